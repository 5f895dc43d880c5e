"""Small pieces of Markdown. The words are our own, so that code between backticks stays code."""

import re
from collections.abc import Iterable, Sequence

MADE_BY = "<!-- Gemaakt met `python docs/genereer.py`. Verander dit bestand niet met de hand. -->"


def page(title: str, *blocks: str) -> str:
    """Give a whole page: how it was made, its title, and its blocks."""
    return "\n\n".join([MADE_BY, f"# {title}", *(block for block in blocks if block)]) + "\n"


def plain(text: object) -> str:
    """Write words on one line so that no sign is taken for markup, except code between backticks."""
    parts = re.split(r"(`[^`]*`)", " ".join(str(text).split()))
    return "".join(part if part.startswith("`") else re.sub(r"[\\*_<>\[\]|#]", r"\\\g<0>", part) for part in parts)


def code(text: object) -> str:
    """Write a name as code."""
    return f"`{text}`"


def codes(names: Iterable[str]) -> str:
    """Write names as code, one after the other."""
    return ", ".join(code(name) for name in names)


def sentence(text: str) -> str:
    """End words with a full stop, if they have no end yet."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Write a table of cells that are Markdown already; an empty cell stays empty."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("|" + "".join(f" {cell} |" if cell != "" else " |" for cell in line) for line in lines)
