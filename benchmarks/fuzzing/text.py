"""Damage to text that keeps it text: lines, words and brackets in wrong places, hostile signs, numbers at a limit."""

import json
import re
from collections.abc import Callable
from random import Random
from typing import Final

from fuzzing.bytelevel import MOST, corrupted
from fuzzing.signs import encoded, number, sign

_WORD: Final = re.compile(r"[\w.#%-]+")
_VALUE: Final = re.compile(r"(?<=: )[^\s\[{|>][^\n]*|(?<=[;,\[])[^;,\n\]]+")
_NUMBER: Final = re.compile(r"\d+")
_DEEP: Final = ("[", "{", "(", "- ", "? ", "<g>", "{{", "{% if x %}", "\t", "    ", "'", '"', "&a ", "*a ", "!!x ", "%")


def mutated_text(chance: Random, data: bytes, other: bytes) -> bytes:
    """Damage a text in one to three ways, now and then its bytes or its encoding; other: where words come from."""
    if chance.random() < 0.15:
        return corrupted(chance, data, other)
    text, more = data.decode("utf-8", "replace"), other.decode("utf-8", "replace")
    for _ in range(chance.choice((1, 1, 2, 3))):
        text = chance.choice(_WAYS)(chance, text, more)[:MOST]
    if chance.random() < 0.05:
        return encoded(chance, text)
    return text.encode("utf-8", "surrogatepass")


def _lines(change: Callable[[Random, list[str], list[str]], None]) -> Callable[[Random, str, str], str]:
    """Make a change of lines a change of a text."""

    def changed(chance: Random, text: str, more: str) -> str:
        lines = text.splitlines(keepends=True) or [""]
        change(chance, lines, more.splitlines(keepends=True) or [""])
        return "".join(lines)

    return changed


@_lines
def _line_gone(chance: Random, lines: list[str], _: list[str]) -> None:
    del lines[chance.randrange(len(lines))]


@_lines
def _line_twice(chance: Random, lines: list[str], _: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines[at:at] = [lines[at]] * chance.choice((1, 2, 500))


@_lines
def _line_moved(chance: Random, lines: list[str], _: list[str]) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))


@_lines
def _line_of_other(chance: Random, lines: list[str], more: list[str]) -> None:
    at, width = chance.randrange(len(more)), chance.choice((1, 2, 10))
    lines[chance.randrange(len(lines)) : 0] = more[at : at + width]


@_lines
def _indented(chance: Random, lines: list[str], _: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines[at] = chance.choice(("", " ", "  ", "\t", " " * 130)) + lines[at].lstrip(" ")


def _word(chance: Random, text: str, more: str) -> str:
    """Put another word in the place of one."""
    words = _WORD.findall(more[:20_000]) or ["x"]
    new = chance.choice((lambda: chance.choice(words), lambda: number(chance), lambda: sign(chance), lambda: ""))()
    return _replaced(chance, _WORD, text, new)


def _value(chance: Random, text: str, more: str) -> str:
    """Put another value in the place of one, written so that the rest of the text still reads as before."""
    values = _VALUE.findall(more[:20_000]) or ["x"]
    new = chance.choice(
        (
            lambda: chance.choice(values), lambda: number(chance), lambda: json.dumps(sign(chance)),
            lambda: json.dumps(f"woord{sign(chance)}woord", ensure_ascii=False), lambda: json.dumps("x" * 5_000),
            lambda: "[]", lambda: "{}", lambda: '""', lambda: f"[{chance.choice(values)}]",
            lambda: f"{{a: {number(chance)}}}",
        )
    )()  # fmt: skip
    return _replaced(chance, _VALUE, text, new)


def _figure(chance: Random, text: str, _: str) -> str:
    return _replaced(chance, _NUMBER, text, number(chance))


def _replaced(chance: Random, pattern: re.Pattern[str], text: str, new: str) -> str:
    found = pattern.search(text, chance.randrange(len(text) + 1)) or pattern.search(text)
    return text[: found.start()] + new + text[found.end() :] if found else text + new


def _signed(chance: Random, text: str, _: str) -> str:
    return _put(chance, text, sign(chance))


def _deepened(chance: Random, text: str, _: str) -> str:
    return _put(chance, text, chance.choice(_DEEP) * chance.choice((1, 3, 70, 1_000, 20_000)))


def _lengthened(chance: Random, text: str, _: str) -> str:
    return _put(chance, text, chance.choice("ax -=,;|\n ") * chance.choice((100, 5_000, 100_000)))


def _put(chance: Random, text: str, new: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + new + text[at:]


def _cut(chance: Random, text: str, _: str) -> str:
    return text[: chance.randrange(len(text) + 1)]


_WAYS: Final = (
    _line_gone, _line_twice, _line_moved, _line_of_other, _indented, _word, _word, _figure, _signed, _deepened,
    _lengthened, _cut, *(_value,) * 12,
)  # fmt: skip
