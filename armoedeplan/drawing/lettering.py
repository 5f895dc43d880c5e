"""How wide words are, and how they are broken over lines, without a font at hand."""

from typing import Final

from armoedeplan.drawing.syllables import breaks
from armoedeplan.signs.substitutes import for_picture

# widths in thousandths of the size of the letter, of a wide sans serif: a narrower one leaves some room
_WIDTHS: Final = {
    sign: width
    for signs, width in (
        ("ijl'|.,:;!", 300), ('ft()[]/-"I ', 350), ("r", 390), ("cksvxyz", 530), ("J?", 560), ("abdeghnopqu", 600),
        ("w#$0123456789_+=<>~", 780), ("ABEFKLPSTVXYZ&", 720), ("CDGHNOQRU", 780), ("mM%", 900), ("W@", 1000),
    )
    for sign in signs
}  # fmt: skip
_OTHER: Final = 700


def width(words: str, size: float) -> float:
    """Give the room that words in one line take, in the unit of `size`."""
    return sum(_WIDTHS.get(sign, _OTHER) for sign in words) * size / 1000


def lines(words: str, room: float, size: float) -> tuple[str, ...]:
    """Break words over lines that fit in a room; a word that is too long is broken between its syllables.

    For a sign that cannot be set in a picture stands what it is called.
    """
    found: list[str] = []
    line = ""
    for word in for_picture(words).split():
        longer = f"{line} {word}" if line else word
        if width(longer, size) <= room:
            line = longer
            continue
        if line:
            found.append(line)
        *full, line = _word_parts(word, room, size)
        found += full
    return (*found, line) if line or not found else tuple(found)


def _word_parts(word: str, room: float, size: float) -> list[str]:
    """Break one word into parts that fit; all but the last end with a hyphen."""
    parts = []
    while (most := _fitting_length(word, room, size)) < len(word):
        at, hyphen = _break_place(word, most, _fitting_length(word, room, size, "-"))
        parts.append(word[:at] + hyphen)
        word = word[at:]
    return [*parts, word]


def _fitting_length(word: str, room: float, size: float, end: str = "") -> int:
    """Give how many signs at the beginning of a word fit, with `end` behind them."""
    taken = sum(_WIDTHS[sign] for sign in end)
    for number, sign in enumerate(word):
        taken += _WIDTHS.get(sign, _OTHER)
        if taken * size / 1000 > room:
            return number
    return len(word)


def _break_place(word: str, most: int, most_with_hyphen: int) -> tuple[int, str]:
    """Give where a word is broken, as far on as fits, and the sign at its end.

    most, most_with_hyphen: how many signs at its beginning fit, without and with a hyphen behind them.
    """
    after_sign = max(word.rfind(sign, 0, min(most, len(word) - 1)) for sign in "-/_@") + 1
    if after_sign:
        return after_sign, ""
    syllables = breaks(word, most_with_hyphen)
    return syllables[-1] if syllables else max(min(most_with_hyphen, len(word) - 1), 1), "-"
