"""A reference document: a Word or OpenDocument file of which the styles are used."""

import io
import re
import zipfile
import zlib
from typing import Final

from armoedeplan.render.style.refusal import Unfit

_MOST_BYTES: Final = 10_000_000
_MOST_UNPACKED: Final = 50_000_000
_MOST_PARTS: Final = 1_000
_NEEDED: Final = {"docx": ("word/document.xml", "word/styles.xml"), "odt": ("content.xml", "styles.xml", "mimetype")}
_WORD: Final = {"docx": "Word-document (.docx)", "odt": "OpenDocument (.odt)"}


def reference(data: bytes, kind: str) -> bytes:
    """Give a reference document (`docx` or `odt`) that is what it should be, without macros. Raises Unfit."""
    broken = Unfit(f"Dit is geen {_WORD[kind]}", "Sla het in uw tekstverwerker opnieuw op in die vorm.")
    if len(data) > _MOST_BYTES:
        raise Unfit("Dit document is groter dan 10 MB", "Haal de plaatjes eruit; alleen de stijlen worden gebruikt.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
                raise Unfit("Dit document pakt uit tot meer dan 50 MB", "Gebruik een document zonder inhoud.")
            names = archive.namelist()
            if not set(_NEEDED[kind]) <= set(names):
                raise broken
            for name in _NEEDED[kind]:
                archive.read(name).decode()  # pandoc reads no other letters than these, nor do we
            if any(re.search(r"vbaProject|^Basic/|^Scripts/|activeX", name) for name in names):
                raise Unfit("Dit document bevat macro's", "Sla het op als document zonder macro's.")
            for name in names:
                if name.endswith("settings.xml.rels") and b"External" in archive.read(name):
                    message = "Dit document hangt aan een sjabloon op een andere plek"
                    raise Unfit(message, "Ontkoppel in Word het sjabloon (Invoegtoepassingen, Sjabloon).")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        raise broken from error
    return data
