"""An export that is edited and read back: what was edited is what the list says, and the rest stays byte for byte."""

import io
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import ANY

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armoedeplan.confined.message import Message
from armoedeplan.exchange.columns import proposals
from armoedeplan.exchange.list_rows import tidy_rows
from armoedeplan.exchange.proposal import Choices, Gathered, apply_to, with_old_names
from armoedeplan.exchange.proposing import gather_records
from armoedeplan.exchange.sheets import sheets
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.tables.export import files_of_form
from armoedeplan.tables.table import Row, Table
from armoedeplan.tables.task import read_list

TEXT = """\
# bovenaan
armoedeplan: 1
uitgangspunten:
  doelgroepen:
    - {id: ouderen, naam: Ouderen}
    - {id: jongeren, naam: "Jongeren; 16 tot 27"}
samenwerking:
  actoren:
    - id: bieb   # de bibliotheek
      naam: Bibliotheek
      soort: onderwijs
      tijdwinst: een uur per week
    - id: kerk
      naam: "Kerk / Diaconie"
      aandeel: helpt in stilte
    - id: noord
      naam: Buurthuis Noord
    - id: noor
      naam: Buurthuis Noor

      # deze staat los
    - id: los
      naam: Werk en Inkomen
  aanbod:
    - id: taal   # eerst dit
      naam: Spreekuur
      uitvoerders: [bieb, kerk]
      functies: [informeren, oefenen samen]
      doelgroepen: [ouderen, jongeren]
      gebied: Noord en Zuid
      vrijwilligers: ja
      vult_aan: [inloop]
    - id: spreekuur
      naam: Spreekuur
      uitvoerders: [noord]
      functies:
        - begeleiden   # soms
      gevallen: [licht]
    - id: inloop
      naam: "Inloop; met koffie"
      versterkt: [taal, spreekuur]
      beleidsterrein: welzijn
    - id: cursus
      naam: Cursus
      uitvoerders: [noor]
  samenwerkingsverbanden:
    - id: kring
      naam: Kring
      deelnemers: [bieb, noord]
      overleggen_per_jaar: 4
      uren_per_overleg: 1.5
    - id: tafel
      naam: Tafel
      onderwerp: geldzaken
"""
NEW: dict[str, dict[str, dict[str, Any]]] = {
    "Organisaties": {
        "Organisatie": {"Het Huis van de Wijk": "Het Huis van de Wijk", "Zonnebloem": "Zonnebloem"},
        "Soort": {"zorg": "zorg", "Gemeentelijke afdeling": "gemeentelijke_afdeling", "": None},
        "Aandeel": {"geeft raad: elke week": "geeft raad: elke week", "": None},
        "Tijdwinst": {"een halve dag": "een halve dag", "": None},
    },
    "Aanbod": {
        "Organisatie": {"": (), "bieb": ("bieb",), "Buurthuis Noord; Buurthuis Noor": ("noord", "noor")},
        "Activiteit": {"Taalhuis": "Taalhuis", "Maaltijd": "Maaltijd"},
        "Functies": {"signaleren en activeren": ("signaleren", "activeren"), "Begeleiding": ("begeleiden",), "": ()},
        "Doelgroepen": {"Ouderen": ("ouderen",), "jongeren": ("jongeren",), "": ()},
        "Gebied": {"Oost": "Oost", "": None},
        "Vrijwilligers": {"nee": False, "": None},
        "Vult aan": {"cursus": ("cursus",), "taal; Inloop": None, "": ()},
        "Versterkt": {"Cursus": ("cursus",), "": ()},
    },
    "Verbanden": {
        "Verband": {"Ronde Tafel": "Ronde Tafel"},
        "Onderwerp": {"werk": "werk", "": None},
        "Deelnemers": {"Kerk / Diaconie": None, "kerk; los": ("kerk", "los"), "": ()},
        "Overleggen per jaar": {"12": 12, "": None},
        "Uren per overleg": {"2,5": 2.5, "": None},
    },
}
"""What is typed in a cell, and what the plan then says."""
REFUSED = {("Vult aan", "taal; Inloop"), ("Deelnemers", "Kerk / Diaconie")}
FIELDS = {
    "Organisatie": "naam", "Soort": "soort", "Aandeel": "aandeel", "Tijdwinst": "tijdwinst", "Activiteit": "naam",
    "Functies": "functies", "Doelgroepen": "doelgroepen", "Gebied": "gebied", "Vrijwilligers": "vrijwilligers",
    "Vult aan": "vult_aan", "Versterkt": "versterkt", "Verband": "naam", "Onderwerp": "onderwerp",
    "Deelnemers": "deelnemers", "Overleggen per jaar": "overleggen_per_jaar", "Uren per overleg": "uren_per_overleg",
}  # fmt: skip
LISTS = {"Organisaties": "actoren", "Aanbod": "aanbod", "Verbanden": "samenwerkingsverbanden"}
FREE = {"Organisaties": ("los",), "Aanbod": ("cursus", "taal", "spreekuur"), "Verbanden": ("tafel",)}
"""What may be removed: an organisation that another sheet still names would be made again, and something stays."""


def file_of(text: str = TEXT) -> PlanFile:
    return plan_of(Path("plan.yaml"), text.encode())


@cache
def exported_bytes() -> bytes:
    ((_, data),) = files_of_form("xlsx", sheets(file_of().plan)).items()
    return data


def exported() -> Any:
    """Give the export of the plan as a workbook."""
    return openpyxl.load_workbook(io.BytesIO(exported_bytes()))


def read_back(book: Any, *, remove: bool = True) -> tuple[str, list[Gathered]]:
    """Read a workbook as the command does; give the text of the plan after it, and what each sheet brought."""
    out = io.BytesIO()
    book.save(out)
    words: Any = read_list(Message({"file": "a.xlsx", "names": None}, [out.getvalue()])).words
    before, found = file_of(), []
    store = Store(before)
    for file, sheet, headers, rows, notes, _ in words:
        table = tidy_rows(Table(file, sheet, tuple(headers), tuple(Row(n, tuple(c)) for n, *c in rows), tuple(notes)))
        columns = {one.column: one.field for one in proposals(table.headers) if one.sure}
        choices = with_old_names(Choices(columns, overwrite=True, remove=remove), before.plan, store.file.plan)
        found.append(gather_records(store.file, table, choices))
        apply_to(store, found[-1], choices)
    return store.file.text, found


class Edit(NamedTuple):
    """One edit. what: `cell`, `remove` or `sort`. where, header, words: numbers that choose, whatever there is."""

    sheet: str
    what: str
    where: int
    header: int
    words: int


EDITS = st.lists(
    st.builds(
        Edit,
        st.sampled_from(sorted(NEW)),
        st.sampled_from(["cell", "cell", "cell", "remove", "sort", "add"]),
        *[st.integers(0, 50)] * 3,
    ),
    max_size=6,
)


def rows_of(sheet: Any) -> list[list[Any]]:
    return [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def edit_rows(headers: list[str], rows: list[list[Any]], edit: Edit, expected: dict[Any, Any]) -> None:
    """Do one edit on the rows of a sheet, and note what the plan is to say of it."""
    if edit.what == "sort":
        rows.sort(key=lambda row: (str(row[edit.header % len(headers)] or ""), str(row[0])))
    elif edit.what == "add":
        name = f"Nieuw {edit.sheet} {len(rows)}"
        rows.append([name if header in ("Organisatie", "Activiteit", "Verband")[::1] else None for header in headers])
        if edit.sheet == "Aanbod":
            rows[-1][headers.index("Organisatie")] = "bieb"
        expected[edit.sheet, None, name] = name
    elif edit.what == "remove":
        gone = FREE[edit.sheet][edit.where % len(FREE[edit.sheet])]
        rows[:] = [row for row in rows if row[-1] != gone]
        for key in [key for key in expected if key[:2] == (edit.sheet, gone)]:
            del expected[key]
        expected[edit.sheet, gone, "weg"] = True
    elif own := [row for row in rows if row[-1]]:
        row = own[edit.where % len(own)]
        header = [header for header in headers if header in NEW[edit.sheet]][edit.header % len(NEW[edit.sheet]) - 1]
        words = list(NEW[edit.sheet][header])[edit.words % len(NEW[edit.sheet][header])]
        row[headers.index(header)] = words or None
        field = "uitvoerders" if (edit.sheet, header) == ("Aanbod", "Organisatie") else FIELDS[header]
        if (header, words) in REFUSED or (
            field in ("vult_aan", "versterkt") and row[-1] in NEW[edit.sheet][header][words]
        ):
            expected[edit.sheet, row[-1], field] = ANY
        else:
            expected[edit.sheet, row[-1], field] = NEW[edit.sheet][header][words]


def blocks_of(text: str) -> dict[str, str]:
    """Give the lines of each record of the text, by its short name."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith("    - id: "):
            lines = found.setdefault(line.split()[2], [])
        elif not line.startswith("      ") and line.strip():
            lines = []
        lines.append(line)
    return {id_: "".join(lines) for id_, lines in found.items()}


@pytest.mark.parametrize("remove", [True, False])
def test_an_export_that_nobody_edited_changes_no_byte(remove: bool) -> None:  # noqa: FBT001
    text, found = read_back(exported(), remove=remove)
    assert text == TEXT
    assert [(one.differing, one.troubles, one.missing, one.doubts) for one in found] == [((), (), (), ())] * 3
    assert {len(one.actors) + len(one.offers) + len(one.ties) + len(one.filled) for one in found} == {0}


@pytest.mark.slow
@settings(max_examples=60)
@given(EDITS)
def test_what_was_edited_is_what_the_list_says_and_the_rest_stays(edits: list[Edit]) -> None:
    book = exported()
    expected: dict[tuple[str, Any, str], Any] = {}
    for edit in edits:
        sheet = book[edit.sheet]
        headers = [cell.value for cell in sheet[1]]
        rows = rows_of(sheet)
        edit_rows(headers, rows, edit, expected)
        sheet.delete_rows(2, sheet.max_row)
        for row in rows:
            sheet.append(row)
    text, _ = read_back(book)
    step = plan_of(Path("plan.yaml"), text.encode()).plan.samenwerking
    records = {name: {record.id: record for record in getattr(step, list_)} for name, list_ in LISTS.items()}
    gone = {id_ for _, id_, field in expected if field == "weg"}
    for (sheet_name, id_, field), wanted in expected.items():
        if field == "weg":
            assert id_ not in records[sheet_name]
        elif id_ is None:
            assert wanted in {record.naam for record in records[sheet_name].values()}
        else:
            said = getattr(records[sheet_name][id_], field)
            assert said == (tuple(one for one in wanted if one not in gone) if isinstance(wanted, tuple) else wanted)
    touched = gone | {id_ for _, id_, _ in expected}
    was, now = blocks_of(TEXT), blocks_of(text)
    for id_, block in was.items():
        if id_ not in touched and not any(other in block for other in gone):
            assert now[id_].rstrip() == block.rstrip()
