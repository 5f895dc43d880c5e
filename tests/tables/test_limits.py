"""Lists that no municipality has: each is read as far as it can be, or refused in one message that names the place."""

import io
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.sheets import HEAD, cell, ods, row, xlsx, zipped

from armoedeplan.confined.message import Message, packed, unpacked
from armoedeplan.refusal import Refusal
from armoedeplan.tables.export import files_of_form
from armoedeplan.tables.read_table import read_tables
from armoedeplan.tables.size_limits import LIMITS, MOST_LETTERS
from armoedeplan.tables.table import TableError
from armoedeplan.tables.task import read_list

TOP = row(cell("Organisatie"), cell("Activiteit"))
ROWS = f"{HEAD}</row><row><c t='inlineStr'><is><t>Kerk</t></is></c></row>"


def told(data: bytes, name: str = "a.xlsx") -> list[list[Any]]:
    """Give the tables of a list, as the confined process tells them."""
    tables: list[list[Any]] = unpacked(packed(read_list(Message({"file": name, "names": None}, [data])))).words
    return [table[:5] for table in tables]


def refused(data: bytes, name: str = "a.xlsx") -> str:
    with pytest.raises(Refusal) as error:
        told(data, name)
    return f"{error.value.message}. {error.value.remedy}"


def far(place: str, words: str = "<is><t>ver</t></is>", kind: str = "inlineStr") -> str:
    return f'<row><c r="{place}" t="{kind}">{words}</c></row>'


@pytest.mark.parametrize("place", ["XFD2", "IW3", "A1048576", "XFD1048576", "A100001"])
def test_a_cell_far_away_is_told_and_the_list_is_read(place: str) -> None:
    ((_, _, headers, rows, notes),) = told(xlsx(ROWS + far(place)))
    assert (headers, rows) == (["Organisatie"], [[2, "Kerk"]])
    assert notes == [f"Cel {place} ligt ver buiten de lijst en is niet gelezen: “ver”."]


def test_a_cell_far_away_is_told_also_when_the_links_to_sheets_have_another_namespace() -> None:
    parts = _parts(xlsx(ROWS + far("XFD1048576")))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"2006/relationships", b"2006/elders")
    assert told(zipped(parts))[0][3:] == [
        [[2, "Kerk"]],
        ["Cel XFD1048576 ligt ver buiten de lijst en is niet gelezen: “ver”."],
    ]


def test_a_sheet_that_is_too_large_is_refused_also_where_it_was_found_only_when_it_was_read() -> None:
    parts = _parts(xlsx(ROWS + far("XFD3")))
    links = "xl/_rels/workbook.xml.rels"
    parts[links] = parts[links].replace(b"sheet1.xml", b"SHEET1.XML")
    assert refused(zipped(parts)) == (
        "a.xlsx heeft een blad met meer dan 256 kolommen of 1.000.000 cellen. "
        "Verwijder lege rijen en kolommen, en sla de lijst opnieuw op als xlsx."
    )


def test_words_of_a_cell_far_away_are_told_also_when_they_are_shared() -> None:
    strings = "<sst><si><t>een</t></si><si><r><t>twee</t></r><r><t> delen</t></r></si></sst>"
    data = xlsx(ROWS + far("XFD9", "<v>1</v>", "s"), more={"xl/sharedStrings.xml": strings})
    assert told(data)[0][4] == ["Cel XFD9 ligt ver buiten de lijst en is niet gelezen: “twee delen”."]


def test_empty_cells_far_away_are_no_matter() -> None:
    styled = "".join(f'<row r="{row}"><c r="XFD{row}" s="1"/></row>' for row in range(3, 50))
    assert told(xlsx(ROWS + styled))[0][3:] == [[[2, "Kerk"]], []]


def test_more_cells_far_away_than_a_mistake_makes_the_list_too_large() -> None:
    said = refused(xlsx(ROWS + "".join(far(f"IW{row}") for row in range(3, 20))))
    assert said == (
        "a.xlsx, blad Blad: meer dan 256 kolommen, want ook in cel IW3 staat iets. "
        "Verwijder cel IW3 als zij er niet hoort, of deel de lijst op in kleinere bestanden."
    )
    rows = refused(xlsx(ROWS + "".join(far(f"A{row}") for row in range(100_001, 100_020))))
    assert "meer dan 100.000 rijen, want ook in cel A100001 staat iets" in rows


@pytest.mark.slow
def test_a_rectangle_that_is_too_large_names_the_cell_that_makes_it_so() -> None:
    said = refused(xlsx(f"{HEAD}<c r='IV1'><v>1</v></c></row>" + far("A99999")))
    assert "99.999 rijen en 256 kolommen, samen meer dan 1.000.000 cellen; de laatste kolom komt door cel IV1" in said


@pytest.mark.parametrize("place", ["A0", "A99999999999", "ZZZZ1", "1", "$B$1", "B", "Ａ1", "A１"])
def test_a_place_that_is_none_is_told(place: str) -> None:
    assert "beschadigd" in refused(xlsx(ROWS + far(place) + far("XFD1")))


@pytest.mark.parametrize(
    ("rows", "notes"),
    [
        (row(cell("Kerk"), cell("", 16_382)) + row(cell("", 16_384), times=1_048_574), []),
        (row(cell("Kerk"), cell("", 16_000), cell("ver")), ["WQL2"]),
        (row(cell("Kerk")) + row(cell(""), times=1_048_570) + row(cell("ver")), ["A1048573"]),
    ],
)
def test_a_cell_far_away_in_ods_is_told_and_the_list_is_read(rows: str, notes: list[str]) -> None:
    ((_, _, _, read_rows, said),) = told(ods(TOP + rows), "a.ods")
    assert read_rows == [[2, "Kerk", ""]]
    assert said == [f"Cel {place} ligt ver buiten de lijst en is niet gelezen: “ver”." for place in notes]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (row(cell("x", 16_384)), "256 kolommen"),
        (row(cell("x"), times=1_048_570), "100.000 rijen"),
        (row(cell("x", 200), times=90_000), "1.000.000 cellen"),
        (row(cell("x", 99_999_999_999_999)), "beschadigd"),
        (row(cell("x", -100)), "beschadigd"),
    ],
)
def test_repeats_in_ods_are_counted_before_anything_is_made_of_them(rows: str, said: str) -> None:
    assert said in refused(ods(TOP + rows), "a.ods")


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
)
def test_what_names_something_outside_the_list_is_refused(part: str) -> None:
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    assert refused(xlsx(ROWS, more={part: entity})).startswith(
        f"a.xlsx, onderdeel {part} verwijst naar iets buiten de lijst (DOCTYPE)."
    )
    wide = ('<?xml version="1.0" encoding="utf-16"?>' + entity).encode("utf-16")
    assert "DOCTYPE" in refused(zipped({**_parts(xlsx(ROWS)), part: wide}))


def test_deep_nesting_many_merged_cells_and_many_sheets_are_no_danger() -> None:
    assert told(xlsx(ROWS, "<a>" * 200_000 + "</a>" * 200_000))[0][3] == [[2, "Kerk"]]
    merged = "".join(f'<mergeCell ref="A{at}:A{at + 1}"/>' for at in range(1, 60_000, 2))
    assert "samengevoegde cellen" in refused(xlsx(ROWS, f"<mergeCells>{merged}</mergeCells>"))
    assert told(xlsx(ROWS, '<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>'))[0][3] == [[2, "Kerk"]]
    assert "meer dan 50 bladen" in refused(xlsx(ROWS, names=51))


def test_a_cell_that_is_too_long_is_refused_with_its_place() -> None:
    rows = [("Kerk", "kort"), ("Kerk", "x" * (MOST_LETTERS + 1))]
    for form in ("csv", "ods"):
        ((_, data),) = files_of_form(form, [("Aanbod", ("Organisatie", "Activiteit"), rows)]).items()
        said = refused(data, f"a.{form}")
        assert "rij 3, kolom B (Activiteit): langer dan 32.767 tekens" in said
    assert "aanhalingsteken" in refused(b'A;B\n"open;x\n' + b"y;z\n" * 20_000, "a.csv")


def test_csv_counts_rows_columns_and_cells_as_a_spreadsheet_does() -> None:
    assert "100.000 rijen, want ook in cel A100001" in refused(b"a;b\n" * 100_020, "a.csv")
    assert "256 kolommen" in refused(b"a;b\n" + b"x;" * 300, "a.csv")
    assert "1.000.000 cellen" in refused((b"a" + b";" * 200 + b"b\n") * 20_000, "a.csv")
    ((_, _, headers, rows, notes),) = told(b"a;b\nc;d" + b";" * 999 + b"ver\n", "a.csv")
    assert (headers, rows) == (["a", "b"], [[2, "c", "d"]])
    assert notes == ["Cel ALM2 ligt ver buiten de lijst en is niet gelezen: “ver”."]


def test_a_package_cannot_make_more_rows_than_a_list_has() -> None:
    files = {
        "organizations.csv": "id,name\n" + "o,Kerk\n" * 2_000,
        "services.csv": "id,organization_id,name\n" + "s,o,Inloop\n" * 2_000,
    }
    assert "a.zip heeft meer dan 100.000 diensten" in refused(zipped(files), "a.zip")
    places = "id,name\n" + "".join(f"{at},{at:0>40}\n" for at in range(2_000))
    where = "service_id,location_id\n" + "".join(f"s,{at}\n" for at in range(2_000))
    packed_files = {**files, "locations.csv": places, "service_at_locations.csv": where}
    assert "wat bij dienst s hoort, is samen langer" in refused(zipped(packed_files), "a.zip")


def test_a_sheet_of_many_empty_elements_is_looked_at_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("armoedeplan.tables.walk.MOST_ELEMENTS", 100)
    assert "meer dan 100 elementen" in refused(xlsx(ROWS + far("XFD3") + '<row r="4"><c r="XFD4"/></row>' * 100))


def test_a_part_that_ends_too_early_is_told_and_waits_for_nothing() -> None:
    whole = _parts(xlsx(ROWS))
    part = "xl/worksheets/sheet1.xml"
    for end in range(200, len(whole[part]), 7):
        assert "onderdeel xl/worksheets/sheet1.xml is beschadigd" in refused(zipped({**whole, part: whole[part][:end]}))


def test_a_zip_with_many_parts_and_one_that_lies_about_its_size_are_refused() -> None:
    assert "meer dan 1.000 onderdelen" in refused(zipped({str(at): "" for at in range(1_001)}))
    data = bytearray(xlsx(HEAD + "</row>" + " " * 5_000_000))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    lie = bytes(data).replace(size, (1000).to_bytes(4, "little"))
    assert "onderdeel xl/worksheets/sheet1.xml is beschadigd" in refused(lie)


def test_a_folder_a_pipe_or_a_file_that_is_too_large_is_no_list(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.csv")
    with pytest.raises(Refusal, match="geen gewoon bestand"):
        read_tables(tmp_path / "pijp.csv")
    with (tmp_path / "groot.csv").open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    with pytest.raises(Refusal, match="groter dan 50 MB"):
        read_tables(tmp_path / "groot.csv")
    (tmp_path / "map").mkdir()
    with pytest.raises(Refusal, match="is geen HSDS-pakket"):
        read_tables(tmp_path / "map")
    os.mkfifo(tmp_path / "map" / "organizations.csv")
    with pytest.raises(Refusal, match="geen gewoon bestand"):
        read_tables(tmp_path / "map")


def test_what_eats_memory_unseen_ends_in_one_message(tmp_path: Path) -> None:
    unseen = "<row>" + "<c><v>1</v></c>" * 20_000 + "</row>" + "<row><c><v>1</v></c></row>" * 90_000
    (tmp_path / "a.xlsx").write_bytes(xlsx(unseen))
    with pytest.raises(Refusal, match=r"a\.xlsx"):
        read_tables(tmp_path / "a.xlsx")
    assert LIMITS.megabytes == 1024


SMALL = {
    "a.xlsx": xlsx(ROWS + far("XFD5")),
    "b.xlsx": xlsx(ROWS, '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'),
    "a.ods": ods(TOP + row(cell("x"), times=3)),
    "a.csv": 'Organisatie;Activiteit\n"De ""Brug""";\'=1\nCafé;x\n'.encode("cp1252"),
    "a.zip": zipped({"organizations.csv": "id,name\no,Kerk\n", "services.csv": "id,organization_id\ns,o\n"}),
}
PIECES = st.one_of(
    st.binary(max_size=6),
    st.sampled_from(
        [b"<!DOCTYPE x>", b'r="XFD1048576"', b"&#0;", b"\0", b"<c>", b"</row>", b'"', b"\xff\xfe", b"PK\x03\x04"]
    ),
)


@given(
    name=st.sampled_from(sorted(SMALL)),
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), PIECES), min_size=1, max_size=4),
    inside=st.booleans(),
)
def test_damaged_lists_give_a_table_or_one_message(
    name: str,
    changes: list[tuple[float, int, bytes]],
    inside: bool,  # noqa: FBT001 - hypothesis hands it over by name
) -> None:
    data = SMALL[name]
    parts = _parts(data) if inside and data[:2] == b"PK" else {"": data}
    for place, gone, new in changes:
        part = sorted(parts)[int(place * 1000) % len(parts)]
        old = parts[part]
        at = int(place * len(old))
        parts[part] = old[:at] + new + old[at + gone :]
    changed = parts[""] if "" in parts else zipped(parts)
    try:
        tables = told(changed, name)
    except TableError as error:
        said = error
    else:
        assert all(len(row) == len(table[2]) + 1 for table in tables for row in table[3])
        return
    assert said.message.startswith(name)
    assert said.remedy.endswith(".")


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {one.filename: archive.read(one) for one in archive.infolist()}
