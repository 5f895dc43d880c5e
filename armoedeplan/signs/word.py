"""Signs of the symbol fonts of Word: pasted, they are signs without a meaning of their own, for private use."""

import re
from typing import Final

_MEANT: Final = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf06c": "•", "\uf09f": "•", "\uf06e": "▪", "\uf076": "◆", "\uf075": "◆",
    "\uf071": "□", "\uf06f": "□", "\uf0a8": "□", "\uf0a1": "○", "\uf02d": "–", "\uf0be": "–",
    "\uf0d8": "→", "\uf0e0": "→", "\uf0e8": "→", "\uf0f0": "→", "\uf0ae": "→", "\uf0df": "←", "\uf0ac": "←",
    "\uf0e1": "↑", "\uf0e2": "↓", "\uf0fc": "✓", "\uf0fb": "✗", "\uf0fe": "☑", "\uf0fd": "☒",
    "\uf0a3": "≤", "\uf0b3": "≥", "\uf0b1": "±", "\uf0b4": "×", "\uf0b0": "°", "\uf04a": "☺", "\uf04c": "☹",
}  # fmt: skip
"""What they stand for in the fonts Symbol and Wingdings; where the two differ, what lists in Word have."""
_LOST: Final = re.compile(f"[{''.join(_MEANT)}]")
_BULLET: Final = re.compile(r"^([ \t]*)[\uf000-\uf0ff](?=\s)", re.MULTILINE)
_TELLING: Final = "✓✗☑☒"
"""Signs that say something of the line they stand before."""


def ordinary(text: str) -> str:
    """Write the signs of Word as the ordinary signs that they stand for; those that are not known stay."""
    return text if text.isascii() else _LOST.sub(lambda found: _MEANT[found[0]], text)


def listed(text: str) -> str:
    """Do the same with lines, of which one that begins with a sign of Word is an item of a list."""
    return text if text.isascii() else ordinary(_BULLET.sub(_item_start, text))


def _item_start(found: re.Match[str]) -> str:
    """Give the beginning of an item: a bullet, with a sign behind it that says yes or no."""
    meant = ordinary(found[0].lstrip(" \t"))
    return f"{found[1].expandtabs(4)}• {meant}" if meant in _TELLING else f"{found[1].expandtabs(4)}•"
