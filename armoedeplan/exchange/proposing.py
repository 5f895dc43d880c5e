"""From the rows of a list to what would change in a plan: nothing is lost without a word, nothing is written here."""

from collections.abc import Callable
from typing import Any, Final

from armoedeplan.exchange.columns import ACTOR, ID, NAME, OFFER, TIE, WITH
from armoedeplan.exchange.list_answers import ListAnswers, field_values
from armoedeplan.exchange.list_cells import ListCells
from armoedeplan.exchange.list_organisations import ListOrganisations
from armoedeplan.exchange.missing_records import missing_records
from armoedeplan.exchange.offers import KnownOffers, OfferNames, SeveralOffers, activities_in, is_of_offers
from armoedeplan.exchange.organisations import folded_name
from armoedeplan.exchange.people import refusal
from armoedeplan.exchange.proposal import Choices, Gathered, Trouble
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.naming import called, names_of
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.words import free_name
from armoedeplan.tables.table import Row, Table

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
            TIE: {tie.id: tie for tie in step.samenwerkingsverbanden},
        }
        self.answers = ListAnswers(self.old, overwrite=choices.overwrite)
        self.new = self.answers.new
        self.seen: dict[str, set[str]] = {list_: set() for list_ in self.old}
        self.later: list[tuple[Row, str, str, bool]] = []
        self.ties = {folded_name(called(tie)): tie.id for tie in step.samenwerkingsverbanden}
        self.offers = KnownOffers(choices.together)
        for offer in step.aanbod:
            self.offers.add(offer.id, called(offer), offer.uitvoerders)
        organisations = (*self.cells.all_of(NAME[ACTOR]), *self.cells.all_of(WITH))
        places = [called(municipality) for municipality in file.plan.gemeenten]
        self.organisations = ListOrganisations(names_of(step.actoren), organisations, choices, self._free, places)
        self.troubles: list[Trouble] = []
        self.news = self.same = self.waiting = 0

    def all(self) -> Gathered:
        """Go through the rows in order and give what they come to; a row without news counts as the same."""
        for row in self.table.rows:
            before = self.news
            if NAME[TIE] in self.column:
                self._tie(row)
            else:
                self._row(row)
            self.same += self.news == before
        self._refer_to_offers()
        self.answers.settle()
        about = next((list_ for list_ in (TIE, OFFER, ACTOR) if NAME[list_] in self.column), ACTOR)
        return Gathered(
            self.answers.records(ACTOR),
            self.answers.records(OFFER),
            self.answers.filled,
            tuple(self.answers.differing.values()),
            self.same,
            tuple(self.organisations.doubts.values()),
            tuple(self.troubles),
            shared=tuple(self.offers.shared_names(self.new[OFFER], self.organisations.names)),
            own_words=self.cells.own_words,
            executors=self.organisations.executors_in_words(self.new[OFFER]),
            groups=tuple(self.cells.groups.values()),
            no_groups=self.cells.no_groups,
            ties=self.answers.records(TIE),
            missing=tuple(missing_records(self.file, about, self.old[about], self.seen[about])),
            waiting=self.waiting + len(self.organisations.doubts),
            strange=self.seen[about].isdisjoint(self.old[about]),
        )

    def _tie(self, row: Row) -> None:
        """Take one row about a partnership."""
        name, own = self.cells.words(row, NAME[TIE]), self.cells.words(row, ID[TIE])
        if self._personal(row):
            return
        if not name:
            self._hold(row, None, "Deze rij noemt geen verband", "Vul de naam in, of haal de rij weg.")
            return
        known = own in self.old[TIE] or own in self.new[TIE]
        id_ = own if known else None if own else self.ties.get(folded_name(name))
        if id_ is None:
            id_ = self.ties[folded_name(name)] = self._free(own or name)
            self.answers.make(TIE, id_, name)
            self.news += 1
        self.seen[TIE].add(id_)
        self._rename(row, TIE, id_, name, own)
        self._answers(row, TIE, id_, whole=bool(own))

    def _row(self, row: Row) -> None:
        """Take one row: its organisation, and what that offers."""
        if self._personal(row):
            return
        own_actor, own_offer = self.cells.words(row, ID[ACTOR]), self.cells.words(row, ID[OFFER])
        names = self._names_in(row, NAME[ACTOR], own_actor, self.organisations.named_in)
        offers = self._names_in(row, NAME[OFFER], own_offer, activities_in)
        if not offers and (own_offer or not names):
            what = "activiteit" if names else "organisatie en geen aanbod"
            self._hold(row, None, f"Deze rij noemt geen {what}", "Vul de naam in, of haal de rij weg.")
            return
        also = self.organisations.named_in(self.cells.whole(row, WITH))
        own = own_actor if len(names) == 1 else ""
        found = [self._actor(row, name, own if name in names else "") for name in dict.fromkeys((*names, *also))]
        actors = [id_ for id_ in found if id_ is not None]
        if len(actors) < len(found):
            return
        self.seen[ACTOR].update(actors)
        if len(names) == 1:
            self._rename(row, ACTOR, actors[0], self.organisations.stands_for(names[0]), own)
            self._answers(row, ACTOR, actors[0], whole=bool(own))
        elif names:
            self._refuse_answers(row, ACTOR)
        for column in self.cells.odd_marks(row):
            self._refuse(row, column, "Hier staat geen kruisje", "Zet een x, of maak de cel leeg.")
        if not offers and (NAME[OFFER] in self.column or not self.troubles):
            self._refuse_answers(row, OFFER)
        for offer in offers:
            self._offer(row, offer, actors)

    def _names_in(self, row: Row, field: FieldPath, own: str, parted: Callable[[str], list[str]]) -> list[str]:
        """Give the names in a cell; the name of a record with its short name beside it is one, whatever is in it."""
        words = self.cells.words(row, field)
        return [words] if own and words else parted(self.cells.whole(row, field))

    def _personal(self, row: Row) -> bool:
        """Refuse a row whose names hold what identifies a person."""
        for field in NAME.values():
            refused = refusal(field, self.cells.words(row, field))
            if refused:
                self._hold(row, self.column[field], refused.message, refused.remedy)
                return True
        return False

    def _actor(self, row: Row, name: str, own: str) -> str | None:
        """Give the id of an organisation, which may be new; nothing while a person must decide. own: as in the list."""
        id_ = self.organisations.id_of(row, name, own)
        if id_ is None:
            self.news += 1
        elif id_ in self.organisations.new and id_ not in self.new[ACTOR]:
            self.answers.make(ACTOR, id_, self.organisations.new[id_])
            self.news += 1
        return id_

    def _offer(self, row: Row, name: str, actors: list[str]) -> None:
        """Take what organisations offer: the same name is the same offer only when they carry it out together."""
        own = self.cells.words(row, ID[OFFER])
        try:
            known = own in self.old[OFFER] or own in self.new[OFFER]
            id_ = own if known else None if own else self.offers.same(name, actors)
        except SeveralOffers:
            column = self.column[NAME[OFFER]]
            self._hold(row, column, f"“{name}” is er bij meer organisaties", "Zet erbij van welke organisatie.")
            return
        if id_ is None:
            id_ = self._free(own or name)
            self.offers.add(id_, name, ())
            self.answers.make(OFFER, id_, name)
            self.news += 1
        self.seen[OFFER].add(id_)
        self._rename(row, OFFER, id_, name, own)
        self._answers(row, OFFER, id_, whole=bool(own))
        if actors:
            self.offers.join(id_, name, actors)
        named = NAME[ACTOR] in self.column or WITH in self.column
        if actors or (own and named):
            self._say(row, OFFER, id_, "uitvoerders", tuple(actors), whole=bool(own))

    def _rename(self, row: Row, list_: FieldPath, id_: str, name: str, own: str) -> None:
        """Note that a record which the list knows by its short name is called otherwise there than in the plan."""
        old = self.old[list_].get(id_)
        if own and old is not None and " ".join(called(old).split()) != name:
            self._say(row, list_, id_, "naam", (name,), whole=True)

    def _answers(self, row: Row, list_: FieldPath, id_: str, *, whole: bool) -> None:
        """Take the other cells of a row for a record. whole: whether an empty cell says that there is no answer."""
        for field, column in self.column.items():
            if not is_under(field, list_) or field in (NAME[list_], ID[list_], WITH):
                continue
            if is_of_offers(field):
                self.later.append((row, field, id_, whole))
            elif self.cells.words(row, field) or whole:
                value, refused = self.cells.answer(row, field)
                for why in refused:
                    self._refuse(row, column, why.message, why.remedy)
                if value or not refused:
                    said = whole and not refused
                    self._say(row, list_, id_, field.below(list_), field_values(value), whole=said)

    def _refer_to_offers(self) -> None:
        """Take what cells say of other offers, which may stand further on in the list."""
        names = OfferNames(self.old[OFFER], self.new[OFFER])
        for row, field, id_, whole in self.later:
            found, refused = names.meant_by(self.cells.parts(row, field), id_)
            for why in refused:
                self._refuse(row, self.column[FieldPath(field)], why.message, why.remedy)
            if found or (whole and not refused):
                said = whole and not refused
                self._say(row, OFFER, id_, FieldPath(field).below(OFFER), tuple(found), whole=said)

    def _refuse_answers(self, row: Row, list_: FieldPath) -> None:
        """Say of the other cells for a record that nobody knows of which record they tell."""
        message, remedy = _NOBODY_KNOWS[list_]
        for field, column in self.column.items():
            if is_under(field, list_) and field not in (NAME[list_], ID[list_], WITH) and self.cells.words(row, field):
                self._refuse(row, column, message, remedy)

    def _say(self, row: Row, list_: FieldPath, id_: str, name: str, values: tuple[str, ...], *, whole: bool) -> None:
        """Note an answer; more rows of one thing tell more of a list."""
        place = self.table.place(row.number)
        self.news += self.answers.say(list_, id_, name, values, place, whole=whole)

    def _hold(self, row: Row, column: int | None, message: str, remedy: str) -> None:
        """Refuse a whole row: nobody knows of which record it tells."""
        self._refuse(row, column, message, remedy)
        self.waiting += 1

    def _refuse(self, row: Row, column: int | None, message: str, remedy: str) -> None:
        self.news += 1
        self.troubles.append(Trouble(self.table.place(row.number, column), message, remedy))

    def _free(self, name: str) -> str:
        """Make a short name that is free."""
        made = free_name(name, self.taken)
        self.taken.add(made)
        return made
