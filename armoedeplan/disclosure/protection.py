"""Make counts of people fit to be published (`protect_counts`)."""

from collections.abc import Sequence

from armoedeplan.disclosure.beside_earlier import refused_for, situations_to_protect
from armoedeplan.disclosure.cell_relations import Cell
from armoedeplan.disclosure.counts import Counts
from armoedeplan.disclosure.hiding import GivenAway, hide_until_safe
from armoedeplan.disclosure.publication_rules import DisclosureRefused, Rules, require_sound_rules
from armoedeplan.disclosure.published import WITHHELD_COUNT, Publication, Shown, ShownTable, shown_count, small_count
from armoedeplan.disclosure.situation import Situation, situation_of
from armoedeplan.disclosure.sound_tables import require_sound_tables
from armoedeplan.disclosure.told import Told


def protect_counts(tables: Sequence[Counts], rules: Rules, earlier: Sequence[Publication] = ()) -> Publication:
    """Give tables as they may be published together, beside all that was published before (oldest first).

    Who knows all of that, and these rules, cannot narrow a small count (decision record 0068).
    Raises DisclosureRefused when that cannot be had, or when the tables are none to be published.
    """
    require_sound_rules(rules)
    require_sound_tables(tables)
    situations = situations_to_protect(tables, rules, earlier)
    hidden, marked = _hidden_cells(situations, rules, earlier)
    situation = situations[0]
    if earlier and not _shows_inner(situation, hidden):
        _require_alone_no_better(tables, rules, situation, earlier)
    shown = {cell: _published_count(cell, situation, rules, hidden, marked=marked) for cell in situation.counted}
    published = (
        ShownTable(
            table.name, table.dimensions, {key: shown[cell] for key, cell in keys.items()}, table.period, table.about
        )
        for table, keys in zip(tables, situation.keys, strict=True)
    )
    return Publication(tuple(published), rules, marked)


def _published_count(cell: Cell, situation: Situation, rules: Rules, hidden: set[Cell], *, marked: bool) -> Shown:
    count = situation.counted[cell]
    if cell not in hidden:
        return shown_count(rules, count)
    tells = marked and cell not in situation.sums and count < rules.smallest
    return small_count(rules) if tells else WITHHELD_COUNT


def _hidden_cells(
    situations: Sequence[Situation], rules: Rules, earlier: Sequence[Publication]
) -> tuple[set[Cell], bool]:
    """Give what is hidden, and whether small counts are told apart; they are not when that would give one away."""
    refused: DisclosureRefused | None = None
    for marked in (True, False):
        try:
            return _protected_in_all(situations, rules, marked=marked), marked
        except GivenAway as given:
            refused = refused_for(given.cell, earlier)
    assert refused  # noqa: S101 - it ends above, or was refused
    raise refused


def _protected_in_all(situations: Sequence[Situation], rules: Rules, *, marked: bool) -> set[Cell]:
    """Hide until it is enough whichever of the situations somebody believes in. Raises GivenAway."""
    hidden: set[Cell] = set()
    for situation in situations:
        told = Told(situation, rules, situation.cells_here(hidden), marked=marked)
        hide_until_safe(told)
        hidden = told.hidden
    return situations[0].cells_here(hidden)


def _shows_inner(situation: Situation, hidden: set[Cell]) -> bool:
    """Tell whether more than totals is shown."""
    return any(cell not in hidden and cell not in situation.sums for cell in situation.counted)


def _require_alone_no_better(
    tables: Sequence[Counts], rules: Rules, situation: Situation, earlier: Sequence[Publication]
) -> None:
    """Raise DisclosureRefused when only because of what was published before nothing but totals is left."""
    alone = situation_of(tables, rules, (), growing=False)
    if _shows_inner(alone, _hidden_cells([alone], rules, ())[0]):
        inner = (cell for cell in situation.counted if cell not in situation.sums)
        raise refused_for(max(inner, key=situation.counted.__getitem__), earlier)
