"""A spreadsheet read as a whole: each cell where it stands, and what cannot be read told before anything is done."""

import datetime as dt
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.sheets import cell, ods, row, xlsx, zipped

from armoedeplan.confined.message import Message, packed, unpacked
from armoedeplan.refusal import Refusal
from armoedeplan.tables.book import Book, BookSheet, read_book
from armoedeplan.tables.book_task import read_cells


def told(data: bytes, name: str = "w.xlsx") -> tuple[list[Any], list[str]]:
    """Give the sheets and the notes, as the confined process tells them."""
    sheets, notes = unpacked(packed(read_cells(Message({"file": name}, [data])))).words
    return sheets, notes


def refused(data: bytes, name: str = "w.xlsx") -> str:
    with pytest.raises(Refusal) as error:
        told(data, name)
    return f"{error.value.message}. {error.value.remedy}"


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(data: bytes, more: Mapping[str, str | bytes]) -> bytes:
    return zipped({**parts_of(data), **more})


@pytest.fixture(scope="module")
def book() -> bytes:
    made = openpyxl.Workbook()
    first = made.active
    assert first is not None
    first.title = "Actoren"
    first.append(["naam", 12, 12.5, True, dt.date(2027, 3, 1), "één\ntwee", "=1+1", 0.1 + 0.2, 0.25, None, " rand "])
    first["I1"].number_format = "0%"
    first["A3"] = "#N/A"
    first["A3"].data_type = "e"
    first.protection.sheet = True
    hidden = made.create_sheet("_verborgen")
    hidden["A1"] = "x"
    hidden.sheet_state = "veryHidden"
    return saved(made)


def test_each_cell_is_there_as_it_was_typed_also_on_hidden_and_protected_sheets(book: bytes) -> None:
    (first, hidden), notes = told(book)
    assert first[:2] == ["Actoren", False]
    assert first[2][0] == ["naam", 12, 12.5, "ja", "2027-03-01", "één\ntwee", "", 0.3, 25, "", " rand "]
    assert hidden == ["_verborgen", True, [["x"]], [], [], []]
    assert notes == []


def test_a_formula_without_outcome_and_an_error_are_not_taken_for_empty_cells(book: bytes) -> None:
    ((_, _, _, formulas, broken, _), _), _ = told(book)
    assert formulas == ["G1"]
    assert broken == ["G1", "A3"]


def test_a_formula_with_its_outcome_is_read_and_named() -> None:
    rows = '<row r="1"><c r="B1"><f>1+1</f><v>2</v></c></row>'
    (((_, _, rows_read, formulas, broken, _),), _) = told(xlsx(rows))
    assert (rows_read, formulas, broken) == ([["", 2]], ["B1"], [])


def test_ods_tells_formulas_errors_and_percentages_too() -> None:
    percent = '<table:table-cell office:value-type="percentage" office:value="0.4"/>'
    formula = '<table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"/>'
    unreckoned = '<table:table-cell table:formula="of:=2"/>'
    rows = row(cell(""), percent, formula, unreckoned) + row(cell("naam"))
    (((name, hidden, read, formulas, broken, _),), _) = told(ods(rows), "w.ods")
    assert (name, hidden) == ("Blad", False)
    assert read == [["", 40, 1], ["naam", "", ""]]
    assert (formulas, broken) == (["C1", "D1"], ["D1"])


def test_macros_and_links_to_other_files_are_told_and_not_followed(book: bytes) -> None:
    data = with_parts(book, {"xl/vbaProject.bin": b"macro", "xl/externalLinks/externalLink1.xml": "<x/>"})
    assert told(data)[1] == [
        "Er zitten macro's in het werkboek. Die zijn niet gelezen en niet uitgevoerd.",
        "Het werkboek verwijst naar andere bestanden. Die zijn niet geopend.",
    ]


LOCKED = b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"  \n", "w.xlsx is leeg."),
        (b"naam;soort\n", "w.xlsx is een tekst, geen werkboek. Geef het werkboek zoals het is uitgegeven"),
        (b"%PDF-1.7", "w.xlsx is een PDF, geen werkboek."),
        (LOCKED, "w.xlsx is met een wachtwoord beveiligd. Open het werkboek, haal het wachtwoord eraf"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "w.xlsx is een ouder Office-bestand. Sla het werkboek op als xlsx of ods."),
        (zipped({"word/document.xml": "<x/>"}), "w.xlsx is geen rekenblad."),
        (
            zipped({"content.xml": b"\x12\x13", "META-INF/manifest.xml": "<m:encryption-data/>"}),
            "w.xlsx is met een wachtwoord beveiligd.",
        ),
        (b"PK\x03\x04stuk", "w.xlsx is beschadigd."),
        (
            xlsx("".join(f"<row><c><v>{at}</v></c></row>" for at in range(10_001))),
            "w.xlsx, blad Blad heeft 10.001 rijen; een werkboek heeft er hooguit 10.000. Haal de rijen weg",
        ),
    ],
)
def test_what_is_no_workbook_is_named_for_what_it_is(data: bytes, said: str) -> None:
    assert refused(data).startswith(said)


def test_a_workbook_that_unpacks_to_too_much_is_refused(book: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("armoedeplan.tables.zip_parts.MOST_UNPACKED", 1000)
    assert refused(book).startswith("w.xlsx pakt uit tot meer dan")


def test_a_sheet_that_names_something_outside_itself_is_refused() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    assert "DOCTYPE" in refused(xlsx("", more={"xl/styles.xml": entity}))


def test_a_file_is_read_in_the_confined_process(tmp_path: Path, book: bytes) -> None:
    path = tmp_path / "werkboek.xlsx"
    path.write_bytes(book)
    read = read_book(path)
    assert (read.file, [sheet.name for sheet in read.sheets]) == ("werkboek.xlsx", ["Actoren", "_verborgen"])
    first = read.sheet("actoren ")
    assert first is not None
    assert (first.cell(0, 1), first.cell(9, 9), first.is_broken(2, 0)) == (12, "", True)
    assert read.sheet("Aanbod") is None


def test_a_folder_is_no_workbook(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is een map"):
        read_book(tmp_path)


def test_a_book_can_be_made_of_sheets() -> None:
    assert Book("w.xlsx", (BookSheet("A", False, (("x",),)),)).sheets[0].cell(0, 0) == "x"
