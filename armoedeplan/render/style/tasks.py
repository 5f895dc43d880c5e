"""What is done with the files of a house style in a confined process: bytes in, bytes that were found fit out.

`read` is the only task. A fuzz may call it in its own process: then no clock runs.
"""

from typing import Any, Final

from armoedeplan.confined import reporting
from armoedeplan.confined.message import Message
from armoedeplan.render.style.refusal import Unfit


def read(given: Message) -> Message:
    """Look at the files of a house style, one by one.

    Words in: for each file its kind (`logo`, `font`, `docx` or `odt`). The pieces are their bytes.
    Words out: for each file `{"unfit": [message, remedy]}`, or what is told of it with `pieces`, how many it has.
    Of a logo: `kind` (`svg` or `png`), `measures`, and the pieces logo and PNG (empty where Typst is not installed).
    Of a font: `family`, `weights`, `italic`, `suffix`, and the piece font. Of a document: the piece document.
    """
    told, pieces = [], []
    for number, (kind, data) in enumerate(zip(given.words, given.pieces, strict=True)):
        reporting.at(str(number))
        try:
            words, made = _KINDS[kind](bytes(data))
        except Unfit as unfit:
            words, made = {"unfit": [unfit.message, unfit.remedy]}, []
        told.append({**words, "pieces": len(made)})
        pieces += made
    return Message(told, pieces)


def _logo(data: bytes) -> tuple[dict[str, Any], list[bytes]]:
    """Look at a logo, and draw it once: whatever still hangs or breaks off when it is drawn does so here."""
    from armoedeplan.render.style.logo import checked_logo, logo_measures
    from armoedeplan.render.style.typst_drawing import draw_logo

    kind, data = checked_logo(data)
    size = logo_measures(kind, data)
    return {"kind": kind, "measures": size}, [data, draw_logo(kind, data, size)]


def _font(data: bytes) -> tuple[dict[str, Any], list[bytes]]:
    """Look at a font, and set a line in it."""
    from armoedeplan.render.style.font_file import read_font
    from armoedeplan.render.style.typst_drawing import try_font

    found = read_font(data)
    try_font(found)
    return {**found._asdict(), "data": None}, [found.data]


def _docx(data: bytes) -> tuple[dict[str, Any], list[bytes]]:
    from armoedeplan.render.style.reference_document import checked_reference

    return {}, [checked_reference(data, "docx")]


def _odt(data: bytes) -> tuple[dict[str, Any], list[bytes]]:
    from armoedeplan.render.style.reference_document import checked_reference

    return {}, [checked_reference(data, "odt")]


_KINDS: Final = {"logo": _logo, "font": _font, "docx": _docx, "odt": _odt}
