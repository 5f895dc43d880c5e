"""Lists of records: adding one or many, changing, copying, moving and taking away, also in a list of a hundred."""

import re
from typing import Any, Final, NamedTuple

from armoedeplan.progress import Item
from armoedeplan.record import Record, Refused
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import follow
from armoedeplan.record.words import counted, listed
from armoedeplan.refusal import Refusal
from armoedeplan.wizard import commands
from armoedeplan.wizard.commands import Command, line_number
from armoedeplan.wizard.item_prompt import prompt_for
from armoedeplan.wizard.line_numbers import line_numbers
from armoedeplan.wizard.options import Option, labels_apart, matching_options, options_of, record_name, record_names
from armoedeplan.wizard.paste_dialogue import PasteDialogue
from armoedeplan.wizard.record_questions import Depth, RecordQuestions, open_paths, with_open_questions
from armoedeplan.wizard.reference_question import first_field
from armoedeplan.wizard.removal import remove_items
from armoedeplan.wizard.screen import Listing, Prompt
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import ask_yes_or_no
from armoedeplan.wizard.table_columns import usual_columns
from armoedeplan.yamltext.tree import data_of

_PAGE: Final = 15
_FEW_OPTIONS: Final = 4
_FEW_RECORDS: Final = 5
"""How many new records are asked what they leave open at once, without asking whether that is wanted."""
_TOP: Final = FieldPath()


class Taken(NamedTuple):
    """What came of an answer at a list: the records that are asked their questions now, and lines to mend."""

    todo: tuple[RecordQuestions, ...]
    refused: str = ""


class RecordList:
    """One list of records, while a person works on it.

    page: the part of the list that is shown. found: the words of the last search, empty when all is shown.
    """

    def __init__(self, session: Session, item: Item) -> None:
        self._session: Final = session
        self._path: Final = item.path
        self._item: Final = item
        self._record: Final[type[Record]] = item.field.record or Record
        self._first: Final = first_field(self._record)
        # a number points at a line of the list, unless a new record begins with a choice or a number
        self._begins_with_words: Final = bool(self._first and self._first.kind and self._first.kind.free)
        self._page = 0
        self._found = ""

    def item(self) -> Item:
        """Give the list as it is now."""
        return self._session.plan.item(self._path) or self._item

    def show(self) -> None:
        """Show the part of the list that fits, or what a search found."""
        options = [Option("", label) for label in self._labels()]
        matches = matching_options(self._found, options)
        page = matches[self._page * _PAGE :][:_PAGE]
        if not page and not self._found:
            return
        title = f"Gevonden met “{self._found}”" if self._found else self._item.question.label
        left = len(matches) - self._page * _PAGE - len(page)
        lines = [f"{number}. {label}{self._open_questions(number)}" for number, label in page]
        if left > 0:
            lines.append(f"... en nog {left}; typ :meer of :zoek en een woord")
        self._session.screen.show(Listing(title, tuple(lines) or ("niets",)))

    def prompt(self) -> Prompt:
        """Make the prompt for the next record."""
        whole, first = self._item.question, self._first
        if first is None or first.question is None:
            return prompt_for(self._session, self.item())
        offered = options_of(first, self._session.plan.file)
        prompt = prompt_for(
            self._session, self._item._replace(field=first, question=first.question, value=None), offered
        )
        more = bool(self._length())
        return prompt._replace(
            text=f"{whole.label}: nog een?" if more else whole.text,
            where="",
            help=first.question.text if more else " ".join(filter(None, (whole.help, first.question.text))),
            hint="; ".join(filter(None, (prompt.hint, self._hint_for_rows(), "Enter zonder tekst gaat verder"))),
            present="",
        )

    def take_answer(self, answer: str | Command) -> Taken:
        """Do what a person says at the list; give the records that are asked their questions now."""
        if isinstance(answer, Command):
            return Taken(self._obey_list_command(answer))
        # in a list of names a bare number is never a name: it points at a line
        if answer.strip().rstrip(".").isdigit() and self._begins_with_words:
            return Taken(self._point_at(answer.strip().rstrip(".")))
        return self._add_rows(answer)

    def _point_at(self, number: str) -> tuple[RecordQuestions, ...]:
        """Give the record of a line to be asked its questions; in an empty list a number points at nothing."""
        if self._length():
            return self._obey_list_command(Command(commands.CHANGE, number))
        remedy = "Typ een naam, of Enter om verder te gaan."
        self._session.screen.refused(Refusal(f"“{number}” is een nummer en geen naam", remedy))
        return ()

    def _length(self) -> int:
        """Give how many records the list has now."""
        return len(self.item().value or ())

    def _path_of(self, number: int) -> FieldPath:
        """Give the path of a record by its number."""
        record = self.item().value[number - 1]
        return self._path.item_of(record, number)

    def _name_of(self, number: int) -> str:
        """Give the words by which people know a record, by its number."""
        return self._labels()[number - 1]

    def _labels(self) -> list[str]:
        """Give the words by which people know each record of the list, which all differ."""
        names = record_names(self._session.plan.file.answers)
        records = self.item().value or ()
        return labels_apart(records, [record_name(record, names) for record in records], names)

    def _open_questions(self, number: int) -> str:
        """Say how many kern questions of a record are open."""
        items = RecordQuestions(self._path_of(number), Depth.OPEN).items(self._session)
        return f"  (nog {len(items)} open)" if items else ""

    def _hint_for_rows(self) -> str:
        """Say how a record, or many, can be given in one go."""
        columns = usual_columns(self._record)
        if len(columns) < 2:
            return ""
        alone = "een naam, of " if columns[0].name == "naam" else ""
        return f"{alone}in één keer: {'; '.join(map(_column_hint, columns))} (een tabel plakken mag)"

    def _add_rows(self, typed: str) -> Taken:
        """Add the records of one or more lines; what they leave open is asked next, unless lines are left to mend."""
        ids, left = PasteDialogue(self._session, self.item()).take(typed)
        todo = tuple(RecordQuestions(self._path.item(id_), Depth.OPEN) for id_ in ids)
        return Taken(() if left else self._worth_asking(todo), left)

    def _worth_asking(self, todo: tuple[RecordQuestions, ...]) -> tuple[RecordQuestions, ...]:
        """Give the records whose open questions are asked now: of many records only when the person wants that."""
        if len(todo) <= _FEW_RECORDS or self._session.screen.scripted:
            return todo
        open_ = with_open_questions(self._session, todo)
        asked = f"Bij {counted(len(open_), 'regel', 'regels')} zijn nog vragen open. Nu beantwoorden?"
        return open_ if open_ and ask_yes_or_no(self._session.screen, asked, default=False) else ()

    def left_open(self) -> tuple[RecordQuestions, ...]:
        """Give the records that are asked their open questions when a person goes on: of many only when they say so.

        Who says no is not asked again in this sitting.
        """
        if self._session.screen.scripted:
            return ()
        passed = self._session.passed
        records = (RecordQuestions(self._path_of(number), Depth.OPEN) for number in range(1, self._length() + 1))
        open_ = with_open_questions(self._session, records)
        if len(open_) <= _FEW_RECORDS or (paths := open_paths(self._session, open_)) <= passed:
            return ()
        if asked := self._worth_asking(open_):
            return asked
        passed |= paths
        return ()

    def _obey_list_command(self, command: Command) -> tuple[RecordQuestions, ...]:
        """Do what a command of a list says; give the record that is asked its questions now, if any."""
        if command.name in (commands.FIND, commands.MORE, commands.REMOVE):
            act = self._remove_records if command.name == commands.REMOVE else self._turn_page
            act(command)
            return ()
        words, _, more = command.words.partition(" ")
        try:
            number = line_number(words, self._length())
            to = line_number(more, self._length()) if command.name == commands.MOVE else number
        except Refused as refused:
            self._session.screen.refused(refused)
            return ()
        match command.name:
            case commands.COPY:
                return self._copy_record(number, more)
            case commands.CHANGE:
                return (RecordQuestions(self._path_of(number), Depth.KERN),)
            case commands.DEEPEN:
                return (RecordQuestions(self._path_of(number), Depth.ALL),)
            case _:
                self._session.plan.change(lambda store: store.move(self._path_of(number), to))
                return ()

    def _turn_page(self, command: Command) -> None:
        """Turn to the next part of the list, or to what holds some words."""
        if command.name == commands.FIND:
            self._found, self._page = command.words, 0
        else:
            self._found, self._page = "", (self._page + 1) % max(1, -(-self._length() // _PAGE))

    def _remove_records(self, command: Command) -> None:
        """Take one or more records away, after an account of what refers to them."""
        try:
            numbers = line_numbers(command.words, self._length())
        except Refused as refused:
            self._session.screen.refused(refused)
            return
        paths = [self._path_of(number) for number in numbers]
        remove_items(self._session, paths, [self._name_of(number) for number in numbers], asks=True)

    def _copy_record(self, number: int, name: str) -> tuple[RecordQuestions, ...]:
        """Add a record with the answers of another one, under a name of its own; give it, unless it was refused."""
        node = follow(self._session.plan.guide.root, self._session.plan.file.root, self._path_of(number)).node
        answers = _answers_of(data_of(node), self._record) if node is not None else {}
        if self._first is not None and self._begins_with_words:
            answers[self._first.name] = [name or f"{self._name_of(number)} (kopie)"]
        id_ = self._session.plan.add(self._path, answers)
        return () if id_ is None else (RecordQuestions(self._path.item(id_), Depth.KERN),)


def _answers_of(data: dict[str, Any], record: type[Record], above: FieldPath = _TOP) -> dict[str, list[str]]:
    """Give the answers of a record as they would be typed; what has an id of its own is not copied."""
    answers: dict[str, list[str]] = {}
    for name, value in data.items():
        field: Field | None = shape_of(record).fields.get(name)
        if not value or name == "id" or field is None:
            continue
        if isinstance(value, str):
            answers[above.field(name)] = [value]
        elif isinstance(value, list) and all(isinstance(line, str) for line in value):
            answers[above.field(name)] = value
        elif isinstance(value, dict) and field.record:
            answers |= _answers_of(value, field.record, above.field(name))
    return answers


def _column_hint(column: Field) -> str:
    """Say what stands in a column: its name, and what there is to choose when that is little."""
    options = [re.split("[:,]", label)[0] for label in (column.kind.options if column.kind else {}).values()]
    if 0 < len(options) <= _FEW_OPTIONS:
        return f"{column.label.lower()} ({listed(options, 'of')})"
    return column.label.lower()
