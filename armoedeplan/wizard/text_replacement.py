"""A text that takes the place of another: asked first when much would be gone, and told in any case."""

from typing import Final

from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Screen, Words
from armoedeplan.wizard.short_reply import ask_yes_or_no

_LONG: Final = 60
_SOME: Final = 2
_LITTLE: Final = 3
"""Of a long text this part of its words is at least in a text that was made of it."""


def means_to_replace(screen: Screen, old: str, new: str) -> bool:
    """Ask whether a long text is to be replaced by one that has little of it; a script that says so means it."""
    if screen.scripted or not _is_long(old) or _is_made_of(old, new):
        return True
    return ask_yes_or_no(
        screen, f"U vervangt een tekst van {_size_of(old)} door “{shortened(new)}”. Klopt dat?", default=False
    )


def means_one_line(screen: Screen, typed: str) -> bool:
    """Ask whether a table or text of many lines is to become the one line that fits; a script that says so means it.

    Two lines are one that a document broke.
    """
    lines = _paragraphs_of(typed)
    if screen.scripted or len(lines) < _SOME or (len(lines) == _SOME and "\t" not in typed):
        return True
    question = f"Hier past één regel, en u gaf er {len(lines)}. Achter elkaar zetten?"
    return ask_yes_or_no(screen, question, default=False)


def means_to_empty(screen: Screen, old: str, lines: int) -> bool:
    """Ask whether a long text, or a list of lines, is to go; a script that says so means it."""
    if screen.scripted or (lines < _SOME and not _is_long(old)):
        return True
    what = f"de hele lijst van {lines} regels" if lines >= _SOME else f"een tekst van {_size_of(old)}"
    return ask_yes_or_no(screen, f"U haalt {what} weg. Klopt dat?", default=False)


def _is_long(text: str) -> bool:
    """Tell whether it would cost much to type a text again."""
    return len(text) > _LONG or len(_paragraphs_of(text)) > 1


def _is_made_of(old: str, new: str) -> bool:
    """Tell whether a text looks like another one that was changed, rather than like something else."""
    words = set(old.split())
    return _LITTLE * len(words & set(new.split())) >= len(words)


def _size_of(text: str) -> str:
    """Say how long a text is."""
    paragraphs = _paragraphs_of(text)
    return f"{len(paragraphs)} alinea's" if len(paragraphs) > 1 else f"{len(text)} tekens"


def _paragraphs_of(text: str) -> list[str]:
    """Give the lines of a text that say something."""
    return [paragraph for paragraph in text.split("\n") if paragraph.strip()]


def worth_mending(typed: str, before: str = "") -> str:
    """Give what was not taken, to be mended in its line, when it is long or has cells; else the line is empty.

    In an empty line Enter leaves the answer as it is. before: what stood in the line already; the same is not put
    there again, so that Enter leaves it at the second time.
    """
    cells = any(sign in typed.strip() for sign in ";\t\n")
    return typed if (len(typed) > _LONG or cells) and typed != before else ""


def tell_replaced(screen: Screen, old: str, new: str) -> None:
    """Tell what stood there, so that it can be found back."""
    if old.strip() != new.strip():
        screen.show(Words(f"Vervangen is: {shortened(old)} (met :herstel staat het er weer)"))
