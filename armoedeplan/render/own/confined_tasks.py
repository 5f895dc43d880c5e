"""What is done with templates of a municipality in a confined process: words in, words out, and nothing else in reach.

Each task takes a Message and gives one. `given.words["texts"]` holds the templates by their name in the folder.
A fuzz may call them in its own process: then no clock runs, and only what a task itself refuses is raised.
"""

from collections.abc import Mapping
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Final, NamedTuple

from armoedeplan.confined import reporting
from armoedeplan.confined.message import Message
from armoedeplan.document.paper import CONCEPT, Paper
from armoedeplan.render.own.template_fault import TemplateFault
from armoedeplan.render.source import FormatError
from armoedeplan.render.templates import SUFFIX, Template, described_template

if TYPE_CHECKING:
    from armoedeplan.document import Context
    from armoedeplan.document.version_told import Earlier

MOST_TEXT: Final = 5_000_000
"""Signs of one document that a template makes."""


class Job(NamedTuple):
    """One document to make.

    name, title: those of its template. made_as: as what it is made. needed: the answers it needs, by path. each: the
    list of records of which each may have one. number: the place from 1 of the one that this is for; 0 when there are
    not several. frozen: whether it says what was adopted, and nothing of later.
    """

    name: str
    title: str = ""
    made_as: str = CONCEPT
    needed: tuple[str, ...] = ()
    each: str = ""
    number: int = 0
    frozen: bool = False

    @property
    def paper(self) -> Paper:
        """The paper that it makes."""
        return Paper(self.name, self.title, self.made_as, self.needed, bool(self.each), self.frozen)


def describe(given: Message) -> Message:
    """Give what each document of a municipality says of itself, beside what ours of that name says.

    Words in: `texts`. Words out: for each name of a document the fields of a Template. Raises FormatError.
    """
    found = {}
    for name, text in given.words["texts"].items():
        if name.endswith(SUFFIX) and "/" not in name:
            reporting.at(name)
            found[name.removesuffix(SUFFIX)] = _described_document(name, text)
    return Message(found)


def check(given: Message) -> Message:
    """Give what is wrong with templates, without running them.

    Words in: `texts`. Words out: a list of TemplateFault.
    """
    from armoedeplan.render.own.linter import faults_in

    return Message(faults_in(given.words["texts"], reporting.at))


def fill(given: Message) -> Message:
    """Fill in templates for a plan, one by one, until one fails.

    Words in: `texts`; `jobs`, the fields of each Job; `seconds`, how long each may take; `called`, what the earlier
    version is called. The first piece is the plan file, the second the earlier version that some lay it beside.
    Words out: `made`, the texts of the first jobs; `fault`, what is wrong with the next as a TemplateFault, or nothing.
    """
    from armoedeplan.document.version_told import Earlier

    jobs = [job._replace(needed=tuple(job.needed)) for job in (Job(*fields) for fields in given.words["jobs"])]
    earlier = Earlier(bytes(given.pieces[1]), given.words["called"]) if len(given.pieces) > 1 else None
    return _FillingIn(given.words["texts"], given.words["seconds"], bytes(given.pieces[0]), earlier).documents(jobs)


class _FillingIn:
    """The templates with the plan that they are filled in for, and how far that has come."""

    def __init__(self, texts: Mapping[str, str], seconds: int, plan: bytes, earlier: "Earlier | None") -> None:
        from pathlib import Path

        from armoedeplan.document import context
        from armoedeplan.plan.plan_of_text import plan_of
        from armoedeplan.render.own.jinja_sandbox import sandbox
        from armoedeplan.render.own.linter import Linter
        from armoedeplan.render.paper_states import knowing_papers
        from armoedeplan.saving.content_digest import content_digest

        file = plan_of(Path("plan.yaml"), plan)
        given = context(file.plan, file.findings, content_digest(file.data).hex()[:12])
        if earlier is not None:
            given = given._replace(wijzigingen=earlier.changes_to(file))
        self.context: Final = knowing_papers(given)
        self.texts: Final = texts
        self.seconds: Final = seconds
        self.environment: Final = sandbox(texts, self.context.variables())
        self.linter: Final = Linter(texts)
        self.made: Final[list[str]] = []

    def documents(self, jobs: list[Job]) -> Message:
        """Make the documents one by one, until one fails."""
        from armoedeplan.render.own.template_fault import fault_of

        fault = None
        for job in jobs:
            name = f"{job.name}{SUFFIX}"
            reporting.at(name)
            try:
                with reporting.deadline(self.seconds, partial(self._late, name)):
                    # Jinja says nothing of a block that replaces none: it would be left out of the paper in silence
                    if fault := next(self.linter.lost_names(name), None):
                        break
                    self.made.append(self._text(name, job))
            except (Exception, RecursionError, MemoryError) as error:  # noqa: BLE001 - told by kind, in Dutch
                fault = fault_of(error, name, self.texts)
                break
        return self._outcome(fault)

    def _text(self, name: str, job: Job) -> str:
        """Make one document. Raises what the template raises, or Refused when it grows too long."""
        from armoedeplan.render.chapter_references import numbers_of_chapters
        from armoedeplan.render.document_set import named_paper
        from armoedeplan.render.markdown import tidy_markdown

        def numbers_of(name: str) -> Mapping[str, str]:
            other = named_paper(name, job.number, self.context)
            if other is None:
                return {}
            given = other.context(self.context).of_paper(other.as_made)
            return numbers_of_chapters(self._written(f"{name}{SUFFIX}", given))

        context = self.context
        if job.number:
            context = context.for_one(list(context.answer_at(job.each))[job.number - 1])
        return tidy_markdown(self._written(name, context.of_paper(job.paper)), numbers_of)

    def _written(self, name: str, given: "Context") -> str:
        """Fill in one template. Raises what the template raises, or Refused when it grows too long."""
        from armoedeplan.render.own.running_template import BoundedText, halted_frame, place_of

        stream = self.environment.get_template(name).generate(given.variables())
        written = BoundedText(MOST_TEXT, lambda: place_of(halted_frame(stream), self.environment, self.texts))
        for piece in stream:
            written.add(piece)
        return written.text

    def _late(self, name: str, frame: FrameType | None) -> Message:
        """Tell where a template was when its time was over."""
        from armoedeplan.render.own.running_template import place_of
        from armoedeplan.render.own.template_fault import out_of_time

        return self._outcome(out_of_time(place_of(frame, self.environment, self.texts) or (name, 0), self.seconds))

    def _outcome(self, fault: TemplateFault | None) -> Message:
        return Message({"made": self.made, "fault": fault})


def _described_document(name: str, text: str) -> Template:
    """Give what a template says of itself. Raises FormatError."""
    from armoedeplan.document.needs import fields_on
    from armoedeplan.record.kinds import short
    from armoedeplan.render.moments import fault_in_moments
    from armoedeplan.render.templates import templates

    bare = name.removesuffix(SUFFIX)
    template = described_template(bare, text, templates().get(bare)) or Template(bare, bare, "")
    if fault := fault_in_moments(template):
        raise FormatError(f"{name}: {fault[0]}", fault[1])
    for path in template.paths:
        try:
            fields_on(path)
        except KeyError as error:
            remedy = "Kijk bovenaan het sjabloon, bij nodig, verplicht, per en niet_bij."
            raise FormatError(f"{name}: “{short(path)}” bestaat niet in het plan", remedy) from error
    if template.each and not fields_on(template.each)[-1].many:
        raise FormatError(f"{name}: “{template.each}” is geen lijst", "Achter per hoort een lijst, zoals gemeenten.")
    return template
