"""Small services on words: short names, and the nearest known word."""

import re
import unicodedata
from collections.abc import Container, Iterable
from typing import Final

_MOST_DIGITS: Final = 9
"""No list and no count of people is longer."""
_LONGEST: Final = 40
"""Signs in a short name that is made; people may write longer ones."""
_QUOTED: Final = 70
"""Signs of a text that stands for a name in a sentence."""
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Write words in small letters without accents: `Geïsoleerd` becomes `geisoleerd`."""
    bare = text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return bare.lower()


def slug(text: str) -> str:
    """Make a short name of words: `Kredietbank West-Brabant` becomes `kredietbank_west_brabant`."""
    name = re.sub(r"[^a-z0-9]+", "_", plain(text)).strip("_")[:60].rstrip("_")
    return name if re.match(r"[a-z]", name) else f"x_{name}".rstrip("_")


def word_key(text: str) -> str:
    """Give what all writings of one word have in common: its letters and digits, in small letters without accents.

    `Wonen & energie`, `wonen_energie` and `WONEN-ENERGIE` are one word. Words with the same `slug` have the same key;
    letters of other scripts count too, and nothing is cut off. What holds no letter or digit is its own key.
    """
    if text.isascii():
        bare = text.lower()
    else:
        parts = unicodedata.normalize("NFKD", text.casefold())
        bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return " ".join(_BETWEEN_WORDS.split(bare)).strip() or bare


def free_name(words: str, taken: Container[str]) -> str:
    """Make a short name of words that is not taken: `kredietbank`, else `kredietbank_2`; a long one ends at a word."""
    base = slug(words)
    if len(base) > _LONGEST:
        base = base[: _LONGEST + 1].rpartition("_")[0] or base[:_LONGEST]
    number, made = 1, base
    while made in taken:
        number += 1
        made = f"{base}_{number}"
    return made


def first_words(text: str) -> str:
    """Give a text as it can stand for a name in a sentence: on one line, ended at a word, without its full stop."""
    line = " ".join(text.split())
    if len(line) > _QUOTED:
        line = f"{line[:_QUOTED].rpartition(' ')[0] or line[:_QUOTED]} …"
    return line.rstrip(".:; ")


def without_bullet(line: str) -> str:
    """Take the sign or the number of a list off a line that was typed over or pasted: `1. Voedselbank`."""
    return re.sub(r"^\s*(?:[-*•]\s+|[0-9]{1,2}[.)]\s+(?=\S*[^\W\d_]))", "", line)


def as_sentence(words: str) -> str:
    """End words with a full stop, unless they end as a sentence does already."""
    return words if words.endswith((".", "?", "!", ":", "…")) else f"{words}."


def near(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Give the known word nearest to one that is not known, or nothing when none is near.

    cutoff: how much alike they are at least, from 0 to 1.
    """
    # difflib is imported here: it is needed only once something is wrong
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), list(known), n=1, cutoff=cutoff)
    return found[0] if found else None


def listed(words: Iterable[str], last: str = "en") -> str:
    """Join words as in a Dutch sentence: `a, b en c`."""
    *before, end = words
    return f"{', '.join(before)} {last} {end}" if before else end


def counting_number(words: str) -> int:
    """Give the number that some words are, or -1 when they are none that counts or points at anything.

    `isdigit` takes signs such as `²` for one, and `int` refuses those, and thousands of digits (decision record 0096).
    """
    return int(words) if words.isascii() and words.isdecimal() and len(words) <= _MOST_DIGITS else -1


def counted(number: int, one: str, many: str) -> str:
    """Write a number with its noun: `1 fout`, `3 fouten`."""
    return f"{number} {one if number == 1 else many}"
