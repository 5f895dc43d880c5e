"""What the interview is handed from the floors above it: what it can show and make without knowing them."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.desk import Desk
from armoedeplan.wizard.screen import Part


class DatedPaper(NamedTuple):
    """A paper that can be made now: where its date and number stand in the plan, and its title."""

    path: FieldPath
    title: str


class Aid(NamedTuple):
    """What the interview is handed from the floors above it.

    check: the findings of a plan. explain: the lines that explain a word, none when nobody knows it.
    cases: lines on how others did what a core component asks (`2.2`). preview: a part of the plan as a document, in
    Markdown. brief: what is shown before the question at a path; nothing for most. papers: those of the phase of the
    plan that carry a date and a number. more: what `?` shows of a question at a path beside what is said of each.
    desk: what can be done with papers, if anything.
    """

    check: Callable[[PlanFile], Sequence[Finding]]
    explain: Callable[[str], Iterable[str]]
    cases: Callable[[str], Iterable[str]]
    preview: Callable[[PlanFile], str]
    brief: Callable[[str, PlanFile], Iterable[Part]]
    papers: Callable[[PlanFile], Sequence[DatedPaper]] = lambda _: ()
    more: Callable[[str, PlanFile], Iterable[Part]] = lambda *_: ()
    desk: Desk | None = None
