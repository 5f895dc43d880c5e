"""What goes wrong where somebody makes a whole plan, second half: findings, steps, starting, words, and the council.

What is held elsewhere on a terminal:

- a resumed plan takes an address at its closing prompt: `test_wizard_way.py`
- three conclusions on three lines are three: `test_pasting.py`
- without a file the wizard begins with a menu: `test_starting.py`
- Ctrl-C at a fresh start names no file that is not there, and `status` fits 60 columns: `test_wizard_bad_input.py`
- words of one's own keep their signs: `test_wizard_words.py`
- a line that is typed with its number has that number once: `test_what_people_type_there.py`
- what the papers for the council need is asked within ninety answers: `test_council_session.py`

The first half is `test_stumbles_of_a_whole_plan.py`.
"""

from pathlib import Path

import pytest
from support.program import PROGRAM
from support.terminal import Terminal, begun

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan

TWO = "verantwoording: {alternatieven: [{id: folder, naam: Alleen een folder}, {id: niets, naam: Geen plan}]}\n"
STEP_1 = """\
uitgangspunten:
  probleemanalyse: {tekst: Veel mensen hebben geldzorgen.}
  doelstelling: {tekst: Iedereen doet mee., beleidsterreinen: [jeugd]}
  uitgangspunten: [{id: een, soort: samenhang, tekst: Wij werken samen.}]
  doelgroepen: [{id: minima, naam: Minima, omvang: {aantal: 100, bron: eigen telling, peildatum: 2026}}]
"""


def plan_in(folder: Path) -> Plan:
    return read_plan(folder / "plan.yaml").plan


def test_the_question_whether_an_alternative_is_the_zero_option_is_reached_and_yes_is_no_alternative(
    tmp_path: Path,
) -> None:
    terminal = begun(tmp_path, TWO, "alternatieven")
    terminal.answer("Alternatieven: nog een?", "ja")
    terminal.wait("“ja” is hier geen regel")
    terminal.answer("Wat bedoelt u?", "")
    terminal.answer("Alternatieven: nog een?", "=nuloptie")
    terminal.answer("Bij welke?", "2")
    terminal.answer("Is dit de nuloptie", "ja")
    terminal.stop("Wat pleit")
    choices = plan_in(tmp_path).verantwoording.alternatieven
    assert [(one.naam, one.is_nuloptie) for one in choices] == [("Alleen een folder", None), ("Geen plan", True)]


def test_a_part_that_does_not_apply_is_said_once_for_all_its_questions(tmp_path: Path) -> None:
    terminal = begun(tmp_path, "", "privacy")
    terminal.answer("Waarvoor gebruikt u persoonsgegevens", ":nvt onderdeel")
    terminal.answer("als geheel niet van toepassing?", "j")
    terminal.answer("Waarom past", "Er zijn geen teams.")
    terminal.wait("Niet van toepassing: ")
    terminal.stop("Is dit plan ook het plan schuldhulpverlening")
    status = "verantwoording.privacy: {status: niet_van_toepassing, reden: Er zijn geen teams.}"
    assert status in (tmp_path / "plan.yaml").read_text(encoding="utf-8")


def test_the_choice_of_a_model_fits_one_screen_and_sends_nobody_to_another_command(tmp_path: Path) -> None:
    terminal = begun(tmp_path, "uitgangspunten: {doelstelling: {richting: [preventief]}}\n", "hoofdmodel")
    terminal.wait("3.1 Een model kiezen")
    before = len(terminal.seen)
    terminal.wait("Welk governancemodel kiest u?")
    terminal.wait("(typ een nummer)")
    shown = terminal.seen[before:]
    assert "--stap" not in terminal.seen
    assert 10 < shown.count("\n") <= 38
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0


def test_after_the_first_step_nothing_is_said_of_what_is_asked_in_a_later_one(tmp_path: Path) -> None:
    terminal = begun(tmp_path, STEP_1, "1.1")
    terminal.answer("Welke richting heeft het beleid?", "2")
    terminal.wait("Dit valt op")
    before = len(terminal.seen)
    terminal.wait("Waar wilt u heen?")
    told = terminal.seen[before:]
    assert "Beleidsterreinen" in told
    assert "maatregel" not in told
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("--help",), "Begin met: armoedeplan wizard"),
        (("maak", "--help"), "raadsvoorstel"),
        (("maak", "plan.yaml", "raadsvoorstel"), "Het raadsvoorstel is niet gemaakt"),
    ],
    ids=["help", "papers", "paper"],
)
def test_the_program_says_where_to_begin_and_what_it_makes(tmp_path: Path, command: tuple[str, ...], told: str) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\nplan: {titel: Samen}\n", encoding="utf-8")
    terminal = Terminal(tmp_path, command=(*PROGRAM, *command))
    terminal.end()
    assert told in " ".join(terminal.seen.split())
    assert "plannen" not in terminal.seen.splitlines()[0]


def test_an_amount_that_can_be_read_in_two_ways_is_asked_back(tmp_path: Path) -> None:
    terminal = begun(tmp_path, "uitgangspunten: {doelgroepen: [{id: m, naam: Minima}]}\n", "omvang")
    terminal.answer("Hoeveel zijn het er?", "1,400")
    terminal.answer("Wat bedoelt u?", "1")
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
    assert plan_in(tmp_path).uitgangspunten.doelgroepen[0].omvang.aantal == 1400


def test_a_choice_that_is_typed_twice_stands_there_once(tmp_path: Path) -> None:
    terminal = begun(tmp_path, "", "uitgangspunten.doelstelling.richting")
    terminal.answer("Welke richting heeft het beleid?", "1,1")
    terminal.stop("Welke beleidsterreinen doen mee?")
    assert plan_in(tmp_path).uitgangspunten.doelstelling.richting == ("samenhangend",)


@pytest.mark.parametrize("typed", ["3", "vraagsturing", "Vraagsturing."])
def test_the_second_model_is_never_the_first(tmp_path: Path, typed: str) -> None:
    terminal = begun(tmp_path, "governance: {keuze: {hoofdmodel: vraagsturing}}\n", "tweede model")
    terminal.answer("Met welk tweede model", typed)
    terminal.wait("U koos “vraagsturing” al bij “Hoofdmodel”")
    terminal.answer("Met welk tweede model", "2")
    terminal.stop("Welke conclusies uit stap 2")
    choice = plan_in(tmp_path).governance.keuze
    assert (choice.hoofdmodel, choice.tweede_model) == ("vraagsturing", "ketensturing")


def test_a_column_of_few_choices_names_them(tmp_path: Path) -> None:
    terminal = begun(tmp_path, "", "regelingen")
    terminal.wait("nieuw invoeren, behouden, wijzigen")
    terminal.answer("tabel plakken mag", "Pas; behouden")
    terminal.stop("Hoeveel procent is de inkomensgrens?")
    assert [(one.naam, one.keuze) for one in plan_in(tmp_path).regelingen] == [("Pas", "behouden")]


def test_who_does_not_know_a_legal_ground_gets_no_such_words_in_the_plan(tmp_path: Path) -> None:
    terminal = begun(tmp_path, "", "grondslag")
    terminal.answer("Op welke grondslag", "weet ik niet, navragen bij FG")
    terminal.wait("is hier geen antwoord")
    terminal.answer("Wat bedoelt u?", "1")
    terminal.stop("Is er een onderzoek naar")
    assert plan_in(tmp_path).verantwoording.privacy.grondslag is None
    assert "navragen bij FG" in (tmp_path / "plan.yaml").read_text(encoding="utf-8")


def test_a_time_is_nobody_who_carries_out_an_evaluation(tmp_path: Path) -> None:
    plan = "verantwoording: {evaluaties: [{id: eind, soort: eind}]}\n"
    terminal = begun(tmp_path, plan, "verantwoording.evaluaties[eind].uitvoerder")
    terminal.answer("Wie voert deze evaluatie uit?", "Q3 2028")
    terminal.wait("is een tijd, en hier hoort wie het doet")
    terminal.answer("Wat bedoelt u?", "")
    terminal.answer("Wie voert deze evaluatie uit?", "Rekenkamer")
    terminal.stop("Hoe gebruikt u de evaluaties voor het vervolg?")
    assert plan_in(tmp_path).verantwoording.evaluaties[0].uitvoerder == "Rekenkamer"
