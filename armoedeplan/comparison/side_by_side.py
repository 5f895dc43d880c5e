"""Plans side by side: all tables of a comparison, and what a reader must know beside them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.comparison.aspects import Aspect, aspects_named
from armoedeplan.comparison.compared_table import FEW, Cell, Table
from armoedeplan.comparison.like_indicators import indicator_tables
from armoedeplan.comparison.like_provisions import provision_tables
from armoedeplan.comparison.money_each import money_tables
from armoedeplan.comparison.plan_groups import Group, groups_of
from armoedeplan.comparison.profile import Profile
from armoedeplan.comparison.spread import SPREAD_HEADERS, spread_cells
from armoedeplan.comparison.year_choice import Terms, terms_of
from armoedeplan.record.words import listed

_ALL: Final = "alle plannen"

_LISTS: Final[Mapping[str, Callable[[Sequence[Profile], Sequence[str]], Iterator[Table]]]] = {
    "regelingen": provision_tables,
    "indicatoren": indicator_tables,
    "geld": money_tables,
}
"""The tables that a topic has besides its aspects."""


class Wanted(NamedTuple):
    """What is asked for: names of topics or aspects (none is all), how plans are grouped, and the year of money."""

    names: tuple[str, ...] = ()
    way: str = ""
    year: int | None = None


class Comparison(NamedTuple):
    """Plans side by side. labels: how each plan is called here; no two alike. groups: one of all without a grouping."""

    profiles: tuple[Profile, ...]
    labels: tuple[str, ...]
    terms: Terms
    aspects: tuple[Aspect, ...]
    groups: tuple[Group, ...]
    tables: tuple[Table, ...]
    warnings: tuple[str, ...]

    @property
    def few(self) -> bool:
        """Whether each plan has a column of its own."""
        return len(self.profiles) <= FEW

    def cell(self, aspect: Aspect, place: int) -> Cell:
        """Give what a plan says of an aspect."""
        return aspect.value(self.profiles[place], self.terms)


def laid_side_by_side(found: Sequence[Profile], wanted: Wanted) -> Comparison:
    """Lay plans side by side, in the order of their names."""
    profiles = tuple(sorted(found, key=lambda profile: (profile.called.casefold(), str(profile.path))))
    labels, aspects = _labels_of(profiles), aspects_named(wanted.names)
    groups = groups_of(profiles, wanted.way) if wanted.way else (Group(_ALL, tuple(range(len(profiles)))),)
    made = Comparison(profiles, labels, terms_of(profiles, wanted.year), aspects, groups, (), ())
    topics = dict.fromkeys(aspect.topic for aspect in aspects if not wanted.names or aspect.topic in wanted.names)
    lists = [table for topic in topics if topic in _LISTS for table in _LISTS[topic](profiles, labels)]
    spread = [] if made.few else [_spread_table(made)]
    return made._replace(
        tables=(_plan_table(made), *spread, *lists), warnings=(*_same_municipality(made), *_aspect_warnings(made))
    )


def _labels_of(profiles: Sequence[Profile]) -> tuple[str, ...]:
    """Give each plan a name of its own: that by which people know it, with its file where two have one name."""
    names = Counter(profile.called for profile in profiles)
    named = [
        profile.called if names[profile.called] == 1 else f"{profile.called} ({profile.path.name})"
        for profile in profiles
    ]
    again = Counter(named)
    return tuple(
        name if again[name] == 1 else f"{profile.called} ({profile.path})"
        for name, profile in zip(named, profiles, strict=True)
    )


def _plan_table(made: Comparison) -> Table:
    """Give all plans with all aspects, group by group; a grouping is the second column."""
    grouped = len(made.groups) > 1
    headers = ("Plan", *(("Groep",) if grouped else ()), *(aspect.label for aspect in made.aspects))
    rows = [
        (
            Cell(made.labels[place]),
            *((Cell(group.name),) if grouped else ()),
            *(made.cell(aspect, place) for aspect in made.aspects),
        )
        for group in made.groups
        for place in group.places
    ]
    return Table("plannen", "De plannen naast elkaar", headers, rows, per_plan=True)


def _spread_table(made: Comparison) -> Table:
    """Give how each aspect with numbers lies, of all plans and of each group."""
    whole = Group(_ALL, tuple(range(len(made.profiles))))
    parts = [group for group in made.groups if 1 < len(group.places) < len(made.profiles)]
    groups, several = [whole, *parts], bool(parts)
    rows = [
        (Cell(_aspect_told(aspect, basis)), *((Cell(group.name),) if several else ()), *cells)
        for aspect in made.aspects
        for group in groups
        for basis, cells in _spread_of(made, aspect, group)
    ]
    headers = ("Wat", *(("Groep",) if several else ()), *SPREAD_HEADERS)
    note = "Midden is de mediaan: de helft van de plannen zit eronder, de helft erboven."
    return Table("spreiding", "Hoe de plannen uiteenlopen", headers, rows, [note])


def _aspect_told(aspect: Aspect, basis: str) -> str:
    return f"{aspect.label} ({basis})" if basis else aspect.label


def _spread_of(made: Comparison, aspect: Aspect, group: Group) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """Yield how the numbers of an aspect lie in a group, those on each basis apart."""
    by_basis: dict[str, list[float]] = defaultdict(list)
    for place in group.places:
        cell = made.cell(aspect, place)
        if cell.number is not None:
            by_basis[cell.basis].append(cell.number)
    for basis, numbers in sorted(by_basis.items()):
        yield basis, spread_cells(numbers, aspect.shown)


def _aspect_warnings(made: Comparison) -> Iterator[str]:
    """Yield what a reader must know of the aspects that at least two plans have a number for."""
    told: dict[str, None] = {}
    for aspect in made.aspects:
        numbers = (made.cell(aspect, place).number for place in range(len(made.profiles)))
        if aspect.warning and sum(number is not None for number in numbers) > 1:
            told[aspect.warning] = None
    yield from told


def _same_municipality(made: Comparison) -> Iterator[str]:
    """Tell of which municipality there are several plans: each counts."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(made.profiles):
        for name in profile.municipalities:
            places[name.casefold()].append(place)
    for where in places.values():
        if len(where) > 1:
            names = dict.fromkeys(name for name in made.profiles[where[0]].municipalities)
            whose = next(name for name in names if places[name.casefold()] is where)
            files = listed(str(made.profiles[place].path) for place in where)
            yield f"Van {whose} zijn er {len(where)} plannen: {files}. Ze tellen allemaal mee."
