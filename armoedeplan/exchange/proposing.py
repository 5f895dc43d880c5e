"""From the rows of a list to what would change in a plan: nothing is lost without a word, nothing is written here."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from armoedeplan.exchange.columns import ACTOR, ID, OFFER, WITH
from armoedeplan.exchange.list_cells import ListCells
from armoedeplan.exchange.list_organisations import ListOrganisations
from armoedeplan.exchange.offers import KnownOffers, SeveralOffers, activities_in
from armoedeplan.exchange.organisations import folded_name
from armoedeplan.exchange.people import refusal
from armoedeplan.exchange.proposal import Choices, Differing, Gathered, Trouble
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.naming import called, names_of
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.shape import shape_of
from armoedeplan.record.words import free_name, listed
from armoedeplan.tables.table import Row, Table
from armoedeplan.yamltext.emit import Data

_NAME: Final[Mapping[str, FieldPath]] = {ACTOR: ACTOR.field("naam"), OFFER: OFFER.field("naam")}

_NOBODY_KNOWS: Final = {
    ACTOR: (
        "Deze rij noemt meer organisaties, en het is niet te zien over welke dit gaat",
        "Geef elke organisatie een eigen rij.",
    ),
    OFFER: (
        "Deze rij noemt geen activiteit, en dit hoort bij een activiteit",
        "Zet de activiteit erbij, in een kolom Activiteit.",
    ),
}


def gather_records(file: PlanFile, table: Table, choices: Choices) -> Gathered:
    """Give what a list would add to a plan, fill in there or contradict; nothing is written."""
    return _Gathering(file, table, choices).all()


class _Gathering:
    """One list being held against one plan."""

    def __init__(self, file: PlanFile, table: Table, choices: Choices) -> None:
        step = file.plan.samenwerking
        self.file, self.table, self.choices = file, table, choices
        self.taken = set(file.links.entries)
        self.cells = ListCells(file, table, choices, self._free)
        self.column = self.cells.column
        self.old: dict[str, dict[str, Any]] = {
            ACTOR: {actor.id: actor for actor in step.actoren},
            OFFER: {offer.id: offer for offer in step.aanbod},
        }
        self.offers = KnownOffers(choices.together)
        for offer in step.aanbod:
            self.offers.add(offer.id, called(offer), offer.uitvoerders)
        organisations = (*self.cells.all_of(_NAME[ACTOR]), *self.cells.all_of(WITH))
        places = [called(municipality) for municipality in file.plan.gemeenten]
        self.organisations = ListOrganisations(names_of(step.actoren), organisations, choices, self._free, places)
        self.new: dict[str, dict[str, dict[str, Data]]] = {ACTOR: {}, OFFER: {}}
        self.filled: dict[str, tuple[str, ...]] = {}
        self.differing: dict[str, Differing] = {}
        self.troubles: list[Trouble] = []
        self.news = self.same = 0

    def all(self) -> Gathered:
        """Go through the rows in order and give what they come to; a row without news counts as the same."""
        for row in self.table.rows:
            before = self.news
            self._row(row)
            self.same += self.news == before
        new = {name: tuple(map(_IN_ORDER[name], records.values())) for name, records in self.new.items()}
        told = tuple(self.organisations.doubts.values()), tuple(self.troubles), tuple(self._shared_names())
        return Gathered(
            new[ACTOR], new[OFFER], self.filled, tuple(self.differing.values()), self.same, *told,
            self.cells.own_words, self._executors_told(), tuple(self.cells.groups.values()), self.cells.no_groups,
        )  # fmt: skip

    def _executors_told(self) -> dict[str, str]:
        """Give who carries out each new offer, in words."""
        executors = {id_: _as_typed(offer.get("uitvoerders", ())) for id_, offer in self.new[OFFER].items()}
        return {
            id_: listed(self.organisations.names[actor] for actor in actors)
            for id_, actors in executors.items()
            if actors
        }

    def _shared_names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the activities that are new at some organisation while another has one of that name too."""
        new = {folded_name(str(offer["naam"])): str(offer["naam"]) for offer in self.new[OFFER].values()}
        for name, executors in self.offers.of_several().items():
            if name in new and len(executors) > 1:
                yield new[name], tuple(self.organisations.names[id_] for id_ in executors)

    def _row(self, row: Row) -> None:
        """Take one row: its organisation, and what that offers."""
        if self._personal(row):
            return
        names = self.organisations.named_in(self.cells.whole(row, _NAME[ACTOR]))
        offers = activities_in(self.cells.whole(row, _NAME[OFFER]))
        if not names and not offers:
            self._refuse(
                row, None, "Deze rij noemt geen organisatie en geen aanbod", "Vul er een in, of haal de rij weg."
            )
            return
        also = self.organisations.named_in(self.cells.whole(row, WITH))
        own = self.cells.words(row, ID[ACTOR]) if len(names) == 1 else ""
        found = [self._actor(row, name, own if name in names else "") for name in dict.fromkeys((*names, *also))]
        actors = [id_ for id_ in found if id_ is not None]
        if len(actors) < len(found):
            return
        if len(names) == 1:
            self._rename(row, ACTOR, actors[0], self.organisations.stands_for(names[0]), own)
            self._answers(row, ACTOR, actors[0])
        elif names:
            self._refuse_answers(row, ACTOR)
        for column in self.cells.odd_marks(row):
            self._refuse(row, column, "Hier staat geen kruisje", "Zet een x, of maak de cel leeg.")
        if not offers and (_NAME[OFFER] in self.column or not self.troubles):
            self._refuse_answers(row, OFFER)
        for offer in offers:
            self._offer(row, offer, actors)

    def _personal(self, row: Row) -> bool:
        """Refuse a row whose names hold what identifies a person."""
        for field in _NAME.values():
            refused = refusal(field, self.cells.words(row, field))
            if refused:
                self._refuse(row, self.column[field], refused.message, refused.remedy)
                return True
        return False

    def _actor(self, row: Row, name: str, own: str) -> str | None:
        """Give the id of an organisation, which may be new; nothing while a person must decide. own: as in the list."""
        id_ = self.organisations.id_of(row, name, own)
        if id_ is None:
            self.news += 1
        elif id_ in self.organisations.new and id_ not in self.new[ACTOR]:
            self.new[ACTOR][id_] = {"id": id_, "naam": self.organisations.new[id_]}
            self.news += 1
        return id_

    def _offer(self, row: Row, name: str, actors: list[str]) -> None:
        """Take what organisations offer: the same name is the same offer only when they carry it out together."""
        own = self.cells.words(row, ID[OFFER])
        try:
            known = own in self.old[OFFER] or own in self.new[OFFER]
            id_ = own if known else None if own else self.offers.same(name, actors)
        except SeveralOffers:
            column = self.column[_NAME[OFFER]]
            self._refuse(row, column, f"“{name}” is er bij meer organisaties", "Zet erbij van welke organisatie.")
            return
        if id_ is None:
            id_ = self._free(own or name)
            self.offers.add(id_, name, ())
            self.new[OFFER][id_] = {"id": id_, "naam": name}
            self.news += 1
        self._rename(row, OFFER, id_, name, own)
        self._answers(row, OFFER, id_)
        if actors:
            self.offers.join(id_, name, actors)
            self._more(OFFER, id_, "uitvoerders", list(actors), row)

    def _rename(self, row: Row, list_: FieldPath, id_: str, name: str, own: str) -> None:
        """Note that a record which the list knows by its short name is called otherwise there than in the plan."""
        old = self.old[list_].get(id_)
        if own and old is not None and folded_name(called(old)) != folded_name(name):
            self._more(list_, id_, "naam", name, row)

    def _answers(self, row: Row, list_: FieldPath, id_: str) -> None:
        """Take the other cells of a row for a record."""
        for field, column in self.column.items():
            if is_under(field, list_) and field not in (_NAME[list_], ID[list_], WITH) and self.cells.words(row, field):
                value, refused = self.cells.answer(row, field)
                for why in refused:
                    self._refuse(row, column, why.message, why.remedy)
                if value:
                    self._more(list_, id_, FieldPath(field).below(list_), value, row)

    def _refuse_answers(self, row: Row, list_: FieldPath) -> None:
        """Say of the other cells for a record that nobody knows of which record they tell."""
        message, remedy = _NOBODY_KNOWS[list_]
        for field, column in self.column.items():
            if is_under(field, list_) and field not in (_NAME[list_], ID[list_], WITH) and self.cells.words(row, field):
                self._refuse(row, column, message, remedy)

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


def _as_typed(value: Any) -> tuple[str, ...]:
    """Write a value as texts that `zet` takes."""
    return tuple(value) if isinstance(value, list | tuple) else (value,)
