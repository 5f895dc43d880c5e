"""What somebody does, behind the name of who does it."""

from collections.abc import Iterable
from typing import Final

from armoedeplan.wording.lists import enumerated_in_sentence
from armoedeplan.wording.phrases import inside_sentence, without_stop

_ALSO_VERBS: Final = frozenset({"is", "kan", "mag", "wil", "zal", "bedenkt", "denkt"})
_MORE_THAN_ONE: Final = ("en", "ers", "teams")
_NO_VERBS: Final = (
    "contact", "dienst", "inzet", "inzicht", "klant", "krediet", "loket", "markt", "pakket", "product", "project",
    "punt", "recht", "sent", "toezicht", "budget", "kracht", "aandacht", "tekst",
)  # fmt: skip
_SMALL_WORDS: Final = frozenset({"het", "met", "niet", "dat", "wat", "uit", "kort", "vast", "groot", "direct"})
_SHORT: Final = 3


def told_of(thing: object, name: object = "", *, samen: bool = False) -> str:
    """Give what somebody does, to stand behind the name: as its predicate, or else after a colon.

    An answer that begins with a verb goes on after the name (`Kredietbank` + ` voert de schuldhulp uit`); one that
    names things comes after a colon (`: schuldhulp`). Never ends with a full stop.

    samen: several names stand before it, and each does this; an answer speaks of one.
    """
    words = without_stop(inside_sentence(thing))
    if not words:
        return ""
    first = words.split(" ", 1)[0].strip(",.")
    if samen and _is_of_one(first):
        return f" hebben dezelfde rol: ieder {words}"
    several = samen or str(name).split(" ", 1)[0].endswith(_MORE_THAN_ONE)
    return f" {words}" if _is_of_one(first) or (several and first.endswith("en")) else f": {words}"


def _is_of_one(word: str) -> bool:
    """Tell whether a word is a verb of one who does something (`voert`), as far as its letters tell."""
    if word in _ALSO_VERBS:
        return True
    return len(word) >= _SHORT and word.endswith("t") and not word.endswith(_NO_VERBS) and word not in _SMALL_WORDS


_HAS_ARTICLE: Final = frozenset({"de", "het", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "alle", "elke"})
_SINGULAR: Final = frozenset({"secretaris", "gemeentesecretaris", "consulent"})
_NEUTER: Final = frozenset({"hoofd", "afdelingshoofd", "teamhoofd", "bestuur", "college"})
_PLURAL: Final = ("en", "s")


def with_article(thing: object) -> str:
    """Give a function as it stands in a sentence, with its article (`de wethouder`, `het hoofd Samenleving`).

    More than one (`teamleden`), and what begins with an article or a number, stays as it is.
    """
    words = without_stop(inside_sentence(thing))
    first, _, rest = words.partition(" ")
    small = first.lower()
    if not words or small in _HAS_ARTICLE or first[:1].isdigit() or any(sign.isupper() for sign in first[1:]):
        return words
    if small.endswith(_PLURAL) and small not in _SINGULAR:
        return words
    return f"{'het' if small in _NEUTER else 'de'} {small} {rest}".strip()


def functions_in_sentence(things: Iterable[object]) -> str:
    """Give functions in one sentence, each with its article: `de wethouder, het hoofd Samenleving en teamleden`."""
    return enumerated_in_sentence([with_article(thing) for thing in things])
