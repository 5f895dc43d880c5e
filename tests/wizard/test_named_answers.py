"""Words as an answer: those of the list in any writing, a person's own, and the names of records."""

from pathlib import Path

import pytest
from support.asked import Sat, plan_at, sit
from support.program import calm, run

TERRAINS = "uitgangspunten.doelstelling.beleidsterreinen"
REGIE = "organisatie.regievoerder"
SHARED = "samenwerking.gedeelde_analyse.gedeeld_door"
ACTORS = """\
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank West}
    - {id: welzijn, naam: Welzijn Élan}
    - {id: leergeld, naam: Stichting Leergeld}
    - {id: humanitas, naam: Stichting Humanitas Vlietstreek}
"""


def at(folder: Path, path: str, *answers: str, text: str = "") -> Sat:
    """Answer one question, and stop."""
    return sit(plan_at(folder, text), [f"={path}", *answers, ":stop"])


def terrains(sat: Sat) -> tuple[str, ...]:
    return sat.plan.uitgangspunten.doelstelling.beleidsterreinen


def test_a_word_of_ones_own_is_asked_once_and_kept_as_it_is_typed(tmp_path: Path) -> None:
    sat = at(tmp_path, TERRAINS, "1, Wonen &  energie", "j")
    assert terrains(sat) == ("inkomensondersteuning", "Wonen & energie")
    assert sat.person.asked[2] == "“Wonen &  energie” staat niet in de lijst. Als eigen woord bewaren?"


def test_a_word_of_ones_own_is_offered_from_then_on_at_every_question_with_the_same_list(tmp_path: Path) -> None:
    text = f"{ACTORS}uitgangspunten: {{doelstelling: {{beleidsterreinen: [Wonen & energie]}}}}\n"
    sat = at(tmp_path, "samenwerking.actoren[bank].sector", "9", text=text)
    assert sat.person.prompts[1].options[8] == (9, "Wonen & energie")
    assert sat.plan.samenwerking.actoren[0].sector == "Wonen & energie"


@pytest.mark.parametrize("typed", ["wonen & energie", "WONEN-ENERGIE", "wonen_energie", "9"])
def test_another_writing_of_a_word_that_is_known_asks_nothing(tmp_path: Path, typed: str) -> None:
    text = f"{ACTORS}uitgangspunten: {{doelstelling: {{beleidsterreinen: [Wonen & energie]}}}}\n"
    sat = at(tmp_path, "samenwerking.actoren[bank].sector", typed, text=text)
    assert sat.plan.samenwerking.actoren[0].sector == "Wonen & energie"
    assert not sat.file.findings


def test_who_declines_a_word_of_their_own_can_mend_the_answer(tmp_path: Path) -> None:
    sat = at(tmp_path, TERRAINS, "1, onderwijs", "n", "1")
    assert terrains(sat) == ("inkomensondersteuning",)


@pytest.mark.parametrize(
    ("typed", "reply", "kept"),
    [
        ("jeugt", "1", ("jeugd",)),
        ("jeugt", "2", ("jeugt",)),
        ("jeugt", "", ()),
        ("jeugt", "<", ()),
        ("Gezondheidzorg", "1", ("gezondheidszorg",)),
        ("sport", "1", ("sport_en_cultuur",)),
        ("sport & cultuur", "1", ("sport_en_cultuur",)),
    ],
)
def test_a_word_like_one_of_the_list_is_asked_with_what_may_be_meant(
    tmp_path: Path, typed: str, reply: str, kept: tuple[str, ...]
) -> None:
    sat = at(tmp_path, TERRAINS, typed, reply)
    assert terrains(sat) == kept
    prompt = sat.person.prompts[2]
    assert prompt.text.startswith(f"“{typed}” staat niet in de lijst. Bedoelt u ")
    assert [label for _, label in prompt.options][1:] == [
        f"“{typed}” als eigen woord bewaren",
        "mijn antwoord veranderen",
    ]


def test_a_slip_for_a_word_of_ones_own_is_noticed_too(tmp_path: Path) -> None:
    sat = at(
        tmp_path, TERRAINS, "1, Onderwys", "1", text="uitgangspunten: {doelstelling: {beleidsterreinen: [Onderwijs]}}\n"
    )
    assert terrains(sat) == ("inkomensondersteuning", "Onderwijs")


def test_the_one_record_with_the_words_in_its_name_is_taken_and_told(tmp_path: Path) -> None:
    sat = at(tmp_path, REGIE, "leergeld", text=ACTORS.replace("id: leergeld", "id: lg"))
    assert sat.plan.organisatie.regievoerder == "lg"
    assert "Bewaard: Stichting Leergeld." in sat.person.text


def test_two_letters_of_a_name_are_asked_about(tmp_path: Path) -> None:
    sat = at(tmp_path, REGIE, "ld", "1", text=ACTORS)
    assert sat.person.asked[2] == "Welke bedoelt u met “ld”?"
    assert sat.plan.organisatie.regievoerder == "leergeld"


def test_of_more_records_with_the_words_in_their_names_one_is_chosen_by_its_number(tmp_path: Path) -> None:
    sat = at(tmp_path, REGIE, "stichting", "2", text=ACTORS)
    assert sat.plan.organisatie.regievoerder == "humanitas"
    assert sat.person.asked[2] == "Welke bedoelt u met “stichting”?"
    assert [label for _, label in sat.person.prompts[2].options] == [
        "Stichting Leergeld", "Stichting Humanitas Vlietstreek", "“stichting” toevoegen aan actoren",
        "mijn antwoord veranderen",
    ]  # fmt: skip


def test_a_slip_in_a_name_proposes_the_name_and_no_short_name(tmp_path: Path) -> None:
    sat = at(tmp_path, REGIE, "Kredietbank Wset", "1", text=ACTORS)
    assert sat.plan.organisatie.regievoerder == "bank"
    assert sat.person.prompts[2].options[0] == (1, "Kredietbank West")


def test_a_name_that_is_not_there_can_be_added_at_once(tmp_path: Path) -> None:
    sat = at(tmp_path, REGIE, "Huisartsenpost", "1", text=ACTORS)
    assert sat.plan.organisatie.regievoerder == "huisartsenpost"
    assert sat.plan.samenwerking.actoren[-1].naam == "Huisartsenpost"


def test_who_meant_no_new_record_adds_none(tmp_path: Path) -> None:
    sat = at(tmp_path, SHARED, "1, Voedselbank", "", text=ACTORS)
    assert sat.file.text == f"armoedeplan: 1\n{ACTORS}"


def test_a_reference_can_name_more_that_is_not_there_yet(tmp_path: Path) -> None:
    sat = at(tmp_path, SHARED, "1, + Voedselbank, +  Huisartsenpost Vliet", text=ACTORS)
    assert sat.plan.samenwerking.gedeelde_analyse.gedeeld_door == ("bank", "voedselbank", "huisartsenpost_vliet")
    assert [one.naam for one in sat.plan.samenwerking.actoren[4:]] == ["Voedselbank", "Huisartsenpost Vliet"]


def test_nothing_is_added_as_long_as_one_name_is_not_understood(tmp_path: Path) -> None:
    sat = at(tmp_path, SHARED, "+ Voedselbank, Iemand", "", text=ACTORS)
    assert sat.file.text == f"armoedeplan: 1\n{ACTORS}"


def test_what_is_there_already_is_not_added_twice(tmp_path: Path) -> None:
    sat = at(tmp_path, SHARED, "+ kredietbank WEST", text=ACTORS)
    assert sat.plan.samenwerking.gedeelde_analyse.gedeeld_door == ("bank",)
    assert "“Kredietbank West” is er al, en is gekozen." in sat.person.text


def test_a_plus_alone_names_nothing(tmp_path: Path) -> None:
    sat = at(tmp_path, SHARED, "+", "", text=ACTORS)
    assert sat.plan.samenwerking.gedeelde_analyse.gedeeld_door == ()


def test_a_list_whose_records_begin_with_a_reference_takes_what_is_not_there_yet(tmp_path: Path) -> None:
    sat = at(tmp_path, "governance.rollen", "+ Huisartsenpost Vliet", text=ACTORS)
    assert [one.actor for one in sat.plan.governance.rollen] == ["huisartsenpost_vliet"]
    assert sat.plan.samenwerking.actoren[-1].naam == "Huisartsenpost Vliet"
    assert not sat.person.refusals


def test_the_cells_of_a_pasted_row_are_asked_about_too(tmp_path: Path) -> None:
    sat = at(tmp_path, "samenwerking.aanbod", "Loket; leergeld; informeren, meedenken", "1", text=ACTORS)
    (offer,) = sat.plan.samenwerking.aanbod
    assert (offer.uitvoerders, offer.functies) == (("leergeld",), ("informeren", "meedenken"))


def test_a_script_keeps_a_word_of_its_own_and_ends_at_a_slip(tmp_path: Path) -> None:
    path = plan_at(tmp_path, ACTORS)
    lines = f"={TERRAINS}\n1,onderwijs\n={TERRAINS}\njeugt\n"
    ran = run("wizard", path.name, folder=tmp_path, typed=lines.encode())
    assert calm(ran.err)
    text = path.read_text(encoding="utf-8")
    assert "onderwijs" in text
    assert "jeugt" not in text


@pytest.mark.parametrize("reply", ["1", "1.", "Stichting Leergeld", "stichting l"])
def test_a_choice_is_made_by_its_number_or_by_how_it_begins(tmp_path: Path, reply: str) -> None:
    assert at(tmp_path, REGIE, "stichting", reply, text=ACTORS).plan.organisatie.regievoerder == "leergeld"


def test_words_that_begin_more_than_one_choice_choose_none(tmp_path: Path) -> None:
    sat = at(tmp_path, REGIE, "stichting", "stichting", "2", text=ACTORS)
    assert sat.person.refusals == ["“stichting” is geen keuze"]
    assert sat.plan.organisatie.regievoerder == "humanitas"
