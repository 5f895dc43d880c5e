"""Finding the way: `=` with a step, a part, words, a record; `<`; visits; and what the closing screens take."""

import re
import shutil
from pathlib import Path

import pytest
from support.asked import Sat, plan_at, sit
from support.breaking import Break, example
from support.program import ROOT

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.progress import State, evaluate
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.screen import Listing

EXAMPLE = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
SMALL = """\
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank West, soort: maatschappelijke_organisatie, aandeel: Helpt bij schulden.}
    - {id: welzijn, naam: Welzijn Élan, soort: maatschappelijke_organisatie, aandeel: Houdt spreekuur.}
  aanbod:
    - {id: hulp, naam: Formulierenhulp, uitvoerders: [bank], functies: [begeleiden]}
    - {id: spreekuur, naam: Spreekuur, uitvoerders: [welzijn], functies: [signaleren]}
"""


def filled(folder: Path) -> Path:
    """Give a copy of the plan in which every kern question is answered."""
    return Path(shutil.copy(EXAMPLE, folder / "plan.yaml"))


def in_filled(folder: Path, *answers: str) -> Sat:
    """Walk through the filled plan; the first prompt is an offer."""
    return sit(filled(folder), [*answers, ":stop"])


def in_small(folder: Path, *answers: str) -> Sat:
    return sit(plan_at(folder, SMALL), [*answers, ":stop"])


def kern_labels(step: int) -> set[str]:
    """Give the questions that the short route asks of a step of the filled plan, but those of the records of lists."""
    items = evaluate(read_plan(EXAMPLE).answers)
    shown = {State.DORMANT}
    return {
        item.question.text
        for item in items
        if item.step == step and item.kern and item.state not in shown and not item.path.record
    }


@pytest.mark.parametrize("step", range(1, 8))
def test_a_filled_step_is_walked_with_its_answers_and_those_of_the_step_as_a_whole(tmp_path: Path, step: int) -> None:
    before = filled(tmp_path).read_bytes()
    sat = in_filled(tmp_path, f"={step}", *[""] * 30)
    walked = [
        prompt for prompt in sat.person.prompts[1:] if prompt.text not in ("Waar wilt u heen?", "Wat wilt u doen?")
    ]
    asked = {prompt.text.removesuffix(": nog een?") for prompt in walked}
    items = evaluate(read_plan(EXAMPLE).answers)
    lists = {item.question.text: item.question.label for item in items}
    assert {lists[text] if lists[text] in asked else text for text in kern_labels(step)} <= asked
    assert all(prompt.present or prompt.text.endswith(": nog een?") for prompt in walked)
    assert (tmp_path / "plan.yaml").read_bytes() == before


def test_a_filled_component_and_the_step_as_a_whole_have_addresses(tmp_path: Path) -> None:
    sat = in_filled(tmp_path, "=2.1", "=2.0", "", "", "=7.0")
    assert sat.person.asked[1] == "Hoe groot is het politieke draagvlak voor samenwerking?"
    assert sat.person.asked[2] == "Conclusies: nog een?"
    assert sat.person.asked[-1] == "Wat beslist het college in deze samenwerking?"
    assert sat.person.refusals == []


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("titel", "Hoe heet het plan?"),
        ("Titel", "Hoe heet het plan?"),
        ("gemeente", "Gemeenten: nog een?"),
        ("besluitpunten", "Wat vraagt u de raad te besluiten?"),
        ("doelgroepen", "Doelgroepen: nog een?"),
        ("financien", "Financiën: nog een?"),
        ("FINANCIËN", "Financiën: nog een?"),
        ("alternatieven", "Alternatieven: nog een?"),
        ("samenvatting raad", "Wat moet de raad weten om te kunnen besluiten?"),
        ("hoe ver is het plan", "Hoe ver is het plan?"),
        ("portefeuillehouder", "Welke bestuurder is verantwoordelijk voor het plan?"),
        ("zaaknummer", "Onder welk zaaknummer is het plan geregistreerd?"),
        ("datum raadsvoorstel", "Raadsvoorstel: Welke datum heeft dit stuk?"),
        ("nummer publieksversie", "Publieksversie: Welk nummer heeft dit stuk?"),
        ("vooraf", "Vanaf wanneer?"),
    ],
)
def test_words_lead_to_what_they_name(tmp_path: Path, words: str, asked: str) -> None:
    assert in_filled(tmp_path, f"={words}").person.asked[1:] == [asked]


def test_a_record_is_found_by_its_name_and_asks_its_questions(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=formulierenhulp", "", "", "", "")
    assert [prompt.where for prompt in sat.person.prompts[1:4]] == ["Formulierenhulp"] * 3
    # behind the record comes its list, and behind the list the next question
    assert sat.person.asked[4] == "Aanbod: nog een?"
    assert sat.person.prompts[5].where != "Formulierenhulp"


def test_a_name_may_be_typed_without_accents_and_with_a_slip(tmp_path: Path) -> None:
    assert in_small(tmp_path, "=elan").person.prompts[1].where == "Welzijn Élan"
    slip = in_small(tmp_path, "=formulirenhulp")
    assert slip.person.prompts[1].where == "Formulierenhulp"


def test_a_name_that_is_only_a_little_like_it_is_asked_back(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=kredietbank oost", "1")
    assert sat.person.asked[1] == "Wat bedoelt u met “kredietbank oost”?"
    assert sat.person.prompts[2].where == "Kredietbank West"


def test_several_answers_to_words_are_numbered_and_the_person_says_which(tmp_path: Path) -> None:
    sat = in_filled(tmp_path, "=conclusies", "2")
    assert [label for _, label in sat.person.prompts[1].options] == [
        "Conclusies: Welke conclusies trekt u uit de inventarisatie? (Samenwerking, stap 2)",
        "Conclusies: Welke conclusies uit stap 2 leiden tot deze keuze? (Governance, Keuze van het model, stap 3)",
    ]
    assert sat.person.asked[2] == "Welke conclusies uit stap 2 leiden tot deze keuze?"


def test_enter_at_the_numbers_leaves_the_person_where_they_were(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=plan.titel", "=conclusies", "")
    assert sat.person.asked[1] == sat.person.asked[3] == "Hoe heet het plan?"


def test_a_question_of_every_record_asks_of_which(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=functies", "2")
    assert sat.person.prompts[1].options == [(1, "Formulierenhulp"), (2, "Spreekuur")]
    assert (sat.person.prompts[2].where, sat.person.prompts[2].present) == ("Spreekuur", "signaleren")
    for words in (["=functies", "formu"], ["=functies formulierenhulp"], ["=Spreekuur functie"]):
        prompt = in_small(tmp_path, *words).person.prompts[-1]
        assert prompt.text == "Welke functies heeft het?"
        assert prompt.where in ("Formulierenhulp", "Spreekuur")


def test_a_question_of_a_list_that_is_empty_leads_to_the_list(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path), ["=functies", ":stop"])
    assert "Voeg er eerst een toe" in sat.person.text
    assert sat.person.asked[1] == "Welk aanbod is er al voor mensen met een laag inkomen?"


def test_a_question_that_sleeps_tells_what_it_waits_for_and_leads_there(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path), ["=uitkomst van de dpia", ":stop"])
    assert "“Uitkomst van de DPIA” wordt nu niet gevraagd" in sat.person.text
    assert "bij “Stand van de DPIA” antwoordt: “uitgevoerd”" in sat.person.text
    assert sat.person.asked[1] == "Is er een onderzoek naar de privacyrisico's (DPIA) gedaan?"


def test_words_that_nothing_is_called_by_are_refused_and_quoted(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=zwembad", "=9", "=2.9")
    assert sat.person.refusals == [
        "Er is geen vraag en geen regel gevonden met “zwembad”",
        "Stap 9 bestaat niet",
        "Onderdeel 2.9 bestaat niet",
    ]
    assert sat.person.asked[0] == sat.person.asked[-1]


def test_back_is_the_question_before_in_the_plan_also_after_a_jump(tmp_path: Path) -> None:
    sat = in_filled(tmp_path, "=alternatieven", "<", "<", "=privacy", "<")
    assert sat.person.asked[1:] == [
        "Alternatieven: nog een?",
        "Hoe gebruikt u de evaluaties voor het vervolg?",
        "Evaluaties: nog een?",
        "Waarvoor gebruikt u persoonsgegevens bij dit plan?",
        "Alternatieven: nog een?",
    ]


def test_back_from_the_first_question_of_a_record_is_its_list(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=formulierenhulp", "<", "1", "<", "<")
    assert sat.person.asked[2] == "Aanbod: nog een?"
    assert sat.person.prompts[3].where == "Formulierenhulp"
    assert sat.person.asked[4:] == ["Aanbod: nog een?", "Actoren: nog een?"]


def test_back_inside_a_record_that_was_reached_by_a_question_stays_in_it(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=samenwerking.aanbod[spreekuur].functies", *["<"] * 4)
    wheres = [prompt.where for prompt in sat.person.prompts[1:]]
    assert wheres[:2] == ["Spreekuur", "Spreekuur"]
    assert "Formulierenhulp" not in wheres
    assert "Aanbod: nog een?" in sat.person.asked


def test_before_the_first_question_a_wrong_municipality_can_be_mended(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    list(make_plan(path, "Gemeente Oosterwolde"))
    sat = sit(path, ["<", "2", "Oosterwolde", "<", "<", "<", "<", "1", "Armoedeplan Oosterwolde", ":stop"])
    assert [label for _, label in sat.person.prompts[1].options] == [
        "Titel: Armoedeplan Gemeente Oosterwolde", "Gemeenten: Gemeente Oosterwolde",
    ]  # fmt: skip
    assert (sat.plan.gemeenten[0].naam, sat.plan.plan.titel) == ("Oosterwolde", "Armoedeplan Oosterwolde")


def test_the_deepening_of_a_step_lasts_for_that_visit(tmp_path: Path) -> None:
    sat = in_filled(tmp_path, "=3+", "", "", "=1.1", *[""] * 3)
    assert sat.person.asked[1:4] == [
        "Hoe zwaar weegt wie er samenwerken?",
        "Hoe zwaar weegt het onderwerp van de samenwerking?",
        "Hoe zwaar weegt de rol van de gemeente?",
    ]
    # the step of the jump is walked as it always is: no deepening, and nothing inside a record
    assert sat.person.asked[4:] == ["Welke richting heeft het beleid?", "Uitgangspunten: nog een?", "Wat wilt u doen?"]


def test_behind_a_list_the_interview_goes_on_and_does_not_walk_its_records(tmp_path: Path) -> None:
    sat = in_filled(tmp_path, "=2.3", "", "")
    assert sat.person.asked[1:] == ["Aanbod: nog een?", "Wat wilt u doen?"]


def test_only_new_and_pointed_records_of_a_list_are_asked(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=2.3", "Taalcafé", "1", "1", "2", "", "", "", "")
    wheres = [prompt.where for prompt in sat.person.prompts[1:] if prompt.where]
    assert set(wheres) == {"Taalcafé", "Spreekuur"}


@pytest.mark.parametrize(
    ("later", "told"),
    [
        (["verantwoording.positie.raad"], "Er staat nog 1 kernvraag open. Nu doen?"),
        (["verantwoording.positie.raad", "verantwoording.positie.college"], "Er staan nog 2 kernvragen open. Nu doen?"),
    ],
)
def test_what_is_left_is_counted_in_good_dutch_and_takes_an_address(
    tmp_path: Path, later: list[str], told: str
) -> None:
    put_off = sit(filled(tmp_path), [*(part for one in later for part in (f"={one}", ":wis", "j", "!")), ":stop"])
    assert put_off.person.refusals == []
    sat = sit(tmp_path / "plan.yaml", ["", "=2.2", ":stop"])
    assert sat.person.asked[1:] == [told, "Actoren: nog een?"]
    # what is left contradicts that all was asked
    assert "U bent rond" not in sat.person.text
    assert "U bent aan het einde" in sat.person.text


def test_a_finding_on_the_zero_option_says_in_plain_words_what_to_type_and_leads_there(tmp_path: Path) -> None:
    broken = Break(example(EXAMPLE)).make(
        [
            {"pad": "verantwoording.alternatieven[nuloptie].is_nuloptie", "zet": "nee"},
            {"pad": "verantwoording.alternatieven[nuloptie].naam", "zet": "Niets nieuws doen"},
        ]
    )
    (tmp_path / "plan.yaml").write_text(broken.text, encoding="utf-8")
    person = sit(tmp_path / "plan.yaml", ["", "b", "1", ":stop"]).person
    (listing,) = (part for part in person.shown if isinstance(part, Listing) and part.title == "Dit valt op")
    (line,) = listing.lines
    assert line == (
        "1. waarschuwing: Bij de alternatieven ontbreekt de nuloptie. Zet erbij wat er gebeurt als u niets nieuws "
        "doet, en zeg van dat alternatief dat het de nuloptie is. "
        "Typ 1 om “Alternatieven” aan te vullen of te wijzigen."
    )
    assert person.asked[-1] == "Alternatieven: nog een?"


def test_a_whole_part_does_not_apply_when_the_person_says_so(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path), ["=privacy", ":nvt onderdeel", "j", "Er zijn geen teams.", ":stop"])
    state = sat.plan.antwoordstatus["verantwoording.privacy"]
    assert (state.status, state.reden) == ("niet_van_toepassing", "Er zijn geen teams.")
    there = [item for item in evaluate(sat.plan) if item.path.startswith("verantwoording.privacy.")]
    assert {item.state for item in there} <= {State.NOT_APPLICABLE, State.DORMANT}
    assert "Waarvoor gebruikt u persoonsgegevens bij dit plan?" in sat.person.text


@pytest.mark.parametrize("typed", [["n"], ["j", ""], ["j", "<"]])
def test_a_part_stays_open_when_it_is_not_confirmed_or_has_no_reason(tmp_path: Path, typed: list[str]) -> None:
    sat = sit(plan_at(tmp_path), ["=privacy", ":nvt onderdeel", *typed, ":stop"])
    assert sat.plan.antwoordstatus == {}
    assert sat.person.asked[1] == sat.person.asked[-1]


def test_a_reason_that_begins_with_the_word_is_a_reason_for_the_question(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path), ["=privacy", ":nvt Onderdeel van het Wmo-plan", ":stop"])
    assert list(sat.plan.antwoordstatus) == ["verantwoording.privacy.doel"]
    assert "Typ dan bij de volgende :nvt onderdeel" in sat.person.text


def test_step_3_names_no_option_of_the_command_line(tmp_path: Path) -> None:
    sat = in_filled(tmp_path, "=3", *[""] * 12)
    assert not re.search(r"--\w", sat.person.text)


OPEN_ACTORS = "samenwerking:\n  actoren:\n" + "".join(
    f"    - {{id: partij{number}, naam: Partij {number}}}\n" for number in range(1, 8)
)


def test_behind_a_list_with_many_open_records_a_person_says_whether_they_come_by(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, OPEN_ACTORS), ["=samenwerking.actoren", "", "n", ":stop"])
    assert sat.person.asked[1:3] == ["Actoren: nog een?", "Bij 7 regels zijn nog vragen open. Nu beantwoorden?"]
    assert "Partij" not in sat.person.prompts[3].where
    again = sit(plan_at(tmp_path, OPEN_ACTORS), ["=samenwerking.actoren", "", "j", ":stop"])
    assert again.person.prompts[3].where == "Partij 1"


def test_a_question_of_a_record_that_was_left_open_does_not_come_again_behind_the_list(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, ""), ["=samenwerking.actoren", "Kredietbank", "", "", "", "", ":stop"])
    assert sat.person.asked.count("Wat voor organisatie is het?") == 1


def test_a_list_is_found_by_the_words_of_its_question(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=organisaties", "1")
    assert sat.person.asked[-1] == "Actoren: nog een?"


PARTIES = """\
samenwerking:
  actoren:
    - {id: west, naam: Kredietbank West, soort: maatschappelijke_organisatie}
    - {id: oost, naam: Kredietbank Oost, soort: maatschappelijke_organisatie}
"""


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        (["=kredietbank"], "Wat bedoelt u met “kredietbank”?"),
        (["=aandeel", "=kredietbank"], "Wat bedoelt u met “kredietbank”?"),
        (["=organisatie.regievoerder", "kredietbank"], "Welke bedoelt u met “kredietbank”?"),
        (
            ["=uitgangspunten.doelstelling.beleidsterreinen", "jeugt"],
            "“jeugt” staat niet in de lijst. Bedoelt u jeugd?",
        ),
        (["=uitgangspunten.doelstelling.beleidsterreinen", "Xyz"], "“Xyz” staat niet in de lijst. Als eigen woord"),
        ([":maak raadsvoorstel"], "Waar wilt u heen?"),
    ],
)
def test_an_address_typed_at_a_choice_goes_there_and_nothing_is_stored(
    tmp_path: Path, typed: list[str], choice: str
) -> None:
    path = plan_at(tmp_path, f"plan: {{status: aangeboden_aan_raad}}\n{PARTIES}")
    before = path.read_bytes()
    person = sit(path, [*typed, "=titel", ":stop"]).person
    assert person.asked[-2].startswith(choice)
    assert person.asked[-1] == "Hoe heet het plan?"
    assert path.read_bytes() == before


def test_an_address_typed_where_something_must_be_chosen_first_is_told_for_after_it(tmp_path: Path) -> None:
    path = plan_at(tmp_path, PARTIES)
    person = sit(path, ["=samenwerking.actoren", ":verwijder 1", "=2", "n", ":stop"]).person
    told = [part.remedy for part in person.shown if isinstance(part, Refusal)]
    assert told == ["Beantwoord eerst deze vraag, of ga terug met <. Typ daarna =2."]


def test_a_component_is_introduced_with_one_reason_why_it_is_there(tmp_path: Path) -> None:
    sat = in_small(tmp_path, "=1.2")
    (part,) = (each for name, each in sat.file.guide.components().items() if name == "1.2")
    first, second = (reason.marked for reason in part.reasons)
    assert first in sat.person.text
    assert second not in sat.person.text


def test_back_from_the_end_leads_to_the_question_that_was_asked_last(tmp_path: Path) -> None:
    sat = in_filled(tmp_path, "=2.3", "", "<")
    assert sat.person.asked[1:] == ["Aanbod: nog een?", "Wat wilt u doen?", "Aanbod: nog een?"]


def test_the_only_question_that_is_left_can_be_answered_at_once(tmp_path: Path) -> None:
    where = "verantwoording.positie.raad"
    asked = sit(filled(tmp_path), [f"={where}", ":wis", "j", "!", ":stop"]).person.asked[1]
    sat = sit(tmp_path / "plan.yaml", ["", "j", ":stop"])
    assert sat.person.asked[1:] == ["Er staat nog 1 kernvraag open. Nu doen?", asked]
