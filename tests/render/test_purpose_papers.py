"""What the papers of a purpose need, read from the top of their templates."""

from pathlib import Path

import pytest

from armoedeplan.document import context
from armoedeplan.plan.financien import Financiering
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.record.spot import asked
from armoedeplan.render.purpose_papers import aimed_status, papers_for, states_of_papers, wanted_paths


@pytest.mark.parametrize("purpose", HANDREIKING.purposes)
def test_every_purpose_has_papers_and_every_path_is_a_question(purpose: str) -> None:
    papers = papers_for([purpose], Plan())
    assert papers
    for path in wanted_paths(papers, "concept"):
        assert asked(Plan, path)


def test_a_proposal_wants_what_is_no_kern_question() -> None:
    wanted = wanted_paths(papers_for(["raad"], Plan()), "concept")
    assert wanted >= {
        "plan.portefeuillehouder",
        "plan.samenvattingen.raad",
        "verantwoording.risicos",
        "verantwoording.raadsvoorstel.argumenten",
        "aanleiding.tekst",
        "plan.status",
    }
    assert not any(path.startswith("ervaringskennis") for path in wanted)


@pytest.mark.parametrize(
    ("purposes", "status", "aim"),
    [
        (["ontwerp"], "concept", "concept"),
        (["raad"], "concept", "aangeboden_aan_raad"),
        (["raad"], "aangeboden_aan_raad", "aangeboden_aan_raad"),
        (["inwoners"], "concept", "inspraak"),
        (["raad", "inwoners"], "concept", "aangeboden_aan_raad"),
        (["voortgang"], "concept", "vastgesteld"),
        (["raad"], "ingetrokken", "ingetrokken"),
    ],
)
def test_it_aims_at_the_first_status_at_which_most_papers_can_be_made(
    purposes: list[str], status: str, aim: str
) -> None:
    assert aimed_status(papers_for(purposes, Plan()), status) == aim
    assert ("plan.status" in wanted_paths(papers_for(purposes, Plan()), status)) == (status != aim)


def test_a_demand_of_a_status_is_wanted_only_at_that_status() -> None:
    papers = papers_for(["inwoners"], Plan())
    assert "verantwoording.inspraak.periode" in wanted_paths(papers, "concept")
    assert "verantwoording.inspraak.periode" not in wanted_paths(papers, "aangeboden_aan_raad")


def test_a_paper_that_waits_says_for_which_question() -> None:
    file = plan_of(Path("plan.yaml"), b"armoedeplan: 1\nplan: {status: concept}\n")
    (state,) = states_of_papers(["raadsbesluit"], context(file.plan))
    assert (state.state, state.made_as, state.concerns) == ("wacht", "", "plan.status")


@pytest.mark.parametrize(("in_budget", "needed"), [(0, True), (80_000, False), (None, False)])
def test_a_change_of_the_budget_is_among_the_papers_while_there_is_new_money(
    in_budget: int | None, *, needed: bool
) -> None:
    plan = Plan(financien=(Financiering(post="Begeleiding", jaar=2027, bedrag=80_000, al_in_begroting=in_budget),))
    papers = papers_for(["raad"], plan)
    assert ("begrotingswijziging" in [paper.name for paper in papers]) is needed
    assert ("financien.taakveld" in wanted_paths(papers, "concept")) is needed
