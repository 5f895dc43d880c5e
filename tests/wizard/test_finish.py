"""The end of the interview: how the papers stand, and making and reading them."""

import contextlib
from pathlib import Path
from typing import Any

import pytest
from support.asked import Person, aid, desk, plan_at, sit
from support.program import VOORBEELDSTAD

from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.progress import State, evaluate
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.desk import Desk, MadePapers
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.screen import Done, Ended, Listing, Page, Prompt

COUNCIL = """\
plan:
  titel: Rondkomen
  status: aangeboden_aan_raad
  periode: {van: '2027', tot: '2030'}
"""


CLOSING = ("Van welk stuk", "Er sta", "Waar wilt u heen", "Wat wilt u doen")


class PutsOff(Person):
    """Puts off every question of the plan, and answers only at the end."""

    def read(self, prompt: Prompt) -> str:
        """Give the next answer at the end, and else that it comes later."""
        if prompt.text.startswith(CLOSING):
            return super().read(prompt)
        self.prompts.append(prompt)
        return "!"


def end(path: Path, *answers: str, given: Desk | None = None, purposes: tuple[str, ...] = ("raad",)) -> Person:
    """Sit with a plan and go to the end at once: what is open is put off."""
    known = (given or desk())._replace(recall=lambda _: purposes)
    return held(path, Person(answers), known)


def held(path: Path, person: Person, known: Desk) -> Person:
    """Let a person sit with a plan."""
    with contextlib.suppress(Ended):
        Interview(AutosavedPlan.open(path, person), person, aid()._replace(desk=known)).run()
    return person


def put_off(path: Path, *answers: str) -> Person:
    """Come to the end of a sitting for the council set with every question put off."""
    return held(path, PutsOff(answers), desk()._replace(recall=lambda _: ("raad",)))


def papers(person: Person) -> list[str]:
    """Give the lines on the papers as they were shown last."""
    shown = [part.lines for part in person.shown if isinstance(part, Listing) and part.title == "Uw stukken"]
    return list(shown[-1])


def whole(folder: Path) -> Path:
    """Give a plan of which the council set can be made."""
    text = VOORBEELDSTAD.read_text(encoding="utf-8")
    path = folder / "plan.yaml"
    path.write_text(text.replace("status: vastgesteld", "status: aangeboden_aan_raad", 1), encoding="utf-8")
    return path


def test_what_a_paper_lacks_has_a_number_that_leads_there(tmp_path: Path) -> None:
    person = put_off(plan_at(tmp_path, COUNCIL), "", "", "", "1")
    closing = person.asked.index("Wat wilt u doen?")
    assert any(line.startswith("Raadsvoorstel: kan nog niet: er staan nog") for line in papers(person))
    first = next(line for line in papers(person) if line.strip().startswith("1. "))
    assert person.asked[closing + 1] in first


def test_the_end_does_not_say_that_all_is_there_when_it_is_not(tmp_path: Path) -> None:
    person = put_off(plan_at(tmp_path, COUNCIL), "", "")
    assert "U bent aan het einde" in person.text
    assert "U bent rond" not in person.text


def test_what_was_put_off_comes_by_again_from_the_first_question_on(tmp_path: Path) -> None:
    person = put_off(plan_at(tmp_path, COUNCIL), "", "", "j")
    again = next(number for number, asked in enumerate(person.asked) if asked.endswith("Nu doen?"))
    assert person.asked[again + 1 : again + 4] == person.asked[:3]


def test_the_papers_that_a_sitting_is_not_for_are_named_beside_those_it_is_for(tmp_path: Path) -> None:
    person = end(whole(tmp_path), "", "")
    shown = {line.partition(":")[0] for line in papers(person)}
    beside = person.text.partition("In deze fase zijn er ook: ")[2].partition(". U maakt ze met :maak")[0]
    assert "Raadsvoorstel" in shown
    assert "Collegevoorstel" in beside
    assert not [title for title in shown if title in beside]


def test_the_kern_questions_that_a_sitting_does_not_ask_are_counted(tmp_path: Path) -> None:
    path = plan_at(tmp_path, COUNCIL)
    person = put_off(path, "", "", "", "")
    # those that it asks were put off
    beside = sum(item.kern and item.state is State.OPEN for item in evaluate(read_plan(path).plan))
    assert f"Voor het hele plan staan nog {beside} kernvragen open." in person.text


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ([Severity.WARNING, Severity.TIP], "(2)"),
        ([Severity.ERROR], "(1 fout)"),
        ([Severity.WARNING, Severity.ERROR, Severity.ERROR], "(2 fouten en 1 andere)"),
    ],
)
def test_what_stands_out_is_counted_at_the_end_and_errors_apart(
    severities: list[Severity], told: str, tmp_path: Path
) -> None:
    found = [Finding("AP901", severity, Mark(), "", "Let op", "Kijk na.") for severity in severities]
    person = Person(["", ""])
    known = aid()._replace(check=lambda _: found, desk=desk())
    Interview(AutosavedPlan.open(whole(tmp_path), person), person, known).run()
    assert f"b toont wat er opvalt {told}" in person.prompts[-1].hint


def test_a_finding_about_a_paper_leads_to_a_question_that_names_it(tmp_path: Path) -> None:
    where = "stukken.nota_van_beantwoording.datum"
    person = Person(["", "b", "1"])
    known = aid()._replace(check=lambda _: [Finding("AP901", Severity.TIP, Mark(), where, "Let op", "Kijk na.")])
    with contextlib.suppress(Ended):
        Interview(AutosavedPlan.open(whole(tmp_path), person), person, known).run()
    assert person.asked[-1].startswith("Nota van beantwoording: ")


def test_a_paper_of_another_moment_leads_to_how_far_the_plan_is(tmp_path: Path) -> None:
    path = whole(tmp_path)
    path.write_text(path.read_text().replace("status: aangeboden_aan_raad", "status: concept", 1))
    person = end(path, "", "", "1")
    assert person.asked[0] == "Hoe ver is het plan?"
    assert any("kan nog niet: het plan is nog een concept" in line for line in papers(person))
    assert person.asked[-2:] == ["Wat wilt u doen?", "Hoe ver is het plan?"]


def test_a_whole_plan_is_told_of_the_papers_it_can_have(tmp_path: Path) -> None:
    person = end(whole(tmp_path), "", "", purposes=())
    assert "Raadsvoorstel: klaar om te maken" in papers(person)


def test_the_papers_of_the_purpose_are_made_in_the_form_that_is_chosen(tmp_path: Path) -> None:
    asked: list[tuple[list[str], str, bool]] = []

    def make(*given: Any) -> MadePapers:
        _, names, form, overwrite = given
        asked.append((list(names), form, overwrite))
        return MadePapers((Done("Gemaakt: 3 stukken"),), () if overwrite else ("beleidsplan.docx",))

    path = whole(tmp_path)
    person = end(path, "", ":maak", "2", "j", given=desk()._replace(make=make))
    names = ["begrotingswijziging", "beleidsplan", "raadsbesluit", "raadsvoorstel"]
    assert asked == [(names, "docx", False), (names, "docx", True)]
    assert "U wijzigde beleidsplan.docx zelf, of het is niet hier gemaakt." in " ".join(person.asked)


def test_what_a_person_changed_is_left_unless_they_say_so(tmp_path: Path) -> None:
    path = whole(tmp_path)
    end(path, "", ":maak raadsbesluit", "5")
    made = path.parent / "documenten" / "raadsbesluit.md"
    made.write_text("Mijn eigen tekst.")
    left = end(path, "", ":maak raadsbesluit", "5", "n")
    assert made.read_text() == "Mijn eigen tekst."
    assert "--overschrijf" not in left.text
    end(path, "", ":maak raadsbesluit", "5", "j")
    assert "besluit" in made.read_text()
    assert (made.parent / "raadsbesluit.md.bak").read_text() == "Mijn eigen tekst."


def test_a_paper_that_cannot_be_made_leads_to_what_comes_first(tmp_path: Path) -> None:
    person = sit(plan_at(tmp_path, COUNCIL), [":maak raadsvoorstel", "99", "2", ":stop"]).person
    (told,) = (part.lines for part in person.shown if isinstance(part, Listing) and part.title == "Nog niet te maken")
    assert told[:2] == (
        "Raadsvoorstel: kan nog niet: er staan nog 7 vragen open",
        "   1. Wat vraagt u de raad te besluiten?",
    )
    assert person.asked[1:3] == ["Waar wilt u heen?"] * 2
    assert person.asked[3] in told[2]
    at_the_end = put_off(plan_at(tmp_path, COUNCIL), "", "", "")
    assert {line.lstrip(" 0123456789.") for line in told} <= {
        line.lstrip(" 0123456789.") for line in papers(at_the_end)
    }


def test_who_stays_at_a_paper_that_cannot_be_made_is_asked_the_same_question(tmp_path: Path) -> None:
    person = sit(plan_at(tmp_path, COUNCIL), ["=plan.titel", ":maak raadsvoorstel", "", ":stop"]).person
    assert person.asked[1:] == ["Hoe heet het plan?", "Waar wilt u heen?", "Hoe heet het plan?"]


def test_a_paper_of_another_moment_leads_to_how_far_the_plan_is_when_it_is_made(tmp_path: Path) -> None:
    path = whole(tmp_path)
    path.write_text(path.read_text().replace("status: aangeboden_aan_raad", "status: concept", 1))
    person = sit(path, [":maak raadsvoorstel", "1", ":stop"]).person
    assert person.asked[-1] == "Hoe ver is het plan?"


@pytest.mark.parametrize(
    ("typed", "told"),
    [(":maak raadsvorstel", "Bedoelt u “Raadsvoorstel”?"), (":bekijk kerstkaart", "Typ :bekijk om te kiezen")],
)
def test_words_that_name_no_paper_are_refused(tmp_path: Path, typed: str, told: str) -> None:
    person = sit(plan_at(tmp_path), [typed]).person
    assert told in person.text


def test_words_that_name_several_papers_are_asked_about(tmp_path: Path) -> None:
    person = sit(plan_at(tmp_path), [":bekijk raadsinformatiebrief", "1"]).person
    assert person.asked[1] == "Welk stuk bedoelt u?"
    assert any(isinstance(part, Page) for part in person.shown)


def test_a_paper_of_any_moment_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    person = sit(plan_at(tmp_path, "plan: {titel: Rondkomen}\n"), [":bekijk beleidsplan"]).person
    assert "== Rondkomen ==" in person.text
    assert "title:" not in person.text
