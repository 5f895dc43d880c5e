"""Tables out of files as municipalities have them, and out of files that nobody should have."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armoedeplan.confined.message import Message
from armoedeplan.refusal import Refusal
from armoedeplan.tables.export import FORMS, files_of_form
from armoedeplan.tables.read_table import read_tables
from armoedeplan.tables.table import letters
from armoedeplan.tables.task import read_list

HEADERS = ("Organisatie", "Activiteit")


def one(path: Path) -> list[tuple[str, ...]]:
    (table,) = read_tables(path)
    assert table.headers == HEADERS
    return [row.cells for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_csv_is_read_in_any_usual_encoding_and_with_any_usual_sign(
    encoding: str, separator: str, tmp_path: Path
) -> None:
    rows = ["Organisatie|Activiteit", '"De ""Brug"""|"Twee\r\nregels|met teken"', "Café|Eén"]
    text = "\r\n".join(row.replace("|", separator) for row in rows)
    (tmp_path / "lijst.csv").write_bytes(text.encode(encoding))
    told = f"Twee\r\nregels{separator}met teken"
    assert one(tmp_path / "lijst.csv") == [('De "Brug"', told), ("Café", "Eén")]


def workbook(fill: Callable[[openpyxl.Workbook], object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Aanbod"
    sheet.append(HEADERS)
    fill(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_values_of_every_kind_are_read_as_a_person_would_type_them(tmp_path: Path) -> None:
    values = [(12.0, 7.5), (True, False), (dt.date(2027, 3, 1), dt.datetime(2027, 3, 1, 9, 30)), ("2027-03-01", None)]  # noqa: DTZ001 - spreadsheets know no zones
    (tmp_path / "a.xlsx").write_bytes(workbook(lambda book: [book["Aanbod"].append(row) for row in values]))
    assert one(tmp_path / "a.xlsx") == [
        ("12", "7,5"), ("ja", "nee"), ("2027-03-01", "2027-03-01T09:30:00"), ("2027-03-01", ""),
    ]  # fmt: skip


def test_a_merged_cell_says_the_same_in_each_of_its_rows(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        sheet = book["Aanbod"]
        for row in (("De Brug", "Inloop"), (None, "Eettafel"), ("Bieb", "Cursus")):
            sheet.append(row)
        sheet.merge_cells("A2:A3")

    (tmp_path / "a.xlsx").write_bytes(workbook(fill))
    assert one(tmp_path / "a.xlsx") == [("De Brug", "Inloop"), ("De Brug", "Eettafel"), ("Bieb", "Cursus")]
    assert any("Samengevoegde cellen" in note for note in read_tables(tmp_path / "a.xlsx")[0].notes)


def test_a_hidden_sheet_is_left_out_and_told_and_a_title_above_the_headers_is_no_header(tmp_path: Path) -> None:
    def fill(book: openpyxl.Workbook) -> None:
        book["Aanbod"].insert_rows(1, 2)
        book["Aanbod"]["A1"] = "Sociale kaart 2027"
        book["Aanbod"].append(("De Brug", "Inloop"))
        hidden = book.create_sheet("Geheim")
        hidden.append(("Organisatie", "Activiteit"))
        hidden.sheet_state = "hidden"

    (tmp_path / "a.xlsx").write_bytes(workbook(fill))
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert table.notes == ("Verborgen blad overgeslagen: Geheim.",)
    assert [(row.number, row.cells) for row in table.rows] == [(4, ("De Brug", "Inloop"))]
    assert table.place(4, 1) == "a.xlsx, blad Aanbod, rij 4, kolom B (Activiteit)"


def test_of_a_formula_the_last_value_is_read_and_told(tmp_path: Path) -> None:
    data = workbook(lambda book: book["Aanbod"].append(("De Brug", "=1+1")))
    (tmp_path / "a.xlsx").write_bytes(data)
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert "Er staan formules in: van elke formule is de laatst berekende waarde gelezen." in table.notes
    assert all("=1+1" not in row.cells for row in table.rows)


def test_macros_and_links_to_elsewhere_do_nothing(tmp_path: Path) -> None:
    data = workbook(lambda book: book["Aanbod"].append(("De Brug", "Inloop")))
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0macro")
        archive.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
    (tmp_path / "a.xlsm").write_bytes(out.getvalue())
    assert one(tmp_path / "a.xlsm") == [("De Brug", "Inloop")]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(11):
                part.write(b"\0" * 10_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("leeg.csv", b"", "is leeg"),
        ("leeg2.csv", b" \n\n", "is leeg"),
        ("beeld.csv", b"\x89PNG\r\n\x1a\n\0\0\0", "is een afbeelding, geen lijst"),
        ("ruis.csv", b"ruis\0\x01ruis", "is geen tekst"),
        ("kapot.xlsx", b"PK\x03\x04kapot", "is beschadigd"),
        ("brief.xlsx", b"", "is leeg"),
        ("oud.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is geen rekenblad, of beschadigd"),
    ],
)
def test_a_file_that_is_no_table_is_told(name: str, data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Refusal, match=said):
        read_tables(tmp_path / name)


def test_a_file_that_is_not_there_and_a_zip_that_is_no_spreadsheet_are_told(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="bestaat niet"):
        read_tables(tmp_path / "weg.csv")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("foto.png", b"x")
    with pytest.raises(Refusal, match="is een zip-bestand zonder lijst"):
        read_tables(tmp_path / "a.zip")


def test_a_small_file_that_unpacks_to_a_big_one_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "bom.xlsx").write_bytes(bomb())
    assert (tmp_path / "bom.xlsx").stat().st_size < 1_000_000
    with pytest.raises(Refusal, match="pakt uit tot meer dan 100 MB"):
        read_tables(tmp_path / "bom.xlsx")


CELL = st.text(st.sampled_from("ab=+-@;,\"'| é€\t"), max_size=8)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=80)
@given(rows=st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5))
def test_what_is_written_reads_back_as_it_was(form: str, rows: list[tuple[str, str]]) -> None:
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    ((_, data),) = files_of_form(form, [("Aanbod", HEADERS, rows)]).items()
    # in this process: starting the confined one for each example takes ten times as long as the reading
    ((_, _, _, told, *_),) = read_list(Message({"file": "a", "names": None}, [data])).words
    read = [tuple(cells) for _, *cells in told]
    if form == "ods":
        # the format folds white space in a cell unless it is written in marks of its own
        assert [[" ".join(cell.split()) for cell in row] for row in read] == [
            [" ".join(cell.split()) for cell in row] for row in filled
        ]
    else:
        assert read == filled or [tuple(map(str.strip, row)) for row in read] == [
            tuple(map(str.strip, row)) for row in filled
        ]


def test_no_cell_is_a_formula() -> None:
    dangerous = [("=1+1", "+1"), ("-1", "@SOM(A1)"), ("\tx", "=cmd|' /C calc'!A0")]
    ((_, text),) = files_of_form("csv", [("Aanbod", HEADERS, dangerous)]).items()
    for cell in text.decode("utf-8-sig").replace("\r\n", ";").split(";")[2:]:
        assert not cell.strip('"').startswith(("=", "+", "-", "@", "\t"))
    ((_, book),) = files_of_form("xlsx", [("Aanbod", HEADERS, dangerous)]).items()
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    ((_, sheet),) = files_of_form("ods", [("Aanbod", HEADERS, dangerous)]).items()
    with zipfile.ZipFile(io.BytesIO(sheet)) as archive:
        assert b"table:formula" not in archive.read("content.xml")


@pytest.mark.parametrize("form", FORMS)
def test_the_same_table_gives_the_same_bytes(form: str) -> None:
    first, second = (files_of_form(form, [("Aanbod", HEADERS, [("a", "b")])]) for _ in range(2))
    assert first == second


def test_columns_are_named_as_a_spreadsheet_does() -> None:
    assert [letters(number) for number in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


HSDS = {
    "organizations.csv": "id,name,description\no1,De Brug,Inloophuis\no2,Bieb,\n",
    "services.csv": "id,organization_id,name\ns1,o1,Inloop\ns2,o1,Eettafel\n",
    "locations.csv": "id,name\nl1,Noord\nl2,Zuid\n",
    "service_at_locations.csv": "id,service_id,location_id\n1,s1,l1\n2,s1,l2\n",
}


@pytest.mark.parametrize("plural", [True, False])
@pytest.mark.parametrize("packed", [True, False])
def test_an_hsds_package_gives_a_row_for_each_service(plural: bool, packed: bool, tmp_path: Path) -> None:  # noqa: FBT001
    files = {name if plural else name.replace("s.csv", ".csv"): text for name, text in HSDS.items()}
    place = tmp_path / "pakket"
    if packed:
        place = tmp_path / "pakket.zip"
        with zipfile.ZipFile(place, "w") as archive:
            for name, text in files.items():
                archive.writestr(f"data/{name}", text)
    else:
        place.mkdir()
        for name, text in files.items():
            (place / name).write_text(text, encoding="utf-8")
    (table,) = read_tables(place)
    assert table.headers == ("Organisatie", "Wat de organisatie doet", "Activiteit", "Gebied", "Locatie")
    assert [row.cells for row in table.rows] == [
        ("De Brug", "Inloophuis", "Inloop", "", "Noord; Zuid"),
        ("De Brug", "Inloophuis", "Eettafel", "", ""),
        ("Bieb", "", "", "", ""),
    ]
