"""Random edits of random texts: the data become the wanted ones, and all the rest stays as it was."""

import copy
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.core_schema import load
from support.edits import (
    at,
    data,
    insert,
    line_ends_kept,
    lines_of,
    lost,
    move,
    put,
    put_all,
    rekey,
    remove,
    same,
    touched,
    with_value,
)
from support.yamltexts import Path, Text, make_text

from armoedeplan.yamltext.decode import Decoded, decode
from armoedeplan.yamltext.edit import EditRefused
from armoedeplan.yamltext.emit import Bare, Data, Flow

VALUES: tuple[Data, ...] = (
    "x",
    "Een zin: met, tekens # en 'quotes'",
    "a\n\nb\n- c",
    "2027",
    "null",
    "é😀\u00a0x",
    " spatie",
    "- x",
    "\n x",
    "a \n b\t\n#c",
    "x\x85y",
    "a\u2028b\nc",
    "\ttab",
    "a\\b",
    "'",
    '"',
    "a\n",
    "\ufeffx",
    "x\x00y",
    "?",
    "&a",
    "*a",
    "!a",
    "|",
    "%x",
    "@x",
    "`x",
    "a: b",
    "a #b",
    "a:",
    "-",
    "---",
    "...",
    "=",
    "<<",
    "0o7",
    "1_000",
    "a\rb\nc",
    "a]",
    "a\n\n\n",
    "   ",
    "a\n   \nb",
    "  a\nb",
    "{a",
    "#x",
    "x,",
    "---\nb\n...",
    "",
    [],
    Bare("12"),
    ["a", "b"],
    [Bare("a"), Bare("b")],
    [{"id": "q", "naam": "N\nM"}],
    {"van": Bare("2027")},
    Flow({"van": "2027", "r": "x: y"}),
    ["lang " * 20, "nog " * 30],
    ["a\nb", "c"],
    [["a"], ["b", "c"]],
    [{"a": {"b": "c"}}, "x"],
    {"a": ["b"], "c": {"d": "e\nf"}},
)
TEXTS = st.randoms(use_true_random=False)


class Tried:
    """A text, an edit that was tried on it, and what came of it: the new text, or nothing when it was refused."""

    def __init__(self, text: Text, edit: Callable[[], str]) -> None:
        self.text = text
        try:
            self.after: str | None = edit()
        except EditRefused:
            self.after = None

    def holds(self, wanted: Any, first: int, last: int, *, kept: Path | None = None) -> None:
        """Hold that the data are the wanted ones, and that only the lines from first to last were touched.

        kept: the comments on the lines of this entry itself stay too.
        """
        if self.after is None:
            return
        before = self.text.text
        assert same(data(self.after), wanted), self.after
        assert line_ends_kept(before, self.after)
        stay = {one.words for one in self.text.comments if kept is not None and one.of == kept}
        assert [one for one in lost(self.text, self.after) if not first <= one[1] <= last or one[0] in stay] == []
        old_first, old_last, _ = touched(before, self.after)
        assert self.after == before or (first <= old_first and old_last <= last), self.after


def paths(text: Text) -> list[Path]:
    return sorted(text.spans, key=str)


def is_block(text: Text, path: Path) -> bool:
    """Tell whether an entry stands on lines of its own, not between brackets."""
    return path not in text.in_flow


@given(TEXTS)
def test_putting_a_value_touches_only_the_lines_of_its_name_and_keeps_the_comment_beside_it(rng: Random) -> None:
    text = make_text(rng)
    found = data(text.text)
    for _ in range(3):
        path, value = rng.choice(paths(text)), rng.choice(VALUES)
        tried = Tried(text, partial(put, text.text, path, value))
        tried.holds(with_value(found, path, value), *text.spans[path], kept=path)


@given(TEXTS)
def test_putting_a_short_value_over_a_short_one_changes_exactly_one_line_and_is_never_refused(rng: Random) -> None:
    text = make_text(rng)
    found = data(text.text)
    short = [path for path in paths(text) if _is_short(text, found, path)]
    for path in rng.sample(short, min(3, len(short))):
        value = rng.choice(["nieuw", Bare("2030"), "een: ander", "'zo'", '"ja"', "08621"])
        after = put(text.text, path, value)
        old, new = lines_of(text.text), lines_of(after)
        assert len(old) == len(new)
        assert [number for number, line in enumerate(old) if new[number] != line] == [text.spans[path][0]]
        assert same(data(after), with_value(found, path, value))


def _is_short(text: Text, found: Any, path: Path) -> bool:
    """Tell whether a value is words on one line."""
    first, last = text.spans[path]
    return first == last and isinstance(at(found, path), str) and at(found, path) not in ("nieuw", "2030", "een ander")


@given(TEXTS)
def test_putting_a_new_name_only_adds_lines(rng: Random) -> None:
    text = make_text(rng)
    found = data(text.text)
    for _ in range(3):
        group = rng.choice([(), *(path for path in paths(text) if isinstance(at(found, path), dict))])
        names = [*at(found, group)]
        names.insert(rng.randint(0, len(names)), "nieuw")
        value = rng.choice(VALUES)
        order = partial(_in_order, group if rng.random() < 0.5 else ("nergens",), names)
        wanted = copy.deepcopy(found)
        at(wanted, group)["nieuw"] = value
        tried = Tried(text, partial(put, text.text, (*group, "nieuw"), value, order))
        tried.holds(wanted, *_of(text, group))
        assert tried.after is None or lost(text, tried.after) == []
        if tried.after and not _flow_within(text, group):
            first, last, _ = touched(text.text, tried.after)
            assert last <= first, tried.after


def _in_order(group: Path, names: list[str], steps: Path) -> list[str]:
    """Give the usual order of the names of one group."""
    return names if steps == group else []


def _of(text: Text, group: Path) -> tuple[int, int]:
    """Give the lines of an entry, one more for what is added below it; the whole text for the root."""
    first, last = text.spans.get(group, (0, len(lines_of(text.text))))
    return first, last + 1


def _flow_within(text: Text, path: Path) -> bool:
    return any(other[: len(path)] == path for other in text.in_flow) or path in text.in_flow


@given(TEXTS)
def test_a_name_below_an_empty_answer_makes_a_group_of_it(rng: Random) -> None:
    text = make_text(rng)
    found = data(text.text)
    for path in paths(text):
        if at(found, path) == "" and text.spans[path][0] == text.spans[path][1]:
            tried = Tried(text, partial(put, text.text, (*path, "nieuw", "diep"), "x"))
            tried.holds(with_value(found, path, {"nieuw": {"diep": "x"}}), *text.spans[path], kept=path)


@given(TEXTS)
def test_removing_an_entry_takes_its_lines_and_its_own_comments_and_nothing_else(rng: Random) -> None:
    text = make_text(rng)
    found = data(text.text)
    for _ in range(4):
        path = rng.choice(paths(text))
        wanted = copy.deepcopy(found)
        del at(wanted, path[:-1])[path[-1]]
        first, last = text.spans[path]
        first -= text.own.get(path, 0)
        tried = Tried(text, partial(remove, text.text, path))
        if tried.after is not None and is_block(text, path):
            old = lines_of(text.text)
            assert lines_of(tried.after) == old[:first] + old[last + 1 :]
            assert same(data(tried.after), wanted)
        elif tried.after is not None:
            assert same(data(tried.after), wanted), tried.after
            assert [one for one in lost(text, tried.after) if not first <= one[1] <= last] == []


@given(TEXTS)
def test_inserting_an_item_keeps_every_line_of_the_list(rng: Random) -> None:
    text = make_text(rng)
    found = data(text.text)
    lists = [path for path in paths(text) if isinstance(at(found, path), list)]
    for path in rng.sample(lists, min(3, len(lists))):
        items = list(at(found, path))
        position, value = rng.randint(0, len(items)), rng.choice([value for value in VALUES if value])
        items.insert(position, value)
        tried = Tried(text, partial(insert, text.text, path, position, value))
        tried.holds(with_value(found, path, items), *_of(text, path))
        assert tried.after is None or lost(text, tried.after) == []
        if tried.after and not _flow_within(text, path) and at(found, path):
            first, last, _ = touched(text.text, tried.after)
            assert last < first, tried.after


@given(TEXTS)
def test_moving_an_item_keeps_every_line_and_takes_its_comments_along(rng: Random) -> None:
    text = make_text(rng)
    found = data(text.text)
    items = [path for path in paths(text) if isinstance(path[-1], int)]
    for path in rng.sample(items, min(3, len(items))):
        wanted = list(at(found, path[:-1]))
        target = rng.randrange(len(wanted))
        wanted.insert(target, wanted.pop(int(path[-1])))
        tried = Tried(text, partial(move, text.text, path, target))
        tried.holds(with_value(found, path[:-1], wanted), *_of(text, path[:-1]), kept=path[:-1])
        if tried.after and is_block(text, path):
            assert sorted(lines_of(tried.after)) == sorted(lines_of(text.text))


@given(TEXTS)
def test_another_name_changes_one_line_and_keeps_the_value_and_its_place(rng: Random) -> None:
    text = make_text(rng)
    found = data(text.text)
    names = [path for path in paths(text) if isinstance(path[-1], str)]
    for path in rng.sample(names, min(3, len(names))):
        wanted = copy.deepcopy(found)
        group = at(wanted, path[:-1])
        renamed = {"a.b[c].d" if name == path[-1] else name: value for name, value in group.items()}
        wanted = with_value(found, path[:-1], renamed) if path[:-1] else renamed
        tried = Tried(text, partial(rekey, text.text, path, "a.b[c].d"))
        assert tried.after is not None
        tried.holds(wanted, text.spans[path][0], text.spans[path][0])
        assert lost(text, tried.after) == []


@given(TEXTS)
def test_many_short_names_are_put_in_one_go(rng: Random) -> None:
    text = make_text(rng)
    found = data(text.text)
    short = [path for path in paths(text) if _is_short(text, found, path)]
    changes: dict[Path, str] = {path: rng.choice(["nieuw", "een ander"]) for path in rng.sample(short, len(short) // 2)}
    if not changes:
        return
    wanted = found
    for path, value in changes.items():
        wanted = with_value(wanted, path, value)
    after = put_all(text.text, changes)
    assert same(data(after), wanted)
    assert lost(text, after) == []
    old, new = lines_of(text.text), lines_of(after)
    assert {n for n, line in enumerate(old) if new[n] != line} <= {text.spans[path][0] for path in changes}


@given(TEXTS)
def test_ordinary_edits_of_ordinary_texts_are_not_refused(rng: Random) -> None:
    text = make_text(rng, plain=True)
    found = data(text.text)
    for path in paths(text):
        value = at(found, path)
        assert put(text.text, path, "x") if isinstance(value, str) else True
        if isinstance(value, list) and value:
            assert insert(text.text, path, len(value), "x")
        if isinstance(value, dict) and value and is_block(text, path) and "{" not in text.text:
            assert put(text.text, (*path, "nieuw"), ["x"])
        if isinstance(path[-1], int) and len(at(found, path[:-1])) > 1 and path[-1]:
            assert remove(text.text, path)


@given(TEXTS)
def test_edit_upon_edit_the_data_become_what_was_wanted(rng: Random) -> None:
    text = make_text(rng).text
    wanted = data(text)
    for _ in range(5):
        every = [path for path in _all_paths(wanted) if path]
        if not every:
            return
        path, value = rng.choice(every), rng.choice(VALUES)
        goes = rng.random() < 0.3
        after = copy.deepcopy(wanted) if goes else with_value(wanted, path, value)
        if goes:
            del at(after, path[:-1])[path[-1]]
        try:
            text = remove(text, path) if goes else put(text, path, value)
        except EditRefused:
            after = wanted
        assert same(data(text), after)
        assert isinstance(decode(text.encode()), Decoded)
        wanted = data(text)


def _all_paths(found: Any, path: Path = ()) -> list[Path]:
    inner = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    return [path, *(one for name, value in inner for one in _all_paths(value, (*path, name)))]


@given(st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\n\t \x00\x85\u2028'\"#:-?{[&*!|>%@`\\=~"))))
def test_any_words_are_written_so_that_every_reader_reads_them_back(words: str) -> None:
    for before, steps in (("a: x # c\nb: y\n", ("a",)), ("l:\n  - x # c\n", ("l", 0)), ("l: [x, y] # c\n", ("l", 1))):
        after = put(before, steps, words)
        assert "# c" in after
        assert isinstance(decode(after.encode()), Decoded)
        for read in (data, load):
            assert (at(read(after), steps) or "").rstrip("\n") == words.rstrip("\n")
