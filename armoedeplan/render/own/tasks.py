"""What is done with templates of a municipality in a confined process: words in, words out, and nothing else in reach.

Each task takes a Message and gives one. `given.words["texts"]` holds the templates by their name in the folder.
A fuzz may call them in its own process: then no clock runs, and only what a task itself refuses is raised.
"""

from collections.abc import Sequence
from functools import partial
from types import FrameType
from typing import Any, Final

from armoedeplan.confined import reporting
from armoedeplan.confined.message import Message
from armoedeplan.render.own.fault import TemplateFault
from armoedeplan.render.source import FormatError
from armoedeplan.render.templates import SUFFIX, Template, described

MOST_TEXT: Final = 5_000_000
"""Signs of one document that a template makes."""


def describe(given: Message) -> Message:
    """Give what each document of a municipality says of itself, beside what ours of that name says.

    Words in: `texts`. Words out: for each name of a document the fields of a Template. Raises FormatError.
    """
    found = {}
    for name, text in given.words["texts"].items():
        if name.endswith(SUFFIX) and "/" not in name:
            reporting.at(name)
            found[name.removesuffix(SUFFIX)] = _document(name, text)
    return Message(found)


def check(given: Message) -> Message:
    """Give what is wrong with templates, without running them.

    Words in: `texts`. Words out: a list of TemplateFault.
    """
    from armoedeplan.render.own.check import faults_in

    return Message(faults_in(given.words["texts"], reporting.at))


def fill(given: Message) -> Message:
    """Fill in templates for a plan, one by one, until one fails.

    Words in: `texts`; `jobs`, the fields of each Job; `seconds`, how long each may take. The piece is the plan file.
    Words out: `made`, the texts of the first jobs; `fault`, what is wrong with the next as a TemplateFault, or nothing.
    """
    return _Work(given).run()


class _Work:
    """What is to be made, and how far it has come."""

    def __init__(self, given: Message) -> None:
        from pathlib import Path

        from armoedeplan.document import context
        from armoedeplan.plan.plan_of_text import plan_of
        from armoedeplan.render.own.environment import sandbox
        from armoedeplan.saving.bounded_read import digest

        (plan,) = given.pieces
        file = plan_of(Path("plan.yaml"), bytes(plan))
        self.variables: Final = context(file.plan, file.findings, digest(file.data).hex()[:12])
        self.texts: Final[dict[str, str]] = given.words["texts"]
        self.jobs: Final[Sequence[dict[str, Any]]] = given.words["jobs"]
        self.seconds: Final[int] = given.words["seconds"]
        self.environment: Final = sandbox(self.texts, (*self.variables, "ontbreekt"))
        self.made: Final[list[str]] = []

    def run(self) -> Message:
        """Make the documents one by one, until one fails."""
        from armoedeplan.render.own.fault import fault_of

        fault = None
        for job in self.jobs:
            name = f"{job['name']}{SUFFIX}"
            reporting.at(name)
            try:
                with reporting.deadline(self.seconds, partial(self._late, name)):
                    self.made.append(self._text(name, job))
            except (Exception, RecursionError, MemoryError) as error:  # noqa: BLE001 - told by kind, in Dutch
                fault = fault_of(error, name, self.texts)
                break
        return self._told(fault)

    def _text(self, name: str, job: dict[str, Any]) -> str:
        """Make one document. Raises what the template raises, or Refused when it grows too long."""
        from armoedeplan.render.markdown import tidy
        from armoedeplan.render.own.place import innermost, running
        from armoedeplan.render.own.written import Written

        given = {"ontbreekt": self.variables["mist"](job["needed"]), **self.variables}
        if job["each"]:
            given["gemeente"] = list(self.variables[job["each"]])[job["number"] - 1]
        stream = self.environment.get_template(name).generate(given)
        written = Written(MOST_TEXT, lambda: running(innermost(stream), self.environment, self.texts))
        for piece in stream:
            written.add(piece)
        return tidy(written.text)

    def _late(self, name: str, frame: FrameType | None) -> Message:
        """Tell where a template was when its time was over."""
        from armoedeplan.render.own.fault import late
        from armoedeplan.render.own.place import running

        return self._told(late(running(frame, self.environment, self.texts) or (name, 0), self.seconds))

    def _told(self, fault: TemplateFault | None) -> Message:
        return Message({"made": self.made, "fault": fault})


def _document(name: str, text: str) -> Template:
    """Give what a template says of itself. Raises FormatError."""
    from armoedeplan.document_needs import fields_on
    from armoedeplan.record.kinds import short
    from armoedeplan.render.templates import templates

    bare = name.removesuffix(SUFFIX)
    one = described(bare, text, templates().get(bare)) or Template(bare, bare, "")
    for path in (*one.needed, *filter(None, (one.each, one.unless[0]))):
        try:
            fields_on(path)
        except KeyError as error:
            remedy = "Kijk bovenaan het sjabloon, bij nodig, per en niet_bij."
            raise FormatError(f"{name}: “{short(path)}” bestaat niet in het plan", remedy) from error
    if one.each and not fields_on(one.each)[-1].many:
        raise FormatError(f"{name}: “{one.each}” is geen lijst", "Achter per hoort een lijst, zoals gemeenten.")
    return one
