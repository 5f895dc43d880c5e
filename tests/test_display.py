"""What is shown can be read and can do nothing else, and honest words stay what they are."""

import json
import re
import sys
import unicodedata
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.unseen import JOINERS, UNSEEN, unseen_in

from armoedeplan.display import Safe, json_lines, put, say, visible, visible_lines, visible_signs

LETTERS = "abcdefghijklmnopqrstuvwxyzáéëïöüèêçñÁÉËÏÖÜ"
DUTCH = st.text(st.sampled_from(LETTERS + LETTERS.upper() + "0123456789 .,;:?!'\"“”‘’„–—…€%&/()[]@+-=_\\#*°²½×§•†\xa0"))
HONEST = [
    "Eén plan voor Élzenrade: “Iedereen telt mee” – € 47.000,50",
    "Tweede\xa0Kamer, 20\u202f000 m²",
    "👍🏽 ❤️ 1️⃣ ©️ ☎︎ 👩‍👩‍👧 👩🏽‍🚀 🏳️‍🌈 🇳🇱",
    "שלום עולם",
    "مرحبا نمی‌خواهم",
    "क्‍ष हिन्दी",
    "中文 日本語 한국어 Ελληνικά Русский Tiếng Việt",
    "C:\\plannen\\nieuw.yaml",
]
TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from(sorted(UNSEEN | JOINERS)), st.sampled_from("👩🏽❤0ab#:[نमي"))
)


@given(TEXTS)
@example("👩\u200d")
@example("a\u200db")
@example("❤\ufe0f\ufe0f")
def test_nothing_unseen_is_left_in_what_is_shown(text: str) -> None:
    assert not unseen_in(visible(text))


@given(TEXTS)
def test_nothing_is_dropped_from_what_is_shown(text: str) -> None:
    codes = re.compile(r"\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[ntr])")
    parts = visible_signs(text)
    assert "".join(parts) == visible(text)
    assert len(parts) == len(text)
    for sign, part in zip(text, parts, strict=True):
        assert part == sign or (codes.fullmatch(part) and part.encode().decode("unicode_escape") == sign)


@given(DUTCH)
def test_dutch_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("text", HONEST)
def test_honest_words_of_any_language_and_emoji_are_shown_as_they_are(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", r"a\x1b[2Jb"),
        ("regel\nregel\ttab\rterug", r"regel\nregel\ttab\rterug"),
        ("\x00\x07\x08\x7f\x85\x9b", r"\x00\x07\x08\x7f\x85\x9b"),
        ("\u2028\u2029\u061c\u200e\u200f\u202e\u2066", r"\u2028\u2029\u061c\u200e\u200f\u202e\u2066"),
        ("krediet\u200bbank \xad\ufeff\u2060", r"krediet\u200bbank \xad\ufeff\u2060"),
        ("a\u200db\u200cc", r"a\u200db\u200cc"),
        ("🙂\u200d\u200d🙂", r"🙂\u200d\u200d🙂"),
        ("a\ufe0f\U000e0100", r"a\ufe0f\U000e0100"),
        ("\U000e0041\U0010ffff\ufdd0", r"\U000e0041\U0010ffff\ufdd0"),
        ("\uf0b7 punt", r"\uf0b7 punt"),
        ("\udcff\ud800", r"\udcff\ud800"),
        ("\u3164\u115f\u034f", r"\u3164\u115f\u034f"),
    ],
)
def test_what_cannot_be_seen_is_shown_as_the_code_that_yaml_has_for_it(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.slow
def test_every_control_format_surrogate_and_private_sign_has_a_code_and_no_letter_has() -> None:
    shown = {sign for sign in map(chr, range(sys.maxunicode + 1)) if visible(sign) == sign}
    assert not {sign for sign in shown if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}}
    hidden = {chr(code) for code in range(sys.maxunicode + 1)} - shown
    letters = {sign for sign in hidden if unicodedata.category(sign)[0] in "LNPS" or unicodedata.category(sign) == "Zs"}
    # letters that Unicode calls fillers: nobody sees them
    assert letters == set("\u115f\u1160\u3164\uffa0")


@given(st.lists(TEXTS), st.booleans())
def test_each_line_that_is_said_is_one_line(lines: list[str], err: bool) -> None:  # noqa: FBT001 - drawn
    out, other = StringIO(), StringIO()
    with redirect_stdout(other if err else out), redirect_stderr(out if err else other):
        say(*lines, err=err)
    assert other.getvalue() == ""
    assert out.getvalue().count("\n") == len(lines)
    assert not unseen_in(out.getvalue().replace("\n", ""))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("::warning::nep", r"\x3a:warning::nep"),
        (" \xa0 ::add-mask::x", " \xa0 \\x3a:add-mask::x"),
        ("naam ##vso[task.setvariable variable=x]y", r"naam \x23#vso[task.setvariable variable=x]y"),
        ("##[error]nep ###[x]", r"\x23#[error]nep #\x23#[x]"),
        ("## Doel en [uitleg](x) a::b", "## Doel en [uitleg](x) a::b"),
    ],
)
def test_no_line_is_an_order_to_a_build_service(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    say(line)
    say(Safe(line))
    assert capsys.readouterr().out == f"{said}\n{said}\n"


def test_codes_of_our_own_reach_the_terminal_and_those_of_others_do_not(capsys: pytest.CaptureFixture[str]) -> None:
    bold = Safe("\x1b[1m")
    say(Safe("\x1b[1mvet\x1b[0m"), f"{bold}")
    put(Safe("\b"))
    put("\b")
    assert capsys.readouterr().out == "\x1b[1mvet\x1b[0m\n\\x1b[1m\n\b\\x08"


def test_a_text_of_several_lines_keeps_them() -> None:
    assert visible_lines("een\n\n- twee\x1b\u2028drie") == "een\n\n- twee\\x1b\\u2028drie"


@given(st.dictionaries(TEXTS, st.one_of(TEXTS, st.lists(TEXTS), st.none(), st.integers())))
@example({"\x7f\U000e0041": "##vso[x]\\##[y] \ud800"})
@example({"": "\ud83d\ude00"})
def test_json_has_the_same_data_and_no_raw_sign_that_cannot_be_seen(data: dict[str, object]) -> None:
    lines = json_lines(data)
    assert not any(map(unseen_in, lines))
    assert not any("##[" in line or "##vso[" in line or line.lstrip().startswith("::") for line in lines)
    assert json.loads("\n".join(lines)) == json.loads(json.dumps(data))


@given(st.dictionaries(DUTCH, DUTCH))
def test_json_of_honest_words_is_as_json_writes_it(data: dict[str, str]) -> None:
    expected = json.dumps(data, ensure_ascii=False, indent=2)
    assert "\n".join(json_lines(data)) == re.sub(r"#(?=#\w*\[)", r"\\u0023", expected)
