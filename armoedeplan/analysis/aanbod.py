"""Who does what (step 2): how the inventory covers functions, fields, target groups, cases, approaches and lines.

Every result names the entries of the plan it rests on, by id. All of it takes time in proportion to the inventory.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final, NamedTuple

from armoedeplan.plan.aanbod import AARD, BENADERINGEN, LIJNEN, Aanbod
from armoedeplan.plan.keuzes import BELEIDSTERREINEN, FUNCTIES, GEVALLEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.kinds import label_of

_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "functies": FUNCTIES,
    "beleidsterrein": BELEIDSTERREINEN,
    "gevallen": GEVALLEN,
    "benadering": BENADERINGEN,
    "aard": AARD,
    "lijn": LIJNEN,
}
"""The known values of each dimension with their labels; the values of `doelgroepen` are ids of the plan."""


class Entry(NamedTuple):
    """A part of the inventory: its id, who carries it out, and its values in one dimension."""

    id: str
    actors: tuple[str, ...]
    values: tuple[str, ...]


class Cover(NamedTuple):
    """One value of a dimension, with the entries that have it and who carries those out."""

    value: str
    entries: tuple[str, ...]
    actors: tuple[str, ...]


class Dimension(NamedTuple):
    """How the inventory covers one thing, such as the functions.

    name: the field of the plan. covers: first the known values in order, also those nothing covers, then own ones.
    telling, silent: the entries that tell, and those that do not.
    """

    name: str
    covers: tuple[Cover, ...]
    telling: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def clear(self) -> bool:
        """Tell whether at least half of the inventory tells: with less, nothing follows from what is absent."""
        return bool(self.telling) and len(self.telling) >= len(self.silent)

    @property
    def present(self) -> frozenset[str]:
        """The values that at least one entry of the inventory covers."""
        return frozenset(cover.value for cover in self.covers if cover.entries)

    def of(self, value: str) -> Cover:
        """Give what covers a value, which may be nothing."""
        return next((cover for cover in self.covers if cover.value == value), Cover(value, (), ()))


class Coverage(NamedTuple):
    """The inventory in all its dimensions."""

    functions: Dimension
    fields: Dimension
    groups: Dimension
    severities: Dimension
    approaches: Dimension
    natures: Dimension
    lines: Dimension


def value_named(dimension: str, value: str, groups: Mapping[str, str]) -> str:
    """Give the short name of a value of a dimension; groups: the names of the target groups, by id."""
    if dimension == "doelgroepen":
        return groups.get(value, value)
    return label_of(value, _VALUES[dimension]).partition(":")[0]


def coverage(plan: Plan) -> Coverage:
    """Give how the inventory covers each of the seven dimensions (decision record 0019)."""
    makers = (
        functions_covered,
        fields_covered,
        groups_covered,
        severities_covered,
        approaches_covered,
        natures_covered,
        lines_covered,
    )
    return Coverage(*(make(plan) for make in makers))


def functions_covered(plan: Plan) -> Dimension:
    """Give who does what: informing, signalling, referring, activating, guiding, income support (H2.9)."""
    return _offer_dimension(plan, "functies", lambda offer: offer.functies)


def fields_covered(plan: Plan) -> Dimension:
    """Give which policy fields the offer serves (H1.6, H2.8)."""
    return _offer_dimension(plan, "beleidsterrein", lambda offer: _one_answer(offer.beleidsterrein))


def groups_covered(plan: Plan) -> Dimension:
    """Give which target groups the offer is for, by id (L5)."""
    known = [group.id for group in plan.uitgangspunten.doelgroepen]
    return _offer_dimension(plan, "doelgroepen", lambda offer: offer.doelgroepen, known)


def severities_covered(plan: Plan) -> Dimension:
    """Give which cases offers and partnerships reach: heavy, light, hidden, isolated (H2.10)."""
    offers = (Entry(offer.id, offer.uitvoerders, offer.gevallen) for offer in plan.samenwerking.aanbod)
    partnerships = (
        Entry(partnership.id, partnership.deelnemers, partnership.gevallen)
        for partnership in plan.samenwerking.samenwerkingsverbanden
    )
    return _dimension_of("gevallen", _VALUES["gevallen"], (*offers, *partnerships))


def approaches_covered(plan: Plan) -> Dimension:
    """Give which offers seek people out, and which wait for a question (H2.11)."""
    return _offer_dimension(plan, "benadering", lambda offer: _one_answer(offer.benadering))


def sought_out(plan: Plan) -> frozenset[str]:
    """Give the target groups that some offer seeks out, by id."""
    offers = plan.samenwerking.aanbod
    return frozenset(group for offer in offers if offer.benadering == "actief" for group in offer.doelgroepen)


def natures_covered(plan: Plan) -> Dimension:
    """Give what is preventive, supportive or promotes participation (H0.9)."""
    return _offer_dimension(plan, "aard", lambda offer: offer.aard)


def lines_covered(plan: Plan) -> Dimension:
    """Give what works in the zeroth, first and second line (M3)."""
    return _offer_dimension(plan, "lijn", lambda offer: _one_answer(offer.lijn))


def _offer_dimension(
    plan: Plan, name: str, values: Callable[[Aanbod], tuple[str, ...]], known: Iterable[str] | None = None
) -> Dimension:
    """Give one dimension of the offers; known: its known values in order, when they are not those of the program."""
    entries = [Entry(offer.id, offer.uitvoerders, values(offer)) for offer in plan.samenwerking.aanbod]
    return _dimension_of(name, _VALUES[name] if known is None else known, entries)


def _dimension_of(name: str, known: Iterable[str], entries: Collection[Entry]) -> Dimension:
    """Gather entries by their values: each known value, also one that nothing covers, then the plan's own."""
    found: dict[str, tuple[list[str], dict[str, None]]] = {value: ([], {}) for value in known}
    for entry in entries:
        for value in dict.fromkeys(entry.values):
            ids, actors = found.setdefault(value, ([], {}))
            ids.append(entry.id)
            actors.update(dict.fromkeys(entry.actors))
    return Dimension(
        name,
        tuple(Cover(value, tuple(ids), tuple(actors)) for value, (ids, actors) in found.items()),
        tuple(entry.id for entry in entries if entry.values),
        tuple(entry.id for entry in entries if not entry.values),
    )


def _one_answer(value: str | None) -> tuple[str, ...]:
    """Give the values of a question with one answer."""
    return (value,) if value else ()
