"""What of a record may be taken over, and why the rest stays behind.

A field that is not named here stays behind, also one that is added to the questionnaire later: dates, money, decisions
and results of another municipality are never taken as if they were ours (decision record 0075).
"""

from collections.abc import Mapping
from typing import Final

from armoedeplan.record.kinds import Date, Moment, Money, Number, Quarter, YearNumber
from armoedeplan.record.shape import Field, shape_of

TAKEN: Final[Mapping[str, tuple[str, ...]]] = {
    "maatregelen": (
        "naam", "omschrijving", "eigenaar", "invalshoek", "uitgangspunten", "netwerk", "regelingen", "doelgroepen",
        "omstandigheden", "vrijwilligers", "vervangt_formele_zorg", "praktijk",
    ),
    "regelingen": ("naam", "doelgroepen", "vorm", "kindpakket", "voor_inwoners"),
    "indicatoren": ("naam", "soort", "richting", "definitie", "eenheid", "telt_over", "gebiedsniveau", "hoort_bij"),
    "netwerken": ("naam", "soort", "doel", "leden", "trekker", "invalshoek", "verbonden_met", "praktijk"),
    "uitgangspunten": ("soort", "tekst"),
    "doelgroepen": ("naam", "soort", "bereikmethoden"),
    "actoren": ("naam", "noemnaam", "soort", "sector"),
}  # fmt: skip
"""The lists of which a record can be taken over, each with the fields that go along."""

_DATES: Final = (Date, Moment, Quarter, YearNumber)
_THEIRS: Final = "keuze of resultaat van hen"


def why_left(field: Field) -> str:
    """Say why a field stays behind: what it holds, or that it is a choice or a result of the other municipality."""
    if field.note is not None and field.note.internal:
        return "intern"
    if field.record is None or field.keyed:
        return _kind_told(field) or ("verwijzing" if field.refers else _THEIRS)
    within = [_kind_told(inner) for inner in shape_of(field.record).fields.values()]
    if "geld" in within or "cijfer" in within:
        return "geld" if "geld" in within else "cijfer"
    return "datum" if set(within) == {"datum"} else _THEIRS


def _kind_told(field: Field) -> str:
    """Say what kind of thing a field holds, where that says why it stays."""
    if isinstance(field.kind, _DATES):
        return "datum"
    if isinstance(field.kind, Money):
        return "geld"
    return "cijfer" if isinstance(field.kind, Number) else ""
