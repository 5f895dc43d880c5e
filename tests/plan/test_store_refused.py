"""Changes of a plan file that cannot be: each is refused in Dutch, and the text is as it was."""

from collections.abc import Callable

import pytest
from support.commented import TEXT, opened

from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.store import Store
from armoedeplan.refusal import Refusal

REFUSED: dict[str, tuple[Callable[[Store], object], str]] = {
    "an unknown name": (lambda s: s.set("plan.tietel", ["x"]), "“tietel” bestaat niet in het plan"),
    "an unknown record": (lambda s: s.set("gemeenten[breda2].naam", ["x"]), "“breda2” bestaat niet onder gemeenten"),
    "no number": (lambda s: s.set("gemeenten[breda].inwoners", ["veel"]), "“veel” is geen heel getal"),
    "no day": (lambda s: s.set("plan.datum", ["30-2-2027"]), "“30-2-2027” bestaat niet"),
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
    "only commas for a list": (
        lambda s: s.set("uitgangspunten.doelstelling.richting", [" , ;"]),
        "Er staat geen waarde",
    ),
    "words for a group": (lambda s: s.set("plan.samenvattingen", ["x"]), "“samenvattingen” bestaat uit meer gegevens"),
    "words for a list of records": (lambda s: s.set("gemeenten", ["x"]), "“gemeenten” bestaat uit meer gegevens"),
    "another version": (lambda s: s.set("armoedeplan", ["2"]), "Dit plan is van een nieuwere versie (2)"),
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
    with pytest.raises(Refusal) as refused:
        change(store)
    assert refused.value.message == message
    assert refused.value.remedy.endswith((".", "?", '"', ">", "korte_naam")) or refused.value.remedy.startswith(
        "Zet er bij"
    )
    assert store.file.text == TEXT


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


CHANGES: list[Callable[[Store], object]] = [
    lambda store: store.set("plan.titel", ["x"]),
    lambda store: store.add("gemeenten", {"naam": ["x"]}),
    lambda store: store.remove("gemeenten[1]"),
    lambda store: store.rename("gemeenten[1]", "x"),
    lambda store: store.move("gemeenten[1]", 1),
    lambda store: store.state("plan.datum", "later", None),
    lambda store: store.clear("plan.titel"),
]


@pytest.mark.parametrize("text", ODD)
def test_changes_in_a_faulty_tree_are_made_or_refused_and_nothing_else(text: str) -> None:
    for change in CHANGES:
        store = opened(text)
        try:
            change(store)
        except Refusal:
            assert store.file.text == text
