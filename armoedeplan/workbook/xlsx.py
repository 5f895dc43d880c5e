"""A workbook as XLSX: the same bytes each time, in which no cell is ever a formula."""

import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from armoedeplan.workbook import cell_styles as looks
from armoedeplan.workbook.cell_rules import FIRST_DAY, Firmness, Rule, Tested
from armoedeplan.workbook.cell_styles import Format, Role, Style
from armoedeplan.workbook.drawn_sheet import Area, Drawn, DrawnSheet
from armoedeplan.workbook.filled_sheets import HEAD_ROW
from armoedeplan.workbook.greying import column_letters, formula_of
from armoedeplan.workbook.hidden import CHOICES
from armoedeplan.workbook.pick_lists import ListPlaces

_NEVER: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - what the format asks for has no zone
_NUMBER_FORMATS: Final[Mapping[Format, str]] = {
    Format.TEXT: "@",
    Format.COUNT: "#,##0",
    Format.DECIMAL: "#,##0.0##",
    Format.PERCENT: '0"%"',
    Format.DECIMAL_PERCENT: '0.0##"%"',
    Format.EURO: "[$€-413] #,##0",
    Format.DAY: "[$-413]d-m-yyyy",
    Format.YEAR: "0",
}
_PAGE_HEIGHT: Final = 450
"""Points of a page on its side that rows surely have."""
_FIRMNESS: Final = {Firmness.REFUSES: "stop", Firmness.ASKS: "warning", Firmness.TAKES: "information"}
_BORDER: Final = {"border": 1, "border_color": looks.LINE_COLOUR}
_TITLE: Final = {"bold": True, "font_color": looks.HEAD_COLOUR}
_ROLES: Final[Mapping[Role, Mapping[str, Any]]] = {
    Role.TITLE: {**_TITLE, "font_size": 16},
    Role.HEADING: {**_TITLE, "font_size": 13, "valign": "bottom"},
    Role.WORDS: {},
    Role.LINK: {"font_color": looks.LINK_COLOUR, "underline": 1},
    Role.HEAD: {**_BORDER, "bold": True, "text_wrap": True, "font_color": "#FFFFFF", "bg_color": looks.HEAD_COLOUR},
    Role.FIXED: {**_BORDER, "text_wrap": True, "bg_color": looks.FIXED_COLOUR},
    Role.ANSWER: {**_BORDER, "text_wrap": True},
    Role.ROOM: {},
}


def xlsx_file(
    title: str, sheets: Iterable[DrawnSheet], lists: ListPlaces, hidden: Mapping[str, Iterable[Sequence[str]]]
) -> bytes:
    """Write a workbook; title: in its properties. hidden: the rows of the hidden sheets, by name."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "created": _NEVER})
    writer = _Writer(book, lists)
    for drawn in sheets:
        writer.write_sheet(drawn)
    for name, rows in {CHOICES: lists.rows(), **hidden}.items():
        writer.write_hidden(name, rows)
    book.close()
    return out.getvalue()


class _Writer:
    """What writes the sheets of one XLSX file, with the formats that they share."""

    def __init__(self, book: Any, lists: ListPlaces) -> None:
        self._book = book
        self._lists = lists
        self._formats: dict[Style, Any] = {}
        self._grey = book.add_format({"bg_color": looks.GREY_COLOUR})

    def write_hidden(self, name: str, rows: Iterable[Sequence[str]]) -> None:
        """Write a sheet that nobody sees; every cell is text."""
        sheet = self._book.add_worksheet(name)
        sheet.very_hidden()
        for number, cells in enumerate(rows):
            for at, cell in enumerate(cells):
                if cell:
                    sheet.write_string(number, at, cell)

    def write_sheet(self, drawn: DrawnSheet) -> None:
        """Write one sheet."""
        sheet = self._book.add_worksheet(drawn.name)
        _set_page(sheet, drawn)
        for at, width in enumerate(drawn.widths):
            sheet.set_column(at, at, width, self._format(drawn.room) if drawn.room else None)
        for number, (cells, height) in enumerate(zip(drawn.rows, drawn.heights, strict=True)):
            if height > looks.LINE_HEIGHT:
                sheet.set_row(number, height)
            for at, cell in enumerate(cells):
                self._write_cell(sheet, number, at, cell)
        for area in drawn.areas:
            self._hold_to(sheet, area)
        if drawn.hides:
            hidden = len(drawn.widths)
            sheet.set_column(hidden, hidden, 10, None, {"hidden": True})
        if drawn.frozen:
            sheet.freeze_panes(HEAD_ROW, drawn.frozen)
        # a number of a document that is words is no mistake
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        if drawn.filtered:
            sheet.autofilter(HEAD_ROW - 1, 0, drawn.filtered - 1, len(drawn.widths) - (not drawn.hides))

    def _format(self, style: Style) -> Any:
        """Give the format of a cell."""
        if style not in self._formats:
            grey = {"bg_color": looks.GREY_COLOUR} if style.grey else {}
            number = _NUMBER_FORMATS[style.format] if style.role in {Role.ANSWER, Role.ROOM} else "General"
            made = {"valign": "top", "num_format": number, **_ROLES[style.role], **grey, **_alignment_of(style)}
            self._formats[style] = self._book.add_format(made)
        return self._formats[style]

    def _write_cell(self, sheet: Any, row: int, at: int, drawn: Drawn) -> None:
        """Write one cell, with its note."""
        cell, shown = drawn.cell, self._format(drawn.style)
        if cell is None:
            sheet.write_blank(row, at, None, shown)
        elif drawn.link:
            sheet.write_url(row, at, f"internal:'{drawn.link}'!A1", shown, str(cell))
        elif isinstance(cell, str):
            sheet.write_string(row, at, cell, shown)
        elif isinstance(cell, dt.date):
            sheet.write_datetime(row, at, cell, shown)
        else:
            sheet.write_number(row, at, cell, shown)
        if drawn.note:
            size = {"width": 320, "height": 40 + len(drawn.note) // 2}
            sheet.write_comment(row, at, drawn.note, {"author": "", **size})

    def _hold_to(self, sheet: Any, area: Area) -> None:
        """Let the program hold somebody to the rule of an area, and make it grey when its question does not apply."""
        place = area.first - 1, area.column - 1, area.last - 1, area.column - 1
        rule = area.rule
        told: dict[str, Any] = {"input_message": rule.told} if rule.told else {}
        test = self._test_of(rule, area.choices)
        if rule.fault:
            told |= {"error_title": "Past dit?", "error_message": rule.fault}
        if test or rule.told:
            firmness = {"error_type": _FIRMNESS[rule.firmness], "show_error": rule.firmness is not Firmness.TAKES}
            sheet.data_validation(*place, {**(test or {"validate": "any"}), **told, **firmness})
        if area.conditions:
            formula = f"={formula_of(area.conditions, open_formula=False)}"
            sheet.conditional_format(*place, {"type": "formula", "criteria": formula, "format": self._grey})

    def _test_of(self, rule: Rule, choices: Sequence[str]) -> dict[str, Any]:
        """Give the test of a rule as the program writes it; nothing where there is none."""
        if rule.test is Tested.LIST:
            place = self._lists.place_of(choices)
            if place is None:
                return {}
            letters = column_letters(place[0])
            return {"validate": "list", "source": f"='{CHOICES}'!${letters}$1:${letters}${place[1]}"}
        if rule.test is Tested.DAY:
            return {"validate": "date", "criteria": ">=", "value": dt.date.fromisoformat(FIRST_DAY)}
        if rule.test is Tested.NONE:
            return {}
        named = "integer" if rule.test is Tested.WHOLE else "decimal"
        return {"validate": named, "criteria": "between", "minimum": rule.low, "maximum": rule.high}


def _alignment_of(style: Style) -> dict[str, Any]:
    """Give on which side an answer stands: a number does not touch the words in the next column."""
    if style.left:
        return {"align": "left"}
    number = style.role is Role.ANSWER and style.format is not Format.TEXT
    return {"align": "right", "indent": 1} if number else {}


def _set_page(sheet: Any, drawn: DrawnSheet) -> None:
    """Set how a sheet is printed: on its side, with its heads on every page, and the number of the page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(drawn.pages, 0)
    sheet.set_footer("&L&A&RBladzijde &P van &N")
    if drawn.pages > 1:
        sheet.repeat_columns(0, drawn.frozen - 1)
    # LibreOffice takes a third of a second to read a sheet with both
    if drawn.frozen and (drawn.pages == 1 or sum(drawn.heights) > _PAGE_HEIGHT):
        sheet.repeat_rows(HEAD_ROW - 1)
