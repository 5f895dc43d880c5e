"""The policy plan: prose of one writer out of whatever part of a plan there is, and sound Markdown."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.clean_markdown import faults_in
from support.documents import Leaf, changed, empty_headings, full_plan, leaves, plan_from, policy_plan
from support.plaintext import images
from support.program import ROOSENDAAL
from support.repetition import repetitions

from armoedeplan.method.loader import laws
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.plan.skeleton import skeleton_text

FORMS = ("eigen_teams", "andere_vorm", "geen")
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


EXAMPLES: Final[dict[str, Callable[[], str]]] = {
    "fresh": lambda: policy_plan(fresh()),
    "roosendaal": lambda: policy_plan(read_plan(ROOSENDAAL).plan),
    "full": document,
    "hostile": hostile,
}


def shown(leaf: Leaf, text: str) -> bool:
    values = leaf.value if leaf.field.many else (leaf.value,)
    kind = leaf.field.kind
    return all((kind.shown(value) if kind else str(value)) in text for value in values)


@pytest.fixture(scope="module")
def all_leaves() -> list[Leaf]:
    return list(leaves(plan()))


def test_answers_that_are_no_longer_asked_for_are_gone(all_leaves: list[Leaf]) -> None:
    # counts are no answers: a command writes them
    written = "ervaringskennis.tellingen"
    here = [leaf for leaf in all_leaves if leaf.path.startswith("ervaringskennis.")]
    teams = [leaf for leaf in here if leaf.telling and not leaf.path.startswith(written)]
    assert [leaf.path for leaf in teams if shown(leaf, document("geen"))] == ["ervaringskennis.waarom_geen"]


def test_what_a_person_typed_comes_out_as_those_signs() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(hostile().partition("\n---\n")[2])
    inline = [child for token in tokens for child in token.children or ()]
    ours = {"strong_open", "strong_close"}
    assert {child.type for child in inline} - ours == {"text", "softbreak", "link_open", "link_close", "image"}
    assert all(str(image.attrs["src"]).startswith("diagrammen/") for image in images(tokens))
    assert {child.attrs["href"] for child in inline if child.type == "link_open"} == {next(iter(laws().values())).bron}
    # the words of a picture are not text of the paper, and are held where pictures are
    written = [[child for child in token.children or () if child.type != "image"] for token in tokens]
    lines = ["".join(child.content or " " for child in children) for children in written]
    typed = [line for line in lines if re.search(r"woord\d+x", line)]
    assert len(typed) > 100
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
    text = EXAMPLES[name]()
    path = tmp_path / "plan.md"
    path.write_text(text, encoding="utf-8")
    # an address that someone typed stays text, and the name of a measure may end in a sign
    allowed = ("md034", "md026") if name == "hostile" else ()
    assert faults_in(path, *allowed) == []
    assert empty_headings(text) == []


@pytest.mark.slow
@settings(max_examples=repetitions(12, 100), deadline=None)
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
    html, plain = (
        pypandoc.convert_text(text, "html5", format="markdown", extra_args=["--standalone"])
        for text in (hostile(), document())
    )
    assert 'lang="nl-NL"' in html
    assert html.count("<h1") == 1
    assert html.count("<table") == len(re.findall(r"^\|:---\|", hostile(), flags=re.MULTILINE))
    body = html.partition("</header>")[2]
    assert not re.search(r"<(b|em|code|sub|del)\b", body)
    # our own names in bold, our box and our notes are as many as with plain answers
    for ours in ("<strong>", "<blockquote>", "<sup>", "<hr"):
        assert body.count(ours) == plain.partition("</header>")[2].count(ours)
    assert all(src.startswith("diagrammen/") for src in re.findall(r'<img\s+src="([^"]*)', html))
    assert set(re.findall(r'href="(\w+:[^"]*)', html)) == {next(iter(laws().values())).bron}


def test_a_new_plan_has_no_chapters_and_says_that_it_is_a_concept() -> None:
    text = policy_plan(fresh())
    assert "nog niet ingevuld" not in text
    assert 'kop: "CONCEPT' in text
    assert re.findall("^#.*", text, flags=re.MULTILINE) == []


def test_a_starting_point_says_what_takes_it_up_and_where_that_stands() -> None:
    data = {
        "samenwerking": {
            "conclusies": [{"id": "c", "tekst": "Weinig coaching"}],
            "aanknopingspunten": [{"id": "p", "tekst": "Meer tijd", "conclusies": ["c"], "vervolg": ["n", "m"]}],
        },
        "aanpak": {
            "netwerken": [{"id": "n", "naam": "Coaching", "doel": "Hulp die blijft"}],
            "maatregelen": [{"id": "m", "naam": "Een coach", "omschrijving": "Een coach helpt."}],
        },
    }
    text = policy_plan(plan_from({"armoedeplan": 1, **data}))
    assert "Meer tijd. Dit pakken wij op met het netwerk Coaching en de maatregel Een coach (paragraaf 2.1)." in text


def test_an_indicator_of_two_measures_is_told_once() -> None:
    measures = [
        {"id": id_, "naam": name, "omschrijving": f"Dit is {name}."} for id_, name in [("a", "Een"), ("b", "Twee")]
    ]
    indicator = {"id": "i", "naam": "Gesprekken", "streefwaarde": 60, "streefjaar": 2029, "hoort_bij": ["a", "b"]}
    data = {"aanpak": {"maatregelen": measures}, "verantwoording": {"indicatoren": [indicator]}}
    text = policy_plan(plan_from({"armoedeplan": 1, **data}))
    first, second = text.partition("### Een\n")[2].split("### Twee\n")
    assert "Wij meten gesprekken. Het doel is 60 in 2029." in first
    assert "Wij meten hetzelfde als bij de maatregel Een (paragraaf 2.1)." in second
    assert "gesprekken" not in second


def test_who_do_the_same_stand_in_one_line() -> None:
    actors = [{"id": id_, "naam": name} for id_, name in [("a", "De Kern"), ("b", "Het Plein"), ("c", "De Brug")]]
    roles = [
        {"id": f"r_{id_}", "actor": id_, "rol": rol}
        for id_, rol in [("a", "Begeleidt mensen"), ("b", "Begeleidt mensen"), ("c", "Evalueert")]
    ]
    data = {"samenwerking": {"actoren": actors}, "governance": {"rollen": roles}}
    text = policy_plan(plan_from({"armoedeplan": 1, **data}))
    assert "**De Kern** en **Het Plein** hebben dezelfde rol: ieder begeleidt mensen.\n" in text
    assert "\n**De Brug** evalueert.\n" in text


def test_money_adds_up_below_and_beside_and_a_measure_says_its_own_sum() -> None:
    posts = [("a", 2027, 1000, "ja"), ("b", 2028, 20000, "nee"), ("c", 2027, 500, "nee")]
    costs = [{"jaar": 2027, "bedrag": 700}, {"jaar": 2028, "bedrag": 300}]
    data = {
        "financien": [{"id": id_, "jaar": year, "bedrag": sum_, "structureel": yes} for id_, year, sum_, yes in posts],
        "aanpak": {"maatregelen": [{"id": "m", "naam": "M", "kosten": costs}]},
    }
    text = policy_plan(plan_from({"armoedeplan": 1, **data}))
    assert "| **Kosten** | **700** | **300** | **1.000** |" in text
    assert "| **Dekking** | **1.500** | **20.000** | **21.500** |" in text
    assert "De maatregel kost €\u00a01.000 in twee jaar (hoofdstuk 2)." in text


def test_a_plan_that_costs_too_much_says_so() -> None:
    data = {
        "financien": [{"id": "a", "jaar": 2027, "bedrag": 40000}],
        "aanpak": {"maatregelen": [{"id": "m", "naam": "M", "kosten": [{"jaar": 2027, "bedrag": 47000}]}]},
    }
    assert "Het plan komt dat jaar €\u00a07.000 tekort." in policy_plan(plan_from({"armoedeplan": 1, **data}))


def test_it_tells_where_figures_come_from_and_nothing_of_how_the_plan_file_is() -> None:
    data = {
        "uitgangspunten": {"lokale_situatie": [{"id": "a", "tekst": "Feit", "bron": "Armoedemonitor"}]},
        "antwoordstatus": {"aanpak.deelprogrammas": {"status": "niet_van_toepassing", "reden": "Er zijn netwerken."}},
        "afwijkingen": {"AP205": "De raad besloot anders.", "AP204": "Alleen voor ons."},
    }
    text = policy_plan(plan_from({"armoedeplan": 1, **data}))
    assert "Feit.^[Armoedemonitor.]" in text
    assert "## Bronnen {.bijlage}\n\nArmoedemonitor\n" in text
    for inner in ("Er zijn netwerken", "AP205", "De raad besloot anders", "Alleen voor ons"):
        assert inner not in text


@pytest.mark.parametrize("name", ["fresh", "roosendaal", "full"])
def test_a_reader_hears_nothing_of_the_guide_or_the_program(name: str) -> None:
    text = EXAMPLES[name]().lower()
    for word in ("handreiking", "verwey-jonker instituut (", "afgeleid", "planbestand", "armoedeplan 0", "in woorden"):
        assert word not in text


def test_parts_are_told_without_dangling_words() -> None:
    data = {
        "schuldhulp": {"is_wgs_plan": "ja", "jaarlijkse_verantwoording": "Elk jaar bij de jaarrekening"},
        "verantwoording": {"privacy": {"doel": "Mensen begeleiden die daarom vragen"}},
        "plan": {"vervangt": ["Nota A", "Nota B", "Nota C"]},
    }
    text = policy_plan(plan_from({"armoedeplan": 1, **data}))
    assert "De raad hoort over de schuldhulp elk jaar bij de jaarrekening." in text
    assert "Wij gebruiken gegevens met dit doel: mensen begeleiden die daarom vragen." in text
    assert "Dit plan komt in de plaats van Nota A, Nota B en Nota C." in text


DANGLING = re.compile(r"None|\.\.(?!\.)|;\.|,\.|: ?\.|\(\)|[^\s|:] {2,}|[\ue000\ue001]", re.MULTILINE)


@pytest.mark.slow
@settings(max_examples=repetitions(12, 100), deadline=None)
@given(st.lists(st.integers(0, 10_000), max_size=400))
def test_what_is_left_out_leaves_no_loose_words_or_signs(picked: list[int]) -> None:
    part = plan()
    every = list(leaves(part))
    for steps in {every[number % len(every)].steps for number in picked}:
        part = changed(part, steps, next(leaf for leaf in every if leaf.steps == steps).field.default)
    text = policy_plan(part).partition("\n---\n")[2]
    assert DANGLING.findall(text) == []


@pytest.mark.parametrize(
    ("day", "head"), [("2026-09-01", "CONCEPT 1.0 · 1 september 2026"), ("2027-09-01", "CONCEPT 1.0")]
)
def test_the_head_of_a_draft_has_no_date_after_the_decision(day: str, head: str) -> None:
    data = {
        "plan": {"status": "aangeboden_aan_raad", "versie": "1.0", "datum": day},
        "gemeenten": [{"id": "g", "naam": "G", "vaststelling": {"orgaan": "raad", "datum": "2026-11-12"}}],
    }
    assert f'kop: "{head}"' in policy_plan(plan_from({"armoedeplan": 1, **data}))
