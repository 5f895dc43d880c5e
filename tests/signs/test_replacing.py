"""What is written for a sign that no font has: an ordinary sign, a Dutch name, or a number; never nothing unsaid."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.program import ROOT

from armoedeplan.signs import fonts
from armoedeplan.signs.fonts import lacking_in_pictures, lacking_in_text, usual
from armoedeplan.signs.substitutes import for_picture, for_text, replaced
from armoedeplan.signs.word import listed, ordinary

sys.path.insert(0, str(ROOT / "docs"))

import tekens

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]))


@pytest.mark.parametrize(
    ("typed", "text", "picture"),
    [
        ("Zorg ✅", "Zorg (knop voor vinkje)", "Zorg (knop voor vinkje)"),
        ("🇳🇱", "(vlag: Nederland)", "(vlag: Nederland)"),
        ("👩‍👩‍👧", "(gezin: vrouw, vrouw, meisje)", "(gezin: vrouw, vrouw, meisje)"),
        ("👍🏽", "(duim omhoog)", "(duim omhoog)"),
        ("12 ㎡", "12 m²", "12 m²"),
        ("Ａ①", "A①", "A①"),
        ("\uf0b7 a \uf0fc b", "• a ✓ b", "• a ✓ b"),
        ("漢字", "(U+6F22 U+5B57)", "(U+6F22 U+5B57)"),
        ("漢" * 6, f"({'U+6F22 ' * 4}en nog 2 tekens)", f"({'U+6F22 ' * 4}en nog 2 tekens)"),
        ("\ue000", "(U+E000)", "(U+E000)"),
        ("é € – “x” → ✓", "é € – “x” → ✓", "é € – “x” → ✓"),
        ("a\u0301 q\u0301", "a\u0301 q\u0301", "á q"),
        ("❤\ufe0f", "❤\ufe0f", "❤"),
        ("caf\ufffd", "caf\ufffd", "caf\ufffd"),
        ("مرحبا", "مرحبا", "مرحبا"),
        ("नम", "नम", "(U+0928 U+092E)"),
    ],
)  # fmt: skip
def test_what_is_written(typed: str, text: str, picture: str) -> None:
    assert for_text(typed) == text
    assert for_picture(typed) == picture


@given(TEXT)
def test_after_it_every_sign_can_be_set(text: str) -> None:
    assert not lacking_in_text().search(for_text(text))
    assert not lacking_in_pictures().search(for_picture(text))


@given(TEXT)
def test_what_is_replaced_is_told_in_order_and_is_what_stands_there(text: str) -> None:
    end = 0
    for one in replaced(text):
        assert end <= one.start
        assert text[one.start : one.start + len(one.signs)] == one.signs
        end = one.start + len(one.signs)


def test_usual_signs_can_all_be_set_and_no_list_is_read_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = "".join(sign for sign in map(chr, range(0xA0, 0x3000)) if usual(sign))
    assert len(signs) > 240
    assert not lacking_in_pictures().search(signs)
    monkeypatch.setattr(fonts, "_signs_in_list", None)
    assert for_picture(signs) == for_text(signs) == signs


def test_a_name_holds_only_signs_that_can_be_set_and_none_that_is_markup() -> None:
    import json

    names = json.loads((fonts.DATA / "namen.json").read_text(encoding="utf-8"))
    assert len(names) > 1500
    for name in names.values():
        assert not lacking_in_pictures().search(name), name
        assert not set(name) & set("\\*_[]{}<>#$@\"'`|~^&"), name


@pytest.mark.slow
def test_typst_can_set_every_sign_of_the_lists() -> None:
    everything = [chr(sign) for sign in range(0xA0, 0x20000) if not lacking_in_text().search(chr(sign))]
    assert len(everything) > 7000
    text = "\n\n".join(f'#text("a\\u{{{ord(sign):x}}}b")' for sign in everything)
    picture = tekens.picture_of(sign for sign in everything if not lacking_in_pictures().search(sign))
    assert tekens.set_in_pdf(f'{text}\n\n#image("b.svg", alt: "x")', picture) == ""


def test_typst_would_tell_of_a_sign_that_is_not_in_them() -> None:
    assert "✅" in tekens.set_in_pdf('#text("✅")')
    assert tekens.not_in_pictures([0x41, 0x2705, 0x42]) == [0x2705]


def test_signs_of_word_are_what_they_stand_for() -> None:
    assert ordinary("\uf0a7\uf0d8\uf0fb\uf0e0") == "▪→✗→"
    assert ordinary("\uf8ff\ue000") == "\uf8ff\ue000"


def test_a_line_that_begins_with_a_sign_of_word_is_an_item_of_a_list() -> None:
    assert (
        listed("Dit:\n\uf0b7\teen\n\uf0a7 twee\n\uf0fc\tdrie\nx \uf0b7 y") == "Dit:\n•\teen\n• twee\n• ✓\tdrie\nx • y"
    )
