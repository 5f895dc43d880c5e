"""Indicators of several plans beside each other: only where name, definition, unit and year agree (2.6).

What has one name and does not agree is named apart, with the reason.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.comparison.compared_table import FEW, ROWS, Cell, Table
from armoedeplan.comparison.profile import Measured, Profile
from armoedeplan.comparison.spread import SPREAD_HEADERS, spread_cells
from armoedeplan.record.words import counted, listed, word_key
from armoedeplan.wording.amounts import in_digits

_ALONE: Final = ("indicator staat in maar één plan", "indicatoren staan in maar één plan")
_OTHER: Final = "Deze indicatoren heten gelijk en zijn toch niet te vergelijken. Leg hun cijfers niet naast elkaar."
_TWICE: Final = "Er is nog een tabel met deze naam. Daar telt iets anders mee: leg die cijfers hier niet naast."
_NO_VALUE: Final = "geen cijfer"


class _Use(NamedTuple):
    """An indicator as a plan has it; place: of the plan in the comparison."""

    place: int
    measured: Measured

    @property
    def counts_as(self) -> tuple[str, str, str]:
        """What must agree before two values may stand beside each other."""
        found = self.measured
        return word_key(found.definition), word_key(found.unit), found.line


def indicator_tables(profiles: Sequence[Profile], labels: Sequence[str]) -> Iterator[Table]:
    """Yield what can be compared of indicators, and then what cannot: a table each for a few plans, else one of all."""
    by_name = _by_name(profiles)
    shared = [uses for uses in by_name.values() if len({use.place for use in uses}) > 1]
    sets = [alike for uses in shared for alike in _agreeing_sets(uses)]
    if len(profiles) <= ROWS:
        yield from (_table_of_plans(alike, labels, number, sets) for number, alike in enumerate(sets, 1))
    elif sets:
        yield _table_of_spread(sets)
    placed = {id(use) for alike in sets for use in alike}
    apart = [uses for uses in shared if not all(id(use) in placed for use in uses)]
    yield from _apart_tables(apart, labels, alone=len(by_name) - len(shared))
    if by_name:
        yield _all_values(by_name, labels)


def _apart_tables(apart: Sequence[Sequence[_Use]], labels: Sequence[str], *, alone: int) -> Iterator[Table]:
    """Yield the indicators that cannot be compared, and how many only one plan has."""
    title, headers = "Indicatoren die apart blijven", ("Indicator", "In plannen", "Waarom apart")
    notes = [*([_OTHER] if apart else []), *_alone_told(alone)]
    rows = [_apart_row(uses, labels) for uses in apart]
    if notes:
        yield Table("indicatoren-apart", title, headers, rows, notes)


def _all_values(by_name: Mapping[str, Sequence[_Use]], labels: Sequence[str]) -> Table:
    """Give a row for each value of each plan, for a spreadsheet."""
    rows = [
        (
            Cell(use.measured.name),
            Cell(labels[use.place]),
            Cell(use.measured.definition),
            Cell(use.measured.unit),
            Cell(str(year), year),
            Cell("", value),
        )
        for uses in by_name.values()
        for use in uses
        for year, value in use.measured.values
    ]
    headers = ("Indicator", "Plan", "Wat meetelt", "Eenheid", "Jaar", "Waarde")
    return Table("indicatoren-per-plan", "Indicatoren per plan", headers, rows, only_sheet=True)


def _alone_told(alone: int) -> list[str]:
    return [f"{counted(alone, *_ALONE)}."] if alone else []


def _by_name(profiles: Sequence[Profile]) -> dict[str, list[_Use]]:
    """Gather indicators by name, those of most plans first."""
    found: dict[str, list[_Use]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        for measured in profile.indicators:
            if measured.name:
                found[word_key(measured.name)].append(_Use(place, measured))
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def _agreeing_sets(uses: Sequence[_Use]) -> Iterator[list[_Use]]:
    """Yield the uses that agree and share a year, or a year that is aimed at; what says no definition never agrees."""
    by_count: dict[tuple[str, str, str], dict[int, _Use]] = defaultdict(dict)
    for use in uses:
        if use.measured.definition and use.measured.unit:
            by_count[use.counts_as].setdefault(use.place, use)
    for alike in by_count.values():
        years = _shared_years(list(alike.values()))
        sharing = [use for use in alike.values() if years & {year for year, _ in use.measured.values}]
        if len(sharing) > 1:
            yield sharing


def _shared_years(uses: Sequence[_Use]) -> set[int]:
    """Give the years of which at least two plans have a value."""
    told = Counter(year for use in uses for year, _ in use.measured.values)
    return {year for year, plans in told.items() if plans > 1}


def _shared_targets(uses: Sequence[_Use]) -> set[int]:
    """Give the years for which at least two plans have a target."""
    told = Counter(use.measured.target_year for use in uses if use.measured.target is not None)
    return {year for year, plans in told.items() if year is not None and plans > 1}


def _columns_of(uses: Sequence[_Use]) -> dict[str, list[float | None]]:
    """Give the values that stand beside each other: of each year, and of each year that is aimed at."""
    columns = {str(year): [_value_in(use, year) for use in uses] for year in sorted(_shared_years(uses))}
    return columns | {f"doel {year}": [_target_in(use, year) for use in uses] for year in sorted(_shared_targets(uses))}


def _table_of_plans(uses: Sequence[_Use], labels: Sequence[str], number: int, sets: Sequence[Sequence[_Use]]) -> Table:
    """Give the values of one indicator: a row for each plan. sets: all that are compared."""
    first, columns = uses[0].measured, _columns_of(uses)
    cells = [[_value_cell(value) for value in column] for column in columns.values()]
    rows = [(Cell(labels[use.place]), *row) for use, *row in zip(uses, *cells, strict=True)]
    key = word_key(first.name)
    other = sum(word_key(alike[0].measured.name) == key for alike in sets) > 1
    notes = [f"Wat meetelt: {first.definition}", *_left_years(uses), *([_TWICE] if other else [])]
    return Table(f"indicator-{number}", f"{first.name} ({first.unit})", ("Plan", *columns), rows, notes)


def _table_of_spread(sets: Sequence[Sequence[_Use]]) -> Table:
    """Give how the values of each indicator lie."""
    rows = [
        (
            Cell(f"{uses[0].measured.name} ({uses[0].measured.unit})"),
            Cell(uses[0].measured.definition),
            Cell(header),
            *spread_cells([value for value in column if value is not None], in_digits),
        )
        for uses in sets
        for header, column in _columns_of(uses).items()
    ]
    headers = ("Indicator", "Wat meetelt", "Jaar", *SPREAD_HEADERS)
    return Table("indicatoren", "Indicatoren naast elkaar", headers, rows)


def _left_years(uses: Sequence[_Use]) -> list[str]:
    """Tell that there are values of other years, which only one plan has."""
    other = sorted({year for use in uses for year, _ in use.measured.values} - _shared_years(uses))
    return [f"Over {listed(map(str, other))} heeft één plan een cijfer; dat staat hier niet."] if other else []


def _value_in(use: _Use, year: int) -> float | None:
    return dict(use.measured.values).get(year)


def _target_in(use: _Use, year: int) -> float | None:
    return use.measured.target if use.measured.target_year == year else None


def _value_cell(value: float | None) -> Cell:
    return Cell(_NO_VALUE) if value is None else Cell(in_digits(value), value)


def _apart_row(uses: Sequence[_Use], labels: Sequence[str]) -> tuple[Cell, ...]:
    """Name an indicator with its plans, and why not all of them can be compared."""
    places = tuple(dict.fromkeys(use.place for use in uses))
    told = listed(labels[place] for place in places) if len(places) <= FEW else str(len(places))
    plans = Cell(told, len(places))
    return Cell(uses[0].measured.name), plans, Cell("; ".join(_apart_reasons([use.measured for use in uses])))


def _apart_reasons(found: Sequence[Measured]) -> Iterator[str]:
    """Yield why indicators of one name do not agree."""
    yield from (told for told, holds in _told_differences(found).items() if holds)
    if not any(_told_differences(found).values()):
        yield "niet over hetzelfde jaar"


def _told_differences(found: Sequence[Measured]) -> Mapping[str, bool]:
    definitions = {word_key(measured.definition) for measured in found}
    units = {word_key(measured.unit) for measured in found}
    return {
        "niet elk plan zegt wat meetelt": "" in definitions,
        "wat meetelt, verschilt": len(definitions - {""}) > 1,
        "niet elk plan zegt de eenheid": "" in units,
        "de eenheid verschilt": len(units - {""}) > 1,
        "de armoedegrens verschilt": len({measured.line for measured in found}) > 1,
    }
