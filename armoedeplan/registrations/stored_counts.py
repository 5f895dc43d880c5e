"""Published counts as a plan holds them, and back: a row of a table for each answer, a column for each value.

What was published comes back exactly, since a later import must know what everybody knows already.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from armoedeplan.disclosure.counts import Dimension, Key
from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import SMALL as SMALL_COUNT
from armoedeplan.disclosure.published import WITHHELD_COUNT, Publication, Shown, ShownTable, shown_count, small_count
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.tellingen import BETWEEN, HIDDEN, SMALL, TOTAL, Telling, Teltabel
from armoedeplan.registrations.safe_counts import SEVERAL, days_of, use_of
from armoedeplan.yamltext.emit import Bare, Data

CONVERSATIONS: Final = "gesprekken"
_WITHIN: Final = re.compile(r".+ \((.+)\)")
_APART: Final = "; "
_BARE: Final = frozenset({"id", "van", "tot", "klein_apart", "ingelezen_op", "onderwerp", "naar"})

Row = tuple[tuple[str, ...], tuple[str, ...]]
"""What a row is about (`("pas", "ja")`, `("schaamte",)`), and the words in its cells."""


def parted_row(row: str) -> Row:
    """Part a row of counts into what it is about and its cells."""
    named, *cells = row.split(BETWEEN)
    return tuple(named.split(_APART)), tuple(cells)


def shown_in(word: str, rules: Rules) -> Shown:
    """Give a count as it was published, of the word that stands in a row."""
    if word == SMALL:
        return small_count(rules)
    return WITHHELD_COUNT if word == HIDDEN else shown_count(rules, int(word))


def rules_of(telling: Telling) -> Rules:
    """Give the rules by which counts were published; of what a person took away the usual one."""
    usual = Rules()
    return Rules(
        telling.ondergrens or usual.minimum,
        telling.afronding or usual.rounding,
        telling.percentage_vanaf or usual.share_base,
    )


def earlier_publications(plan: Plan) -> tuple[Publication, ...]:
    """Give all that a plan published of conversations, oldest first."""
    return tuple(publication_of(telling) for telling in plan.ervaringskennis.tellingen if telling.van and telling.tot)


def publication_of(telling: Telling) -> Publication:
    """Give what a plan holds of one import as it was published."""
    rules = rules_of(telling)
    tables = [table for stored in telling.tabellen for table in _tables_of(telling, stored, rules)]
    return Publication(tuple(tables), rules, telling.klein_apart is not False)


def _tables_of(telling: Telling, stored: Teltabel, rules: Rules) -> Iterator[ShownTable]:
    """Yield the tables that stand in one: for `gebruik` one for each provision."""
    by, period = _background_of(stored), days_of(str(telling.van), str(telling.tot))
    everybody = {
        key: shown for key, shown in _counts_of_columns(telling, stored, rules).items() if by or key == (TOTAL,)
    }
    grouped: dict[str, list[Row]] = {}
    for row in map(parted_row, stored.rijen):
        grouped.setdefault(row[0][0] if stored.onderwerp == "gebruik" else "", []).append(row)
    for about, rows in grouped.items():
        if stored.onderwerp == CONVERSATIONS:
            if by:
                yield ShownTable(_table_name(stored, ""), tuple(by), everybody, period)
            continue
        cells: dict[Key, Shown] = {(TOTAL, *(key if by else ())): shown for key, shown in everybody.items()}
        for named, words in rows:
            for column, word in zip(stored.kolommen, words, strict=False):
                cells[(named[-1], *((column,) if by else ()))] = shown_in(word, rules)
        several = stored.onderwerp in SEVERAL
        name = str(stored.onderwerp) if several else use_of(about)
        topic = Dimension(name, tuple(named[-1] for named, _ in rows), total=TOTAL, several=several)
        yield ShownTable(_table_name(stored, about), (topic, *by), cells, period)


def _background_of(stored: Teltabel) -> list[Dimension]:
    """Give the background of a table; an area that names another column behind it lies in that."""
    if stored.naar is None:
        return []
    values = [column for column in stored.kolommen if column != TOTAL]
    found = {value: _WITHIN.fullmatch(value) for value in values}
    within = {value: match[1] for value, match in found.items() if match and match[1] in values}
    categories = tuple(value for value in values if value not in within.values())
    return [Dimension(stored.naar, categories, within, TOTAL)]


def _counts_of_columns(telling: Telling, stored: Teltabel, rules: Rules) -> dict[Key, Shown]:
    """Give how many conversations there were for each column of a table."""
    for table in telling.tabellen:
        if table.onderwerp == CONVERSATIONS and table.naar == stored.naar and table.rijen:
            _, words = parted_row(table.rijen[0])
            return {(column,): shown_in(word, rules) for column, word in zip(table.kolommen, words, strict=False)}
    return {}


def _table_name(stored: Teltabel, about: str) -> str:
    return f"{stored.onderwerp}{f' {about}' if about else ''} naar {stored.naar or 'niets'}"


def telling_tables(publication: Publication) -> list[dict[str, object]]:
    """Give published tables as a plan holds them, in their order."""
    found: dict[tuple[str, str], dict[str, object]] = {}
    rows: dict[tuple[str, str], list[str]] = {}
    for table in publication.tables:
        by = next((dimension for dimension in table.dimensions if _is_background(table, dimension)), None)
        topic, about = _topic_and_about(table, by)
        columns = _columns_of(by)
        place = (topic, by.name if by else "")
        if place not in found:
            found[place] = {
                "onderwerp": topic,
                **({"naar": by.name} if by else {}),
                "kolommen": list(columns),
            }
            rows[place] = []
        if not by and (CONVERSATIONS, "") not in found:
            found[CONVERSATIONS, ""] = {"onderwerp": CONVERSATIONS, "kolommen": [TOTAL]}
            rows[CONVERSATIONS, ""] = [_row_of((CONVERSATIONS,), [table.cells[(TOTAL,)]])]
        rows[place] += _rows_of(table, by, columns, topic, about)
    return [{**data, "rijen": rows[place]} for place, data in found.items()]


def _is_background(table: ShownTable, dimension: Dimension) -> bool:
    """Tell whether a dimension is the background: the last of two, or the only one of conversations."""
    return dimension is table.dimensions[-1] and (len(table.dimensions) > 1 or table.name.startswith(CONVERSATIONS))


def _topic_and_about(table: ShownTable, by: Dimension | None) -> tuple[str, str]:
    """Give the topic of a table, and of `gebruik` the provision."""
    if table.dimensions[0] is by:
        return CONVERSATIONS, ""
    name = table.dimensions[0].name
    return (name, "") if name in SEVERAL else ("gebruik", name.removeprefix(use_of("")))


def _columns_of(by: Dimension | None) -> Sequence[str]:
    """Give the columns of a table: everybody, the larger areas, and then the values."""
    if by is None:
        return (TOTAL,)
    return (TOTAL, *dict.fromkeys(by.parents.values()), *by.categories)


def _rows_of(table: ShownTable, by: Dimension | None, columns: Sequence[str], topic: str, about: str) -> list[str]:
    """Write the rows of one published table."""
    if topic == CONVERSATIONS:
        return [_row_of((CONVERSATIONS,), [table.cells[(column,)] for column in columns])]
    return [
        _row_of(
            (*((about,) if about else ()), answer),
            [table.cells[(answer, column) if by else (answer,)] for column in columns],
        )
        for answer in table.dimensions[0].categories
    ]


def _row_of(named: Sequence[str], cells: Sequence[Shown]) -> str:
    """Write one row."""
    words = (str(cell.value) if cell.value is not None else SMALL if cell.reason == SMALL_COUNT else HIDDEN
             for cell in cells)  # fmt: skip
    return BETWEEN.join((_APART.join(named), *words))


def telling_data(id_: str, publication: Publication, months: tuple[str, str], today: str) -> Mapping[str, object]:
    """Give what a plan gets of one import. months: the first and the last. today: the day (`2027-07-05`)."""
    tables = telling_tables(publication)
    conversations = next((table for table in tables if table["onderwerp"] == CONVERSATIONS), None)
    row = conversations["rijen"][0] if conversations else ""  # type: ignore[index]
    total = parted_row(row)[1][0] if row else HIDDEN
    rules = publication.rules
    return {
        "id": id_,
        "van": months[0],
        "tot": months[1],
        **({"gesprekken": int(total)} if total.isdigit() else {}),
        "ondergrens": rules.minimum,
        "afronding": rules.rounding,
        "percentage_vanaf": rules.share_base,
        "klein_apart": "ja" if publication.marked else "nee",
        "ingelezen_op": today,
        "tabellen": tables,
    }


def as_written(data: Mapping[str, object]) -> dict[str, Data]:
    """Give what a plan gets as it is written: numbers, days and yes or no without quotes."""
    return {name: _as_yaml(name, value) for name, value in data.items()}


def _as_yaml(name: str, value: object) -> Data:
    """Write one value; of tables each in the same way."""
    if isinstance(value, int) or name in _BARE:
        return Bare(str(value))
    if isinstance(value, list):
        return [as_written(item) if isinstance(item, Mapping) else str(item) for item in value]
    return str(value)
