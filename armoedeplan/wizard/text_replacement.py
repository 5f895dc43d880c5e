"""A text that takes the place of another: asked first when much would be gone, and told in any case."""

from armoedeplan.record.shape import Field
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Ask, Words
from armoedeplan.wizard.short_reply import confirmed

_LONG = 60
_MUCH = 3
"""How many times longer than the new text a long text is when that looks like a slip."""


def text_of(field: Field, value: object) -> str:
    """Give the text of an answer in free words; empty for every other answer."""
    return value if isinstance(value, str) and not (field.refers or field.many or field.record) else ""


def meant(ask: Ask, old: str, new: str) -> bool:
    """Ask whether a long text is to be replaced by so short a one; a script that says so means it."""
    paragraphs = [one for one in old.split("\n") if one.strip()]
    long = len(old) > _LONG or len(paragraphs) > 1
    if ask.scripted or not long or len(old) <= _MUCH * len(new.strip()):
        return True
    size = f"{len(paragraphs)} alinea's" if len(paragraphs) > 1 else f"{len(old)} tekens"
    return confirmed(ask, f"U vervangt een tekst van {size} door “{shortened(new)}”. Klopt dat?", default=False)


def worth_mending(new: str) -> str:
    """Give a text that was not meant to replace another, when it is more than a slip of a few letters."""
    return new if len(new) > _LONG else ""


def tell_replaced(ask: Ask, old: str, new: str) -> None:
    """Tell what stood there, so that it can be found back."""
    if old and old.strip() != new.strip():
        ask.show(Words(f"Vervangen is: {shortened(old)}"))
