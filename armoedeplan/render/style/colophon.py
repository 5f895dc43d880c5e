"""The lines of a municipality at the end of a document."""

from typing import TYPE_CHECKING

from armoedeplan.markdowntext import inline

if TYPE_CHECKING:
    from armoedeplan.render.style.read_style import Style


def with_colophon(markdown: str, style: "Style | None") -> str:
    """Give a document with the lines of its house style at the end, each a paragraph, in which nothing is markup."""
    lines = style.colophon if style else ()
    return "\n\n".join([markdown.rstrip("\n"), *map(inline, lines)]) + "\n" if lines else markdown
