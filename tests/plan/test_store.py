"""Changing a plan file: one thing at a time, and all that hangs on it goes along."""

import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from support.commented import TEXT, changed, comments, lines, opened, value

from armoedeplan.plan import plan_of_text
from armoedeplan.plan.store import Store
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.yamltext import edit


def test_an_answer_takes_one_parse_and_one_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened()
    done: list[str] = []

    def counted(module: ModuleType, name: str) -> None:
        function = getattr(module, name)

        def count(*given: Any) -> Any:
            done.append(name)
            return function(*given)

        monkeypatch.setattr(module, name, count)

    counted(edit, "parse")
    counted(plan_of_text, "parse")
    counted(plan_of_text, "read")
    store.set("gemeenten[roosendaal].naam", ["Rosendaal"])
    assert done == ["parse", "read"]


SET: dict[str, tuple[str, list[str], list[tuple[str, str]]]] = {
    "words": (
        "plan.titel",
        ["Verder samen"],
        [("  titel: 'Samen verder'  # k4 de titel", "  titel: 'Verder samen'  # k4 de titel")],
    ),
    "words that look like a number": (
        "gemeenten[roosendaal].naam",
        ["2030"],
        [("  naam: Roosendaal", "  naam: '2030'")],
    ),
    "an empty answer, and its state goes": (
        "plan.periode.van",
        ["maart 2028"],
        [
            (
                "  periode: {van: 2027, tot: 2030}   # k5 vier jaar",
                "  periode: {van: 2028-03, tot: 2030}   # k5 vier jaar",
            )
        ],
    ),
    "a day": (
        "gemeenten[roosendaal].inwoners.peildatum",
        ["1-3-2027"],
        [("    peildatum: 2025-01-01", "    peildatum: 2027-03-01")],
    ),
    "a number": (
        "gemeenten[roosendaal].inwoners.aantal",
        ["78.000"],
        [("    aantal: 77000   # k15 afgerond", "    aantal: 78000   # k15 afgerond")],
    ),
    "the first of a composite": (
        "gemeenten[roosendaal].inwoners",
        ["78 000"],
        [("    aantal: 77000   # k15 afgerond", "    aantal: 78000   # k15 afgerond")],
    ),
    "a choice by its label": ("plan.status", ["Vastgesteld"], [("  status: concept", "  status: vastgesteld")]),
    "a reference by its name": (
        "aanpak.netwerken[netwerk_een].trekker",
        ["de raad"],
        [("      trekker: bank  # k39 trekt", "      trekker: raad  # k39 trekt")],
    ),
    "a reference by its short name": (
        "aanpak.netwerken[netwerk_een].trekker",
        [" voedselbank "],
        [("      trekker: bank  # k39 trekt", "      trekker: voedselbank  # k39 trekt")],
    ),
    "a list of references with commas": (
        "aanpak.netwerken[netwerk_een].leden",
        ["Kredietbank, voedselbank"],
        [("      leden: [bank, raad]", "      leden: [bank, voedselbank]")],
    ),
    "a list of references one by one": (
        "aanpak.netwerken[1].leden",
        ["raad", "Voedselbank"],
        [("      leden: [bank, raad]", "      leden: [raad, voedselbank]")],
    ),
    "an item of a list": (
        "plan.vervangt[2]",
        ["Het derde: plan"],
        [('    - "Nog een plan"', '    - "Het derde: plan"')],
    ),
    "an item between brackets": (
        "plan.besluitpunten[1]",
        ["Ja"],
        [
            (
                "  besluitpunten: [\"Het plan vaststellen\", 'Het geld: vrijmaken']   # k10",
                "  besluitpunten: [Ja, 'Het geld: vrijmaken']   # k10",
            )
        ],
    ),
    "the reason of a deviation": (
        "afwijkingen.AP204",
        ["Het college ook."],
        [('  AP204: "De raad heeft anders besloten."  # k51', '  AP204: "Het college ook."  # k51')],
    ),
    "by the place of a record": (
        "gemeenten[2].naam",
        ["Etten-Leur"],
        [
            ("- {id: breda, naam: Breda, code: GM0758}  # k17", "- {id: breda, naam: Etten-Leur, code: GM0758}  # k17"),
        ],
    ),
}


@pytest.mark.parametrize(("path", "words", "difference"), SET.values(), ids=SET)
def test_an_answer_is_set_in_its_own_line(path: str, words: list[str], difference: list[tuple[str, str]]) -> None:
    store = opened()
    store.set(path, words)
    assert changed(TEXT, store.file.text) == difference
    assert store.file.findings == ()


def test_an_answer_takes_its_state_away() -> None:
    store = opened()
    store.set("plan.versie", ["1.0"])
    assert "  versie: '1.0'       # k6 nog niet" in store.file.text
    assert "plan.versie:" not in store.file.text
    assert set(comments(TEXT)) - set(comments(store.file.text)) == {"# k46"}


def test_an_answer_by_the_place_of_a_record_takes_its_state_away_too() -> None:
    store = opened()
    store.set("samenwerking.actoren[1].toezegging", ["Twee uur per week"])
    assert "samenwerking.actoren[bank].toezegging" not in store.file.text
    assert store.file.findings == ()


def test_an_answer_to_a_part_takes_the_state_of_the_whole_question_away() -> None:
    store = opened("armoedeplan: 1\nantwoordstatus:\n  plan.periode: {status: later}\n  plan: {status: later}\n")
    store.set("plan.periode.van", ["2027"])
    assert store.file.text == (
        "armoedeplan: 1\nplan:\n  periode:\n    van: 2027\nantwoordstatus:\n  plan: {status: later}\n"
    )


def test_a_new_answer_lands_in_its_usual_place_with_the_groups_it_needs() -> None:
    store = opened("armoedeplan: 1\nsamenwerking: {}\nplan:\n  titel: x # c\n  versie: y\n")
    store.set("plan.status", ["concept"])
    store.set("plan.samenvattingen.raad", ["Een\n\n- twee"])
    store.set("samenwerking.draagvlak.trekker", ["De wethouder"])
    assert store.file.text == (
        "armoedeplan: 1\nsamenwerking:\n  draagvlak:\n    trekker: De wethouder\n"
        "plan:\n  titel: x # c\n  status: concept\n  versie: y\n"
        "  samenvattingen:\n    raad: |\n      Een\n\n      - twee\n"
    )


def test_an_emptied_answer_keeps_its_name_and_comment_and_can_get_a_state() -> None:
    store = opened()
    store.clear("plan.titel")
    assert changed(TEXT, store.file.text) == [("  titel: 'Samen verder'  # k4 de titel", "  titel:  # k4 de titel")]
    store.state("plan.titel", "onbekend", None)
    assert store.file.findings == ()


def test_an_emptied_list_keeps_its_name() -> None:
    store = opened()
    store.clear("plan.vervangt")
    assert value(store, "plan", "vervangt") == ""
    assert "# k7 tussendoor" in store.file.text
    assert store.file.findings == ()


def test_a_new_record_gets_a_free_short_name_and_stands_last_in_the_order_of_the_questionnaire() -> None:
    store = opened()
    assert store.add("samenwerking.actoren", {"soort": ["Zorg"], "naam": ["Bank"]}) == "bank_2"
    assert store.add("samenwerking.actoren", {"naam": ["Bank"]}) == "bank_3"
    assert store.add("samenwerking.actoren[huisarts]", {"naam": ["De huisarts"]}) == "huisarts"
    expected = "    - id: bank_2\n      naam: Bank\n      soort: zorg\n    - id: bank_3\n      naam: Bank\n"
    expected += "    - id: huisarts\n      naam: De huisarts\n"
    assert expected in store.file.text
    assert comments(store.file.text) == comments(TEXT)
    assert [actor.id for actor in store.file.plan.samenwerking.actoren] == [
        "bank", "voedselbank", "raad", "bank_2", "bank_3", "huisarts",
    ]  # fmt: skip
    assert store.file.findings == ()


def test_a_new_record_of_an_empty_list_takes_the_state_of_the_list_away() -> None:
    store = opened()
    store.add("verantwoording.evaluaties", {"moment": ["2028"], "lessen": ["Een les", "Nog een: les"]})
    assert value(store, "verantwoording", "evaluaties", 0, "moment") == "2028"
    assert "verantwoording.evaluaties: {status" not in store.file.text
    assert set(comments(TEXT)) - set(comments(store.file.text)) == {"# k50"}
    assert store.file.findings == ()


def test_a_new_record_may_hold_groups_and_references_by_name() -> None:
    store = opened()
    made = store.add("samenwerking.aanbod", {"naam": ["Loket 2"], "uitvoerders": ["De raad; bank"]})
    assert made == "loket_2"
    assert value(store, "samenwerking", "aanbod", 2, "uitvoerders") == ["raad", "bank"]
    made = store.add("regelingen", {"naam": ["Bijdrage"], "bereik.procent": ["12,5%"], "bereik.bron": ["CBS"]})
    assert value(store, "regelingen", 2, "bereik") == {"procent": "12.5", "bron": "CBS"}
    assert store.file.findings == ()


def test_a_removed_record_takes_its_references_states_and_comments_with_it_and_no_other() -> None:
    store = opened()
    paths = store.remove("samenwerking.actoren[bank]")
    assert sorted(paths) == [
        "aanpak.netwerken[netwerk_een].leden[1]", "aanpak.netwerken[netwerk_een].trekker",
        "samenwerking.aanbod[budgetcursus].uitvoerders[1]", "samenwerking.aanbod[bus].uitvoerders[1]",
        "samenwerking.samenwerkingsverbanden[schuldenoverleg].deelnemers[1]",
    ]  # fmt: skip
    assert not re.search(r"\bbank\b", re.sub("#.*", "", store.file.text))
    gone = set(comments(TEXT)) - set(comments(store.file.text))
    assert gone == {"# k30", "# k31", "# k38", "# k48"}
    assert value(store, "aanpak", "netwerken", 0, "trekker") == ""
    assert value(store, "samenwerking", "samenwerkingsverbanden", 0, "deelnemers") == []
    assert store.file.findings == ()


def test_a_removed_record_takes_what_referred_to_its_parts_with_it() -> None:
    store = opened()
    assert store.remove("aanpak.netwerken[1]") == [
        "aanpak.netwerken[netwerk_twee].afhankelijk_van[1]", "aanpak.maatregelen[inkopen].netwerk",
    ]  # fmt: skip
    assert store.file.findings == ()


def test_a_removed_item_takes_only_its_own_lines() -> None:
    store = opened()
    assert store.remove("plan.vervangt[2]") == []
    assert lines(store.file.text) == [one for one in lines(TEXT) if "Nog een plan" not in one and "# k9" not in one]
    assert store.remove("antwoordstatus.plan.versie") == []
    assert "plan.versie" not in store.file.text


def test_a_renamed_record_is_renamed_everywhere_and_nothing_else_changes() -> None:
    store = opened()
    assert store.rename("samenwerking.actoren[bank]", "Kredietbank West-Brabant") == 8
    assert store.file.findings == ()
    assert store.file.text == re.sub(r"(?<=[\[ ])bank(?=[\],\n ])", "kredietbank_west_brabant", TEXT)
    assert len(changed(TEXT, store.file.text)) == 8


def test_a_renamed_record_is_found_by_its_place_too_and_so_are_its_states() -> None:
    store = opened(TEXT.replace("samenwerking.actoren[bank].toezegging", "samenwerking.actoren[1].toezegging"))
    store.rename("samenwerking.actoren[1]", "b")
    assert "samenwerking.actoren[b].toezegging: {status: onbekend}" in store.file.text
    assert "samenwerking.actoren[b].tijdwinst:" in store.file.text
    assert store.file.findings == ()


def test_a_renamed_record_carries_the_states_of_what_it_holds() -> None:
    store = opened()
    store.rename("verantwoording.indicatoren[bereik]", "bereik_2")
    store.rename("verantwoording.indicatoren[bereik_2].metingen[meting_een]", "m1")
    assert "  verantwoording.indicatoren[bereik_2].metingen[m1].toelichting: {status: later}" in store.file.text
    assert store.file.findings == ()


def test_a_moved_record_takes_its_comments_along() -> None:
    store = opened()
    store.move("regelingen[stadspas]", 1)
    assert value(store, "regelingen", 0, "id") == "stadspas"
    moved = TEXT[TEXT.index("  # k19") : TEXT.index("\nfinancien")]
    assert store.file.text == TEXT.replace(moved, "").replace(
        "  # k18 over de lijst\n", f"  # k18 over de lijst\n{moved}"
    )
    assert store.file.findings == ()


def test_a_state_is_noted_by_the_usual_path_and_replaces_the_one_before() -> None:
    store = opened()
    store.state("samenwerking.actoren[2].tijdwinst", "niet_van_toepassing", "Zij wint\ner niets bij: ja # x")
    state = "{status: niet_van_toepassing, reden: 'Zij wint er niets bij: ja # x'}"
    assert f"  samenwerking.actoren[voedselbank].tijdwinst: {state}\n" in store.file.text
    store.state("plan.versie", "onbekend", None)
    assert "  plan.versie: {status: onbekend}    # k46" in store.file.text
    assert comments(store.file.text) == comments(TEXT)
    assert store.file.findings == ()


def test_a_first_state_makes_the_group_of_states() -> None:
    store = opened("armoedeplan: 1\nplan: {titel: x}\nafwijkingen: {AP204: y}\n")
    store.state("plan.datum", "later", None)
    assert store.file.text == (
        "armoedeplan: 1\nplan: {titel: x}\nantwoordstatus:\n  plan.datum: {status: later}\nafwijkingen: {AP204: y}\n"
    )


def test_what_is_saved_is_what_was_changed_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    store = Store.open(path)
    store.set("plan.titel", ["Nieuw"])
    assert path.read_bytes() == b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    store.save()
    expected = TEXT.replace("'Samen verder'", "'Nieuw'").replace("\n", "\r\n")
    assert path.read_bytes() == b"\xef\xbb\xbf" + expected.encode()
    store.set("plan.status", ["inspraak"])
    store.save()
    path.write_text("iemand anders\n")
    store.set("plan.status", ["concept"])
    with pytest.raises(SaveRefused):
        store.save()
    assert path.read_text() == "iemand anders\n"
