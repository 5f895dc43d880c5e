"""Every place of a plan file that a command can speak of, and words that people may type there."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Choice, Date, Kind, Moment, Number, Prose, Record, Reference, Slug, Whole, YesNo
from armoedeplan.record.base import filled
from armoedeplan.record.shape import Field, shape_of

WORDS = (
    "Een tekst",
    "nog: een # tekst",
    "0862",
    "null",
    " 'x' ",
    'zeg "ja"',
    "- punt",
    "é €",
    "2027",
    "&x *y !z",
    "a" * 200,
)
PARAGRAPHS = (*WORDS, "Een alinea.\n\n- punt\n- punt", "a\r\nb", "  diep\n# geen commentaar\nnaam: x", "x\n\n\ny\n")


class Spot(NamedTuple):
    """A place: its path, its field, whether it is an answer, an item, a list, a record or a group, and is answered."""

    path: str
    field: Field
    sort: str
    answered: bool = False


def spots(file: PlanFile) -> list[Spot]:
    """Give every place of a plan, with the items that the file has."""
    return list(_of_record(Plan, file.plan, ""))


def _of_record(type_: type[Record], record: Record, path: str) -> Iterator[Spot]:
    for field in shape_of(type_).fields.values():
        if field.keyed or field.name in ("id", "armoedeplan"):
            continue
        where = f"{path}.{field.name}" if path else field.name
        value = getattr(record, field.name)
        if field.record is None:
            yield Spot(where, field, "answer", filled(value))
            count = len(value) if field.many else 0
            yield from (Spot(f"{where}[{number}]", field, "item") for number in range(1, count + 1))
        elif field.many:
            yield Spot(where, field, "list")
            for number, inner in enumerate(value, 1):
                key = getattr(inner, "id", "") or number
                yield Spot(f"{where}[{key}]", field, "record")
                yield from _of_record(field.record, inner, f"{where}[{key}]")
        else:
            yield Spot(where, field, "group")
            yield from _of_record(field.record, value, where)


def typed(rng: Random, field: Field, file: PlanFile) -> list[str]:
    """Give what a person might type for a field: something right, in the words of people."""
    count = rng.choice((1, 1, 2, 3)) if field.many else 1
    return [one for _ in range(count) if (one := _word(rng, field, file)) is not None]


def _word(rng: Random, field: Field, file: PlanFile) -> str | None:
    kind = field.kind
    if isinstance(kind, Reference):
        ids = [id_ for id_, entry in file.links.entries.items() if entry.list in kind.lists]
        return rng.choice(ids) if ids else None
    if isinstance(kind, Choice):
        return rng.choice([*kind.options, *kind.options.values(), *(["Iets eigens"] if kind.open else [])])
    if isinstance(kind, Number):
        low = int(kind.low or 0)
        return str(rng.randint(low, int(kind.high or low + 99_999))) if isinstance(kind, Whole) else f"{low},5"
    known: type[Kind]
    for known, words in (
        (Date, ("1-3-2027", "2027-03-01", "1 maart 2027")), (Moment, ("2027", "maart 2027", "1-3-2027")),
        (YesNo, ("j", "Nee", "ja")), (Slug, ("Een naam",)), (Prose, PARAGRAPHS),
    ):  # fmt: skip
        if isinstance(kind, known):
            return rng.choice(words)
    return kind.example if kind is not None and kind.example != "..." else rng.choice(WORDS)
