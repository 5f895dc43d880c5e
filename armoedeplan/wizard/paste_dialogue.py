"""What is asked about rows that were typed or pasted, before all of them are stored in one change (0052)."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from armoedeplan.guide.antwoorden import LATER, ONBEKEND
from armoedeplan.progress import Item
from armoedeplan.record import Record
from armoedeplan.record.kinds import Money
from armoedeplan.record.words import counted, listed
from armoedeplan.refusal import Refusal
from armoedeplan.tables.pasted_text import parts_of_prose
from armoedeplan.wizard.double_rows import Double, double_rows
from armoedeplan.wizard.paste_account import account_of, told_after
from armoedeplan.wizard.pasted_rows import ReadRow, ReadTable, read_table, texts_as_rows
from armoedeplan.wizard.reference_question import first_field
from armoedeplan.wizard.row_storage import RowStorage, Storage
from armoedeplan.wizard.screen import Done, Listing
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import ask_which, ask_yes_or_no
from armoedeplan.wizard.word_dialogue import meanings_of

_SHOWN: Final = 12
_NAMED: Final = 3


class Stored(NamedTuple):
    """What came of rows: the ids of the records that were added, and the text that is left to mend."""

    ids: tuple[str, ...]
    left: str = ""


class PasteDialogue:
    """Takes rows for one list of records."""

    def __init__(self, session: Session, item: Item) -> None:
        self._session: Final = session
        self._screen: Final = session.screen
        self._path: Final = item.path
        self._record: Final[type[Record]] = item.field.record or Record
        self._storage: Final = RowStorage(item.path, self._record, session.plan.guide.root)

    def take(self, typed: str) -> Stored:
        """Read what was typed or pasted, ask what is not certain, and store it."""
        table = self._read(typed)
        if table.faults and (meanings := meanings_of(self._session, table.faults)):
            table = read_table(typed, self._record, self._session.plan.file, meanings)
        if not table.rows:
            self._screen.refused(Refusal("Hier staat alleen een kopregel", "Plak de regels eronder mee."))
            return Stored((), typed)
        if table.faults and (table.single or self._screen.scripted):
            self._screen.refused(table.faults[0].refusal)
            return Stored((), typed)
        good, left = self._without_faults(table, typed)
        return self._store(table, good, left, typed) if good else Stored((), left)

    def _read(self, typed: str) -> ReadTable:
        """Read what was typed; text of several lines may be one record where a record begins with prose."""
        first, file = first_field(self._record), self._session.plan.file
        table = read_table(typed, self._record, file, None if self._screen.scripted else {})
        if table.columns.header or not (first and first.kind and first.kind.prose):
            return table
        parts = parts_of_prose(typed)
        apart = len(parts) > 1 and not self._screen.scripted and self._means_each(parts)
        return texts_as_rows(parts if apart else [typed], self._record, file)

    def _means_each(self, parts: Sequence[str]) -> bool:
        """Ask whether each part of a text is a record of its own."""
        number = len(parts)
        options = (f"{number} regels in de lijst, elke alinea apart", "één regel in de lijst, met alles samen")
        return ask_which(self._screen, f"U gaf {number} alinea's. Wat worden ze?", options) == 0

    def _without_faults(self, table: ReadTable, typed: str) -> tuple[list[ReadRow], str]:
        """Tell all that is wrong at once; give the rows to store now, and what is left to mend."""
        if not table.faults:
            return list(table.rows), ""
        wrong = {row.row for row in table.rows if row.faults}
        good = [row for row in table.rows if row.row not in wrong]
        more = len(table.faults) - _SHOWN
        lines = [fault.message for fault in table.faults[:_SHOWN]] + ([f"en nog {more}"] if more > 0 else [])
        self._screen.show(Listing("Nog niets is bewaard, want dit klopt nog niet", tuple(lines)))
        mend = "alles eerst verbeteren: de tekst staat straks in de regel (met :editor in uw tekstverwerker)"
        if not good:
            chosen = 1 + ask_which(self._screen, "Wat wilt u doen?", (mend, "niets bewaren"), default=0)
        else:
            rest = "de andere verbetert u daarna"
            take = f"{counted(len(good), 'goede regel', 'goede regels')} bewaren; {rest}"
            chosen = ask_which(self._screen, "Wat wilt u doen?", (take, mend, "niets bewaren"), default=1)
        if chosen == 0:
            rows = [row for row in table.pasted.rows if row in wrong]
            return good, table.text_of(rows)
        return [], typed if chosen == 1 else ""

    def _store(self, table: ReadTable, good: Sequence[ReadRow], left: str, typed: str) -> Stored:
        """Ask about what is there already and about the whole, and store the rows in one change."""
        added, changed = self._apart(good, single=table.single)
        if not added and not changed:
            return Stored((), left)
        storage = Storage(added, changed, self._state_of_open(added))
        account = account_of(table, self._record, added, len(changed))
        if self._wants_a_look(table) and not self._screen.scripted:
            self._screen.show(Listing("Zo komt het in het plan", account))
            if not ask_yes_or_no(self._screen, "Zo bewaren?"):
                return Stored((), typed)
        new = [name for names in self._storage.new_names(storage).values() for name in names]
        ids = self._session.plan.add_all(lambda store: self._storage.store(store, storage))
        if ids is None:
            return Stored((), typed)
        told = told_after(table, storage, new)
        if told:
            self._screen.show(Done(told))
        return Stored(tuple(ids), left)

    def _state_of_open(self, rows: Sequence[ReadRow]) -> str:
        """Ask what p.m. and the like mean in the rows where they stand, if any; give the answer state of these."""
        waiting = [row.row.number for row in rows if row.open_fields()]
        if not waiting or self._screen.scripted:
            return ""
        where = f"In {counted(len(waiting), 'regel', 'regels')} staat p.m. of iets als “onbekend”. Wat bedoelt u?"
        chosen = ask_which(self._screen, where, ("dat is nog niet bekend", "dat vul ik later in"))
        return (ONBEKEND, LATER)[chosen]

    def _wants_a_look(self, table: ReadTable) -> bool:
        """Tell whether a table is shown before it is stored: when it holds money, or when something is left out."""
        money = any(isinstance(column.field.kind, Money) for column in table.columns.taken)
        return not table.single and bool(money or table.columns.left_out or table.totals)

    def _apart(self, rows: Sequence[ReadRow], *, single: bool) -> tuple[list[ReadRow], list[Double]]:
        """Give the rows that are new, and those that change a record; what is there already is asked about."""
        first = first_field(self._record)
        named = bool(first and first.kind and first.kind.free and not first.kind.prose)
        if self._screen.scripted or (single and not named):
            return list(rows), []
        doubles = double_rows(rows, self._path, self._record, self._session.plan.file)
        if not doubles:
            return list(rows), []
        changing = [double for double in doubles if double.changes]
        same = "hetzelfde: neem over wat anders is" if changing else "hetzelfde: het blijft één keer staan"
        skip = ("overslaan",) if changing else ()
        chosen = ask_which(
            self._screen, _double_question(doubles), (same, "iets anders: zet het er ook bij", *skip), default=0
        )
        if chosen == 1:
            return list(rows), []
        held = [double.row for double in doubles]
        return [row for row in rows if row not in held], changing if chosen == 0 else []


def _double_question(doubles: Sequence[Double]) -> str:
    """Ask about rows that are there already, or that stand twice in what was pasted."""
    names = list(dict.fromkeys(f"“{double.name}”" for double in doubles))
    shown = [*names[:_NAMED], *([f"nog {len(names) - _NAMED}"] if len(names) > _NAMED else [])]
    stand = "staan" if len(names) > 1 else "staat"
    where = "er al" if any(double.path for double in doubles) else "meer dan één keer in wat u gaf"
    return f"{listed(shown)} {stand} {where}. Is dat hetzelfde?"
