"""The interview itself: from question to question, over the steps and through the days.

From here the wizard reads downwards: `asking` asks one question in the way of its kind, `autosave` stores the answer,
`working_copy` knows what of it is on disk, and `screen` is how a person is asked.
"""

from typing import Final

from armoedeplan.progress import Item
from armoedeplan.record.path import is_under
from armoedeplan.wizard.asking import ask
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.finish import close_all
from armoedeplan.wizard.overview import BEFORE, Target, overview
from armoedeplan.wizard.paper_details import ask_papers
from armoedeplan.wizard.purpose import Purpose, told
from armoedeplan.wizard.route import is_open, items_on_route, next_item, work_left
from armoedeplan.wizard.screen import Done, Heading, Page, Screen
from armoedeplan.wizard.session import Aid, Go, Move, Session
from armoedeplan.wizard.step_summary import close_step

_BEFORE_STEPS: Final = (BEFORE, "Wat u bij de hand hebt, en wat voor het hele plan geldt.")
_BESIDE_STEPS: Final = ("Het hele plan", "Wat bij geen enkele stap hoort, of bij alle.")
_PREVIEW_AFTER: Final = 1
"""The step after which the plan is shown as a document for the first time."""


class Interview:
    """One sitting with one plan.

    trail: the paths of the questions that were answered or left open, for going back. component: where the interview
    is (`2.2`). reviewed: the component, all answered, that a person jumped to and now walks through once more.
    closed: the steps of which no question is open for a purpose, which were closed before the person. offered: whether
    the papers were offered. undecided: whether a new plan was not yet told what the sitting is for.
    """

    def __init__(self, plan: AutosavedPlan, screen: Screen, aid: Aid) -> None:
        self._session: Final = Session(plan, screen, aid)
        self._plan: Final = plan
        self._screen: Final = screen
        self._trail: Final[list[str]] = []
        self._component = ""
        self._reviewed = ""
        self._offered = False
        self._undecided = False
        self._closed: dict[Purpose, set[int]] = {}

    def run(self, step: int | None = None, *, new: bool = False) -> None:
        """Ask until all is asked, from a step or from the first open question on. Raises Ended when a person stops."""
        self._undecided = new and bool(self._plan.guide.purposes) and self._session.aid.desk is not None
        if not new:
            self._screen.show(*overview(self._plan.items(), self._plan.guide))
            self._recall_purpose()
        self._closed_steps()
        item = self._first_item(step, new=new)
        while True:
            while item is not None:
                item = self._ask_and_move(item)
            move = self._offer_papers() or close_all(self._session)
            if move is None:
                return
            item = self._item_after(move, None)

    def _recall_purpose(self) -> None:
        """Go on with what this user worked at in the plan, and say so."""
        desk = self._session.aid.desk
        if desk is None or not self._plan.guide.purposes:
            return
        self._session.work_at(desk.recall(self._plan.file.path))
        what = told(self._session.purpose.names, self._plan.guide)
        self._screen.show(Done(f"U werkt aan: {what}. Met :doel kiest u iets anders."))

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
        first = next_item(self._route_now(), "", self._session.passed)
        if first is not None and not new:
            self._screen.show(Done(f"U gaat verder bij: {first.question.text}"))
        return first

    def _route_now(self) -> list[Item]:
        """Give the questions that come by."""
        return items_on_route(self._plan.items(), self._session.deep, self._plan.guide, self._session.purpose)

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
        if move is Go.FINISH:
            return None
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
        following = next_item(route, item.path, self._session.passed, self._session.again)
        if self._undecided and not (following and self._comes_first(following)):
            self._undecided = False
            begin = self._session.choose_purpose()
            return self._item_after(begin, item) if begin else following
        return following

    def _comes_first(self, item: Item) -> bool:
        """Tell whether a question is one that comes before what the sitting is for."""
        return any(is_under(item.path.without_keys, path) for path in self._plan.guide.first)

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
            title, below = self._heading_at(item)
            left = "" if self._undecided else work_left(self._route_now(), self._session.passed)
            self._screen.show(Heading(title, " ".join(f"{below} {left}".split())))
        self._screen.show(*self._session.aid.brief(item.path, self._plan.file))

    def _heading_at(self, item: Item) -> tuple[str, str]:
        """Give the title of where a question stands, and what that is about."""
        guide = self._plan.guide
        if not item.step:
            earliest = next((stop for stop in self._route_now() if stop.step or stop.path == item.path), item)
            return _BEFORE_STEPS if earliest.path == item.path else _BESIDE_STEPS
        title = f"Stap {item.step}: {guide.steps()[item.step - 1].titel}"
        part = guide.components().get(item.component)
        if part is None:
            return title, "Vragen bij de stap als geheel."
        return title, " ".join((f"{part.nummer} {part.titel}.", *(why.marked for why in part.reasons[:1])))

    def _open_steps(self) -> set[int]:
        """Give the steps of which a question on the route is open."""
        guide = self._plan.guide
        return {
            item.step
            for item in self._route_now()
            # what comes beside another question may be passed over: a step is not kept open for it
            if is_open(item) and (item.kern or item.path not in guide.also or item.path not in self._session.passed)
        }

    def _closed_steps(self) -> set[int]:
        """Give the steps that need no closing any more for what the sitting is for now."""
        every = range(self._plan.guide.last + 1)
        return self._closed.setdefault(self._session.purpose, set(every) - self._open_steps())

    def _close_step(self, step: int) -> Move | None:
        """Close a step whose last open question was answered just now."""
        closed = self._closed_steps()
        if step in closed or step in self._open_steps():
            return None
        closed.add(step)
        if not step:
            return None
        move = close_step(self._session, step)
        if step == _PREVIEW_AFTER and move is None:
            self._show_preview()
        return move

    def _show_preview(self) -> None:
        """Show how the answers so far stand in the policy plan."""
        text = self._session.aid.preview(self._plan.file)
        if text:
            self._screen.show(Done("Zo staat het tot nu toe in het beleidsplan:"), Page(text))
