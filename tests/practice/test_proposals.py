"""`voorbeelden --bij`: each proposal for the examples is one that can be defended, and fits for a reason."""

from pathlib import Path

import pytest
import yaml
from support.documents import plan_from
from support.program import ROOT

from armoedeplan.analysis.proposals import Proposal, proposals
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.practice.library import built_in

DEFENDED: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "voorstellen.yaml").read_text(encoding="utf-8")
)


def found(plan: Plan) -> dict[str, Proposal]:
    return {one.entry.data["id"]: one for one in proposals(plan, built_in())}


@pytest.mark.parametrize("name", DEFENDED)
def test_the_proposals_for_an_example_are_those_that_were_judged(name: str) -> None:
    assert list(found(read_plan(ROOT / "examples" / name / "plan.yaml").plan)) == list(DEFENDED[name])
    assert all(why.strip() for why in DEFENDED[name].values())


def test_a_proposal_has_two_reasons_or_is_all_about_what_is_open() -> None:
    for name in DEFENDED:
        for one in found(read_plan(ROOT / "examples" / name / "plan.yaml").plan).values():
            alone = one.reasons[0].startswith("Bij u nog open")
            assert len(one.reasons) > 1 or alone


def test_the_same_function_by_many_brings_cases_of_a_strong_network() -> None:
    parties = [{"id": f"a{number}", "naam": f"Partij {number}"} for number in range(4)]
    offers = [
        {"id": f"o{number}", "naam": "Spreekuur", "uitvoerders": [f"a{number}"], "functies": ["signaleren"]}
        for number in range(4)
    ]
    data = {
        "armoedeplan": 1,
        "samenwerking": {"actoren": parties, "aanbod": offers},
        "governance": {"keuze": {"hoofdmodel": "ketensturing"}},
    }
    assert found(plan_from(data))["delft_pact"].reasons[0] == "Veel partijen doen bij u hetzelfde: signaleren."
    data["samenwerking"] = {"actoren": parties, "aanbod": offers[:2]}
    assert not any("Veel partijen" in text for one in found(plan_from(data)).values() for text in one.reasons)


@pytest.mark.parametrize("part", ["netwerken", "deelprogrammas", "maatregelen"])
def test_a_case_that_the_plan_builds_on_is_not_proposed_again(part: str) -> None:
    data = {
        "armoedeplan": 1,
        "governance": {"keuze": {"hoofdmodel": "ketensturing"}},
        "aanpak": {part: [{"id": "x", "naam": "Iets"}]},
    }
    assert "lelystad_kinderen" in found(plan_from(data))
    data["aanpak"] = {part: [{"id": "x", "naam": "Iets", "praktijk": ["lelystad_kinderen"]}]}
    assert "lelystad_kinderen" not in found(plan_from(data))
