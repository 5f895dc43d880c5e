"""The builders of sentences: what they promise of every answer, and what the manual shows of each."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.answers import Answer, in_words
from armoedeplan.document import context
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.render.markdown import environment_of
from armoedeplan.render.templates import folder
from armoedeplan.wording import BUILDERS
from armoedeplan.wording.amounts import counted_noun, money_by_year, one_in
from armoedeplan.wording.lists import enumerated_in_sentence
from armoedeplan.wording.moments_in_words import lasting_period, on_date
from armoedeplan.wording.residents import bold_opening
from armoedeplan.wording.sentences import after_introduction, decision_point, full_sentence, inner_clause, still_open
from armoedeplan.wording.source_notes import SourceNotes


def plan_from(text: str) -> Plan:
    return plan_of(Path("plan.yaml"), text.encode()).plan


WORDS = st.text(st.sampled_from("abcde ABC IJ.,:;?!“”’(é)"), min_size=1, max_size=60).filter(
    lambda text: re.search(r"[^\W\d_]", text) is not None
)
ABBREVIATION = re.compile(r"\b(?:ca|nr|mr|dr|jl|enz|etc|bijv)\.$", re.IGNORECASE)
"""A last word that keeps its stop, which has a test of its own."""
SENTENCE = st.from_regex(r"[A-HK-Z][a-z]{1,8}( [a-z]{4,8}){0,6}[.?]", fullmatch=True).filter(
    lambda words: not ABBREVIATION.search(words)
)


@pytest.mark.parametrize("name", sorted(BUILDERS))
def test_the_manual_shows_what_a_builder_gives(name: str) -> None:
    plan = plan_from(
        "armoedeplan: 1\nplan: {periode: {van: 2027, tot: 2030}}\nantwoordstatus: {plan.titel: {status: later}}\n"
        "aanpak: {maatregelen: [{id: a, naam: A, planning: {van: 2027-07}}]}\n"
        "ervaringskennis: {vorm: eigen_teams, registratieformat: "
        "{bewaartermijn: {termijn: zes maanden, vanaf: Het gesprek}}}\n"
        "regelingen: [{id: b, naam: B, bedragen: [{id: c, voor_wie: Alleen, bedrag: 400, per: jaar}],"
        " inkomen_in_euro: [{id: d, huishouden: alleen, bedrag_per_maand: 1620}]}]\n"
    )
    template = environment_of(folder()).from_string(BUILDERS[name].example)

    assert template.render(context(plan).variables()) == BUILDERS[name].gives


@given(WORDS)
def test_a_sentence_ends_once_and_a_clause_goes_on(words: str) -> None:
    made = full_sentence(in_words(words))

    assert made[-1] in ".?!…”’)"
    assert not made.endswith("..") or words.rstrip(" ;,:").endswith("..")
    assert full_sentence(made) == made
    assert not inner_clause(in_words(words)).endswith((";", ",", ":"))


@given(st.lists(SENTENCE, min_size=1, max_size=4))
def test_the_sentences_of_an_answer_stay_whole(sentences: list[str]) -> None:
    words = " ".join(sentences)

    assert full_sentence(in_words(words)) == words
    begun = after_introduction(in_words(words), "Dit is de reden:")
    assert begun == f"Dit is de reden: {words[0].lower()}{words[1:]}"


@given(SENTENCE)
def test_after_a_colon_stands_no_capital_unless_it_is_that_of_a_name(words: str) -> None:
    first = re.split(r"[ .?]", words)[0]

    assert inner_clause(Answer(words, words)) == words[0].lower() + words[1:].removesuffix(".")
    assert inner_clause(Answer(words, words, names={first})) == words.removesuffix(".")


@pytest.mark.parametrize("words", ["DPIA en advies", "iDEAL", "H2 meten", "24 dagen", "“Naast je” groeit", "Wmo"])
def test_abbreviations_numbers_and_quotations_keep_their_first_sign(words: str) -> None:
    names = {"Wmo"}

    assert inner_clause(Answer(words, words, names=names)) == words


@pytest.mark.parametrize(("words", "made"), [("Cv.", "cv"), ("M.", "m"), ("Een map\\.", "een map\\\\")])
def test_a_stop_goes_with_its_escape_and_leaves_a_backslash_that_was_typed(words: str, made: str) -> None:
    assert inner_clause(in_words(words)) == made


@pytest.mark.parametrize("words", ["ca.", "werk en inkomen e.d.", "de Kredietbank e.o."])
def test_an_abbreviation_keeps_its_stop_and_gets_no_second_one(words: str) -> None:
    assert inner_clause(in_words(words)) == words
    assert after_introduction(in_words(words), "Dit is:") == f"Dit is: {words}"


@pytest.mark.parametrize(
    ("things", "made"),
    [
        ([], ""),
        (["Huur"], "huur"),
        (["Huur", "Zorg."], "huur en zorg"),
        (["Huur", "Zorg", "Energie"], "huur, zorg en energie"),
        (["Huur, zorg", "Energie"], "huur, zorg, en energie"),
        (["Huur, zorg", "Energie", "Eten"], "huur, zorg; energie; en eten"),
    ],
)
def test_things_stand_in_a_sentence(things: list[str], made: str) -> None:
    assert enumerated_in_sentence(map(in_words, things)) == made


@given(st.lists(SENTENCE, max_size=6))
def test_every_thing_stands_in_the_enumeration_once(things: list[str]) -> None:
    made = enumerated_in_sentence(map(in_words, things))

    parts = [part for part in re.split(r"; en |; | en |, ", made) if part]
    assert sorted(parts) == sorted(
        part for thing in things for part in re.split(r" en ", inner_clause(in_words(thing)))
    )


@pytest.mark.parametrize(
    ("rows", "made"),
    [
        ([], ""),
        ([(2027, 5)], "€\u00a05 in 2027"),
        ([(2027, 5), (2028, 4)], "€\u00a05 in 2027 en €\u00a04 in 2028"),
        ([(2027, 423000), (2028, 410000), (2029, 410000)], "€\u00a0423.000 in 2027 en daarna €\u00a0410.000 per jaar"),
        ([(2027, 7), (2028, 7)], "€\u00a07 per jaar in 2027 en 2028"),
        ([(2027, 7), (2028, 7), (2029, 7)], "€\u00a07 per jaar in 2027 tot en met 2029"),
        (
            [(2027, 7), (2028, 7), (2029, 3), (2030, 0)],
            "€\u00a07 per jaar in 2027 en 2028, €\u00a03 in 2029 en €\u00a00 in 2030",
        ),
    ],
)
def test_amounts_of_years_are_told_in_one_sentence(rows: list[tuple[int, int]], made: str) -> None:
    assert money_by_year(rows) == made


@given(st.integers(1, 50))
def test_a_share_is_told_as_a_fraction_only_when_it_is_near(percent: int) -> None:
    made = one_in(percent)

    if made:
        below = next(number for number in range(2, 21) if made.endswith(sentence_number(number)))
        assert abs(100 / below - percent) <= 0.03 * percent
        assert made.startswith("ongeveer ") == (100 / below != percent)


def sentence_number(number: int) -> str:
    return f"op de {counted_noun(number, 'x', 'x').split()[0]}"


@pytest.mark.parametrize(
    ("since", "until", "made"),
    [
        ("2027-03", "2027-12", "van maart tot en met december 2027"),
        ("2027-07", "2030", "van juli 2027 tot en met 2030"),
        ("2027", "2027", "in 2027"),
        ("2027", "2030-12", "de hele looptijd van het plan"),
        ("2027-07", "", "vanaf juli 2027"),
        ("", "2028-01-31", "tot en met 31 januari 2028"),
        ("", "", ""),
    ],
)
def test_a_period_stands_in_a_sentence(since: str, until: str, made: str) -> None:
    class Period:
        van = since
        tot = until

    class Whole:
        van = "2027"
        tot = "2030"

    assert lasting_period(Period, Whole) == made


@pytest.mark.parametrize(
    ("moment", "made"),
    [
        ("2026-11-12", "op 12 november 2026"),
        ("2027-07", "in juli 2027"),
        ("2027-Q2", "in het tweede kwartaal van 2027"),
        ("2027", "in 2027"),
        (None, ""),
    ],
)
def test_a_moment_gets_the_word_before_it(moment: str | None, made: str) -> None:
    assert on_date(moment) == made


def test_what_is_not_answered_is_left_out_and_what_is_open_is_told_with_its_reason() -> None:
    states = (
        "antwoordstatus: {plan.titel: {status: later}, plan.opsteller: {status: onbekend, reden: Er is geen team.}}"
    )
    plan = context(plan_from(f"armoedeplan: 1\n{states}\n")).answers.plan

    assert full_sentence(plan.versie) == after_introduction(plan.versie, "Versie:") == still_open(plan.versie) == ""
    assert still_open(plan.titel) == "Dit werken wij nog uit: titel."
    assert still_open(plan.opsteller, "wie het plan maakt") == "Wie het plan maakt, weten wij niet: er is geen team."


def test_a_point_of_a_decision_ends_in_a_semicolon_and_the_last_in_a_full_stop() -> None:
    assert decision_point(in_words("Het plan vast te stellen.")) == "het plan vast te stellen;"
    assert decision_point(in_words("Het plan vast te stellen."), last=True) == "het plan vast te stellen."


def test_a_source_is_told_once() -> None:
    plan = plan_from(
        "armoedeplan: 1\ngemeenten:\n"
        "  - {id: a, inwoners: {aantal: 5, bron: Register., peildatum: 2026-01-01}}\n"
        "  - {id: b, inwoners: {aantal: 6, bron: Register, peildatum: 2026-01-01}}\n"
    )
    note = SourceNotes()
    first, second = (town.inwoners for town in context(plan).answers.gemeenten)

    assert note(first) == "^[Register, stand 1 januari 2026.]"
    assert note(second) == ""


def test_a_name_keeps_its_capital_inside_a_sentence_and_another_word_does_not() -> None:
    plan = plan_from(
        "armoedeplan: 1\n"
        "plan: {samenvattingen: {raad: De hulp van Buurtwerk is er ook voor u.}}\n"
        "samenwerking:\n"
        "  actoren:\n"
        "    - {id: a, naam: Buurtwerk, aandeel: Buurtwerk helpt met papieren.}\n"
        "    - {id: b, naam: De bibliotheek, aandeel: Helpt met papieren.}\n"
    )
    actors = context(plan).answers.samenwerking.actoren

    assert [inner_clause(actor.aandeel) for actor in actors] == ["Buurtwerk helpt met papieren", "helpt met papieren"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("De vraag is groter dan begroot", "De vraag is groter dan begroot."),
        ("U krijgt hulp. Die is gratis", "**U krijgt hulp.** Die is gratis."),
        ("Komt dat goed?", "**Komt dat goed?**"),
    ],
)
def test_an_opening_in_bold_is_a_whole_sentence_for_another_follows_it(typed: str, written: str) -> None:
    assert bold_opening(typed) == written
