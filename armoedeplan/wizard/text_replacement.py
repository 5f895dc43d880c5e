"""A text that takes the place of another: asked first when much would be gone, and told in any case."""

from typing import Final

from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Screen, Words
from armoedeplan.wizard.short_reply import ask_yes_or_no

_LONG: Final = 60
_MUCH: Final = 3
"""How many times longer than the new text a long text is when that looks like a slip."""


def means_to_replace(screen: Screen, old: str, new: str) -> bool:
    """Ask whether a long text is to be replaced by so short a one; a script that says so means it."""
    paragraphs = [paragraph for paragraph in old.split("\n") if paragraph.strip()]
    long = len(old) > _LONG or len(paragraphs) > 1
    if screen.scripted or not long or len(old) <= _MUCH * len(new.strip()):
        return True
    size = f"{len(paragraphs)} alinea's" if len(paragraphs) > 1 else f"{len(old)} tekens"
    return ask_yes_or_no(screen, f"U vervangt een tekst van {size} door “{shortened(new)}”. Klopt dat?", default=False)


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
        screen.show(Words(f"Vervangen is: {shortened(old)}"))
