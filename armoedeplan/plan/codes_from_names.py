"""The code of a municipality out of its name, filled in when the name is given and only when it is certain."""

from collections.abc import Iterator, Sequence

from armoedeplan.guide.definition import Following
from armoedeplan.plan.gemeentelijst import (
    Municipality,
    codes_told,
    former_called,
    list_day,
    municipalities_called,
)
from armoedeplan.plan.gemeenten import Gemeente
from armoedeplan.record.path import FieldPath
from armoedeplan.record.words import counted


def codes_from_names(before: Sequence[Gemeente], after: Sequence[Gemeente]) -> Iterator[Following]:
    """Yield the codes that follow from names that were given just now, and what there is to tell of other names.

    A code that is there stays, unless it was that of the name before. A name that is not on the list gets no code, and
    no words either: the municipality may be newer than the list, or made up.
    """
    known = {place.id: place for place in before}
    for number, place in enumerate(after, 1):
        was = known.get(place.id, Gemeente())
        if not place.naam or place.naam == was.naam or (place.code and not _went_with(was, place.code)):
            continue
        path = FieldPath("gemeenten").item_of(place, number).field("code")
        called = municipalities_called(place.naam)
        if len(called) == 1 and called[0].code != place.code:
            yield Following(path, called[0].code, code_told(place.naam, called[0]))
        elif told := doubt_told(place.naam, called):
            yield Following(path, "", told)


def certain_municipality(name: str) -> Municipality | None:
    """Give the one municipality that a name stands for; nothing when it is none of the list, or may be several."""
    called = municipalities_called(name)
    return called[0] if len(called) == 1 else None


def code_told(name: str, found: Municipality) -> str:
    """Say which code was filled in, and where it comes from."""
    also = "" if found.name == name else f", op de lijst {found.name}"
    return f"Ingevuld: de gemeentecode van {name} is {found.code} (lijst van {list_day()}{also})."


def doubt_told(name: str, called: Sequence[Municipality]) -> str:
    """Say why no code was filled in for a name: there are several, or it belongs to another municipality now."""
    if len(called) > 1:
        many = counted(len(called), "gemeente", "gemeenten")
        return f"Er zijn {many} met de naam {name}. Kies bij de gemeentecode: {codes_told(called)}."
    gone = former_called(name)
    return f"{gone.told} ({gone.into.code}). Er is geen gemeentecode ingevuld." if gone else ""


def _went_with(was: Gemeente, code: str) -> bool:
    """Tell whether a code was the one of the name before, and goes with it."""
    return bool(was.naam) and any(known.code == code for known in municipalities_called(was.naam or ""))
