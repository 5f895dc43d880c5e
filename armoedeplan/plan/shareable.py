"""A plan as a municipality gives it to others to learn from: what is public, without how to reach anybody."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.plan.personal_advice import advice_on, is_excepted
from armoedeplan.plan.personal_hits import PersonalSpot, personal_spots
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.public import public_text
from armoedeplan.record.dates import in_words
from armoedeplan.record.words import slug
from armoedeplan.refusal import Refusal
from armoedeplan.saving.alike_names import name_kept_free

CONTACTS: Final = ("contact", "samenwerking.actoren.contactfunctie")
"""How to reach a desk or a partner: for residents and for who works on the plan, not for others to learn from."""
_MOST: Final = 5


class Shareable(NamedTuple):
    """A plan to give to others: the name for its file, its text, and what a person must look at once more."""

    name: str
    text: str
    doubts: tuple[PersonalSpot, ...]


def shareable_plan(file: PlanFile, day: str) -> Shareable:
    """Give a sound plan as it may be shared, made on a day. Raises Refusal when it identifies a person for certain."""
    name = name_kept_free(slug(_municipality_names(file) or file.path.stem) + ".yaml")
    text = "\n".join(_head_lines(file, day)) + "\n\n" + public_text(file, CONTACTS)
    spots = [spot for spot in personal_spots(plan_of(Path(name), text.encode())) if not _may_stay(spot, file)]
    certain = [spot for spot in spots if spot.hit.certain]
    if certain:
        raise _holds_persons(file, certain)
    return Shareable(name, text, tuple(spots))


def _may_stay(spot: PersonalSpot, file: PlanFile) -> bool:
    return is_excepted(spot.hit, file.answers.afwijkingen)


def _municipality_names(file: PlanFile) -> str:
    return " en ".join(place.naam for place in file.plan.gemeenten if place.naam)


def _head_lines(file: PlanFile, day: str) -> Iterator[str]:
    """Yield the remarks above a plan that is shared: what it is, and when it was made."""
    whose = _municipality_names(file)
    yield f"# Om te delen: het plan{f' van {whose}' if whose else ''}, zoals het was op {in_words(day)}."
    yield "# Dit bestand is gemaakt uit het plan zelf. Interne antwoorden, noten, opmerkingen en contactgegevens"
    yield "# staan er niet in. Wijzig het plan, en maak dit bestand opnieuw met: armoedeplan exporteer deelbaar"


def _holds_persons(file: PlanFile, spots: Sequence[PersonalSpot]) -> Refusal:
    """Refuse to share a plan in which a person is identified."""
    told = [f"{spot.path or 'Het bestand'}: {advice_on(spot).message}." for spot in spots[:_MOST]]
    more = [f"En nog {len(spots) - _MOST}."] if len(spots) > _MOST else []
    way = f"Wat u eraan kunt doen, ziet u met: armoedeplan privacy {file.path}"
    return Refusal(
        "Er staan persoonsgegevens in wat u wilt delen; daarom is het niet gemaakt", " ".join([*told, *more, way])
    )
