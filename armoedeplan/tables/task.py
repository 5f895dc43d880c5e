"""What the confined process does with a list: bytes in, tables as plain words out.

Which kind of file it is, is told by what is in it, and not by its name.
"""

from collections.abc import Sequence

from armoedeplan.confined.message import Message
from armoedeplan.filekind import Kind, kind_of
from armoedeplan.tables.other_kinds import OLD_OFFICE, refuse_other_office, refuse_other_text, refused_zip
from armoedeplan.tables.size_limits import MOST_LETTERS, dutch
from armoedeplan.tables.table import Table, TableError
from armoedeplan.tables.zip_parts import MARK, part_names, parts


def read_list(message: Message) -> Message:
    """Read the tables of a list. Raises TableError.

    Words in: `{"file": "lijst.xlsx", "names": null}`, with one piece, its bytes; of a folder `names` are those of its
    files, and there is a piece for each. Words out: of each table its sheet, its headers, its rows (the number, and
    then the cells), its notes, and the row above its headers.
    """
    file, names = message.words["file"], message.words["names"]
    if names is not None:
        from armoedeplan.tables.hsds import table_of_services
        from armoedeplan.tables.hsds_csv import records_of_files

        records = records_of_files(file, dict(zip(names, message.pieces, strict=True)))
        return _tables_as_words([table_of_services(file, records)])
    return _tables_as_words(_tables_of_file(file, message.pieces[0]))


def _tables_of_file(file: str, data: bytes) -> list[Table]:
    """Read the tables of a file by what its bytes say that it is, whatever its name. Raises TableError."""
    if not data.strip():
        raise TableError(f"{file} is leeg", "Kijk of dit het goede bestand is.")
    kind = kind_of(data)
    if kind in (Kind.PDF, Kind.IMAGE, Kind.BINARY) or (kind is Kind.WORD and data[:4] != MARK):
        raise TableError(f"{file} is {kind}, geen lijst", "Geef een bestand in xlsx, ods of csv, of een HSDS-pakket.")
    if data[:4] == MARK:
        return _tables_of_zip(file, data)
    if data[:4] == OLD_OFFICE:
        from armoedeplan.tables.spreadsheet import from_xls

        refuse_other_office(file, data)
        return from_xls(file, data)
    refuse_other_text(file, data)
    from armoedeplan.tables.hsds_json import is_json, records_of_json

    if is_json(data):
        from armoedeplan.tables.hsds import table_of_services

        return [table_of_services(file, records_of_json(file, data))]
    from armoedeplan.tables.csvfile import from_csv

    return [from_csv(file, data)]


def _tables_of_zip(file: str, data: bytes) -> list[Table]:
    """Read what is packed as a zip file: a spreadsheet, or an HSDS package."""
    from armoedeplan.tables import hsds_csv, odsparts, spreadsheet, xlsxparts
    from armoedeplan.tables.hsds import table_of_services

    def wanted(name: str) -> bool:
        return is_of_package(name) or xlsxparts.wanted(name) or odsparts.wanted(name)

    def is_of_package(name: str) -> bool:
        return hsds_csv.base(name) in (*hsds_csv.FILES, hsds_csv.DESCRIPTOR)

    found = parts(file, data, wanted)
    package = {hsds_csv.base(name): piece for name, piece in found.items() if is_of_package(name)}
    if hsds_csv.is_package(package):
        return [table_of_services(file, hsds_csv.records_of_files(file, package))]
    if xlsxparts.BOOK in found:
        return spreadsheet.from_parts(file, found, xlsxparts, part_names(data))
    if odsparts.CONTENT in found and kind_of(data) is not Kind.TEXT:
        return spreadsheet.from_parts(file, found, odsparts, part_names(data))
    raise refused_zip(file, data)


def _tables_as_words(tables: Sequence[Table]) -> Message:
    """Write tables as words that JSON can hold."""
    for table in tables:
        _check_letters(table)
    return Message(
        [
            [
                table.file,
                table.sheet,
                table.headers,
                [[row.number, *row.cells] for row in table.rows],
                table.notes,
                table.above,
            ]
            for table in tables
        ]
    )


def _check_letters(table: Table) -> None:
    """Refuse a cell with more words than a cell has. Raises TableError."""
    for row in table.rows:
        if max(map(len, row.cells)) > MOST_LETTERS:
            column = next(at for at, cell in enumerate(row.cells) if len(cell) > MOST_LETTERS)
            raise TableError(
                f"{table.place(row.number, column)}: langer dan {dutch(MOST_LETTERS)} tekens",
                "Kort de tekst in, of kijk of er een aanhalingsteken ontbreekt.",
            )
    if max(map(len, (*table.headers, *table.above))) > MOST_LETTERS:
        raise TableError(
            f"{table.file}: een kop is langer dan {dutch(MOST_LETTERS)} tekens",
            "Kort de kop in, of kijk of er een aanhalingsteken ontbreekt.",
        )
