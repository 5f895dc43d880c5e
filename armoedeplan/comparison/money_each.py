"""Money per inhabitant by year, of plans that tell both."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from armoedeplan.comparison.aspects import euros_and_cents
from armoedeplan.comparison.compared_table import ROWS, Cell, Table
from armoedeplan.comparison.profile import Profile
from armoedeplan.comparison.spread import SPREAD_HEADERS, spread_cells
from armoedeplan.record.words import counted

_TITLE: Final = "Geld per inwoner, per jaar"
_LEFT: Final = ("plan noemt niet allebei en telt", "plannen noemen niet allebei en tellen")
_WHAT: Final = "Dit is wat bij Financiën staat voor een jaar, gedeeld door het aantal inwoners dat het plan noemt."


def money_tables(profiles: Sequence[Profile], labels: Sequence[str]) -> Iterator[Table]:
    """Yield money per inhabitant by year: a row for each of a few plans, else how it lies in each year."""
    known = {place: profile for place, profile in enumerate(profiles) if profile.people and profile.money}
    years = sorted({year for profile in known.values() for year in profile.money})
    if not years:
        return
    left = len(profiles) - len(known)
    notes = [_WHAT, *([f"{counted(left, *_LEFT)} hier niet mee."] if left else [])]
    if len(profiles) <= ROWS:
        rows = [
            (Cell(labels[place]), *(_each_cell(profile, year) for year in years)) for place, profile in known.items()
        ]
        yield Table("geld", _TITLE, ("Plan", *map(str, years)), rows, notes)
        return
    spread = [(Cell(str(year)), *spread_cells(_all_in(known.values(), year), euros_and_cents)) for year in years]
    yield Table("geld", _TITLE, ("Jaar", *SPREAD_HEADERS), spread, notes)


def _each_in(profile: Profile, year: int) -> float | None:
    """Give the euros per inhabitant in a year."""
    if year not in profile.money or not profile.people:
        return None
    return round(profile.money[year] / profile.people, 2)


def _all_in(profiles: Iterable[Profile], year: int) -> list[float]:
    found = (_each_in(profile, year) for profile in profiles)
    return [each for each in found if each is not None]


def _each_cell(profile: Profile, year: int) -> Cell:
    each = _each_in(profile, year)
    return Cell("geen bedrag") if each is None else Cell(euros_and_cents(each), each)
