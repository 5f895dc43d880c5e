"""Where texts identify a person, for people and for programs: never with what stands there."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final, Literal

from armoedeplan.display import json_lines
from armoedeplan.personal.hits import covered_words
from armoedeplan.plan.personal_advice import advice_on, key_of_exception
from armoedeplan.plan.personal_files import PLANS, LookedThrough
from armoedeplan.plan.personal_hits import PersonalSpot
from armoedeplan.record.words import counted
from armoedeplan.terminal.json_forms.checking_forms import PrivacyData, SpotData
from armoedeplan.terminal.wrapping import WIDTH, indented

INCOMPLETE: Final = (
    "Het programma vindt lang niet alle namen en verhalen. Niets gevonden betekent niet dat er niets staat: lees het "
    "ook zelf. Hoe goed het zoekt, staat in docs/persoonsgegevens.md."
)
_IN_GIT: Final = (
    "Stond dit al in Git, of is het bestand al gedeeld? Dan is weghalen niet genoeg: de oude versie blijft bestaan. "
    "Zie de handleiding, onder Privacy."
)


def report_as_text(looked: Sequence[LookedThrough]) -> Iterator[str]:
    """Yield each find with what to do, what may stay and why, and how much there is."""
    for file in looked:
        if file.unread:
            yield f"{file.path}: {file.unread.message}. {file.unread.remedy}"
        for spot in file.open:
            yield from _spot_lines(file, spot)
        for spot, reason in file.kept:
            may_stay = f"mag blijven ({key_of_exception(spot.hit)})"
            yield f"{_place_of_spot(file, spot)}: {may_stay}: {covered_words(' '.join(reason.split()))}"
        for key in file.stale:
            yield f"{file.path}: de uitzondering {key} is niet meer nodig. Haal haar weg onder afwijkingen."
    yield _told_together(looked)
    if any(file.open for file in looked):
        yield from wrap(_IN_GIT, WIDTH)
    yield from wrap(INCOMPLETE, WIDTH)


def report_as_json(looked: Sequence[LookedThrough]) -> list[str]:
    """Give all finds as the lines of one JSON object, version 1; the values are not in it."""
    data: PrivacyData = {
        "versie": 1,
        "bestanden": [file.path for file in looked],
        "niet_gelezen": [file.path for file in looked if file.unread],
        "vondsten": [_spot_data(file, spot, "") for file in looked for spot in file.open],
        "uitzonderingen": [_spot_data(file, spot, reason) for file in looked for spot, reason in file.kept],
        "niet_meer_nodig": [{"bestand": file.path, "naam": key} for file in looked for key in file.stale],
    }
    return json_lines(data)


def _spot_lines(file: LookedThrough, spot: PersonalSpot) -> Iterator[str]:
    """Yield a find: its place, what it is, what to do, and how it may stay."""
    advice = advice_on(spot)
    where = f" ({spot.path})" if spot.path else ""
    yield f"{_place_of_spot(file, spot)}: {_severity_of(spot)}: {advice.message}{where}"
    yield from indented(advice.remedy)
    if file.path.suffix.lower() in PLANS:
        # a command that is to be copied stands on one line
        yield f"  Mag het blijven? {_way_to_keep(file, spot)}"


def _way_to_keep(file: LookedThrough, spot: PersonalSpot) -> str:
    """Give the command by which a find may stay with a reason."""
    path = f'"{file.path}"' if " " in str(file.path) else str(file.path)
    return f'armoedeplan zet {path} afwijkingen.{key_of_exception(spot.hit)} "de reden"'


def _place_of_spot(file: LookedThrough, spot: PersonalSpot) -> str:
    line, column = spot.mark
    return f"{file.path}:{line}:{column}" if line else str(file.path)


def _severity_of(spot: PersonalSpot) -> Literal["fout", "waarschuwing"]:
    return "fout" if spot.hit.certain else "waarschuwing"


def _told_together(looked: Sequence[LookedThrough]) -> str:
    """Say how many finds are open."""
    files = counted(len(looked), "bestand", "bestanden")
    spots = [spot for file in looked for spot in file.open]
    if not spots:
        return f"Niets gevonden in {files}."
    certain = sum(spot.hit.certain for spot in spots)
    return (
        f"{counted(certain, 'fout', 'fouten')} en {counted(len(spots) - certain, 'waarschuwing', 'waarschuwingen')} "
        f"in {files}. Met een fout maakt het programma geen openbaar stuk; bij een waarschuwing beslist u."
    )


def _spot_data(file: LookedThrough, spot: PersonalSpot, reason: str) -> SpotData:
    """Give a find under Dutch keys; line and column count from 1."""
    advice = advice_on(spot)
    return {
        "bestand": file.path,
        "regel": spot.mark.line,
        "kolom": spot.mark.column,
        "pad": spot.path,
        "ernst": _severity_of(spot),
        "soort": spot.hit.kind,
        "waar": spot.sort,
        "melding": advice.message,
        "oplossing": advice.remedy,
        "uitzondering": key_of_exception(spot.hit),
        "reden": reason,
    }
