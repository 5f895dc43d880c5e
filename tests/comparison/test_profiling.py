"""A profile holds what a comparison needs, is small, and holds nothing that is internal or of a person."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.program import ROOSENDAAL, VOORBEELDSTAD
from support.region import indicator, plan_text

from armoedeplan.comparison.profile import Profile
from armoedeplan.comparison.profiling import ASKED, profile_of
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.record.spot import asked


def profile(text: str) -> Profile:
    file = plan_of(Path("plan.yaml"), text.encode())
    assert file.sound, file.findings
    return profile_of(file.plan, file.path)


@pytest.mark.parametrize("path", ASKED)
def test_every_question_of_which_the_silence_is_told_exists(path: str) -> None:
    assert asked(HANDREIKING.root, path)


def test_a_complete_plan_travels_in_a_few_kilobytes() -> None:
    found = profile_of(read_plan(VOORBEELDSTAD).plan, VOORBEELDSTAD)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - made here
    assert len(pickle.dumps(found)) < 8000


def test_what_a_source_does_not_say_stays_unknown() -> None:
    found = profile_of(read_plan(ROOSENDAAL).plan, ROOSENDAAL)
    assert found.people is None
    assert found.silent["gemeenten.inwoners"] == found.silent["regelingen"] == "onbekend"


def test_a_state_of_what_holds_a_question_counts_for_that_question() -> None:
    state = "antwoordstatus:\n  governance: {status: niet_van_toepassing, reden: zo}\n"
    assert profile(f"armoedeplan: 1\n{state}").silent["governance.keuze.hoofdmodel"] == "niet van toepassing"


def test_inhabitants_of_a_joint_plan_are_known_when_those_of_all_are() -> None:
    both = "armoedeplan: 1\ngemeenten:\n  - {id: a, naam: A, inwoners: {aantal: 10}}\n  - {id: b, naam: B"
    assert profile(both + ", inwoners: {aantal: 5}}\n").people == 15
    assert profile(both + "}\n").people is None


def test_the_last_measurement_of_a_year_counts() -> None:
    more = indicator(definition="Wie het kreeg") + (
        "      metingen:\n        - {id: m1, peildatum: 2025-06-01, waarde: 51}\n"
        "        - {id: m2, peildatum: 2025-12-31, waarde: 55}\n"
    )
    assert profile(plan_text(0, more=more)).indicators[0].values == ((2025, 55.0),)


def test_nothing_internal_and_no_person_gets_into_a_profile() -> None:
    text = plan_text(0, people=9000).replace("titel: Plan Aasdorp", "titel: Bel mevrouw De Vries op 06-12345678")
    text += """samenwerking:
  draagvlak:
    politiek: {oordeel: hoog, onderbouwing: KANARIE}
  actoren:
    - {id: a, naam: Kredietbank, contactfunctie: KANARIE}
notities:
  plan.titel: {noot: KANARIE, bron: KANARIE}
voor_functie:
  plan.titel: kanarie
"""
    told = repr(profile(text))
    assert "kanarie" not in told.lower()
    assert "Vries" not in told
    assert "12345678" not in told


@given(st.lists(st.integers(0, 10**9), max_size=5), st.integers(1, 10**7))
def test_money_of_a_year_is_the_sum_of_its_lines(amounts: list[int], people: int) -> None:
    lines = "".join(f"  - {{id: f{n}, post: P, jaar: 2027, bedrag: {amount}}}\n" for n, amount in enumerate(amounts))
    text = f"armoedeplan: 1\ngemeenten:\n  - {{id: g, naam: A, inwoners: {{aantal: {people}}}}}\nfinancien:\n{lines}"
    assert profile(text).money == ({2027: sum(amounts)} if amounts else {})
