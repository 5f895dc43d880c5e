"""From the rows of a list to what would change in a plan: nothing is lost without a word, nothing is written here."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from armoedeplan.exchange.columns import ACTOR, OFFER, fields
from armoedeplan.exchange.organisations import Known, folded_name
from armoedeplan.exchange.people import refusal
from armoedeplan.exchange.proposal import Choices, Differing, Doubt, Gathered, Trouble
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.answering import as_answer
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.typed import canonical_item
from armoedeplan.record import Kind, Record
from armoedeplan.record.kinds import Refused
from armoedeplan.record.naming import called, names_of
from armoedeplan.record.path import FieldPath, Lost, is_under
from armoedeplan.record.several import known_parts
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import free_name
from armoedeplan.tables.table import Row, Table
from armoedeplan.yamltext.emit import Data

_NAME: Final[Mapping[str, FieldPath]] = {ACTOR: ACTOR.field("naam"), OFFER: OFFER.field("naam")}


def gather_records(file: PlanFile, table: Table, choices: Choices) -> Gathered:
    """Give what a list would add to a plan, fill in there or contradict; nothing is written."""
    return _Gathering(file, table, choices).all()


class _Gathering:
    """One list being held against one plan."""

    def __init__(self, file: PlanFile, table: Table, choices: Choices) -> None:
        step = file.plan.samenwerking
        self.file, self.table, self.choices = file, table, choices
        self.column = {field: column for column, field in choices.columns.items()}
        self.taken = set(file.links.entries)
        self.names = names_of(step.actoren)
        self.known = Known(self.names)
        for name, id_ in choices.same.items():
            self.known.also(id_, name)
        self.old: dict[str, dict[str, Any]] = {
            ACTOR: {actor.id: actor for actor in step.actoren},
            OFFER: {offer.id: offer for offer in step.aanbod},
        }
        self.offers = {folded_name(called(offer)): offer.id for offer in step.aanbod}
        self.new: dict[str, dict[str, dict[str, Data]]] = {ACTOR: {}, OFFER: {}}
        self.filled: dict[str, tuple[str, ...]] = {}
        self.differing: dict[str, Differing] = {}
        self.doubts: dict[str, Doubt] = {}
        self.troubles: list[Trouble] = []
        self.read: dict[tuple[str, str], Data | Refused | Lost] = {}
        self.news = self.same = 0

    def all(self) -> Gathered:
        """Go through the rows in order and give what they come to; a row without news counts as the same."""
        for row in self.table.rows:
            before = self.news
            self._row(row)
            self.same += self.news == before
        new = {name: tuple(map(_IN_ORDER[name], records.values())) for name, records in self.new.items()}
        told = tuple(self.doubts.values()), tuple(self.troubles)
        return Gathered(new[ACTOR], new[OFFER], self.filled, tuple(self.differing.values()), self.same, *told)

    def _row(self, row: Row) -> None:
        """Take one row: its organisation, and what that offers."""
        if self._personal(row):
            return
        name = self._cell(row, _NAME[ACTOR])
        offer = self._cell(row, _NAME[OFFER])
        if not name and not offer:
            self._refuse(
                row, None, "Deze rij noemt geen organisatie en geen aanbod", "Vul er een in, of haal de rij weg."
            )
            return
        actor = None
        if name:
            actor = self._actor(row, name)
            if actor is None:
                return
            self._answers(row, ACTOR, actor)
        if offer:
            self._offer(row, offer, actor)

    def _personal(self, row: Row) -> bool:
        """Refuse a row whose names hold what identifies a person."""
        for field in _NAME.values():
            refused = refusal(field, self._cell(row, field))
            if refused:
                self._refuse(row, self.column[field], refused.message, refused.remedy)
                return True
        return False

    def _actor(self, row: Row, name: str) -> str | None:
        """Give the id of an organisation, which may be new; nothing while a person must decide."""
        found = self.known.same(name)
        if found:
            return found
        like = None if folded_name(name) in self.choices.apart else self.known.alike(name)
        if like:
            old = self.doubts.get(folded_name(name), Doubt(name, like, self.names[like], ()))
            self.doubts[folded_name(name)] = old._replace(rows=(*old.rows, row.number))
            self.news += 1
            return None
        id_ = self._free(name)
        self.new[ACTOR][id_] = {"id": id_, "naam": name}
        self.news += 1
        self.known.add(id_, name)
        self.names[id_] = name
        return id_

    def _offer(self, row: Row, name: str, actor: str | None) -> None:
        """Take what an organisation offers; the same name is the same offer, of one executor more."""
        id_ = self.offers.get(folded_name(name))
        if id_ is None:
            id_ = self._free(name)
            self.offers[folded_name(name)] = id_
            self.new[OFFER][id_] = {"id": id_, "naam": name}
            self.news += 1
        self._answers(row, OFFER, id_)
        if actor is not None:
            self._more(OFFER, id_, "uitvoerders", [actor], row)

    def _answers(self, row: Row, list_: str, id_: str) -> None:
        """Take the other cells of a row for a record."""
        for field, column in self.column.items():
            if is_under(field, list_) and field != _NAME[list_] and row.cells[column].strip():
                value = self._value(row, field, column)
                if value:
                    self._more(list_, id_, FieldPath(field).below(list_), value, row)

    def _more(self, list_: str, id_: str, name: str, value: Data, row: Row) -> None:
        """Give a record an answer; more rows of one thing tell more of a list."""
        path = FieldPath("samenwerking").field(list_).item(id_).field(name)
        new = self.new[list_].get(id_)
        had = _as_typed(new.get(name, ())) if new is not None else self.filled.get(path, ())
        kept = () if new is not None else _as_typed(getattr(self.old[list_][id_], name) or ())
        told = tuple(dict.fromkeys((*had, *kept, *_as_typed(value)))) if isinstance(value, list) else _as_typed(value)
        if set(told) <= {*had, *kept}:
            return
        self.news += 1
        if kept or (had and not isinstance(value, list)):
            before = self.differing.get(path)
            also = before.new if before and isinstance(value, list) else ()
            told = tuple(dict.fromkeys((*also, *told)))
            self.differing[path] = Differing(path, self.table.place(row.number), kept or had, told)
        elif new is not None:
            new[name] = list(told) if isinstance(value, list) else value
        else:
            self.filled[path] = told

    def _value(self, row: Row, field: str, column: int) -> "Data | None":
        """Read a cell as the plan would; a cell that does not fit is told, and the rest of its row goes on."""
        one = fields()[field]
        words = self.choices.values.get(field, {})
        found: list[Data] = []
        for part in _parts(one, row.cells[column], words):
            typed = words.get(part, part)
            key = (field, typed)
            if key not in self.read:
                self.read[key] = self._item(field, typed)
            value = self.read[key]
            if isinstance(value, Refused | Lost):
                self._refuse(row, column, value.message, value.remedy)
            else:
                found.append(value)
        return (found if one.many else found[0]) if found else None

    def _item(self, field: str, typed: str) -> "Data | Refused | Lost":
        """Make the value of a field of a cell, or say why that cannot be: a person in it, no choice, no such record."""
        one = fields()[field]
        refused = refusal(field, typed)
        if refused:
            return refused
        try:
            typed = as_answer(one, typed, "Laat de cel leeg waar u niets weet.")
            return canonical_item(one, typed if one.kind and one.kind.prose else " ".join(typed.split()), self.file)
        except (Refused, Lost) as refused:
            return refused

    def _cell(self, row: Row, field: str) -> str:
        column = self.column.get(field)
        return " ".join(row.cells[column].split()) if column is not None else ""

    def _refuse(self, row: Row, column: int | None, message: str, remedy: str) -> None:
        self.news += 1
        self.troubles.append(Trouble(self.table.place(row.number, column), message, remedy))

    def _free(self, name: str) -> str:
        """Make a short name that is free."""
        made = free_name(name, self.taken)
        self.taken.add(made)
        return made


def _in_order_of(type_: type[Record]) -> Callable[[dict[str, Data]], dict[str, Data]]:
    """Give what brings a record in the order of the questionnaire."""
    order = list(shape_of(type_).fields)
    return lambda record: dict(sorted(record.items(), key=lambda pair: order.index(pair[0])))


_IN_ORDER: Final[Mapping[str, Callable[[dict[str, Data]], dict[str, Data]]]] = {
    ACTOR: _in_order_of(Actor),
    OFFER: _in_order_of(Aanbod),
}


def _parts(field: Field, cell: str, words: Mapping[str, str]) -> list[str]:
    """Part a cell: at semicolons and line ends, and between choices that are known at a comma or `en` as well."""
    kind = field.kind
    if not field.many or kind is None:
        return [cell.strip()] if cell.strip() else []
    known = partial(_is_known, kind, words)
    chunks = (chunk.strip() for chunk in re.split(r"[;\n]", cell))
    return [part for chunk in chunks if chunk for part in known_parts(chunk, known) or [chunk]]


def _is_known(kind: Kind, words: Mapping[str, str], part: str) -> bool:
    """Tell whether a part of a cell is a choice, or stands for one."""
    return part in words or kind.meant_by(part) is not None


def _as_typed(value: Any) -> tuple[str, ...]:
    """Write a value as texts that `zet` takes."""
    return tuple(value) if isinstance(value, list | tuple) else (value,)
