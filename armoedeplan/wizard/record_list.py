"""Lists of records: adding one or many, changing, copying, moving and taking away, also in a list of a hundred."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from armoedeplan.plan.plan import Plan
from armoedeplan.progress import Item
from armoedeplan.record import Prose, Record, Refused, Text
from armoedeplan.record.path import follow
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.wizard import commands, pasted_rows
from armoedeplan.wizard.commands import Command
from armoedeplan.wizard.line_numbers import position
from armoedeplan.wizard.options import Option, counted, matching, named, names, options
from armoedeplan.wizard.pasted_rows import Row
from armoedeplan.wizard.record_questions import Depth, RecordQuestions
from armoedeplan.wizard.reference_question import first_field
from armoedeplan.wizard.screen import Done, Listing, Prompt, Refusal
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import confirmed
from armoedeplan.wizard.single_question import prompt_of
from armoedeplan.yamltext.tree import data_of

_PAGE = 15


class Taken(NamedTuple):
    """What came of an answer at a list: the records that are asked their questions now, and lines to mend."""

    todo: tuple[RecordQuestions, ...]
    refused: str = ""


class RecordList:
    """One list of records, while a person works on it.

    page: the part of the list that is shown. found: the words of the last search, empty when all is shown.
    """

    def __init__(self, session: Session, item: Item) -> None:
        self._session = session
        self._item = item
        self._record: type[Record] = item.field.record or Record
        self._first = first_field(self._record)
        # a number points at a line of the list, unless a new record begins with a choice or a number
        self._worded = self._first is not None and isinstance(self._first.kind, Text | Prose)
        self._page = 0
        self._found = ""

    def take(self, said: str | Command) -> Taken:
        """Do what a person says at the list; give the records that are asked their questions now."""
        if isinstance(said, Command):
            return Taken(self._obey(said))
        if said.strip().isdigit() and self._worded and self._count():
            return Taken(self._obey(Command(commands.CHANGE, said)))
        return self._add(said)

    def now(self) -> Item:
        """Give the list as it is now."""
        return self._session.keeper.item(self._item.path) or self._item

    def _count(self) -> int:
        """Give the length of the list."""
        return len(self.now().value or ())

    def _path(self, number: int) -> str:
        """Give the path of a record by its number."""
        record = self.now().value[number - 1]
        return f"{self._item.path}[{getattr(record, 'id', '') or number}]"

    def _named(self, number: int) -> str:
        """Give the words by which people know a record."""
        return named(self.now().value[number - 1], names(self._session.keeper.file.plan))

    def prompt(self) -> Prompt:
        """Make the prompt for the next record."""
        whole, first = self._item.question, self._first
        if first is None or first.question is None:
            return prompt_of(self._session, self.now())
        offered = options(first, self._session.keeper.file)
        asked = prompt_of(self._session, self._item._replace(field=first, question=first.question, value=None), offered)
        more = bool(self._count())
        return asked._replace(
            text=f"{whole.label}: nog een?" if more else whole.text,
            where="",
            help=first.question.text if more else " ".join(filter(None, (whole.help, first.question.text))),
            hint="; ".join(filter(None, (asked.hint, self._at_once(), "Enter zonder tekst gaat verder"))),
            present="",
        )

    def _at_once(self) -> str:
        """Say how a record, or many, can be given in one go."""
        columns = pasted_rows.columns(self._record)
        if len(columns) < 2:
            return ""
        return (
            f"een naam, of in één keer: {'; '.join(field.label.lower() for field in columns)} (meer regels plakken mag)"
        )

    def show(self) -> None:
        """Show the part of the list that fits, or what a search found."""
        known = [Option("", self._named(number)) for number in range(1, self._count() + 1)]
        lines = matching(self._found, known)
        part = lines[self._page * _PAGE :][:_PAGE]
        if not part and not self._found:
            return
        title = f"Gevonden met “{self._found}”" if self._found else self._item.question.label
        left = len(lines) - self._page * _PAGE - len(part)
        told = [f"{number}. {label}{self._open(number)}" for number, label in part]
        if left > 0:
            told.append(f"... en nog {left}; typ :meer of :zoek en een woord")
        self._session.ask.show(Listing(title, tuple(told) or ("niets",)))

    def _open(self, number: int) -> str:
        """Say how many kern questions of a record are open."""
        items = RecordQuestions(self._path(number), Depth.OPEN).items(self._session)
        return f"  (nog {len(items)} open)" if items else ""

    def _add(self, said: str) -> Taken:
        """Add the records of one or more lines; the first line that is refused and all below it are left to mend."""
        added: list[str] = []
        todo: Sequence[Row] = pasted_rows.read(said, self._record)
        for number, row in enumerate(todo):
            id_ = self._added(row)
            if id_ is None:
                return Taken((), pasted_rows.text(todo[number:]))
            added.append(id_)
        if len(added) > 1:
            self._session.ask.show(Done(f"Toegevoegd: {counted(len(added))}."))
        return Taken(tuple(RecordQuestions(f"{self._item.path}[{id_}]", Depth.OPEN) for id_ in added))

    def _added(self, row: Row) -> str | None:
        """Add the record of one line; give its id, or nothing when it was refused."""
        try:
            given = pasted_rows.given(row, self._record, self._session.keeper.file)
        except Refused as refused:
            self._session.ask.refused(Refusal(refused.message, refused.remedy))
            return None
        return self._made(given)

    def _made(self, given: dict[str, list[str]]) -> str | None:
        """Add a record with these answers; give its id, or nothing when it was refused."""
        return self._session.add(self._item.path, given)

    def _obey(self, command: Command) -> tuple[RecordQuestions, ...]:
        """Do what a command of a list says; give the record that is asked its questions now, if any."""
        if command.name in (commands.FIND, commands.MORE):
            self._turn(command)
            return ()
        words, _, more = command.words.partition(" ")
        try:
            number = position(words, self._count())
            to = position(more, self._count()) if command.name == commands.MOVE else number
        except Refused as refused:
            self._session.ask.refused(Refusal(refused.message, refused.remedy))
            return ()
        match command.name:
            case commands.COPY:
                return self._copy(number, more)
            case commands.CHANGE:
                return (RecordQuestions(self._path(number), Depth.KERN),)
            case commands.DEEPEN:
                return (RecordQuestions(self._path(number), Depth.ALL),)
            case commands.MOVE:
                self._session.change(lambda store: store.move(self._path(number), to))
            case _:
                self._remove(number)
        return ()

    def _turn(self, command: Command) -> None:
        """Turn to the next part of the list, or to what holds some words."""
        if command.name == commands.FIND:
            self._found, self._page = command.words, 0
        else:
            self._found, self._page = "", (self._page + 1) % max(1, -(-self._count() // _PAGE))

    def _remove(self, number: int) -> None:
        """Take a record away, after an account of what refers to it."""
        path = self._path(number)
        name = self._named(number)
        referring = self._session.keeper.referring(path)
        if referring:
            self._session.ask.show(Listing(f"Naar “{name}” verwijzen:", tuple(referring)))
        gone = "; ook deze verwijzingen gaan weg" if referring else ""
        if confirmed(self._session.ask, f"“{name}” weghalen{gone}?", default=False):
            self._session.change(lambda store: store.remove(path))

    def _copy(self, number: int, name: str) -> tuple[RecordQuestions, ...]:
        """Add a record with the answers of another one, under a name of its own; give it, unless it was refused."""
        file = self._session.keeper.file
        node = follow(Plan, file.root, self._path(number)).node
        given = _given(data_of(node), self._record) if node is not None else {}
        if self._first is not None and self._worded:
            given[self._first.name] = [name or f"{self._named(number)} (kopie)"]
        id_ = self._made(given)
        return () if id_ is None else (RecordQuestions(f"{self._item.path}[{id_}]", Depth.KERN),)


def _given(data: dict[str, Any], record: type[Record], above: str = "") -> dict[str, list[str]]:
    """Give the answers of a record as they would be typed; what has an id of its own is not copied."""
    given: dict[str, list[str]] = {}
    for name, value in data.items():
        field: Field | None = shape_of(record).fields.get(name)
        if not value or name == "id" or field is None:
            continue
        if isinstance(value, str):
            given[above + name] = [value]
        elif isinstance(value, list) and all(isinstance(one, str) for one in value):
            given[above + name] = value
        elif isinstance(value, dict) and field.record:
            given |= _given(value, field.record, f"{above}{name}.")
    return given
