"""One question at a time: what is taken, what is refused, and the commands that work at each."""

import json
from pathlib import Path

import pytest
from support.asked import Sat, plan_at, sit

from armoedeplan.record.path import FieldPath
from armoedeplan.record.walk import said_at

ACTORS = """\
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank West, soort: maatschappelijke_organisatie}
    - {id: welzijn, naam: Welzijn Élan, soort: maatschappelijke_organisatie}
"""
MANAGER = "samenwerking.actoren[bank].aandeel"


def at(folder: Path, path: str, *answers: str, text: str = "", **more: object) -> Sat:
    """Answer one question, and stop."""
    return sit(plan_at(folder, text), [f"={path}", *answers, ":stop"], **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        ("plan.titel", "Samen verder", "Samen verder"),
        ("plan.titel", "\\<18 jaar", "<18 jaar"),
        ("plan.titel", "plak\nop twee regels", "plak op twee regels"),
        ("plan.datum", "1-3-2027", "2027-03-01"),
        ("plan.peildatum", "maart 2027", "2027-03"),
        ("schuldhulp.is_wgs_plan", "j", True),
        ("samenwerking.draagvlak.politiek.oordeel", "4", "hoog"),
        ("samenwerking.draagvlak.politiek.oordeel", "Hoog", "hoog"),
        ("uitgangspunten.doelstelling.richting", "1, 3", ("samenhangend", "ondersteunend")),
        ("uitgangspunten.doelstelling.richting", "preventief;5", ("preventief", "beschermend")),
        (
            "uitgangspunten.doelstelling.beleidsterreinen",
            "1,Sport en Cultuur",
            ("inkomensondersteuning", "sport_en_cultuur"),
        ),
        ("uitgangspunten.probleemanalyse.tekst", "Een.\r\n\r\nTwee.\r\nDrie.", "Een.\n\nTwee.\nDrie."),
        ("organisatie.regievoerder", "2", "welzijn"),
        ("organisatie.regievoerder", "kredietbank west", "bank"),
        ("samenwerking.gedeelde_analyse.gedeeld_door", "1,2", ("bank", "welzijn")),
    ],
)
def test_an_answer_is_taken_as_people_type_it(tmp_path: Path, path: str, typed: str, value: object) -> None:
    sat = at(tmp_path, path, typed, text=ACTORS)
    found: object = sat.plan
    for name in path.split("."):
        found = getattr(found, name)
    assert (sat.person.refusals, found) == ([], value)


@pytest.mark.parametrize(
    ("path", "typed", "message"),
    [
        ("samenwerking.draagvlak.politiek.oordeel", "7", "Nummer 7 staat er niet"),
        ("samenwerking.draagvlak.politiek.oordeel", "enorm", "“enorm” is hier geen mogelijke waarde"),
        ("plan.datum", "31-2-2027", "“31-2-2027” bestaat niet"),
        ("schuldhulp.is_wgs_plan", "misschien", "“misschien” is geen ja of nee"),
        ("plan.titel", ":wijzig 2", ":wijzig hoort bij een lijst"),
        ("plan.titel", ":foo", "“:foo” is geen opdracht"),
    ],
)
def test_what_does_not_fit_is_refused_at_once_and_is_not_repeated_by_enter(
    tmp_path: Path, path: str, typed: str, message: str
) -> None:
    sat = at(tmp_path, path, typed, text=ACTORS)
    assert sat.person.refusals == [message]
    assert sat.file.text == f"armoedeplan: 1\n{ACTORS}"
    assert sat.person.prompts[-1].typed == ""


@pytest.mark.parametrize("path", ["plan.titel", "verantwoording.positie.raad", MANAGER])
def test_a_bare_number_at_a_question_in_words_is_asked_back_once(tmp_path: Path, path: str) -> None:
    sat = at(tmp_path, path, "3", "2", text=ACTORS)
    assert sat.person.refusals == ["“3” is een nummer, en bij deze vraag is niets te kiezen"]
    assert [label for _, label in sat.person.prompts[2].options] == ["naar stap 3", "“3” zelf, als antwoord"]
    assert said_at(sat.plan, FieldPath(path)) == "3"


@pytest.mark.parametrize(("typed", "step"), [("1", True), ("7", True), ("0", False), ("8", False)])
def test_a_bare_number_leads_only_to_a_step_that_there_is(tmp_path: Path, typed: str, *, step: bool) -> None:
    sat = at(tmp_path, "plan.titel", typed, f"\\{typed}", text=ACTORS)
    offered = [label for _, label in sat.person.prompts[2].options]
    assert offered == [*([f"naar stap {typed}"] if step else []), f"“{typed}” zelf, als antwoord"]


def test_a_bare_number_that_was_meant_for_something_else_stores_nothing(tmp_path: Path) -> None:
    for answers, title in ((("3", ""), None), (("3", "1"), None), (("3.", "Samen verder"), "Samen verder")):
        assert at(tmp_path, "plan.titel", *answers).plan.plan.titel == title
    sat = at(tmp_path, "plan.titel", "12", "")
    assert [label for _, label in sat.person.prompts[2].options] == ["“12” zelf, als antwoord"]


@pytest.mark.parametrize(
    ("path", "typed"), [("behandeling.agendapunt", "7"), ("plan.versie", "2"), ("plan.titel", "2027")]
)
def test_a_number_that_answers_a_question_is_taken(tmp_path: Path, path: str, typed: str) -> None:
    sat = at(tmp_path, path, typed)
    assert (sat.person.refusals, said_at(sat.plan, FieldPath(path))) == ([], typed)


def test_the_message_is_that_of_controleer(tmp_path: Path) -> None:
    refused = at(tmp_path, "gemeenten", "Elzenrade", "Nergens").person.refusals
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\ngemeenten: [{id: a, code: Nergens}]\n", encoding="utf-8")
    from armoedeplan.plan.plan_of_text import read_plan

    assert refused == [one.message for one in read_plan(tmp_path / "plan.yaml").findings]


def test_a_long_list_of_choices_shows_a_part_and_can_be_searched(tmp_path: Path) -> None:
    many = "".join(f"    - {{id: a{n}, naam: Partij {n}}}\n" for n in range(1, 101))
    sat = at(tmp_path, "organisatie.regievoerder", "partij 77", text=f"samenwerking:\n  actoren:\n{many}")
    prompt = next(one for one in sat.person.prompts if "eindverantwoordelijk" in one.text or one.options)
    assert len(prompt.options) == 20
    assert "er zijn er 100" in prompt.hint
    assert sat.plan.organisatie.regievoerder == "a77"


def test_enter_keeps_the_answer(tmp_path: Path) -> None:
    sat = at(tmp_path, "plan.titel", "", text="plan:\n  titel: Samen verder   # onze titel\n")
    assert sat.file.text == "armoedeplan: 1\nplan:\n  titel: Samen verder   # onze titel\n"
    assert sat.person.prompts[1].present == "Samen verder"


@pytest.mark.parametrize(
    ("typed", "status"),
    [(["!"], "later"), ([":onbekend"], "onbekend"), ([":nvt", "Er is geen raad."], "niet_van_toepassing"),
     ([":nvt Er is geen raad."], "niet_van_toepassing")],
)  # fmt: skip
def test_why_there_is_no_answer_is_noted(tmp_path: Path, typed: list[str], status: str) -> None:
    sat = at(tmp_path, "verantwoording.positie.raad", *typed)
    noted = sat.plan.antwoordstatus["verantwoording.positie.raad"]
    assert (noted.status, noted.reden) == (status, "Er is geen raad." if status.startswith("niet") else None)


def test_not_applicable_without_a_reason_leaves_the_question_open(tmp_path: Path) -> None:
    for typed in ("", "<"):
        sat = at(tmp_path, "verantwoording.positie.raad", ":nvt", typed)
        assert sat.plan.antwoordstatus == {}
        assert sat.person.asked[1] == sat.person.asked[3]


@pytest.mark.parametrize("typed", [":nvt Daarom.", ":onbekend"])
def test_an_answer_is_not_lost_by_a_state(tmp_path: Path, typed: str) -> None:
    sat = at(tmp_path, "plan.titel", typed, text="plan: {titel: Samen}\n")
    assert sat.person.refusals == ["Deze vraag heeft al een antwoord"]
    assert (sat.plan.plan.titel, sat.plan.antwoordstatus) == ("Samen", {})


def test_an_answer_can_be_taken_away_and_the_question_is_asked_again(tmp_path: Path) -> None:
    sat = at(tmp_path, "plan.titel", ":wis", text="plan: {titel: Samen}\n")
    assert sat.plan.plan.titel is None
    assert sat.person.asked[1] == sat.person.asked[2]
    assert sat.person.prompts[2].present == ""
    assert "Leeggemaakt. Er stond: Samen" in sat.person.text


def test_emptying_what_is_empty_says_so_without_a_path(tmp_path: Path) -> None:
    sat = at(tmp_path, "plan.titel", ":wis")
    assert sat.person.refusals == ["Hier staat nog niets; er is niets leeg te maken"]
    assert "plan.titel" not in sat.person.text


LONG = "Wij helpen iedereen die weinig geld heeft, en wij wachten daarmee niet tot iemand daarom vraagt."
PARAGRAPHS = "Eerste.\n\nTweede.\n\nDerde."


@pytest.mark.parametrize("typed", ["s", "j", "af", "clear", "armoedebeleid"])
@pytest.mark.parametrize(("old", "size"), [(LONG, f"{len(LONG)} tekens"), (f"{LONG}\n\nTweede.", "2 alinea's")])
@pytest.mark.parametrize(("sure", "replaced"), [("j", True), ("n", False), ("", False)])
def test_a_long_text_is_replaced_by_a_word_only_when_that_is_meant(
    tmp_path: Path, typed: str, old: str, size: str, sure: str, *, replaced: bool
) -> None:
    more = [] if replaced else [""]
    sat = at(tmp_path, POSITION, typed, sure, *more, text=position(old))
    assert sat.plan.verantwoording.positie.raad == (typed if replaced else old)
    assert f"U vervangt een tekst van {size} door “{typed}”. Klopt dat?" in sat.person.asked
    assert ("Vervangen is: Wij helpen iedereen" in sat.person.text) is replaced


@pytest.mark.parametrize(("old", "new"), [("Samen", "s"), (LONG, LONG[:60]), (PARAGRAPHS, PARAGRAPHS[:14])])
def test_an_ordinary_change_of_a_text_is_told_and_not_asked(tmp_path: Path, old: str, new: str) -> None:
    sat = at(tmp_path, POSITION, new, text=position(old))
    assert sat.plan.verantwoording.positie.raad == new
    assert "Vervangen is: " in sat.person.text
    assert not any("Klopt dat?" in one for one in sat.person.asked)


POSITION = "verantwoording.positie.raad"


def position(text: str) -> str:
    """Write a plan with a text of paragraphs."""
    return f"verantwoording: {{positie: {{raad: {json.dumps(text)}}}}}\n"


def test_an_answer_can_be_written_in_an_editor(tmp_path: Path) -> None:
    text = "uitgangspunten: {probleemanalyse: {tekst: Zo was het.}}\n"
    sat = at(
        tmp_path,
        "uitgangspunten.probleemanalyse.tekst",
        ":editor",
        text=text,
        editor=lambda there: f"{there}\n\nEn nu.",
    )
    assert sat.plan.uitgangspunten.probleemanalyse.tekst == "Zo was het.\n\nEn nu."


def test_without_an_editor_that_is_told_and_the_question_stays(tmp_path: Path) -> None:
    sat = at(tmp_path, "plan.titel", ":editor", "Samen")
    assert (sat.person.refusals, sat.plan.plan.titel) == (["Er is geen tekstverwerker"], "Samen")


def test_a_period_can_be_typed_at_once_or_in_parts(tmp_path: Path) -> None:
    for typed in (["2027-2030"], ["2027 tot en met 2030"], ["2027", "2030"], ["2027", "<", "2026", "2030"]):
        sat = at(tmp_path, "plan.periode", *typed)
        assert sat.plan.plan.periode.tot == "2030"
        assert sat.person.refusals == []


def test_back_goes_to_the_question_before_also_over_answers(tmp_path: Path) -> None:
    sat = at(tmp_path, "plan.periode", "2027-2030", "<", "2028", "2031")
    assert sat.person.asked[1] == sat.person.asked[3]
    assert (sat.plan.plan.periode.van, sat.plan.plan.periode.tot) == ("2028", "2031")


def test_help_shows_the_guidance_an_example_the_practice_and_the_commands(tmp_path: Path) -> None:
    sat = at(tmp_path, "samenwerking.actoren", "?", "?minima", "?qwerty")
    for words in (
        "Zo pakt u het aan",
        "Voorbeeld van een antwoord",
        "Zo deed men 2.2",
        ":verwijder",
        "Zet er dan een \\",
    ):
        assert words in sat.person.text
    assert "Mensen met een inkomen rond het minimum." in sat.person.text
    assert sat.person.refusals == ["“qwerty” staat niet in de begrippen"]


def test_help_shows_what_came_after_the_guide(tmp_path: Path) -> None:
    sat = at(tmp_path, "samenwerking.actoren", "?")
    assert "Nieuwer dan de handreiking (2009)" in sat.person.text
    assert "Alles hierover: ?stap 2" in sat.person.text


def test_help_with_the_laws_of_a_plan_says_which_do_not_simply_hold(tmp_path: Path) -> None:
    sat = at(tmp_path, "plan.wettelijke_grondslag", "?")
    assert "Wet werk en bijstand: vervallen" in sat.person.text
    assert "Wet educatie en beroepsonderwijs: niet in een officiële tekst gezien" in sat.person.text
    assert "Grondwet: alleen achtergrond" in sat.person.text


def test_the_overview_shows_the_steps_and_a_jump_lands_where_it_says(tmp_path: Path) -> None:
    sat = at(tmp_path, "plan.titel", "=", "=5", "=3.2", "=7+", "=9", "=x.y")
    assert "Keuze van een governancemodel" in sat.person.text
    assert sat.person.asked[3:5] == ["Hoe zet u ervaringskennis in?", "Welke partners krijgen in dit model een rol?"]
    assert sat.person.refusals == ["Stap 9 bestaat niet", "Er is geen vraag en geen regel gevonden met “x.y”"]


def test_an_answer_that_puts_others_to_sleep_says_which_and_asks(tmp_path: Path) -> None:
    text = "ervaringskennis:\n  vorm: eigen_teams\n  teams: {functieprofiel: Wie zelf van bijstand leeft.}\n"
    kept = at(tmp_path, "ervaringskennis.vorm", "geen", "n", text=text)
    assert kept.plan.ervaringskennis.vorm == "eigen_teams"
    assert "niet meer van belang" in kept.person.text
    changed = at(tmp_path, "ervaringskennis.vorm", "geen", "j", text=text)
    assert changed.plan.ervaringskennis.vorm == "geen"
    assert changed.plan.ervaringskennis.teams.functieprofiel == "Wie zelf van bijstand leeft."


def test_the_choice_of_a_model_shows_the_rule_and_the_five_models(tmp_path: Path) -> None:
    text = "uitgangspunten: {doelstelling: {richting: [preventief, ondersteunend]}}\n"
    sat = at(tmp_path, "governance.keuze.hoofdmodel", "3", "4", text=text)
    assert "past volgens de handreiking: vraagsturing en frontlijnsturing." in sat.person.text
    for name in ("integrale beleidssturing", "ketensturing", "vraagsturing", "frontlijnsturing", "expertsturing"):
        assert name in sat.person.text
    assert (sat.plan.governance.keuze.hoofdmodel, sat.plan.governance.keuze.tweede_model) == (
        "vraagsturing", "frontlijnsturing"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("path", "prose"), [("uitgangspunten.probleemanalyse.tekst", True), ("plan.titel", False)], ids=["prose", "line"]
)
def test_only_a_long_text_is_asked_for_as_paragraphs(tmp_path: Path, path: str, *, prose: bool) -> None:
    assert at(tmp_path, path).person.prompts[1].prose is prose


@pytest.mark.parametrize(
    ("path", "new", "told"),
    [
        ("plan.titel", "Nieuw", 1),
        ("organisatie.regievoerder", "2", 0),
        ("samenwerking.gedeelde_analyse.gedeeld_door", "2", 0),
    ],
    ids=["words", "a reference", "references"],
)
def test_only_words_of_ones_own_are_told_when_they_are_replaced(tmp_path: Path, path: str, new: str, told: int) -> None:
    first = "Oud" if told else "1"
    assert at(tmp_path, path, first, f"={path}", new, text=ACTORS).person.text.count("Vervangen is:") == told


@pytest.mark.parametrize("number", ["0", "6"])
def test_a_number_that_is_not_in_the_list_is_no_answer(tmp_path: Path, number: str) -> None:
    sat = at(tmp_path, "samenwerking.draagvlak.politiek.oordeel", number)
    assert sat.person.refusals[0].startswith(f"Nummer {number} staat er niet")
    assert sat.plan.samenwerking.draagvlak.politiek.oordeel is None


def test_a_table_that_is_pasted_at_a_question_for_one_line_is_asked_about(tmp_path: Path) -> None:
    pasted = "Naam\tSoort\nBank\tbestuur"
    kept = sit(plan_at(tmp_path), ["=plan.titel", pasted, "n"])
    assert kept.plan.plan.titel is None
    assert kept.person.prompts[-1].typed == pasted
    joined = sit(plan_at(tmp_path), ["=plan.titel", "Eén\nplan\nsamen", "j"])
    assert joined.plan.plan.titel == "Eén plan samen"


@pytest.mark.parametrize(
    ("status", "asked"),
    [
        ("concept", ["Op welke dag beslist dat orgaan naar verwachting?"]),
        ("aangeboden_aan_raad", ["Op welke dag beslist dat orgaan naar verwachting?"]),
        (
            "vastgesteld",
            ["Op welke dag is het plan vastgesteld?", "Is het plan vastgesteld zoals het was voorgesteld,"],
        ),
    ],
)
def test_what_is_asked_of_a_decision_fits_how_far_the_plan_is(tmp_path: Path, status: str, asked: list[str]) -> None:
    text = f"plan: {{status: {status}}}\ngemeenten: [{{id: elzenrade, naam: Elzenrade}}]\n"
    sat = at(tmp_path, "gemeenten[elzenrade].vaststelling", "raad", "10-12-2026", "zoals voorgesteld", text=text)
    parts = [prompt.text for prompt in sat.person.prompts[2 : 2 + len(asked)]]
    assert all(text.startswith(words) for text, words in zip(parts, asked, strict=True)), parts
    assert sat.plan.gemeenten[0].vaststelling.datum == "2026-12-10"
    assert (sat.plan.gemeenten[0].vaststelling.uitkomst == "ongewijzigd") is (status == "vastgesteld")
