"""Every answer that may be public stands in a paper of the set, and nothing internal in any of them."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from support.documents import Leaf, changed, full_plan, leaves

from armoedeplan.document import context
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Choice, YesNo
from armoedeplan.record.path import asked
from armoedeplan.render.markdown import render_markdown
from armoedeplan.render.templates import templates

FORMS = ("eigen_teams", "andere_vorm", "geen")
NOWHERE: dict[str, str] = yaml.safe_load((Path(__file__).parent / "nog_nergens.yaml").read_text(encoding="utf-8")) or {}
"""The questions whose answer no paper shows yet, each with the reason."""


DECIDES_WHAT_IS_ASKED = ("ervaringskennis.beloning.effect_op_uitkering_nagegaan",)
"""Internal answers on which it depends whether another question is asked, whose answer papers show."""


@cache
def plan(form: str = FORMS[0]) -> Plan:
    # what a council adopts unchanged has no amendments to name
    amended = changed(full_plan(), ("gemeenten", 0, "vaststelling", "uitkomst"), "gewijzigd")
    return changed(amended, ("ervaringskennis", "vorm"), form)  # type: ignore[no-any-return]


def papers(of: Plan) -> str:
    """Make every paper of a plan, whatever it is ready for."""
    seen = context(of, made="0")
    return "\n".join(render_markdown(name, seen) for name in templates())


@cache
def all_papers() -> str:
    return "".join(papers(plan(form)) for form in FORMS).replace("\\", "").replace("\u00a0", " ")


def shown(leaf: Leaf, text: str) -> bool:
    values = leaf.value if leaf.field.many else (leaf.value,)
    kind = leaf.field.kind
    return all((kind.shown(value) if kind else str(value)) in text for value in values)


def other(leaf: Leaf) -> Any:
    """Give another value of the same kind."""
    old = leaf.value[0] if leaf.field.many else leaf.value
    if isinstance(leaf.field.kind, YesNo):
        return not old
    if isinstance(leaf.field.kind, Choice):
        new: Any = next(value for value in leaf.field.kind.options if value != old)
    else:
        new = re.sub("2$", "1", old)
    return (new,) if leaf.field.many else new


def told_apart() -> list[Leaf]:
    return [leaf for leaf in leaves(plan()) if leaf.telling]


def test_every_public_answer_in_words_or_numbers_stands_in_a_paper_or_on_the_list() -> None:
    told = told_apart()
    assert len(told) > 500
    missing = {leaf.path for leaf in told if not leaf.internal and not shown(leaf, all_papers())}
    assert missing - NOWHERE.keys() == set()


def test_no_internal_answer_stands_in_any_paper() -> None:
    assert [leaf.path for leaf in told_apart() if leaf.internal and shown(leaf, all_papers())] == []


def test_every_other_public_answer_changes_a_paper_or_is_on_the_list() -> None:
    first = {leaf.path: leaf for leaf in reversed(list(leaves(plan()))) if not leaf.telling}
    before = papers(plan())
    beside = {*NOWHERE, *DECIDES_WHAT_IS_ASKED}
    wrong = [
        path
        for path, leaf in first.items()
        if path not in beside and (papers(changed(plan(), leaf.steps, other(leaf))) == before) != leaf.internal
    ]
    assert len(first) > 80
    assert wrong == []


def test_the_list_names_questions_with_a_reason() -> None:
    for path, reason in NOWHERE.items():
        assert asked(Plan, path).question, path
        assert reason.strip(), path
