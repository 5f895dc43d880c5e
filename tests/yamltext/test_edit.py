"""Edits one by one: written as people write, and refused where they cannot be made."""

from collections.abc import Callable

import pytest
from support.edits import insert, move, put, put_all, rekey, remove
from support.yamltexts import Path

from armoedeplan.yamltext.edit import EditRefused
from armoedeplan.yamltext.emit import Bare, Data

EDITS: dict[str, Callable[[str, Path], str]] = {
    "put": lambda text, path: put(text, path, "x"),
    "put_all": lambda text, path: put_all(text, {path: "x"}),
    "insert": lambda text, path: insert(text, path, 0, "x"),
    "remove": remove,
    "move": lambda text, path: move(text, path, 0),
    "rekey": lambda text, path: rekey(text, path, "nieuw"),
}
NOWHERE: dict[str, Path] = {
    "an unknown name deep down": ("a", "nergens", "x", 0),
    "a position beyond the end": ("b", 9),
    "a name in a list": ("b", "x"),
    "a position in a group": ("d", 0),
    "a position in words": ("a", 0),
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("path", NOWHERE.values(), ids=NOWHERE)
def test_an_edit_of_what_is_not_there_is_refused(edit: str, path: Path) -> None:
    with pytest.raises(EditRefused):
        EDITS[edit]("a: x\nb: [y, z]\nc:\n  - 1\nd: {e: f}\n", path)


UNREADABLE = {
    "broken": "a: [1\n",
    "empty": "# niets\n",
    "anchors": "a: &x [1]\nb: *x\n",
    "deep": "a: " + "[" * 70 + "]" * 70,
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_an_edit_of_a_text_that_cannot_be_read_is_refused(edit: str, text: str) -> None:
    with pytest.raises(EditRefused):
        EDITS[edit](text, ("a",))


@pytest.mark.parametrize("edit", ["put", "remove", "rekey", "put_all"])
def test_a_name_that_is_no_text_does_not_stop_edits_elsewhere(edit: str) -> None:
    text = "a: x # c\n? [p, q]\n: y\n? {r: s}\n: z\n"
    after = EDITS[edit](text, ("a",))
    assert after.endswith("? [p, q]\n: y\n? {r: s}\n: z\n")


def test_a_name_that_is_there_twice_is_not_changed() -> None:
    text = "a: 1\na: 2\nb: 3\n"
    for edit in ("put", "remove", "rekey"):
        with pytest.raises(EditRefused):
            EDITS[edit](text, ("a",))


def test_another_name_never_hides_a_value_that_has_that_name_already() -> None:
    for path, name in ((("a",), "b"), (("b",), "a"), (("a",), "a")):
        with pytest.raises(EditRefused):
            rekey("a: 1\nb: 2\n", path, name)


@pytest.mark.parametrize("value", ["\ud800", "a\n\udce9\nb", ["\udfff"], {"a": "\ud800"}])
def test_what_no_file_can_hold_is_refused(value: Data) -> None:
    with pytest.raises(EditRefused):
        put("a: x\n", ("a",), value)


ONE_BY_ONE: dict[str, tuple[str, Callable[[str], str], str]] = {
    "quotes are kept": ("a: 'x' # c\n", lambda t: put(t, ("a",), "p"), "a: 'p' # c\n"),
    "double quotes are kept": ('a: "x"\n', lambda t: put(t, ("a",), "p"), 'a: "p"\n'),
    "words that look like a number get quotes": ("a: x\n", lambda t: put(t, ("a",), "2030"), "a: '2030'\n"),
    "a number has none": ("a: x\n", lambda t: put(t, ("a",), Bare("2030")), "a: 2030\n"),
    "words that look like nothing get quotes": ("a: x\n", lambda t: put(t, ("a",), "null"), "a: 'null'\n"),
    "paragraphs stand below": ("a: x # c\nb: y\n", lambda t: put(t, ("a",), "p\n\nq"), "a: | # c\n  p\n\n  q\nb: y\n"),
    "paragraphs become one line": ("a: | # c\n  p\n\n  q\nb: y\n", lambda t: put(t, ("a",), "r"), "a: r # c\nb: y\n"),
    "an emptied answer keeps its name": ("a: x # c\n", lambda t: put(t, ("a",), ""), "a: # c\n"),
    "a short list stands on one line": ("a:\n", lambda t: put(t, ("a",), ["p", "q"]), "a: [p, q]\n"),
    "a new record stands below": (
        "a: # c\nb: y\n",
        lambda t: insert(t, ("a",), 0, {"id": Bare("p"), "l": ["q"]}),
        "a: # c\n  - id: p\n    l: [q]\nb: y\n",
    ),
    "a list takes the place of a word for nothing": ("a: ~\n", lambda t: insert(t, ("a",), 0, "p"), "a: [p]\n"),
    "a new record stands where the dashes are": (
        "a:\n- id: p\n\n# c\nb: y\n",
        lambda t: insert(t, ("a",), 1, {"id": Bare("q")}),
        "a:\n- id: p\n- id: q\n\n# c\nb: y\n",
    ),
    "a new name lands in its usual place": (
        "a: 1 # c\nd: 4\n",
        lambda t: put(t, ("b",), "x", lambda _: ("a", "b", "c", "d")),
        "a: 1 # c\nb: x\nd: 4\n",
    ),
    "no line end at the end": ("a:\n  - x", lambda t: insert(t, ("a",), 1, "p"), "a:\n  - x\n  - p\n"),
    "the last of a list between brackets": (
        "a: [\n  x, # c\n  y, # d\n]\n",
        lambda t: remove(t, ("a", 1)),
        "a: [\n  x, # c\n]\n",
    ),
    "line ends of Windows": ("a: x\r\n", lambda t: put(t, ("b",), "p\nq"), "a: x\r\nb: |\r\n  p\r\n  q\r\n"),
}


@pytest.mark.parametrize(("before", "edit", "after"), ONE_BY_ONE.values(), ids=ONE_BY_ONE)
def test_an_edit_is_written_as_people_write(before: str, edit: Callable[[str], str], after: str) -> None:
    assert edit(before) == after
