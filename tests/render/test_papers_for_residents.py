"""What residents get: where to go now, what they notice, and only words that were written for them."""

import re
from functools import cache
from typing import Any

import pytest
from support.documents import plan_from
from support.program import ROOT

from armoedeplan.document import context
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.render.document_set import documents
from armoedeplan.render.markdown import render_markdown
from armoedeplan.render.moments import verdict_on

LONGEST, MEAN = 16, 10
JARGON = (
    "brugfunctionaris", "netwerkmanager", "inzicht", "regie", "signaal", "doelgroep", "maatregel", "niet-gebruik",
    "intersectoraal",
)  # fmt: skip
PLACE = {"telefoon": "14 0999", "adres": "Marktplein 1"}
BEGIN = {"id": "a", "naam": "A", "omschrijving": "Intern gezegd.", "belofte_inwoner": "U krijgt hulp. Die is gratis."}
SCHEME = {
    "id": "pas",
    "naam": "Pas",
    "keuze": "behouden",
    "voor_inwoners": "Korting.",
    "bedragen": [{"voor_wie": "per persoon", "bedrag": 150, "per": "jaar"}],
    "inkomen_in_euro": [{"huishouden": "alleen", "bedrag_per_maand": 1700}],
    "geldig": {"tot": "2027-12-31"},
    "aanvragen": {"hoe": "met het formulier", "waar": "bij het loket"},
}


def plan_of(**answers: Any) -> Plan:
    return plan_from({"armoedeplan": 1, **answers})


def paper(name: str, **answers: Any) -> str:
    return render_markdown(name, context(plan_of(**answers)), made_as="definitief")


@cache
def town() -> str:
    """Make the paper for residents of the complete example."""
    plan = read_plan(ROOT / "examples/voorbeeldstad/plan.yaml").plan
    return render_markdown("publieksversie", context(plan), made_as="definitief").partition("\n---\n")[2]


def sentences(text: str) -> list[str]:
    """Give the sentences of a paper, without its headings and marks."""
    words = re.sub(r"(?m)^(:::.*|#.*)$", "\n", text).replace("**", "").replace("\u00a0", " ")
    blocks = (" ".join(block.removeprefix("- ").split()) for block in re.split(r"\n\n|\n- ", words))
    return [one for block in blocks for one in re.split(r"(?<=[.?!])\s+(?=[A-Z“])", block) if len(one.split()) > 1]


def test_the_paper_of_the_complete_example_is_short_and_plain() -> None:
    counts = [len(one.split()) for one in sentences(town())]
    assert max(counts) <= LONGEST, [one for one in sentences(town()) if len(one.split()) > LONGEST]
    assert sum(counts) / len(counts) <= MEAN
    assert "|" not in town()
    assert [word for word in JARGON if re.search(rf"\b{word}", town(), re.IGNORECASE)] == []


def test_where_to_go_stands_before_everything_else() -> None:
    assert "\n## " in town()
    assert town().index("14 0999") < town().index("Marktplein 1") < town().index("\n## ")


def test_words_for_the_council_stand_in_no_paper_for_residents() -> None:
    goal = {"doelstelling": {"tekst": "Het doel is intern gezegd."}}
    knowledge = {"vorm": "eigen_teams", "terugkoppeling": "Het netwerk is intern gezegd."}
    text = paper("publieksversie", aanpak={"maatregelen": [BEGIN]}, uitgangspunten=goal, ervaringskennis=knowledge)
    assert "intern gezegd" not in text.lower()
    assert "**U krijgt hulp.** Die is gratis." in text


@pytest.mark.parametrize(
    ("status", "asked", "told"),
    [
        ("inspraak", True, "U kunt reageren tot en met 23 augustus 2026."),
        ("aangeboden_aan_raad", False, "De gemeenteraad moet nog ja zeggen."),
        ("vastgesteld", False, "De gemeenteraad heeft het plan op 12 november 2026 goedgekeurd."),
    ],
)
def test_the_paper_says_how_far_the_plan_is(status: str, told: str, *, asked: bool) -> None:
    towns = [{"id": "dorp", "naam": "Dorp", "vaststelling": {"orgaan": "raad", "datum": "2026-11-12"}}]
    answers = {"plan": {"status": status}, "gemeenten": towns, "contact": PLACE, "aanpak": {"maatregelen": [BEGIN]}}
    period = {"inspraak": {"periode": {"van": "2026-07-13", "tot": "2026-08-23"}}}
    given = context(plan_of(**answers, verantwoording=period))
    made_as = verdict_on(documents()["publieksversie"], given).made_as
    text = render_markdown("publieksversie", given, made_as=made_as)
    assert told in text
    assert ("Dit willen wij. Wat vindt u?" in text) is asked


def test_without_a_number_and_an_address_there_is_no_paper() -> None:
    given = context(plan_of(plan={"status": "vastgesteld"}, aanpak={"maatregelen": [BEGIN]}))
    first = verdict_on(documents()["publieksversie"], given).open[0][0]
    assert first.path == "contact.telefoon"


def test_what_is_told_in_a_conversation_is_promised_only_as_far_as_the_plan_does() -> None:
    promise = "gebruiken wij nooit om u te controleren"
    form = {"vrijwillig": "ja", "niet_voor_handhaving": "ja"}
    assert promise in paper("publieksversie", ervaringskennis={"vorm": "eigen_teams", "gespreksformat": form})
    but = {**form, "uitzonderingen": "Bij gevaar."}
    text = paper("publieksversie", ervaringskennis={"vorm": "eigen_teams", "gespreksformat": but})
    assert promise not in text
    assert "Er zijn uitzonderingen." in text
    no = {"vrijwillig": "ja", "niet_voor_handhaving": "nee"}
    assert "controleren" not in paper("publieksversie", ervaringskennis={"vorm": "eigen_teams", "gespreksformat": no})


def test_the_folder_tells_of_each_scheme_what_until_when_and_how() -> None:
    text = paper(
        "regelingenfolder",
        contact=PLACE,
        regelingen=[SCHEME, {**SCHEME, "id": "oud", "naam": "Oud", "keuze": "stoppen"}],
    )
    assert "tot en met 31 december 2027" in text
    for told in (
        "€\u00a0150 per jaar",
        "€\u00a01.700",
        "met het formulier",
        "Bij het loket",
        "14 0999",
        "Marktplein 1",
    ):
        assert told in text
    assert "Oud" not in text


def test_three_schemes_for_several_households_stand_in_one_table() -> None:
    limits = [{"huishouden": "alleen", "bedrag_per_maand": 1700}, {"huishouden": "samen", "bedrag_per_maand": 2400}]
    three = [{**SCHEME, "id": f"r{n}", "naam": f"Pas {n}", "inkomen_in_euro": limits} for n in "abc"]
    text = paper("regelingenfolder", contact=PLACE, regelingen=three)
    assert "| Pas a | 1.700 | 2.400 |" in text
    assert "Voor een inkomen" not in text


@pytest.mark.parametrize(("day", "made"), [("2027-12-31", True), ("2028-01-01", False)])
def test_a_folder_with_amounts_that_hold_no_more_is_refused(day: str, *, made: bool) -> None:
    given = context(
        plan_of(
            plan={"status": "vastgesteld"},
            contact=PLACE,
            regelingen=[SCHEME],
            stukken={"regelingenfolder": {"datum": day}},
        )
    )
    verdict = verdict_on(documents()["regelingenfolder"], given)
    assert verdict.refused is not made
    assert made or verdict.reason == "de bedragen van Pas gelden maar tot en met 31 december 2027"
