"""What a template may see: answers that escape themselves, and what is missing by name."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from support.documents import plan_from
from support.plaintext import HOSTILE, listed, parsers, seen, texts, words
from support.repetition import repetitions
from support.written import ENVIRONMENT, plan, titled, written

from armoedeplan.document import context
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.store import Store
from armoedeplan.refusal import Refusal

WAYS = {
    "plain": "{{ x }}",
    "joined": "{{ [x, x]|join(' ') }}",
    "glued": "{{ '' ~ x ~ ' ' ~ x }}",
    "percent": "{{ '%s %s'|format(x, x) }}",
    "percent_sign": "{{ '%s %s' % (x, x) }}",
    "format": "{{ '{} {}'.format(x, x) }}",
    "format_width": "{{ '{:<3}'.format(x) }}",
    "trimmed": "{{ x|trim }}",
    "string": "{{ x|string }}",
    "default": "{{ x|default('niets') }}",
    "set_and_loop": "{% set y = [x] %}{% for z in y %}{{ z }}{% endfor %}",
    "brief": "{{ x.kort }}",
    "macro": "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) }}",
    "in_a_list": "{{ [x]|first }}",
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@settings(max_examples=repetitions(20, 400))
@given(title=texts(lines=False).filter(lambda text: bool("".join(text.split()).strip("\u00ad\ufeff"))))
def test_an_answer_is_read_as_the_words_that_were_typed_however_it_is_written(way: str, title: str) -> None:
    variables = titled(title)
    typed = variables["plan"].titel.value
    markdown = ENVIRONMENT.from_string(way).render(x=variables["plan"].titel)
    for parser in parsers():
        assert words(seen(parser, markdown)) in {words(typed), words(f"{typed} {typed}")}


@pytest.mark.parametrize("way", ["{{ x|upper }}", "{{ x|lower }}", "{{ x|capitalize }}", "{{ x|title }}"])
def test_an_answer_in_other_letters_has_no_markup_either(way: str) -> None:
    markdown = ENVIRONMENT.from_string(way).render(x=titled(HOSTILE)["plan"].titel)
    for parser in parsers():
        assert words(seen(parser, markdown)).lower() == HOSTILE.lower()


def test_answers_in_a_list_that_is_written_as_such_have_no_markup_and_no_addresses() -> None:
    markdown = written("{{ [x, x] }}", x=titled(HOSTILE)["plan"].titel)
    assert seen(parsers()[0], markdown).strip() == f"[{HOSTILE}, {HOSTILE}]"
    assert "object at" not in written("{{ [plan, plan.versie, gemeenten] }}")


def test_an_answer_is_code_of_no_template() -> None:
    assert written("{{ x }}", x=titled("{{ 7*7 }}{% raw %}")["plan"].titel) == r"\{\{ 7\*7 \}\}\{% raw %\}"


def test_the_block_at_the_top_of_a_document_holds_any_title() -> None:
    import yaml

    for title in (HOSTILE, 'zeg "ja" \\ nee', "a: b # c", "--- ...", "é \N{UNICORN FACE}"):
        text = f"---\n{written('title: {{ x|citaat }}', x=titled(title)['plan'].titel)}\n---\n"
        (block, *_) = yaml.safe_load_all(text)
        assert words(seen(parsers()[0], block["title"])) == title


@settings(max_examples=repetitions(60, 400))
@given(st.lists(st.tuples(st.sampled_from(["", "- ", "1. "]), texts(lines=False)).map("".join), max_size=5))
def test_paragraphs_of_an_answer_are_read_as_they_were_typed(lines: list[str]) -> None:
    store = Store(plan_of(Path("plan.yaml"), b"armoedeplan: 1\n"))
    try:
        store.set("uitgangspunten.doelstelling.tekst", ["\n".join(lines)])
    except Refusal:
        assume(False)
    answer = context(store.file.plan).answers.uitgangspunten.doelstelling.tekst
    for parser in parsers():
        assert listed(seen(parser, answer.alineas)) == listed(answer.value)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ plan.periode }}", "2027, 2030"),
        ("{{ plan.periode.van }}", "2027"),
        ("{{ gemeenten[0] }}", r"Dorp \| \*plein\*"),
        ("{{ gemeenten[0].inwoners.aantal }}", "12.345"),
        ("{{ financien[0].bedrag }}", "€ 12.500"),
        ("{{ schuldhulp.is_wgs_plan }}", "nee"),
        ("{{ 'ja' if schuldhulp.is_wgs_plan else 'leeg' }}", "ja"),
        ("{{ samenwerking.actoren[0].soort }}", "maatschappelijke organisatie"),
        ("{{ samenwerking.actoren[0].soort == 'maatschappelijke_organisatie' }}", "True"),
        ("{{ samenwerking.aanbod[0].uitvoerders|join(', ') }}", r"De \[Bank\]"),
        ("{{ samenwerking.aanbod[0].uitvoerders[0] == samenwerking.actoren[0] }}", "True"),
        ("{{ samenwerking.aanbod[0].uitvoerders[0].soort }}", "maatschappelijke organisatie"),
        ("{{ financien|map(attribute='jaar')|sort|join }}", "2027"),
        ("{{ colofon.kenmerk }} {{ methode.stappen|length }} {{ methode.modellen|length }}", "abc 7 5"),
        ("{{ methode.wetten['participatiewet'] }}", "Participatiewet"),
    ],
)
def test_a_value_is_written_as_dutch_people_read_it_and_compares_as_it_stands_in_the_file(
    template: str, said: str
) -> None:
    assert written(template) == said


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ plan.opsteller }}", "*nog niet ingevuld*"),
        ("{{ plan.versie }}", r"*volgt later: \*volgende\* week*"),
        ("{{ plan.versie.alineas }}", r"*volgt later: \*volgende\* week*"),
        ("{{ plan.versie.kort }}", "*volgt later*"),
        ("{{ plan.zaaknummer }}", "*niet van toepassing: geen*"),
        ("{{ terugblik.lessen }}", "*onbekend*"),
        ("{{ schuldhulp.kwaliteit }}", "*niet gevraagd*"),
        ("{{ regelingen }}", "*nog niet ingevuld*"),
        ("{{ regelingen[0] if regelingen else 'leeg' }}", "leeg"),
        ("{% for x in regelingen %}x{% else %}niets{% endfor %}", "niets"),
        ("{{ governance.keuze.hoofdmodel.naam.nog.dieper }}", "*nog niet ingevuld*"),
        ("{{ 'x' if plan.opsteller else 'leeg' }}", "leeg"),
        ("{{ regelingen|length }}", "0"),
        ("{{ plan.opsteller ~ '!' }}", "*nog niet ingevuld*!"),
    ],
)
def test_what_is_missing_is_false_and_says_why_it_is_missing(template: str, said: str) -> None:
    assert written(template) == said


@pytest.mark.parametrize("template", ["{{ plan.titl }}", "{{ plannen }}", "{{ gemeenten[0].nam }}", "{{ colofon.x }}"])
def test_a_name_that_does_not_exist_fails_and_is_no_empty_text(template: str) -> None:
    with pytest.raises(UndefinedError):
        written(template)


def test_an_internal_answer_is_none_to_a_template() -> None:
    data = {"samenwerking": {"draagvlak": {"trekker": "De trekker"}, "actoren": [{"id": "a", "middelen": "Veel geld"}]}}
    variables = context(plan_from({"armoedeplan": 1, **data})).variables()
    for template in ("{{ samenwerking.draagvlak.trekker }}", "{{ samenwerking.actoren[0].middelen }}"):
        assert ENVIRONMENT.from_string(template).render(variables) == "*niet openbaar*"
    assert ENVIRONMENT.from_string("{{ samenwerking.actoren[0] }}").render(variables) == "a"


def test_open_questions_are_listed_by_step_with_why_and_of_whom() -> None:
    questions = context(plan()).open_vragen
    asked = {str(one.pad): one for of_step in questions.values() for one in of_step}
    later = next(one for one in questions[0] if one.pad == "plan.versie")
    assert (str(later.status), later.reden == "*volgende* week", later.kern) == ("volgt later", True, False)
    share = next(one for one in questions[2] if one.pad == "samenwerking.actoren[bank].aandeel")
    assert (share.waar == "De [Bank]", share.kern) == (True, True)
    assert questions.keys() <= set(range(8))
    assert not any("zaaknummer" in path or "kwaliteit" in path for path in asked)
