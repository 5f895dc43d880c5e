"""Every line of `invoer.tsv`, what people really typed, at every kind of question where it can occur."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.asked import Sat, plan_at, sit
from support.repetition import repetitions

from armoedeplan.plan.gedeeld import Periode
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record.kinds import Date, Moment, Money, Number, Refused, YesNo
from armoedeplan.record.periods import period_of
from armoedeplan.record.spoken import spoken_instead
from armoedeplan.wizard.doubts import ASKED
from armoedeplan.wizard.options import Option, options_of
from armoedeplan.wizard.picking import picked_values
from armoedeplan.wizard.reference_question import first_field

LINES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "invoer.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
ELSEWHERE = {
    ("meerkeuze_open", "jeugt"),
    ("meerkeuze_open", "Gezondheidzorg"),
    ("meerkeuze_open", "Wonen & energie"),
    ("lijst_van_namen", 'Voedselbank;vrijwilligersorganisatie;"helpt; elke week"'),
    ("lijst_van_namen", "Voedselbank (tab) (tab) helpt"),
    ("lijst_van_namen", "twee keer dezelfde naam geplakt"),
    ("lijst_van_namen", "naam met telefoonnummer of e-mailadres"),
    ("geldtabel", "post, jaar, bedrag, dekking uit een rekenblad geplakt, met kopregel"),
}
"""The lines on own words, personal data and pasted tables, which other tests hold."""

PLAN = """\
armoedeplan: 1
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank West}
    - {id: welzijn, naam: Welzijn West}
    - {id: school, naam: De school}
    - {id: kerk, naam: De kerk}
    - {id: buurt, naam: De buurt}
    - {id: huis, naam: Het huis}
    - {id: straat, naam: De straat}
ervaringskennis:
  vorm: eigen_teams
regelingen:
  - {id: meedoen, naam: Meedoen}
financien:
  - {id: post, post: Begeleiding}
verantwoording:
  indicatoren:
    - {id: bereik, naam: Bereik}
"""
ITEMS = {
    str(item.path): item
    for item in evaluate(plan_of(Path("plan.yaml"), PLAN.encode()).answers)
    if item.state is not State.DORMANT
}


class Outcome(NamedTuple):
    """What must come of a line: the value that is stored, or nothing; and words that are shown."""

    stored: object = None
    shown: tuple[str, ...] = ()


def chosen(item: Item, typed: str, numbers: tuple[int, ...]) -> Outcome:
    """Expect the options of some numbers, or that a number is named which is not there."""
    values = [option.value for option in options_of(item.field, plan_of(Path("plan.yaml"), PLAN.encode()))]
    absent = [number for number in map(int, re.findall("[0-9]+", typed)) if number > len(values)]
    if absent:
        return Outcome(None, (f"Nummer {absent[0]} staat er niet",))
    return Outcome(tuple(values[number - 1] for number in numbers))


def asks(*words: str) -> Outcome:
    """Expect that nothing is stored, and that it is asked what was meant, with some words among the choices."""
    return Outcome(None, (ASKED, *words))


CHOICES = {
    "1,3": (1, 3), "1 en 3": (1, 3), "1 3": (1, 3), "1-3": (1, 2, 3), "1 t/m 3": (1, 2, 3), "3.": (3,),
    "1, 2 en 7": (1, 2, 7), "1,1": (1,), "1,9": (1, 9),
}  # fmt: skip
NOT_APPLICABLE, UNKNOWN, LATER = "niet van toepassing", "nog niet bekend", "later beantwoorden"
NO_ANSWER = {
    "geen": asks(NOT_APPLICABLE),
    "weet ik niet": asks(UNKNOWN),
    "nvt": asks(NOT_APPLICABLE),
    "later": asks(LATER),
}
TIMES = {
    "1-3-27": Outcome("2027-03-01"),
    "Vanaf 2027": Outcome("2027"),
    "eind 2027": asks("december 2027", "2027"),
    "Q1 2027": asks("januari 2027"),
    "maandag 1 maart 2027": Outcome("2027-03-01"),
    "31-2-2027": Outcome(None, ("“31-2-2027” bestaat niet",)),
}
DAYS = TIMES | {"Vanaf 2027": asks("1 januari 2027"), "eind 2027": asks("31 december 2027")}
PERIODS = TIMES | {
    "van 2027 tot 2030": asks("2027 tot en met 2030", "2027 tot en met 2029"),
    "2030-2027": asks("In “2030-2027” ligt het einde voor het begin", "2027 tot en met 2030"),
}
AMOUNTS = {
    "12,5 duizend": Outcome(12500, ("Bewaard: € 12.500.",)),
    "12,5k": Outcome(12500, ("Bewaard: € 12.500.",)),
    "1,25 miljoen": Outcome(1250000, ("Bewaard: € 1.250.000.",)),
    "1.25 mln": Outcome(1250000, ("Bewaard: € 1.250.000.",)),
    "12.500,50": asks("“12.500,50”", "€ 12.501"),
    "ca. 12.500": Outcome(12500, ("Bewaard: € 12.500. Niet bewaard: “ca.”.",)),
    "12.500 euro per jaar": Outcome(12500, ("Niet bewaard: “per jaar”.",)),
    "p.m.": asks(UNKNOWN, LATER),
    "nihil": Outcome(0, ("Bewaard: € 0.",)),
    "10.000-15.000": asks("Hier past één bedrag", "€ 10.000", "€ 15.000"),
    "12,500": asks("“12,500” is op twee manieren te lezen", "€ 12.500", "12,50"),
}
FIGURES = {
    "1400 huishoudens": Outcome(1400, ("Niet bewaard: “huishoudens”.",)),
    "12,5%": Outcome(12.5),
    "1,400": asks("“1,400” is op twee manieren te lezen", "1.400", "1,4"),
    "20-25": asks("20", "25"),
    ">100": asks("100 (zonder “>”)"),
}
SHARES = {"tot 120%": Outcome(120, ("Niet bewaard: “tot”.",)), "120 pct": Outcome(120)}
YES_NO = {
    "ja.": Outcome(answer := True), "jawel": Outcome(answer), "Ja, dat klopt": Outcome(answer),
    "neen": Outcome(not answer), "nog niet": asks("1. ja", "2. nee"), "deels": asks("1. ja", "2. nee"),
}  # fmt: skip
NAMES = {
    "nee": Outcome(),
    "klaar": Outcome(),
    "stop": asks("stoppen met de wizard"),
    "help": Outcome(None, ("Dit kunt u bij elke vraag typen",)),
    "terug": Outcome(),
    "nvt": asks(NOT_APPLICABLE),
    "1. Voedselbank": Outcome("Voedselbank"),
    "3": Outcome(None, ("“3” is een nummer",)),
}


def cases() -> Iterator[tuple[str, str, str, Outcome]]:
    """Yield each line at each question where it can occur: its kind, the question, the line, and what comes of it."""
    for path, item in ITEMS.items():
        kind, many = item.field.kind, item.field.many
        first = first_field(item.field.record) if item.field.record and many else None
        count = len(options_of(item.field, plan_of(Path("plan.yaml"), PLAN.encode())))
        if kind and kind.chosen and many and count:
            yield from (
                ("meerkeuze_open", path, typed, chosen(item, typed, picked)) for typed, picked in CHOICES.items()
            )
            yield "meerkeuze_open", path, "alle", chosen(item, "", tuple(range(1, count + 1)))
            yield from (("meerkeuze_open", path, *line) for line in NO_ANSWER.items())
        elif isinstance(kind, Moment | Date):
            lines = PERIODS if path.endswith(".van") else DAYS if isinstance(kind, Date) else TIMES
            yield from (("jaar_of_datum", path, *line) for line in lines.items())
        elif isinstance(kind, YesNo):
            yield from (("ja_nee", path, *line) for line in YES_NO.items())
        elif isinstance(kind, Money):
            yield from (("bedrag", path, *line) for line in AMOUNTS.items())
        elif type(kind) is Number and (kind.high or 1400) >= 1400 and not kind.percent:
            yield from (("getal", path, *line) for line in FIGURES.items())
        elif (first is not None and first.name == "naam" and not item.value) or (many and kind and kind.free):
            yield from (("lijst_van_namen", path, *line) for line in NAMES.items())


CASES = list(cases())
LONG_TEXT = "verantwoording.positie.raad"


def answered(folder: Path, path: str, *typed: str, text: str = PLAN) -> Sat:
    """Go to a question, type, and stop; Enter goes back from what is asked besides."""
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return sit(folder / "plan.yaml", [f"={path}", *typed])


def held(folder: Path, path: str, typed: str, outcome: Outcome) -> None:
    """Hold what comes of a line: what is stored, what is shown, and that nothing else changes."""
    sat = answered(folder, path, typed, "")
    told = f"{sat.person.text} {' '.join(_words_of(sat))}"
    assert all(words in told for words in outcome.shown), (path, typed, told)
    if outcome.stored is None:
        assert sat.file.text == PLAN, (path, typed)
    else:
        value = next(item.value for item in evaluate(sat.file.answers) if item.path == path)
        assert _said(value) == outcome.stored, (path, typed)


def _words_of(sat: Sat) -> Iterator[str]:
    """Yield the words and the choices of each prompt."""
    for prompt in sat.person.prompts:
        yield prompt.text
        yield from (f"{number}. {label}" for number, label in prompt.options)


def _said(value: object) -> object:
    """Give a value as the table has it: the one line or the one name of a list."""
    if not isinstance(value, tuple) or len(value) != 1:
        return value
    one = getattr(value[0], "naam", value[0])
    return one if one in ("Voedselbank", "2027", "2027-03-01") else value


def test_the_table_is_whole_and_every_line_of_it_is_tried_somewhere() -> None:
    tried = {(sort, typed) for sort, _, typed, _ in CASES} | {
        ("meerkeuze_gesloten", typed) for typed in ("1 en 3", "preventief en ondersteunend", "1-3")
    }
    tried |= {("jaar_of_datum", typed) for typed in PERIODS} | {("percentage", typed) for typed in SHARES}
    tried |= {("lange_tekst", "kort woord getypt waar al acht regels stonden")}
    assert {(sort, typed) for sort, typed, _ in LINES} == tried | ELSEWHERE
    assert not tried & ELSEWHERE


@pytest.mark.slow
@pytest.mark.parametrize("sort", sorted({sort for sort, *_ in CASES}))
def test_what_people_type_is_understood_or_asked_back(tmp_path: Path, sort: str) -> None:
    for path, typed, outcome in _tried(sort):
        held(tmp_path, path, typed, outcome)


def _tried(sort: str) -> list[tuple[str, str, Outcome]]:
    """Give the cases of a sort: each line and each question in some, and all of them in the deep tier."""
    of_sort = [case[1:] for case in CASES if case[0] == sort]
    paths, lines = (list(dict.fromkeys(case[number] for case in of_sort)) for number in range(2))
    turns = min(repetitions(3, 1), len(paths), len(lines))
    return [case for case in of_sort if (paths.index(case[0]) + lines.index(case[1])) % turns == 0]


@pytest.mark.parametrize("sort", sorted({sort for sort, *_ in CASES}))
def test_each_line_and_each_question_is_tried(sort: str) -> None:
    of_sort = [case[1:] for case in CASES if case[0] == sort]
    for number in range(2):
        assert {case[number] for case in _tried(sort)} == {case[number] for case in of_sort}


@pytest.mark.parametrize("path", [path for path, item in ITEMS.items() if item.field.record is Periode])
@pytest.mark.parametrize("typed", PERIODS)
def test_a_period_is_understood_in_one_go_or_asked_back(tmp_path: Path, path: str, typed: str) -> None:
    held_period(tmp_path, path, typed, PERIODS[typed])


def held_period(folder: Path, path: str, typed: str, outcome: Outcome) -> None:
    """Hold what comes of a line at the first part of a period."""
    sat = answered(folder, path, typed, "")
    told = f"{sat.person.text} {' '.join(_words_of(sat))}"
    assert all(words in told for words in outcome.shown), told
    period = next(item.value for item in evaluate(sat.file.answers) if item.path == path)
    assert period.van == outcome.stored
    assert outcome.stored is not None or sat.file.text == PLAN


@pytest.mark.parametrize(("number", "end"), [("1", "2030"), ("2", "2029")])
def test_whether_the_last_year_of_a_period_counts_is_asked(tmp_path: Path, number: str, end: str) -> None:
    sat = answered(tmp_path, "plan.periode", "van 2027 tot 2030", number)
    assert (sat.plan.plan.periode.van, sat.plan.plan.periode.tot) == ("2027", end)


@pytest.mark.parametrize(
    ("path", "typed", "numbers"),
    [
        (path, typed, numbers)
        for path, item in ITEMS.items()
        if item.field.kind and item.field.kind.chosen and item.field.many and not item.field.open
        for typed, numbers in (("1 en 3", (1, 3)), ("1-3", (1, 2, 3)))
        if len(options_of(item.field, plan_of(Path("plan.yaml"), PLAN.encode()))) >= 3
    ],
)
def test_several_closed_choices_are_picked(tmp_path: Path, path: str, typed: str, numbers: tuple[int, ...]) -> None:
    held(tmp_path, path, typed, chosen(ITEMS[path], typed, numbers))


def test_labels_are_joined_as_people_join_them(tmp_path: Path) -> None:
    path = "uitgangspunten.doelstelling.richting"
    held(tmp_path, path, "preventief en ondersteunend", Outcome(("preventief", "ondersteunend")))
    path = "samenwerking.gedeelde_analyse.gedeeld_door"
    held(tmp_path, path, "de kerk, de school en Het huis", Outcome(("kerk", "school", "huis")))


@pytest.mark.parametrize("typed", SHARES)
def test_a_percentage_may_have_words(tmp_path: Path, typed: str) -> None:
    sat = answered(tmp_path, "regelingen[meedoen].inkomensgrens", typed, "")
    assert sat.plan.regelingen[0].inkomensgrens.procent == SHARES[typed].stored
    assert all(words in sat.person.text for words in SHARES[typed].shown)


def test_a_short_word_in_the_place_of_a_long_text_is_asked_first(tmp_path: Path) -> None:
    lines = "\\n".join(f"Regel {number} van een lang antwoord." for number in range(8))
    text = f'armoedeplan: 1\nverantwoording: {{positie: {{raad: "{lines}"}}}}\n'
    sat = answered(tmp_path, LONG_TEXT, "kort", "n", text=text)
    assert any("U vervangt een tekst van 8 alinea's door “kort”" in one for one in sat.person.asked)
    assert sat.file.text == text


@pytest.mark.parametrize(
    ("typed", "choice", "status"),
    [("n.v.t.", "1", "niet_van_toepassing"), ("weet ik niet, navragen bij de griffie", "1", "onbekend"),
     ("straks", "1", "later")],
)  # fmt: skip
def test_what_was_meant_by_no_answer_is_noted_when_its_number_is_picked(
    tmp_path: Path, typed: str, choice: str, status: str
) -> None:
    sat = answered(tmp_path, LONG_TEXT, typed, choice, "Er is geen raad.")
    assert sat.plan.antwoordstatus[LONG_TEXT].status == status
    assert sat.plan.verantwoording.positie.raad is None


@pytest.mark.parametrize("typed", ["nvt", "Nee", "weet ik niet", "later", "stop", "help", "terug"])
def test_words_behind_a_backslash_are_an_answer(tmp_path: Path, typed: str) -> None:
    sat = answered(tmp_path, LONG_TEXT, f"\\{typed}")
    assert sat.plan.verantwoording.positie.raad == typed


def test_a_name_that_only_begins_with_such_a_word_is_a_name(tmp_path: Path) -> None:
    sat = answered(tmp_path, "samenwerking.actoren", "Geen Grenzen", text="armoedeplan: 1\n")
    assert [actor.naam for actor in sat.plan.samenwerking.actoren] == ["Geen Grenzen"]


def test_a_new_answer_can_be_given_to_what_is_asked_back(tmp_path: Path) -> None:
    sat = answered(tmp_path, "financien[post].bedrag", "12,500", "14.000")
    assert sat.plan.financien[0].bedrag == 14000


def test_enter_at_what_is_asked_back_goes_to_the_question_and_stores_nothing(tmp_path: Path) -> None:
    sat = answered(tmp_path, "financien[post].bedrag", "12,500", "", "")
    before, asked, again, *_ = sat.person.prompts[1:]
    assert (asked.text, asked.typed, again.typed) == (ASKED, "", "")
    assert before.text == again.text
    assert sat.file.text == PLAN


@pytest.mark.parametrize(("typed", "stays"), [("12,5,", False), ("Te " + "lange " * 20 + "datum", True)])
def test_only_a_long_refused_answer_stays_to_be_mended_and_only_once(
    tmp_path: Path, typed: str, *, stays: bool
) -> None:
    sat = answered(tmp_path, "plan.datum", typed, typed, "")
    assert [prompt.typed for prompt in sat.person.prompts[2:4]] == ([typed, ""] if stays else ["", ""])


def test_an_end_that_does_not_fit_leaves_the_begin_as_it_was(tmp_path: Path) -> None:
    assert answered(tmp_path, "plan.periode", "2027-2130x", "").file.text == PLAN


def test_what_was_stored_is_told_where_it_was_typed_in_another_way(tmp_path: Path) -> None:
    told = {
        ("plan.datum", "1-3-27"): "Bewaard: 1 maart 2027.",
        ("plan.periode", "2027-2030"): "Bewaard: 2027 tot en met 2030.",
        ("samenwerking.gedeelde_analyse.gedeeld_door", "1 en 2"): "Bewaard: Kredietbank West, Welzijn West.",
        ("financien[post].bedrag", "14000"): "Bewaard: € 14.000.",
    }
    for (path, typed), words in told.items():
        assert words in answered(tmp_path, path, typed, "").person.text
    assert "Bewaard" not in answered(tmp_path, "plan.datum", "1 maart 2027", "").person.text


@pytest.mark.parametrize(("reply", "unit"), [("j", "huishoudens"), ("n", None)])
def test_the_unit_behind_a_number_is_offered_where_it_is_open(tmp_path: Path, reply: str, unit: str | None) -> None:
    sat = answered(tmp_path, "verantwoording.indicatoren[bereik].nulmeting", "1400 huishoudens", reply)
    indicator = sat.plan.verantwoording.indicatoren[0]
    assert (indicator.nulmeting.waarde, indicator.eenheid) == (1400, unit)


def test_a_unit_that_stands_there_is_not_asked_again(tmp_path: Path) -> None:
    text = PLAN.replace("naam: Bereik", "naam: Bereik, eenheid: gezinnen")
    sat = answered(tmp_path, "verantwoording.indicatoren[bereik].nulmeting", "1400 huishoudens", text=text)
    assert not any("eenheid waarin" in question for question in sat.person.asked)


PIECES = st.lists(
    st.sampled_from(
        ["1", "3", "12,500", "99", "2027", "31-2-", "-", ", ", " en ", "nvt", "nee", "later", "ca. ", "k", "eind ", "%",
         "jawel", " tot ", "\\", ":", "+", "???", " huishoudens", "welzijn"]
    ),
    min_size=1,
    max_size=4,
).map("".join)  # fmt: skip


@given(path=st.sampled_from(sorted(ITEMS)), typed=PIECES)
def test_nothing_that_is_refused_changes_the_file(
    tmp_path_factory: pytest.TempPathFactory, path: str, typed: str
) -> None:
    sat = answered(tmp_path_factory.mktemp("plan"), path, typed, "", "")
    stored = sat.file.text != PLAN
    assert not (sat.person.refusals and stored), (path, typed, sat.person.refusals)


@pytest.mark.parametrize(
    "path",
    [path for path, item in ITEMS.items() if item.field.many and item.field.kind and item.field.kind.chosen],
)
def test_what_only_parts_a_list_is_no_answer_to_it(path: str, tmp_path: Path) -> None:
    sat = answered(tmp_path, path, ", ", "")
    assert sat.file.text == PLAN
    assert sat.person.refusals


LONG_PASTES = {
    "no digits": "Wij en zij - tot en met / " * 3_000,
    "numbers and a word": "1\n\n2 en 3, " * 3_000 + "x",
    "many numbers": "1 \n\n" * 3_000,
    "commas": "a, en " * 3_000,
    "blanks": "1" + " " * 60_000 + "x",
}


@pytest.mark.parametrize("typed", LONG_PASTES.values(), ids=LONG_PASTES)
def test_twenty_pages_at_any_question_are_understood_in_no_time(typed: str) -> None:
    kinds = {type(item.field.kind): item.field.kind for item in ITEMS.values() if item.field.kind}
    begin = process_time()
    for kind in kinds.values():
        for understand in (kind.understood, lambda words, kind=kind: period_of(words, kind)):
            with suppress(Refused):
                understand(typed)
    options = [Option("a", "begeleiding en activering"), Option("b", "zorg")]
    with suppress(Refused):
        picked_values(typed, options, many=True)
    spoken_instead(typed)
    assert process_time() - begin < 5


@pytest.mark.parametrize("typed", ["ja", "j", "d"])
def test_a_reply_to_another_prompt_is_no_line_of_a_list(typed: str, tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, ""), ["=terugblik.resultaten", typed, "", ":stop"])
    assert f"“{typed}” is hier geen regel" in sat.person.text
    assert sat.plan.terugblik.resultaten == ()


@pytest.mark.parametrize("typed", ["Q3 2028", "2028", "1 maart 2028"])
def test_a_time_is_asked_back_where_it_is_asked_who_does_something(typed: str, tmp_path: Path) -> None:
    text = "verantwoording: {evaluaties: [{id: eind, soort: eind}]}\n"
    sat = sit(plan_at(tmp_path, text), ["=verantwoording.evaluaties[eind].uitvoerder", typed, "", "", ":stop"])
    assert f"“{typed}” is een tijd, en hier hoort wie het doet" in sat.person.text
    assert sat.plan.verantwoording.evaluaties[0].uitvoerder is None


def test_the_name_of_a_person_is_asked_back_where_a_function_is_asked(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, ""), ["=plan.portefeuillehouder", "J. de Vries", "", "wethouder", ":stop"])
    assert "Dit lijkt de naam van een persoon, en hier hoort een functie" in sat.person.text
    assert "J. de Vries" not in sat.person.text
    assert sat.plan.plan.portefeuillehouder == "wethouder"
