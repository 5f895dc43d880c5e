"""What we inferred says so wherever it is shown: each kind of statement is followed to each output."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.documents import plan_from

from armoedeplan.analysis.advice import advise
from armoedeplan.analysis.lessons import mirrored_lessons
from armoedeplan.document import context
from armoedeplan.method.loader import components, models, steps, terms
from armoedeplan.method.statement import INFERRED, OWN_RULE, SOURCE, Statement, statements
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.practice.library import built_in
from armoedeplan.progress import evaluate
from armoedeplan.render.markdown import render_markdown
from armoedeplan.terminal import cases, explanation
from armoedeplan.terminal.advice import advice_lines
from armoedeplan.terminal.lessons import lessons_as_text
from armoedeplan.wizard.briefings import briefing
from armoedeplan.wizard.guidance import help_with
from armoedeplan.wizard.models_shown import models_shown

ROOT = Path(__file__).parent.parent
MARK = "(afgeleid)"


def document(name: str, data: dict[str, Any] | None = None) -> str:
    return render_markdown(name, context(plan_from({"armoedeplan": 1, **(data or {})}))).replace("\\", "")


def plain_markdown(text: str) -> str:
    return " ".join(text.split())


def joined(lines: Iterator[str]) -> str:
    return " ".join(" ".join(lines).split())


def test_a_statement_says_whose_it_is() -> None:
    said, ours = statements("handreiking, pagina 3", ["Zo."], ["Dus."])
    assert (said.marked, said.shown) == ("Zo.", "Zo. (handreiking, pagina 3)")
    assert (ours.marked, ours.shown, ours.origin) == ("Dus. (afgeleid)", "Dus. (afgeleid)", INFERRED)
    assert Statement("Doe dit.", OWN_RULE).marked == "Doe dit. (onze regel)"
    assert said.origin == SOURCE


@pytest.mark.parametrize("number", components())
def test_what_is_ours_of_a_component_is_marked_on_the_terminal_and_in_the_wizard(number: str) -> None:
    component = components()[number]
    ours = [*component.hoe_afgeleid, *component.valkuilen_afgeleid, *filter(None, [component.waarom_afgeleid])]
    said = [*component.hoe, *component.valkuilen, *filter(None, [component.waarom])]
    told = joined(explanation.component(component))
    for text in ours:
        assert f"{' '.join(text.split())} {MARK}" in told
    for text in said:
        assert f"{' '.join(text.split())} {MARK}" not in told
    assert {one.text for one in (*component.reasons, *component.tips, *component.pitfalls)} == {*ours, *said}


@pytest.mark.parametrize("step", steps(), ids=lambda step: step.id)
def test_what_ties_steps_together_is_marked_when_it_is_ours(step: object) -> None:
    told = joined(explanation.step(step))  # type: ignore[arg-type]
    for tie in step.verband:  # type: ignore[attr-defined]
        assert (f"{' '.join(str(tie.uitleg).split())} {MARK}" in told) == bool(tie.afgeleid), tie.id


def test_what_we_add_to_a_term_is_marked() -> None:
    added = [term for term in terms() if term.uitleg_afgeleid]
    assert len(added) > 5
    for term in added:
        assert f"{' '.join(str(term.uitleg_afgeleid).split())} {MARK}" in joined(explanation.term(term))


def test_what_we_add_is_marked_in_the_list_of_terms() -> None:
    page = (ROOT / "docs" / "begrippen.md").read_text(encoding="utf-8")
    for term in terms():
        if term.uitleg_afgeleid:
            assert f"{plain_markdown(str(term.uitleg_afgeleid))} {MARK}" in page


def test_what_is_ours_is_marked_in_the_working_form() -> None:
    form = document("werkformulier")
    ours = [step.doel_afgeleid for step in steps() if step.doel_afgeleid]
    assert ours
    assert [words for words in ours if f"{words} {MARK}" not in form] == []


def test_what_pulls_and_a_rule_that_is_ours_are_marked_in_the_weighing() -> None:
    wishes = {"afweging": {"rol_gemeente": "regelen"}}
    data = {**GOAL, "governance": {**GOAL["governance"], **wishes}}
    paper = document("afwegingsnota", data)
    found = advise(plan_from({"armoedeplan": 1, **data}))
    assert found.tensions
    for tension in found.tensions:
        assert f"{tension.text} {MARK}" in paper
    (ground,) = found.rule.grounds
    assert f"{ground.reason} {MARK}" in paper
    assert "handreiking 2009" not in paper


def test_a_cell_of_a_model_that_is_ours_is_marked() -> None:
    for model in models().modellen:
        told = joined(explanation.model(model))
        for _, cell in model.cellen:
            if cell.grond == "afgeleid":
                assert f"{' '.join(str(cell.tekst).split())} {MARK}" in told


GOAL: dict[str, Any] = {
    "uitgangspunten": {"doelstelling": {"richting": ["ondersteunend"]}},
    "governance": {"keuze": {"hoofdmodel": "frontlijnsturing", "tweede_model": "integrale_beleidssturing"}},
}


def test_tensions_and_a_rule_that_is_ours_are_marked_in_the_advice() -> None:
    plan = plan_from({"armoedeplan": 1, **GOAL})
    found = advise(plan)
    assert found.tensions
    told = joined(advice_lines(found, plan))
    for tension in found.tensions:
        assert tension.told.origin == INFERRED
        assert f"{tension.text} (afgeleid uit handreiking, pagina" in told
    (ground,) = found.rule.grounds
    assert ground.told.origin == INFERRED
    assert f"{ground.reason} {MARK}" in told


@pytest.mark.parametrize("entry", built_in(), ids=lambda entry: entry.data["id"])
def test_how_we_placed_a_case_stands_under_a_heading_that_says_so(entry: object) -> None:
    case = entry.case  # type: ignore[attr-defined]
    told = list(cases.whole_case(case, {}))
    heading = told.index(f"{cases.OURS}:")
    above, below = joined(iter(told[:heading])), joined(iter(told[heading:]))
    assert f"{cases.LESSON}: " in above
    for lesson in case.lessons_of_ours:
        assert f"{lesson} " in below
    if case.lesson_of_source:
        assert f"Les in de bron: {case.lesson_of_source} " in above
    assert case.lesson.origin == INFERRED


def test_the_lessons_say_that_their_points_are_ours() -> None:
    told = joined(lessons_as_text(mirrored_lessons(plan_from({"armoedeplan": 1}), ())))
    assert "zijn onze lezing (afgeleid)" in told
    assert "niet te zien" in told


def test_what_is_ours_is_marked_in_the_help_of_the_wizard() -> None:
    asked = {item.component: item for item in evaluate(plan_from({"armoedeplan": 1}))}
    assert components().keys() <= asked.keys()
    for number, component in components().items():
        told = " ".join(str(part) for part in help_with(asked[number], lambda _: ("Een voorbeeld",), HANDREIKING))
        for one in (*component.reasons, *component.tips, *component.pitfalls):
            assert (f"{one.text} {MARK}" in told) == (one.origin == INFERRED), one
        assert "de les is onze lezing" in told


def test_the_briefings_of_the_wizard_say_whose_they_are() -> None:
    plan = plan_from({"armoedeplan": 1})
    told = " ".join(str(part) for part in briefing("verantwoording.indicatoren", plan))
    assert "Roosendaal sprak" in told
    assert "is ons advies" in told
    table = " ".join(map(str, models_shown()))
    cells = [cell for model in models().modellen for _, cell in model.cellen if cell.grond == "afgeleid"]
    assert cells
    assert all(cell.told.marked in table for cell in cells)
