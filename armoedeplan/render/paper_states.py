"""How it stands with every paper of a plan, in the phase that it is in and the one that follows."""

from collections.abc import Iterable

from armoedeplan.document.context import Context
from armoedeplan.document.needs import MissingAnswers
from armoedeplan.document.paper import DEFINITIEF, status_of_plan
from armoedeplan.document.paper_state import ASKS, DRAFT, READY, WAITS, Asked, PaperState, states_for_template
from armoedeplan.progress import Item
from armoedeplan.render.moments import next_status, verdict_at
from armoedeplan.render.templates import Template, templates
from armoedeplan.views import known_behind


def knowing_papers(context: Context) -> Context:
    """Give a context that can tell how it stands with the papers of its plan."""
    return context._replace(stand_van_stukken=lambda: states_for_template(paper_states(context)))


def paper_states(context: Context) -> list[PaperState]:
    """Tell how it stands with every paper that has moments, in the order of their titles."""
    found = [paper_state(template, context) for template in templates().values() if template.moments]
    return sorted(found, key=lambda state: state.title)


def paper_state(template: Template, context: Context) -> PaperState:
    """Tell how it stands with one paper."""
    status = status_of_plan(context.answers)
    moments = dict(template.moments)
    following = next_status(status)
    later = status not in moments and following in moments
    nothing = PaperState(template.name, template.title, template.layer, WAITS, later=later)
    verdict = verdict_at(template, context, following if later and following else status)
    if verdict.refused and not verdict.open:
        return nothing._replace(reason=verdict.reason, now=status in moments or later)
    if verdict.open:
        return nothing._replace(state=ASKS, asks=_asked_papers(verdict.open))
    if verdict.made_as == DEFINITIEF:
        return nothing._replace(state=READY)
    missing = MissingAnswers(known_behind(context.answers)).open_at(template.needed)
    return nothing._replace(state=DRAFT, asks=_asked_papers(missing.values()))


def _asked_papers(open_: Iterable[Iterable[Item]]) -> tuple[Asked, ...]:
    """Give what is asked, one for each question; items: one for each record that misses its answer."""
    groups = [list(items) for items in open_]
    return tuple(Asked(items[0].question.text, str(items[0].path), len(items)) for items in groups)
