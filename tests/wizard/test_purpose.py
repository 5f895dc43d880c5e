"""What a sitting is for: what it asks, what it tells on the way, and that it is remembered."""

import contextlib
import re
from pathlib import Path

import pytest
from support.asked import Person, aid, desk, plan_at, sit
from support.interview import TYPED

from armoedeplan.cli.wizard import briefing_parts
from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.wizard import remembered
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.screen import Ended, Heading, Verbatim

FIRST = ("2027-2030", "GM9997")
_FIRST_STEP, _SECOND_STEP = "1: Uitgangspunten en doelstelling", "2: Visie op samenwerking"
COUNCIL = "plan: {status: aangeboden_aan_raad}\n"


def begin(folder: Path, *answers: str) -> Person:
    """Hold the first sitting with a new plan."""
    path = folder / "plan.yaml"
    list(make_plan(path, "Elzenrade"))
    person = Person(answers)
    with contextlib.suppress(Ended):
        Interview(AutosavedPlan.open(path, person), person, aid()).run(new=True)
    return person


def headings(person: Person) -> list[str]:
    """Give what stood below the headings that say where the interview is."""
    return [part.below for part in person.shown if isinstance(part, Heading)]


def test_a_new_plan_asks_what_it_is_for_after_its_first_questions(tmp_path: Path) -> None:
    person = begin(tmp_path, *FIRST, "2")
    assert person.asked[:3] == ["Vanaf wanneer?", "Wat is de gemeentecode?", "Waar werkt u nu aan?"]
    assert [label for _, label in person.prompts[2].options][-1].startswith("het hele plan")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("1", "Wat is de doelstelling?"),
        ("2", "Welk orgaan stelt het plan vast?"),
        ("3", "Welke maatregelen neemt u?"),
        ("6", "Wat heeft het vorige plan opgeleverd?"),
        ("", "Wat heeft het vorige plan opgeleverd?"),
    ],
)
def test_the_first_question_then_is_one_that_its_papers_need(tmp_path: Path, typed: str, first: str) -> None:
    assert begin(tmp_path, *FIRST, typed).asked[3] == first


def test_a_choice_that_is_not_there_is_asked_again(tmp_path: Path) -> None:
    person = begin(tmp_path, *FIRST, "9", "raadsstuk", "2 en 3")
    assert person.asked[2:5] == ["Waar werkt u nu aan?"] * 3
    assert len(person.refusals) == 2
    assert person.asked[5] == "Welk orgaan stelt het plan vast?"


def test_headings_tell_how_many_questions_are_left_once_that_is_known(tmp_path: Path) -> None:
    told = headings(begin(tmp_path, *FIRST, "2", "1", "", "", "Er is een motie."))
    assert "Nog" not in told[0]
    assert told[1].endswith("vragen, ongeveer 1 uur.")


def test_a_sitting_that_goes_on_says_what_it_is_for(tmp_path: Path) -> None:
    kept = desk()._replace(recall=lambda _: ("raad", "bestaat_niet"))
    path = plan_at(tmp_path)
    person = Person([])
    with pytest.raises(Ended):
        Interview(AutosavedPlan.open(path, person), person, aid()._replace(desk=kept)).run()
    assert "U werkt aan: een raadsvoorstel (met raadsbesluit en beleidsplan). Met :doel kiest" in person.text
    assert "U werkt aan: het hele plan. Met :doel kiest u iets anders." in sit(path, []).person.text


def test_with_the_command_the_interview_goes_to_what_is_wanted_then(tmp_path: Path) -> None:
    person = sit(plan_at(tmp_path), [":doel", "3"]).person
    assert person.asked[1:3] == ["Waar werkt u nu aan?", "Vanaf wanneer?"]


def test_a_purpose_with_nothing_open_leads_to_the_end(tmp_path: Path) -> None:
    text = COUNCIL + (
        "contact: {telefoon: 14 0123, adres: Marktplein 1, open: elke dag}\n"
        "aanpak: {maatregelen: [{id: m, naam: M, belofte_inwoner: U krijgt hulp.}]}\n"
    )
    text = text.replace("{status", "{titel: T, periode: {van: '2027', tot: '2030'}, status")
    text += "gemeenten: [{id: e, naam: E, code: GM9997}]\n"
    person = sit(plan_at(tmp_path, text), [":doel", "3", *["!"] * 3, "", ""]).person
    assert "Publieksversie: klaar om te maken, als concept" in person.text


def test_what_is_asked_is_remembered_by_the_place_of_the_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    here, there = tmp_path / "plan.yaml", tmp_path / "ander.yaml"
    assert remembered.recalled_purposes(here) == ()
    remembered.remember_purposes(here, ("raad", "inwoners"))
    assert remembered.recalled_purposes(here) == ("raad", "inwoners")
    assert remembered.recalled_purposes(there) == ()
    remembered.remember_purposes(here, ())
    assert remembered.recalled_purposes(here) == ()


def test_what_cannot_be_remembered_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "state").write_text("geen map")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    remembered.remember_purposes(tmp_path / "plan.yaml", ("raad",))
    assert remembered.recalled_purposes(tmp_path / "plan.yaml") == ()


def test_the_choice_of_a_model_fits_on_one_screen_in_every_plan(tmp_path: Path) -> None:
    wished = "wie_werkt_samen: experts, onderwerp: dienstverlening, rol_gemeente: regelen, rol_burgers: adviseren"
    every = "samenhangend, preventief, ondersteunend, participatiebevorderend, beschermend"
    for text in (
        "",
        f"uitgangspunten: {{doelstelling: {{richting: [{every}]}}}}\n",
        f"uitgangspunten: {{doelstelling: {{richting: [{every}]}}}}\ngovernance: {{afweging: {{{wished}}}}}\n",
    ):
        parts = [*briefing_parts("governance.keuze.hoofdmodel", read_plan(plan_at(tmp_path, text)))]
        lines = [line for part in parts if isinstance(part, Verbatim) for line in part.lines]
        assert 10 < len(lines) <= 20
        assert max(map(len, lines)) <= 80
        assert "--" not in " ".join(lines)


def test_the_whole_advice_stands_behind_the_question_mark(tmp_path: Path) -> None:
    person = sit(plan_at(tmp_path), ["=governance.keuze.hoofdmodel", "?"]).person
    assert "WAT DE HANDREIKING ZEGT" in person.text
    assert "Frontlijnsturing" in person.text
    assert "--stap" not in person.text
    assert "--vastleggen" not in person.text


def test_what_asks_for_a_later_answer_is_held_back_until_that_was_asked(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    list(make_plan(path, "Elzenrade"))
    person = Person(TYPED[1:])
    Interview(AutosavedPlan.open(path, person), person, aid()).run(new=True)
    text = person.text
    first, second = (text.index(f"== Stap {step} == Alle") for step in (_FIRST_STEP, _SECOND_STEP))
    assert "Geen aanbod, regeling, netwerk of maatregel gaat over" not in text
    assert first < second < text.index("Nergens staat hoe u “Werkende huishoudens met een laag inkomen” bereikt")


def test_what_a_purpose_asks_is_told_as_soon_as_it_is_chosen(tmp_path: Path) -> None:
    person = sit(plan_at(tmp_path), ["=verantwoording.positie.raad", ":doel", "2", ":doel", "3", ":stop"]).person
    told = [part.below for part in person.shown if isinstance(part, Heading)][-2:]
    assert all(re.search(r"Nog [0-9]+ vragen, ongeveer", below) for below in told)
    assert told[0] != told[1]
