"""A proposal is held against the five conditions: what is missing is told, and a short proposal is never too short."""

import pytest
from support.program import ROOT

from armoedeplan.learning.joint_proposal import MET, NOT_MET, OPEN, proposal_of
from armoedeplan.learning.neighbour import Neighbour
from armoedeplan.learning.neighbour_of import neighbour_of
from armoedeplan.plan.plan_of_text import plan_of, read_plan

WISH = "Samen een opleiding voor formulierenhulp maken"
AIM = "Een opleiding voor vrijwilligers die in 2028 klaar is"


def municipality(ask: str) -> Neighbour:
    text = f"armoedeplan: 1\ngemeenten: [{{id: a, naam: Ons}}]\nuitwisseling: {{gevraagd: [{{id: v, {ask}}}]}}\n"
    file = plan_of(ROOT / "examples" / "regio" / "ons.yaml", text.encode())
    assert file.sound, file.findings
    return neighbour_of(file.plan, file.path)


def states(ask: str) -> list[str]:
    own = municipality(ask)
    return [condition.state for condition in proposal_of(own, own.asked[0]).conditions]


def test_a_proposal_that_meets_all_five_conditions_is_ready() -> None:
    ask = f"soort: voorstel, vraag: {WISH}, doel: {AIM}, kennis_deelbaar: ja, samen_met: [Kromwaard]"
    own = municipality(ask)
    assert proposal_of(own, own.asked[0]).ready


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        ("soort: voorstel, vraag: Iets doen", [OPEN, OPEN, OPEN, OPEN, MET]),
        (f"soort: voorstel, vraag: {WISH}", [MET, OPEN, OPEN, OPEN, MET]),
        (f"soort: voorstel, vraag: {WISH}, doel: {AIM}, kennis_deelbaar: nee", [MET, MET, NOT_MET, OPEN, MET]),
        (f"soort: voorstel, vraag: {WISH}, samen_met: [Kromwaard]", [MET, OPEN, OPEN, MET, MET]),
    ],
)
def test_what_is_missing_is_open_and_that_it_is_short_never_is(ask: str, expected: list[str]) -> None:
    assert states(ask) == expected


def test_each_condition_that_is_not_met_says_what_to_do_and_where() -> None:
    own = municipality("soort: voorstel, vraag: Iets doen")
    for condition in proposal_of(own, own.asked[0]).conditions:
        assert bool(condition.remedy) == bool(condition.path) == (condition.state != MET)


def test_who_may_join_is_who_asks_or_concludes_the_same_or_can_tell() -> None:
    region = [neighbour_of(read_plan(path).plan, path) for path in sorted((ROOT / "examples" / "regio").glob("*.yaml"))]
    own = next(known for known in region if known.path.stem == "zandmeren")
    others = [known for known in region if known is not own]
    made = proposal_of(own, own.asked[0], others)
    assert [(others[known.place].called, known.invited) for known in made.candidates] == [
        ("Kromwaard", True),
        ("Duinrijk", True),
    ]
    assert [reason.split()[0] for reason in made.candidates[0].reasons] == ["U", "Ziet", "Kan"]
    assert made.missing_plans == ()
