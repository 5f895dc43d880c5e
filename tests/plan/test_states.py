"""Answer states and deviations: each must speak of something that is there, and say enough."""

from pathlib import Path

import pytest

from armoedeplan.faults import FAULTS
from armoedeplan.plan.plan_of_text import plan_of

HEAD = """\
armoedeplan: 1
plan: {titel: x, versie: }
gemeenten:
  - {id: roosendaal, naam: Roosendaal}
"""


def told(states: str) -> list[tuple[str, int, int, str]]:
    """Give code, line below the head, column and path of what is told of the states."""
    found = plan_of(Path("plan.yaml"), (HEAD + states).encode()).findings
    for one in found:
        assert one.severity is FAULTS[one.code].severity
    return [(one.code, one.mark.line - HEAD.count("\n"), one.mark.column, one.path) for one in found]


SOUND = {
    "of an open question": "antwoordstatus: {plan.datum: {status: later}}\n",
    "of an empty answer": "antwoordstatus: {plan.versie: {status: onbekend}}\n",
    "with a reason": "antwoordstatus: {plan.datum: {status: niet_van_toepassing, reden: Daarom.}}\n",
    "of a question of a record": "antwoordstatus:\n  gemeenten[roosendaal].code: {status: later}\n",
    "of a record by its place": "antwoordstatus:\n  gemeenten[1].code: {status: later}\n",
    "of a group with answers in it": "antwoordstatus: {plan: {status: later}}\n",
    "of a list with records in it": "antwoordstatus: {gemeenten: {status: later}}\n",
    "of a group that is not there yet": "antwoordstatus: {ervaringskennis.teams: {status: later}}\n",
    "none": "antwoordstatus:\n",
    "of a check": 'afwijkingen: {AP204: "Zo is het."}\n',
}


@pytest.mark.parametrize("states", SOUND.values(), ids=SOUND)
def test_a_state_or_deviation_that_says_enough_is_sound(states: str) -> None:
    assert told(states) == []


FAULTY: dict[str, tuple[str, list[tuple[str, int, int, str]]]] = {
    "AP023 an unknown name": (
        "antwoordstatus: {plan.titl: {status: later}}\n",
        [("AP023", 1, 18, "antwoordstatus.plan.titl")],
    ),
    "AP023 an unknown record": (
        "antwoordstatus:\n  gemeenten[breda].code: {status: later}\n",
        [("AP023", 2, 3, "antwoordstatus.gemeenten[breda].code")],
    ),
    "AP023 a list without brackets": (
        "antwoordstatus:\n  gemeenten.code: {status: later}\n",
        [("AP023", 2, 3, "antwoordstatus.gemeenten.code")],
    ),
    "AP023 no path": (
        "antwoordstatus:\n  dit is geen pad: {status: later}\n",
        [("AP023", 2, 3, "antwoordstatus.dit is geen pad")],
    ),
    "AP024 no state": ("antwoordstatus:\n  plan.datum:\n", [("AP024", 2, 3, "antwoordstatus.plan.datum")]),
    "AP024 an empty state": ("antwoordstatus: {plan.datum: {}}\n", [("AP024", 1, 18, "antwoordstatus.plan.datum")]),
    "AP024 only a reason": (
        "antwoordstatus: {plan.datum: {reden: x}}\n",
        [("AP024", 1, 18, "antwoordstatus.plan.datum")],
    ),
    "AP024 no reason": (
        "antwoordstatus: {plan.datum: {status: niet_van_toepassing}}\n",
        [("AP024", 1, 18, "antwoordstatus.plan.datum")],
    ),
    "AP025 an answer": (
        "antwoordstatus: {plan.titel: {status: later}}\n",
        [("AP025", 1, 18, "antwoordstatus.plan.titel")],
    ),
    "AP025 an answer of a record": (
        "antwoordstatus:\n  gemeenten[roosendaal].naam: {status: onbekend}\n",
        [("AP025", 2, 3, "antwoordstatus.gemeenten[roosendaal].naam")],
    ),
    "AP030 no check": ("afwijkingen: {AP99: x}\n", [("AP030", 1, 15, "afwijkingen.AP99")]),
    "AP030 of structure": ("afwijkingen: {AP012: x}\n", [("AP030", 1, 15, "afwijkingen.AP012")]),
    "AP030 of privacy": ("afwijkingen: {AP901: x}\n", [("AP030", 1, 15, "afwijkingen.AP901")]),
    "AP030 without a reason": ("afwijkingen:\n  AP204:\n", [("AP030", 2, 3, "afwijkingen.AP204")]),
    "a faulty state is told once": (
        "antwoordstatus: {plan.datum: {status: ooit}}\n",
        [("AP015", 1, 39, "antwoordstatus.plan.datum.status")],
    ),
    "words for a state are told once": (
        "antwoordstatus: {plan.datum: later}\n",
        [("AP010", 1, 30, "antwoordstatus.plan.datum")],
    ),
    "words for all states are told once": ("antwoordstatus: later\n", [("AP010", 1, 17, "antwoordstatus")]),
    "a state twice": (
        "antwoordstatus:\n  plan.datum: {status: later}\n  plan.datum: {status: onbekend}\n",
        [("AP012", 3, 3, "antwoordstatus.plan.datum")],
    ),
}


@pytest.mark.parametrize(("states", "findings"), FAULTY.values(), ids=FAULTY)
def test_a_state_or_deviation_that_cannot_be_is_told_at_its_name(
    states: str, findings: list[tuple[str, int, int, str]]
) -> None:
    assert told(states) == findings
