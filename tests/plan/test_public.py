"""The plan as it may travel: every public answer as it was, and nothing internal, asleep or in a comment."""

from pathlib import Path

import pytest
from support.documents import leaves
from support.plans import as_text, rich_plan
from support.program import ROOT

from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.plan.public import public_text

EXAMPLES = ("kleindorp", "roosendaal", "voorbeeldstad")


def again(file: PlanFile) -> PlanFile:
    return plan_of(Path("plan.yaml"), public_text(file).encode())


def answers(file: PlanFile, *, internal: bool) -> dict[tuple[object, ...], object]:
    return {leaf.steps: leaf.value for leaf in leaves(file.plan) if leaf.internal == internal}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_public_answer_of_an_example_travels(name: str) -> None:
    file = read_plan(ROOT / "examples" / name / "plan.yaml")
    new = again(file)
    assert new.sound, new.findings
    assert answers(new, internal=False) == answers(file, internal=False)


def test_a_plan_with_every_answer_travels_without_the_internal_ones() -> None:
    file = plan_of(Path("plan.yaml"), as_text(rich_plan()).lstrip("\n").encode())
    assert file.sound
    assert answers(file, internal=True)
    new = again(file)
    assert new.sound, new.findings
    assert answers(new, internal=False) == answers(file, internal=False)
    assert not any(answers(new, internal=True).values())


def test_comments_and_states_of_internal_questions_stay_home() -> None:
    text = """\
armoedeplan: 1
# de wethouder twijfelt
plan:
  titel: Meedoen   # nog niet zeker
samenwerking:
  actoren:
    - {id: a, naam: "Kerk, en meer", besluitmacht: ja}
antwoordstatus:
  samenwerking.actoren[a].blokkademacht: {status: niet_van_toepassing, reden: Een geheim}
  plan.samenvattingen.raad: {status: later, reden: Na de zomer}
"""
    file = plan_of(Path("plan.yaml"), text.encode())
    assert file.sound, file.findings
    made = public_text(file)
    for word in ("twijfelt", "zeker", "besluitmacht", "blokkademacht", "geheim", "#"):
        assert word not in made
    assert again(file).plan.plan.titel == "Meedoen"
    assert again(file).plan.samenwerking.actoren[0].naam == "Kerk, en meer"
    assert "Na de zomer" in made
