"""A house style on a page of HTML: its colours and fonts as CSS, its logo as a picture inside the file."""

from base64 import b64encode
from html import escape
from typing import Final

from armoedeplan.render.style.font_file import Font
from armoedeplan.render.style.read_style import Style
from armoedeplan.render.style.typst_drawing import logo_width

_STYLES: Final = b"</style>"
_HEADER: Final = b"<header>\n"
_TYPES: Final = {"svg": "image/svg+xml", "png": "image/png", ".ttf": "font/ttf", ".otf": "font/otf"}


def apply_to_page(page: bytes, style: Style) -> bytes:
    """Put a house style on a page: behind our own styles, and above the title."""
    css = "\n".join([*map(_face, style.fonts), _colours(style), ""])
    page = page.replace(_STYLES, css.encode() + _STYLES, 1)
    return page.replace(_HEADER, _HEADER + _top(style).encode(), 1)


def _colours(style: Style) -> str:
    """Give the colours as variables of CSS; the font goes before ours."""
    family = f' --letter: "{style.family}", "Source Sans 3", system-ui, sans-serif;' if style.fonts else ""
    return f":root {{ --kleur: {style.colour}; --accent: {style.accent};{family} }}"


def _face(font: Font) -> str:
    """Give a font as CSS, with the font itself in it."""
    low, high = font.weights
    weight = f"{low} {high}" if low < high else f"{low}"
    leaning = "italic" if font.italic else "normal"
    return (
        f'@font-face {{ font-family: "{font.family}"; font-weight: {weight}; font-style: {leaning}; '
        f"src: url({data_url(font.suffix, font.data)}); }}"
    )


def _top(style: Style) -> str:
    """Give what comes above the title: the logo, or else the name."""
    logo = style.logo
    if logo is None:
        return f'<p class="van">{escape(style.name)}</p>\n'
    picture = data_url(logo.kind, logo.data)
    size = f"width: {logo_width(logo.measures)}cm"
    return f'<p class="van"><img src="{picture}" alt="{escape(logo.text)}" style="{size}"></p>\n'


def data_url(kind: str, data: bytes) -> str:
    """Give a file as an address that holds it; `kind` is `svg`, `png`, `.ttf` or `.otf`."""
    return f"data:{_TYPES[kind]};base64,{b64encode(data).decode()}"
