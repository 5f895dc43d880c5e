"""Paths: read, followed through types and trees, and told in Dutch where they lead nowhere."""

import pytest
import yaml
from support.records import Wortel

from armoedeplan.record.path import FieldPath, Lost, Segment, is_under, joined, segments
from armoedeplan.record.spot import Spot, asked, fields_along, follow
from armoedeplan.yamltext.parse import parse
from armoedeplan.yamltext.tree import data_of

TEXT = """\
titel: x
naw: {straat: y}
lijst: [a, b]
partijen:
  - naam: zonder
  - id: bank
    leden: [winkel]
    metingen: [{id: m1, waarde: 1}]
staten:
  partijen[bank].naam: {waarde: 2}
redenen: {AP204: z}
"""


def spot(path: str, text: str = TEXT) -> Spot:
    root = parse(text)
    assert isinstance(root, yaml.Node)
    return follow(Wortel, root, path)


FOUND = {
    "titel": (("titel",), "x"),
    "naw.straat": (("naw", "straat"), "y"),
    "naw.sinds": (("naw", "sinds"), None),
    "lijst[2]": (("lijst", 1), "b"),
    "partijen[bank].leden": (("partijen", 1, "leden"), ["winkel"]),
    "partijen[bank].leden[1]": (("partijen", 1, "leden", 0), "winkel"),
    "partijen[1].naam": (("partijen", 0, "naam"), "zonder"),
    "partijen[2].id": (("partijen", 1, "id"), "bank"),
    "partijen[bank].metingen[m1].waarde": (("partijen", 1, "metingen", 0, "waarde"), "1"),
    "zalen": (("zalen",), None),
    "staten.partijen[bank].naam": (("staten", "partijen[bank].naam"), {"waarde": "2"}),
    "redenen.AP204": (("redenen", "AP204"), "z"),
    "redenen.AP301": (("redenen", "AP301"), None),
    " titel ": (("titel",), "x"),
}


@pytest.mark.parametrize(("path", "steps", "value"), [(path, *found) for path, found in FOUND.items()])
def test_a_path_leads_to_a_field_and_to_what_is_there(path: str, steps: tuple[str | int, ...], value: object) -> None:
    found = spot(path)
    assert found.steps == steps
    assert (data_of(found.node) if found.node else None) == value


USUAL = {
    "partijen[2].id": "partijen[bank].id",
    "partijen[1].naam": "partijen[1].naam",
    " partijen[bank].metingen[1].waarde ": "partijen[bank].metingen[m1].waarde",
    "lijst[2]": "lijst[2]",
    "staten.partijen[2].naam": "staten.partijen[2].naam",
}


@pytest.mark.parametrize(("path", "usual"), USUAL.items())
def test_a_path_is_usually_written_with_the_short_names_of_records(path: str, usual: str) -> None:
    assert spot(path).path == usual


LOST = {
    "": ("“” is geen pad", "Schrijf een pad zo: samenwerking.aanbod[kredietbank].functies"),
    "a..b": ("“a..b” is geen pad", "Schrijf een pad zo: samenwerking.aanbod[kredietbank].functies"),
    "naw straat": ("“naw straat” is geen pad", "Schrijf een pad zo: samenwerking.aanbod[kredietbank].functies"),
    "partijen[": ("“partijen[” is geen pad", "Schrijf een pad zo: samenwerking.aanbod[kredietbank].functies"),
    "tietel": ("“tietel” bestaat niet in het plan", "Bedoelt u titel?"),
    "naw.qqq": ("“qqq” bestaat niet in het plan", "Hier bestaat: straat, sinds."),
    "titel.meer": ("Onder deze vraag bestaat geen “meer”", "Laat het laatste deel van het pad weg."),
    "titel[1]": ("“titel” is geen lijst", "Laat de haakjes weg."),
    "naw[1].straat": ("“naw” is geen lijst", "Laat de haakjes weg."),
    "partijen.naam": ("“partijen” is een lijst", "Noem welk onderdeel u bedoelt: partijen[korte_naam]"),
    "partijen[bnk].naam": ("“bnk” bestaat niet onder partijen", "Bedoelt u partijen[bank]?"),
    "partijen[9]": ("“9” bestaat niet onder partijen", "Voeg het eerst toe aan partijen."),
    "partijen[0]": ("“0” bestaat niet onder partijen", "Voeg het eerst toe aan partijen."),
    "zalen[a]": ("“a” bestaat niet onder zalen", "Voeg het eerst toe aan zalen."),
}


@pytest.mark.parametrize(("path", "message", "remedy"), [(path, *said) for path, said in LOST.items()])
def test_a_path_that_leads_nowhere_says_why_and_what_to_do(path: str, message: str, remedy: str) -> None:
    with pytest.raises(Lost) as lost:
        spot(path)
    assert (lost.value.message, lost.value.remedy) == (message, remedy)


ODD_TREES = [
    "titel: x\nnaw: y\npartijen: z\nstaten: 1\n",
    "- a\n",
    "x\n",
    "naw: [a]\npartijen: {a: b}\n",
    "partijen: [x, [y]]\n",
]


@pytest.mark.parametrize("text", ODD_TREES)
def test_a_path_through_a_faulty_tree_finds_nothing_and_raises_nothing_else(text: str) -> None:
    assert spot("naw.straat", text).node is None
    assert spot("staten.x", text).node is None
    with pytest.raises(Lost):
        spot("partijen[bank].naam", text)


def test_without_a_tree_the_questionnaire_alone_is_followed() -> None:
    assert follow(Wortel, None, "naw.straat").field.name == "straat"
    assert asked(Wortel, "partijen.metingen.waarde").label == "Waarde"
    with pytest.raises(Lost):
        asked(Wortel, "partijen.meting")


def test_a_path_is_parted_into_names_and_keys() -> None:
    assert segments("a.b[c].d") == [Segment("a", None), Segment("b", "c"), Segment("d", None)]


@pytest.mark.parametrize("path", ["titel", "naw.straat", "partijen[bank].metingen[m1].waarde"])
def test_the_parts_of_a_path_joined_are_the_path(path: str) -> None:
    assert joined(segments(path)) == path


def test_a_path_is_made_field_by_field_and_item_by_item() -> None:
    top = FieldPath()
    assert top.field("partijen").item("bank").field("metingen").item(2) == "partijen[bank].metingen[2]"
    with_id, without = Wortel.of({"id": "bank"}), Wortel.of({})
    assert FieldPath("partijen").item_of(with_id, 3) == "partijen[bank]"
    assert FieldPath("partijen").item_of(without, 3) == "partijen[3]"


PARTS = {
    "": ((), (), "", "", ""),
    "titel": (("titel",), (), "", "titel", ""),
    "naw.straat": (("naw", "straat"), (), "", "naw.straat", "naw"),
    "partijen[bank]": (("partijen",), ("bank",), "bank", "partijen", ""),
    "partijen[bank].leden[2]": (("partijen", "leden"), ("bank", "2"), "2", "partijen[bank].leden", "partijen[bank]"),
    "partijen[bank].naam": (("partijen", "naam"), ("bank",), "", "partijen[bank].naam", "partijen[bank]"),
}


@pytest.mark.parametrize(("path", "parts"), PARTS.items())
def test_a_path_tells_its_names_its_keys_its_key_its_list_and_what_it_stands_in(path: str, parts: object) -> None:
    found = FieldPath(path)
    assert (found.names, found.keys, found.key, found.list, found.parent) == parts
    assert found.is_item is bool(found.key)
    assert found.without_keys == ".".join(found.names)


def test_a_path_is_under_itself_and_what_it_runs_through_and_not_under_what_merely_begins_alike() -> None:
    assert is_under("naw.straat", "naw")
    assert is_under("partijen[bank].naam", "partijen")
    assert is_under("partijen[bank].naam", "partijen[bank]")
    assert is_under("naw", "naw")
    assert not is_under("nawerk", "naw")
    assert not is_under("partijen[bank2]", "partijen[bank]")


def test_what_comes_below_another_path_can_be_taken_and_moved() -> None:
    path = FieldPath("partijen[bank].metingen[m1].waarde")
    assert path.below("partijen[bank]") == "metingen[m1].waarde"
    assert path.below("titel") == path
    assert path.moved("partijen[bank]", "partijen[nieuw]") == "partijen[nieuw].metingen[m1].waarde"
    assert path.moved("partijen[ban]", "partijen[nieuw]") == path


def test_the_fields_along_a_path_are_given_as_far_as_they_are_known() -> None:
    assert [field.name for field in fields_along(Wortel, "partijen[bank].metingen[m1].waarde")] == [
        "partijen", "metingen", "waarde"
    ]  # fmt: skip
    assert [field.name for field in fields_along(Wortel, "naw.qqq.straat")] == ["naw"]
    assert list(fields_along(Wortel, "")) == []
