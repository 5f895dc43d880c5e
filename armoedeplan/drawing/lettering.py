"""How wide words are, and how they are broken over lines, without a font at hand."""

from functools import cache
from typing import Any, Final

from armoedeplan.kept import keep

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
_SYLLABLE: Final = 3


def width(words: str, size: float) -> float:
    """Give the room that words in one line take, in the unit of `size`."""
    return sum(_WIDTHS.get(sign, _OTHER) for sign in words) * size / 1000


def lines(words: str, room: float, size: float) -> tuple[str, ...]:
    """Break words over lines that fit in a room; a word that is too long is broken between its syllables."""
    found: list[str] = []
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if width(longer, size) <= room:
            line = longer
            continue
        if line:
            found.append(line)
        *full, line = _parts(word, room, size)
        found += full
    return (*found, line) if line or not found else tuple(found)


def _parts(word: str, room: float, size: float) -> list[str]:
    """Break one word into parts that fit; all but the last end with a hyphen."""
    parts = []
    while width(word, size) > room:
        at, hyphen = _break(word, room, size)
        parts.append(word[:at] + hyphen)
        word = word[at:]
    return [*parts, word]


def _break(word: str, room: float, size: float) -> tuple[int, str]:
    """Give where a word is broken, as far on as fits, and the sign at its end."""
    places = [at + 1 for at, sign in enumerate(word[:-1]) if sign in "-/_@"]
    fitting = [at for at in places if width(word[:at], size) <= room]
    if fitting:
        return fitting[-1], ""
    fitting = [at for at in _syllables().positions(word) if width(f"{word[:at]}-", size) <= room]
    if fitting:
        return fitting[-1], "-"
    most = [at for at in range(1, len(word)) if width(f"{word[:at]}-", size) <= room]
    return (most[-1] if most else 1), "-"


@cache
def _syllables() -> Any:
    """Give what knows the syllables of Dutch words; its patterns are kept, for reading them takes long."""
    import pyphen

    def patterns() -> Any:
        return pyphen.Pyphen(lang="nl_NL", left=_SYLLABLE, right=_SYLLABLE)

    return keep(f"lettergrepen-{pyphen.VERSION}.pickle", patterns)
