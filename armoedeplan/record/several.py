"""Several known words typed in one go: parted by commas, line ends or `en`, also where a label holds these itself."""

import re
from collections.abc import Callable
from typing import Final

_AND: Final = re.compile(r"\s*[,;\n]\s*(?:en\s+)?|\s+(?:en|&|\+)\s+", re.IGNORECASE)
_LINES: Final = re.compile(r"[,;\n]")
_LONGEST: Final = 2_000
"""Signs of what is looked at for `en`; a longer text is a pasted list."""


def parts_of(typed: str, is_known: Callable[[str], bool]) -> list[str]:
    """Part what was typed; words that nobody knows stay as they are between two commas."""
    whole = known_parts(typed.strip(), is_known)
    if whole:
        return whole
    parts = (part.strip() for part in _LINES.split(typed))
    return [words for part in parts if part for words in known_parts(part, is_known) or [part]]


def known_parts(text: str, is_known: Callable[[str], bool]) -> list[str]:
    """Give the known words of which a text is made wholly; nothing when something else stands in it."""
    if is_known(text):
        return [text]
    if len(text) > _LONGEST:
        return []
    for sign in _AND.finditer(text):
        if is_known(text[: sign.start()]):
            rest = known_parts(text[sign.end() :], is_known)
            if rest:
                return [text[: sign.start()], *rest]
    return []
