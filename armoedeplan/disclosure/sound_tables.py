"""Whether tables can be published at all: areas that are not too small, names that are clear, counts that add up."""

from collections.abc import Iterable, Sequence
from typing import Final

from armoedeplan.disclosure.counts import Counts, Dimension
from armoedeplan.disclosure.publication_rules import DisclosureRefused
from armoedeplan.late_pattern import late_pattern

_FINE_NAME: Final = late_pattern(
    r"(?i)\b(?:straat|straten|straatnaam|adres(?:sen)?|huisnummer|(?:postcode|pc)[ -]?(?:6|zes)|pc6|blok|portiek)\b"
)
_POSTCODE: Final = late_pattern(r"(?<![\w-])[1-9][0-9]{3} ?[A-Za-z]{2}(?![\w-])")
_STREET: Final = late_pattern(
    r"^(?:[A-Z][\w.'’-]* (?:(?:van|de|den|der|het|ten|ter) )*)*[A-Z][\w'’-]*"
    r"(?:straat|laan|weg|gracht|steeg|singel|dreef|kade)(?: [0-9]+.*)?$"
)
_AREA: Final = "Tel per buurt, wijk of gemeente."


def require_sound_tables(tables: Sequence[Counts]) -> None:
    """Raise DisclosureRefused for what is no table to be published."""
    names = [table.name for table in tables]
    for name in names:
        if names.count(name) > 1:
            raise DisclosureRefused(f"twee tellingen heten “{name}”", "Geef elke telling een eigen naam.")
    for table in tables:
        for dimension in table.dimensions:
            _require_coarse(dimension)
            _require_clear(dimension)
        _require_counts(table)


def _require_coarse(dimension: Dimension) -> None:
    """Refuse streets, addresses and postcodes with letters: too few people live there."""
    if _FINE_NAME.search(dimension.name):
        raise DisclosureRefused(f"aantallen per {dimension.name.lower()} worden niet gepubliceerd", _AREA)
    for node in dimension.nodes:
        if _POSTCODE.search(node):
            raise DisclosureRefused("aantallen per postcode met letters worden niet gepubliceerd", _AREA)
        if _STREET.search(node):
            raise DisclosureRefused(
                f"“{node}” lijkt een straat, en aantallen per straat worden niet gepubliceerd",
                f"{_AREA} Is het een buurt die zo heet, schrijf dan “buurt {node}”.",
            )


def _require_clear(dimension: Dimension) -> None:
    """Refuse names that stand for two things."""
    if not dimension.categories or len(set(dimension.categories)) < len(dimension.categories):
        raise DisclosureRefused(
            f"“{dimension.name}” heeft geen antwoorden, of een antwoord twee keer", "Noem elk een keer."
        )
    if dimension.total in dimension.categories or (dimension.several and dimension.parents):
        raise DisclosureRefused(
            f"“{dimension.name}” heeft een antwoord dat ook een totaal is", "Geef het totaal een andere naam."
        )
    for node in dimension.nodes:
        _require_end(dimension, node)


def _require_end(dimension: Dimension, node: str) -> None:
    """Refuse an area that is part of itself, such as a buurt that is called as its wijk."""
    passed = {node}
    above = node
    while above in dimension.parents:
        above = dimension.parents[above]
        if above in passed:
            raise DisclosureRefused(
                f"bij “{dimension.name}” is “{above}” een deel van zichzelf",
                f"Geef ze een eigen naam, bijvoorbeeld “buurt {above}” en “wijk {above}”.",
            )
        passed.add(above)


def _require_counts(table: Counts) -> None:
    """Refuse counts of what is no category, below nothing, or above their total."""
    allowed = [
        {*dimension.categories, *([dimension.total] if dimension.several else [])} for dimension in table.dimensions
    ]
    for key, count in table.cells.items():
        if len(key) != len(allowed) or not all(node in nodes for node, nodes in zip(key, allowed, strict=True)):
            raise DisclosureRefused(
                f"“{table.name}” telt {_key_words(key)}, dat geen antwoord is", "Verbeter de telling."
            )
        if count < 0:
            raise DisclosureRefused(
                f"“{table.name}” telt minder dan niets bij {_key_words(key)}", "Verbeter de telling."
            )
        for place, dimension in enumerate(table.dimensions):
            total = (*key[:place], dimension.total, *key[place + 1 :])
            if dimension.several and count > table.cells.get(total, 0):
                raise DisclosureRefused(
                    f"“{table.name}” telt bij {_key_words(key)} meer dan er registraties zijn",
                    f"Zeg bij “{dimension.total}” hoeveel registraties er zijn.",
                )


def _key_words(key: Iterable[str]) -> str:
    return f"“{', '.join(key)}”"
