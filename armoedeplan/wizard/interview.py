"""The interview itself: from question to question, over the steps and through the days.

From here the wizard reads downwards: `asking` asks one question in the way of its kind, `autosave` stores the answer,
`working_copy` knows what of it is on disk, and `screen` is how a person is asked.
"""

from typing import Final

from armoedeplan.progress import Item
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.wizard.aid import Aid
from armoedeplan.wizard.asking import ask
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.component_heading import component_heading
from armoedeplan.wizard.finish import close_all
from armoedeplan.wizard.for_function import begin_for, close_for, items_for
from armoedeplan.wizard.move import Go, Move, Target
from armoedeplan.wizard.overview import overview
from armoedeplan.wizard.paper_details import ask_papers, paper_question
from armoedeplan.wizard.plan_names import offer_names
from armoedeplan.wizard.purpose import WHOLE, Purpose, purpose_in_words
from armoedeplan.wizard.route import is_open, item_before, items_on_route, next_item, work_left
from armoedeplan.wizard.screen import Done, Heading, Page, Screen
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.step_summary import close_step
from armoedeplan.wizard.visit import Visit, visit_to

_PREVIEW_AFTER: Final = 1
"""The step after which the plan is shown as a document for the first time."""


class Interview:
    """One sitting with one plan.

    last: the path of the question that was asked last. component: where the interview is (`2.2`). told: what the
    sitting was for when that was shown. visit: the part of the plan that a person went to, and now walks through.
    closed: the steps of which no question is open for a purpose, which were closed before the person. offered: whether
    the papers were offered. undecided: whether a new plan was not yet told what the sitting is for.
    function: the one whose questions alone come by; empty for all questions.
    """

    def __init__(self, plan: AutosavedPlan, screen: Screen, aid: Aid, function: str = "") -> None:
        self._session: Final = Session(plan, screen, aid)
        self._plan: Final = plan
        self._screen: Final = screen
        self._last = ""
        self._component = ""
        self._told = WHOLE
        self._visit: Visit | None = None
        self._offered = False
        self._function: Final = function
        self._undecided = False
        self._closed: dict[Purpose, set[int]] = {}

    def run(self, step: int | None = None, *, new: bool = False) -> None:
        """Ask until all is asked, from a step or from the first open question on. Raises Ended when a person stops."""
        chooses = bool(self._plan.guide.purposes) and self._session.aid.desk is not None and not self._function
        self._undecided = new and chooses
        if self._function:
            begin_for(self._session, self._function)
        elif not new:
            self._screen.show(*overview(self._plan.items(), self._plan.guide))
            self._recall_purpose()
        self._closed_steps()
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
        self._session.look_again()
        if more := next_item(self._route_now(), "", self._session.passed):
            return Target(more.step, path=more.path)
        return self._offer_papers() or close_all(self._session)

    def _recall_purpose(self) -> None:
        """Go on with what this user worked at in the plan, and say so."""
        desk = self._session.aid.desk
        if desk is None or not self._plan.guide.purposes:
            return
        self._session.work_at(desk.recall(self._plan.file.path))
        what = purpose_in_words(self._session.purpose.names, self._plan.guide)
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
        first = next_item(self._route_now(), "", self._session.passed, self._session.again)
        if first is not None and not new:
            self._screen.show(Done(f"U gaat verder bij: {first.question.text}"))
        return first

    def _route_now(self, *also: str) -> list[Item]:
        """Give the questions that come by, with those at some paths."""
        if self._function:
            return items_for(self._session, self._function)
        return items_on_route(self._plan.items(), self._plan.guide, also, self._session.purpose)

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
        if move is Go.FINISH:
            return None
        if item is None:
            return self._plan.item(self._last) or self._route_now()[-1]
        return self._plan.item(item.path) if move is Go.AGAIN else self._item_before(item)

    def _go_on(self, item: Item) -> Item | None:
        """Go on from a question: first in what is visited, then to the next open one, with the closing of a step."""
        self._session.again.discard(item.path)
        self._session.pass_open(item.path)
        move = self._close_step(item.step)
        if move is not None:
            return self._item_after(move, None)
        items, guide = self._plan.items(), self._plan.guide
        more = self._visit.next(items, guide, item.path) if self._visit else None
        if more is not None:
            return more
        self._visit = None
        following = next_item(self._route_now(item.path), item.path, self._session.passed, self._session.again)
        if self._undecided and not (following and self._comes_first(following)):
            self._undecided = False
            begin = self._session.choose_purpose()
            return self._item_after(begin, item) if begin else following
        return following

    def _comes_first(self, item: Item) -> bool:
        """Tell whether a question is one that comes before what the sitting is for."""
        return any(is_under(item.path.without_keys, path) for path in self._plan.guide.first)

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
        if self._told != self._session.purpose:
            # another purpose asks another number of questions
            self._told, self._component = self._session.purpose, ""
        before, self._component = self._component, item.component
        # the questions of a step as a whole stand between those of its components
        if item.component != before and not (item.component.endswith(".0") and before.startswith(f"{item.step}.")):
            route = self._route_now()
            title, below = component_heading(item, self._plan.guide, route)
            left = "" if self._undecided else work_left(route, self._session.passed)
            self._screen.show(Heading(title, " ".join(f"{below} {left}".split())))
        self._screen.show(*self._session.aid.brief(item.path, self._plan.file))

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
        every = set(range(self._plan.guide.last + 1))
        # who answers for one function closes no step: it is of all who answer in it
        open_ = set() if self._function else self._open_steps()
        return self._closed.setdefault(self._session.purpose, every - open_)

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
