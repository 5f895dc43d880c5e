"""The seam for the guide: whatever reads, asks, checks and writes plans does so by another guide too.

The guide is one of two steps (`support/toy_guide.py`); none of this names the handreiking.
"""

import contextlib
import json
from pathlib import Path

import pytest
from support.asked import Person
from support.toy_guide import TOY, Etentje, Paper

from armoedeplan.checks.frame import judge, per_phase
from armoedeplan.finding import Finding
from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.merging import merge_into_text
from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.plan.public import public_text
from armoedeplan.plan.sample import sample_plan
from armoedeplan.plan.skeleton import question_lines
from armoedeplan.plan.store import Store
from armoedeplan.progress import evaluate
from armoedeplan.render.markdown import render_markdown
from armoedeplan.terminal import progress
from armoedeplan.terminal.findings_report import Checked, as_text
from armoedeplan.views import Known
from armoedeplan.wizard.aid import Aid
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.screen import Ended
from armoedeplan.wizard.working_copy import WorkingCopy

DINNER = """\
naam: Zomeretentje
tafel:
  gasten:
    - id: anna
      naam: Anna
    - id: bram
      naam: Bram
maaltijd:
  gerecht: soep
  koks: [bram]
"""
BEGUN = "naam: Zomeretentje\nmaaltijd:\n  gerecht: soep\n"


def dinner(text: str = DINNER) -> PlanFile:
    """Read the plan of a dinner."""
    return plan_of(Path("etentje.yaml"), text.encode(), guide=TOY)


def answers(file: PlanFile) -> Etentje:
    """Give what the plan of a dinner says."""
    assert isinstance(file.answers, Etentje)
    return file.answers


def codes(found: list[Finding]) -> list[tuple[str, str]]:
    """Give the code and the path of findings."""
    return [(finding.code, finding.path) for finding in found]


def test_a_file_is_read_by_its_guide() -> None:
    file = dinner()
    assert not file.findings
    assert not file.is_no_plan
    assert answers(file).tafel.gasten[1].naam == "Bram"
    assert [finding.code for finding in dinner(f"{DINNER}plan: x\n").findings] == ["AP013"]


def test_who_is_about_the_handreiking_does_not_take_a_plan_by_another_guide() -> None:
    with pytest.raises(TypeError):
        _ = dinner().plan
    with pytest.raises(TypeError):
        _ = Known(dinner().answers).plan


def test_a_new_plan_and_one_with_every_answer_follow_from_the_root() -> None:
    new = dinner(question_lines(TOY.root, {"naam": "Zomeretentje"}))
    assert new.sound
    assert answers(new).title == "Zomeretentje"
    assert "# Wat eten we?" in new.text
    whole = dinner(sample_plan(TOY.root).decode())
    assert whole.sound
    assert not [item for item in evaluate(whole.answers) if item.missing]


def test_answers_are_changed_by_the_guide_of_the_file() -> None:
    store = Store(dinner(BEGUN))
    assert store.add("tafel.gasten", {"naam": ["Bram"]}) == "bram"
    store.set("maaltijd.koks", ["Bram"])
    assert store.rename("tafel.gasten[bram]", "b") == 1 + 1
    store.state("tafel.gasten[b].lust_niet", "later", None)
    assert store.file.guide is TOY
    assert store.file.text.index("tafel:") < store.file.text.index("maaltijd:"), "the order of its root"
    assert answers(store.file).maaltijd.koks == ("b",)
    with pytest.raises(ChangeRefused):
        store.state("stand", "misschien", None)


def test_two_versions_are_joined_by_the_guide_of_the_file() -> None:
    base, theirs = dinner(BEGUN), dinner(BEGUN.replace("soep", "stamppot"))
    joined = merge_into_text(base, dinner(f"{BEGUN}stand: idee\n"), theirs)
    assert not joined.conflicts
    said = answers(joined.store.file)
    assert (said.maaltijd.gerecht, said.stand) == ("stamppot", "idee")


def test_its_state_shows_its_own_steps_phases_and_title() -> None:
    file = dinner(BEGUN)
    told = progress.Evaluated(file, evaluate(file.answers), per_phase(file))
    text = "\n".join(progress.as_text(told, 2))
    for words in (
        "Zomeretentje (etentje.yaml)",
        "1. Dek de tafel",
        "   2.2 De koks",
        "nu (als idee)",
        "Open in stap 2",
    ):
        assert words in text
    data = json.loads("\n".join(progress.as_json([told])))["plannen"][0]
    assert [step["titel"] for step in data["stappen"]] == ["Dek de tafel", "Kook"]
    assert list(data["bevindingen"]) == list(TOY.phases)


def test_its_own_check_and_the_completeness_of_its_steps_speak() -> None:
    assert not judge(dinner())
    begun = dinner(BEGUN)
    assert codes(judge(begun)) == [("AP190", "tafel.gasten"), ("AP201", "maaltijd.koks")]
    assert {finding.severity for finding in judge(begun)} == {"tip"}
    assert [finding.severity for finding in judge(begun, "klaar")] == ["waarschuwing", "fout"]


def test_a_plan_deviates_only_from_checks_of_its_guide() -> None:
    text = f"{BEGUN}afwijkingen:\n  AP201: We bestellen.\n  %s: Zomaar.\n"
    assert codes(judge(dinner(text % "AP202")))[-1] == ("AP030", "afwijkingen.AP202")
    assert [finding.code for finding in dinner(text % "AP404").findings] == ["AP030"]


def test_findings_stand_under_its_steps() -> None:
    begun = dinner(BEGUN)
    between = judge(begun)[0]._replace(code="AP301")
    lines = list(as_text([Checked(Path("etentje.yaml"), [*judge(begun), between], {}, TOY)]))
    headings = [line for line in lines if line.startswith(("Stap", "Samenhang"))]
    assert headings == ["Stap 1: Dek de tafel", "Stap 2: Kook", "Samenhang tussen de stappen"]


def sit(path: Path, *typed: str) -> Person:
    """Sit with the wizard, and type some answers."""
    person = Person(typed)
    aid = Aid(
        check=judge,
        explain=lambda _: (),
        cases=lambda _: (),
        preview=lambda _: "",
        brief=lambda *_: (),
    )
    with contextlib.suppress(Ended):
        Interview(AutosavedPlan(WorkingCopy(path, TOY), person), person, aid).run()
    return person


def test_the_wizard_asks_in_the_order_of_the_guide_and_keeps_the_answers(tmp_path: Path) -> None:
    path = tmp_path / "etentje.yaml"
    path.write_text("stand: idee\n", encoding="utf-8")
    person = sit(path, "Zomeretentje", "soep", "Anna", "", "", "", "1", "Anna", "")
    closing = "Waar wilt u heen?"
    guests = ["Wie komen er eten?", "Gasten: nog een?", closing]
    first, last = (
        ["Hoe heet het etentje?", "Wat eten we?"],
        ["Wie koken er?", closing, "Wie koken er?", "Wat wilt u doen?"],
    )
    assert person.asked == [*first, *guests, *last]
    assert "Stap 2: Kook == 2.1 Het gerecht." in person.text
    assert "1. tip: Niemand kookt." in person.text
    assert "=2 gaat naar stap 2, =2.2 naar een onderdeel" in person.text
    file = read_plan(path, TOY)
    assert file.sound
    assert answers(file).maaltijd.koks == ("anna",)


def test_the_wizard_goes_to_the_steps_that_the_guide_has(tmp_path: Path) -> None:
    path = tmp_path / "etentje.yaml"
    path.write_text("stand: idee\n", encoding="utf-8")
    person = sit(path, "=3", "=2.2", "?", "=1.2")
    assert person.refusals == ["Stap 3 bestaat niet", "Onderdeel 1.2 bestaat niet"]
    assert person.asked[2] == "Wie koken er?"
    assert "=2 gaat naar stap 2, =2.2 naar een onderdeel, =woord zoekt een vraag" in person.text


def test_a_paper_is_made_of_its_own_template() -> None:
    text = render_markdown("uitnodiging", Paper(Known(dinner().answers)), TOY)
    assert text == "# Zomeretentje\n\nWe eten soep. Dit zijn de gasten:\n\n- Anna\n- Bram (kookt)\n"
    missing = render_markdown("uitnodiging", Paper(Known(dinner(BEGUN).answers)), TOY)
    assert missing == "# Zomeretentje\n\nNog te regelen: Gasten.\n"


def test_a_plan_that_may_be_public_has_its_own_groups() -> None:
    assert dinner(public_text(dinner())).answers == dinner().answers
