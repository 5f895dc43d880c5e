"""The reader: typed values, and every structural fault at its exact place, in one pass."""

import pytest
import yaml
from support.records import Meting, Naw, Partij, Wortel, Zaal

from armoedeplan.faults import FAULTS
from armoedeplan.record.reader import Reading, read
from armoedeplan.yamltext.parse import parse


def reading(text: str) -> Reading[Wortel]:
    root = parse(text)
    assert isinstance(root, yaml.Node), root
    return read(Wortel, root)


def told(text: str) -> list[tuple[str, int, int, str]]:
    """Give code, line, column and path of every finding, in the order in which they are told."""
    return [(one.code, one.mark.line, one.mark.column, one.path) for one in reading(text).findings]


SOUND = """\
titel: Een titel
tekst: |
  Eerste alinea.

  - punt
bedrag: 12500
deel: 12.5
aan: nee
dag: 2027-03-01
lijst: [a, "0862", 'nee']
naw:
  straat: Dorpsstraat
partijen:
  - id: bank
    naam: De bank
    kleur: rood
    soort: eigen_soort
    leden: [winkel]
    trekker: zaal
    metingen:
      - {id: m1, waarde: 3, jaar: 2027-03}
  - {id: winkel, na: [bank]}
zalen:
- id: zaal
  kleuren: [rood, licht_groen]
staten: {a.b: {waarde: 1}}
redenen: {AP204: "Zo is het."}
"""


def test_sound_text_is_read_as_typed_values_without_findings() -> None:
    found = reading(SOUND)
    assert found.findings == []
    assert found.record == Wortel(
        titel="Een titel", tekst="Eerste alinea.\n\n- punt", bedrag=12500, deel=12.5, aan=False, dag="2027-03-01",
        lijst=("a", "0862", "nee"), naw=Naw(straat="Dorpsstraat"),
        partijen=(
            Partij(
                id="bank", naam="De bank", kleur="rood", soort="eigen_soort", leden=("winkel",), trekker="zaal",
                metingen=(Meting(id="m1", waarde=3, jaar="2027-03"),),
            ),
            Partij(id="winkel", na=("bank",)),
        ),
        zalen=(Zaal(id="zaal", kleuren=("rood", "licht_groen")),), staten={"a.b": Meting(waarde=1)},
        redenen={"AP204": "Zo is het."},
    )  # fmt: skip


def test_the_place_of_every_record_is_known() -> None:
    found = reading(SOUND)
    paths = {place.path: place.node.start_mark.line + 1 for place in found.places.values()}
    assert paths == {
        "": 1, "naw": 12, "partijen[bank]": 14, "partijen[bank].metingen[m1]": 21, "partijen[winkel]": 22,
        "zalen[zaal]": 24, "staten.a.b": 26,
    }  # fmt: skip
    assert found.places[id(found.record.partijen[1])].path == "partijen[winkel]"


EMPTY = ["", " ''", ' ""', " # nog niets"]


@pytest.mark.parametrize("empty", EMPTY)
@pytest.mark.parametrize(
    "field", ["tekst", "bedrag", "deel", "aan", "dag", "lijst", "naw", "partijen", "staten", "redenen"]
)
def test_an_empty_value_is_an_open_answer(field: str, empty: str) -> None:
    found = reading(f"titel: x\n{field}:{empty}\n")
    assert found.findings == []
    assert found.record == Wortel(titel="x")


FAULTY: dict[str, tuple[str, list[tuple[str, int, int, str]]]] = {
    "a list for the whole": ("- titel: x\n", [("AP010", 1, 1, "")]),
    "words for the whole": ("titel\n", [("AP010", 1, 1, "")]),
    "a compulsory field that is missing": ("aan: ja\n", [("AP019", 1, 1, "titel")]),
    "a compulsory field that is empty": ("titel:\naan: ja\n", [("AP019", 1, 1, "titel")]),
    "a compulsory field that is faulty is told once": ("titel: [x]\n", [("AP010", 1, 8, "titel")]),
    "words for a list": ("titel: x\nlijst: a\n", [("AP010", 2, 8, "lijst")]),
    "a group for a list": ("titel: x\nlijst: {a: b}\n", [("AP010", 2, 8, "lijst")]),
    "a list for words": ("titel: x\ntekst:\n  - a\n", [("AP010", 3, 3, "tekst")]),
    "a group for words": ("titel: x\ntekst: {a: b}\n", [("AP010", 2, 8, "tekst")]),
    "words for a group": ("titel: x\nnaw: y\n", [("AP010", 2, 6, "naw")]),
    "a list for a group": ("titel: x\nnaw: [y]\n", [("AP010", 2, 6, "naw")]),
    "words for an item of a list": ("titel: x\npartijen:\n  - y\n", [("AP010", 3, 5, "partijen[1]")]),
    "a list within a list of words": ("titel: x\nlijst: [a, [b]]\n", [("AP010", 2, 12, "lijst[2]")]),
    "an empty item": ("titel: x\nlijst:\n  - a\n  -\n", [("AP026", 4, 4, "lijst[2]")]),
    "an empty record": ("titel: x\npartijen:\n  - id: a\n  -\n", [("AP026", 4, 4, "partijen[2]")]),
    "a name twice": ("titel: x\naan: ja\ntitel: y\n", [("AP012", 3, 1, "titel")]),
    "a name twice, the first faulty": (
        "titel: x\naan: yes\naan: ja\n",
        [("AP015", 2, 6, "aan"), ("AP012", 3, 1, "aan")],
    ),
    "an own name twice": ("titel: x\nredenen: {a: b, a: c}\n", [("AP012", 2, 17, "redenen.a")]),
    "an own name twice, the first faulty": (
        "titel: x\nredenen:\n  a: [b]\n  a: c\n",
        [("AP010", 3, 6, "redenen.a"), ("AP012", 4, 3, "redenen.a")],
    ),
    "an own name twice, the first empty": ("titel: x\nredenen:\n  a:\n  a: c\n", [("AP012", 4, 3, "redenen.a")]),
    "an unknown name": ("titel: x\nnaw:\n  huis: 1\n", [("AP013", 3, 3, "naw.huis")]),
    "an unknown name with much below it is told once": (
        "titel: x\nnieuw:\n  a: [1, {b: yes}]\n  c: 2027-02-30\n",
        [("AP013", 2, 1, "nieuw")],
    ),
    "a name that is a list": ("titel: x\n? [a, b]\n: y\n", [("AP014", 2, 3, "")]),
    "a name that is a group": ("titel: x\nnaw:\n  ? {a: b}\n  : y\n", [("AP014", 3, 5, "naw")]),
    "an own name that is a list": ("titel: x\nredenen:\n  ? [a]\n  : y\n", [("AP014", 3, 5, "redenen")]),
    "no boolean": ("titel: x\naan: yes\n", [("AP015", 2, 6, "aan")]),
    "no number": ("titel: x\nbedrag: 1_000\n", [("AP015", 2, 9, "bedrag")]),
    "an octal number": ("titel: x\nbedrag: 0123\n", [("AP015", 2, 9, "bedrag")]),
    "no day": ("titel: x\ndag: 2027-02-30\n", [("AP015", 2, 6, "dag")]),
    "no choice": ("titel: x\npartijen: [{id: a, kleur: paars}]\n", [("AP015", 2, 27, "partijen[a].kleur")]),
    "no choice in a list": (
        "titel: x\nzalen: [{id: a, kleuren: [rood, x]}]\n",
        [("AP015", 2, 33, "zalen[a].kleuren[2]")],
    ),
    "out of bounds": ("titel: x\ndeel: 101\n", [("AP016", 2, 7, "deel")]),
    "below nothing": ("titel: x\nbedrag: -1\n", [("AP016", 2, 9, "bedrag")]),
    "a control sign as a code": (
        'titel: "a\\0b"\nlijst: ["\\r\\n", "\\t\\n", "\\u2028"]\n',
        [
            ("AP003", 1, 8, "titel"),
            ("AP003", 2, 25, "lijst[3]"),
        ],
    ),
    "a number between quotes": ('titel: x\nbedrag: "12"\n', [("AP017", 2, 9, "bedrag")]),
    "a number in a text of more lines": ("titel: x\nbedrag: |\n  12\n", [("AP017", 2, 9, "bedrag")]),
    "words that are a number": ("titel: 2030\n", [("AP017", 1, 8, "titel")]),
    "words that are nothing": (
        "titel: x\nlijst: [a, null, ~]\n",
        [("AP026", 2, 12, "lijst[2]"), ("AP026", 2, 18, "lijst[3]")],
    ),
    "a short name that is a number": ("titel: x\nzalen: [{id: 12}]\n", [("AP018", 2, 14, "zalen[12].id")]),
    "a badly written short name": ("titel: x\nzalen: [{id: Zaal 1}]\n", [("AP018", 2, 14, "zalen[Zaal 1].id")]),
    "a badly written reference": (
        "titel: x\npartijen: [{id: a, trekker: A}]\n",
        [("AP018", 2, 29, "partijen[a].trekker")],
    ),
    "no short name": ("titel: x\nzalen:\n  - kleuren: [rood]\n", [("AP019", 3, 5, "zalen[1].id")]),
    "no short name where none is needed": (
        "titel: x\npartijen:\n  - id: a\n    metingen:\n      - waarde: 1\n",
        [("AP031", 5, 9, "partijen[a].metingen[1]")],
    ),
    "a short name twice": (
        "titel: x\nzalen: [{id: a}]\npartijen:\n  - naam: y\n    id: a\n",
        [("AP020", 5, 9, "partijen[a].id")],
    ),
    "a reference to nothing": (
        "titel: x\npartijen: [{id: a, leden: [b]}]\n",
        [("AP021", 2, 28, "partijen[a].leden[1]")],
    ),
    "a reference to another list": (
        "titel: x\npartijen: [{id: a, leden: [z]}]\nzalen: [{id: z}]\n",
        [("AP021", 2, 28, "partijen[a].leden[1]")],
    ),
    "a reference to itself": ("titel: x\npartijen: [{id: a, trekker: a}]\n", [("AP022", 2, 29, "partijen[a].trekker")]),
    "a circle of two": (
        "titel: x\npartijen:\n  - {id: a, na: [b]}\n  - {id: b, na: [a]}\n",
        [("AP022", 4, 18, "partijen[b].na[1]")],
    ),
    "a circle of three beside a chain": (
        "titel: x\npartijen: [{id: d, na: [a]}, {id: a, na: [b, e]}, {id: b, na: [c]},\n {id: c, na: [e, a]}, {id: e}]",
        [("AP022", 3, 18, "partijen[c].na[2]")],
    ),
    "two circles": (
        "titel: x\npartijen: [{id: a, na: [b]}, {id: b, na: [a]}, {id: c, na: [d]}, {id: d, na: [c]}]\n",
        [("AP022", 2, 43, "partijen[b].na[1]"), ("AP022", 2, 79, "partijen[d].na[1]")],
    ),
    "an own value that looks like a known one": (
        "titel: x\npartijen: [{id: a, soort: lichtgroen}]\n",
        [("AP027", 2, 27, "partijen[a].soort")],
    ),
    "a value twice in a list": (
        "titel: x\nzalen: [{id: a, kleuren: [rood, rood]}]\n",
        [("AP029", 2, 33, "zalen[a].kleuren")],
    ),
    "a reference twice, beside a list": (
        "titel: x\npartijen: [{id: a}, {id: b, leden: [a, a, [a]]}]\n",
        [("AP029", 2, 40, "partijen[b].leden"), ("AP010", 2, 43, "partijen[b].leden[3]")],
    ),
    "a list that cannot be read leaves the references into it in peace": (
        "titel: x\nzalen: geen\npartijen: [{id: p, trekker: z, leden: [q]}]\n",
        [("AP010", 2, 8, "zalen"), ("AP021", 3, 40, "partijen[p].leden[1]")],
    ),
}


@pytest.mark.parametrize(("text", "findings"), FAULTY.values(), ids=FAULTY)
def test_a_fault_is_told_at_its_place(text: str, findings: list[tuple[str, int, int, str]]) -> None:
    assert told(text) == findings
    for one in reading(text).findings:
        assert one.severity is FAULTS[one.code].severity
        assert one.message[0].isupper() or one.message[0] in "“0123456789-"
        assert one.remedy.endswith((".", "?", "waarde", '"', "tweede", "...", "korte_naam", "]")) or one.code in (
            "AP017",
            "AP019",
        )


def test_all_faults_of_a_file_are_told_in_one_pass_in_the_order_of_the_lines() -> None:
    text = "titel: x\nzalen:\n" + "".join(
        f"  - id: z{number}\n    kleuren: [rood, x{number}]\n    huis: 1\n" for number in range(40)
    )
    found = reading(text).findings
    assert [one.mark for one in found] == sorted(one.mark for one in found)
    assert [one.code for one in found] == ["AP015", "AP013"] * 40


REMEDIES = {
    "the nearest name": ("titel: x\ntekts: y\n", "Bedoelt u tekst?"),
    "the names there are": ("titel: x\nnaw: {qqq: y}\n", "Hier kan staan: straat, sinds."),
    "the nearest value": (
        "titel: x\nzalen: [{id: a, kleuren: [roodd]}]\n",
        "Bedoelt u rood? Kies uit: rood, licht_groen.",
    ),
    "the nearest short name": ("titel: x\npartijen: [{id: bank, leden: [bnak]}]\n", "Bedoelt u bank?"),
    "where to put it": (
        "titel: x\npartijen: [{id: a, trekker: q}]\n",
        "Zet het bij partijen of zalen, of haal de verwijzing weg.",
    ),
    "how to write a number": ('titel: x\nbedrag: "12"\n', "Haal de aanhalingstekens weg: 12"),
    "how to write words": ("titel: 2030\n", 'Zet het tussen aanhalingstekens: "2030"'),
    "how to write a short name": (
        "titel: x\nzalen: [{id: Zaal 1}]\n",
        "Gebruik kleine letters, cijfers en _, en begin met een letter: bijvoorbeeld zaal_1.",
    ),
    "what to add": ("aan: ja\n", "Zet er bij: titel: ..."),
    "what short name to add": ("titel: x\nzalen: [{}]\n", "Zet er bij: id: korte_naam"),
}


@pytest.mark.parametrize(("text", "remedy"), REMEDIES.values(), ids=REMEDIES)
def test_the_remedy_says_what_to_do(text: str, remedy: str) -> None:
    assert [one.remedy for one in reading(text).findings] == [remedy]


def test_a_circle_is_told_with_its_names() -> None:
    (found,) = reading(FAULTY["a circle of three beside a chain"][0]).findings
    assert found.message == "Deze onderdelen hangen in een kring van elkaar af: a → b → c → a"


def test_a_faulty_value_is_left_out_and_the_rest_is_kept() -> None:
    found = reading("titel: x\naan: yes\ndag: 2027-03-01\nlijst: [a, [b], c]\nzalen: [{id: z, kleuren: [rood, x]}]\n")
    assert [one.code for one in found.findings] == ["AP015", "AP010", "AP015"]
    assert found.record == Wortel(
        titel="x", dag="2027-03-01", lijst=("a", "c"), zalen=(Zaal(id="z", kleuren=("rood",)),)
    )


TYPED = [
    "true",
    "False",
    "12",
    "-1",
    "+5",
    "1e3",
    "1.5",
    ".5",
    "5.",
    "0o14",
    "0x1F",
    ".inf",
    "-.Inf",
    ".NaN",
]
WORDS = [
    "yes",
    "no",
    "on",
    "12:30",
    "1_000",
    "0b1",
    "2027-03-01",
    "1.2.3",
    "12%",
    "nulls",
    "e3",
    "0o9",
    "0xZ",
    "-",
    ".",
]


@pytest.mark.parametrize("text", TYPED)
def test_plain_words_that_other_programs_take_for_something_else_need_quotes(text: str) -> None:
    assert told(f"titel: {text}\n") == [("AP017", 1, 8, "titel")]
    assert told(f'titel: "{text}"\n') == []
    assert told(f"titel: '{text}'\n") == []
    assert told(f"titel: |\n  {text}\n") == []


@pytest.mark.parametrize("text", ["null", "Null", "NULL", "~"])
def test_a_word_for_nothing_is_an_open_answer_and_between_quotes_no_answer(text: str) -> None:
    assert told(f"titel: {text}\nbedrag: {text}\nlijst: {text}\n") == told("titel:\nbedrag:\nlijst:\n")
    assert told(f"titel: '{text}'\n") == [("AP040", 1, 8, "titel")]
    assert told(f"titel: x\nlijst: '{text}'\n") == [("AP040", 2, 8, "lijst")]


@pytest.mark.parametrize("text", WORDS[:-2])
def test_other_words_need_no_quotes(text: str) -> None:
    assert told(f"titel: {text}\n") == []


def test_every_finding_of_the_reader_is_in_the_catalogue() -> None:
    codes = {code for _, findings in FAULTY.values() for code, *_ in findings}
    of_the_reader = {
        "AP010",
        *(f"AP0{number}" for number in range(12, 23)),
        "AP026",
        "AP027",
        "AP029",
        "AP031",
        "AP003",
    }
    assert codes == of_the_reader
