"""What findings say, and exactly where a check begins to speak: what the example plans leave open."""

from pathlib import Path

import pytest

from armoedeplan.analysis.findings import findings
from armoedeplan.checks.frame import judge
from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import plan_of

ADOPTED = "plan: {status: vastgesteld}\n"


def _found(text: str, code: str) -> list[Finding]:
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}".encode())
    assert file.sound, file.findings
    return [finding for finding in judge(file) if finding.code == code]


def _measure(description: str) -> str:
    lines = "\n".join(f"        {line}" for line in description.split("\n"))
    return f"{ADOPTED}aanpak:\n  maatregelen:\n    - id: m\n      naam: M\n      omschrijving: |\n{lines}\n"


@pytest.mark.parametrize(("tasks", "told"), [(6, 0), (7, 1)])
def test_seven_tasks_are_too_many_and_six_are_not(tasks: int, told: int) -> None:
    found = _found(_measure("\n".join(f"- taak {number}" for number in range(tasks))), "AP419")
    assert len(found) == told
    assert all("7 deeltaken" in one.message for one in found)


@pytest.mark.parametrize(("words", "told"), [(120, 0), (121, 1)])
def test_more_than_120_words_are_too_many(words: int, told: int) -> None:
    found = _found(_measure(" ".join(["woord"] * words)), "AP419")
    assert len(found) == told
    assert all("121 woorden" in one.message for one in found)


def test_measures_above_the_budget_go_by_their_names() -> None:
    named = "{id: a, naam: Spreekuur, kosten: [{jaar: 2027, bedrag: 20}]}"
    bare = "{id: b, kosten: [{jaar: 2027, bedrag: 20}]}"
    lines = "[{id: x, post: Netwerken, jaar: 2027, bedrag: 5}, {id: y, jaar: 2027, bedrag: 5}]"
    (found,) = _found(f"{ADOPTED}financien: {lines}\naanpak: {{maatregelen: [{named}, {bare}]}}\n", "AP850")
    assert "(“Spreekuur” en “b”)" in found.message
    assert "(“Netwerken” en “y”)" in found.message


def test_the_remedy_of_a_debt_plan_that_is_too_long_says_of_when_its_law_is() -> None:
    period = "plan: {status: vastgesteld, ingangsdatum: 2026-07-01, periode: {van: 2026, tot: 2030-12-31}}\n"
    (found,) = _found(f"{period}schuldhulp: {{is_wgs_plan: ja}}\n", "AP842")
    assert found.remedy.endswith(" 2026."), "with the reference date of the law"


def test_a_local_fact_beside_a_size_goes_by_its_words() -> None:
    group = "doelgroepen: [{id: g, naam: Arme gezinnen, omvang: {aantal: 90, bron: x, peildatum: 2025}}]"
    fact = "lokale_situatie: [{id: cijfer, tekst: Toen leefden 40 kinderen in armoede., bron: x, peildatum: 2019}]"
    (found,) = _found(f"{ADOPTED}uitgangspunten:\n  {group}\n  {fact}\n", "AP851")
    assert "“Toen leefden 40 kinderen in armoede” (2019)" in found.message


def _offers(*approaches: str) -> str:
    executors = "  actoren:\n" + "".join(f"    - {{id: a{n}, naam: A{n}}}\n" for n, _ in enumerate(approaches))
    same = "functies: [informeren], lijn: eerste"
    offers = "  aanbod:\n" + "".join(
        f"    - {{id: o{n}, naam: O{n}, uitvoerders: [a{n}], {same}, benadering: {one}}}\n"
        for n, one in enumerate(approaches)
    )
    return f"armoedeplan: 1\nsamenwerking:\n{executors}{offers}"


def test_each_kind_of_gap_has_the_beginning_that_fits_it() -> None:
    plan = plan_of(Path("plan.yaml"), _offers(*["op_verzoek"] * 6).encode()).plan
    starts = {one.id: one.start for one in findings(plan)}
    assert starts["leemte_actief"] == "Afspreken wie op mensen afgaat, bijvoorbeeld in de wijk of aan huis."
    assert starts["leemte_nulde"].startswith("Zoeken welke partij iets kan doen in ")
    assert starts["leemte_signaleren"] == "Zoeken welke partij iets kan doen aan signaleren."
