"""The logo on the front page: laid beside the document that pandoc reads, and told to it."""

import json
from pathlib import Path
from typing import Final

from armoedeplan.render.source import Source
from armoedeplan.render.style.typst_drawing import logo_width

WITH_FRONT: Final = ("docx", "odt")
"""The formats of pandoc in which the logo is put in by a filter; the others have a page of their own."""
LOGO: Final = "huisstijl/logo"


def front_page_options(source: Source, folder: Path, script: str) -> list[str]:
    """Lay the logo beside a document, and give the options with which it comes before the title; else the name does."""
    style = source.style
    if style is None:
        return []
    told: dict[str, str] = {"huisstijl_naam": style.name}
    if style.logo:
        (folder / "huisstijl").mkdir()
        (folder / f"{LOGO}.png").write_bytes(style.logo.drawn)
        told |= {
            "logo_bestand": f"{LOGO}.png",
            "logo_tekst": style.logo.text,
            "logo_breedte": f"{logo_width(style.logo.measures)}cm",
        }
    (folder / "huisstijl.json").write_text(json.dumps(told), encoding="utf-8")
    return [script]
