"""What findings say, and exactly where a check begins to speak: what the example plans leave open."""

from pathlib import Path

import pytest

from armoedeplan.analysis.findings import findings
from armoedeplan.checks.frame import judge
from armoedeplan.finding import Finding
from armoedeplan.method.loader import carries_a_decision, laws
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


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "leidt een onderdeel van stap 4, maar heeft geen rol"), (2, "leiden een onderdeel van stap 4, maar hebben")],
)
def test_the_verb_goes_with_the_number_of_partners_without_a_role(count: int, said: str) -> None:
    actors = "".join(f"    - {{id: a{n}, naam: A{n}, soort: bedrijf, aandeel: x}}\n" for n in range(3))
    networks = "".join(f"    - {{id: n{n}, naam: N{n}, trekker: a{n}}}\n" for n in range(count))
    roles = "governance:\n  rollen:\n    - {actor: a2, rol: helpt}\n"
    text = f"{ADOPTED}samenwerking:\n  actoren:\n{actors}{roles}aanpak:\n  netwerken:\n{networks}"
    (found,) = _found(text, "AP206")
    assert said in found.message


@pytest.mark.parametrize(
    ("status", "decision", "told"),
    [
        ("concept", "", 0),
        ("aangeboden_aan_raad", "", 1),
        ("concept", "verantwoording.besluiten", 1),
        ("aangeboden_aan_raad", "verantwoording.besluiten", 1),
    ],
)
def test_advice_that_did_not_come_is_missed_once_something_was_decided_or_offered(
    status: str, decision: str, told: int
) -> None:
    decided = "  besluiten: [{id: b, besluit: Ja, orgaan: college, datum: 2026-10-01}]\n" if decision else ""
    asked = "  adviezen: [{id: a, orgaan: adviesraad}]\n"
    found = _found(f"plan: {{status: {status}}}\nverantwoording:\n{asked}{decided}", "AP744")
    assert len(found) == told
    assert all("zonder het advies" in finding.message for finding in found)


def test_four_actors_without_a_share_are_told_once_and_three_one_by_one() -> None:
    def actors(number: int) -> str:
        return "samenwerking:\n  actoren:\n" + "".join(f"    - {{id: a{n}, naam: A{n}}}\n" for n in range(number))

    (all_,) = _found(f"{ADOPTED}{actors(4)}", "AP206")
    assert all_.path == "samenwerking.actoren"
    assert not all_.message.endswith(".")
    assert all_.remedy.endswith(".")
    assert len(_found(f"{ADOPTED}{actors(3)}", "AP206")) == 3


def test_to_use_no_knowledge_of_experience_asks_for_the_reason() -> None:
    knowledge = "ervaringskennis: {vorm: geen}\naanpak: {hoofdlijn: Samen.}\n"
    found = [*_found(f"{ADOPTED}{knowledge}", "AP524"), *_found(f"{ADOPTED}{knowledge}", "AP525")]
    (asked,) = (finding for finding in found if finding.path == "ervaringskennis.waarom_geen")
    assert asked.remedy.startswith("Leg uit waarom")
    assert not _found(f"{ADOPTED}{knowledge.replace('geen}', 'geen, waarom_geen: Te klein.}')}", asked.code)


def test_a_term_that_is_no_part_of_a_debt_plan_is_not_judged() -> None:
    term = "schuldhulp: {beslistermijn: twaalf weken, is_wgs_plan: %s}\n"
    assert len(_found(ADOPTED + term % "ja", "AP864")) == 1
    assert _found(ADOPTED + term % "nee", "AP864") == []


def test_four_indicators_that_lack_the_same_are_told_once() -> None:
    indicators = "  indicatoren:\n" + "".join(f"    - {{id: i{n}, naam: I{n}}}\n" for n in range(4))
    text = f"{ADOPTED}verantwoording:\n{indicators}"
    told = [finding for code in ("AP730", "AP731", "AP732") for finding in _found(text, code)]
    assert [finding.path for finding in told].count("verantwoording.indicatoren") >= 1


@pytest.mark.parametrize("law", sorted(laws()))
def test_a_plan_may_rest_on_any_law_that_can_be_chosen(law: str) -> None:
    text = f"armoedeplan: 1\nplan: {{wettelijke_grondslag: [{law}]}}\n"
    file = plan_of(Path("plan.yaml"), text.encode())
    found = [one for one in judge(file) if one.code == "AP870"]
    assert bool(found) is not carries_a_decision(law)


@pytest.mark.parametrize(
    ("read_on", "told"),
    [("plan: {status: vastgesteld, peildatum: 2026-12}", 1), ("plan: {status: vastgesteld, peildatum: 2025-12}", 0)],
)
def test_without_a_dated_folder_amounts_are_judged_on_the_day_of_the_plan(read_on: str, told: int) -> None:
    amounts = "bedragen: [{voor_wie: per persoon, bedrag: 150, per: jaar}], geldig: {tot: 2025-12-31}"
    found = _found(f"{read_on}\nregelingen: [{{id: pas, naam: Stadspas, {amounts}}}]\n", "AP782")
    assert len(found) == told


def test_consultation_alone_is_told_once_however_often_a_plan_speaks_of_it() -> None:
    period = "plan: {status: vastgesteld, periode: {van: 2027, tot: 2030}}\n"
    measures = "[{id: a, naam: Inspraakavond, omschrijving: Inspraak.}, {id: b, naam: Nog meer inspraak}]"
    (found,) = _found(f"{period}aanpak: {{maatregelen: {measures}}}\n", "AP868")
    assert found.path.startswith("aanpak.maatregelen[a]")
