"""One paper, one moment: as what a paper is made of a plan as it is now, or why not (decision record 0046).

All that differs from paper to paper is data at the top of its template; what is here holds for every paper.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.analysis.paper_conditions import CONCERNS, CONDITIONS
from armoedeplan.answers import Answer, Missing
from armoedeplan.document.context import Context
from armoedeplan.document.needs import fields_on
from armoedeplan.document.paper import (
    BODIES,
    CONCEPT,
    DEFINITIEF,
    FIRST_STATUS,
    MADE_AS,
    WITHDRAWN,
    adopting_bodies,
    adopting_body,
    status_of_plan,
)
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.hoofd import STATUSSEN
from armoedeplan.progress import Item
from armoedeplan.record.kinds import short
from armoedeplan.record.words import counted, near
from armoedeplan.render.templates import Demand, Template
from armoedeplan.views import View, known_behind

ADOPTED: Final = "vastgesteld"
STATUS: Final = "plan.status"
"""The question how far a plan is."""
_NOW: Final = {
    FIRST_STATUS: "het plan is nog een concept",
    "inspraak": "het plan ligt nog voor inspraak",
    "aangeboden_aan_raad": "het plan is nog niet vastgesteld",
}
_FROM: Final = {
    "inspraak": "het plan voor inspraak ligt",
    "aangeboden_aan_raad": "het plan aan {} is aangeboden",
    ADOPTED: "het plan is vastgesteld",
}
_PAST: Final = {"inspraak": "het plan ligt al voor inspraak", "aangeboden_aan_raad": "het plan is al aangeboden aan {}"}
ORDER: Final = (FIRST_STATUS, "inspraak", "aangeboden_aan_raad", ADOPTED)
"""The statuses that a plan goes through."""


class Verdict(NamedTuple):
    """As what a paper is made; nothing when it is refused, with the reason or the questions to answer first.

    concerns: the question whose answer can take the reason away, by path; nothing when none can.
    """

    made_as: str
    reason: str = ""
    open: tuple[tuple[Item, ...], ...] = ()
    concerns: str = ""

    @property
    def refused(self) -> bool:
        """Whether it is not made."""
        return not self.made_as

    @property
    def brief(self) -> str:
        """Why it is not made, in few words."""
        if not self.open:
            return self.reason
        first, *others = self.open
        more = f" (en nog {counted(len(others), 'vraag', 'vragen')})" if others else ""
        return f"beantwoord eerst {first[0].path}{more}"


def owners_of(template: Template, context: Context) -> list[View]:
    """Give the municipalities that each have a paper of their own; none when there is one paper of all."""
    several = list(context.answer_at(template.each)) if template.each else []
    return several if len(several) > 1 else []


def verdict_on(template: Template, context: Context) -> Verdict:
    """Tell as what a paper is made of a plan, for the municipality of the context, or why not."""
    return verdict_at(template, context, status_of_plan(context.answers))


def next_status(status: str) -> str | None:
    """Give the status that follows on one; nothing after the last."""
    later = ORDER[ORDER.index(status) + 1 :] if status in ORDER else ()
    return next(iter(later), None)


def verdict_at(template: Template, context: Context, status: str) -> Verdict:
    """Tell as what a paper would be made of a plan if it had a status, or why not."""
    moments = dict(template.moments)
    reason, concerns = next(_reasons_against(template, context, status), ("", ""))
    if reason:
        return Verdict("", reason, concerns=concerns)
    if first := open_demands(template, context, status):
        return Verdict("", open=first)
    usual = CONCEPT if status == FIRST_STATUS else DEFINITIEF
    made_as = moments.get(status, usual)
    # what a body has adopted stands, whatever was left open in it
    stands = template.frozen and status in (ADOPTED, WITHDRAWN)
    return Verdict(CONCEPT if made_as == DEFINITIEF and not stands and context.mist(template.needed) else made_as)


def refusal(template: Template, verdict: Verdict, whose: str = "") -> str:
    """Give the line that tells that a paper was not made; whose: for which municipality, when there are several."""
    called = template.call or f"het stuk “{template.title}”"
    subject = f"{called[:1].upper()}{called[1:]}{f' voor {whose}' if whose else ''} is niet gemaakt"
    if verdict.reason:
        return f"{subject}: {verdict.reason}."
    first, *others = verdict.open
    more = f" En daarna nog {counted(len(others), 'vraag', 'vragen')}." if others else ""
    return f"{subject}. Beantwoord eerst: {first[0].question.text} ({first[0].path}){more}"


def open_demands(template: Template, context: Context, status: str) -> tuple[tuple[Item, ...], ...]:
    """Give the questions that must be answered before a paper can be made; each with all records that miss it."""
    found: dict[str, tuple[Item, ...]] = {}
    for demand in demands_at(template.demanded, status):
        open_ = [context.mist.open_at([path]) for path in demand.names]
        if all(open_):
            found.update({path: tuple(items) for path, items in open_[0].items()})
    return tuple(found.values())


def demands_at(demands: Iterable[Demand], status: str) -> Iterator[Demand]:
    """Give the demands that hold at a status."""
    return (demand for demand in demands if not demand.statuses or status in demand.statuses)


def _reasons_against(template: Template, context: Context, status: str) -> Iterator[tuple[str, str]]:
    """Yield why a paper cannot be made, the weightiest first, each with the question that it concerns, if any."""
    places = [context.gemeente] if template.each else list(context.answers.gemeenten)
    bodies = adopting_bodies(places)
    if template.body and any(adopting_body(place) != template.body for place in places):
        yield f"dit plan stelt {bodies} vast", ""
    if template.moments and status not in dict(template.moments):
        yield _wrong_moment([moment for moment, _ in template.moments], status, bodies, places), STATUS
    if template.compares and not context.wijzigingen.sinds:
        yield "zeg met --sinds met welke versie u vergelijkt", ""
    yield from _ruled_out(template, context)
    plan = known_behind(context.answers).plan
    for demand in demands_at(template.conditions, status):
        reasons = [CONDITIONS[name](plan) for name in demand.names]
        if all(reasons):
            yield reasons[0] or "", CONCERNS.get(demand.names[0], "")


def _wrong_moment(moments: Sequence[str], status: str, bodies: str, places: Sequence[View | Missing]) -> str:
    """Give why a paper is not made at a status: too soon, too late, or the plan holds no more."""
    if status == WITHDRAWN:
        return "dit plan is ingetrokken"
    later = [moment for moment in ORDER[ORDER.index(status) + 1 :] if moment in moments]
    if later:
        return f"{_NOW[status]}. Het kan zodra {_FROM[later[0]].format(bodies)}"
    if status != ADOPTED:
        return _PAST[status].format(bodies)
    verb = "hebben" if len(places) > 1 else "heeft"
    days = {place.vaststelling.datum.shown for place in places if place.vaststelling.datum}
    return f"{bodies} {verb} dit plan al vastgesteld{f' ({days.pop()})' if len(days) == 1 else ''}"


def _ruled_out(template: Template, context: Context) -> Iterator[tuple[str, str]]:
    """Yield the answers with which the plan has no use for a paper, each with its path."""
    for path, answer in template.unless:
        value: Answer | Missing = context.answer_at(path)
        if value and (value == answer or str(value) == answer):
            yield f"bij “{fields_on(path)[-1].label}” staat in dit plan “{value.brief}”", path


def fault_in_moments(template: Template) -> tuple[str, str] | None:
    """Give what is wrong with what a template says of its moments, and what to do; nothing when all of it is known."""
    demands = (*template.demanded, *template.conditions)
    statuses = [*(status for status, _ in template.moments), *(name for demand in demands for name in demand.statuses)]
    named = (
        ("moment", statuses, STATUSSEN),
        ("moment", [made_as for _, made_as in template.moments], MADE_AS),
        ("voorwaarde", [name for demand in template.conditions for name in demand.names], CONDITIONS),
        ("orgaan", [template.body] if template.body else [], BODIES),
        ("doel", template.purposes, HANDREIKING.purposes),
    )
    for key, words, known in named:
        for word in words:
            if word not in known:
                nearest = near(word, known)
                remedy = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(known)}."
                return f"“{short(word)}” bestaat niet bij {key}", remedy
    return None
