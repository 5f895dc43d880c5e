"""What partners, heads of departments and makers of a plan get in hand: papers in sentences, which fall apart well."""

import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import changed, empty_headings, plan_from
from support.program import ROOT

from armoedeplan.document.context import context
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.render.markdown import render_markdown

PAPERS = (
    "uitvoeringsprogramma",
    "wie-doet-wat",
    "afwegingsnota",
    "convenant",
    "rolbeschrijvingen",
    "adviesaanvraag",
    "nota-van-beantwoording",
    "financiele-bijlage",
    "indicatorenbijlage",
    "wgs-plan",
)
PARTS = (
    "aanpak",
    "convenant",
    "financien",
    "governance",
    "organisatie",
    "plan",
    "samenwerking",
    "schuldhulp",
    "uitgangspunten",
    "verantwoording",
    "vragen_van_inwoners",
)
FORM = re.compile(r"(?m)^De(?:ze)? tabel|: (?:ja|nee|–)$|\| – \||nog niet ingevuld|Dit ontbreekt|\.\.|: :|; ;")
"""What no paper in prose has: words about its own tables, answers as labels, dashes for an answer, double signs."""
ACTORS = [
    {"id": "college", "naam": "College", "soort": "bestuur"},
    {"id": "bank", "naam": "Kredietbank", "noemnaam": "de bank", "soort": "maatschappelijke_organisatie"},
]


@cache
def city() -> Plan:
    return read_plan(ROOT / "examples/voorbeeldstad/plan.yaml").plan


def made(name: str, plan: Plan) -> str:
    return render_markdown(name, context(plan), made_as="definitief").partition("\n---\n")[2]


def of(name: str, **answers: Any) -> str:
    return made(name, plan_from({"armoedeplan": 1, **answers}))


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_speaks_in_sentences_and_not_of_the_program(name: str) -> None:
    text = made(name, city())
    assert not FORM.findall(text)
    assert not re.findall(r"armoedeplan|planbestand", text)
    assert name == "afwegingsnota" or not re.findall(r"afgeleid|andreiking", text)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(PAPERS), st.sets(st.sampled_from(PARTS)))
def test_a_paper_of_some_answers_has_no_empty_chapter(name: str, left_out: set[str]) -> None:
    plan, empty = city(), Plan()
    for part in left_out:
        plan = changed(plan, (part,), getattr(empty, part))
    text = made(name, plan)
    assert empty_headings(text) == []
    assert not FORM.findall(text)


def measure(name: str, *milestones: tuple[str, str]) -> dict[str, Any]:
    ready = [{"id": f"{name}_{n}", "kwartaal": quarter, "wat": what} for n, (quarter, what) in enumerate(milestones)]
    return {"id": name, "naam": name.title(), "mijlpalen": ready}


def test_a_year_of_three_measures_is_a_table_of_the_quarters_in_which_something_is_ready() -> None:
    rows = [measure(name, ("2027-Q2", "Af"), ("2027-Q4", "Klaar")) for name in ("een", "twee", "drie")]
    text = of("uitvoeringsprogramma", aanpak={"maatregelen": [*rows, measure("later", ("2028-Q1", "Begin"))]})
    assert "| Maatregel | Tweede kwartaal | Vierde kwartaal |" in text
    assert "| Drie | Af | Klaar |" in text
    assert "| Later |" not in text
    assert "**Later.** In het eerste kwartaal is klaar: begin." in text


def test_the_parties_of_a_covenant_are_named_in_full_and_the_municipality_once() -> None:
    parties = [
        {"id": "p1", "actor": "college", "functie": "burgemeester"},
        {"id": "p2", "actor": "bank", "rechtsvorm": "stichting", "functie": "directeur"},
    ]
    text = of(
        "convenant",
        gemeenten=[{"id": "dorp", "naam": "Dorp"}],
        samenwerking={"actoren": ACTORS},
        convenant={"partijen": parties, "afspraken": [{"id": "a", "actor": "college", "levert": "Een loket"}]},
    )
    assert "Kredietbank, stichting, rechtsgeldig vertegenwoordigd door de directeur, hierna te noemen: de bank;" in text
    assert text.count("hierna te noemen: de gemeente;") == 1
    assert "De gemeente levert een loket." in text


def test_the_articles_of_a_covenant_count_on_without_a_gap() -> None:
    agreed = [{"id": "a", "actor": "bank", "levert": "Een loket"}]
    text = of("convenant", samenwerking={"actoren": ACTORS}, convenant={"afspraken": agreed, "ingang": "2027-01-01"})
    assert re.findall(r"## (Artikel .*)", text) == [
        "Artikel 1. Wat elke partij doet en levert",
        "Artikel 2. Duur en opzeggen",
    ]


def test_who_does_what_begins_with_the_questions_of_residents() -> None:
    asked = [{"id": "v", "vraag": "Ik heb schulden", "actoren": ["bank"]}]
    text = of("wie-doet-wat", samenwerking={"actoren": ACTORS}, vragen_van_inwoners=asked)
    assert text.strip().startswith("## Wie vraag ik wat?\n\n**Ik heb schulden.** Ga naar de bank.")


def test_the_weighing_proposes_the_main_model_first() -> None:
    text = of("afwegingsnota", governance={"keuze": {"hoofdmodel": "vraagsturing", "tweede_model": "ketensturing"}})
    assert "Wij stellen voor: vraagsturing, met daarnaast ketensturing." in text
    assert "| Vraag | Vraagsturing | Ketensturing |" in text
    assert "**Vraagsturing.**" not in text


def test_the_points_are_told_only_where_the_models_differ() -> None:
    rows = re.findall(r"(?m)^\| (?!Kenmerk|Vraag|\*|:)[^|]+\|((?: \d \|)+)$", made("afwegingsnota", city()))
    assert rows
    assert all(len(set(row.split(" | "))) > 1 for row in rows)


def test_a_model_without_points_is_told_in_a_sentence_and_has_no_column() -> None:
    text = made("afwegingsnota", city())
    (told,) = re.findall(r"Geen punten bij deze kenmerken: (\w+) \(som \d+\)\.", text)
    (head,) = re.findall(r"(?m)^\| Kenmerk .*$", text)
    assert told.capitalize() not in head


def test_the_answer_to_reactions_says_once_whether_the_plan_changed() -> None:
    reactions = [
        {
            "id": "r1",
            "strekking": "Meer geld.",
            "reactie": "Dat doen wij.",
            "plan_gewijzigd": "ja",
            "wijziging": "Meer",
        },
        {"id": "r2", "strekking": "Minder.", "reactie": "Nee.", "plan_gewijzigd": "nee"},
    ]
    text = of("nota-van-beantwoording", verantwoording={"inspraakreacties": reactions})
    assert "Door één reactie is het plan veranderd." in text
    assert "is het plan niet veranderd" not in text
    assert text.count("*Wat er in het plan verandert.* Niets.") == 1


def test_a_paper_on_debt_help_names_only_what_the_plan_answers() -> None:
    text = of("wgs-plan", schuldhulp={"is_wgs_plan": "ja", "preventie": "Op tijd.", "kwaliteit": "Goed."})
    assert "Schulden voorkomen staat onder “Hulp bij schulden”." in text
    assert "Nazorg" not in text.replace("schuldeisers en nazorg", "")


def test_the_work_sheet_holds_what_no_other_paper_does() -> None:
    text = made("werkblad", city())
    for chapter in ("Open vragen", "Hoe cijfers zijn berekend", "Bronnen", "Wie nog moet kijken", "Versie"):
        assert f"\n## {chapter}\n" in text
    assert "armoedeplan" in text
