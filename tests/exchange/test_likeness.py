"""The name most like another is the one that comparing with all of them gives."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from armoedeplan.exchange.likeness import Alike

LEAST = 86
PART = st.sampled_from(["zorg", "wijkteam", "noord", "zuid", "kerk", "bieb", "a", "ab", "1", "12"])
NAMES = st.lists(st.lists(PART, min_size=1, max_size=4).map(" ".join) | st.text("abc ", max_size=9), max_size=30)


def filled(names: list[str]) -> Alike:
    alike = Alike(LEAST)
    for name in names:
        alike.add(name)
    return alike


@given(NAMES, NAMES)
def test_it_is_what_comparing_with_all_gives(names: list[str], asked: list[str]) -> None:
    alike = filled(names)
    for name in asked:
        if name:
            found = process.extractOne(name, dict(enumerate(names)), scorer=ratio, score_cutoff=LEAST)
            assert alike.nearest(name) == (found[2] if found else None)


def test_few_names_are_left_to_compare_with() -> None:
    names = [f"{one:05d} {one * 7919 % 100_003:x} zorg" for one in range(2000)]
    alike = filled(names)
    assert sum(len(alike.candidates(name)) for name in names) < 40 * len(names)
    assert all(number in alike.candidates(name) for number, name in enumerate(names[:50]))
