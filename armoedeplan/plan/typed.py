"""What a person types for a field, made canonical: one value, a list, a reference by name, a new record."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from yaml import MappingNode, ScalarNode

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.base import Record
from armoedeplan.record.kinds import Choice, Kind, Refused, Slug
from armoedeplan.record.naming import NAMING
from armoedeplan.record.path import FieldPath, Lost
from armoedeplan.record.several import parts_of
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.spot import Spot
from armoedeplan.record.words import free_name, near, without_bullet
from armoedeplan.yamltext.emit import Bare, Data
from armoedeplan.yamltext.tree import child_of

NO_VALUE: Final = ("Er staat geen waarde", "Geef een antwoord, of maak het antwoord leeg.")
"""What is said of an answer in which nothing stands, and what to do."""


def spot_for_words(file: PlanFile, path: str) -> Spot:
    """Follow a path to what words fill: of an answer of several parts that is its first, or its short form.

    Raises Lost.
    """
    spot = file.spot_at(path)
    field = spot.field
    if field.record is None or (field.many and spot.key is None) or field.keyed:
        return spot
    if field.line_field is not None:
        return file.spot_at(spot.path.field(field.line_field.name)) if isinstance(spot.node, MappingNode) else spot
    parts = field.question and not field.many
    return file.spot_at(spot.path.field(next(iter(shape_of(field.record).fields)))) if parts else spot


def value_at(spot: Spot, typed: Sequence[str], file: PlanFile) -> Data:
    """Make what the file gets at a place of what was typed for it: a whole answer, or one item of a list.

    Raises Refused and Lost.
    """
    line = spot.field.line_field
    if line is not None and (spot.field.many or spot.field.keyed) and spot.key is not None:
        return canonical_item(line, " ".join(typed), file)
    return canonical_value(spot.field, typed, file)


def canonical_value(field: Field, typed: Sequence[str], file: PlanFile) -> Data:
    """Make the value of a field of what was typed; several texts are the items of a list.

    Raises Refused when the text does not fit the field, and Lost when the field takes no text.
    """
    line = field.line_field
    if line is None or field.keyed:
        names = ", ".join(shape_of(field.record).fields) if field.record else "een code"
        raise Lost(f"“{field.name}” bestaat uit meer gegevens", f"Noem er één: {field.name}.<naam>, met {names}.")
    if field.many:
        parts = [canonical_item(line, text, file) for text in _items_typed(line.kind, typed, file)]
        if typed and not parts:
            raise Refused(*NO_VALUE)
        return list(dict.fromkeys(parts)) if line.open else parts
    if len(typed) != 1:
        raise Lost(f"Bij “{field.name}” hoort één waarde", "Zet een tekst met spaties tussen aanhalingstekens.")
    return canonical_item(line, typed[0], file)


def canonical_item(field: Field, typed: str, file: PlanFile) -> str:
    """Make one canonical value of a text. Raises Refused."""
    kind = field.kind
    if kind is not None and kind.lists:
        return _id_referred_to(kind.lists, typed, file)
    if kind is None or not typed.strip():
        raise Refused(*NO_VALUE)
    value = kind.canonical(typed)
    if not value:
        raise Refused("Er staat alleen witruimte", "Geef een antwoord, of maak het antwoord leeg.")
    if isinstance(kind, Choice) and value not in kind.options:
        value = file.own_words.known_as(kind, value)
    return value if kind.text else Bare(value)


def record_data(
    type_: type[Record],
    given: Mapping[str, Sequence[str]],
    file: PlanFile,
    id_: str | None,
    also_taken: Iterable[str] = (),
) -> Data:
    """Make the data of a new record of what was typed for its fields, in the order of the questionnaire.

    A field within a field is named with a dot (`periode.van`). Without an id one is made of the name; also_taken: the
    ids of records that are added with it.
    Raises Refused and Lost.
    """
    shape = shape_of(type_)
    names = list(shape.fields)
    data: dict[str, Data] = {}
    for name, typed in sorted(given.items(), key=lambda pair: _place_in_order(names, pair[0])):
        first, rest = _first_and_rest(name)
        field = _known_field(shape.fields, first)
        if field.question and field.record and not field.many:
            # several parts that are one question: what is typed for it is its first part
            rest = rest or FieldPath(next(iter(shape_of(field.record).fields)))
        if rest and field.record is not None and not field.many:
            inner = record_data(field.record, {rest: typed}, file, None)
            data[first] = {**data.get(first, {}), **inner}  # type: ignore[dict-item]
        else:
            data[first] = canonical_value(field, typed, file)
    if "id" not in shape.fields:
        return data
    wanted = id_ or str(data.get("id", "")) or _made_id(type_, data, file, also_taken)
    return {"id": Slug().canonical(wanted), **{name: value for name, value in data.items() if name != "id"}}


def texts_with_kinds(type_: type[Record], given: Mapping[str, Sequence[str]]) -> Iterator[tuple[Kind | None, str]]:
    """Yield what was typed for the fields of a new record, each text with its kind; unknown fields are left out."""
    for path, typed in given.items():
        fields: Mapping[str, Field] = shape_of(type_).fields
        field = None
        for name in FieldPath(path).names:
            field = fields.get(name)
            fields = field.fields_below if field else {}
        line = field.line_field if field else None
        if line is not None:
            yield from ((line.kind, text) for text in typed)


def own_words(typed: Iterable[tuple[Kind | None, str]]) -> list[str]:
    """Give the texts that are a person's own words, and may name somebody: no numbers, and nothing out of a list.

    Of what stands in a list nobody has to ask whom it names (decision record 0106).
    """
    return [
        text
        for kind, text in typed
        if kind is None or ((kind.free or kind.open) and not kind.public and kind.meant_by(text) is None)
    ]


def _items_typed(kind: Kind | None, typed: Sequence[str], file: PlanFile) -> list[str]:
    """Give the items that were typed for a list: what is known is one as it stands, and all else is parted."""
    names = {name.casefold() for name in _names_by_id(file, file.links.entries).values()} if kind and kind.lists else ()
    known = partial(_is_choice, kind, names, file)
    return [item for text in typed for item in ([text] if known(text) else _parted(kind, text, known))]


def _parted(kind: Kind | None, text: str, known: Callable[[str], bool]) -> list[str]:
    """Part a text that was typed for a list: choices at commas and `en`, texts at line ends; own words stay whole."""
    parts = parts_of(text, known) if kind and kind.chosen else re.split(kind.separators if kind else "\n", text)
    items = (part if known(part) else without_bullet(part).strip() for part in parts)
    return [item for item in items if item]


def _is_choice(kind: Kind | None, names: Container[str], file: PlanFile, words: str) -> bool:
    """Tell whether words are a known value, a word of one's own that the plan has, or the name of a record."""
    if kind is None or not kind.chosen:
        return False
    return words.casefold() in names or kind.meant_by(words) is not None or _is_own_word(kind, words, file)


def _is_own_word(kind: Kind | None, text: str, file: PlanFile) -> bool:
    """Tell whether a text is a word of one's own that the plan has already, which may hold a comma."""
    return isinstance(kind, Choice) and text not in kind.options and text in file.own_words.words_beside(kind)


def _id_referred_to(within: Sequence[str], typed: str, file: PlanFile) -> str:
    """Find the record that was meant, by its id or by its name."""
    wanted = typed.strip()
    known = {id_: entry for id_, entry in file.links.entries.items() if entry.list in within}
    if wanted in known:
        return wanted
    named = _names_by_id(file, known)
    found = [id_ for id_, name in named.items() if name.casefold() == wanted.casefold()]
    if len(found) == 1:
        return found[0]
    lists = " of ".join(within)
    if found:
        raise Refused(f"“{wanted}” komt vaker voor", f"Gebruik de korte naam: {', '.join(found)}.", "AP021")
    nearest = near(wanted, [*known, *named.values()])
    # a name can be typed as well as an id, and is what people know
    remedy = (
        f"Bedoelt u {named.get(nearest, nearest)}?"
        if nearest
        else f"Voeg het eerst toe aan {lists}. In de wizard kan dat met + en de naam."
    )
    raise Refused(f"“{wanted}” bestaat niet onder {lists}", remedy, "AP021")


def _names_by_id(file: PlanFile, known: Iterable[str]) -> dict[str, str]:
    """Give what records are called, by id: those of the file, also where a record could not be read."""
    wanted = set(known)
    names = {}
    for place in file.places.values():
        id_node = child_of(place.node, "id")
        name = next(filter(None, (child_of(place.node, field) for field in NAMING)), None)
        if isinstance(id_node, ScalarNode) and isinstance(name, ScalarNode) and id_node.value in wanted:
            names[id_node.value] = name.value
    return names


def _made_id(type_: type[Record], data: Mapping[str, Data], file: PlanFile, also_taken: Iterable[str]) -> str:
    """Make a short name that is free, from the name of the record or from its kind."""
    written = [name for name, field in shape_of(type_).fields.items() if field.kind and field.kind.free]
    chosen = [
        name for name, field in shape_of(type_).fields.items() if field.kind and field.kind.chosen and not field.refers
    ]
    words = next((str(data[name]) for name in ("id", *NAMING, *written, *chosen) if data.get(name)), type_.__name__)
    return free_name(" ".join(words.split()[:6]), {*file.links.entries, *also_taken})


def _known_field(fields: Mapping[str, Field], name: str) -> Field:
    """Give the field of that name, or say which there are."""
    if name in fields:
        return fields[name]
    nearest = near(name, fields)
    raise Lost(
        f"“{name}” is hier geen bekende naam", f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(fields)}."
    )


def _first_and_rest(name: str) -> tuple[str, FieldPath]:
    """Give the first name on the way to a field, and what comes after it."""
    first = next(iter(FieldPath(name).names), "")
    return first, FieldPath(name).below(first)


def _place_in_order(names: Sequence[str], name: str) -> int:
    """Give the place of a field in the questionnaire."""
    first, _ = _first_and_rest(name)
    return names.index(first) if first in names else len(names)
