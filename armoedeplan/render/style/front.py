"""The logo on the front page: laid beside the document that pandoc reads, and told to it."""

import json
import tempfile
from pathlib import Path
from typing import Final

from armoedeplan.render.document import FormatError, Source
from armoedeplan.render.fonts import our_fonts
from armoedeplan.render.style.picture import measures
from armoedeplan.render.style.reading import Logo

WITH_FRONT: Final = ("docx", "odt")
"""The formats of pandoc in which the logo is put in by a filter; the others have a page of their own."""
LOGO: Final = "huisstijl/logo"
_WIDEST: Final = 7.0
_HIGHEST: Final = 2.4
_SHARP: Final = 300


def width(logo: Logo) -> float:
    """Give the width of a logo on a front page, in centimetres: at most 7, and not higher than 2.4."""
    wide, high = measures(logo.kind, logo.data)
    return round(min(_WIDEST, _HIGHEST * wide / high), 2)


def front(source: Source, folder: Path, script: str) -> list[str]:
    """Lay the logo beside a document, and give the options with which it comes before the title; else the name does."""
    style = source.style
    if style is None:
        return []
    told: dict[str, str] = {"huisstijl_naam": style.name}
    if style.logo:
        (folder / "huisstijl").mkdir()
        (folder / f"{LOGO}.png").write_bytes(as_png(style.logo))
        told |= {
            "logo_bestand": f"{LOGO}.png",
            "logo_tekst": style.logo.text,
            "logo_breedte": f"{width(style.logo)}cm",
        }
    (folder / "huisstijl.json").write_text(json.dumps(told), encoding="utf-8")
    return [script]


def as_png(logo: Logo) -> bytes:
    """Give a logo as a PNG that is sharp on paper: not every version of Word shows an SVG. Raises FormatError."""
    if logo.kind == "png":
        return logo.data
    import typst

    with tempfile.TemporaryDirectory(prefix="armoedeplan-") as name:
        folder = Path(name)
        (folder / "logo.svg").write_bytes(logo.data)
        page = "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
        page += f'#image("logo.svg", width: {width(logo)}cm)'
        (folder / "logo.typ").write_text(page, encoding="utf-8")
        try:
            made: bytes = typst.compile(
                folder / "logo.typ", root=folder, font_paths=our_fonts(), format="png", ppi=_SHARP
            )
        except typst.TypstError as error:
            raise FormatError("Het logo is niet te tekenen", "Sla het logo opnieuw op, als gewone SVG.") from error
    return made
