"""The fields that a plan works on: those that were chosen, and those that names tell of."""

from pathlib import Path

import pytest

from armoedeplan.analysis.policyfields import fields_chosen, fields_named
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of


def _plan(text: str) -> Plan:
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}\n".encode())
    assert file.sound, file.findings
    return file.plan


def test_chosen_are_the_fields_of_offers_networks_and_measures_and_provisions_are_income_support() -> None:
    plan = _plan(
        "regelingen: [{id: pas, naam: Pas}]\n"
        "samenwerking: {aanbod: [{id: a, naam: A, beleidsterrein: jeugd}]}\n"
        "aanpak: {netwerken: [{id: n, invalshoek: welzijn}], maatregelen: [{id: m, invalshoek: onderwijs}, {id: o}]}"
    )
    assert fields_chosen(plan) == {"inkomensondersteuning", "jeugd", "welzijn", "onderwijs"}
    assert fields_chosen(_plan("plan: {titel: T}")) == frozenset()


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("aanpak: {deelprogrammas: [{id: d, naam: Aanpak kinderarmoede}]}", "jeugd"),
        ("aanpak: {deelprogrammas: [{id: d, naam: Samen, levensfase: ouderen_en_kwetsbaren}]}", "welzijn"),
        ("aanpak: {maatregelen: [{id: m, naam: Gezond eten}]}", "gezondheidszorg"),
        ("aanpak: {netwerken: [{id: n, naam: Goed wonen}]}", "huisvesting"),
        ("regelingen: [{id: r, naam: Collectieve zorgverzekering}]", "gezondheidszorg"),
        ("regelingen: [{id: r, naam: Pakket, kindpakket: ja}]", "jeugd"),
        ("aanpak: {deelprogrammas: [{id: d, naam: Schuldhulpverlening}]}", "schuldhulpverlening"),
        ("schuldhulp: {is_wgs_plan: ja}", "schuldhulpverlening"),
    ],
)
def test_a_name_tells_of_a_field(text: str, field: str) -> None:
    assert field in fields_named(_plan(text), ("schuldhulpverlening",))


@pytest.mark.parametrize("name", ["Samen vooruit", "Een goed netwerk", "Gewoon doen"])
def test_other_names_tell_of_none(name: str) -> None:
    plan = _plan(f"aanpak: {{maatregelen: [{{id: m, naam: {name}}}]}}")
    assert fields_named(plan, ("schuldhulpverlening",)) == frozenset()
