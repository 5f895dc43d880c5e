"""Prose and lists as lines of a terminal."""

import re
from collections.abc import Iterator
from textwrap import wrap

from armoedeplan.terminal.wrapping import indented, line_width


def paragraph(text: str | None, indent: str = "") -> Iterator[str]:
    """Yield prose, wrapped; bullets keep their own lines."""
    for part in (text or "").split("\n\n"):
        joined = re.sub(r"\n(?!\s*- )", " ", part)
        for line in joined.split("\n"):
            hanging = indent + "  " * line.startswith("- ")
            yield from wrap(line, line_width(), initial_indent=indent, subsequent_indent=hanging)


def bullets(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    """Yield a titled list, if it has items; an address stays on a line of its own, whole, so that it can be copied."""
    if lines:
        yield ""
        yield f"{title}:"
        for line in lines:
            words, space, address = line.rpartition(" ")
            if address.startswith("http"):
                yield from indented(words, "- ") if space else ()
                yield f"{'    ' if space else '  - '}{address}"
            else:
                yield from indented(line, "- ")
