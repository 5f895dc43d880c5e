"""The interview itself: from question to question, over the steps and through the days.

From here the wizard reads downwards: `asking` asks one question in the way of its kind, `autosave` stores the answer,
`working_copy` knows what of it is on disk, and `screen` is how a person is asked.
"""

from typing import Final

from armoedeplan.progress import Item
from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.asking import ask
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.for_function import begin_for, close_for, items_for
from armoedeplan.wizard.overview import BEFORE, Target, overview
from armoedeplan.wizard.paper_details import ask_papers, paper_question
from armoedeplan.wizard.plan_names import offer_names
from armoedeplan.wizard.route import is_open, item_before, items_on_route, next_item
from armoedeplan.wizard.screen import Done, Heading, Listing, Screen
from armoedeplan.wizard.session import Aid, Go, Move, Session
from armoedeplan.wizard.step_summary import close_all, close_step
from armoedeplan.wizard.visit import Visit, visit_to

_BELOW: Final = ("Wat u bij de hand hebt, en wat voor het hele plan geldt.", "Vragen bij de stap als geheel.")
_PREVIEW_AFTER: Final = 1
"""The step after which the plan is shown as a document for the first time."""


class Interview:
    """One sitting with one plan.

    last: the path of the question that was asked last. component: where the interview is (`2.2`). visit: the part
    of the plan that a person went to, and now walks through.
    closed: the steps of which no kern question is open, and which were closed before the person. offered: whether the
    papers were offered. function: the one whose questions alone come by; empty for all questions.
    """

    def __init__(self, plan: AutosavedPlan, screen: Screen, aid: Aid, function: str = "") -> None:
        self._session: Final = Session(plan, screen, aid)
        self._plan: Final = plan
        self._screen: Final = screen
        self._last = ""
        self._component = ""
        self._visit: Visit | None = None
        self._offered = False
        self._function: Final = function
        steps = range(plan.guide.last + 1)
        self._closed: Final = {step for step in steps if function or not self._has_open_kern(step)}

    def run(self, step: int | None = None, *, new: bool = False) -> None:
        """Ask until all is asked, from a step or from the first open question on. Raises Ended when a person stops."""
        if self._function:
            begin_for(self._session, self._function)
        elif not new:
            self._screen.show(*overview(self._plan.items(), self._plan.guide))
        item = self._first_item(step, new=new)
        while True:
            while item is not None:
                item = self._ask_and_move(item)
            move = self._close_sitting()
            if move is None:
                return
            item = self._item_after(move, None)

    def _close_sitting(self) -> Move | None:
        """Close what this sitting is for; give where to go, or nothing to end."""
        if self._function:
            return close_for(self._session, self._function)
        return self._offer_papers() or close_all(self._session)

    def _offer_papers(self) -> Move | None:
        """Offer to date and number the papers, once in a sitting."""
        if self._offered:
            return None
        self._offered = True
        return ask_papers(self._session)

    def _first_item(self, step: int | None, *, new: bool) -> Item | None:
        """Give the question with which this sitting begins."""
        if step is not None:
            return self._first_item_of(Target(step))
        first = next_item(self._route_now(), "", self._session.passed, self._session.again)
        if first is not None and not new:
            self._screen.show(Done(f"U gaat verder bij: {first.question.text}"))
        return first

    def _route_now(self, here: str = "") -> list[Item]:
        """Give the questions that come by; here: the path of one that is on the way in any case."""
        if self._function:
            return items_for(self._session, self._function)
        return items_on_route(self._plan.items(), self._plan.guide, {here})

    def _ask_and_move(self, item: Item) -> Item | None:
        """Ask a question, and give the next; nothing when all is asked."""
        self._plan.refresh()
        item = self._plan.item(item.path) or item
        self._last = item.path
        self._show_where_it_is(item)
        move = ask(self._session, item)
        return self._go_on(item) if move is Go.ON else self._item_after(move, item)

    def _item_after(self, move: Move, item: Item | None) -> Item | None:
        """Give the question to which a person went from another one, or from a closing screen."""
        if isinstance(move, Target):
            return self._first_item_of(move)
        if item is None:
            return self._plan.item(self._last) or self._route_now()[-1]
        return self._plan.item(item.path) if move is Go.AGAIN else self._item_before(item)

    def _go_on(self, item: Item) -> Item | None:
        """Go on from a question: first in what is visited, then to the next open one, with the closing of a step."""
        self._session.again.discard(item.path)
        now = self._plan.item(item.path)
        if now is not None and is_open(now):
            self._session.passed.add(item.path)
        move = self._close_step(item.step)
        if move is not None:
            return self._item_after(move, None)
        items, guide = self._plan.items(), self._plan.guide
        more = self._visit.next(items, guide, item.path) if self._visit else None
        if more is not None:
            return more
        self._visit = None
        return next_item(self._route_now(item.path), item.path, self._session.passed, self._session.again)

    def _item_before(self, item: Item) -> Item | None:
        """Give the question before one, in the order of the plan; before the first the person may mend the names."""
        items, guide = self._plan.items(), self._plan.guide
        route = self._visit.route(items, guide, item.path) if self._visit else self._route_now(item.path)
        before = item_before(route, item.path)
        if before is None and item.path.record:
            before = self._plan.item(item.path.record.list)
        if before is not None:
            return before
        if self._plan.item(item.path) is None:
            # the date of a paper is asked of no plan as a whole: it comes after all else
            return self._route_now()[-1]
        move = offer_names(self._session)
        return self._first_item_of(move) if isinstance(move, Target) else item

    def _first_item_of(self, target: Target) -> Item | None:
        """Give the question where a person arrives: the one that was named, or the first of what is visited."""
        self._visit, self._session.pointed = None, ""
        if target.deep:
            self._session.deep.add(target.step)
        item = self._item_at(FieldPath(target.path)) if target.path else None
        if item is not None:
            return item
        items, guide = self._plan.items(), self._plan.guide
        visit = visit_to(target, items, guide)
        first = visit.first(items, guide)
        if first is None:
            self._screen.show(Done("Daar is nu niets te vragen."))
            return next_item(self._route_now(), "", self._session.passed)
        self._visit = visit
        return first

    def _item_at(self, path: FieldPath) -> Item | None:
        """Give the question at a path, or the list of the record there; nothing when it leads to more questions."""
        item = self._plan.item(path.list) or paper_question(self._session, path)
        if item is not None and path.is_item:
            self._session.pointed = path
        return item

    def _show_where_it_is(self, item: Item) -> None:
        """Show where the interview is when it comes to another component, and what comes before some questions."""
        before, self._component = self._component, item.component
        # the questions of a step as a whole stand between those of its components
        if item.component != before and not (item.component.endswith(".0") and before.startswith(f"{item.step}.")):
            part = self._plan.guide.components().get(item.component)
            step = item.step
            title = f"Stap {step}: {self._plan.guide.steps()[step - 1].titel}" if step else BEFORE
            below = (
                " ".join((f"{part.nummer} {part.titel}.", *(why.marked for why in part.reasons[:1])))
                if part
                else _BELOW[step > 0]
            )
            self._screen.show(Heading(title, " ".join(below.split())))
        self._screen.show(*self._session.aid.brief(item.path, self._plan.file))

    def _has_open_kern(self, step: int) -> bool:
        """Tell whether kern questions of a step are open."""
        return any(item.kern and is_open(item) and item.step == step for item in self._plan.items())

    def _close_step(self, step: int) -> Move | None:
        """Close a step whose last open kern question was answered just now."""
        if step in self._closed or self._has_open_kern(step):
            return None
        self._closed.add(step)
        if not step:
            return None
        move = close_step(self._session, step)
        if step == _PREVIEW_AFTER and move is None:
            lines = tuple(self._session.aid.preview(self._plan.file))
            self._screen.show(Listing("Zo staat het tot nu toe in het beleidsplan", lines))
        return move
