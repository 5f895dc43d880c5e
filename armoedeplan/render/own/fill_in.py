"""Filling in a municipality's templates in a process of its own, with limits on its time, memory and output."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from armoedeplan.confined.limits import Limits
from armoedeplan.confined.message import Message
from armoedeplan.confined.run import Stopped, confined
from armoedeplan.document.paper import CONCEPT
from armoedeplan.render.document_set import Made, Planned, with_pictures
from armoedeplan.render.own.confined_tasks import Job
from armoedeplan.render.own.read_folder import Own
from armoedeplan.render.own.template_fault import TemplateFault, out_of_time
from armoedeplan.render.source import FormatError
from armoedeplan.render.templates import SUFFIX

if TYPE_CHECKING:
    from armoedeplan.document import Context
    from armoedeplan.document.version_told import Earlier

SECONDS: Final = 10
"""How long a template may take, unless told otherwise."""
_START: Final = 20  # seconds that reading the program and the plan may take on a slow machine
MEGABYTES: Final = 1024
"""How much memory templates may take."""
_LONGEST: Final = 500
_CHECKED: Final = Limits(10, MEGABYTES)
_TASKS: Final = "armoedeplan.render.own.confined_tasks"


class FilledIn(NamedTuple):
    """What came of it: the texts of the first jobs, and what is wrong with the next, if anything."""

    texts: list[str]
    fault: TemplateFault | None


class OwnDocuments(NamedTuple):
    """The papers that were made of a municipality's templates, by their file, and why others could not be."""

    made: dict[str, Made]
    failed: dict[str, FormatError]


def own_documents(
    papers: Iterable[Planned],
    own: Own,
    context: "Context",
    plan: bytes,
    seconds: int = SECONDS,
    *,
    earlier: "Earlier | None" = None,
) -> OwnDocuments:
    """Make those of some papers for which the municipality has a template of its own.

    context: what the plan says. plan: the bytes of its file. earlier: what some lay it beside. A template that cannot
    be filled in, told with the line that stopped it, holds up no other; all papers that it would make are then without.
    """
    wanted = [paper for paper in papers if paper.template.name in own.templates]
    made: dict[str, Made] = {}
    failed: dict[str, FormatError] = {}
    while wanted:
        filled_in = fill([job_of(paper) for paper in wanted], own, plan, seconds, earlier=earlier)
        for paper, text in zip(wanted, filled_in.texts, strict=False):
            # the pictures that a text places are drawn here: that process gives words and nothing else
            made[paper.file] = with_pictures(paper.file, text, paper.context(context).beeld)
        if filled_in.fault is None:
            break
        stopped = _stopped_at(filled_in, [paper.template.name for paper in wanted])
        for paper in wanted:
            if paper.template.name == stopped:
                failed[paper.file] = _refused_template(filled_in.fault, own)
                made.pop(paper.file, None)
        wanted = [paper for paper in wanted[len(filled_in.texts) :] if paper.file not in failed]
    return OwnDocuments(made, failed)


def job_of(paper: Planned) -> Job:
    """Give the job of making a paper in the confined process."""
    template = paper.template
    made_as = paper.verdict.made_as or CONCEPT
    return Job(template.name, template.title, made_as, template.needed, template.each, paper.number, template.frozen)


def _stopped_at(filled_in: FilledIn, names: Sequence[str]) -> str:
    """Give the document at which filling in stopped; a process that was ended tells only which template it was at."""
    at = filled_in.fault.file.removesuffix(SUFFIX) if filled_in.fault else ""
    return at if not filled_in.texts and at in names else names[len(filled_in.texts)]


def _refused_template(fault: TemplateFault, own: Own) -> FormatError:
    """Give the error of a template, with its path as a person knows it."""
    fault = fault._replace(file=_shown(fault.file, own))
    return FormatError(fault.told, fault.remedy)


def fill(
    jobs: Sequence[Job], own: Own, plan: bytes, seconds: int = SECONDS, *, earlier: "Earlier | None" = None
) -> FilledIn:
    """Fill in templates for a plan, as far as that goes; seconds: how long each may take."""
    words = {"texts": own.texts, "jobs": jobs, "seconds": seconds, "called": earlier.called if earlier else ""}
    pieces = [plan, earlier.data] if earlier else [plan]
    limits = Limits(seconds * len(jobs) + _START, MEGABYTES)
    try:
        told = confined(f"{_TASKS}:fill", Message(words, pieces), "Dit sjabloon", limits).words
    except Stopped as stop:
        return FilledIn([], _stopped(stop, jobs[0].name, seconds))
    fault = _fault(told["fault"]) if told["fault"] else None
    return FilledIn([str(text) for text in told["made"]], fault)


def faults_of(own: Own) -> list[TemplateFault]:
    """Give what is wrong with the templates of a municipality, by file and line, without running them."""
    try:
        told = confined(f"{_TASKS}:check", Message({"texts": own.texts}), "Dit sjabloon", _CHECKED).words
    except Stopped as stop:
        return [_stopped(stop, next(iter(own.texts)), int(_CHECKED.seconds))]
    return [_fault(fault) for fault in told]


def _stopped(stop: Stopped, name: str, seconds: int) -> TemplateFault:
    """Tell what ended the process before it could tell more than which template it was at."""
    place = (stop.at or f"{name}{SUFFIX}", 0)
    if stop.kind == "time":
        return out_of_time(place, seconds)
    if stop.kind == "memory":
        return TemplateFault(*place, "Dit sjabloon vraagt te veel geheugen", "Maak een tekst of een lijst kleiner.")
    return TemplateFault(*place, "Dit sjabloon is niet uit te voeren", "Maak het kleiner, of verdeel het over stukken.")


def _fault(told: Sequence[Any]) -> TemplateFault:
    """Take over a fault of a template from the confined process, with words of bounded length."""
    file, line, message, remedy = told
    # a name in a template can be as long as the template
    message, remedy = (
        f"{words[:_LONGEST]}…" if len(words) > _LONGEST else words for words in (str(message), str(remedy))
    )
    return TemplateFault(str(file), int(line), message, remedy)


def _shown(name: str, own: Own) -> str:
    """Give the name of a template as a person knows it: its path, when it is in the folder."""
    return str(own.folder / name) if name in own.texts else name
