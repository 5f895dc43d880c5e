"""A folder with all that a command may read: a plan, a list, columns, templates, a house style, a PDF with a plan."""

import io
from functools import cache
from pathlib import Path
from typing import Final

import pikepdf

from armoedeplan.render.embedded_plan import NAME
from support.badinput import SOUND

LIST: Final = b"Organisatie,Activiteit\nA,B\n"
COLUMNS: Final = b"kolommen:\n  Organisatie: actoren.naam\n"
TEMPLATE: Final = b"{{ plan.titel }}\n"
STYLE: Final = """\
huisstijl: 1
naam: Gemeente Voorbeeldstad
logo: logo.svg
logo_tekst: Logo van Voorbeeldstad
lettertypen: [letter.ttf]
referentie_docx: opmaak.docx
referentie_odt: opmaak.odt
"""
"""A house style whose files are not there."""


def fill(folder: Path) -> None:
    """Make the folder."""
    folder.mkdir()
    (folder / "plan.yaml").write_text(SOUND, encoding="utf-8")
    (folder / "lijst.csv").write_bytes(LIST)
    (folder / "met_plan.pdf").write_bytes(_pdf())
    (folder / "kolommen.yaml").write_bytes(COLUMNS)
    (folder / "sjablonen").mkdir()
    (folder / "sjablonen" / "eigen.md.j2").write_bytes(TEMPLATE)
    (folder / "huisstijl").mkdir()
    (folder / "huisstijl" / "huisstijl.yaml").write_text(STYLE, encoding="utf-8")


@cache
def _pdf() -> bytes:
    with pikepdf.new() as made:
        made.add_blank_page()
        made.attachments[NAME] = SOUND.encode()
        out = io.BytesIO()
        made.save(out)
    return out.getvalue()
