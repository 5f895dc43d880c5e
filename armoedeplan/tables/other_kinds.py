"""Files that are no list, each named for what it is: who is told only that it is damaged looks for the wrong fault."""

import re
from typing import Final

from armoedeplan.filekind import Kind, kind_of
from armoedeplan.tables.table import TableError
from armoedeplan.tables.zip_parts import part_names

OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_SAVE: Final = "Sla de lijst op als xlsx, ods of csv."
_INSIDE: Final = (
    ("EncryptedPackage", "is met een wachtwoord beveiligd", "Haal het wachtwoord eraf en probeer het opnieuw."),
    ("WordDocument", "is een Word-document, geen lijst", "Staat er een tabel in? Kopieer haar naar een rekenblad."),
    ("PowerPoint Document", "is een presentatie, geen lijst", _SAVE),
    ("__substg1.0", "is een bericht uit Outlook, geen lijst", "Sla de bijlage op, en geef dat bestand."),
)
"""What stands in the names of the parts of an older Office file, and what it then is."""
_ZIPPED: Final = (
    (
        re.compile(r"word/"),
        "is een Word-document, geen lijst",
        "Staat er een tabel in? Kopieer haar naar een rekenblad.",
    ),
    (re.compile(r"ppt/"), "is een presentatie, geen lijst", _SAVE),
    (re.compile(r"xl/workbook\.bin$"), "is een binair rekenblad (xlsb)", "Sla het op als xlsx."),
    (re.compile(r"Index/.*\.iwa$|.*\.numbers/"), "is een rekenblad van Numbers", "Exporteer het als Excel."),
)
_TEXTS: Final = (
    (
        rb"(#[^\n]*\n|---\s*\n|\s)*armoedeplan *:",
        "is een planbestand, geen lijst",
        "Noem eerst de lijst, en dan het plan.",
    ),
    (
        rb"\s*(<\?xml[^>]*>\s*)?<\?mso-application[^>]*Excel",
        "is een rekenblad in XML van vroeger",
        "Sla het op als xlsx.",
    ),
    (rb"\s*(<!--.*?-->\s*)*<(!doctype html|html|head|meta|table)\b", "is een webpagina, ook als zij xls heet", _SAVE),
    (rb"\s*<\?xml", "is XML, geen lijst", _SAVE),
    (rb"\s*(From|Received|Return-Path|MIME-Version): ", "is een e-mailbericht, geen lijst", "Sla de bijlage op."),
)
_HEAD: Final = 4096


def refuse_other_text(file: str, data: bytes) -> None:
    """Refuse a text that is of another kind than a list. Raises TableError."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    for start, said, remedy in _TEXTS:
        if re.match(start, head, re.IGNORECASE | re.DOTALL):
            raise TableError(f"{file} {said}", remedy)


def refuse_other_office(file: str, data: bytes) -> None:
    """Refuse an older Office file that is no spreadsheet, or is locked. Raises TableError."""
    for name, said, remedy in _INSIDE:
        if name.encode("utf-16-le") in data:
            raise TableError(f"{file} {said}", remedy)


def refused_zip(file: str, data: bytes) -> TableError:
    """Give the refusal of a packed file without a list in it."""
    names = part_names(data)
    for part, said, remedy in _ZIPPED:
        if any(map(part.match, names)):
            return TableError(f"{file} {said}", remedy)
    kind = kind_of(data)
    if kind in (Kind.TEXT, Kind.WORD):
        return TableError(f"{file} is {kind}, geen lijst", "Staat er een tabel in? Kopieer haar naar een rekenblad.")
    return TableError(f"{file} is een zip-bestand zonder lijst", "Pak het uit, en geef het bestand dat u bedoelt.")
