"""What goes wrong where somebody makes a whole plan, first half: answers, lists, tables and the way.

What is held elsewhere on a terminal:

- a long text is not replaced by a word without a question, and stands in the line to mend: `test_in_place.py`
- a plan that is filled is walked and mended by addresses: `test_wizard_way.py`
- money by year beside each other, rows that are wrong, tabs on the screen: `test_pasting.py`
- a new name behind `+`: `test_wizard_words.py`
- `<` is the question before in the plan, and mends the municipality at the first: `test_wizard_way.py`

The second half is `test_stumbles_before_the_council.py`.
"""

from pathlib import Path

import pytest
from support.terminal import begun

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan

RESULTS = "terugblik: {resultaten: [Meer bereik, Minder schulden, Een loket]}\n"
LIST = "Resultaten: nog een?"
ACTORS = "Actoren: nog een?"


def plan_in(folder: Path) -> Plan:
    return read_plan(folder / "plan.yaml").plan


@pytest.mark.parametrize("typed", ["1 en 3", "1-3", "1 3", "1 t/m 3", "3,4,6"])
def test_several_numbers_at_a_list_of_choices_are_as_many_choices_and_no_words(tmp_path: Path, typed: str) -> None:
    terminal = begun(tmp_path, "ervaringskennis: {vorm: andere_vorm}\n", "contactwegen")
    terminal.answer("Hoe komt u met mensen in contact?", typed)
    several = 2 if typed in {"1 en 3", "1 3"} else 3
    terminal.wait(f"Toegevoegd: {several} regels")
    terminal.stop("doelgroepen bereikt")
    ways = [one.methode for one in plan_in(tmp_path).ervaringskennis.contactwegen]
    three = ["schriftelijke_informatie", "website", "persoonlijk_gesprek"]
    last = ["persoonlijk_gesprek", "huisbezoek", "vindplaatsen"]
    assert ways == (last if typed == "3,4,6" else three[::2] if several == 2 else three)


def test_several_numbers_where_one_is_asked_are_asked_back(tmp_path: Path) -> None:
    terminal = begun(tmp_path, "ervaringskennis: {vorm: andere_vorm}\n", "gespreksformat")
    terminal.answer("In welke vorm", "3,1")
    terminal.wait("noemt er meer")
    terminal.answer("Wat bedoelt u?", "")
    terminal.answer("In welke vorm", "3.")
    terminal.stop("vrijwillig")
    assert plan_in(tmp_path).ervaringskennis.gespreksformat.vorm == "groepsgesprek"


@pytest.mark.parametrize("typed", ["nvt", "geen idee", "onbekend", "stop", "later"])
def test_words_that_are_no_answer_are_asked_back_and_become_no_line(tmp_path: Path, typed: str) -> None:
    terminal = begun(tmp_path, RESULTS, "resultaten")
    terminal.answer("3. Een loket", typed)
    terminal.wait(f"“{typed}” is hier geen antwoord")
    terminal.answer("Wat bedoelt u?", "")
    terminal.stop("3. Een loket")
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == f"armoedeplan: 1\n{RESULTS}"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("nee", "Wat hebt u ervan geleerd?"),
        ("klaar", "Wat hebt u ervan geleerd?"),
        ("geen", "Wat hebt u ervan geleerd?"),
        ("help", "Dit kunt u bij elke vraag typen"),
        ("terug", "Hoe heet het plan?"),
    ],
)
def test_words_that_ask_for_something_do_that_and_become_no_line(tmp_path: Path, typed: str, told: str) -> None:
    terminal = begun(tmp_path, RESULTS, "resultaten")
    terminal.answer("3. Een loket", typed)
    terminal.stop(told)
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == f"armoedeplan: 1\n{RESULTS}"


def test_a_number_behind_a_command_means_that_line_alone_and_what_went_can_come_back(tmp_path: Path) -> None:
    terminal = begun(tmp_path, RESULTS, "resultaten")
    terminal.answer("3. Een loket", ":wis 3")
    terminal.wait("Weggehaald: “Een loket”")
    terminal.answer(LIST, ":herstel")
    terminal.wait("Teruggehaald")
    terminal.answer("3. Een loket", ":verwijder 3 1")
    terminal.wait("Weggehaald:")
    terminal.wait("1. Minder schulden")
    terminal.wait("> ")
    assert plan_in(tmp_path).terugblik.resultaten == ("Minder schulden",)
    terminal.type(":herstel")
    terminal.stop("3. Een loket")
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == f"armoedeplan: 1\n{RESULTS}"


@pytest.mark.parametrize(
    ("target", "asked"),
    [
        ("probleem", "Wat is in uw gemeente het probleem"),
        ("doelgroepen", "Voor welke doelgroepen is het plan?"),
        ("conclusies governance", "Welke conclusies uit stap 2"),
        ("2.0", "Welke conclusies trekt u"),
        ("college", "Wat beslist het college"),
        ("raad", "Wat beslist de raad"),
        ("alternatieven", "Welke andere keuzes heeft de raad?"),
        ("privacy", "Waarvoor gebruikt u persoonsgegevens"),
        ("besluitpunten", "Wat vraagt u de raad te besluiten?"),
        ("plan.status", "Hoe ver is het plan?"),
    ],
)
def test_a_question_of_a_step_as_a_whole_has_an_address(tmp_path: Path, target: str, asked: str) -> None:
    begun(tmp_path, "", target).stop(asked)


def test_a_row_of_money_without_a_header_is_a_post_a_year_an_amount_and_its_cover(tmp_path: Path) -> None:
    terminal = begun(tmp_path, "", "financien")
    terminal.paste("post; jaar; bedrag", "Geldloket\t2027\t€ 145.000,-\tReserve sociaal domein")
    terminal.stop("nog een?")
    money = plan_in(tmp_path).financien[0]
    assert (money.post, money.jaar, money.bedrag) == ("Geldloket", 2027, 145000)
    assert money.dekkingsbron == "Reserve sociaal domein"


def test_a_pasted_table_keeps_its_empty_cells_and_asks_once_about_each_word(tmp_path: Path) -> None:
    table = (
        'Naam\tSoort\tAandeel\rGeldteam\tGemeente\t\rVoorstad\tGemeente\t"helpt; elke week"\rLeergeld\tStichting\tgeeft'
    )
    terminal = begun(tmp_path, "", "actoren")
    terminal.paste("een tabel plakken mag", table)
    terminal.wait("Kolom Soort: “Gemeente”")
    terminal.answer("dat verbeter ik straks zelf", "1")
    terminal.wait("Kolom Soort: “Stichting” (in regel 4)")
    terminal.answer("dat verbeter ik straks zelf", "3")
    terminal.answer("Wat is het aandeel", "helpt")
    terminal.stop(ACTORS)
    assert [(one.naam, one.soort, one.aandeel) for one in plan_in(tmp_path).samenwerking.actoren] == [
        ("Geldteam", "gemeentelijke_afdeling", "helpt"),
        ("Voorstad", "gemeentelijke_afdeling", "helpt; elke week"),
        ("Leergeld", "maatschappelijke_organisatie", "geeft"),
    ]


def test_enter_after_a_refused_answer_leaves_the_answer_as_it_was(tmp_path: Path) -> None:
    terminal = begun(tmp_path, "plan: {datum: 2027-03-01}\n", "plan.datum")
    terminal.answer("1 maart 2027", "31 februari 2027")
    terminal.wait("bestaat niet")
    terminal.answer("1 maart 2027", "")
    terminal.stop("Wat vraagt u de raad")
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "armoedeplan: 1\nplan: {datum: 2027-03-01}\n"


def test_the_questions_that_are_not_needed_come_only_where_they_were_asked_for(tmp_path: Path) -> None:
    terminal = begun(
        tmp_path, "samenwerking: {actoren: [{id: bank, naam: Bank, soort: zorg, aandeel: leent}]}\n", "2.2+"
    )
    terminal.answer("Met hoeveel ambtenaren", "=1.1")
    terminal.answer("Welke richting heeft het beleid?", "=actoren")
    terminal.answer(ACTORS, "")
    terminal.stop("Welk aanbod is er al")


def test_enter_at_a_list_goes_on_and_not_through_each_record_that_is_answered(tmp_path: Path) -> None:
    offers = "".join(
        f"    - {{id: o{n}, naam: Spreekuur {n}, functies: [informeren], uitvoerders: [bank]}}\n" for n in range(12)
    )
    actors = "  actoren: [{id: bank, naam: Bank, soort: zorg, aandeel: leent}]\n"
    terminal = begun(tmp_path, f"samenwerking:\n{actors}  aanbod:\n{offers}", "2.3")
    terminal.answer("Aanbod: nog een?", "")
    terminal.wait("Welke conclusies trekt u")
    assert "Wie voert" not in terminal.seen
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
