"""Where Dutch words can be broken, by the patterns of pyphen.

Its own reader takes all patterns apart, which takes longer than a drawing does. Here a pattern is taken apart when a
word has it, and of a long word only the beginning is looked at.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

_FILE: Final = Path("dictionaries", "hyph_nl_NL.dic")
_DIGITS: Final = re.compile(r"[0-9]+")
_LETTER: Final = re.compile(r"[^0-9]")
_ENDS: Final = 3
"""Letters that stay together at the beginning and at the end of a word."""


def breaks(word: str, most: int) -> list[int]:
    """Give after how many letters a word can be broken, up to `most` letters, in order."""
    patterns, longest = _patterns()
    beginning = word[: most + longest].lower()
    end = "." if most + longest >= len(word) else ""
    found = _weights(f".{beginning}{end}", patterns, longest)
    last = min(most, len(word) - _ENDS)
    return [at for at in range(_ENDS, last + 1) if found[at + 1] % 2]


def _weights(dotted: str, patterns: dict[str, str], longest: int) -> list[int]:
    """Give the weight of a break before each letter of a word between dots: odd is a good place."""
    found = [0] * (len(dotted) + 1)
    for start in range(len(dotted) - 1):
        for end in range(start + 1, min(start + longest, len(dotted)) + 1):
            pattern = patterns.get(dotted[start:end])
            if pattern is not None:
                for at, weight in enumerate(_pattern_weights(pattern), start):
                    found[at] = max(found[at], weight)
    return found


@cache
def _pattern_weights(pattern: str) -> tuple[int, ...]:
    """Take a pattern apart into the weights before, between and after its letters: of `.aan5` 0, 0, 0, 0 and 5."""
    return tuple(int(weight or "0") for weight in _LETTER.split(pattern))


@cache
def _patterns() -> tuple[dict[str, str], int]:
    """Give the patterns by their letters, and the length of the longest."""
    spec = find_spec("pyphen")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("pyphen")
    encoding, _, text = (Path(spec.submodule_search_locations[0]) / _FILE).read_bytes().partition(b"\n")
    listed = text.decode(encoding.decode("ascii").strip()).split()
    letters = _DIGITS.sub("", "\n".join(listed)).split("\n")
    return dict(zip(letters, listed, strict=True)), max(map(len, letters))
