"""A workbook as ODS: the same bytes each time, in which no cell is ever a formula.

The XML is written here, since a library that has an object for each of the 30,000 cells takes seconds for them.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias
from xml.sax.saxutils import escape, quoteattr

from armoedeplan.workbook import ods_styles as styles
from armoedeplan.workbook.cell_rules import FIRST_DAY, Firmness, Rule, Tested
from armoedeplan.workbook.cell_styles import LINE_HEIGHT, Format, Role, Style
from armoedeplan.workbook.cells import number_text
from armoedeplan.workbook.drawn_sheet import Area, Drawn, DrawnSheet
from armoedeplan.workbook.filled_sheets import HEAD_ROW
from armoedeplan.workbook.greying import column_letters, formula_of
from armoedeplan.workbook.hidden import CHOICES
from armoedeplan.workbook.ods_parts import meta_part, packed_file, settings_part
from armoedeplan.workbook.pick_lists import ListPlaces

_DAY_ZERO: Final = dt.date(1899, 12, 30)
_FIRMNESS: Final = {Firmness.REFUSES: "stop", Firmness.ASKS: "warning", Firmness.TAKES: "information"}
_Areas: TypeAlias = Mapping[int, Sequence[tuple[Area, str]]]
"""The areas of a sheet by their column, each with the attribute that names its rule."""
_SPACES: Final = re.compile(" {2,}|^ | $")


def ods_file(
    title: str, sheets: Sequence[DrawnSheet], lists: ListPlaces, hidden: Mapping[str, Iterable[Sequence[str]]]
) -> bytes:
    """Write a workbook; title: in its properties. hidden: the rows of the hidden sheets, by name."""
    content = _Content(lists)
    tables = [content.table_of(drawn) for drawn in sheets]
    tables += [_hidden_table(name, rows) for name, rows in {CHOICES: lists.rows(), **hidden}.items()]
    pages = sorted({drawn.pages for drawn in sheets} | {1})
    parts = {
        "content.xml": content.part(tables, sheets, pages),
        "styles.xml": styles.styles_part(pages),
        "settings.xml": settings_part(sheets),
        "meta.xml": meta_part(title),
    }
    return packed_file(parts)


class _Content:
    """What gathers the styles and rules that the sheets of one file share, while these are written."""

    def __init__(self, lists: ListPlaces) -> None:
        self._lists = lists
        self._styles: dict[tuple[Style, str, str], str] = {}
        self._rules: dict[str, str] = {}

    def part(self, tables: Iterable[str], sheets: Sequence[DrawnSheet], pages: Iterable[int]) -> str:
        """Give content.xml; tables: the sheets as they were written."""
        widths = sorted({width for drawn in sheets for width in drawn.widths})
        heights = sorted({height for drawn in sheets for height in drawn.heights} | {LINE_HEIGHT})
        made = [
            styles.number_styles(),
            *map(styles.column_style, widths),
            *map(styles.row_style, heights),
            *map(styles.table_style, pages),
            styles.table_style(1, shown=False),
            *(styles.cell_style(name, style, *when) for (style, *when), name in self._styles.items()),
        ]
        rules = "".join(rule.replace("table:name=''", f'table:name="{name}"') for rule, name in self._rules.items())
        filters = "".join(_filter_of(drawn, number) for number, drawn in enumerate(sheets))
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {styles.NAMESPACES}>'
            f"<office:automatic-styles>{''.join(made)}</office:automatic-styles><office:body><office:spreadsheet>"
            f"<table:content-validations>{rules}</table:content-validations>{''.join(tables)}"
            f"<table:database-ranges>{filters}</table:database-ranges>"
            "</office:spreadsheet></office:body></office:document-content>"
        )

    def table_of(self, drawn: DrawnSheet) -> str:
        """Write one sheet."""
        # the rule of an area is written once, and not for each of its cells
        areas: dict[int, list[tuple[Area, str]]] = {}
        for area in drawn.areas:
            areas.setdefault(area.column, []).append((area, self._rule_attribute(area, drawn)))
        rows = [
            self._row(drawn, number, cells, height, areas)
            for number, (cells, height) in enumerate(zip(drawn.rows, drawn.heights, strict=True), 1)
        ]
        if drawn.frozen:
            rows[HEAD_ROW - 1] = f"<table:table-header-rows>{rows[HEAD_ROW - 1]}</table:table-header-rows>"
        room = _rows_of_room(drawn, areas, self._style_name(drawn, drawn.room, None) if drawn.room else "")
        return (
            f'<table:table table:name={quoteattr(drawn.name)} table:style-name="b{drawn.pages}">'
            f"{_columns_of(drawn)}{''.join(rows)}{room}</table:table>"
        )

    def _row(self, drawn: DrawnSheet, number: int, cells: Sequence[Drawn], height: float, areas: _Areas) -> str:
        """Write one row."""
        made = []
        for at, cell in enumerate(cells, 1):
            known = ((area, rule) for area, rule in areas.get(at, ()) if area.first <= number <= area.last)
            here, rule = next(known, (None, ""))
            made.append(self._cell(drawn, cell, here, rule))
        return f'<table:table-row table:style-name="r{height:g}">{"".join(made)}</table:table-row>'

    def _cell(self, drawn: DrawnSheet, cell: Drawn, area: Area | None, rule: str) -> str:
        """Write one cell; area: what holds for it, if anything. rule: the attribute that names its rule."""
        named = f'table:style-name="{self._style_name(drawn, cell.style, area)}"{rule}'
        note = _note_of(cell.note) if cell.note else ""
        if cell.cell is None:
            return f"<table:table-cell {named}>{note}</table:table-cell>" if note else f"<table:table-cell {named}/>"
        value, words = _value_and_words(cell)
        return f"<table:table-cell {named} {value}>{note}{words}</table:table-cell>"

    def _style_name(self, drawn: DrawnSheet, style: Style, area: Area | None) -> str:
        """Give the name of a style; one that depends on another answer is one for each area."""
        condition, base = "", ""
        if area is not None and area.conditions:
            condition = formula_of(area.conditions, open_formula=True)
            base = f"{_quoted_name(drawn.name)}.{column_letters(area.column)}{area.first}"
        key = (style, condition, base)
        return self._styles.setdefault(key, f"c{len(self._styles) + 1}")

    def _rule_attribute(self, area: Area, drawn: DrawnSheet) -> str:
        """Give the attribute that names the rule of an area; nothing when there is none."""
        rule = self._rule(area, drawn)
        if not rule:
            return ""
        name = self._rules.setdefault(rule, f"v{len(self._rules) + 1}")
        return f' table:content-validation-name="{name}"'

    def _rule(self, area: Area, drawn: DrawnSheet) -> str:
        """Write the rule of an area, without its name; nothing when it tests and tells nothing."""
        rule = area.rule
        test = self._test_of(rule, area.choices)
        if not (test or rule.told):
            return ""
        condition = f" table:condition={quoteattr(test)}" if test else ""
        base = f"{_quoted_name(drawn.name)}.A1"
        told = f'<table:help-message table:display="true">{_text_paragraphs(rule.told)}</table:help-message>'
        shown = str(rule.firmness is not Firmness.TAKES).lower()
        fault = (
            f'<table:error-message table:message-type="{_FIRMNESS[rule.firmness]}" table:title="Past dit?" '
            f'table:display="{shown}">{_text_paragraphs(rule.fault)}</table:error-message>'
        )
        return (
            f"<table:content-validation table:name=''{condition} table:allow-empty-cell=\"true\" "
            f'table:display-list="unsorted" table:base-cell-address={quoteattr(base)}>'
            f"{told if rule.told else ''}{fault if test else ''}</table:content-validation>"
        )

    def _test_of(self, rule: Rule, choices: Sequence[str]) -> str:
        """Give the test of a rule as the program writes it; nothing where there is none."""
        if rule.test is Tested.LIST:
            place = self._lists.place_of(choices)
            letters = column_letters(place[0]) if place else ""
            range_ = f"[${CHOICES}.${letters}$1:.${letters}${place[1]}]" if place else ""
            return f"of:cell-content-is-in-list({range_})" if place else ""
        if rule.test is Tested.DAY:
            return (
                f"of:cell-content-is-date() and cell-content()>={(dt.date.fromisoformat(FIRST_DAY) - _DAY_ZERO).days}"
            )
        if rule.test is Tested.NONE:
            return ""
        named = "whole" if rule.test is Tested.WHOLE else "decimal"
        between = f"{number_text(rule.low)},{number_text(rule.high)}"
        return f"of:cell-content-is-{named}-number() and cell-content-is-between({between})"


def _rows_of_room(drawn: DrawnSheet, areas: _Areas, style: str) -> str:
    """Write the rows below those that are drawn, in which the pick lists still work; style: of their cells, if any."""
    more = max((area.last for area in drawn.areas), default=0) - len(drawn.rows)
    if more <= 0:
        return ""
    look = f' table:style-name="{style}"' if style else ""
    cells = "".join(f"<table:table-cell{look}{rule}/>" for known in areas.values() for _, rule in known)
    return f'<table:table-row table:number-rows-repeated="{more}">{cells}</table:table-row>'


def _columns_of(drawn: DrawnSheet) -> str:
    """Write the columns of a sheet: the first ones stand on every page, the last one nobody sees."""
    made = [f'<table:table-column table:style-name="k{width}"/>' for width in drawn.widths]
    if not drawn.frozen:
        return "".join(made)
    if drawn.pages > 1:
        first = "".join(made[: drawn.frozen])
        made = [f"<table:table-header-columns>{first}</table:table-header-columns>", *made[drawn.frozen :]]
    return "".join(made) + ('<table:table-column table:visibility="collapse"/>' if drawn.hides else "")


def _value_and_words(drawn: Drawn) -> tuple[str, str]:
    """Give the value of a cell, as an attribute, and what is shown of it."""
    cell = drawn.cell
    if isinstance(cell, dt.date):
        shown = f"{cell.day}-{cell.month}-{cell.year}"
        return f'office:value-type="date" office:date-value="{cell:%Y-%m-%d}"', f"<text:p>{shown}</text:p>"
    if isinstance(cell, int | float):
        kind = 'currency" office:currency="EUR' if drawn.style.format is Format.EURO else "float"
        return f'office:value-type="{kind}" office:value="{number_text(cell)}"', f"<text:p>{number_text(cell)}</text:p>"
    words = _text_paragraphs(str(cell))
    if drawn.style.role is Role.LINK:
        target = quoteattr(f"#{_quoted_name(drawn.link)}.A1")
        words = f'<text:p><text:a xlink:type="simple" xlink:href={target}>{_spaced_line(str(cell))}</text:a></text:p>'
    return 'office:value-type="string"', words


def _text_paragraphs(words: str) -> str:
    """Write words, each line a paragraph."""
    return "".join(f"<text:p>{_spaced_line(line)}</text:p>" for line in words.split("\n"))


def _spaced_line(line: str) -> str:
    """Write a line so that no space of it is lost."""
    return _SPACES.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', escape(line)).replace("\t", "<text:tab/>")


def _note_of(note: str) -> str:
    """Write the note of a cell."""
    height = 1 + 0.5 * (len(note) // 45 + note.count("\n"))
    return f'<office:annotation svg:width="8cm" svg:height="{height:g}cm">{_text_paragraphs(note)}</office:annotation>'


def _hidden_table(name: str, rows: Iterable[Sequence[str]]) -> str:
    """Write a sheet that nobody sees; every cell is text."""
    made = "".join(f"<table:table-row>{''.join(map(_hidden_cell, cells))}</table:table-row>" for cells in rows)
    named = f'table:name="{name}" table:style-name="verborgen"'
    return f"<table:table {named}><table:table-column/>{made}</table:table>"


def _hidden_cell(words: str) -> str:
    """Write a cell that nobody sees."""
    if not words:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string">{_text_paragraphs(words)}</table:table-cell>'


def _filter_of(drawn: DrawnSheet, number: int) -> str:
    """Write the area of a sheet that can be sorted; number: that of the sheet, by which LibreOffice knows the area."""
    if not drawn.filtered:
        return ""
    name = _quoted_name(drawn.name)
    area = f"{name}.A{HEAD_ROW}:{name}.{column_letters(len(drawn.widths) + drawn.hides)}{drawn.filtered}"
    return (
        f'<table:database-range table:name="__Anonymous_Sheet_DB__{number}" '
        f'table:target-range-address={quoteattr(area)} table:display-filter-buttons="true"/>'
    )


def _quoted_name(name: str) -> str:
    """Write the name of a sheet as it stands in an address."""
    return f"'{name}'"
