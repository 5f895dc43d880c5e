"""Make counts of people fit to be published (`protect_counts`)."""

from collections.abc import Sequence

from armoedeplan.disclosure.attack import Attack, Range
from armoedeplan.disclosure.cell_relations import Cell
from armoedeplan.disclosure.counts import Counts
from armoedeplan.disclosure.hiding import GivenAway, Hiding
from armoedeplan.disclosure.publication_rules import DisclosureRefused, Rules, require_sound_rules
from armoedeplan.disclosure.published import WITHHELD_COUNT, Publication, Shown, ShownTable, shown_count, small_count
from armoedeplan.disclosure.situation import Situation, named_cell, situation_of
from armoedeplan.disclosure.sound_tables import require_sound_tables


def protect_counts(tables: Sequence[Counts], rules: Rules, earlier: Sequence[Publication] = ()) -> Publication:
    """Give tables as they may be published together, beside all that was published before (oldest first).

    Who knows all of that, and these rules, cannot narrow a small count (decision record 0068).
    Raises DisclosureRefused when that cannot be had, or when the tables are none to be published.
    """
    require_sound_rules(rules)
    require_sound_tables(tables)
    situation = _possible_situation(tables, rules, earlier)
    hidden, marked = _hidden_cells(situation, rules, earlier)
    _require_something(situation, rules, hidden, earlier)
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


def _possible_situation(tables: Sequence[Counts], rules: Rules, earlier: Sequence[Publication]) -> Situation:
    """Take stock; only when it contradicts what was published, registrations have come in since."""
    for growing in (False, True):
        situation = situation_of(tables, rules, earlier, growing=growing)
        if not earlier or _can_be_true(situation):
            return situation
    raise DisclosureRefused(
        "deze aantallen zijn lager dan wat eerder over dezelfde periode is gepubliceerd",
        "Kijk of alle registraties zijn ingelezen, en of periode, gebieden en antwoorden hetzelfde heten.",
    )


def _can_be_true(situation: Situation) -> bool:
    """Tell whether the counts can be true beside what was published before."""
    anything = Range(0, situation.most)
    known = {cell: situation.before.get(cell, anything) for cell in situation.cells}
    for cell, count in situation.counted.items():
        if not known[cell].low <= count <= known[cell].high:
            return False
        known[cell] = Range(count, count)
    return Attack(known, situation.relations).is_possible()


def _hidden_cells(situation: Situation, rules: Rules, earlier: Sequence[Publication]) -> tuple[set[Cell], bool]:
    """Give what is hidden, and whether small counts are told apart; they are not when that would give one away."""
    for marked in (True, False):
        hiding = Hiding(situation, rules, marked=marked)
        try:
            hiding.protect_all()
        except GivenAway as given:
            cell = given.cell
        else:
            return hiding.hidden, marked
    raise _refused_for(cell, earlier)


def _require_something(situation: Situation, rules: Rules, hidden: set[Cell], earlier: Sequence[Publication]) -> None:
    """Raise DisclosureRefused when beside what was published before only totals are left to show."""
    inner = [cell for cell in situation.counted if cell not in situation.sums]
    large = [cell for cell in inner if situation.counted[cell] >= rules.smallest]
    if earlier and large and hidden.issuperset(large):
        raise _refused_for(large[0], earlier)


def _refused_for(cell: Cell, earlier: Sequence[Publication]) -> DisclosureRefused:
    if not earlier:
        return DisclosureRefused(
            f"uit deze tellingen samen is een klein aantal te herleiden: {named_cell(cell)}",
            "Publiceer minder tellingen samen, neem grotere gebieden of voeg antwoorden samen.",
        )
    names = " en ".join(dict.fromkeys(f"“{table.name}”" for publication in earlier for table in publication.tables))
    return DisclosureRefused(
        f"naast wat eerder is gepubliceerd ({names}) is een klein aantal te herleiden: {named_cell(cell)}",
        "Laat de eerdere cijfers staan, of wacht tot er meer registraties bij zijn gekomen. "
        "Grotere gebieden, minder antwoorden of een langere periode helpen ook.",
    )
