"""A late pattern is the pattern, made when something is asked of it."""

import re

import pytest

from armoedeplan.late_pattern import late_pattern


def test_it_finds_what_the_pattern_finds() -> None:
    late = late_pattern(r"(\w+)-(\d+)", re.IGNORECASE)
    found = late.search("zie AP-204")
    assert found
    assert (found[1], found[2], late.groups, late.pattern) == ("AP", "204", 2, r"(\w+)-(\d+)")
    assert late.sub("x", "a-1 b-2") == "x x"


def test_it_is_made_at_its_first_use_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    make = re.compile

    def counted(text: str, flags: int) -> re.Pattern[str]:
        made.append(text)
        return make(text, flags)

    monkeypatch.setattr(re, "compile", counted)
    late = late_pattern("a+")
    assert made == []
    assert [bool(late.search(text)) for text in ("ba", "c", "a")] == [True, False, True]
    assert made == ["a+"]


def test_a_faulty_pattern_is_told_when_it_is_used() -> None:
    late = late_pattern("(")
    with pytest.raises(re.error):
        late.search("a")
