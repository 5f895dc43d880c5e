"""How answers are told that steer more than one sentence: a number that stands in for another, arguments per point."""

import re
from typing import Any

from support.documents import plan_from

from armoedeplan.document.context import context
from armoedeplan.render.markdown import render_markdown


def paper(name: str, **data: Any) -> str:
    return render_markdown(name, context(plan_from({"armoedeplan": 1, **data}), made="0"))


def proposal(arguments: list[dict[str, Any]]) -> list[str]:
    text = paper("raadsvoorstel", verantwoording={"raadsvoorstel": {"argumenten": arguments}})
    return re.findall(r"(?m)^\*([\d.]+) (?=\w)", text)


def test_arguments_are_numbered_by_their_point_only_when_all_have_one() -> None:
    points = [{"stelling": f"Stelling {at}", "besluitpunt": at} for at in (2, 1, 2)]
    assert proposal(points) == ["1.1", "2.1", "2.2"]
    assert proposal([*points, {"stelling": "Zonder punt"}]) == ["1.", "2.", "3.", "4."]


def test_the_number_that_the_clerk_gives_stands_on_the_proposal_and_in_the_decision() -> None:
    handled = {"behandeling": {"voorstelnummer": "2026-118"}}
    assert "Raadsvoorstel 2026-118" in paper("raadsvoorstel", **handled)
    assert "nummer 2026-118" in paper("raadsbesluit", **handled)
    own = {"stukken": {"raadsvoorstel": {"nummer": "2026-7"}}, **handled}
    assert "Raadsvoorstel 2026-7" in paper("raadsvoorstel", **own)


def test_with_whom_decisions_are_shared_is_said_once_when_it_is_the_same() -> None:
    decisions = [{"id": f"b{at}", "besluit": f"Besluit {at}", "gedeeld_met": ["burgers"]} for at in (1, 2)]
    alike = paper("voortgangsrapportage", verantwoording={"besluiten": decisions})
    assert alike.count("gedeeld met") == 1
    decisions[1]["gedeeld_met"] = ["politiek", "organisaties"]
    differing = paper("voortgangsrapportage", verantwoording={"besluiten": decisions})
    assert "gedeeld met burgers." in differing
    # that it was shared with the council is known to the council, which reads this
    assert "gedeeld met organisaties." in differing


def test_examples_of_others_stand_in_the_policy_plan_only_when_asked_for() -> None:
    data = {"aanpak": {"maatregelen": [{"id": "pas", "naam": "De pas", "praktijk": ["alkmaar_schuldpreventie"]}]}}
    heading = "Voorbeelden van andere gemeenten"
    assert heading not in paper("beleidsplan", **data)
    assert heading in paper("beleidsplan", uitwisseling={"lessen_in_beleidsplan": "ja"}, **data)
