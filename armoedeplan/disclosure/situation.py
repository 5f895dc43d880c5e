"""All counts at stake when tables are published: what is counted now, and what was published before."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from armoedeplan.disclosure.attack import Range
from armoedeplan.disclosure.cell_relations import Cell, Relation, Snapshot, cells_by_key, relations_of
from armoedeplan.disclosure.cells_over_time import relations_over_time
from armoedeplan.disclosure.counts import Counts, Key
from armoedeplan.disclosure.crossed_tables import crossed_relations
from armoedeplan.disclosure.publication_rules import DisclosureRefused, Rules
from armoedeplan.disclosure.published import SMALL, Publication, Shown, ShownTable


class Situation(NamedTuple):
    """Counts and what is known of them.

    counted: what is to be published, with its counts. keys: where each stands (for each table).
    sums: those of them that others make together. before: what was said of counts by earlier publications.
    watched: the counts that nobody may narrow when they are small, with those that follow by difference.
    relations: which counts make which. most: no count is higher than it. moment: of which what is counted is.
    """

    counted: dict[Cell, int]
    keys: tuple[dict[Key, Cell], ...]
    sums: frozenset[Cell]
    before: dict[Cell, Range]
    watched: tuple[Cell, ...]
    relations: tuple[Relation, ...]
    most: int
    moment: int

    def cells_here(self, cells: Iterable[Cell]) -> set[Cell]:
        """Give what is counted, out of another situation, as it is called in this."""
        return {
            cell._replace(when=Snapshot(cell.when.period, self.moment))
            for cell in cells
            if isinstance(cell.when, Snapshot)
        }

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Give every count, also those that are in no table."""
        return _cells_in(self.counted, self.before, self.relations)


def situation_of(tables: Sequence[Counts], rules: Rules, earlier: Sequence[Publication], *, growing: bool) -> Situation:
    """Take stock of what is to be published and what was.

    growing: registrations of a period may have come in after it was published, so that the same count may be higher.
    Raises DisclosureRefused when two tables say something else of the same count.
    """
    moment = len(earlier) if growing else 0
    keys = tuple(cells_by_key(table, moment) for table in tables)
    counted = _counted_cells(tables, keys)
    now = _relations_in(zip(tables, keys, strict=True))
    most = 2 * max(counted.values(), default=0) + 20 * rules.smallest + _highest_before(earlier)
    before: dict[Cell, Range] = {}
    relations = dict.fromkeys(now)
    for number, publication in enumerate(earlier):
        _add_before(before, relations, publication, number if growing else 0, most)
    told = tuple(relations)
    relations |= dict.fromkeys(relations_over_time(_cells_in(counted, before, told)))
    watched = _cells_in(counted, before, relations)
    relations |= dict.fromkeys(crossed_relations(tables, earlier, growing=growing))
    return Situation(counted, keys, sums_among(now), before, watched, tuple(relations), most, moment)


def _cells_in(counted: Iterable[Cell], before: Iterable[Cell], relations: Iterable[Relation]) -> tuple[Cell, ...]:
    """Give every count, each once."""
    related = (cell for relation in relations for cell in (relation.whole, *relation.parts))
    return tuple(dict.fromkeys((*counted, *before, *related)))


def sums_among(relations: Iterable[Relation]) -> frozenset[Cell]:
    """Give the counts that others make together."""
    return frozenset(relation.whole for relation in relations)


def _relations_in(tables: Iterable[tuple[Counts | ShownTable, dict[Key, Cell]]]) -> tuple[Relation, ...]:
    return tuple(dict.fromkeys(relation for table, cells in tables for relation in relations_of(table, cells)))


def _counted_cells(tables: Sequence[Counts], keys: Sequence[dict[Key, Cell]]) -> dict[Cell, int]:
    """Give the counts; a count that stands in several tables must be the same in all."""
    counted: dict[Cell, int] = {}
    first: dict[Cell, str] = {}
    for table, cells in zip(tables, keys, strict=True):
        for key, count in table.everything().items():
            cell = cells[key]
            if counted.setdefault(cell, count) != count:
                raise DisclosureRefused(
                    f"“{first[cell]}” en “{table.name}” tellen {named_cell(cell)} niet hetzelfde",
                    "Tel in beide dezelfde registraties. Geef wie niets invulde het antwoord “onbekend”.",
                )
            first.setdefault(cell, table.name)
    return counted


def _highest_before(earlier: Iterable[Publication]) -> int:
    """Give a number that no count that was shown before comes near."""
    shown = (
        shown.value or 0 for publication in earlier for table in publication.tables for shown in table.cells.values()
    )
    return 2 * max(shown, default=0)


def _add_before(
    before: dict[Cell, Range], relations: dict[Relation, None], publication: Publication, moment: int, most: int
) -> None:
    """Add what an earlier publication says."""
    keys = [cells_by_key(table, moment) for table in publication.tables]
    within = _relations_in(zip(publication.tables, keys, strict=True))
    relations |= dict.fromkeys(within)
    sums = sums_among(within)
    for table, cells in zip(publication.tables, keys, strict=True):
        for key, shown in table.cells.items():
            cell = cells[key]
            said = range_told(shown, publication, most, is_sum=cell in sums)
            before[cell] = before.get(cell, Range(0, most)).meets(said)


def range_told(shown: Shown, publication: Publication, most: int, *, is_sum: bool) -> Range:
    """Give what a count can be of which this was published."""
    rules = publication.rules
    if shown.value is not None:
        return Range(*rules.between(shown.value))
    if shown.reason == SMALL:
        return Range(0, rules.smallest - 1)
    return Range(rules.smallest if publication.marked and not is_sum else 0, most)


def named_cell(cell: Cell) -> str:
    """Name a count in a sentence, without the count: `“Noord, schulden”`."""
    named = ", ".join(category for _, category in cell.place)
    return f"“{named}”" if named else "het totaal"
