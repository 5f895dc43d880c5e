"""Provisions of one name in several plans, with their income limits; limits of another norm stand apart."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from armoedeplan.comparison.compared_table import FEW, Cell, Table
from armoedeplan.comparison.profile import Limit, Profile
from armoedeplan.comparison.profiling import PROVISIONS
from armoedeplan.comparison.spread import SPREAD_HEADERS, spread_cells
from armoedeplan.record.words import counted, listed, word_key
from armoedeplan.wording.amounts import in_digits

_SAME_NAME: Final = "Dezelfde naam is niet altijd dezelfde regeling: lees de regels zelf voordat u iets overneemt."
_NOT_THERE: Final = "staat er niet in"
_ALONE: Final = ("regeling staat in maar één plan", "regelingen staan in maar één plan")

_Found = Mapping[str, Mapping[int, Limit]]
"""Provisions by the key of their name, each by the place of its plan."""


def provision_tables(profiles: Sequence[Profile], labels: Sequence[str]) -> Iterator[Table]:
    """Yield the provisions with their limits: a column for each of a few plans, else how the limits lie."""
    found = _by_name(profiles)
    if found and len(profiles) <= FEW:
        yield _beside_each_other(found, profiles, labels)
    elif found:
        yield _spread_of_limits(found)
        yield _all_limits(found, labels)


def _all_limits(found: _Found, labels: Sequence[str]) -> Table:
    """Give a row for each provision of each plan, for a spreadsheet."""
    rows = [
        (Cell(_name_in(limits)), Cell(labels[place]), Cell("", limit.percent), Cell(limit.norm))
        for limits in found.values()
        for place, limit in limits.items()
    ]
    headers = ("Regeling", "Plan", "Procent", "Van")
    return Table("regelingen-per-plan", "Regelingen per plan", headers, rows, only_sheet=True)


def _by_name(profiles: Sequence[Profile]) -> _Found:
    """Gather provisions by name, those of most plans first."""
    found: dict[str, dict[int, Limit]] = defaultdict(dict)
    for place, profile in enumerate(profiles):
        for limit in profile.provisions:
            found[word_key(limit.name)].setdefault(place, limit)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def _beside_each_other(found: _Found, profiles: Sequence[Profile], labels: Sequence[str]) -> Table:
    """Give a row for each provision, with a column for each plan."""
    absent = [Cell(_NOT_THERE if profile.provisions else profile.silent[PROVISIONS]) for profile in profiles]
    rows = [
        (Cell(_name_in(limits)), *(_limit_cell(limits[at]) if at in limits else cell for at, cell in enumerate(absent)))
        for limits in found.values()
    ]
    notes = [_SAME_NAME, *_other_norms(found)]
    return Table("regelingen", "Regelingen en hun inkomensgrens", ("Regeling", *labels), rows, notes)


def _spread_of_limits(found: _Found) -> Table:
    shared = [limits for limits in found.values() if len(limits) > 1]
    rows = [row for limits in shared for row in _rows_by_norm(limits)]
    headers = ("Regeling", "In plannen", "Grens van", *SPREAD_HEADERS)
    alone = len(found) - len(shared)
    told = [f"{counted(alone, *_ALONE)}; die staat of staan hier niet bij."] if alone else []
    return Table("regelingen", "Regelingen en hun inkomensgrens", headers, rows, [_SAME_NAME, *told])


def _rows_by_norm(limits: Mapping[int, Limit]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each norm that is used; one without a limit when no plan tells any."""
    by_norm: dict[str, list[float]] = defaultdict(list)
    for limit in limits.values():
        if limit.percent is not None:
            by_norm[limit.norm or "norm niet ingevuld"].append(limit.percent)
    head = (Cell(_name_in(limits)), Cell(str(len(limits)), len(limits)))
    for norm, percents in sorted(by_norm.items()):
        yield (*head, Cell(norm), *spread_cells(percents, _in_per_cent))
    if not by_norm:
        yield (*head, Cell("niet ingevuld"), Cell("0", 0), *[Cell("")] * 3)


def _other_norms(found: _Found) -> Iterator[str]:
    """Tell of which provisions the limits cannot be compared, since they are of another norm."""
    names = [_name_in(limits) for limits in found.values() if len({limit.norm for limit in _with_limit(limits)}) > 1]
    if names:
        yield (
            f"Bij {listed(names)} rekenen de plannen met een andere norm, of zegt een plan niet welke. "
            "Leg die percentages niet naast elkaar."
        )


def _with_limit(limits: Mapping[int, Limit]) -> list[Limit]:
    return [limit for limit in limits.values() if limit.percent is not None]


def _name_in(limits: Mapping[int, Limit]) -> str:
    return next(iter(limits.values())).name


def _limit_cell(limit: Limit) -> Cell:
    """Tell the limit of one plan."""
    if limit.percent is None:
        return Cell("grens niet ingevuld")
    told = _in_per_cent(limit.percent)
    return Cell(f"{told} van {limit.norm}" if limit.norm else f"{told}, norm niet ingevuld", limit.percent, limit.norm)


def _in_per_cent(percent: float) -> str:
    return f"{in_digits(percent)}%"
