"""Lists as a matrix: columns that hold a cross and no words, of which the header is the answer.

`informeren` above a column of crosses is a function, `Noord` an area. Which field it is follows from the header above
a group of such columns, from what the plan and the lists of choices know, or from what a person
says (decision record 0063).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from armoedeplan.exchange.columns import ACTOR, NAME, OFFER, WITH, field_of_header, fields, is_usual_header
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.kinds import Choice
from armoedeplan.record.naming import called
from armoedeplan.record.words import word_key
from armoedeplan.tables.table import Row, Table, is_unnamed

AREA: Final = OFFER.field("gebied")
_GROUPS: Final = OFFER.field("doelgroepen")
_CHOICES: Final = tuple(
    OFFER.field(name) for name in ("functies", "gevallen", "aard", "benadering", "lijn", "beleidsterrein")
)
_MARKABLE: Final = frozenset({*_CHOICES, AREA, _GROUPS, WITH, NAME[OFFER]})
"""The fields of which each answer can be a column."""
_CROSSES: Final = frozenset(
    ["x", "xx", "ja", "j", "1", "v", "✓", "✔", "√", "☑", "☒", "●", "•", "■", "+", "waar", "true"]
)
_BLANKS: Final = frozenset(["-", "–", "—", "nee", "n", "0", "o", "○", "☐", "onwaar", "false"])
_BETWEEN: Final = ": "


class Mark(NamedTuple):
    """What a cross in a column says: a value of a field."""

    field: str
    value: str


class Marks(NamedTuple):
    """The columns with crosses: what each says, and those of which nobody knows what they say."""

    known: Mapping[int, Mark] = {}
    loose: tuple[int, ...] = ()


def is_cross(cell: str) -> bool:
    """Tell whether a cell is a cross, a tick or a yes."""
    return cell.strip().casefold() in _CROSSES


def is_mark(cell: str) -> bool:
    """Tell whether a cell says yes, no or nothing."""
    return not cell.strip() or is_cross(cell) or cell.strip().casefold() in _BLANKS


def with_group_headers(table: Table) -> Table:
    """Give a table whose columns of crosses stand in groups with the name of its group in the header of each."""
    unnamed = {at for at, header in enumerate(table.headers) if is_unnamed(header, at)}
    crossed = _crossed_columns(table, 1)
    first = table.rows[0] if table.rows else None
    if first is not None and unnamed & set(crossed) and all(_is_words(first.cells[at]) for at in crossed):
        groups = tuple("" if at in unnamed else header for at, header in enumerate(table.headers))
        below_group = {*crossed, *unnamed, *(at - 1 for at in unnamed)}
        headers = tuple(
            " ".join(cell.split()) if cell.strip() and at in below_group else header
            for at, (header, cell) in enumerate(zip(table.headers, first.cells, strict=True))
        )
        note = f"Rij {first.number} is gelezen als tweede rij met koppen."
        below = table._replace(headers=headers, rows=table.rows[1:], notes=(*table.notes, note))
        return below._replace(headers=_grouped_headers(below, groups, crossed))
    if any(table.above):
        return table._replace(headers=_grouped_headers(table, table.above, _crossed_columns(table)))
    return table


def _crossed_columns(table: Table, first: int = 0) -> list[int]:
    """Give the columns of crosses; first: the first row to look at."""
    rows = table.rows[first:]
    return [at for at in range(len(table.headers)) if _has_crosses(rows, at)]


def _is_words(cell: str) -> bool:
    """Tell whether something stands in a cell that is no mark."""
    return bool(cell.strip()) and not is_mark(cell)


def _grouped_headers(table: Table, groups: tuple[str, ...], crossed: list[int]) -> tuple[str, ...]:
    """Write the group before the header of each column of crosses; a group goes on until the next one begins."""
    headers = list(table.headers)
    group = ""
    for at, header in enumerate(headers):
        group = groups[at] or group
        if at in crossed and group and group != header and not is_usual_header(header):
            headers[at] = f"{group}{_BETWEEN}{header}"
    return tuple(headers)


def found_marks(table: Table, file: PlanFile, said: Mapping[int, str]) -> Marks:
    """Give what the columns with crosses say. said: the field of a column, as a person said it."""
    sure = {at for at, header in enumerate(table.headers) if field_of_header(header)}
    crossed = [at for at in _crossed_columns(table) if at not in sure]
    parted = {at: _parted_header(table.headers[at]) for at in crossed}
    known = _known_answers(file)
    could_be = {at: known.get(word_key(value), {}) for at, (_, value) in parted.items()}
    likely = Counter(field for answers in could_be.values() for field in answers)
    by_group = _fields_of_groups(parted, could_be)
    found: dict[int, Mark] = {}
    for at, (group, value) in parted.items():
        candidates = sorted(could_be[at], key=lambda field: -likely[field])
        field = said.get(at) or by_group.get(group) or next(iter(candidates), "")
        if field in _MARKABLE:
            found[at] = Mark(field, could_be[at].get(field, value))
    numbers = {at for at in crossed if all(row.cells[at].strip() in ("", "0", "1") for row in table.rows)}
    return Marks(found, tuple(at for at in crossed if at not in {*found, *said, *numbers}))


def _fields_of_groups(
    parted: Mapping[int, tuple[str, str]], could_be: Mapping[int, Mapping[str, str]]
) -> dict[str, str]:
    """Give the field of each group: as its header says, or that of which it holds most answers."""
    found = {}
    for group in {group for group, _ in parted.values() if group}:
        named = field_of_header(group) or ""
        inside = [could_be[at] for at, (other, _) in parted.items() if other == group]
        most = Counter(field for answers in inside for field in answers).most_common(1)
        field = WITH if named == NAME[ACTOR] else named
        if field not in _MARKABLE and most and 2 * most[0][1] >= len(inside):
            field = most[0][0]
        found[group] = field
    return found


def _known_answers(file: PlanFile) -> dict[str, dict[str, str]]:
    """Give the answers that some words are for certain, by field, by what all writings of the words share."""
    found: dict[str, dict[str, str]] = {}
    for field, words, answer in _answers_by_field(file):
        found.setdefault(word_key(words), {}).setdefault(field, answer)
    return found


def _answers_by_field(file: PlanFile) -> Iterator[tuple[str, str, str]]:
    """Yield the words for each answer that a field can have: the field, the words and the answer."""
    for field in (*_CHOICES, AREA):
        kind = fields()[field].kind
        if isinstance(kind, Choice):
            for value in kind.options:
                yield from ((field, words, value) for words in (value, kind.brief(value), _as_noun(value)))
            yield from ((field, word, word) for word in file.own_words.words_beside(kind))
    for group in file.plan.uitgangspunten.doelgroepen:
        yield from ((_GROUPS, words, group.id) for words in (called(group), group.id))
    yield from ((NAME[OFFER], called(offer), called(offer)) for offer in file.plan.samenwerking.aanbod)
    for actor in file.plan.samenwerking.actoren:
        yield from ((WITH, words, actor.id) for words in (called(actor), actor.id))


def _as_noun(value: str) -> str:
    """Write what somebody does as a noun: `begeleiden` becomes `begeleiding`."""
    return f"{value.removesuffix('en')}ing" if value.endswith("en") else value


def _parted_header(header: str) -> tuple[str, str]:
    """Part a header in its group and its answer: `Functies: informeren`."""
    group, _, value = header.rpartition(_BETWEEN)
    return group.strip(), value.strip()


def _has_crosses(rows: tuple[Row, ...], column: int) -> bool:
    """Tell whether crosses stand in a column, and little else."""
    filled = [row.cells[column] for row in rows if row.cells[column].strip()]
    marks = sum(map(is_mark, filled))
    return any(map(is_cross, filled)) and 2 * marks >= len(filled)
