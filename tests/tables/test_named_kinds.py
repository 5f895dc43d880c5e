"""Files that are no list are named for what they are; what a spreadsheet hides or does not know is told."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest
from odfdo import Document

from armoedeplan.confined.message import Message
from armoedeplan.refusal import Refusal
from armoedeplan.tables.task import read_list

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return out.getvalue()


def locked_ods() -> bytes:
    """Give an ODS as LibreOffice locks it: its content is noise, and its list of parts says so."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", b"\x8f\x01\xff" * 50)
        archive.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
    return out.getvalue()


def text_document() -> bytes:
    out = io.BytesIO()
    Document("text").save(out)
    return out.getvalue()


def book(change: Any, *names: str) -> bytes:
    """Give a workbook that was changed, with more parts in it."""
    made = openpyxl.Workbook()
    sheet: Any = made.active
    sheet.append(["Organisatie", "Activiteit", "Wijk"])
    sheet.append(["Bieb", "Taal", "Noord"])
    sheet.append(["Kerk", "Zang", "Zuid"])
    change(sheet)
    out = io.BytesIO()
    made.save(out)
    with zipfile.ZipFile(out, "a") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


def notes_of(data: bytes) -> str:
    ((_, _, _, rows, notes, _),) = read_list(Message({"file": "a.xlsx", "names": None}, [data])).words
    assert [row[1] for row in rows] == ["Bieb", "Kerk"]
    return " ".join(notes)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zipped("word/document.xml", "[Content_Types].xml"), "is een Word-document, geen lijst"),
        (zipped("ppt/presentation.xml"), "is een presentatie, geen lijst"),
        (zipped("xl/workbook.bin"), r"is een binair rekenblad \(xlsb\)"),
        (zipped("Index/Document.iwa"), "is een rekenblad van Numbers"),
        (zipped("foto.png"), "is een zip-bestand zonder lijst"),
        (text_document(), "is een tekstdocument van LibreOffice, geen lijst"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "is met een wachtwoord beveiligd"),
        (locked_ods(), "is met een wachtwoord beveiligd"),
        (OLD + "WordDocument".encode("utf-16-le"), "is een Word-document, geen lijst"),
        (b"{\\rtf1 x}", "is een Word-document, geen lijst"),
        (b"%PDF-1.7\n", "is een PDF, geen lijst"),
        (b"\xef\xbb\xbf# plan\narmoedeplan: 1\n", "is een planbestand, geen lijst"),
        (b"<html><table><tr><td>Organisatie", "is een webpagina, ook als zij xls heet"),
        (b"<!DOCTYPE html>\n", "is een webpagina"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>', "rekenblad in XML van vroeger"),
        (b'<?xml version="1.0"?><lijst/>', "is XML, geen lijst"),
        (b"From: a@example.org\nSubject: lijst\n", "is een e-mailbericht"),
    ],
)
def test_a_file_that_is_no_list_is_named_for_what_it_is(data: bytes, said: str) -> None:
    with pytest.raises(Refusal, match=said) as refused:
        read_list(Message({"file": "lijst.xlsx", "names": None}, [data]))
    assert refused.value.remedy


def hide(sheet: Any) -> None:
    sheet.row_dimensions[3].hidden = True


def protect(sheet: Any) -> None:
    sheet.protection.sheet = True


def reckon(sheet: Any) -> None:
    sheet["B2"] = "=A2"
    sheet["C3"] = "#REF!"
    sheet["C3"].data_type = "e"


def test_what_a_spreadsheet_hides_or_does_not_know_is_told() -> None:
    assert "Verborgen rijen en kolommen zijn ook gelezen." in notes_of(book(hide))
    assert "Zonder uitkomst, en leeg gelezen: cel B2, C3." in notes_of(book(reckon))
    assert "macro’s" in notes_of(book(protect, "xl/vbaProject.bin"))
    assert "verwijzingen naar andere bestanden" in notes_of(book(protect, "xl/externalLinks/externalLink1.xml"))
    assert notes_of(book(protect)) == ""
