"""Drawing what a municipality brings, once, with the program that makes the PDF."""

from importlib.util import find_spec
from typing import Any, Final

from armoedeplan.render.style.font_file import Font
from armoedeplan.render.style.refusal import Unfit
from armoedeplan.temporary import scratch

_WIDEST: Final = 7.0
_HIGHEST: Final = 2.4
_SHARP: Final = 300.0
_PAGE: Final = "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"


def logo_width(measures: tuple[float, float]) -> float:
    """Give the width of a logo on a front page, in centimetres: at most 7, and not higher than 2.4."""
    wide, high = measures
    return round(min(_WIDEST, _HIGHEST * wide / high), 2)


def draw_logo(kind: str, data: bytes, measures: tuple[float, float]) -> bytes:
    """Draw a logo for paper, and give it as a PNG that is sharp there: not every version of Word shows an SVG.

    Gives nothing where Typst is not installed. Raises Unfit when it cannot be drawn.
    """
    if not find_spec("typst"):
        return b""
    page = f'{_PAGE}#image("logo.{kind}", width: {logo_width(measures)}cm, alt: "-")'
    unfit = Unfit("Het logo is niet te tekenen", "Sla het logo opnieuw op, als gewone SVG of PNG.")
    made = _made(page, {f"logo.{kind}": data}, unfit)
    return data if kind == "png" else made


def try_font(font: Font) -> None:
    """Set a line in a font, where Typst is installed. Raises Unfit when that cannot be done."""
    if find_spec("typst"):
        page = f'{_PAGE}#set text(font: "{font.family}")\nHamburgefonstiv 0123456789'
        unfit = Unfit("Dit lettertype is beschadigd", "Haal het opnieuw bij de leverancier.")
        _made(page, {f"letter{font.suffix}": font.data}, unfit)


def _made(page: str, files: dict[str, bytes], unfit: Unfit) -> bytes:
    """Make a page with Typst, as a PDF and as a PNG; give the PNG. Raises `unfit`."""
    import typst

    from armoedeplan.render.typst_fonts import fonts_of

    with scratch() as folder:
        for file, data in {**files, "blad.typ": page.encode()}.items():
            (folder / file).write_bytes(data)
        asked: dict[str, Any] = {"root": folder, "font_paths": fonts_of(folder)}
        try:
            typst.compile(folder / "blad.typ", **asked)
            made: bytes = typst.compile(folder / "blad.typ", format="png", ppi=_SHARP, **asked)
        except typst.TypstError as error:
            raise unfit from error
    return made
