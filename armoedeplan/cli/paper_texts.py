"""The text of each document that is asked of a plan, and why there is none of some: what comes before any format."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from armoedeplan.cli.house_style import House
from armoedeplan.terminal.made_report import NotMade

if TYPE_CHECKING:
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.refusal import Refusal
    from armoedeplan.render.document_set import Made, Planned
    from armoedeplan.render.source import Source
    from armoedeplan.render.style.style_texts import StyleText


class Asked(NamedTuple):
    """What is asked of a plan: documents by name, and formats.

    all_there_are: whether all were asked for at once; one that is not for this moment is then no failure.
    internal: whether they are only for who works on the plan, and say so; otherwise they may identify nobody.
    since: the earlier version that some lay the plan beside: a file, or a version in git; empty for none.
    """

    names: Sequence[str]
    forms: Sequence[str]
    plan_too: bool = False
    all_there_are: bool = False
    internal: bool = False
    since: str = ""


class Papers(NamedTuple):
    """The documents of a plan before they have a format: name, suffix and text of each, and what cannot be made.

    refused: what is told of those that are not for this moment.
    """

    texts: Sequence[tuple[str, str, "Source"]]
    not_made: Sequence[NotMade] = ()
    refused: Sequence[str] = ()


def papers_of(file: "PlanFile", asked: Asked, own: House) -> Papers:
    """Write the text of each document that is asked of a plan."""
    from armoedeplan.cli.earlier_version import earlier_version
    from armoedeplan.document import context
    from armoedeplan.plan.public import public_text
    from armoedeplan.render.document_set import PaperSet, planned
    from armoedeplan.render.profiles import NAMES_PEOPLE, as_internal
    from armoedeplan.render.refused import refusal_lines
    from armoedeplan.render.source import Source, moment_of
    from armoedeplan.saving.content_digest import content_digest

    mark = content_digest(file.data).hex()[:12]
    given = context(file.plan, file.findings, mark, own.palette)
    earlier = earlier_version(file.path, asked.since) if asked.since else None
    if earlier is not None:
        given = given._replace(wijzigingen=earlier.changes_to(file))
    moment = moment_of(file.plan.plan.datum)
    carried = public_text(file).encode() if asked.plan_too else b""
    papers = planned(asked.names, given, own.documents)
    wanted = [paper for paper in papers if not paper.verdict.refused]
    theirs = own.made(wanted, given, file.data, earlier)
    ours = PaperSet(given, asked.forms, own.documents)
    written = [
        (paper, theirs.made.get(paper.file) or ours.make_paper(paper))
        for paper in wanted
        if paper.file not in theirs.failed
    ]
    kept_back = _kept_back(file, asked, written, carried.decode(), own.texts(asked.forms))
    texts = [
        made._replace(text=as_internal(made.text)) if asked.internal and made.suffix == ".md" else made
        for paper, made in written
        if not made.is_hollow and paper.file not in kept_back
    ]
    refused = [paper for paper in papers if paper.verdict.refused]
    refused += [paper.as_hollow() for paper, made in written if made.is_hollow]
    code = 0 if asked.all_there_are else 1
    return Papers(
        [
            (made.name, made.suffix, own.styled(Source(made.text, moment, mark, made.pictures, carried), made.suffix))
            for made in texts
        ],
        [
            *(NotMade(paper.file, paper.verdict.brief, code=code) for paper in refused),
            *(not_made_for(name, error) for name, error in theirs.failed.items()),
            *(
                NotMade(name, NAMES_PEOPLE, refused_one.message, refused_one.remedy, code=1)
                for name, refused_one in kept_back.items()
            ),
        ],
        refusal_lines(refused, together=asked.all_there_are),
    )


def _kept_back(
    file: "PlanFile",
    asked: Asked,
    written: "Sequence[tuple[Planned, Made]]",
    carried: str,
    of_style: "Sequence[StyleText]",
) -> "dict[str, Refusal]":
    """Give why some papers are kept back: they are public, and identify a person."""
    from armoedeplan.render.profiles import INTERNAL, public_refusal

    if asked.internal:
        return {}
    public = ((paper.file, made) for paper, made in written if paper.template.profile != INTERNAL)
    judged = ((name, public_refusal(file, made.text, carried, of_style)) for name, made in public)
    return {name: refused for name, refused in judged if refused}


def not_made_for(name: str, error: "Refusal") -> NotMade:
    """Tell that a document could not be made."""
    message = error.message
    reason = message[:1].lower() + message[1:] if message[1:2].islower() else message
    return NotMade(name, reason, message, error.remedy, code=2)
