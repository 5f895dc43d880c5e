"""What the papers of a purpose need of a plan, and how they stand: all of it said at the top of their templates."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from armoedeplan.analysis.paper_conditions import CONCERNS, CONDITIONS
from armoedeplan.document.context import Context
from armoedeplan.document.paper import status_of_plan
from armoedeplan.document.paper_state import PaperState
from armoedeplan.plan.plan import Plan
from armoedeplan.render.moments import ORDER, STATUS, demands_at
from armoedeplan.render.paper_states import states_at
from armoedeplan.render.templates import Demand, Template, templates


def papers_for(purposes: Collection[str], plan: Plan) -> list[Template]:
    """Give the papers of some purposes that a plan needs, in the order of their titles."""
    found = [template for template in templates().values() if set(template.purposes) & set(purposes)]
    return sorted((template for template in found if _is_needed(template, plan)), key=lambda template: template.title)


def _is_needed(paper: Template, plan: Plan) -> bool:
    """Tell whether a plan asks for a paper, which most purposes need whatever the plan says."""
    return not paper.purpose_while or CONDITIONS[paper.purpose_while](plan) is None


def aimed_status(papers: Sequence[Template], status: str) -> str:
    """Give the first status, from that of the plan on, at which most of some papers can be made."""
    ahead = ORDER[ORDER.index(status) :] if status in ORDER else (status,)
    return max(ahead, key=lambda later: sum(later in dict(paper.moments) for paper in papers))


def wanted_paths(papers: Sequence[Template], status: str) -> frozenset[str]:
    """Give the paths, without keys, of the answers that some papers need or demand to be made at a status.

    That of the status itself is among them when the papers wait for another one.
    """
    aim = aimed_status(papers, status)
    found = {path for paper in papers for path in _wanted_by(paper, aim)}
    return frozenset(found | {STATUS} if aim != status else found)


def states_of_papers(names: Iterable[str], context: Context) -> list[PaperState]:
    """Tell how it stands with some papers at this moment."""
    status = status_of_plan(context.answers)
    return [state for name in names for state in states_at(templates()[name], context, status)]


def _wanted_by(paper: Template, status: str) -> Iterator[str]:
    """Yield what one paper wants at a status; of answers that stand in for each other one is enough."""
    yield from paper.needed
    for demand in demands_at(paper.demanded, status):
        if not set(demand.names) & set(paper.needed):
            yield demand.names[0]
    yield from _paths_concerned(demands_at(paper.conditions, status))


def _paths_concerned(conditions: Iterable[Demand]) -> Iterator[str]:
    """Yield what some conditions are about, as far as an answer can bring them about."""
    return (CONCERNS[demand.names[0]] for demand in conditions if demand.names[0] in CONCERNS)
