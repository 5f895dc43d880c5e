"""The whole set: every document stands on its own feet, tells what it misses, and never what is internal."""

import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from support.clean_markdown import faults_of
from support.documents import changed, empty_headings, full_plan, leaves, plan_from
from support.plaintext import images
from support.program import ROOT
from support.repetition import repetitions

from armoedeplan.document import context
from armoedeplan.document.context import Context
from armoedeplan.document.needs import fields_on
from armoedeplan.method.loader import models
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.plan.skeleton import skeleton_text
from armoedeplan.recent import kept_for_last
from armoedeplan.render.document_set import documents, make_document
from armoedeplan.render.templates import templates

NAMES = sorted(templates())
# a template that names no needs is a form, which people fill in on paper
FORMS = {name for name, template in templates().items() if not template.needed}
HOSTILE = "a | b * c # d <b> [x](javascript:y) ! \\newpage {{ 7*7 }} _e_ ~f~ $h$ `i` &amp; @j -- ... k"
SET = set(documents())
OTHER_MOMENTS = {
    "adviesaanvraag",
    "afwegingsnota",
    "evaluatie",
    "raadsinformatiebrief-evaluatie",
    "wat-is-er-veranderd",
    "werkformulier",
}
"""The papers that belong to no moment of which the complete example keeps its papers."""
TOWNS = [{"id": "oost", "naam": "Oost", "code": "GM9998"}, {"id": "west", "naam": "West", "code": "GM9997"}]


@kept_for_last(3)
def seen(plan: Plan) -> Context:
    """Give what a template gets of a plan, made once for those that many tests are about."""
    return context(plan, made="0")


def made(name: str, plan: Plan) -> str:
    """Make one document of a plan."""
    return "\n".join(one.text for one in make_document(name, seen(plan)))


@cache
def full() -> Plan:
    # every choice has its first value; the parts that a plan can leave out are asked for
    plan = changed(full_plan(), ("ervaringskennis", "vorm"), "eigen_teams")
    return changed(plan, ("schuldhulp", "is_wgs_plan"), True)  # type: ignore[no-any-return]


@cache
def adopted() -> Plan:
    return changed(full(), ("plan", "status"), "vastgesteld")  # type: ignore[no-any-return]


@cache
def fresh() -> Plan:
    return plan_of(Path("plan.yaml"), skeleton_text("Dorp", "Plan Dorp").encode()).plan


@cache
def hostile() -> Plan:
    return full_plan(f" {HOSTILE}", f" {HOSTILE}\n\n- een\n- twee\n\n# geen kop")


def test_the_papers_of_the_complete_example_are_the_set() -> None:
    # a template that goes away by accident is missed here
    folder = ROOT / "examples/voorbeeldstad"
    beside = {
        path.name.partition(".")[0] for kept in ("documenten", "raadsstukken") for path in (folder / kept).glob("*.*")
    }
    assert beside | OTHER_MOMENTS == SET


@pytest.mark.parametrize("name", sorted(SET))
def test_a_document_says_for_whom_and_when_it_is(name: str) -> None:
    one = documents()[name]
    assert (one.title, one.audience, one.when) > ("A", "a", "a")


@pytest.mark.parametrize("name", sorted(SET))
def test_what_a_document_needs_is_asked_for_in_the_plan(name: str) -> None:
    one = documents()[name]
    for path in one.paths:
        assert fields_on(path)[-1].note, path
        assert not any(field.note and field.note.internal for field in fields_on(path)), path


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_misses_no_answer_of_a_new_plan(name: str) -> None:
    assert "*nog niet ingevuld*" not in made(name, fresh())


@pytest.mark.parametrize("name", sorted({*NAMES} - FORMS))
def test_a_document_of_a_new_plan_says_concept_above_its_pages_and_tells_no_field_that_misses(name: str) -> None:
    text = made(name, fresh())
    head, _, rest = text.removeprefix("---\n").partition("\n---\n")
    assert 'kop: "CONCEPT' in head or "formulier: true" in head
    assert "nog niet ingevuld" not in rest
    assert "Dit ontbreekt" not in rest


@pytest.mark.parametrize("name", sorted({*NAMES} - {"beleidsplan"}))
def test_a_document_that_misses_nothing_is_no_concept(name: str) -> None:
    assert "concept" not in made(name, adopted()).partition("## ")[0]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_internal_stands_in_a_document(name: str) -> None:
    internal = [leaf for leaf in leaves(full()) if leaf.internal and leaf.telling]
    text = made(name, full())
    assert len(internal) > 3
    assert [leaf.path for leaf in internal if str(leaf.value) in text.replace("\\", "")] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("plan", [fresh, full, hostile])
def test_a_document_is_clean_markdown_without_an_empty_or_double_heading(name: str, plan: Any) -> None:
    for one in make_document(name, seen(plan())):
        assert empty_headings(one.text) == []
        headings = re.findall("^#+ .*", one.text, flags=re.MULTILINE)
        assert len(headings) == len(set(headings))
        assert faults_of(one.text) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_a_person_typed_is_no_markup_in_any_document(name: str) -> None:
    # bold and italics of the template itself stand in the paper of a plan that has no signs of markup too
    ours = {kind for one in make_document(name, seen(full())) for kind in _kinds_inline(_tokens(one.text))}
    for text in (one.text for one in make_document(name, seen(hostile()))):
        tokens = _tokens(text)
        plain = {"text", "softbreak", "hardbreak", "link_open", "link_close", "image"}
        assert _kinds_inline(tokens) <= plain | (ours & {"strong_open", "strong_close", "em_open", "em_close"})
        assert all(str(image.attrs["src"]).startswith("diagrammen/") for image in images(tokens))
        assert {token.type for token in tokens if token.type in ("html_block", "code_block", "fence", "hr")} == set()


def _tokens(text: str) -> list[Token]:
    """Read the Markdown of a paper, without what stands at its top."""
    return MarkdownIt("commonmark").enable("table").parse(text.partition("\n---\n")[2])


def _kinds_inline(tokens: list[Token]) -> set[str]:
    """Give the kinds of markup inside lines."""
    return {child.type for token in tokens for child in token.children or ()}


@pytest.mark.slow
@settings(max_examples=repetitions(6, 60), deadline=None)
@given(st.lists(st.integers(0, 10_000), max_size=40), st.booleans())
def test_every_document_can_be_made_of_any_part_of_a_plan(picked: list[int], drop: bool) -> None:  # noqa: FBT001
    every = list(leaves(full()))
    chosen = {every[number % len(every)].steps for number in picked}
    part = full()
    for leaf in every:
        if (leaf.steps in chosen) == drop:
            part = changed(part, leaf.steps, leaf.field.default)
    variables = context(part, made="0")
    for name in NAMES:
        for one in make_document(name, variables):
            assert empty_headings(one.text) == [], one.name


def test_a_joint_plan_has_a_proposal_for_each_council() -> None:
    plan = plan_from({"armoedeplan": 1, "gemeenten": TOWNS, "plan": {"besluitpunten": ["Het plan vast te stellen."]}})
    files = {one.file: one.text for one in make_document("raadsvoorstel", context(plan))}
    assert files.keys() == {"raadsvoorstel-oost.md", "raadsvoorstel-west.md"}
    assert "Dit voorstel gaat ook naar de raad van West." in files["raadsvoorstel-oost.md"]
    decisions = {one.file: one.text for one in make_document("raadsbesluit", context(plan))}
    assert "De raad van de gemeente Oost;" in decisions["raadsbesluit-oost.md"]
    assert "De raad van de gemeente West;" in decisions["raadsbesluit-west.md"]
    assert [one.file for one in make_document("beleidsplan", context(plan))] == ["beleidsplan.md"]


def test_what_is_open_in_some_records_stands_on_the_work_sheet_with_how_many() -> None:
    measures = [{"id": "a", "naam": "A", "prioriteit": "hoog"}, {"id": "b", "naam": "B"}, {"id": "c", "naam": "C"}]
    text = made("werkblad", plan_from({"armoedeplan": 1, "aanpak": {"maatregelen": measures}}))
    assert "Hoe belangrijk is deze maatregel als er te weinig geld is? (2 keer)" in text


def test_the_work_sheet_says_of_each_paper_whether_it_is_ready_or_what_it_asks_first() -> None:
    text = made("werkblad", plan_from({"armoedeplan": 1, "plan": {"status": "aangeboden_aan_raad"}}))
    papers = text.partition("## Hoe het met elk stuk staat")[2].partition("\n## ")[0]
    told = {line.split(":")[0]: line for line in papers.splitlines() if line.startswith("- ")}
    assert told["- Werkblad"] == "- Werkblad: klaar."
    assert "Welke regelingen zijn er" in told["- Regelingenoverzicht"]
    assert all(line.count("?") <= 3 for line in told.values())


def test_the_work_sheet_shows_the_five_models_side_by_side_and_what_of_them_is_ours() -> None:
    text = made("werkblad", fresh())
    heads, _, *rows = [
        line for line in text.partition("## De vijf modellen van sturing")[2].splitlines() if "|" in line
    ]
    names = [model.naam for model in models().modellen]
    assert [head.strip().lower() for head in heads.split("|")[2:-1]] == [str(name).lower() for name in names]
    inferred = [
        cell
        for model in models().modellen
        for name, cell in model.cellen
        if name != "praktijk" and cell.grond == "afgeleid"
    ]
    assert sum(row.count("(afgeleid)") for row in rows) == len(inferred) > 0


def test_what_does_not_apply_stands_on_the_work_sheet_with_its_reason() -> None:
    states = {"verantwoording.inspraakreacties": {"status": "niet_van_toepassing", "reden": "Geen inspraak."}}
    text = made("werkblad", plan_from({"armoedeplan": 1, "antwoordstatus": states}))
    told, _, beside = text.partition("## Wat niet van toepassing is")
    assert "Geen inspraak." in beside
    assert "Geen inspraak." not in told


def test_the_council_decides_what_is_withdrawn() -> None:
    head = {"vervangt": ["Nota 2022"], "besluitpunten": ["Het plan vast te stellen."]}
    plan = plan_from({"armoedeplan": 1, "plan": head})
    for name in ("raadsvoorstel", "raadsbesluit"):
        assert "1. het plan vast te stellen;\n2. in te trekken: Nota 2022.\n" in made(name, plan)


@pytest.mark.parametrize("plan", [fresh, full, hostile])
def test_the_metadata_are_well_formed_and_say_that_nobody_validated_them(plan: Any) -> None:
    text = made("publicatie", plan())
    root = ET.fromstring(text)  # noqa: S314 - our own text
    assert root.tag.endswith("}Document")
    assert "niet getoetst aan het officiële schema" in text
    assert all(element.text or len(element) for element in root.iter() if isinstance(element.tag, str))


def test_the_metadata_hold_the_fields_that_publication_asks_for() -> None:
    root = ET.fromstring(made("publicatie", read_plan(ROOT / "examples/voorbeeldstad/plan.yaml").plan))  # noqa: S314
    found = {str(element.tag).partition("}")[2]: element for element in root.iter()}
    asked = "classificatiecollectie creatiedatum format geldigheid language opsteller publisher verantwoordelijke"
    assert {*asked.split(), "titelcollectie", "officieleTitel", "soortHandeling"} <= found.keys()
    assert found["publisher"].attrib["resource"].endswith("/tooi/id/gemeente/gm9998")


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ({"van": 2027, "tot": 2030}, "2027-01-01", "2030-12-31"),
        ({"van": "2027-03", "tot": "2028-02"}, "2027-03-01", "2028-02-29"),
        ({"van": "2027-03-05", "tot": "2028-06-07"}, "2027-03-05", "2028-06-07"),
    ],
)
def test_the_metadata_name_the_first_and_last_day_of_a_plan(typed: dict[str, Any], first: str, last: str) -> None:
    text = made("publicatie", plan_from({"armoedeplan": 1, "plan": {"periode": typed}}))
    assert f"begindatum>{first}<" in text
    assert f"einddatum>{last}<" in text
