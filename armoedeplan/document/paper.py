"""The paper that is made: as what, and the words of its own at the top, the head and the foot of its pages (`stuk`).

A paper carries its own date and number (`stukken` of the plan), never the date of the plan file.
"""

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Final, NamedTuple

from armoedeplan.analysis.moments import is_later
from armoedeplan.answers import Answer, Missing, in_words
from armoedeplan.document.unfinished import heading_of, unfinished_plan
from armoedeplan.meaning import Meaning
from armoedeplan.record.words import listed
from armoedeplan.views import View, known_behind

CONCEPT: Final = "concept"
ONTWERP: Final = "ontwerp"
DEFINITIEF: Final = "definitief"
MADE_AS: Final = (CONCEPT, ONTWERP, DEFINITIEF)
"""As what a paper can be made: what still changes, what a body is asked to decide, and what stands."""
WITHDRAWN: Final = "ingetrokken"
FIRST_STATUS: Final = "concept"
OFFERED: Final = "aangeboden_aan_raad"
_COUNCIL: Final = "raad"
_PROPOSAL: Final = "raadsvoorstel"
BODIES: Final = {
    _COUNCIL: ("de gemeenteraad", "de gemeenteraden"),
    "college": ("het college", "de colleges"),
    "algemeen_bestuur": ("het algemeen bestuur", "de algemene besturen"),
}


class Paper(NamedTuple):
    """A paper to make: the name of its template, its title, as what it is made, and the answers it needs, by path.

    for_one: whether it is for one of the municipalities of the plan. frozen: whether it says what was adopted, and
    nothing of later.
    """

    name: str = ""
    title: str = ""
    made_as: str = CONCEPT
    needed: tuple[str, ...] = ()
    for_one: bool = False
    frozen: bool = False


class Stuk(NamedTuple):
    """What a template knows of the paper that it makes."""

    naam: Annotated[Answer, Meaning("de naam van het stuk, zoals achter --document")]
    soort: Annotated[Answer, Meaning("wat voor stuk het is: de titel boven in het sjabloon")]
    moment: Annotated[Answer, Meaning("hoe ver het plan is: plan.status, en zonder status concept")]
    concept: Annotated[bool, Meaning("of het een concept is; ook een ontwerp is dat")]
    ontwerp: Annotated[bool, Meaning("of het een ontwerp is waarover nog wordt besloten")]
    ingetrokken: Annotated[bool, Meaning("of het plan is ingetrokken")]
    datum: Annotated[Answer | Missing, Meaning("de datum van dit stuk (stukken); nooit die van het planbestand")]
    nummer: Annotated[Answer | Missing, Meaning("het nummer van dit stuk (stukken)")]
    zaaknummer: Annotated[Answer | Missing, Meaning("het zaaknummer van het plan")]
    orgaan: Annotated[Answer, Meaning("wie het plan vaststelt: de gemeenteraad, het college, het algemeen bestuur")]
    onaf: Annotated[list[Answer], Meaning("wat de lezer van een onaf plan moet weten: een kop en hooguit vijf zinnen")]
    kop: Annotated[Answer, Meaning("wat boven elke bladzijde staat, zoals CONCEPT 0.3; leeg als het stuk vaststaat")]
    voet: Annotated[Answer, Meaning("wat onder elke bladzijde staat: gemeente, soort stuk en nummer")]


def paper_for_template(paper: Paper, answers: View, municipality: View | Missing) -> Stuk:
    """Give what a template knows of a paper; municipality: the one it is for, where it is for one."""
    status = status_of_plan(answers)
    own = _own_answers(answers, paper.name)
    number = _number_of(paper.name, own, answers)
    draft = paper.made_as != DEFINITIEF
    places = [municipality] if paper.for_one else list(answers.gemeenten)
    decided = _day_of_decision(places) if draft else ""
    return Stuk(
        naam=in_words(paper.name),
        soort=in_words(paper.title),
        moment=in_words(status),
        concept=draft,
        ontwerp=paper.made_as == ONTWERP,
        ingetrokken=status == WITHDRAWN,
        datum=_in_time(getattr(own, "datum", Missing()), decided),
        nummer=number,
        zaaknummer=answers.plan.zaaknummer,
        orgaan=in_words(adopting_bodies(places)),
        onaf=_unfinished_lines(paper, answers, places, status) if draft and paper.frozen else [],
        kop=in_words(_page_head(paper.made_as, answers, decided, withdrawn=status == WITHDRAWN)),
        voet=in_words(_page_foot(places, paper.title, number)),
    )


def _unfinished_lines(paper: Paper, answers: View, places: Sequence[View | Missing], status: str) -> list[Answer]:
    """Give the lines of the box at the front of a plan that is not finished."""
    offered = status == OFFERED
    heading = heading_of(adopting_bodies(places), many=len(places) > 1, offered=offered)
    return list(map(in_words, unfinished_plan(known_behind(answers), heading, paper.needed if offered else None)))


def status_of_plan(answers: View) -> str:
    """Give how far a plan is; without an answer it is where every plan begins."""
    return str(answers.plan.status.value) if answers.plan.status else FIRST_STATUS


def adopting_body(municipality: View | Missing) -> str:
    """Give the body that adopts the plan of a municipality, as in the file; the council when nothing was said."""
    body = municipality.vaststelling.orgaan if municipality else None
    return str(body.value) if body else _COUNCIL


def adopting_bodies(municipalities: Iterable[View | Missing]) -> str:
    """Give the body or bodies that adopt the plan, as in a sentence."""
    bodies = [adopting_body(municipality) for municipality in municipalities] or [_COUNCIL]
    kinds = list(dict.fromkeys(bodies))
    if len(kinds) > 1:
        return listed(_in_sentence(kind, many=bodies.count(kind) > 1) for kind in kinds)
    return _in_sentence(kinds[0], many=len(bodies) > 1)


def _in_sentence(body: str, *, many: bool) -> str:
    """Give a body with its article; one that is not in our list is written as it was typed."""
    if body in BODIES:
        return BODIES[body][many]
    words = body.replace("_", " ")
    if words.startswith(("de ", "het ")):
        return words
    return f"{'het' if words.endswith(('bestuur', 'college')) else 'de'} {words}"


def _own_answers(answers: View, name: str) -> Any:
    """Give what the plan says of a paper itself: its date and number; nothing when it says nothing."""
    return getattr(answers.stukken, key_of_paper(name), Missing())


def key_of_paper(name: str) -> str:
    """Give the name by which a plan knows a paper (`stukken`): that of its template, with low lines."""
    return name.replace("-", "_")


def _number_of(name: str, own: Any, answers: View) -> Answer | Missing:
    """Give the number of a paper; that of the proposal to the council may stand with how it is dealt with."""
    number: Answer | Missing = getattr(own, "nummer", Missing())
    return number or (answers.behandeling.voorstelnummer if name == _PROPOSAL else number)


def _day_of_decision(places: Iterable[View | Missing]) -> str:
    """Give the first day on which a council decides; nothing where none is known."""
    days = [place.vaststelling.datum for place in places if place and place.vaststelling]
    return min((str(day.value) for day in days if day), default="")


def _in_time(day: Answer | Missing, decided: str) -> Answer | Missing:
    """Give the date of a draft; nothing when it is later than the decision, for then it is that of a later version."""
    return Missing() if day and decided and is_later(str(day.value), decided) else day


def _page_head(made_as: str, answers: View, decided: str, *, withdrawn: bool) -> str:
    """Give the head of the pages: `CONCEPT 0.3 · 1 oktober 2026`; nothing for what stands."""
    if made_as == DEFINITIEF and not withdrawn:
        return ""
    word = WITHDRAWN if withdrawn else made_as
    version = answers.plan.versie.shown if answers.plan.versie and not withdrawn else ""
    day = _in_time(answers.plan.datum, "" if withdrawn else decided)
    return " · ".join(filter(None, (f"{word.upper()} {version}".strip(), str(day.shown) if day else "")))


def _page_foot(places: Iterable[View | Missing], title: str, number: Answer | Missing) -> str:
    """Give the foot of the pages: `Gemeente Voorbeeldstad · Raadsvoorstel 2026-118`."""
    names = [str(place.naam.shown) for place in places if place and place.naam]
    word = "Gemeente" if len(names) == 1 else "Gemeenten"
    whose = listed(names) if names else ""
    if whose and not whose.lower().startswith("gemeente"):
        whose = f"{word} {whose}"
    return " · ".join(filter(None, (whose, f"{title} {number.shown if number else ''}".strip())))
