"""How what is counted now goes with what was published before: the same registrations, or more that came in since."""

from collections.abc import Iterator, Sequence

from armoedeplan.disclosure.attack import Attack, Range
from armoedeplan.disclosure.cell_relations import Cell
from armoedeplan.disclosure.counts import Counts
from armoedeplan.disclosure.publication_rules import DisclosureRefused, Rules
from armoedeplan.disclosure.published import Publication
from armoedeplan.disclosure.situation import Situation, named_cell, situation_of


def situations_to_protect(
    tables: Sequence[Counts], rules: Rules, earlier: Sequence[Publication]
) -> tuple[Situation, ...]:
    """Give the situation as it is, and the one that others may believe in, which takes all registrations to be final.

    Raises DisclosureRefused when the counts are lower than what was published.
    """
    final = situation_of(tables, rules, earlier, growing=False)
    if not earlier or _can_be_true(final):
        return (final,)
    growing = situation_of(tables, rules, earlier, growing=True)
    if _can_be_true(growing):
        return (growing, final)
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
    return Attack(known, situation.relations, len(situation.watched)).is_possible()


def refused_for(cell: Cell, earlier: Sequence[Publication]) -> DisclosureRefused:
    """Say which count cannot be kept, beside which tables, and what to do."""
    if not earlier:
        return DisclosureRefused(
            f"uit deze tellingen samen is een klein aantal te herleiden: {named_cell(cell)}",
            "Publiceer minder tellingen samen, neem grotere gebieden of voeg antwoorden samen.",
        )
    names = list(dict.fromkeys(_tables_about(cell, earlier)))
    beside = f" (zoals “{names[0]}”)" if names else ""
    return DisclosureRefused(
        f"naast wat eerder is gepubliceerd{beside} is een klein aantal te herleiden: {named_cell(cell)}",
        "Laat de eerdere cijfers staan, of wacht tot er meer registraties bij zijn gekomen. "
        "Grotere gebieden, minder antwoorden of een langere periode helpen ook.",
    )


def _tables_about(cell: Cell, earlier: Sequence[Publication]) -> Iterator[str]:
    """Yield the tables of before that count by the same, those that do so most first."""
    wanted = {name for name, _ in cell.place}
    for publication in reversed(earlier):
        for table in publication.tables:
            if table.about == cell.about and wanted <= {dimension.name for dimension in table.dimensions}:
                yield table.name
