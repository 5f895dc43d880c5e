"""Places as an editor counts them and offsets as Python does: each leads to the other, whatever the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.language_server.line_index import EditorPlace, LineIndex

SIGNS = st.text(st.sampled_from("aé🙂 \n\r\u2028\x85\x0c:"), max_size=30)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-32"])


def places_one_by_one(text: str, encoding: str) -> list[EditorPlace]:
    """Give the place of each offset, by counting sign by sign as the protocol says."""
    widths = {"utf-8": lambda sign: len(sign.encode()), "utf-16": lambda sign: 1 + (sign > "\uffff"), "utf-32": len}
    line = character = 0
    found: list[EditorPlace] = []
    for at, sign in enumerate(text):
        inside = text[at - 1 : at + 1] == "\r\n"
        found.append(found[-1] if inside else EditorPlace(line, character))
        if sign == "\n" or (sign == "\r" and text[at + 1 : at + 2] != "\n"):
            line, character = line + 1, 0
        elif sign != "\r":
            character += widths[encoding](sign)
    return [*found, EditorPlace(line, character)]


@given(SIGNS, ENCODINGS)
def test_each_offset_has_the_place_that_the_protocol_gives_it(text: str, encoding: str) -> None:
    index = LineIndex(text, encoding)
    assert [index.place_at(offset) for offset in range(len(text) + 1)] == places_one_by_one(text, encoding)


@given(SIGNS, ENCODINGS)
def test_a_place_leads_back_to_its_offset(text: str, encoding: str) -> None:
    index = LineIndex(text, encoding)
    for offset in range(len(text) + 1):
        before_line_end = offset - (text[offset - 1 : offset + 1] == "\r\n" and offset > 0)
        assert index.offset_at(*index.place_at(offset)) == before_line_end


@given(st.text(), st.integers(), st.integers(), st.integers(), ENCODINGS)
def test_any_place_and_any_offset_have_an_answer(
    text: str, line: int, character: int, offset: int, encoding: str
) -> None:
    index = LineIndex(text, encoding)
    assert 0 <= index.offset_at(line, character) <= len(index.text)
    assert index.place_at(offset).line <= len(re.findall("\r\n|\r|\n", text))
    assert 0 <= index.offset_of_mark(line, character) <= len(index.text)


@pytest.mark.parametrize(("encoding", "width"), [("utf-8", 3), ("utf-16", 1), ("utf-32", 1)])
def test_a_byte_order_mark_takes_room_in_the_editor_and_none_in_the_text(encoding: str, width: int) -> None:
    index = LineIndex("\ufeffplan:\nx", encoding)
    assert index.text == "plan:\nx"
    assert index.place_at(4) == EditorPlace(0, 4 + width)
    assert (index.offset_at(0, 4 + width), index.offset_at(1, 1)) == (4, 7)
