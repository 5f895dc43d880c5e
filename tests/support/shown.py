"""In which papers an answer stands: what changes when the answer does, in plans that differ in all that steers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from armoedeplan.document import context
from armoedeplan.document.context import Context
from armoedeplan.plan.eigen_behandeling import EigenBehandeling
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.tellingen import Telrij
from armoedeplan.record import Choice, Date, Moment, Number, Quarter, Reference, YesNo
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field
from armoedeplan.render.markdown import render_markdown
from armoedeplan.render.moments import owners_of
from armoedeplan.render.templates import templates
from armoedeplan.views import Known
from support.documents import Leaf, Steps, changed, full_plan, leaves

MOST = ("beleidsplan", "wie-doet-wat", "uitvoeringsprogramma", "voortgangsrapportage", "indicatorenbijlage")
FORMS = ("eigen_teams", "andere_vorm", "geen")
WORKSHEET = "werkblad"
OTHERS = tuple(sorted(set(templates()) - {WORKSHEET}, key=lambda name: (name not in MOST, name)))
"""The papers for others than the writer of the plan; those that show most come first."""
_EXAMPLE = Path(__file__).parents[2] / "examples" / "voorbeeldstad" / "plan.yaml"
_NOT_YET: tuple[tuple[Steps, Any], ...] = (
    *(
        (("verantwoording", "adviezen", place, name), None)
        for place in (0, 1)
        for name in ("ontvangen_op", "strekking")
    ),
    (("stukken",), {}),
    (("gemeenten", 0, "behandeling", "stukken"), {}),
    (("gemeenten", 1, "behandeling"), EigenBehandeling()),
    (("uitgangspunten", "middelen", "uren"), ()),
    (("financien",), ()),
    # only with this word the form asks which areas there are
    (("ervaringskennis", "registratieformat", "velden"), ("wijk",)),
)
"""Answers that another one stands in for, or that come later than it."""


@cache
def plans() -> tuple[Plan, ...]:
    """Give plans that answer everything, each with other choices, one that still waits for some, and our example."""
    full = [changed(full_plan(pick=pick), ("ervaringskennis", "vorm"), FORMS[pick % 3]) for pick in range(5)]
    waiting = full[0]
    for steps, value in _NOT_YET:
        waiting = changed(waiting, steps, value)
    return (*full, waiting, plan_of(_EXAMPLE, _EXAMPLE.read_bytes()).plan)


def papers(number: int) -> dict[str, str]:
    """Give every paper of one of the plans, whatever it is ready for."""
    return _papers_and_readers(number)[0]


def readers(number: int, path: str) -> list[str]:
    """Give the papers for others that ask one of the plans for what stands at a path; with an empty path all."""
    return [name for name in OTHERS if not path or path in _papers_and_readers(number)[1][name]]


@cache
def _papers_and_readers(number: int) -> tuple[dict[str, str], dict[str, set[str]]]:
    """Make every paper of one of the plans; give them, and the paths without places that each asked for."""
    seen = context(plans()[number], made="0")
    asked_for: set[FieldPath] = set()
    give = Known.seen

    def noted(known: Known, field: Field, value: Any, path: FieldPath) -> Any:
        asked_for.add(path)
        return give(known, field, value, path)

    texts, asked = {}, {}
    # of the class: a paper for one municipality, or of what was adopted, has an own one
    with patch.object(Known, "seen", noted):
        for name in (*OTHERS, WORKSHEET):
            asked_for.clear()
            texts[name] = made(name, seen)
            asked[name] = {".".join(path.names) for path in asked_for}
    return texts, asked


def made(name: str, seen: Context) -> str:
    """Make a paper; one that each municipality has for itself is made for each."""
    owners = owners_of(templates()[name], seen)
    return "\n".join(_read(render_markdown(name, given)) for given in map(seen.for_one, owners)) or _read(
        render_markdown(name, seen)
    )


def _read(markdown: str) -> str:
    """Give a paper as its reader sees it."""
    return markdown.replace("\\", "").replace("\u00a0", " ")


@cache
def leaves_by_path(number: int) -> dict[str, list[Leaf]]:
    """Give the answers of one of the plans by their path without places."""
    found: dict[str, list[Leaf]] = {}
    for leaf in leaves(plans()[number]):
        found.setdefault(leaf.path, []).append(leaf)
    return found


def words_of(path: str) -> list[str]:
    """Give the words of the answers to a question that can stand for no other answer."""
    return [
        (leaf.field.kind.shown(value) if leaf.field.kind else str(value)).lower()
        for number in range(len(FORMS))
        for leaf in leaves_by_path(number).get(path, [])
        if leaf.telling and not isinstance(leaf.field.kind, Number)
        for value in (leaf.value if leaf.field.many else (leaf.value,))
    ]


@cache
def told_to_others() -> str:
    """Give all that papers for others than the writer say of the plans that answer everything, in small letters."""
    numbers = range(len(FORMS))
    return "\n".join(papers(number)[name] for number in numbers for name in OTHERS).lower()


def papers_with(paths: Iterable[str], among: Iterable[str]) -> Iterator[str]:
    """Yield the papers that change when the answers to questions change, all of them at once; some more than once."""
    among = tuple(among)
    for number in range(len(plans())):
        yield from papers_of_plan_with(number, paths, among)


def papers_of_plan_with(number: int, paths: Iterable[str], among: Sequence[str]) -> Iterator[str]:
    """Yield the papers of one of the plans that change when the answers to questions change."""
    for other in _with_other_answers(number, tuple(paths)) if among else ():
        seen = context(other, made="0")
        yield from (name for name in among if made(name, seen) != papers(number)[name])


def _with_other_answers(number: int, paths: tuple[str, ...]) -> Iterator[Plan]:
    """Give one of the plans with other answers to questions, at all of their places."""
    answered = [(leaf, found) for path in paths for found in [leaves_by_path(number).get(path, [])] for leaf in found]
    for turn in range(2):
        new, same = plans()[number], True
        for leaf, beside in answered:
            values = _others(leaf, beside)
            if turn < len(values):
                new, same = changed(new, leaf.steps, values[turn]), False
        if not same:
            yield new


def _others(leaf: Leaf, beside: list[Leaf]) -> list[Any]:
    """Give a few other values of the kind of an answer."""
    kind = leaf.field.kind
    old = leaf.value[0] if leaf.field.many else leaf.value
    if isinstance(kind, YesNo):
        new: list[Any] = [not old]
    elif isinstance(kind, Choice):
        new = [value for value in kind.options if value != old][:2]
    elif isinstance(kind, Number):
        new = [old + 1]
    elif isinstance(kind, Reference):
        used = [value for one in beside for value in (one.value if one.field.many else (one.value,))]
        new = [value for value in [re.sub("_2$", "_1", old), *used] if value != old][:1]
    elif isinstance(kind, Quarter):
        new = [f"{str(old)[:4]}-Q{int(str(old)[-1]) % 4 + 1}"]
    elif isinstance(kind, Date | Moment):
        new = [_other_day(str(old))]
    elif isinstance(kind, Telrij):
        new = [f"q{old}"]
    else:
        new = [f"{old}q"]
    return [((value,) if leaf.field.many else value) for value in new]


def _other_day(day: str) -> str:
    """Give a moment of the same precision beside another."""
    if len(day) == len("2027"):
        return f"{int(day) + 1}"
    return day[:-2] + ("03" if day[-2:] != "03" else "04")
