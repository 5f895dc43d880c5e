"""A reference document: a Word or OpenDocument file of which the styles are used, and in which nothing reaches out."""

import io
import re
import zipfile
import zlib
from importlib.util import find_spec
from typing import Final

from armoedeplan.installing import how_to_install
from armoedeplan.render.style.refusal import Unfit

MOST_BYTES: Final = 10_000_000
"""Bytes of a reference document."""
MOST_UNPACKED: Final = 50_000_000
"""Bytes of all its parts together, and so of each."""
MOST_PARTS: Final = 1_000
"""Parts of a reference document."""
MOST_RATIO: Final = 400
"""How many times longer a part of more than 1 MB may become when it is unpacked."""
MOST_STYLES: Final = 1_000
"""Styles of a reference document: pandoc takes eight times as long for twice as many."""
_LARGE: Final = 1_000_000
_ENCRYPTED: Final = 1
_NEEDED: Final = {"docx": ("word/document.xml", "word/styles.xml"), "odt": ("content.xml", "styles.xml", "mimetype")}
_WORD: Final = {"docx": "Word-document (.docx)", "odt": "OpenDocument (.odt)"}
_MACROS: Final = (
    "vbaproject",
    "vbadata",
    "basic/",
    "scripts/",
    "dialogs/",
    "activex",
    "customui/",
    "customizations.xml",
)
_OBJECTS: Final = ("embeddings/", "oleobject", "object ", "objectreplacements/")
_AGAIN: Final = "Open het document, bewaar het onder een andere naam en noem dat bestand."


def checked_reference(data: bytes, kind: str) -> bytes:
    """Give a reference document (`docx` or `odt`) that is what it should be and reaches for nothing. Raises Unfit."""
    broken = Unfit(f"Dit is geen {_WORD[kind]}", "Sla het in uw tekstverwerker opnieuw op in die vorm.")
    if len(data) > MOST_BYTES:
        raise Unfit("Dit document is groter dan 10 MB", "Haal de plaatjes eruit; alleen de stijlen worden gebruikt.")
    if not find_spec("lxml"):
        message = "Om documenten met uw opmaak te lezen ontbreekt een onderdeel van het programma"
        raise Unfit(message, how_to_install("documenten"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _measured(archive.infolist())
            names = archive.namelist()
            if not set(_NEEDED[kind]) <= set(names):
                raise broken
            _named(names)
            for name in _NEEDED[kind]:
                archive.read(name).decode()  # pandoc reads no other letters than these, nor do we
            _looked_through(archive, kind)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise broken from error
    return data


def _measured(parts: list[zipfile.ZipInfo]) -> None:
    """Look how much a document unpacks to, before any of it is unpacked. Raises Unfit."""
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unfit("Dit document pakt uit tot meer dan 50 MB", "Gebruik een document zonder inhoud.")
    for part in parts:
        if part.file_size > max(_LARGE, MOST_RATIO * part.compress_size):
            message = f"Het onderdeel {part.filename[:80]} pakt uit tot iets heel groots"
            raise Unfit(message, "Gebruik een document zonder inhoud.")
        if part.flag_bits & _ENCRYPTED:
            raise Unfit("Dit document heeft een wachtwoord", "Haal het wachtwoord eraf en bewaar het opnieuw.")


def _named(names: list[str]) -> None:
    """Look at the names of the parts. Raises Unfit."""
    lowered = [name.lower() for name in names]
    for name, low in zip(names, lowered, strict=True):
        if re.match(r"/|[a-z]:", low) or "\\" in low or ".." in low.split("/"):
            raise Unfit(f"Het onderdeel “{name[:80]}” wijst naar een plek buiten het document", _AGAIN)
        if any(part in low for part in _MACROS):
            raise Unfit("Dit document bevat macro's", "Sla het op als document zonder macro's.")
        if any(part in low for part in _OBJECTS):
            message = f"Dit document bevat een ingesloten object ({name[:80]})"
            raise Unfit(message, "Open het document, haal het object weg en bewaar het opnieuw.")
    if len(set(lowered)) < len(lowered):
        twice = next(name for name in names if lowered.count(name.lower()) > 1)
        raise Unfit(f"Het onderdeel {twice[:80]} staat er twee keer in", _AGAIN)


def _looked_through(archive: zipfile.ZipFile, kind: str) -> None:
    """Look through every part that is XML, in whatever letters. Raises Unfit."""
    from armoedeplan.render.style.external_content import look_through
    from armoedeplan.render.style.safe_xml import is_xml, parse_xml

    for part in archive.infolist():
        content = archive.read(part)
        if not is_xml(part.filename, content):
            continue
        root = parse_xml(part.filename, content)
        if part.filename in _NEEDED[kind][1:] and sum(1 for _ in root.iter("{*}style")) > MOST_STYLES:
            remedy = "Verwijder in uw tekstverwerker de stijlen die u niet gebruikt, en bewaar het document opnieuw."
            raise Unfit(f"Dit document heeft meer dan {MOST_STYLES} stijlen", remedy)
        look_through(part.filename, root, kind)
