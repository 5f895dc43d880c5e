"""The interview itself: from question to question, over the steps and through the days."""

from typing import Final

from armoedeplan.method.loader import components, steps
from armoedeplan.progress import Item
from armoedeplan.wizard.asking import ask
from armoedeplan.wizard.autosave import Keeper
from armoedeplan.wizard.briefings import ADVISED, briefing
from armoedeplan.wizard.overview import BEFORE, Target, overview
from armoedeplan.wizard.route import following, is_open, stops
from armoedeplan.wizard.screen import Ask, Done, Heading, Listing, Verbatim
from armoedeplan.wizard.session import Aid, Go, Move, Session
from armoedeplan.wizard.step_summary import close_all, close_step

_BELOW: Final = ("Wat u bij de hand hebt, en wat voor het hele plan geldt.", "Vragen bij de stap als geheel.")
_PREVIEW_AFTER: Final = 1
"""The step after which the plan is shown as a document for the first time."""


class Interview:
    """One sitting with one plan."""

    def __init__(self, keeper: Keeper, asking: Ask, aid: Aid) -> None:
        self._session: Final = Session(keeper, asking, aid)
        self._keeper: Final = keeper
        self._ask: Final = asking
        self._trail: Final[list[str]] = []
        self._here = ""
        self._reviewed = ""
        self._done: Final = {step for step in range(8) if not self._left(step)}

    def run(self, step: int | None = None, *, new: bool = False) -> None:
        """Ask until all is asked, from a step or from the first open question on. Raises Ended when a person stops."""
        if not new:
            self._ask.show(*overview(self._keeper.items()))
        item = self._start(step, new=new)
        while True:
            while item is not None:
                item = self._next(item)
            going = close_all(self._session)
            if going is None:
                return
            item = self._move(going, None)

    def _start(self, step: int | None, *, new: bool) -> Item | None:
        """Give the question with which this sitting begins."""
        if step is not None:
            return self._landing(Target(step))
        first = following(self._route(), "", self._session.passed)
        if first is not None and not new:
            self._ask.show(Done(f"U gaat verder bij: {first.question.text}"))
        return first

    def _route(self) -> list[Item]:
        """Give the questions that come by."""
        return stops(self._keeper.items(), self._session.deep)

    def _next(self, item: Item) -> Item | None:
        """Ask a question, and give the next; nothing when all is asked."""
        self._keeper.refresh()
        item = self._keeper.item(item.path) or item
        self._enter(item)
        move = ask(self._session, item)
        return self._on(item) if move is Go.ON else self._move(move, item)

    def _move(self, move: Move, item: Item | None) -> Item | None:
        """Give the question to which a person went from another one, or from a closing screen."""
        if isinstance(move, Target):
            return self._landing(move)
        if move is Go.AGAIN and item is not None:
            return self._keeper.item(item.path)
        return self._back(item)

    def _on(self, item: Item) -> Item | None:
        """Go on from a question: first what was gone back over, then the next open one, with the closing of a step."""
        self._trail.append(item.path)
        self._session.again.discard(item.path)
        now = self._keeper.item(item.path)
        if now is not None and is_open(now):
            self._session.passed.add(item.path)
        going = self._close(item.step)
        if going is not None:
            return self._move(going, None)
        route = self._route()
        if self._reviewed:
            behind = next((number for number, one in enumerate(route, 1) if one.path == item.path), len(route))
            more = next((one for one in route[behind:] if one.component == self._reviewed), None)
            if more is not None:
                return more
            self._reviewed = ""
        return following(route, item.path, self._session.passed, self._session.again)

    def _back(self, item: Item | None) -> Item:
        """Give the question before: the last one that was seen, or else the one before it on the route."""
        here = item.path if item else ""
        while self._trail:
            earlier = self._keeper.item(self._trail.pop())
            if earlier is not None and earlier.path != here:
                return earlier
        route = self._route()
        place = next((number for number, one in enumerate(route) if one.path == here), 0)
        if place == 0:
            self._ask.show(Done("Dit is de eerste vraag."))
        return route[max(0, place - 1)]

    def _landing(self, going: Target) -> Item | None:
        """Give the question where a jump lands: the first open one there, or else the first."""
        if going.deep:
            self._session.deep.add(going.step)
        if going.path:
            return self._keeper.item(going.path)
        name = going.component or f"{going.step}."
        there = [one for one in self._route() if one.component.startswith(name)]
        first = next((one for one in there if is_open(one)), None)
        if first is None and there:
            self._reviewed = there[0].component
            return there[0]
        if first is None:
            self._ask.show(Done("Daar is nu niets te vragen."))
            return following(self._route(), "", self._session.passed)
        return first

    def _enter(self, item: Item) -> None:
        """Show where the interview is when it comes to another component, and what comes before some questions."""
        before, self._here = self._here, item.component
        # the questions of a step as a whole stand between those of its components
        if item.component != before and not (item.component.endswith(".0") and item.component[0] == before[:1]):
            part = components().get(item.component)
            step = item.step
            title = f"Stap {step}: {steps()[step - 1].titel}" if step else BEFORE
            below = f"{part.nummer} {part.titel}. {part.waarom}" if part else _BELOW[step > 0]
            self._ask.show(Heading(title, " ".join(below.split())))
        self._ask.show(*briefing(item.path, self._keeper.file.plan))
        if item.path == ADVISED:
            self._ask.show(Verbatim(tuple(self._session.aid.advise(self._keeper.file.plan))))

    def _left(self, step: int) -> bool:
        """Tell whether kern questions of a step are open."""
        return any(one.kern and is_open(one) and one.step == step for one in self._keeper.items())

    def _close(self, step: int) -> Move | None:
        """Close a step whose last open kern question was answered just now."""
        if step in self._done or self._left(step):
            return None
        self._done.add(step)
        if not step:
            return None
        going = close_step(self._session, step)
        if step == _PREVIEW_AFTER and going is None:
            lines = tuple(self._session.aid.preview(self._keeper.file))
            self._ask.show(Listing("Zo staat het tot nu toe in het beleidsplan", lines))
        return going
