"""What a picture is, and how words of a plan come into it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from armoedeplan.drawing.marks import Drawing
from armoedeplan.views import Known

_T = TypeVar("_T")
_ALTERNATIVE: Final = 300


class Picture(NamedTuple):
    """A picture. words: all that it shows, a sentence or line each. conclusion: what a reader sees in it."""

    title: str
    words: tuple[str, ...]
    drawing: Drawing
    conclusion: str = ""


def alternative(picture: Picture) -> str:
    """Give what a picture shows in one or two sentences, of at most 300 signs."""
    told = " ".join((picture.conclusion or f"{picture.title}: {picture.words[0] if picture.words else ''}").split())
    return told if len(told) <= _ALTERNATIVE else f"{told[: _ALTERNATIVE - 1].rsplit(' ', 1)[0]}…"


def record_name(id_: str, known: Known) -> str:
    """Give the name of a record in one line, without any markup."""
    return " ".join(known.name(id_).split())


def names_in_a_row(names: Iterable[str]) -> str:
    """Write names one after the other: `a, b en c`; with semicolons where a name has a comma of its own."""
    found = list(names)
    comma = "; " if any("," in name for name in found) else ", "
    return f"{comma.join(found[:-1])} en {found[-1]}" if len(found) > 1 else "".join(found)


def with_capital(words: str) -> str:
    """Begin words with a capital."""
    return words[:1].upper() + words[1:]


def even_parts(items: Sequence[_T], size: int) -> list[Sequence[_T]]:
    """Give parts of about one length, none longer than `size`."""
    parts = -(-len(items) // size)
    return [items[number * len(items) // parts : (number + 1) * len(items) // parts] for number in range(parts)]


def numbered_title(title: str, number: int, many: int) -> str:
    """Tell of a picture in parts that it goes on: its parts bear one number."""
    return f"{title} (vervolg)" if many > 1 and number > 1 else title


def titled_parts(
    pictures: Iterable[tuple[tuple[str, ...], Drawing]], title: str, conclusion: str = ""
) -> Iterator[Picture]:
    """Yield pictures in parts under one title."""
    found = list(pictures)
    for number, (words, drawing) in enumerate(found, 1):
        yield Picture(numbered_title(title, number, len(found)), words, drawing, conclusion)
