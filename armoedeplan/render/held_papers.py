"""Which papers would be held back because they identify a person, told where it is asked how papers stand."""

from collections.abc import Collection, Sequence

from armoedeplan.document.context import Context
from armoedeplan.document.paper_state import DRAFT, READY, WAITS, PaperState
from armoedeplan.plan.personal_advice import is_excepted
from armoedeplan.plan.personal_hits import PersonalSpot, personal_spots
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.render.document_set import PaperSet, planned
from armoedeplan.render.profiles import INTERNAL, NAMES_PEOPLE, public_refusal
from armoedeplan.render.templates import templates


def knowing_persons(states: Sequence[PaperState], file: PlanFile, context: Context) -> list[PaperState]:
    """Give how papers stand, those waiting that are public and identify a person (decision record 0067).

    Only of a plan that identifies somebody for certain they are written to see which; hardly any plan does.
    """
    spots = [spot for spot in personal_spots(file) if spot.hit.certain]
    left = [spot for spot in spots if not is_excepted(spot.hit, file.answers.afwijkingen)]
    held = _held_names(states, file, context) if left else frozenset()
    return [_as_held(state, left) if state.name in held else state for state in states]


def _held_names(states: Sequence[PaperState], file: PlanFile, context: Context) -> Collection[str]:
    """Give the names of the public papers that could be made, were it not for what they say of a person."""
    could = dict.fromkeys(state.name for state in states if state.state in {READY, DRAFT})
    public = [name for name in could if templates()[name].profile != INTERNAL]
    writer = PaperSet(context)
    written = ((paper.template.name, writer.make_paper(paper)) for paper in planned(public, context))
    return frozenset(name for name, made in written if public_refusal(file, made.text))


def _as_held(state: PaperState, spots: Sequence[PersonalSpot]) -> PaperState:
    """Give how a paper stands that is held back: it waits until the first answer that names a person is changed."""
    first = next((str(spot.path.without_keys) for spot in spots if spot.path), "")
    reason = f"{NAMES_PEOPLE}: kijk met armoedeplan privacy PLAN"
    return state._replace(state=WAITS, reason=reason, asks=(), made_as="", concerns=first)
