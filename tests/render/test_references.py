"""References to chapters by number, which stay right when chapters fall out."""

import re

from hypothesis import given
from hypothesis import strategies as st
from support.documents import plan_from
from support.program import ROOT

from armoedeplan.document import context
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.render.chapter_references import numbers_of_chapters, reference_to, with_references
from armoedeplan.render.document_set import PaperSet, planned
from armoedeplan.render.markdown import render_markdown
from armoedeplan.render.templates import templates

TOP = "---\ngenummerd: true\n---\n\n"
CHAPTERS = ("Doel", "Aanpak", "Geld", "Privacy")


def test_a_reference_is_the_number_of_its_heading() -> None:
    text = (
        f"{TOP}## Voorwoord {{.unnumbered}}\n\n"
        f"## Doel\n\nMeer{reference_to('Geld')}, samen {reference_to('Een coach')}.\n\n"
        f"## Aanpak\n\n### Een coach\n\nZie ook{reference_to('Partners')}.\n\n## Geld\n\n## Partners {{.bijlage}}\n"
    )

    made = with_references(text)

    assert "Meer (hoofdstuk 3), samen (paragraaf 2.1)." in made
    assert "Zie ook (bijlage A)." in made


def test_a_reference_to_what_is_not_there_goes_with_the_space_before_it() -> None:
    assert with_references(f"{TOP}## Doel\n\nMeer {reference_to('Geld')}.\n") == f"{TOP}## Doel\n\nMeer.\n"


def test_chapters_without_numbers_are_not_referred_to() -> None:
    assert with_references(f"## Geld\n\nMeer {reference_to('Geld')}.\n") == "## Geld\n\nMeer.\n"


@given(st.sets(st.sampled_from(CHAPTERS)))
def test_whatever_chapters_there_are_the_number_is_the_place_of_the_chapter(there: set[str]) -> None:
    kept = [name for name in CHAPTERS if name in there]
    marks = "".join(f"{name}:{reference_to(name)};" for name in CHAPTERS)

    made = with_references(TOP + "".join(f"## {name}\n\n" for name in kept) + marks)

    for name in CHAPTERS:
        place = f" (hoofdstuk {kept.index(name) + 1})" if name in there else ""
        assert f"{name}:{place};" in made


def test_a_chapter_of_another_paper_has_the_number_that_it_has_there() -> None:
    others = {"beleidsplan": numbers_of_chapters(f"{TOP}## Doel\n\n## Geld\n")}
    here, there = (
        with_references(f"{TOP}## Geld\n\nMeer{reference_to('Geld', paper)}.\n", others.__getitem__)
        for paper in ("", "beleidsplan")
    )
    assert "Meer (hoofdstuk 1)." in here
    assert "Meer (hoofdstuk 2)." in there


def test_the_debt_plan_names_the_chapters_of_the_policy_plan_unless_a_municipality_wrote_that_itself() -> None:
    whole = context(read_plan(ROOT / "examples/voorbeeldstad/plan.yaml").plan, made="0")
    (policy,), (debt,) = planned(["beleidsplan"], whole), planned(["wgs-plan"], whole)
    papers = PaperSet(whole)
    chapters = re.findall(r"(?m)^## ([^{\n]+)$", papers.make_paper(policy).text)
    number = chapters.index("Hulp bij schulden") + 1
    assert f"Hulp bij schulden (hoofdstuk {number})" in papers.make_paper(debt).text
    assert "(hoofdstuk" not in PaperSet(whole, own={"beleidsplan": templates()["beleidsplan"]}).make_paper(debt).text


def test_a_paper_of_one_municipality_names_the_chapters_of_the_plan_that_all_share() -> None:
    """Only the other municipality has a motion: in the share of this one no chapter tells why the plan is there."""
    data = {
        "armoedeplan": 1,
        "gemeenten": [{"id": place, "naam": place.title()} for place in ("oost", "west")],
        "aanleiding": {"moties": [{"id": "m", "titel": "Help mee", "uitkomst": "aangenomen", "gemeente": "west"}]},
        "verantwoording": {"risicos": [{"id": "r", "risico": "Er is te weinig geld.", "beheersing": "Wij sparen."}]},
    }
    whole = context(plan_from(data), made="0")
    papers = PaperSet(whole)
    (policy,), (east, _) = planned(["beleidsplan"], whole), planned(["raadsvoorstel"], whole)
    chapters = re.findall(r"(?m)^## ([^{\n]+)$", papers.make_paper(policy).text)
    number = chapters.index("Risico’s en andere keuzes") + 1
    assert f"(hoofdstuk {number})" in papers.make_paper(east).text


def test_the_evaluation_names_the_chapters_of_its_lessons_and_of_the_answer_to_them() -> None:
    data = {"id": "e", "soort": "proces", "lessen": [{"les": "Begin eerder."}], "reactie_college": "Goed."}
    plan = plan_from({"armoedeplan": 1, "verantwoording": {"evaluaties": [data]}})
    text = render_markdown("evaluatie", context(plan, made="0"))
    assert "verderop (hoofdstuk 2)." in text
    assert "zijn reactie daarna (hoofdstuk 3)." in text
