"""The plan that a municipality gives to others: a sound plan, with nothing of it that is not theirs to know."""

from pathlib import Path
from typing import Any

import pytest
from support.documents import leaves
from support.plans import as_text, rich_plan
from support.program import ROOT, run

from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.plan.shareable import CONTACTS, shareable_plan
from armoedeplan.record.path import FieldPath
from armoedeplan.refusal import Refusal

CANARY = "Kanariewoord"
DAY = "2026-11-30"
WORDS = "Een tekst: met tekens"
"""What stands in every answer of words of a plan with every answer."""


def read(text: str) -> PlanFile:
    return plan_of(Path("plan.yaml"), text.encode())


def put(data: Any, steps: tuple[Any, ...], value: str) -> None:
    for step in steps[:-1]:
        data = data[step]
    data[steps[-1]] = value


def is_contact(steps: tuple[Any, ...]) -> bool:
    path = ".".join(step for step in steps if isinstance(step, str))
    return any(FieldPath(path) == contact or path.startswith(f"{contact}.") for contact in CONTACTS)


def with_canaries() -> tuple[str, int]:
    """Give a plan with the canary in every internal answer of words, every contact and every remark, and how many."""
    data = rich_plan()
    number = 0
    for leaf in leaves(read(as_text(data).lstrip("\n")).plan):
        if (leaf.internal or is_contact(leaf.steps)) and leaf.value == WORDS:
            put(data, leaf.steps, f"{CANARY} {number}")
            number += 1
    lines = as_text(data).lstrip("\n").splitlines()
    return "".join(f"{line}  # {CANARY}\n" if line.endswith(":") else f"{line}\n" for line in lines), number


def test_nothing_internal_no_contact_and_no_remark_is_shared() -> None:
    text, number = with_canaries()
    file = read(text)
    assert number > 10
    assert file.sound, file.findings
    made = shareable_plan(file, DAY)
    assert CANARY not in made.text
    assert read(made.text).sound


def test_notes_functions_and_why_a_contact_has_no_answer_stay_home() -> None:
    file = read(f"""\
armoedeplan: 1
gemeenten: [{{id: a, naam: Wierdenes}}]
contact: {{naam: {CANARY}}}
samenwerking:
  actoren: [{{id: kerk, naam: Kerk, contactfunctie: {CANARY}}}]
antwoordstatus:
  contact.telefoon: {{status: later, reden: {CANARY}}}
  samenwerking.actoren[kerk].contactfunctie: {{status: onbekend, reden: {CANARY}}}
  financien: {{status: later, reden: Na de zomer}}
notities:
  plan.titel: {{noot: {CANARY}}}
voor_functie:
  financien: {CANARY.lower()}
""")
    assert file.sound, file.findings
    made = shareable_plan(file, DAY)
    assert CANARY.lower() not in made.text.lower()
    assert "Na de zomer" in made.text
    assert "30 november 2026" in made.text.splitlines()[0]
    assert made.name == "wierdenes.yaml"


@pytest.mark.parametrize("name", ["kleindorp", "roosendaal", "voorbeeldstad"])
def test_the_shared_plan_of_an_example_is_sound_and_keeps_what_others_can_learn(name: str) -> None:
    file = read_plan(ROOT / "examples" / name / "plan.yaml")
    again = read(shareable_plan(file, DAY).text)
    assert again.sound, again.findings
    assert again.plan.aanpak.maatregelen == file.plan.aanpak.maatregelen
    assert again.plan.uitwisseling == file.plan.uitwisseling


def test_a_plan_that_identifies_a_person_is_not_shared_and_the_refusal_does_not_repeat_it() -> None:
    file = read("armoedeplan: 1\nplan:\n  titel: Bel 06-12345678 voor het plan\n")
    with pytest.raises(Refusal) as refused:
        shareable_plan(file, DAY)
    assert "plan.titel" in refused.value.remedy
    assert "12345678" not in refused.value.remedy


def test_exporteer_deelbaar_writes_a_plan_under_the_name_of_the_municipality(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1 # geheim\ngemeenten: [{id: a, naam: Wierdenes}]\n")
    ran = run("exporteer", "deelbaar", "plan.yaml", "--uit", "streek", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "geheim" not in (tmp_path / "streek" / "wierdenes.yaml").read_text(encoding="utf-8")


def test_exporteer_deelbaar_writes_nothing_when_a_person_is_identified(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\nplan: {titel: Bel 06-12345678}\n")
    ran = run("exporteer", "deelbaar", "plan.yaml", folder=tmp_path)
    assert ran.code == 1
    assert "12345678" not in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]
