"""The wizard dates and numbers the papers of the phase, and asks nothing of the others."""

from pathlib import Path

from support.asked import Sat, sit
from support.program import ROOT

PLAN = (ROOT / "examples/voorbeeldstad/plan.yaml").read_text(encoding="utf-8")
OWN = '  raadsbesluit: {datum: 2026-11-12, nummer: "2026-118"}\n'
WHICH = "Van welk stuk geeft u de datum en het nummer?"


def closed(folder: Path, *answers: str, plan: str = PLAN.replace(OWN, "")) -> Sat:
    """Hold a sitting with a plan of which only the papers are still to be dated."""
    assert OWN in PLAN
    path = folder / "plan.yaml"
    path.write_text(plan, encoding="utf-8")
    return sit(path, answers)


def line_of(sat: Sat, title: str) -> str:
    """Give the number of the line of a paper in the first offer."""
    offered = next(prompt for prompt in sat.person.prompts if prompt.text == WHICH)
    return next(str(number) for number, label in offered.options if label.startswith(title))


def test_only_papers_of_the_phase_are_offered(tmp_path: Path) -> None:
    sat = closed(tmp_path, "", "")
    offered = next(prompt for prompt in sat.person.prompts if prompt.text == WHICH)
    titles = [label for _, label in offered.options]
    assert "Raadsbesluit" in titles
    assert "Publieksversie (1 december 2026)" in titles
    assert [title for title in titles if title.startswith(("Raadsvoorstel", "Collegevoorstel"))] == []


def test_a_paper_gets_its_date_and_number(tmp_path: Path) -> None:
    number = line_of(closed(tmp_path, "", ""), "Raadsbesluit")
    sat = closed(tmp_path, number, "12-11-2026", "2026-118", "", "")
    assert (sat.whole, sat.person.refusals) == (True, [])
    assert (sat.plan.stukken["raadsbesluit"].datum, sat.plan.stukken["raadsbesluit"].nummer) == (
        "2026-11-12",
        "2026-118",
    )
    assert sat.person.asked.count(WHICH) == 2


def test_what_is_not_known_yet_is_passed_over_and_leaves_nothing(tmp_path: Path) -> None:
    number = line_of(closed(tmp_path, "", ""), "Raadsbesluit")
    sat = closed(tmp_path, "99", number, "!", "2026-118", "", "")
    assert sat.person.refusals == ["“99” is geen nummer van deze lijst"]
    assert sat.plan.stukken["raadsbesluit"].datum is None
    assert sat.plan.stukken["raadsbesluit"].nummer == "2026-118"
    assert [path for path in sat.plan.antwoordstatus if path.startswith("stukken")] == []


def test_going_back_leads_to_the_question_before_and_then_to_the_papers(tmp_path: Path) -> None:
    number = line_of(closed(tmp_path, "", ""), "Raadsbesluit")
    sat = closed(tmp_path, number, "12-11-2026", "<", "<", "", "")
    assert sat.whole
    assert sat.person.asked.count("Welke datum heeft dit stuk?") == 2
    assert sat.plan.stukken["raadsbesluit"].datum == "2026-11-12"
