"""What programs write for a value that stands at two places is read; all else that anchors can do is not."""

import pytest
from yaml import ScalarNode

from armoedeplan.finding import Finding
from armoedeplan.yamltext.expand import expanded
from armoedeplan.yamltext.parse import ParsedText, mark_of, parse
from armoedeplan.yamltext.tree import data_of, walk

SHARED = "a: &id001 2026-01-01\nb:\n- c: *id001\n- [x, *id001]\n"


def tree(text: str) -> ParsedText:
    root = parse(text)
    assert not isinstance(root, Finding), root
    return ParsedText(text, root)


def test_a_value_that_is_pointed_to_stands_at_each_of_its_places() -> None:
    read = tree(SHARED)
    assert data_of(read.root) == {"a": "2026-01-01", "b": [{"c": "2026-01-01"}, ["x", "2026-01-01"]]}
    node = walk(read.root, ("b", 0, "c"))[-1]
    assert isinstance(node, ScalarNode)
    assert mark_of(node) == (3, 6)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: &Co\nb: c\n", 1),
        ("a: &x b\n", 1),
        ("&x a: b\nc: *x\n", 1),
        ("a: &x b\n*x : c\n", 2),
        ("a: *x\nb: &x c\n", 1),
        ("a: &x [b]\nc: *x\n", 1),
        ("a: &x {b: c}\nd: *x\n", 1),
        (f"a: &x {'b' * 101}\nc: *x\n", 1),
        ("a: &x b\nc: *x\nd: &y e\n", 3),
    ],
)
def test_another_anchor_is_refused(text: str, line: int) -> None:
    found = parse(text)
    assert isinstance(found, Finding)
    assert (found.code, found.mark.line) == ("AP007", line)


def test_aliases_are_written_out_before_an_edit() -> None:
    assert expanded(tree(SHARED)).text == "a: 2026-01-01\nb:\n- c: 2026-01-01\n- [x, 2026-01-01]\n"
    plain = tree("a: '*b'\nc: x * y\n")
    assert expanded(plain) is plain


@pytest.mark.parametrize("word", ["~", "null", "Null", "NULL"])
def test_a_word_for_nothing_is_empty_where_a_value_stands_only(word: str) -> None:
    read = tree(f"a: {word}\nb: [x, {word}]\nc: '{word}'\n{word}: d\ne: x{word}\n")
    assert data_of(read.root) == {"a": "", "b": ["x", ""], "c": word, word: "d", "e": f"x{word}"}
