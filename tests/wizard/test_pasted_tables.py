"""Tables out of a spreadsheet or a mail, pasted at a list: what becomes of them, and what is asked before."""

from pathlib import Path

import pytest
from support.asked import Sat, plan_at, sit

from armoedeplan.wizard.screen import Listing

ACTORS = "samenwerking.actoren"
OFFER = "samenwerking.aanbod"
TWO = """\
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank West, soort: maatschappelijke_organisatie, aandeel: helpt bij schulden}
    - {id: welzijn, naam: Welzijn Elzenrade, soort: maatschappelijke_organisatie, aandeel: houdt spreekuur}
"""


def at(list_: str, folder: Path, *answers: str, text: str = "") -> Sat:
    """Work on a list, and stop."""
    return sit(plan_at(folder, text), [f"={list_}", *answers, ":stop"])


def actors(sat: Sat) -> list[tuple[str | None, str | None, str | None]]:
    """Give what the plan says of its actors."""
    return [(one.naam, one.soort, one.aandeel) for one in sat.plan.samenwerking.actoren]


def test_a_header_says_which_column_is_which_and_is_no_record(tmp_path: Path) -> None:
    pasted = "Soort\tOrganisatie\tAandeel\nbestuur\tCollege\tbeslist\n\tVoedselbank\tdeelt uit"
    sat = at(ACTORS, tmp_path, pasted, "3")
    assert actors(sat) == [
        ("College", "bestuur", "beslist"),
        ("Voedselbank", "maatschappelijke_organisatie", "deelt uit"),
    ]
    assert "Kopregel herkend: Soort, Organisatie, Aandeel. Toegevoegd: 2 regels." in sat.person.text


@pytest.mark.parametrize("header", ["Indicator", "Wat wij meten"])
def test_the_first_column_names_the_rows_when_its_header_is_an_own_word(tmp_path: Path, header: str) -> None:
    pasted = f"Nr\t{header}\tSoort\tStreefwaarde\n1\tWachttijd\toutcome\t4\n2\tBereik\toutput\t60"
    sat = at("verantwoording.indicatoren", tmp_path, pasted)
    assert [one.naam for one in sat.plan.verantwoording.indicatoren] == ["Wachttijd", "Bereik"]
    assert "Toegevoegd: 2 regels." in sat.person.text


def test_one_word_with_and_without_a_capital_is_asked_about_once(tmp_path: Path) -> None:
    pasted = "Organisatie\tSoort\tRol\nVoedselbank\tStichting\tdeelt uit\nDe Zaak\tstichting\thelpt"
    sat = at(ACTORS, tmp_path, pasted, "3")
    assert actors(sat) == [
        ("Voedselbank", "maatschappelijke_organisatie", "deelt uit"),
        ("De Zaak", "maatschappelijke_organisatie", "helpt"),
    ]


def test_a_column_called_after_the_records_makes_the_first_row_a_header(tmp_path: Path) -> None:
    pasted = "Maatregel\tTrekker\tDatum start\tKosten 2027\nVaste begeleider\tKredietbank West\tmaart\t9000"
    sat = at("aanpak.maatregelen", tmp_path, pasted, "j", text=TWO)
    assert [(one.naam, one.eigenaar) for one in sat.plan.aanpak.maatregelen] == [("Vaste begeleider", "bank")]
    assert "Kopregel herkend: Maatregel, Trekker. Toegevoegd: 1 regel." in sat.person.text


def test_questions_that_this_sitting_does_not_ask_are_not_said_to_be_open(tmp_path: Path) -> None:
    pasted = "\n".join(f"Partij {letter}\t\thelpt" for letter in "ABCDEF")
    sat = sit(plan_at(tmp_path), [":doel", "2", f"={ACTORS}", pasted, ":stop"])
    assert len(sat.plan.samenwerking.actoren) == 6
    assert not [asked for asked in sat.person.asked if "vragen open" in asked]


def test_a_total_is_held_against_what_the_person_said_of_a_doubtful_amount(tmp_path: Path) -> None:
    pasted = "Post\t2027\t2028\nLoket\t145.000\t120.000\nKindpakket\t60k\t12,500\nTotaal\t205.000\t132.500"
    sat = at("financien", tmp_path, pasted, "1", "j")
    assert "2028: € 132.500" in sat.person.text
    assert "staat als totaal" not in sat.person.text
    other = at("financien", tmp_path, pasted.replace("205.000", "200.000"), "1", "j")
    assert "onder 2027 staat als totaal € 200.000, en de regels zijn samen € 205.000" in other.person.text
    assert "onder 2028 staat als totaal" not in other.person.text


def test_an_empty_cell_keeps_its_column(tmp_path: Path) -> None:
    sat = at(ACTORS, tmp_path, "Voedselbank\t\thelpt", "!")
    assert actors(sat) == [("Voedselbank", None, "helpt")]


def test_a_quoted_cell_holds_separators_and_line_breaks(tmp_path: Path) -> None:
    sat = at(ACTORS, tmp_path, 'Voedselbank;bestuur;"helpt; elke week"')
    assert actors(sat) == [("Voedselbank", "bestuur", "helpt; elke week")]
    offers = at(OFFER, tmp_path, 'Spreekuur\t"Kredietbank West\nWelzijn Elzenrade"\tsignaleren', text=TWO)
    assert offers.plan.samenwerking.aanbod[0].uitvoerders == ("bank", "welzijn")


@pytest.mark.parametrize(
    "cell",
    [
        "Kredietbank West, Welzijn Elzenrade",
        "Kredietbank West en Welzijn Elzenrade",
        "Kredietbank West / Welzijn Elzenrade",
        '"Kredietbank West; Welzijn Elzenrade"',
        "1,2",
    ],
)
def test_a_cell_can_name_several(tmp_path: Path, cell: str) -> None:
    offers = at(OFFER, tmp_path, f"Spreekuur; {cell}; signaleren", text=TWO)
    assert offers.person.refusals == []
    assert offers.plan.samenwerking.aanbod[0].uitvoerders == ("bank", "welzijn")


def test_a_new_name_in_a_cell_is_added_in_the_same_change(tmp_path: Path) -> None:
    sat = at(OFFER, tmp_path, "Spreekuur; + Voedselbank; begeleiden\nFolder; + Voedselbank; signaleren", text=TWO)
    assert sat.person.refusals == []
    assert [one.naam for one in sat.plan.samenwerking.actoren][2:] == ["Voedselbank"]
    assert [one.uitvoerders for one in sat.plan.samenwerking.aanbod] == [("voedselbank",)] * 2
    assert "Ook nieuw in het plan: Voedselbank." in sat.person.text


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_stored(tmp_path: Path) -> None:
    pasted = "Naam;Soort;Aandeel\nA;2;x\nB;99;y\n;2;z\nD;bestuur;w"
    sat = at(ACTORS, tmp_path, pasted, "3")
    assert actors(sat) == []
    assert "Regel 3, kolom Soort: Nummer 99 staat er niet" in sat.person.text
    assert "Regel 4, kolom Naam: hier staat niets" in sat.person.text


def test_the_rows_that_are_right_are_taken_and_the_others_wait_under_their_header(tmp_path: Path) -> None:
    sat = at(ACTORS, tmp_path, "Naam;Soort;Aandeel\nA;2;x\nB;99;y\nC;2;z", "1")
    assert [name for name, *_ in actors(sat)] == ["A", "C"]
    assert sat.person.prompts[-1].typed == "Naam;Soort;Aandeel\nB;99;y"


@pytest.mark.parametrize(("wrong", "more"), [(12, []), (13, ["en nog 1"]), (14, ["en nog 2"])])
def test_of_what_is_wrong_twelve_are_told_and_the_rest_is_counted(wrong: int, more: list[str], tmp_path: Path) -> None:
    pasted = "\n".join(f"Partij {number};99;x" for number in range(wrong))
    sat = at(ACTORS, tmp_path, pasted, "2")
    title = "Nog niets is bewaard, want dit klopt nog niet"
    (told,) = (part.lines for part in sat.person.shown if isinstance(part, Listing) and part.title == title)
    assert [line.partition(",")[0] for line in told[:12]] == [f"Regel {number}" for number in range(1, 13)]
    assert list(told[12:]) == more


def test_words_behind_the_columns_are_told_when_only_one_row_has_them(tmp_path: Path) -> None:
    sat = at(ACTORS, tmp_path, "A\tbestuur\tx\nB\tbestuur\ty\tlater nabellen\nC\tbestuur\tz", "j")
    assert [name for name, *_ in actors(sat)] == ["A", "B", "C"]
    assert "Kolom “kolom 4” hoort bij geen vraag en gaat niet mee." in sat.person.text


def test_all_can_be_mended_first(tmp_path: Path) -> None:
    pasted = "A;2;x\nB;99;y"
    sat = at(ACTORS, tmp_path, pasted, "2")
    assert actors(sat) == []
    assert sat.person.prompts[-1].typed == pasted


def test_columns_without_a_question_are_named_and_left_out_after_a_look(tmp_path: Path) -> None:
    pasted = "Naam\tTelefoon\tSoort\tAandeel\nA\t030\tbestuur\tx\nB\t\tbestuur\ty"
    kept = at(ACTORS, tmp_path, pasted, "n")
    assert actors(kept) == []
    assert kept.person.prompts[-1].typed == pasted
    sat = at(ACTORS, tmp_path, pasted, "j")
    assert actors(sat) == [("A", "bestuur", "x"), ("B", "bestuur", "y")]
    assert "Kolom “Telefoon” hoort bij geen vraag en gaat niet mee." in sat.person.text


def test_the_same_paste_twice_asks_whether_it_is_the_same(tmp_path: Path) -> None:
    pasted = "A;2;x\nB;2;y"
    same = at(ACTORS, tmp_path, pasted, pasted, "1")
    assert len(actors(same)) == 2
    assert "“A” en “B” staan er al. Is dat hetzelfde?" in same.person.asked
    again = at(ACTORS, tmp_path, pasted, pasted, "2")
    assert len(actors(again)) == 4


def test_a_row_that_is_there_takes_over_what_is_otherwise(tmp_path: Path) -> None:
    sat = at(ACTORS, tmp_path, "kredietbank west;bestuur;beslist\nNieuw;bestuur;x", "1", text=TWO)
    assert [(name, kind) for name, kind, _ in actors(sat)] == [
        ("kredietbank west", "bestuur"), ("Welzijn Elzenrade", "maatschappelijke_organisatie"), ("Nieuw", "bestuur")
    ]  # fmt: skip


def test_a_number_is_no_name_and_a_numbered_list_loses_its_numbers(tmp_path: Path) -> None:
    sat = at(ACTORS, tmp_path, "3", "1. Voedselbank", "!", "!", text="")
    assert sat.person.refusals == ["“3” is een nummer en geen naam"]
    assert [name for name, *_ in actors(sat)] == ["Voedselbank"]


MONEY = """\
Post;2027;2028;2029;Dekking
Geldloket;€ 145.000,-;145.000;p.m.;Reserve
Totaal;145.000;145.000;;
Folder;;500;;Lopend"""


def test_a_table_of_money_by_year_becomes_a_record_for_each_post_and_year(tmp_path: Path) -> None:
    sat = at("financien", tmp_path, MONEY, "1", "j")
    assert [(one.post, one.jaar, one.bedrag, one.dekkingsbron) for one in sat.plan.financien] == [
        ("Geldloket", 2027, 145000, "Reserve"),
        ("Geldloket", 2028, 145000, "Reserve"),
        ("Geldloket", 2029, None, "Reserve"),
        ("Folder", 2028, 500, "Lopend"),
    ]
    waiting = sat.plan.financien[2].id
    assert sat.plan.antwoordstatus[f"financien[{waiting}].bedrag"].status == "onbekend"
    text = sat.person.text
    assert "2027: € 145.000" in text
    assert "2028: € 145.500" in text
    assert "Let op: onder 2028 staat als totaal € 145.000, en de regels zijn samen € 145.500." in text
    assert "Regel 3 (“Totaal”) telt andere regels op en gaat niet mee." in text


def test_a_long_table_of_money_goes_row_by_row(tmp_path: Path) -> None:
    pasted = (
        "Post\tJaar\tBedrag\tDekking\nGeldloket\t2027\t€ 145.000,-\tReserve sociaal domein\nFolder\t2028\t500\tLopend"
    )
    sat = at("financien", tmp_path, pasted, "j")
    assert [(one.post, one.jaar, one.bedrag, one.dekkingsbron) for one in sat.plan.financien] == [
        ("Geldloket", 2027, 145000, "Reserve sociaal domein"),
        ("Folder", 2028, 500, "Lopend"),
    ]


def test_an_amount_that_is_none_is_told_with_its_place(tmp_path: Path) -> None:
    sat = at("financien", tmp_path, "Post;Jaar;Bedrag\nA;2027;100\nB;2027;veel", "3")
    assert "Regel 3, kolom Bedrag: “veel” is geen bedrag in hele euro's" in sat.person.text
    assert sat.plan.financien == ()


def test_lines_of_prose_are_one_record_or_more_as_the_person_says(tmp_path: Path) -> None:
    three = "Eén loket werkt.\nDe wijk weet het niet.\nHet geld is op."
    apart = at("samenwerking.conclusies", tmp_path, three, "1", *["!"] * 3)
    assert [one.tekst for one in apart.plan.samenwerking.conclusies] == three.split("\n")


def test_lines_of_prose_stay_together_when_the_person_says_so(tmp_path: Path) -> None:
    three = "Eén loket werkt.\nDe wijk weet het niet.\nHet geld is op."
    whole = at("samenwerking.conclusies", tmp_path, three, "2", "!")
    assert [one.tekst for one in whole.plan.samenwerking.conclusies] == [three]


def test_three_hundred_rows_are_one_change(tmp_path: Path) -> None:
    pasted = "\n".join(f"Partij {number}\tbestuur\tdoet {number}" for number in range(300))
    sat = at(ACTORS, tmp_path, pasted)
    assert len(actors(sat)) == 300


def test_a_word_that_is_no_choice_is_asked_about_once_however_many_rows_have_it(tmp_path: Path) -> None:
    pasted = "A;Stichting;x\nB;Stichting;y\nC;bestuur;z"
    sat = at(ACTORS, tmp_path, pasted, "4")
    assert [kind for _, kind, _ in actors(sat)] == ["vrijwilligersorganisatie", "vrijwilligersorganisatie", "bestuur"]
    asked = "Kolom Soort: “Stichting” (in 2 regels) staat niet in de lijst. Wat bedoelt u?"
    assert sat.person.asked.count(asked) == 1


def test_two_words_that_are_no_choice_are_each_asked_about_with_every_choice_once(tmp_path: Path) -> None:
    sat = at(ACTORS, tmp_path, "A;Stichting;x\nB;Coöperatie;y", "4", "2")
    first, second = (prompt.options for prompt in sat.person.prompts if prompt.text.endswith("Wat bedoelt u?"))
    assert first == second
    assert len(first) == len(set(dict(first).values()))
    assert [kind for _, kind, _ in actors(sat)] == ["vrijwilligersorganisatie", "bestuur"]


@pytest.mark.parametrize(("number", "rest"), [(5, "en “Club 4” staan"), (6, "en nog 1 staan"), (7, "en nog 2 staan")])
def test_of_many_new_names_five_are_told_and_the_rest_is_counted(number: int, rest: str, tmp_path: Path) -> None:
    pasted = "\n".join(f"Hulp {place}\tClub {place}\tsignaleren" for place in range(number))
    (asked,) = (text for text in at(OFFER, tmp_path, pasted, "1").person.asked if text.endswith("Toevoegen?"))
    assert f"{rest} nog niet bij actoren." in asked
    assert asked.count("Club") == 5


def test_names_that_are_not_in_the_plan_are_added_after_one_question(tmp_path: Path) -> None:
    pasted = "Loket\tVoedselbank, Humanitas\tsignaleren\nFolder\tVoedselbank\tsignaleren"
    sat = at(OFFER, tmp_path, pasted, "1")
    assert "Kolom Uitvoerders: “Voedselbank” en “Humanitas” staan nog niet bij actoren. Toevoegen?" in sat.person.asked
    assert [one.naam for one in sat.plan.samenwerking.actoren] == ["Voedselbank", "Humanitas"]
    assert [one.uitvoerders for one in sat.plan.samenwerking.aanbod] == [("voedselbank", "humanitas"), ("voedselbank",)]


def test_a_name_that_is_written_otherwise_is_proposed(tmp_path: Path) -> None:
    sat = at(OFFER, tmp_path, "Loket; Kredietbank; signaleren", "1", text=TWO)
    assert sat.plan.samenwerking.aanbod[0].uitvoerders == ("bank",)


def test_names_that_are_left_to_mend_are_told_as_wrong_and_nothing_is_added(tmp_path: Path) -> None:
    pasted = "Loket\tVoedselbank\tsignaleren\nFolder\tHumanitas\tsignaleren"
    sat = at(OFFER, tmp_path, pasted, "2", "1")
    assert (sat.plan.samenwerking.aanbod, sat.plan.samenwerking.actoren) == ((), ())
    assert sat.person.prompts[-1].typed == pasted


def test_amounts_in_thousands_become_euros_and_that_is_told(tmp_path: Path) -> None:
    pasted = "Kosten van het plan (x € 1.000)\nPost;2027;2028\nGeldloket;145;12,5\nFolder;€ 1;"
    sat = at("financien", tmp_path, pasted, "j", *["!"] * 9)
    assert [(one.post, one.bedrag) for one in sat.plan.financien] == [
        ("Geldloket", 145000), ("Geldloket", 12500), ("Folder", 1000)
    ]  # fmt: skip
    assert "in duizenden zijn: 145 wordt € 145.000" in sat.person.text


def test_what_many_rows_leave_open_is_asked_only_when_that_is_wanted(tmp_path: Path) -> None:
    six = "\n".join(f"Partij {number}" for number in range(6))
    asked = "Bij 6 regels zijn nog vragen open. Nu beantwoorden?"
    later = at(ACTORS, tmp_path, six, "")
    assert later.person.asked[-2:] == [asked, "Actoren: nog een?"]
    now = at(ACTORS, tmp_path, six, "j", "bestuur")
    assert now.plan.samenwerking.actoren[0].soort == "bestuur"


def test_several_choices_at_a_list_that_begins_with_a_choice_are_several_records(tmp_path: Path) -> None:
    sat = at("ervaringskennis.contactwegen", tmp_path, "3,4,6", text="ervaringskennis: {vorm: eigen_teams}\n")
    assert len(sat.plan.ervaringskennis.contactwegen) == 3
    assert not [one.methode for one in sat.plan.ervaringskennis.contactwegen if (one.methode or "").startswith("x_")]


def test_lines_that_wait_are_given_again_as_they_were(tmp_path: Path) -> None:
    pasted = '"Samen" sterk\nBank\n7;;x'
    sat = at(ACTORS, tmp_path, pasted, "1")
    assert [name for name, *_ in actors(sat)] == ['"Samen" sterk', "Bank"]
    assert sat.person.prompts[-1].typed == "7;;x"


def test_a_name_that_stands_twice_in_a_paste_is_asked_about(tmp_path: Path) -> None:
    sat = at(ACTORS, tmp_path, "A;2;x\nB;2;y\na;2;z", "1")
    assert "“a” staat meer dan één keer in wat u gaf. Is dat hetzelfde?" in sat.person.asked
    assert [name for name, *_ in actors(sat)] == ["A", "B"]


def test_two_amounts_of_one_post_in_one_year_are_both_taken(tmp_path: Path) -> None:
    sat = at("financien", tmp_path, "A;2027;100;Reserve\nA;2027;50;Subsidie", "j")
    assert [one.bedrag for one in sat.plan.financien] == [100, 50]


def test_money_pasted_again_with_another_amount_takes_the_place_of_the_old(tmp_path: Path) -> None:
    text = "financien:\n  - {id: a, post: A, jaar: 2027, bedrag: 100, dekkingsbron: Reserve}\n"
    sat = at("financien", tmp_path, "A;2027;150;Reserve\nB;2027;50;Reserve", "1", "j", text=text)
    assert [(one.post, one.bedrag) for one in sat.plan.financien] == [("A", 150), ("B", 50)]
    assert "Gewijzigd: 1 regel." in sat.person.text


def test_a_table_with_all_that_it_brings_along_is_taken_back_in_one_go(tmp_path: Path) -> None:
    before = sit(plan_at(tmp_path, TWO), [":stop"]).file.text
    sat = at(OFFER, tmp_path, "Loket; + Voedselbank; signaleren\nFolder; + Bieb; signaleren", ":herstel", text=TWO)
    assert "Ook nieuw in het plan: Voedselbank en Bieb." in sat.person.text
    assert sat.file.text == before


def test_words_beside_an_open_list_are_confirmed_once_for_all_rows(tmp_path: Path) -> None:
    pasted = "Loket\tKredietbank West\tvoorlichten\nFolder\tWelzijn Elzenrade\tvoorlichten, signaleeren"
    sat = at(OFFER, tmp_path, pasted, "1", "1", text=TWO)
    asked = [question for question in sat.person.asked if question.startswith("Kolom Functies")]
    assert asked == [
        "Kolom Functies: “signaleeren” (in regel 2) staat niet in de lijst. Wat bedoelt u?",
        "Kolom Functies: “voorlichten” staat niet in de lijst. Als eigen woord bewaren?",
    ]
    assert [one.functies for one in sat.plan.samenwerking.aanbod] == [("voorlichten",), ("voorlichten", "signaleren")]


def test_an_amount_that_can_be_read_in_two_ways_is_asked_about_and_what_is_dropped_is_told(tmp_path: Path) -> None:
    sat = at("financien", tmp_path, "A;2027;12,500;Reserve\nB;2027;ca. 500;Reserve", "1", "j")
    assert [one.bedrag for one in sat.plan.financien] == [12500, 500]
    assert any("“12,500” is op twee manieren te lezen" in question for question in sat.person.asked)
    assert "Niet bewaard: “ca.”." in sat.person.text


def test_a_name_with_and_in_it_stays_one_name(tmp_path: Path) -> None:
    sat = at(OFFER, tmp_path, "Loket;Zorg en Welzijn;signaleren", "1", text=TWO)
    assert "Kolom Uitvoerders: “Zorg en Welzijn” staat nog niet bij actoren. Toevoegen?" in sat.person.asked
    assert sat.plan.samenwerking.actoren[-1].naam == "Zorg en Welzijn"


def test_words_that_are_no_answer_never_become_one(tmp_path: Path) -> None:
    pasted = "A\tbestuur\tn.v.t.\nB\tbestuur\tweet ik niet, navragen bij de griffie\nnvt\tbestuur\tx"
    sat = at(ACTORS, tmp_path, pasted, "1", "1")
    assert actors(sat) == [("A", "bestuur", None), ("B", "bestuur", None)]
    assert "Regel 3, kolom Naam: “nvt” is geen naam" in sat.person.text
    state = sat.plan.antwoordstatus["samenwerking.actoren[b].aandeel"]
    assert (state.status, state.reden) == ("onbekend", "navragen bij de griffie")


def test_names_in_another_script_are_told_apart(tmp_path: Path) -> None:
    sat = at(ACTORS, tmp_path, "مكتب\tbestuur\tx\nمدرسة\tbestuur\ty")
    assert [name for name, *_ in actors(sat)] == ["مكتب", "مدرسة"]
    assert not [question for question in sat.person.asked if "hetzelfde" in question]


def test_what_identifies_a_person_in_a_table_is_asked_back_before_anything_is_stored(tmp_path: Path) -> None:
    pasted = "Voedselbank\tbestuur\tmail naar iemand@voorbeeld.nl\nBank\tbestuur\ty"
    sat = at(ACTORS, tmp_path, pasted)
    assert actors(sat) == []
    assert "e-mailadres" in sat.person.asked[-1]


@pytest.mark.parametrize("pasted", ["2027; 12.500", "2027; 12.500\n2028; 13.000"])
def test_a_year_with_its_amount_is_a_row_and_no_header(pasted: str, tmp_path: Path) -> None:
    text = "aanpak: {maatregelen: [{id: m, naam: Begeleiding}]}\n"
    sat = sit(plan_at(tmp_path, text), ["=aanpak.maatregelen[m].kosten", pasted, "", ":stop"])
    costs = sat.plan.aanpak.maatregelen[0].kosten
    assert [(cost.jaar, cost.bedrag) for cost in costs] == [(2027, 12500), (2028, 13000)][: len(costs)]
    assert len(costs) == len(pasted.splitlines())
