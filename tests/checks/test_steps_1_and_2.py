"""The ways in which a check of steps 1 and 2 speaks, or is silent, that its example plans have no room for."""

from pathlib import Path

import pytest

from armoedeplan.checks.frame import judge
from armoedeplan.checks.grouping import first_few
from armoedeplan.finding import Finding, Severity
from armoedeplan.plan.plan_of_text import plan_of

ADOPTED = "plan: {status: vastgesteld}\n"


def _found(text: str, code: str) -> list[Finding]:
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}".encode())
    assert file.sound, file.findings
    return [finding for finding in judge(file) if finding.code == code]


def _offers(*offers: str) -> str:
    return "samenwerking:\n  aanbod:\n" + "".join(f"    - {{id: a{n}, {one}}}\n" for n, one in enumerate(offers))


def _actors(*actors: str) -> str:
    return "samenwerking:\n  actoren:\n" + "".join(f"    - {{id: p{n}, {one}}}\n" for n, one in enumerate(actors))


def test_many_names_become_three_and_a_number() -> None:
    assert first_few(["a"]) == "a"
    assert first_few(["a", "b", "c"]) == "a, b en c"
    assert first_few(["a", "b", "c", "d", "e"]) == "a, b, c en 2 andere"


def test_principles_wait_for_measures() -> None:
    principles = "uitgangspunten: {uitgangspunten: [{id: maatwerk, soort: maatwerk}]}\n"
    assert _found(ADOPTED + principles, "AP101") == []
    (finding,) = _found(f"{ADOPTED}{principles}aanpak: {{maatregelen: [{{id: maatje}}]}}\n", "AP101")
    assert finding.severity is Severity.WARNING
    assert "“maatje”" in finding.remedy
    (finding,) = _found(f"{principles}aanpak: {{maatregelen: [{{id: maatje}}]}}\n", "AP101")
    assert finding.severity is Severity.TIP


def test_when_no_principle_at_all_has_a_measure_that_is_said_once() -> None:
    listed = ", ".join(f"{{id: u{n}}}" for n in range(5))
    plan = f"uitgangspunten: {{uitgangspunten: [{listed}]}}\naanpak: {{maatregelen: [{{id: maatje}}]}}\n"
    (finding,) = _found(plan, "AP101")
    assert finding.path == "uitgangspunten.uitgangspunten"
    assert "5" in finding.message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", False),
        (_offers("naam: Spreekuur", "naam: Website", "beleidsterrein: jeugd"), False),
        (_offers("naam: Spreekuur", "beleidsterrein: jeugd"), True),
        ("aanpak: {maatregelen: [{id: maatje, invalshoek: welzijn}]}\n", True),
        ("regelingen: [{id: stadspas}]\n", True),
    ],
)
def test_fields_are_weighed_once_most_of_the_offer_has_one(text: str, said: bool) -> None:  # noqa: FBT001
    assert bool(_found(text, "AP103")) is said


def test_a_field_of_ones_own_that_the_objective_promises_is_asked_for_too() -> None:
    objective = "uitgangspunten: {doelstelling: {beleidsterreinen: [onderwijs]}}\n"
    (finding,) = _found(objective + _offers("beleidsterrein: jeugd"), "AP103")
    assert finding.message.endswith("werkgelegenheid of onderwijs")
    assert "noemt onderwijs" in finding.remedy


@pytest.mark.parametrize(
    ("actors", "said"),
    [
        (("soort: zorg", "soort: onderwijs"), "geen afdeling van de gemeente"),
        (("soort: bestuur",), "geen organisatie van buiten"),
        (("soort: zorg", "naam: Buurtkracht"), ""),
        (("soort: zorg", "soort: bestuur"), ""),
    ],
)
def test_actors_stand_on_one_side(actors: tuple[str, ...], said: str) -> None:
    found = _found(_actors(*actors), "AP205")
    assert [said in finding.message for finding in found] == ([True] if said else [])


def test_without_actors_nothing_is_said_of_them() -> None:
    assert _found(ADOPTED, "AP205") == _found(ADOPTED, "AP206") == []


def test_when_no_actor_at_all_has_a_share_that_is_said_once() -> None:
    (finding,) = _found(_actors(*["soort: zorg"] * 4), "AP206")
    assert finding.path == "samenwerking.actoren"


def test_roles_are_asked_only_of_outsiders_that_lead_once_there_are_roles() -> None:
    actors = _actors(
        "soort: zorg, aandeel: Zorgt", "soort: bestuur, aandeel: Beslist", "soort: bedrijf, aandeel: Werkt"
    )
    approach = """aanpak:
  netwerken: [{id: schulden, trekker: p1, leden: [p2]}]
  deelprogrammas: [{id: jong, naam: Jong, leider: p0}]
"""
    roles = "governance: {rollen: [{id: rol, actor: p2, rol: Denkt mee}]}\n"
    assert _found(actors + approach, "AP206") == []
    (finding,) = _found(actors + approach + roles, "AP206")
    assert finding.path == "governance.rollen"
    assert "“p0” (deelprogramma “Jong”)" in finding.message
    assert "p1" not in finding.message


def _overlap(conclusions: str) -> list[Finding]:
    actors = _actors("naam: Voedselbank", "naam: Wijkteam", "naam: Buurtkracht")
    same = [f"uitvoerders: [p{n}], functies: [activeren, begeleiden, signaleren, doorverwijzen]" for n in range(3)]
    text = actors + _offers(*same).removeprefix("samenwerking:\n") + f"  conclusies: [{conclusions}]\n"
    return _found(text, "AP207")


def test_overlap_is_told_of_each_function_until_a_conclusion_rests_on_it() -> None:
    assert len(_overlap("")) == 4
    assert len(_overlap("{id: c, soort: leemte, berust_op: [a0]}")) == 4
    assert _overlap("{id: c, soort: overlap, berust_op: [a1]}") == []
    assert _overlap("{id: c, soort: overlap, berust_op: [p1]}") == []
    assert _overlap("{id: c, soort: overlap}") == []


def test_of_a_function_only_the_widest_overlap_is_told() -> None:
    groups = "uitgangspunten: {doelgroepen: [{id: x, naam: Ouderen}, {id: y, naam: Jongeren}]}\n"
    wide = [f"uitvoerders: [p{n}], functies: [signaleren], doelgroepen: [x, y]" for n in range(3)]
    wide.append("uitvoerders: [p3], functies: [signaleren], doelgroepen: [y]")
    actors = _actors(*[f"naam: Partij {n}" for n in range(4)])
    found = _found(groups + actors + _offers(*wide).removeprefix("samenwerking:\n"), "AP207")
    (overlap,) = [finding for finding in found if finding.path != "samenwerking.aanbod"]
    assert "4 partijen" in overlap.message
    assert "voor “Jongeren”" in overlap.message


def test_a_gap_waits_for_three_offers_and_goes_with_a_conclusion() -> None:
    offer = "functies: [signaleren]"
    assert _found(_offers(offer, offer), "AP207") == []
    (finding,) = _found(_offers(offer, offer, offer), "AP207")
    assert finding.message == "Er is geen aanbod voor doorverwijzen, activeren of begeleiden"
    gap = "  conclusies: [{id: c, soort: leemte}]\n"
    assert _found(_offers(offer, offer, offer) + gap, "AP207") == []


def test_a_function_that_hardly_anyone_has_is_told_beside_one_that_nobody_has() -> None:
    many = [f"uitvoerders: [p{n}], functies: [signaleren, doorverwijzen], gebied: Wijk {n}" for n in range(4)]
    text = _actors(*["soort: zorg"] * 4) + _offers(*many, "uitvoerders: [p0], functies: [activeren]").removeprefix(
        "samenwerking:\n"
    )
    (finding,) = _found(text, "AP207")
    assert "geen aanbod voor begeleiden" in finding.message
    assert "weinig partijen doen aan activeren" in finding.message


@pytest.mark.parametrize(
    ("code", "one_sided"),
    [("AP208", "gevallen: [zwaar]"), ("AP209", "benadering: op_verzoek"), ("AP238", "lijn: tweede")],
)
def test_an_inventory_that_is_mostly_silent_is_not_judged(code: str, one_sided: str) -> None:
    assert len(_found(_offers(one_sided, "naam: Kaartclub"), code)) == 1
    assert _found(_offers(one_sided, "naam: Kaartclub", "naam: Website"), code) == []


def test_partnerships_alone_can_show_that_only_heavy_cases_are_in_view() -> None:
    (finding,) = _found("samenwerking: {samenwerkingsverbanden: [{id: overlast, gevallen: [zwaar]}]}\n", "AP208")
    assert finding.path == "samenwerking.samenwerkingsverbanden"


def test_more_second_line_than_all_before_it_is_told() -> None:
    before = ("lijn: nulde", "lijn: eerste")
    assert _found(_offers(*before, "lijn: tweede", "lijn: tweede"), "AP238") == []
    (finding,) = _found(_offers(*before, *["lijn: tweede"] * 3), "AP238")
    assert "(3)" in finding.message
    assert _found(_offers("lijn: nulde"), "AP238") == []


def test_a_broken_trace_names_where_it_came_from() -> None:
    text = "samenwerking: {conclusies: [{id: leeg}], aanknopingspunten: [{id: loketten, conclusies: [leeg]}]}\n"
    (finding,) = _found(text, "AP210")
    assert "“loketten” (uit “leeg”)" in finding.message
    assert finding.severity is Severity.TIP
