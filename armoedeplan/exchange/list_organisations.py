"""The organisations that a list names: known from the plan, new, or perhaps one that is known already."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from armoedeplan.exchange.executors import Executors
from armoedeplan.exchange.list_answers import field_values
from armoedeplan.exchange.organisations import Known, folded_name
from armoedeplan.exchange.proposal import Choices, Doubt
from armoedeplan.record.words import listed
from armoedeplan.tables.table import Row, TableError
from armoedeplan.yamltext.emit import Data


class ListOrganisations:
    """The organisations of one list, held against those of a plan.

    names: the name of each by id. new: the names of those that the plan does not have yet, by id.
    doubts: the names on which a person must decide, by their folded name.
    """

    def __init__(
        self,
        names: dict[str, str],
        cells: Iterable[str],
        choices: Choices,
        free_id: Callable[[str], str],
        places: Iterable[str] = (),
    ) -> None:
        """names: those of the plan. cells: those in which the list names organisations. free_id: makes a free id.

        places: the municipalities of the plan, which a name may have behind it or not.
        """
        self.names: Final = dict(names)
        self.new: Final[dict[str, str]] = {}
        self.doubts: Final[dict[str, Doubt]] = {}
        self._free_id: Final = free_id
        self._apart: Final = choices.apart
        self._known: Final = Known(names, places)
        self._meant: Final = {folded_name(name): other for name, other in choices.same.items()}
        cells = tuple(cells)
        self._executors: Final = Executors(cells, self._is_known)
        self._refuse_unknown(cells)

    def named_in(self, cell: str) -> list[str]:
        """Give the names of the organisations in a cell."""
        return self._executors.names(cell)

    def id_of(self, row: Row, name: str, own: str = "") -> str | None:
        """Give the id of an organisation, which may be new; nothing while a person must decide.

        own: the id that the list gives it, as an export does: then it is certain which organisation it is.
        """
        other = self.stands_for(name)
        found = own if own in self.names else other if other in self.names else self._known.same(other)
        if found:
            return found
        like = None if own or folded_name(other) in self._apart else self._known.alike(other)
        if like:
            old = self.doubts.get(folded_name(other), Doubt(other, like, self.names[like], ()))
            self.doubts[folded_name(other)] = old._replace(rows=(*old.rows, row.number))
            return None
        made = self._free_id(own or other)
        self.new[made] = self.names[made] = other
        self._known.add(made, other)
        return made

    def stands_for(self, name: str) -> str:
        """Give the organisation that a name stands for, as a person said it; the name itself when nobody did."""
        seen: set[str] = set()
        while folded_name(name) in self._meant and folded_name(name) not in seen:
            seen.add(folded_name(name))
            name = self._meant[folded_name(name)]
        return name

    def executors_in_words(self, offers: Mapping[str, Mapping[str, Data]]) -> dict[str, str]:
        """Give who carries out each of some offers, in words; both by id."""
        carried = {id_: field_values(offer.get("uitvoerders")) for id_, offer in offers.items()}
        return {id_: listed(self.names[actor] for actor in actors) for id_, actors in carried.items() if actors}

    def _is_known(self, name: str) -> bool:
        """Tell whether words are the name of an organisation of the plan, or one that a person spoke of."""
        return self._known.same(name) is not None or folded_name(name) in self._meant

    def _refuse_unknown(self, cells: Iterable[str]) -> None:
        """Raise TableError when a name is said to stand for an organisation that neither plan nor list has."""
        listed = {folded_name(name) for cell in cells for name in self.named_in(cell)} if self._meant else set()
        for name, other in self._meant.items():
            if not (other in self.names or self._known.same(other) or folded_name(other) in listed - {name}):
                remedy = "Kies een organisatie van het plan of een andere naam uit de lijst."
                raise TableError(f"“{other}” is geen organisatie in het plan of in de lijst", remedy)
