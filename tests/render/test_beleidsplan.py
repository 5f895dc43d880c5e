"""The policy plan: every answer that may be public is in it, nothing internal is, and it is sound Markdown."""

import re
from functools import cache
from pathlib import Path

import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pymarkdown.api import PyMarkdownApi
from support.documents import Leaf, changed, empty_headings, full_plan, leaves, plan_from, policy_plan
from support.plaintext import images
from support.program import ROOSENDAAL

from armoedeplan.method.loader import laws
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.plan.skeleton import skeleton_text

FORMS = ("eigen_teams", "andere_vorm", "geen")
# what the policy plan does not show, and why
HOSTILE = "a | b * c # d <b> [x](javascript:y) \\newpage {{ 7*7 }} _e_ ~f~ ^g^ $h$ `i` &amp; @j -- ... http://k.nl !"
LISTS = "- een | punt *x*\n- twee\n  - dieper # punt\n\n1. a\n2. b"
PROSE = f"{HOSTILE}\n\n{LISTS}\n\n# geen kop\n\n> geen citaat\n<!-- c -->\n+ p"


@cache
def plan(form: str = "eigen_teams") -> Plan:
    return changed(full_plan(), ("ervaringskennis", "vorm"), form)  # type: ignore[no-any-return]


@cache
def document(form: str = "eigen_teams") -> str:
    return policy_plan(plan(form))


@cache
def hostile() -> str:
    return policy_plan(full_plan(f" {HOSTILE}", f" {PROSE}"))


def fresh() -> Plan:
    return plan_of(Path("plan.yaml"), skeleton_text("Voorbeeldstad", "Armoedeplan Voorbeeldstad").encode()).plan


def examples() -> dict[str, str]:
    return {
        "fresh": policy_plan(fresh()),
        "roosendaal": policy_plan(read_plan(ROOSENDAAL).plan),
        "full": document(),
        "hostile": hostile(),
    }


def shown(leaf: Leaf, text: str) -> bool:
    values = leaf.value if leaf.field.many else (leaf.value,)
    kind = leaf.field.kind
    return all((kind.shown(value) if kind else str(value)) in text for value in values)


@pytest.fixture(scope="module")
def all_leaves() -> list[Leaf]:
    return list(leaves(plan()))


def test_answers_that_are_no_longer_asked_for_are_gone(all_leaves: list[Leaf]) -> None:
    teams = [leaf for leaf in all_leaves if leaf.path.startswith("ervaringskennis.") and leaf.telling]
    assert [leaf.path for leaf in teams if shown(leaf, document("geen"))] == ["ervaringskennis.waarom_geen"]


def test_what_a_person_typed_comes_out_as_those_signs() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(hostile().partition("\n---\n")[2])
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} == {"text", "softbreak", "link_open", "link_close", "image"}
    assert all(str(image.attrs["src"]).startswith("diagrammen/") for image in images(tokens))
    assert {child.attrs["href"] for child in inline if child.type == "link_open"} == {next(iter(laws().values())).bron}
    lines = ["".join(child.content or " " for child in token.children or ()) for token in tokens]
    typed = [line for line in lines if re.search(r"woord\d+x", line)]
    assert len(typed) > 300
    assert [line for line in typed if HOSTILE not in line and "...)" not in line] == []
    assert {"een | punt *x*", "dieper # punt", "# geen kop", "> geen citaat <!-- c --> + p"} <= set(lines)
    assert {token.type for token in tokens if token.type in ("fence", "code_block", "html_block", "hr")} == set()


def test_a_list_that_was_typed_does_not_run_into_a_list_of_ours() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(policy_plan(full_plan(prose="\n\n- getypt")))
    items = [at for at, token in enumerate(tokens) if token.type == "inline" and token.content == "getypt"]
    assert len(items) > 30
    around = [(tokens[at - 3].type, tokens[at + 3].type) for at in items]
    assert set(around) == {("bullet_list_open", "bullet_list_close")}


@pytest.mark.parametrize("name", ["fresh", "roosendaal", "full", "hostile"])
def test_it_is_clean_markdown_without_empty_headings(name: str, tmp_path: Path) -> None:
    text = examples()[name]
    path = tmp_path / "plan.md"
    path.write_text(text, encoding="utf-8")
    linter = PyMarkdownApi().disable_rule_by_identifier("md013").enable_extension_by_identifier("front-matter")
    assert [str(one) for one in linter.scan_path(str(path)).scan_failures] == []
    assert empty_headings(text) == []


@settings(max_examples=25)
@given(st.lists(st.integers(0, 10_000), max_size=40), st.booleans())
def test_it_can_be_made_of_any_part_of_a_plan(picked: list[int], drop: bool) -> None:  # noqa: FBT001
    every = list(leaves(plan()))
    chosen = {every[number % len(every)].steps for number in picked}
    part = plan()
    for leaf in every:
        if (leaf.steps in chosen) == drop:
            part = changed(part, leaf.steps, leaf.field.default)
    text = policy_plan(part)
    assert empty_headings(text) == []
    headings = re.findall("^#+ .*", text, flags=re.MULTILINE)
    assert len(headings) == len(set(headings))


def test_pandoc_takes_it_as_it_is() -> None:
    html = pypandoc.convert_text(hostile(), "html5", format="markdown", extra_args=["--standalone"])
    assert 'lang="nl-NL"' in html
    assert html.count("<h1") == 1
    assert html.count("<table") == len(re.findall(r"^\| :--- ", hostile(), flags=re.MULTILINE))
    assert not re.search(r"<(b|em|strong|code|blockquote|hr|sup|sub|del)\b", html.partition("</header>")[2])
    assert all(src.startswith("diagrammen/") for src in re.findall(r'<img\s+src="([^"]*)', html))
    assert set(re.findall(r'href="(\w+:[^"]*)', html)) == {next(iter(laws().values())).bron}


def test_a_new_plan_is_short_and_names_what_is_open() -> None:
    text = policy_plan(fresh())
    assert text.count("nog niet ingevuld") < 10
    assert "| Periode | *nog niet ingevuld* |" in text
    assert "- Het plan: periode, besluitpunten\n" in text
    assert "raagvlak: " not in text
    assert len(text.splitlines()) < 200


def test_the_trace_runs_from_a_conclusion_to_an_indicator() -> None:
    data = {
        "samenwerking": {
            "conclusies": [{"id": "c1", "tekst": "Veel overlap"}, {"id": "c2", "tekst": "Weinig coaching"}],
            "aanknopingspunten": [{"id": "p", "tekst": "Meer tijd", "conclusies": ["c2"]}],
        },
        "aanpak": {"netwerken": [{"id": "n", "naam": "Coaching", "aanknopingspunten": ["p"]}]},
        "verantwoording": {"indicatoren": [{"id": "i", "naam": "Gesprekken", "hoort_bij": ["n"]}]},
    }
    assert "| 1 | Meer tijd | 2 | Coaching | Gesprekken |" in policy_plan(plan_from({"armoedeplan": 1, **data}))


def test_money_adds_up_per_year() -> None:
    posts = [("a", 2027, 1000, "ja"), ("b", 2028, 20000, "nee"), ("c", 2027, 500, "nee")]
    data = {
        "financien": [{"id": id_, "jaar": year, "bedrag": sum_, "structureel": yes} for id_, year, sum_, yes in posts],
        "aanpak": {"maatregelen": [{"id": "m", "naam": "M", "kosten": [{"jaar": 2027, "bedrag": 700}]}]},
    }
    text = policy_plan(plan_from({"armoedeplan": 1, **data}))
    assert "| 2027 | €\u00a01.500 | €\u00a01.000 | €\u00a0700 |\n| 2028 | €\u00a020.000 | – | – |" in text
    assert "| Geld in de hele periode | €\u00a021.500 |" in text


def test_it_tells_what_does_not_apply_what_deviates_and_where_figures_come_from() -> None:
    data = {
        "uitgangspunten": {"lokale_situatie": [{"id": "a", "tekst": "Feit", "bron": "Armoedemonitor"}]},
        "antwoordstatus": {"aanpak.deelprogrammas": {"status": "niet_van_toepassing", "reden": "Er zijn netwerken."}},
        "afwijkingen": {"AP205": "De raad besloot anders.", "AP204": "Alleen voor ons."},
    }
    text = policy_plan(plan_from({"armoedeplan": 1, **data}))
    assert "- Aanpak, deelprogramma\\'s: Er zijn netwerken.\n" in text
    assert "- AP205: De raad besloot anders.\n" in text
    # that check judges internal answers
    assert "Alleen voor ons" not in text
    assert "komen uit:\n\n- Armoedemonitor\n" in text


def test_it_says_where_the_method_comes_from() -> None:
    colophon = policy_plan(fresh()).partition("## Colofon")[2]
    assert "Verwey-Jonker Instituut" in colophon
    assert "978-90-5830-342-4" in colophon
    assert "kenmerk 0." in colophon


@pytest.mark.parametrize("part", ["netwerken", "deelprogrammas", "maatregelen"])
def test_a_case_from_practice_is_named_with_its_source_and_where_it_is_used(part: str) -> None:
    data = {"armoedeplan": 1, "aanpak": {part: [{"id": "x", "naam": "Langsgaan", "praktijk": ["leiden_door"]}]}}
    text = policy_plan(plan_from(data))
    line = next(line for line in text.splitlines() if line.startswith("- Project Door in Leiden (Leiden): "))
    assert "Gebruikt bij: Langsgaan. Bron: " in line


def test_the_lessons_can_be_left_out() -> None:
    groups = [{"id": "kinderen", "naam": "Kinderen", "soort": "kinderen"}]
    data = {"armoedeplan": 1, "uitgangspunten": {"doelgroepen": groups}}
    heading = "## Bijlage: lessen van andere gemeenten"
    assert heading in policy_plan(plan_from(data))
    assert heading not in policy_plan(plan_from({**data, "uitwisseling": {"lessen_in_beleidsplan": "nee"}}))
