"""For whom a document is: everybody, or only who works on the plan; a public one identifies nobody (record 0067)."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from armoedeplan.personal.hits import Hit, hits_in
from armoedeplan.personal.prefilter import places_of_interest
from armoedeplan.plan.personal_advice import is_excepted, named_hit, remedy_for
from armoedeplan.plan.personal_hits import PersonalSpot, personal_spots, public_marks
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.refusal import Refusal
from armoedeplan.render.style.style_texts import StyleText

PUBLIC, INTERNAL = "openbaar", "intern"
PROFILES: Final = (PUBLIC, INTERNAL)
NAMES_PEOPLE: Final = "er staan persoonsgegevens in"
"""Why a public document is not made, in short."""
_HEAD: Final = "INTERN"
_NOTE: Final = "**Intern.** Dit stuk is niet openbaar: er kunnen gegevens over personen in staan."
_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_PAGE_HEAD: Final = re.compile(r'^kop: "?(.*?)"?$', re.MULTILINE)
_ESCAPED: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_PARAGRAPH: Final = re.compile(r"\n\n+")
_MOST: Final = 5
"""So many finds are told of one document."""


class Open(NamedTuple):
    """A find in a document that keeps it from being public.

    place: where it stands when that is not in the plan, in Dutch: `regel 3 van het stuk`.
    """

    hit: Hit
    place: str


def as_internal(markdown: str) -> str:
    """Give a document that says at the head of each page and in its first line that it is internal."""
    front = _FRONT.match(markdown)
    if not front:
        return f"{_NOTE}\n\n{markdown}"
    keys = front[1]
    head = _PAGE_HEAD.search(keys)
    # the words of the head are in quotes already, or empty
    words = f"{_HEAD} · {head[1]}" if head and head[1] else _HEAD
    keys = _PAGE_HEAD.sub("", keys) if head else keys
    lines = [*(line for line in keys.split("\n") if line), f'kop: "{words}"']
    return "---\n" + "\n".join(lines) + f"\n---\n\n{_NOTE}\n" + markdown[front.end() :]


def public_refusal(
    file: PlanFile, markdown: str, carried: str = "", of_style: Iterable[StyleText] = ()
) -> Refusal | None:
    """Refuse a public document in which a person is identified for certain; nothing when there is none.

    carried: the text of the plan that goes along with it, if it does. of_style: the words that its house style adds.
    """
    found = [*_open_finds(file, markdown), *_open_finds(file, carried)]
    found += [find._replace(place=text.place) for text in of_style for find in _open_finds(file, text.words)]
    if not found:
        return None
    known = {spot.hit.mark: spot for spot in reversed(personal_spots(file))}
    told = list(dict.fromkeys(_told_find(find, known, file) for find in found))
    more = f" En nog {len(told) - _MOST}." if len(told) > _MOST else ""
    message = "Er staan persoonsgegevens in een openbaar stuk; daarom is het niet gemaakt"
    way = f"Kijk ook met: armoedeplan privacy {file.path}. Alleen voor eigen gebruik maakt u het met --profiel intern."
    return Refusal(message, f"{' '.join(told[:_MOST])}{more} {way}")


def _open_finds(file: PlanFile, markdown: str) -> list[Open]:
    """Give what is certain in a text, and for which the plan has no reason why it may stay."""
    text = _ESCAPED.sub("", markdown)
    starts = [0, *(end.end() for end in _PARAGRAPH.finditer(text))]
    chosen = sorted({bisect_right(starts, place) - 1 for place in places_of_interest(text)})
    bounds = [*starts, len(text)]
    found = [
        Open(hit, f"regel {text.count(chr(10), 0, starts[number] + hit.start) + 1} van het stuk")
        for number in chosen
        for hit in hits_in(text[starts[number] : bounds[number + 1]])
        if hit.certain
    ]
    if not found:
        return []
    public = public_marks(file)
    reasons = file.answers.afwijkingen
    return [find for find in found if find.hit.mark not in public and not is_excepted(find.hit, reasons)]


def _told_find(find: Open, known: Mapping[str, PersonalSpot], file: PlanFile) -> str:
    """Tell of a find: where it stands in the plan, or else in the document, what it is, and what to do."""
    spot = known.get(find.hit.mark)
    in_plan = spot is not None and spot.mark.line
    place = f"{file.path.name}, regel {spot.mark.line}" if spot and in_plan else find.place
    where = f" ({spot.path})" if spot and spot.path else ""
    return f"{place}{where}: {named_hit(find.hit)}. {remedy_for(find.hit)}"
