"""Two versions of one plan become one: nothing of either is lost, and only the very same thing is to be decided."""

import copy
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from armoedeplan.plan.merge import Conflict, merge_data
from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext.tree import same

WORDS = st.sampled_from(["", "a", "b", "c", "d", "e"])
NAMES = st.sampled_from(["x", "y", "z"])
IDS = st.sampled_from(["p", "q", "r", "s", "t"])
TEXTS = st.lists(st.sampled_from("abcdef"), max_size=6, unique=True)
RECORDS = st.lists(
    st.fixed_dictionaries({"id": IDS}, optional={"naam": WORDS, "soort": WORDS, "wie": TEXTS}),
    max_size=5,
    unique_by=lambda one: one["id"],
)
PLANS = st.dictionaries(NAMES, st.one_of(WORDS, TEXTS, st.dictionaries(NAMES, WORDS, max_size=3)), max_size=3)
ANY = st.one_of(TEXTS, RECORDS, st.fixed_dictionaries({"plan": PLANS, "lijst": RECORDS, "punten": TEXTS}))


def triples(kind: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, Any, Any]]:
    return st.tuples(kind, kind, kind)


def ids(records: list[Any]) -> set[str]:
    return {one["id"] for one in records}


@given(ANY.flatmap(lambda base: st.tuples(st.just(base), ANY.filter(lambda one: type(one) is type(base)))))
def test_with_a_side_that_changed_nothing_the_other_is_the_outcome(pair: tuple[Any, Any]) -> None:
    base, changed = pair
    for mine, theirs in ((base, changed), (changed, base), (changed, changed)):
        merged = merge_data(base, copy.deepcopy(mine), copy.deepcopy(theirs))
        assert same(merged.data, changed)
        assert merged.conflicts == ()


@given(triples(TEXTS))
def test_a_line_is_lost_only_when_one_of_both_took_it_away_or_changed_it(three: tuple[Any, Any, Any]) -> None:
    base, mine, theirs = three
    data = merge_data(base, mine, theirs).data
    decided = {one.mine for one in merge_data(base, mine, theirs).conflicts}
    for line in {*mine, *theirs} - set(data) - decided:
        assert line in base
        assert line not in mine or line not in theirs
    assert set(data) <= {*mine, *theirs}


@given(triples(RECORDS))
def test_a_record_is_lost_only_when_one_of_both_took_it_away(three: tuple[Any, Any, Any]) -> None:
    base, mine, theirs = three
    data = merge_data(base, mine, theirs).data
    gone = (ids(base) - ids(mine)) | (ids(base) - ids(theirs))
    assert (ids(mine) | ids(theirs)) - gone <= ids(data) <= ids(mine) | ids(theirs)


@given(triples(ANY))
def test_both_ways_round_give_the_same_but_for_the_order_and_the_sides_of_what_is_to_be_decided(
    three: tuple[Any, Any, Any],
) -> None:
    base, mine, theirs = three
    one, other = merge_data(base, mine, theirs), merge_data(base, theirs, mine)
    turned = {(c.path, repr(c.theirs), repr(c.mine)) for c in other.conflicts}
    assert {(c.path, repr(c.mine), repr(c.theirs)) for c in one.conflicts} == turned
    if not one.conflicts:
        assert flat(one.data) == flat(other.data)


def flat(data: Any, path: str = "") -> Counter[str]:
    """Count all that is said, with its place, whatever its order."""
    return Counter(_flat(data, path))


def _flat(data: Any, path: str) -> Iterator[str]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _flat(value, f"{path}.{name}")
    elif isinstance(data, list):
        for one in data:
            yield from _flat(one, f"{path}[{one['id']}]" if isinstance(one, dict) else f"{path}[]")
    elif data:
        yield f"{path}={data}"


@given(triples(TEXTS))
def test_the_order_of_theirs_stays_and_what_is_new_in_mine_comes_after(three: tuple[Any, Any, Any]) -> None:
    base, mine, theirs = three
    assume(theirs != base)
    assume([one for one in mine if one in base] == base)  # nothing was moved, changed or taken away
    assume(set(base) <= set(theirs))
    merged = merge_data(base, mine, theirs)
    added = [one for one in mine if one not in base and one not in theirs]
    assert merged.data == [*theirs, *added]


@given(triples(st.fixed_dictionaries({"plan": PLANS, "lijst": RECORDS, "punten": TEXTS})))
def test_all_that_was_decided_for_mine_is_in_the_outcome_and_nothing_is_left_to_decide(
    three: tuple[Any, Any, Any],
) -> None:
    base, mine, theirs = three
    first = merge_data(base, mine, theirs)
    again = merge_data(base, mine, theirs, {one.path for one in first.conflicts})
    assert again.conflicts == ()
    for conflict in first.conflicts:
        if isinstance(conflict.mine, str) and conflict.mine:
            assert conflict.mine in repr(again.data)


BASE: dict[str, Any] = {
    "lijst": [{"id": "a", "naam": "A", "soort": "x", "wie": ["p"]}, {"id": "b", "naam": "B"}],
    "punten": ["een", "twee"],
}


def made(**changes: Any) -> Any:
    return {**copy.deepcopy(BASE), **changes}


def test_both_add_to_a_list_of_words_and_both_stay() -> None:
    merged = merge_data(BASE, made(punten=["een", "twee", "mijn"]), made(punten=["een", "twee", "hun"]))
    assert merged == (made(punten=["een", "twee", "hun", "mijn"]), ())


def test_one_adds_while_the_other_takes_something_else_away_and_a_third_line_is_moved() -> None:
    merged = merge_data(BASE, made(punten=["twee", "een", "mijn"]), made(punten=["twee"]))
    assert merged == (made(punten=["twee", "mijn"]), ())


def test_one_changes_a_field_of_one_record_and_the_other_another_field_and_another_record() -> None:
    mine = made(lijst=[{**BASE["lijst"][0], "naam": "Aa", "wie": ["p", "q"]}, BASE["lijst"][1]])
    theirs = made(lijst=[{**BASE["lijst"][0], "soort": "y", "wie": ["p", "r"]}, {"id": "b", "naam": "Bb"}])
    merged = merge_data(BASE, mine, theirs)
    assert merged.conflicts == ()
    both = {"id": "a", "naam": "Aa", "soort": "y", "wie": ["p", "r", "q"]}
    assert merged.data["lijst"] == [both, {"id": "b", "naam": "Bb"}]


def test_the_same_line_changed_by_both_is_to_be_decided_and_both_values_are_there() -> None:
    mine, theirs = made(punten=["een", "mijn"]), made(punten=["een", "hun"])
    merged = merge_data(BASE, mine, theirs)
    assert merged.conflicts == (Conflict(FieldPath("punten[2]"), "twee", "mijn", "hun"),)
    assert merge_data(BASE, mine, theirs, {"punten[2]"}) == (mine, ())


def test_what_one_took_away_and_the_other_changed_is_to_be_decided() -> None:
    changed = {**BASE["lijst"][0], "naam": "Aa"}
    mine, theirs = made(lijst=[BASE["lijst"][1]]), made(lijst=[changed, BASE["lijst"][1]])
    merged = merge_data(BASE, mine, theirs)
    assert merged.conflicts == (Conflict(FieldPath("lijst[a]"), BASE["lijst"][0], None, changed),)
    assert ids(merge_data(BASE, mine, theirs, {"lijst[a]"}).data["lijst"]) == {"b"}
    assert ids(merge_data(BASE, theirs, mine, {"lijst[a]"}).data["lijst"]) == {"a", "b"}
