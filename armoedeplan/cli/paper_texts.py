"""The text of each document that is asked of a plan, and why there is none of some: what comes before any format."""

from collections.abc import Mapping, Sequence
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


class _Written(NamedTuple):
    """The papers of a plan as texts: all that are planned, the text of each that has one, and why others failed."""

    planned: "Sequence[Planned]"
    texts: "Sequence[tuple[Planned, Made]]"
    failed: "Mapping[str, Refusal]"


def papers_of(file: "PlanFile", asked: Asked, own: House) -> Papers:
    """Write the text of each document that is asked of a plan."""
    from armoedeplan.plan.public import public_text
    from armoedeplan.render.refused import refusal_lines
    from armoedeplan.render.source import Source, moment_of
    from armoedeplan.saving.content_digest import content_digest

    mark, moment = content_digest(file.data).hex()[:12], moment_of(file.plan.plan.datum)
    carried = public_text(file).encode() if asked.plan_too else b""
    written = _written(file, asked, own, mark)
    kept_back = _kept_back(file, asked, written.texts, carried.decode(), own.texts(asked.forms))
    texts = [made for paper, made in written.texts if not made.is_hollow and paper.file not in kept_back]
    refused = [paper for paper in written.planned if paper.verdict.refused]
    refused += [paper.as_hollow() for paper, made in written.texts if made.is_hollow]
    return Papers(
        [
            (
                made.name,
                made.suffix,
                own.styled(Source(_for_whom(made, asked), moment, mark, made.pictures, carried), made.suffix),
            )
            for made in texts
        ],
        _not_made(refused, written.failed, kept_back, 0 if asked.all_there_are else 1),
        refusal_lines(refused, together=asked.all_there_are),
    )


def _written(file: "PlanFile", asked: Asked, own: House, mark: str) -> _Written:
    """Write the papers that are asked of a plan and not refused. mark: what identifies its text."""
    from armoedeplan.cli.earlier_version import earlier_version
    from armoedeplan.document import context
    from armoedeplan.render.document_set import PaperSet, planned

    given = context(file.plan, file.findings, mark, own.palette)
    earlier = earlier_version(file.path, asked.since) if asked.since else None
    if earlier is not None:
        given = given._replace(wijzigingen=earlier.changes_to(file))
    papers = planned(asked.names, given, own.documents)
    wanted = [paper for paper in papers if not paper.verdict.refused]
    theirs = own.made(wanted, given, file.data, earlier)
    ours = PaperSet(given, asked.forms, own.documents)
    texts = [
        (paper, theirs.made.get(paper.file) or ours.make_paper(paper))
        for paper in wanted
        if paper.file not in theirs.failed
    ]
    return _Written(papers, texts, theirs.failed)


def _for_whom(made: "Made", asked: Asked) -> str:
    """Give the text of a paper, which says so when it is only for who works on the plan."""
    from armoedeplan.render.profiles import as_internal

    return as_internal(made.text) if asked.internal and made.suffix == ".md" else made.text


def _not_made(
    refused: "Sequence[Planned]", failed: "Mapping[str, Refusal]", kept_back: "Mapping[str, Refusal]", code: int
) -> list[NotMade]:
    """Give what was not made: not for this moment, which has an exit code of its own, failed, or kept back."""
    from armoedeplan.render.profiles import NAMES_PEOPLE

    return [
        *(NotMade(paper.file, paper.verdict.brief, code=code) for paper in refused),
        *(not_made_for(name, error) for name, error in failed.items()),
        *(NotMade(name, NAMES_PEOPLE, error.message, error.remedy, code=1) for name, error in kept_back.items()),
    ]


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
