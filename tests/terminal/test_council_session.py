"""A whole session on a real terminal, from an empty folder to the papers for the council, with the texts at hand."""

import json
from pathlib import Path
from typing import Final

import pytest
import yaml
from papers.made import papers_of
from papers.rules import RULES, judged
from support.program import ROOT, run
from support.terminal import Terminal

MOST: Final = 90
"""So many answers may it cost at most."""
PAPERS: Final = ["begrotingswijziging", "beleidsplan", "publieksversie", "raadsbesluit", "raadsvoorstel"]
UNFINISHED: Final = (
    "Dit is een concept.",
    "werken wij nog uit",
    "nog niet besloten",
    "Nog niet alles is af",
    "[datum]",
)
"""What the box at the front of a plan that is not finished says, and what stands for a day that nobody knows."""
SESSION: Final = [
    (str(one["vraag"]), str(one["antwoord"]))
    for one in yaml.safe_load((ROOT / "tests/support/data/council_session.yaml").read_text(encoding="utf-8"))
]
"""How each question begins, and what is typed there; what has several lines is pasted, as one answer."""


def hold(folder: Path) -> str:
    """Hold the session; give what stood on the screen."""
    terminal = Terminal(folder, variables={"DISPLAY": "", "WAYLAND_DISPLAY": "", "BROWSER": ""})
    for question, text in SESSION:
        if "\n" in text:
            terminal.paste(question, text)
        else:
            terminal.answer(question, text)
    assert terminal.end() == 0
    return terminal.seen


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Give the folder in which the session was held, and what stood on the screen."""
    folder = tmp_path_factory.mktemp("elzenrade")
    return folder, hold(folder)


def test_it_takes_few_answers() -> None:
    assert len(SESSION) <= MOST


def test_it_ends_with_the_papers_as_pdf_and_the_change_of_the_budget_that_the_money_asks_for(
    held: tuple[Path, str],
) -> None:
    folder, seen = held
    made = sorted((folder / "documenten").glob("*.pdf"))
    assert [path.stem for path in made] == PAPERS
    assert all(path.read_bytes().startswith(b"%PDF-") for path in made)
    assert all(f"Gemaakt: documenten/{name}.pdf" in seen for name in PAPERS)


def test_its_papers_miss_no_answer_that_they_need(held: tuple[Path, str]) -> None:
    (told,) = json.loads(run("status", "plan.yaml", "--json", folder=held[0]).out)["plannen"]
    stands = {paper["stuk"]: paper for paper in told["stukken"]}
    assert {name: stands[name]["vragen"] for name in PAPERS} == {name: [] for name in PAPERS}
    assert stands["raadsvoorstel"]["stand"] == "klaar"


def test_its_papers_have_nothing_that_is_still_worked_out(held: tuple[Path, str]) -> None:
    papers = [paper for paper in papers_of((held[0] / "plan.yaml").read_text()) if paper.name in PAPERS]
    assert sorted(paper.name for paper in papers) == PAPERS
    assert [(paper.name, words) for paper in papers for words in UNFINISHED if words in paper.markdown] == []


def test_its_papers_keep_the_lines_of_the_checklist(held: tuple[Path, str]) -> None:
    papers = [paper for paper in papers_of((held[0] / "plan.yaml").read_text()) if paper.name in PAPERS]
    assert sorted(paper.name for paper in papers) == PAPERS
    broken = [(paper.name, line, wrong) for line in RULES for paper, wrong in judged(papers, line)]
    assert broken == []


def test_its_plan_has_no_errors_for_the_council(held: tuple[Path, str]) -> None:
    ran = run("controleer", "plan.yaml", "--ernst", "fout", "--fase", "aangeboden_aan_raad", folder=held[0])
    assert (ran.code, ran.out) == (0, "Geen bevindingen in 1 bestand.\n")


def test_a_paper_is_read_as_clean_text_where_there_is_no_browser(held: tuple[Path, str]) -> None:
    _, seen = held
    assert "Wij stellen u voor te besluiten" in seen
    assert "{.unnumbered}" not in seen
    assert ":::" not in seen


def test_what_it_was_for_is_remembered(held: tuple[Path, str]) -> None:
    ran = run("wizard", "plan.yaml", folder=held[0], typed=b":stop\n")
    assert "U werkt aan: een raadsvoorstel (met raadsbesluit en beleidsplan)" in ran.out
