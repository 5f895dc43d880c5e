"""The money of a plan as a paper tells it: one table that adds up, and what it means in sentences."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Final, NamedTuple

from armoedeplan.analysis.budget import (
    IN_BUDGET,
    MoneyRow,
    MoneyTable,
    money_table,
    needed_afterwards,
    new_money,
    only_source,
)
from armoedeplan.analysis.money import covered_years
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.named import euros_of, record_of
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.record.words import listed
from armoedeplan.views import Known, View
from armoedeplan.wording.amounts import money_amount
from armoedeplan.wording.phrases import inside_sentence

_FEW: Final = 3
_WITH_ARTICLE: Final = frozenset(
    {"reserve", "begroting", "algemene", "bestemmingsreserve", "subsidie", "rijksbijdrage"}
)
"""The first words of sources of money that have an article in a sentence."""
"""Of fewer measures with costs the table itself says which is the largest."""


class Geldrij(NamedTuple):
    """A row of the table of costs and cover."""

    naam: Annotated[View | Answer, RecordOf(Maatregel), Meaning("de maatregel, of waar het geld vandaan komt")]
    bedragen: Annotated[list[Answer], Meaning("een bedrag voor elk jaar")]
    samen: Annotated[Answer, Meaning("de bedragen opgeteld")]


class Geldtabel(NamedTuple):
    """Costs and cover, year by year; every list follows `jaren`."""

    jaren: Annotated[list[Answer], Meaning("de jaren")]
    kosten: Annotated[list[Geldrij], Meaning("wat elke maatregel kost")]
    samen_van: Annotated[dict[View | Answer, Answer], Meaning("wat een maatregel in alle jaren kost, op maatregel")]
    kosten_samen: Annotated[Geldrij, Meaning("wat de maatregelen samen kosten")]
    dekking: Annotated[list[Geldrij], Meaning("waar het geld vandaan komt")]
    dekking_samen: Annotated[Geldrij, Meaning("hoeveel geld er is")]
    verschil: Annotated[Geldrij, Meaning("wat er overblijft; onder nul is een tekort")]
    past: Annotated[bool, Meaning("of er elk jaar precies zoveel geld is als de maatregelen kosten")]
    nieuw_bekend: Annotated[bool, Meaning("of het plan bij elk bedrag zegt hoeveel al in de begroting staat")]
    nieuw: Annotated[Geldrij, Meaning("wat nieuw is in de begroting; zonder bedragen als het plan dat niet zegt")]
    in_begroting: Annotated[Answer, Meaning("wat al in de begroting staat, over alle jaren")]
    genoeg: Annotated[list[str], Meaning("of het geld genoeg is, in zinnen")]
    grootste: Annotated[str, Meaning("de grootste post, in een zin; leeg als er geen is")]
    bron: Annotated[str, Meaning("waaruit al het geld komt, in een zin; leeg als er meer bronnen zijn")]
    zonder_bedrag: Annotated[str, Meaning("de jaren zonder bedragen, in zinnen; leeg als er geen zijn")]
    daarna: Annotated[
        str, Meaning("wat na afloop van het plan nodig blijft, in een zin; leeg als het plan dat niet zegt")
    ]


def money_told(known: Known) -> Geldtabel:
    """Give the table of costs and cover of a plan, with what it means."""
    whole = money_table(known.plan)
    table = whole.without(whole.empty_years)
    new = new_money(table)
    missing = [str(year) for year in covered_years(known.plan).without] if table.years else []
    afterwards = needed_afterwards(known.plan)
    costs = [_money_row(row, record_of(row.name, known)) for row in table.costs]
    return Geldtabel(
        jaren=[Answer(year, str(year)) for year in table.years],
        kosten=costs,
        samen_van={row.naam: row.samen for row in costs},
        kosten_samen=_sum_row("Kosten", table.costs_by_year),
        dekking=[_money_row(row, in_words(row.name)) for row in table.cover],
        dekking_samen=_sum_row("Dekking", table.cover_by_year),
        verschil=_sum_row("Verschil", table.left_by_year),
        past=not any(table.left_by_year),
        nieuw_bekend=bool(new),
        nieuw=_sum_row("Nieuw", new),
        in_begroting=euros_of(sum(table.cover_by_year) - sum(new)) if new else in_words(""),
        genoeg=_enough_in_words(table),
        grootste=_largest_post(table, known),
        bron=_source_in_words(table, only_source(known.plan)),
        zonder_bedrag=" ".join(_years_without(missing, whole.empty_years)),
        daarna=f"Na afloop van het plan blijft {money_amount(afterwards)} per jaar nodig." if afterwards else "",
    )


def _years_without(missing: Sequence[str], empty: Sequence[int]) -> Iterator[str]:
    """Say which years have no amounts yet, and in which nothing is needed."""
    if missing:
        yield f"Voor {listed(missing)} staan er nog geen bedragen in dit plan."
    if empty:
        yield f"In {listed([str(year) for year in empty])} zijn er geen kosten, en is er geen geld nodig."


def _source_in_words(table: MoneyTable, source: str) -> str:
    """Say where all the money comes from; nothing when there are several sources."""
    if [row.name for row in table.cover] == [IN_BUDGET]:
        return "Dat staat al in de begroting."
    if not source:
        return ""
    article = "de " if source.partition(" ")[0].lower().rstrip(",") in _WITH_ARTICLE else ""
    return f"Dat wordt betaald uit {article}{inside_sentence(source) if article else source}."


def _enough_in_words(table: MoneyTable) -> list[str]:
    """Say whether the money is enough: once for all years, and for each year in which it is not exactly so."""
    if not (table.costs and table.cover):
        return []
    rows = zip(table.years, table.costs_by_year, table.cover_by_year, table.left_by_year, strict=True)
    told = [_year_in_words(*row) for row in rows if row[-1]]
    return ["Het geld is elk jaar genoeg voor de maatregelen.", *told] if min(table.left_by_year) >= 0 else told


def _year_in_words(year: int, costs: int, cover: int, left: int) -> str:
    """Say of one year what falls short, or what is left over."""
    if left > 0:
        return f"In {year} blijft {money_amount(left)} over."
    there = f"Er is {money_amount(cover)}. Het plan komt dat jaar {money_amount(-left)} tekort."
    none = "Er is nog geen geld: het plan komt dat hele bedrag tekort."
    return f"In {year} kosten de maatregelen {money_amount(costs)}. {there if cover else none}"


def _largest_post(table: MoneyTable, known: Known) -> str:
    """Say which measure costs most, with its share; nothing when fewer than three cost something."""
    rows = sorted((row for row in table.costs if row.total), key=lambda row: -row.total)
    whole = sum(row.total for row in rows)
    if len(rows) < _FEW:
        return ""
    first, second, *_ = (record_of(row.name, known) for row in rows)
    if rows[0].total == rows[1].total:
        return f"De maatregelen {first} en {second} kosten het meest: elk {money_amount(rows[0].total)}."
    share = round(100 * rows[0].total / whole)
    return f"De maatregel {first} kost het meest: {money_amount(rows[0].total)}, {share} procent van het geheel."


def _money_row(row: MoneyRow, name: View | Answer) -> Geldrij:
    return Geldrij(name, [euros_of(amount) for amount in row.amounts], euros_of(row.total))


def _sum_row(name: str, amounts: tuple[int, ...]) -> Geldrij:
    return _money_row(MoneyRow(name, amounts), in_words(name))
