"""Changing a plan file: one thing at a time, with all that hangs on it, and never a comment lost that has nothing to do with it."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from support.planpaths import spots, typed
from yaml import MappingNode, Node, SequenceNode

from armoedeplan.finding import Severity
from armoedeplan.plan.reading import PlanFile, plan_of
from armoedeplan.plan.store import ChangeRefused, Store
from armoedeplan.record.shape import shape_of
from armoedeplan.yamltext.edit import EditRefused
from armoedeplan.yamltext.save import SaveRefused
from armoedeplan.yamltext.tree import child_of, data_of

TEXT = (Path(__file__).parents[1] / "support" / "commented.yaml").read_text(encoding="utf-8")
_COMMENT = re.compile(r"# k\d+.*")


def opened(text: str = TEXT) -> Store:
    return Store(plan_of(Path("plan.yaml"), text.encode()))


def comments(text: str) -> list[str]:
    return [one.rstrip() for one in _COMMENT.findall(text)]


def lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def value(store: Store, *steps: str | int) -> object:
    """Give the bare data at some steps of the present text."""
    node: Node | None = store.file.root
    for step in steps:
        node = child_of(node, step) if node else None
    return data_of(node) if node else None


def changed(before: str, after: str) -> list[tuple[str, str]]:
    """Give the lines that differ, of texts with as many lines."""
    old, new = lines(before), lines(after)
    assert len(old) == len(new), after
    return [(one, other) for one, other in zip(old, new, strict=True) if one != other]


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
        "armoedeplan: 1\nsamenwerking:\n  draagvlak:\n    trekker: De wethouder\nplan:\n  titel: x # c\n  status: concept\n"
        "  versie: y\n  samenvattingen:\n    raad: |\n      Een\n\n      - twee\n"
    )


REFUSED: dict[str, tuple[Callable[[Store], object], str]] = {
    "an unknown name": (lambda s: s.set("plan.tietel", ["x"]), "“tietel” bestaat niet in het plan"),
    "an unknown record": (lambda s: s.set("gemeenten[breda2].naam", ["x"]), "“breda2” bestaat niet onder gemeenten"),
    "no number": (lambda s: s.set("gemeenten[breda].inwoners", ["veel"]), "“veel” is geen heel getal"),
    "no day": (lambda s: s.set("plan.datum", ["30-2-2027"]), "“2027-02-30” is geen datum"),
    "no choice": (lambda s: s.set("plan.status", ["klaar"]), "“klaar” is hier geen mogelijke waarde"),
    "a reference to nothing": (
        lambda s: s.set("aanpak.netwerken[netwerk_een].trekker", ["bnak"]),
        "“bnak” bestaat niet onder actoren",
    ),
    "a reference to itself": (
        lambda s: s.set("aanpak.netwerken[netwerk_een].verbonden_met", ["netwerk_een"]),
        "Dit onderdeel verwijst naar zichzelf",
    ),
    "a circle": (
        lambda s: s.set("aanpak.netwerken[netwerk_een].afhankelijk_van", ["netwerk_twee"]),
        "Deze onderdelen hangen in een kring van elkaar af: netwerk_een → netwerk_twee → netwerk_een",
    ),
    "two values for one": (lambda s: s.set("plan.titel", ["a", "b"]), "Bij “titel” hoort één waarde"),
    "nothing": (lambda s: s.set("plan.titel", ["  "]), "Er staat geen waarde"),
    "words for a group": (lambda s: s.set("plan.samenvattingen", ["x"]), "“samenvattingen” bestaat uit meer gegevens"),
    "words for a list of records": (lambda s: s.set("gemeenten", ["x"]), "“gemeenten” bestaat uit meer gegevens"),
    "another version": (lambda s: s.set("armoedeplan", ["2"]), "Versie “2” van het planbestand is onbekend"),
    "another short name by hand": (
        lambda s: s.set("samenwerking.actoren[bank].id", ["b2"]),
        "“bank” bestaat niet onder actoren",
    ),
    "emptying what is empty": (lambda s: s.clear("plan.versie"), "plan.versie is al leeg"),
    "emptying what is not there": (lambda s: s.clear("plan.datum"), "plan.datum is al leeg"),
    "emptying a group": (lambda s: s.clear("plan.periode"), "plan.periode bevat meer gegevens"),
    "emptying a short name": (lambda s: s.clear("samenwerking.conclusies[dubbel].id"), "“id” ontbreekt"),
    "emptying the version": (lambda s: s.clear("armoedeplan"), "“armoedeplan” ontbreekt"),
    "adding to what is no list": (lambda s: s.add("plan", {"titel": ["x"]}), "plan is geen lijst met onderdelen"),
    "adding to a list of words": (lambda s: s.add("plan.vervangt", {}), "plan.vervangt is geen lijst met onderdelen"),
    "adding an unknown field": (lambda s: s.add("gemeenten", {"huis": ["x"]}), "“huis” is hier geen bekende naam"),
    "adding a used short name": (
        lambda s: s.add("gemeenten[bank]", {"naam": ["x"]}),
        "De korte naam “bank” is al gebruikt",
    ),
    "adding a faulty field": (lambda s: s.add("gemeenten", {"code": ["x"]}), "“x” is geen gemeentecode"),
    "removing what is no item": (lambda s: s.remove("plan.titel"), "plan.titel is geen onderdeel van een lijst"),
    "removing a list": (lambda s: s.remove("gemeenten"), "gemeenten is geen onderdeel van een lijst"),
    "removing what is not there": (lambda s: s.remove("gemeenten[3]"), "“3” bestaat niet onder gemeenten"),
    "renaming to a used short name": (
        lambda s: s.rename("gemeenten[breda]", "Bank"),
        "De korte naam “bank” is al gebruikt",
    ),
    "renaming to itself": (lambda s: s.rename("gemeenten[breda]", "breda"), "De korte naam “breda” is al gebruikt"),
    "renaming to nothing": (lambda s: s.rename("gemeenten[breda]", "!!"), "“!!” is geen geldige korte naam"),
    "renaming what has no short name": (
        lambda s: s.rename("aanpak.maatregelen[inkopen].kosten[1]", "x"),
        "aanpak.maatregelen[inkopen].kosten[1] heeft geen korte naam",
    ),
    "renaming a field": (lambda s: s.rename("plan.titel", "x"), "plan.titel heeft geen korte naam"),
    "renaming a state": (
        lambda s: s.rename("antwoordstatus.plan.versie", "x"),
        "antwoordstatus.plan.versie heeft geen korte naam",
    ),
    "moving beyond the end": (lambda s: s.move("gemeenten[breda]", 3), "Plaats 3 bestaat niet"),
    "moving before the beginning": (lambda s: s.move("gemeenten[breda]", 0), "Plaats 0 bestaat niet"),
    "moving a field": (lambda s: s.move("plan.titel", 1), "plan.titel is geen onderdeel van een lijst"),
    "moving a state": (
        lambda s: s.move("antwoordstatus.plan.versie", 1),
        "antwoordstatus.plan.versie is geen onderdeel van een lijst",
    ),
    "an unknown state": (lambda s: s.state("plan.datum", "ooit", None), "“ooit” is geen status"),
    "a state without its reason": (
        lambda s: s.state("plan.datum", "niet_van_toepassing", " "),
        "Bij niet_van_toepassing hoort een reden",
    ),
    "a state of an answer": (lambda s: s.state("plan.titel", "later", None), "Deze vraag is al beantwoord"),
    "a state of nothing": (lambda s: s.state("plan.x", "later", None), "“x” bestaat niet in het plan"),
}


@pytest.mark.parametrize(("change", "message"), REFUSED.values(), ids=REFUSED)
def test_a_change_that_cannot_be_is_refused_and_changes_nothing(
    change: Callable[[Store], object], message: str
) -> None:
    store = opened()
    with pytest.raises(ChangeRefused) as refused:
        change(store)
    assert refused.value.message == message
    assert refused.value.remedy.endswith((".", "?", '"', ">", "korte_naam")) or refused.value.remedy.startswith(
        "Zet er bij"
    )
    assert store.file.text == TEXT


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
    line = "  samenwerking.actoren[voedselbank].tijdwinst: {status: niet_van_toepassing, reden: 'Zij wint er niets bij: ja # x'}"
    assert line in store.file.text
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


def test_a_file_with_faults_can_be_mended_and_changed_elsewhere_but_not_made_worse() -> None:
    faulty = TEXT.replace("status: concept", "status: concpt").replace("id: breda", "id: roosendaal")
    store = opened(faulty)
    assert [one.code for one in store.file.findings] == ["AP015", "AP020"]
    store.set("plan.samenvattingen.raad", ["Een\n\nTwee\n\nDrie"])
    with pytest.raises(ChangeRefused, match="ontbreekt"):
        store.clear("samenwerking.conclusies[dubbel].id")
    store.set("plan.status", ["concept"])
    store.set("gemeenten[2].id", ["breda"])
    assert store.file.findings == ()


def test_a_second_fault_of_the_same_words_is_still_a_fault_more() -> None:
    store = opened("armoedeplan: 1\nsamenwerking:\n  actoren:\n    - naam: x\n    - id: b\n")
    assert [one.code for one in store.file.findings] == ["AP019"]
    with pytest.raises(ChangeRefused, match="“id” ontbreekt"):
        store.clear("samenwerking.actoren[b].id")


@pytest.mark.parametrize("text", ["", "a: [", "\ta: 1", "# niets\n"])
def test_a_file_that_cannot_be_read_cannot_be_changed(text: str) -> None:
    with pytest.raises(ChangeRefused) as refused:
        opened(text)
    assert [one.code for one in refused.value.findings] in (["AP004"], ["AP009"])


ODD = ["armoedeplan: 1\n? [a]\n: b\n", "armoedeplan: 1\nplan: x\ngemeenten: y\nantwoordstatus: z\n", "- a\n", "x\n"]


@pytest.mark.parametrize("text", ODD)
def test_changes_in_a_faulty_tree_are_made_or_refused_and_nothing_else(text: str) -> None:
    for change in (
        lambda s: s.set("plan.titel", ["x"]), lambda s: s.add("gemeenten", {"naam": ["x"]}), lambda s: s.remove("gemeenten[1]"),
        lambda s: s.rename("gemeenten[1]", "x"), lambda s: s.move("gemeenten[1]", 1), lambda s: s.state("plan.datum", "later", None),
        lambda s: s.clear("plan.titel"),
    ):  # fmt: skip
        store = opened(text)
        try:
            change(store)
        except (ChangeRefused, EditRefused):
            assert store.file.text == text


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


# ---------------------------------------------------------------- random changes


def _last_line(text_lines: list[str], node: Node) -> int:
    """Give the last line (from 0) of a value that holds more than white space or a comment."""
    last = min(node.end_mark.line, len(text_lines) - 1)
    if node.end_mark.column == 0 or isinstance(node, MappingNode | SequenceNode) and not node.flow_style:
        last = max(node.start_mark.line, last if last == len(text_lines) - 1 else last - 1)
    while last > node.start_mark.line and (not text_lines[last].strip() or text_lines[last].lstrip().startswith("#")):
        last -= 1
    return last


def _lines_of(file: PlanFile, node: Node, *, item: bool = False) -> set[int]:
    """Give the lines of a value; of an item also the comments right above it, at the column of its dash."""
    text_lines = lines(file.text)
    first = node.start_mark.line
    own = first
    while item and own and re.match(r" *#", text_lines[own - 1]):
        own -= 1
    return set(range(own, _last_line(text_lines, node) + 1))


def _may_lose(file: PlanFile, path: str, *, below: bool) -> set[int]:
    """Give the lines whose comments may go when the value at a path is replaced, or goes with all that hangs on it."""
    store = Store(file)
    spot = store._follow(path)  # noqa: SLF001 - only to find the node
    may = _lines_of(file, spot.node, item=spot.key is not None) if spot.node is not None else set()
    for key, state in getattr(child_of(file.root, "antwoordstatus"), "value", ()):  # type: ignore[arg-type]
        if key.value == spot.path or (below and key.value.startswith((spot.path + ".", spot.path + "["))):
            may |= {key.start_mark.line} | _lines_of(file, state)
    if below:
        for pointer in store._referring(spot.path):  # noqa: SLF001 - the same
            may |= _lines_of(file, pointer.node, item=True)
    return may


class Changes:
    """Random changes of one store; each keeps what must be kept, or is refused and changes nothing."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)  # noqa: S311 - the same changes in every run
        text = TEXT.replace("\n", "\r\n") if seed % 4 == 1 else TEXT.rstrip("\n") if seed % 4 == 2 else TEXT
        self.store = opened(text)
        self.done = self.refused = 0

    def change(self) -> None:
        """Try one change."""
        before = self.store.file
        kind = self.rng.choice(("set", "set", "set", "set", "clear", "add", "remove", "rename", "move", "state"))
        try:
            may = getattr(self, "_" + kind)(before)
        except (ChangeRefused, EditRefused):
            assert self.store.file is before
            self.refused += 1
            return
        if may is None:
            return
        self.done += 1
        self.holds(before, may, kind)

    def holds(self, before: PlanFile, may: set[int], kind: str) -> None:
        """Hold what must be true after every change."""
        after = self.store.file
        assert not [one for one in after.findings if one.severity is Severity.ERROR]
        lost = set(comments(before.text)) - set(comments(after.text))
        stay = {one for number, line in enumerate(lines(before.text)) if number not in may for one in comments(line)}
        assert not lost & stay, (kind, lost & stay)
        assert ("\r\n" in before.text) == ("\r\n" in after.text)
        assert "\r\n" not in before.text or after.text.count("\r\n") == after.text.count("\n")
        if kind == "move" and sorted(lines(before.text)) != sorted(lines(after.text)):
            # the items of a list between brackets stand on one line
            assert len(changed(before.text, after.text)) <= 1

    def _set(self, file: PlanFile) -> set[int] | None:
        spot = self.rng.choice([one for one in spots(file) if one.sort in ("answer", "item")])
        words = typed(self.rng, spot.field, file)[: 1 if spot.sort == "item" else None]
        may = _may_lose(file, spot.path, below=False)
        if not words:
            return None
        self.store.set(spot.path, words)
        return may

    def _clear(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort == "answer" and one.answered])
        may = _may_lose(file, spot.path, below=False)
        self.store.clear(spot.path)
        return may

    def _add(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort == "list"])
        assert spot.field.record
        fields = [one for one in shape_of(spot.field.record).fields.values() if one.record is None and one.name != "id"]
        chosen = self.rng.sample(fields, min(len(fields), 3))
        given = {one.name: words for one in chosen if (words := typed(self.rng, one, file))}
        made = self.store.add(spot.path, given)
        assert made not in file.links.entries
        return _may_lose(file, spot.path, below=False) - _lines_within(file, spot.path)

    def _remove(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort in ("record", "item")])
        usual = self.store._follow(spot.path)  # noqa: SLF001 - only to find its short name
        gone = {id_ for id_, entry in file.links.entries.items() if (entry.path + ".").startswith(usual.path + ".")}
        may = _may_lose(file, spot.path, below=True)
        self.store.remove(spot.path)
        assert not gone & {pointer.id for pointer in self.store.file.links.pointers}
        assert not gone & set(self.store.file.links.entries)
        return may

    def _rename(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort == "record"])
        old = self.store._follow(spot.path).key  # noqa: SLF001 - only to find its short name
        new = f"nieuw_{self.rng.randint(1, 999)}"
        self.store.rename(spot.path, new)
        renamed = [(new if one.id == old else one.id) for one in file.links.pointers]
        assert [one.id for one in self.store.file.links.pointers] == renamed
        states = [one.replace(f"[{old}]", f"[{new}]") for one in file.plan.antwoordstatus]
        assert list(self.store.file.plan.antwoordstatus) == states
        return set()

    def _move(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice([one for one in spots(file) if one.sort in ("record", "item")])
        self.store.move(spot.path, self.rng.randint(1, 3))
        return set()

    def _state(self, file: PlanFile) -> set[int]:
        spot = self.rng.choice(spots(file))
        self.store.state(spot.path, self.rng.choice(("later", "onbekend", "niet_van_toepassing")), "Een reden: ja # x")
        return set()


def _lines_within(file: PlanFile, path: str) -> set[int]:
    """Give the lines of the value at a path itself."""
    node = Store(file)._follow(path).node  # noqa: SLF001 - only to find the node
    return _lines_of(file, node) if node is not None and node.value else set()


@pytest.mark.parametrize("batch", range(5))
def test_random_changes_keep_every_comment_that_belongs_to_nothing_removed(batch: int) -> None:
    done = refused = 0
    for seed in range(batch * 25, batch * 25 + 25):
        changes = Changes(seed)
        for _ in range(22):
            changes.change()
        done += changes.done
        refused += changes.refused
    assert done > 350
    assert refused > 10
