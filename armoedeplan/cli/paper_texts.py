"""The text of each document that is asked of a plan, and why there is none of some: what comes before any format."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from armoedeplan.cli.house_style import House
from armoedeplan.terminal.made_report import NotMade

if TYPE_CHECKING:
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.refusal import Refusal
    from armoedeplan.render.source import Source


class Asked(NamedTuple):
    """What is asked of a plan: documents by name (none means all that belong to its phase), and formats."""

    names: Sequence[str]
    forms: Sequence[str]
    plan_too: bool = False


class Papers(NamedTuple):
    """The documents of a plan before they have a format: name, suffix and text of each, and what cannot be made.

    refusals: the lines on papers that were asked for by name at the wrong moment.
    """

    texts: Sequence[tuple[str, str, "Source"]]
    not_made: Sequence[NotMade] = ()
    refusals: Sequence[str] = ()


def papers_of(file: "PlanFile", asked: Asked, own: House) -> Papers:
    """Write the text of each document that is asked of a plan."""
    from armoedeplan.document import context
    from armoedeplan.plan.public import public_text
    from armoedeplan.render.document_set import documents, make_planned, planned
    from armoedeplan.render.source import Source, moment_of
    from armoedeplan.saving.bounded_read import digest

    mark = digest(file.data).hex()[:12]
    given = context(file.plan, file.findings, mark, own.palette)
    moment = moment_of(file.plan.plan.datum)
    carried = public_text(file).encode() if asked.plan_too else b""
    papers = planned(asked.names or documents(own.documents), given, own.documents)
    wanted = [paper for paper in papers if not paper.verdict.refused]
    refused = [paper for paper in papers if paper.verdict.refused]
    theirs = own.made(wanted, given, file.data)
    texts = [
        theirs.made.get(paper.file) or make_planned(paper, given, asked.forms)
        for paper in wanted
        if paper.template.name not in theirs.failed
    ]
    return Papers(
        [
            (made.name, made.suffix, own.styled(Source(made.text, moment, mark, made.pictures, carried), made.suffix))
            for made in texts
        ],
        [
            *(not_made_for(name, error) for name, error in theirs.failed.items()),
            # who asks for all there are did not ask for what does not belong to the phase
            *(NotMade(paper.file, paper.verdict.brief, code=1 if asked.names else 0) for paper in refused),
        ],
        [paper.refusal for paper in refused] if asked.names else (),
    )


def not_made_for(name: str, error: "Refusal") -> NotMade:
    """Tell that a document could not be made."""
    message = error.message
    reason = message[:1].lower() + message[1:] if message[1:2].islower() else message
    return NotMade(name, reason, message, error.remedy, code=2)
