"""The interview itself: from question to question, over the steps and through the days.

From here the wizard reads downwards: `asking` asks one question in the way of its kind, `autosave` stores the answer,
`working_copy` knows what of it is on disk, and `screen` is how a person is asked.
"""

from typing import Final

from armoedeplan.progress import Item
from armoedeplan.wizard.asking import ask
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.for_function import begin_for, close_for, items_for
from armoedeplan.wizard.overview import BEFORE, Target, overview
from armoedeplan.wizard.paper_details import ask_papers
from armoedeplan.wizard.route import is_open, items_on_route, next_item
from armoedeplan.wizard.screen import Done, Heading, Listing, Screen
from armoedeplan.wizard.session import Aid, Go, Move, Session
from armoedeplan.wizard.step_summary import close_all, close_step

_BELOW: Final = ("Wat u bij de hand hebt, en wat voor het hele plan geldt.", "Vragen bij de stap als geheel.")
_PREVIEW_AFTER: Final = 1
"""The step after which the plan is shown as a document for the first time."""


class Interview:
    """One sitting with one plan.

    trail: the paths of the questions that were answered or left open, for going back. component: where the interview
    is (`2.2`). reviewed: the component, all answered, that a person jumped to and now walks through once more.
    closed: the steps of which no kern question is open, and which were closed before the person. offered: whether the
    papers were offered. function: the one whose questions alone come by; empty for all questions.
    """

    def __init__(self, plan: AutosavedPlan, screen: Screen, aid: Aid, function: str = "") -> None:
        self._session: Final = Session(plan, screen, aid)
        self._plan: Final = plan
        self._screen: Final = screen
        self._trail: Final[list[str]] = []
        self._component = ""
        self._reviewed = ""
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

    def _route_now(self) -> list[Item]:
        """Give the questions that come by."""
        if self._function:
            return items_for(self._session, self._function)
        return items_on_route(self._plan.items(), self._session.deep, self._plan.guide)

    def _ask_and_move(self, item: Item) -> Item | None:
        """Ask a question, and give the next; nothing when all is asked."""
        self._plan.refresh()
        item = self._plan.item(item.path) or item
        self._show_where_it_is(item)
        move = ask(self._session, item)
        return self._go_on(item) if move is Go.ON else self._item_after(move, item)

    def _item_after(self, move: Move, item: Item | None) -> Item | None:
        """Give the question to which a person went from another one, or from a closing screen."""
        if isinstance(move, Target):
            return self._first_item_of(move)
        if move is Go.AGAIN and item is not None:
            return self._plan.item(item.path)
        return self._go_back(item)

    def _go_on(self, item: Item) -> Item | None:
        """Go on from a question: first what was gone back over, then the next open one, with the closing of a step."""
        self._trail.append(item.path)
        self._session.again.discard(item.path)
        now = self._plan.item(item.path)
        if now is not None and is_open(now):
            self._session.passed.add(item.path)
        move = self._close_step(item.step)
        if move is not None:
            return self._item_after(move, None)
        route = self._route_now()
        if self._reviewed:
            behind = next((number for number, stop in enumerate(route, 1) if stop.path == item.path), len(route))
            more = next((stop for stop in route[behind:] if stop.component == self._reviewed), None)
            if more is not None:
                return more
            self._reviewed = ""
        return next_item(route, item.path, self._session.passed, self._session.again)

    def _go_back(self, item: Item | None) -> Item:
        """Give the question before: the last one that was asked, or else the one before it on the route."""
        here = item.path if item else ""
        while self._trail:
            earlier = self._plan.item(self._trail.pop())
            if earlier is not None and earlier.path != here:
                return earlier
        route = self._route_now()
        place = next((number for number, stop in enumerate(route) if stop.path == here), 0)
        if place == 0:
            self._screen.show(Done("Dit is de eerste vraag."))
        return route[max(0, place - 1)]

    def _first_item_of(self, target: Target) -> Item | None:
        """Give the question where a jump lands: the first open one there, or else the first."""
        if target.deep:
            self._session.deep.add(target.step)
        if target.path:
            return self._plan.item(target.path)
        name = target.component or f"{target.step}."
        there = [item for item in self._route_now() if item.component.startswith(name)]
        first = next((item for item in there if is_open(item)), None)
        if first is None and there:
            self._reviewed = there[0].component
            return there[0]
        if first is None:
            self._screen.show(Done("Daar is nu niets te vragen."))
            return next_item(self._route_now(), "", self._session.passed)
        return first

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
