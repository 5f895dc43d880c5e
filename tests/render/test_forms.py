"""The field kit: what a team member holds in hand asks one thing at a time, has room to write, and promises no more."""

import io
import re
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import plan_from

from armoedeplan.document import context
from armoedeplan.document.blank_form import blank_form, choices_at
from armoedeplan.document.context import Context
from armoedeplan.plan.gesprekken import REGISTRATIEVELDEN
from armoedeplan.plan.keuzes import REDENEN_NIET_GEBRUIK
from armoedeplan.render.document_set import documents
from armoedeplan.render.formats import make_format
from armoedeplan.render.markdown import render_markdown
from armoedeplan.render.moments import verdict_on
from armoedeplan.render.source import Source

BOX = "[ ]{.vakje}"
MARK = "Nog niet gebruiken: eerst akkoord van de functionaris gegevensbescherming."
SAFE = {"vrijwillig": "ja", "niet_voor_handhaving": "ja"}


def given_plan(dpia: str = "ja_uitgevoerd", **knowledge: Any) -> Context:
    data = {
        "ervaringskennis": {"vorm": "eigen_teams", **knowledge},
        "verantwoording": {"privacy": {"dpia_status": dpia}},
    }
    return context(plan_from({"armoedeplan": 1, "plan": {"status": "vastgesteld"}, **data}))


def lines(text: str) -> int:
    """Count the lines to write on."""
    return sum(int(many) for many in re.findall(r"\{\.schrijfregels aantal=(\d+)", text))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(sorted(REGISTRATIEVELDEN)), min_size=1, unique=True))
def test_the_form_asks_what_the_plan_records_and_has_room_to_write(fields: list[str]) -> None:
    text = render_markdown("registratieformulier", given_plan(registratieformat={"velden": fields}))
    numbers = [int(number) for number in re.findall(r"(?m)^## (\d+)\.", text)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert lines(text) >= 9
    assert ("Hoe oud is de persoon?" in text) is ("leeftijdsklasse" in fields)
    assert ("In welke wijk woont de persoon?" in text) is ("wijk" in fields)
    if "redenen_niet_gebruik" in fields:
        assert all(f"{BOX}\u00a0{label}" in text for label in REDENEN_NIET_GEBRUIK.values())
    if "behoefte_aan_steun" in fields:
        assert all(f"{BOX} {choice}" in text for choice in choices_at("ervaringskennis.vervolgstappen"))


@pytest.mark.parametrize("name", ["gespreksleidraad", "registratieformulier"])
@pytest.mark.parametrize(
    ("dpia", "marked"),
    [("nodig", True), ("loopt", True), ("onbekend", True), ("ja_uitgevoerd", False), ("niet_nodig_volgens_fg", False)],
)
def test_before_the_risks_are_studied_the_kit_says_not_to_use_it(name: str, dpia: str, *, marked: bool) -> None:
    answers: dict[str, Any] = {"gespreksformat": SAFE, "registratieformat": {"velden": ["thema"]}}
    assert (MARK in render_markdown(name, given_plan(dpia, **answers))) is marked


@pytest.mark.parametrize("name", ["gespreksleidraad", "registratieformulier"])
def test_the_kit_is_refused_where_reports_may_go_to_enforcement(name: str) -> None:
    unsafe = {**SAFE, "niet_voor_handhaving": "nee"}
    answers: dict[str, Any] = {"gespreksformat": unsafe, "registratieformat": {"velden": ["thema"]}}
    assert verdict_on(documents()[name], given_plan(**answers)).refused
    answers["gespreksformat"] = SAFE
    assert not verdict_on(documents()[name], given_plan(**answers)).refused


def test_a_topic_of_a_conversation_is_asked_in_whole_questions() -> None:
    own = [{"id": "v", "onderwerp": "leefsituatie", "vragen": ["Hoe is het thuis?"]}]
    topics = ["leefsituatie", "behoeften_en_wensen"]
    text = render_markdown(
        "gespreksleidraad", given_plan(gespreksformat={**SAFE, "onderwerpen": topics, "vragen": own})
    )
    assert "\n\nHoe is het thuis?\n" in text
    assert "- Wat zou als eerste helpen?" in text
    assert "Hoe ziet een gewone week" not in text
    assert "Krijgt u ergens hulp" not in text
    assert "leefsituatie" not in text


def test_the_plan_of_a_resident_has_five_questions_with_four_lines_and_three_steps() -> None:
    text = render_markdown("participatieplan", given_plan())
    questions, _, steps = text.partition("## Mijn eerste stappen")
    assert questions.count("aantal=4") == 5
    assert steps.count("Wat ga ik doen?") == steps.count("Wanneer?") == steps.count("Wie helpt mij?") == 3
    assert "|" not in text


def test_a_candidate_reads_what_the_reward_means_for_a_benefit() -> None:
    told = "De vergoeding telt niet mee."
    text = render_markdown(
        "functieprofiel", given_plan(beloning={"vorm": "onkostenvergoeding", "betekenis_voor_uitkering": told})
    )
    assert "U krijgt een onkostenvergoeding." in text
    assert told in text
    assert "Vraag eerst" in render_markdown("functieprofiel", given_plan(beloning={"vorm": "onkostenvergoeding"}))
    none = render_markdown("functieprofiel", given_plan(beloning={"vorm": "geen"}))
    assert "U krijgt geen vergoeding." in none
    assert "uitkering" not in none.partition("\n---\n")[2]


def test_the_training_tells_when_each_part_is_and_what_somebody_can_do_then() -> None:
    part = {
        "id": "a",
        "naam": "Praten",
        "kwalificaties": ["gespreksvoering"],
        "data": ["2027-11-04"],
        "duur": "2 ochtenden",
    }
    text = render_markdown("opleidingsprogramma", given_plan(opleiding=[part]))
    assert "## Deel 1. Praten" in text
    assert "Daarna kunt u een gesprek voeren." in text
    assert "Duur: 2 ochtenden." in text
    assert "Wanneer: 4 november 2027." in text


def test_the_work_form_asks_the_core_first_and_has_room_for_each_answer() -> None:
    text = render_markdown("werkformulier", given_plan())
    first, _, rest = text.partition("## Deel 2")
    assert "Hoe heet het plan?" in first
    assert "Hoe heet het plan?" not in rest
    assert lines(first) > 50
    assert lines(rest) > 200
    assert not re.search(r"\b[a-z]+_[a-z]+\b", text.partition("\n---\n")[2])


def test_each_question_of_the_work_form_has_room_boxes_or_a_table() -> None:
    text = render_markdown("werkformulier", given_plan())
    asked = [v for step in blank_form().values() for v in step if not v.records]
    assert [str(v.vraag) for v in asked if str(v.vraag) not in text] == []
    rest = text.partition("## Deel 2")[2]
    after = {str(v.vraag): rest.partition(str(v.vraag))[2][:30] for v in asked if not v.kern}
    rooms = (".invul", ".vakje", ".schrijfregels")
    assert [question for question, words in after.items() if not any(room in words for room in rooms)] == []


def test_the_work_form_takes_no_more_than_eight_pages_for_the_core_and_twenty_in_all() -> None:
    text = render_markdown("werkformulier", given_plan())
    pages = pypdfium2.PdfDocument(io.BytesIO(make_format("pdf", Source(text, 0))))
    told = ["Deel 2, " in page.get_textpage().get_text_range() for page in pages]
    assert told.index(True) <= 8
    assert len(told) <= 20


def test_the_guide_of_step_two_asks_one_thing_at_a_time() -> None:
    text = render_markdown("gespreksleidraad-inventarisatie", given_plan())
    asked = re.findall(r"(?m)^\*\*\d+\*\* (.*)$", text)
    assert len(asked) >= 15
    assert [one for one in asked if one.count("?") > 1] == []
    assert all(
        f"{BOX}\u00a0{choice}".replace(" ", "\u00a0") in text.replace(" ", "\u00a0")
        for choice in choices_at("samenwerking.aanbod.functies")
    )


@pytest.mark.parametrize(
    ("dpia", "asked"), [("onbekend", True), ("nodig", True), ("ja_uitgevoerd", False), ("loopt", False)]
)
def test_whether_a_study_of_the_risks_is_needed_is_asked_only_while_it_is_open(dpia: str, *, asked: bool) -> None:
    assert ("is een DPIA nodig?" in render_markdown("privacyparagraaf", given_plan(dpia))) is asked
