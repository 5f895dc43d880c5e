"""Taking back: each answer of this sitting, the last one first, and the file is then what it was, byte for byte."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.asked import plan_at, sit

ODD = """\
# Van de werkgroep.
plan:
    titel:   'Samen verder'     # onze titel
    periode: {van: 2027,   tot: 2030}
terugblik:
    resultaten:
        - Meer bereik   # 52 procent

        - "Minder schulden"
samenwerking:
    actoren:
        - {id: bank, naam: Kredietbank West}   # de oudste
        - {id: welzijn, naam: Welzijn}
organisatie: {regievoerder: bank}
ervaringskennis:
    vorm: eigen_teams
    teams: {functieprofiel: Wie zelf van bijstand leeft.}
"""
POSITION = "verantwoording.positie.raad"


def meanwhile(path: Path, old: str, new: str, typed: str) -> Callable[[], str]:
    """Change the file as another would while a question is asked, and then type something."""

    def do() -> str:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return typed

    return do


@pytest.mark.parametrize(
    ("at", "typed", "told"),
    [
        ("plan.titel", ["Anders"], "Teruggehaald: bij Titel staat weer “Samen verder”. Er stond: Anders"),
        ("plan.titel", [":wis"], "Teruggehaald: bij Titel staat weer “Samen verder”."),
        ("plan.datum", ["1-3-2027"], "staat weer niets. Er stond: 1 maart 2027"),
        (POSITION, ["Een.\n\nTwee."], "staat weer niets. Er stond: Een. Twee."),
        (POSITION, ["!"], "staat weer niets"),
        (POSITION, [":nvt Er is geen raad."], "Er stond: Er is geen raad."),
        ("plan.periode", ["2028-2031"], "Er stond: "),
        ("terugblik.periode", ["2023-2026"], "Teruggehaald: bij Periode staat weer niets."),
        ("terugblik.resultaten", ["Nog een"], "“Nog een” is weer weg bij Resultaten"),
        ("terugblik.resultaten", [":verwijder 1"], "“Meer bereik” staat weer bij Resultaten"),
        ("terugblik.resultaten", [":wijzig 2 Anders"], "bij Resultaten staat weer “Minder schulden”. Er stond: Anders"),
        ("terugblik.resultaten", [":verplaats 2 1"], "de volgorde van Resultaten is weer zoals zij was"),
        ("samenwerking.actoren", [":verwijder 1", "j"], "“Kredietbank West” staat weer bij Actoren"),
        ("samenwerking.actoren", ["Voedselbank;bestuur;geeft voedsel"], "“Voedselbank” is weer weg bij Actoren"),
        ("samenwerking.actoren", ["A;bestuur;x\nB;bestuur;y"], "“A” is weer weg bij Actoren “B” is weer weg"),
        ("organisatie.regievoerder", ["+ Voedselbank"], "“Voedselbank” is weer weg bij Actoren"),
        ("ervaringskennis.vorm", ["geen", "j"], "Teruggehaald: "),
    ],
)
def test_an_action_is_taken_back_whole_told_and_its_question_asked_again(
    tmp_path: Path, at: str, typed: list[str], told: str
) -> None:
    path = plan_at(tmp_path, ODD)
    begin = path.read_bytes()
    seen: list[bytes] = []

    def look() -> str:
        seen.append(path.read_bytes())
        return ":herstel"

    sat = sit(path, [f"={at}", *typed, "=plan.samenvattingen.raad", look, ":stop"])
    assert seen[0] != begin
    assert path.read_bytes() == begin
    assert told in sat.person.text
    assert sat.person.prompts[-1].text == sat.person.prompts[1].text
    assert sat.person.refusals == []


def test_answers_are_taken_back_one_by_one_to_the_beginning_and_then_no_more(tmp_path: Path) -> None:
    path = plan_at(tmp_path, ODD)
    texts: list[bytes] = []

    def typing(words: str) -> Callable[[], str]:
        def do() -> str:
            texts.append(path.read_bytes())
            return words

        return do

    lines = ["Een", "Twee", "Drie"]
    answers = [typing(line) for line in lines]
    undos = [typing(":herstel") for _ in range(4)]
    sat = sit(path, ["=terugblik.resultaten", *answers, *undos, ":stop"])
    assert texts[:4] == texts[6:2:-1]
    assert sat.person.refusals == ["Er is niets meer om terug te halen"]


def test_an_answer_after_an_undo_can_be_taken_back_too(tmp_path: Path) -> None:
    path = plan_at(tmp_path, ODD)
    begin = path.read_bytes()
    sit(path, ["=plan.titel", "A", ":herstel", "B", "=plan.titel", "C", *[":herstel"] * 2, ":stop"])
    assert path.read_bytes() == begin


def test_what_another_changed_since_stays_when_an_answer_is_taken_back(tmp_path: Path) -> None:
    path = plan_at(tmp_path, ODD)
    begin = path.read_text(encoding="utf-8")
    by_hand = meanwhile(path, "Minder schulden", "Veel minder schulden", ":herstel")
    sat = sit(path, ["=plan.titel", "A", "=plan.datum", "1-3-2027", by_hand, by_hand_again(path), ":stop"])
    assert path.read_text(encoding="utf-8") == begin.replace("Minder schulden", "Zeer veel minder schulden")
    assert sat.person.refusals == []


def by_hand_again(path: Path) -> Callable[[], str]:
    """Change the same line once more, between two undos."""
    return meanwhile(path, "Veel minder", "Zeer veel minder", ":herstel")


def test_an_answer_that_another_changed_since_is_theirs_and_that_is_said(tmp_path: Path) -> None:
    path = plan_at(tmp_path, ODD)
    sat = sit(path, ["=plan.titel", "A", meanwhile(path, "'A'", "'Van ons'", ":herstel"), ":stop"])
    assert sat.plan.plan.titel == "Van ons"
    assert sat.person.refusals == ["Iemand anders wijzigde daarna ook: Titel"]


def test_only_one_answer_at_a_time_is_taken_back(tmp_path: Path) -> None:
    sat = sit(plan_at(tmp_path, ODD), ["=plan.titel", "A", ":herstel 2", ":stop"])
    assert (sat.plan.plan.titel, sat.person.refusals) == ("A", [":herstel haalt steeds één antwoord terug"])


def test_a_sitting_takes_back_nothing_of_one_before_it(tmp_path: Path) -> None:
    path = plan_at(tmp_path, ODD)
    sit(path, ["=plan.titel", "A", ":stop"])
    sat = sit(path, [":herstel", ":stop"])
    assert (sat.plan.plan.titel, sat.person.refusals) == ("A", ["Er is niets meer om terug te halen"])
