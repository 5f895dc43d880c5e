"""How counts of the same people at several moments hang together: a half-year is part of its year."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from armoedeplan.disclosure.cell_relations import Cell, Relation, Snapshot
from armoedeplan.disclosure.counts import Period


def relations_over_time(cells: Iterable[Cell]) -> Iterator[Relation]:
    """Yield each count of a period as the pieces that it shares with others, and those that it has alone."""
    where: dict[Cell, set[Snapshot]] = defaultdict(set)
    for cell in cells:
        if isinstance(cell.when, Snapshot):
            where[cell._replace(when=frozenset())].add(cell.when)
    for counted, snapshots in where.items():
        if len(snapshots) > 1:
            pieces = pieces_of_time(snapshots)
            for snapshot in snapshots:
                parts = tuple(counted._replace(when=piece) for piece in pieces if snapshot in piece)
                # what has nothing in common with another is no piece of anything
                if any(len(part.when) > 1 for part in parts if isinstance(part.when, frozenset)):
                    yield Relation(counted._replace(when=snapshot), parts)


def pieces_of_time(snapshots: Iterable[Snapshot]) -> tuple[frozenset[Snapshot], ...]:
    """Give the pieces that registrations fall into: each is the set of snapshots that have those registrations.

    A registration is of one day, and was first seen at one moment; it stays in all later ones.
    """
    every = tuple(snapshots)
    moments = sorted({snapshot.moment for snapshot in every})
    pieces = {
        frozenset(snapshot for snapshot in covering if snapshot.moment >= moment)
        for covering in _covering_snapshots(every)
        for moment in moments
    }
    return tuple(sorted(pieces - {frozenset()}, key=lambda piece: sorted(map(str, piece))))


def _covering_snapshots(snapshots: tuple[Snapshot, ...]) -> Iterator[tuple[Snapshot, ...]]:
    """Yield for each stretch of days which snapshots have it; registrations without a period are apart."""
    yield tuple(snapshot for snapshot in snapshots if snapshot.period is None)
    for day in sorted({day for snapshot in snapshots for day in _edge_days(snapshot.period)}):
        yield tuple(snapshot for snapshot in snapshots if snapshot.period and _has_day(snapshot.period, day))


def _edge_days(period: Period | None) -> tuple[date, ...]:
    """Give the days on which what covers a day may become other."""
    return () if period is None else (period.first, period.last + timedelta(days=1))


def _has_day(period: Period, day: date) -> bool:
    return period.first <= day <= period.last
