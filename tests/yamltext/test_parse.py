"""Text that is no YAML a plan can be written in: one finding, in Dutch, at the exact place."""

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.faults import FAULTS
from armoedeplan.finding import Finding, Mark
from armoedeplan.yamltext.compose import Loader
from armoedeplan.yamltext.parse import mark_of, parse

DIRECTIVE = "Een regel die met % begint, leest YAML als opdracht"
ANCHOR = "Met & of * kan een tekst niet beginnen"
TAG = "Een tekst die met ! begint, leest YAML als tag"
START = "Met dit teken (een tab, @, ` of %) kan een waarde niet beginnen"
TAB = "Hier staat een tab; inspringen gaat met spaties"
COLON = "Hier staat een dubbele punt te veel, of een regel springt verkeerd in"
NO_COLON = "Op deze regel ontbreekt een dubbele punt, of een tekst loopt verkeerd door"
QUOTE = "Deze tekst tussen aanhalingstekens is niet afgesloten"
LOOSE = "Hier staat tekst die nergens bij hoort, of een tweede document"
VALUE = "Hier wordt een waarde verwacht"
LIST = "Een lijst tussen [ en ] is niet goed afgesloten"
GROUP = "Een groep tussen { en } is niet goed afgesloten"
AFTER_BLOCK = "Achter | of > staat nog tekst"
CODE = "Deze code achter \\u of \\U hoort bij geen teken"

BROKEN: dict[str, tuple[str, str, Mark, str]] = {
    "a tab for indentation": ("a:\n\tb: 1\n", "AP004", Mark(2, 1), START),
    "a tab behind a dash": ("-\ta: 1\n", "AP004", Mark(1, 2), START),
    "a tab in a text of more lines": ("a: b\n\tc\n", "AP004", Mark(2, 1), TAB),
    "a tab below |": ("a: |\n\tx\n", "AP004", Mark(2, 1), TAB),
    "an at sign": ("a: @x\n", "AP004", Mark(1, 4), START),
    "a backtick": ("a: `x\n", "AP004", Mark(1, 4), START),
    "a per cent sign": ("a: %x\n", "AP004", Mark(1, 4), START),
    "a colon too many": ("a: b: c\n", "AP004", Mark(1, 5), COLON),
    "a deeper line below a text": ("a: x\n  b: c\n", "AP004", Mark(2, 4), COLON),
    "a dash behind a colon": ("a: - b\n", "AP004", Mark(1, 4), "Een streepje staat hier op een verkeerde plek"),
    "a question mark behind a colon": (
        "a: ? b\n",
        "AP004",
        Mark(1, 4),
        "Een naam met ? staat hier op een verkeerde plek",
    ),
    "no colon": ("a: 1\nbcd\nc: 2\n", "AP004", Mark(2, 1), NO_COLON),
    "a text that goes on at the margin": ("a: dit is\nlang\nb: 1\n", "AP004", Mark(2, 1), NO_COLON),
    "a line that is indented less": (
        "a:\n    b: 1\n  c: 2\n",
        "AP004",
        Mark(3, 3),
        "Deze regel springt anders in dan de regels waar hij bij hoort",
    ),
    "a name among dashes": (
        "a:\n  - x\n  y: 1\n",
        "AP004",
        Mark(3, 3),
        "Hier wordt een streepje van een lijst verwacht",
    ),
    "an open list": ("a: [1, 2\nb: 3\n", "AP004", Mark(2, 2), LIST),
    "a list closed by a brace": ("a: [1}\n", "AP004", Mark(1, 6), LIST),
    "an open group": ("a: {b: 1\nc: 2\n", "AP004", Mark(2, 2), GROUP),
    "a lone comma": ("a: [,]\n", "AP004", Mark(1, 5), VALUE),
    "a lone bracket": ("a: ]\n", "AP004", Mark(1, 4), VALUE),
    "an open list at the end": ("a: [\n", "AP004", Mark(2, 1), VALUE),
    "text behind a quote": ("'a' b\n", "AP004", Mark(1, 5), LOOSE),
    "text behind the end": ("a: 1\n...\nb: 2\n", "AP004", Mark(3, 1), LOOSE),
    "an open single quote": ("x: 1\na: 'x\nb: y\n", "AP004", Mark(2, 4), QUOTE),
    "an open double quote": ('a: "x\n', "AP004", Mark(1, 4), QUOTE),
    "a document mark between quotes": ("a: 'x\n---\nb: '\n", "AP004", Mark(1, 4), QUOTE),
    "an unknown escape": ('a: "\\q"\n', "AP004", Mark(1, 5), "Achter een \\ staat een teken dat YAML niet kent"),
    "no number behind x": ('a: "\\xZZ"\n', "AP004", Mark(1, 7), "Achter \\x, \\u of \\U staat geen code van een teken"),
    "half a pair": ('a: "\\uD800"\n', "AP004", Mark(1, 7), CODE),
    "beyond all characters": ('a: "\\UFFFFFFFF"\n', "AP004", Mark(1, 7), CODE),
    "a colon in a list": ("a: [x:]\n", "AP004", Mark(1, 6), "Hier staat een dubbele punt die niet past"),
    "words behind |": ("a: | x\n", "AP004", Mark(1, 6), AFTER_BLOCK),
    "two signs behind |": ("a: |+-\n", "AP004", Mark(1, 6), AFTER_BLOCK),
    "a zero behind |": ("a: |0\n  x\n", "AP004", Mark(1, 5), "Achter | of > staat een 0"),
    "two documents": ("a: 1\n---\nb: 2\n", "AP006", Mark(2, 1), "Hier begint een tweede document"),
    "three documents": ("---\na: 1\n---\nb: 2\n---\nc: 3\n", "AP006", Mark(3, 1), "Hier begint een tweede document"),
    "an anchor without a name": ("a: & b\n", "AP007", Mark(1, 5), ANCHOR),
    "an alias without a name": ("a: * b\n", "AP007", Mark(1, 5), ANCHOR),
    "an anchor with signs in its name": ("a: &x! y\n", "AP007", Mark(1, 6), ANCHOR),
    "an anchor": ("a: &x y\n", "AP007", Mark(1, 4), "“&x” leest YAML als anker of als verwijzing daarnaar"),
    "an alias": ("a: [*y]\n", "AP007", Mark(1, 5), "“*y” leest YAML als anker of als verwijzing daarnaar"),
    "a self-reference": ("a: &a [*a]\n", "AP007", Mark(1, 4), "“&a” leest YAML als anker of als verwijzing daarnaar"),
    "an anchor on a name": (
        "a: 1\n&b c: 2\n",
        "AP007",
        Mark(2, 1),
        "“&b” leest YAML als anker of als verwijzing daarnaar",
    ),
    "a merge": ("a:\n  <<: *b\n", "AP007", Mark(2, 7), "“*b” leest YAML als anker of als verwijzing daarnaar"),
    "a tag of Python": (
        "a: !!python/object/apply:os.system [ls]\n",
        "AP008",
        Mark(1, 4),
        "“!!python/object/apply:os.system” leest YAML als tag",
    ),
    "a tag of one's own": ("a: 1\nb:\n  - !x y\n", "AP008", Mark(3, 5), "“!x” leest YAML als tag"),
    "an exclamation mark": ("a: ! b\n", "AP008", Mark(1, 4), "“!” leest YAML als tag"),
    "a tag between angle brackets": ("a: !<tag:x> y\n", "AP008", Mark(1, 4), "“tag:x” leest YAML als tag"),
    "an open tag": ("a: !<x y> z\n", "AP008", Mark(1, 7), TAG),
    "a tag without words": ("a: !<> x\n", "AP008", Mark(1, 6), TAG),
    "a tag that goes on": ("a: !<tag:x>y z\n", "AP008", Mark(1, 12), TAG),
    "a tag of an unknown kind": ("a: !e!x y\n", "AP008", Mark(1, 4), TAG),
    "a tag with a wrong escape": ("a: !%ZZ x\n", "AP008", Mark(1, 5), TAG),
    "a tag with a wrong byte": ("a: !%FF x\n", "AP008", Mark(1, 5), TAG),
    "a tag with a wrong second byte": ("a: !%C3%28 x\n", "AP008", Mark(1, 8), TAG),
    "a per cent sign at the margin": ("%x\na: 1\n", "AP004", Mark(1, 3), DIRECTIVE),
    "a directive of another version": ("%YAML 2.0\n---\na: 1\n", "AP004", Mark(1, 1), DIRECTIVE),
    "a directive twice": ("%YAML 1.1\n%YAML 1.1\n---\na: 1\n", "AP004", Mark(2, 1), DIRECTIVE),
    "a tag directive twice": ("%TAG ! a\n%TAG ! b\n---\na: 1\n", "AP004", Mark(2, 1), DIRECTIVE),
    "a directive without a version": ("%YAML\n---\na: 1\n", "AP004", Mark(1, 6), DIRECTIVE),
    "a directive with half a version": ("%YAML 1\n---\n", "AP004", Mark(1, 8), DIRECTIVE),
    "a directive with a long version": ("%YAML 11111111111.1\n---\n", "AP004", Mark(1, 16), DIRECTIVE),
    "a directive with more words": ("%YAML 1.1 x\n---\n", "AP004", Mark(1, 11), DIRECTIVE),
    "a directive without a name": ("%é\n---\n", "AP004", Mark(1, 2), DIRECTIVE),
    "a tag directive without a handle": ("%TAG e x\n---\n", "AP004", Mark(1, 6), DIRECTIVE),
    "a tag directive without words": ("%TAG !\n---\n", "AP004", Mark(1, 7), DIRECTIVE),
    "a tag directive that goes on": ("%TAG !e!x\n---\n", "AP004", Mark(1, 9), DIRECTIVE),
    "a tag directive with more words": ("%TAG !e! x y\n---\n", "AP004", Mark(1, 12), DIRECTIVE),
}


@pytest.mark.parametrize(("text", "code", "mark", "message"), BROKEN.values(), ids=BROKEN)
def test_broken_yaml_is_told_at_its_place(text: str, code: str, mark: Mark, message: str) -> None:
    found = parse(text)
    assert isinstance(found, Finding)
    assert (found.code, found.mark, found.message) == (code, mark, message)
    assert found.severity is FAULTS[code].severity
    assert found.remedy.endswith(".")


@pytest.mark.parametrize("text", ["", "\n\n", "  \n", "# x\n", "# x\n\n# y", "---\n", "---\n# x\n...\n"])
def test_a_text_without_data_holds_no_plan(text: str) -> None:
    found = parse(text)
    assert isinstance(found, Finding)
    assert (found.code, found.mark, found.message) == ("AP009", Mark(1, 1), "Er staat geen plan in dit bestand")


def test_anchors_cannot_be_used_as_a_bomb() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    found = parse(bomb)
    assert isinstance(found, Finding)
    assert (found.code, found.mark) == ("AP007", Mark(1, 4))


SOUND = {
    "quotes make all signs words": 'a: ["&x", "*y", "!z", "%", "@", "- ", "? ", "[["]\n',
    "signs within words": "a: R&D * 2! # &x *y !z\nb: x&y\n",
    "a version of YAML that is known": "%YAML 1.2\n---\na: 1\n",
    "the marks of a document": "---\na: 1\n...\n",
    "many brackets in prose": "a: |\n" + "  [ { [ { [\n" * 1000,
    "many lists beside each other": "a:\n" + "  - [x, [y], {z: 1}]\n" * 1000,
    "a wide comment": f"a: 1{' ' * 100}# c\n",
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_sound_text_is_read(text: str) -> None:
    assert isinstance(parse(text), yaml.Node)


def _indented(levels: int) -> str:
    return "".join(f"{' ' * number}a:\n" for number in range(levels - 1)) + " " * (levels - 1) + "a: 1\n"


LEVELS = {
    "[": ("[" * 64 + "]" * 64, "[" * 65 + "]" * 65),
    "{a: ": ("{a: " * 64 + "1" + "}" * 64, "{a: " * 65 + "1" + "}" * 65),
    "- ": ("- " * 64 + "x\n", "- " * 65 + "x\n"),
    "? ": ("? " * 64 + "x\n", "? " * 65 + "x\n"),
    "beside closed ones": ("[" + "[]," * 9 + "[" * 63 + "]" * 64, "[" + "[]," * 9 + "[" * 64 + "]" * 65),
    "over lines": (_indented(64), _indented(65)),
    "brackets over lines": ("[\n" * 64 + "]\n" * 64, "[\n" * 65 + "]\n" * 65),
}


@pytest.mark.parametrize(("deep", "deeper"), LEVELS.values(), ids=LEVELS)
def test_64_levels_are_read_and_65_are_not(deep: str, deeper: str) -> None:
    assert isinstance(parse(deep), yaml.Node)
    found = parse(deeper)
    assert isinstance(found, Finding)
    assert (found.code, found.message) == ("AP005", "Hier is het bestand meer dan 64 niveaus diep")


SIGNS = st.lists(
    st.sampled_from(
        ["- ", "? ", ": ", "[", "]", "{", "}", ",", '"', "'", " ", "a", "a: ", "\n", "#", "|", "&", "*", "!", "%"]
    ),
    max_size=25,
).map("".join)


@given(SIGNS)
def test_what_the_parser_takes_is_read_and_what_it_refuses_is_one_finding_in_dutch(text: str) -> None:
    found = parse(text)
    try:
        root = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError:
        root = None
    if isinstance(found, Finding):
        assert found.mark >= Mark(1, 1)
        assert found.message != "Hier klopt de indeling niet"
        assert root is None or found.code in ("AP005", "AP007", "AP008", "AP009")
        assert not re.search(r"\b(found|expected|while|not)\b", found.message + found.remedy)
    else:
        assert root is not None
        assert mark_of(found) == Mark(root.start_mark.line + 1, root.start_mark.column + 1)
