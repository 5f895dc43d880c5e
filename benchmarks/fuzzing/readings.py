"""What the program does with an input, in this process: reading it, and the first use of what was read."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from fuzzing.seeds import PLAN

if TYPE_CHECKING:
    from armoedeplan.finding import Finding
    from armoedeplan.tables.table import Table

Refusals = Iterable[tuple[str, str]]
"""Why an input is refused: messages with their remedies; nothing when it is taken. Else an exception says so."""
_MOST_ROWS = 300
"""How many rows of a list are used: each is used as the others are."""


def read_list(path: Path) -> Refusals:
    """Read a list, and gather what it would bring into a plan."""
    from armoedeplan.exchange.columns import proposals
    from armoedeplan.tables.read_table import read_tables

    for table in read_tables(path):
        columns = {one.column: one.field for one in proposals(table.headers)}
        _gathered(table, columns or {0: "actoren.naam"}, {})
    return ()


def _gathered(table: "Table", columns: Mapping[int, str], values: Mapping[str, Mapping[str, str]]) -> None:
    """Gather what a list would bring into a plan that has hardly anything, and tell it."""
    from armoedeplan.exchange.proposal import Choices
    from armoedeplan.exchange.proposing import gather_records
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.terminal.import_proposal import proposal_lines

    plan, choices = plan_of(Path("plan.yaml"), PLAN), Choices(columns, values)
    some = table._replace(rows=tuple(islice(table.rows, _MOST_ROWS)))
    "\n".join(proposal_lines(some, choices, gather_records(plan, some, choices)))


def read_workbook(path: Path) -> Refusals:
    """Read a workbook, and make what it changes in memory, in the plan that it may have come from."""
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.plan.store import Store
    from armoedeplan.tables.book import read_book
    from armoedeplan.terminal.workbook_report import conflict_lines, workbook_lines
    from armoedeplan.workbook.applying import apply_to
    from armoedeplan.workbook.taking import workbook_changes

    plan = plan_of(Path("plan.yaml"), PLAN)
    found = workbook_changes(plan, read_book(path))
    "\n".join((*workbook_lines(path.name, found, {}), *conflict_lines(found.conflicts)))
    faults = (*found.faults, *apply_to(Store(plan), found).faults)
    return [(fault.message, fault.remedy) for fault in faults]


def read_pdf(path: Path) -> Refusals:
    """Take the plan out of a PDF, and read it."""
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.render.embedded_plan import unpack_plan

    return _errors(plan_of(path, unpack_plan(path.read_bytes())).findings)


def read_templates(folder: Path) -> Refusals:
    """Look through templates, and try them out on two plans."""
    from armoedeplan.render.own.fill_in import faults_of
    from armoedeplan.render.own.read_folder import read_own
    from armoedeplan.render.own.try_out import try_out

    own = read_own(folder)
    # the program tries only what looks well; here what does not is run too
    return [(fault.message, fault.remedy) for fault in (*faults_of(own), *try_out(own))]


def read_style(folder: Path) -> Refusals:
    """Read a house style, and use the styles of its reference documents."""
    from armoedeplan.render.source import Source
    from armoedeplan.render.style.office_styles import styled
    from armoedeplan.render.style.read_style import read_style as read

    found = read(folder)
    if found.style is None:
        return _errors(found.findings)
    for kind in ("docx", "odt"):
        if getattr(found.style, kind):
            with styled(Source("", 0, style=found.style), kind):
                pass
    return ()


def read_cases(folder: Path) -> Refusals:
    """Read a folder of cases, and search in it."""
    from armoedeplan.practice.library import library_cases
    from armoedeplan.practice.search import search
    from armoedeplan.terminal import cases

    found = library_cases(folder)
    "\n".join(cases.as_list((hit.entry, ()) for hit in search(found.entries, "schulden wijk", {}).hits))
    return _errors(finding for _, finding in found.findings)


def read_plan(path: Path) -> Refusals:
    """Read a plan, hold it against the checks, and write what they find."""
    from armoedeplan.checks.frame import judge
    from armoedeplan.plan.plan_of_text import read_plan as read
    from armoedeplan.terminal.findings_report import Checked, as_json, as_text

    file = read(path)
    found = [*file.findings, *(judge(file, None) if file.sound else ())]
    checked = [Checked(path, found, dict(file.plan.afwijkingen), file.guide)]
    "\n".join(as_text(checked))
    as_json(checked)
    return _errors(file.findings)


def read_mapping(path: Path) -> Refusals:
    """Read which column is what, and use it on a list."""
    from armoedeplan.exchange.mapping import read_mapping as read
    from armoedeplan.tables.table import Row, Table

    mapped = read(path)
    headers = tuple(mapped.columns)
    rows = tuple(Row(number, (word,) * len(headers)) for number, word in enumerate(("kind", "A;B", ""), 2))
    _gathered(Table("lijst.csv", "", headers, rows), dict(enumerate(mapped.columns.values())), mapped.values)
    return ()


def _errors(findings: "Iterable[Finding]") -> Iterator[tuple[str, str]]:
    """Yield the words of the findings that are errors."""
    from armoedeplan.finding import Severity

    yield from ((one.message, one.remedy) for one in findings if one.severity is Severity.ERROR)
