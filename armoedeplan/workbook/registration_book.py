"""The registration form of a plan as a workbook: a row for each conversation, with pick lists (H5.5).

Which columns there are and what each may hold says `registrations/form.py`; here it is drawn. `importeer ervaring`
reads it back: by its headers, so that nothing hidden stands in it but the pick lists.
"""

from importlib.util import find_spec
from typing import Final

from armoedeplan.installing import how_to_install
from armoedeplan.plan.plan import Plan
from armoedeplan.refusal import Refusal
from armoedeplan.registrations.form import Column, Kind
from armoedeplan.registrations.form_of_plan import form_of
from armoedeplan.workbook.book_files import BookRefused
from armoedeplan.workbook.cell_rules import Firmness, Rule, Tested
from armoedeplan.workbook.cell_styles import LINE_HEIGHT, Role, Style, height_of, pages_across
from armoedeplan.workbook.drawn_sheet import Area, Drawn, DrawnSheet, explanation_drawn
from armoedeplan.workbook.filled_sheets import FIRST_ROW
from armoedeplan.workbook.ods import ods_file
from armoedeplan.workbook.pick_lists import ListPlaces
from armoedeplan.workbook.registration_lines import NAME, ROWS, lines_of_registrations
from armoedeplan.workbook.xlsx import xlsx_file

_DRAWN_ROWS, _MOST_ROWS = 20, 5000
"""Rows that are drawn to be filled in, and in how many the pick lists work."""
_TITLE_HEIGHT: Final = 24.0
_MONTHS: Final = 12
_WIDTHS: Final = {Kind.MONTH: 12, Kind.NUMBER: 14, Kind.TICK: 15, Kind.CHOICE: 22}
_TICKED: Final = "ja"


class FormRefused(Refusal):
    """A plan has no registration form, or may not have one."""


def registration_file(form: str, plan: Plan) -> bytes:
    """Give the registration form of a plan as a file, `xlsx` or `ods`.

    Raises FormRefused when the plan holds no conversations or may use them for enforcement, another Refusal when it
    does not say what is asked, and BookRefused when the extra `tabellen` is missing.
    """
    _hold_agreements(plan)
    asked = form_of(plan)
    if not (find_spec("xlsxwriter") and find_spec("odfdo")):
        message = "Voor een werkboek ontbreekt een onderdeel van het programma"
        raise BookRefused(message, how_to_install("tabellen"))
    title = f"Registratieformulier: {plan.plan.titel or 'een nieuw plan'}"
    sheets = [
        explanation_drawn(title, list(lines_of_registrations(plan, asked)), NAME),
        _rows_drawn(asked.columns, plan),
    ]
    return (xlsx_file if form == "xlsx" else ods_file)(title, sheets, ListPlaces(), {})


def _hold_agreements(plan: Plan) -> None:
    """Refuse a form for what the plan does not do, or may not do (H5.4; privacy)."""
    talks = plan.ervaringskennis
    if talks.vorm == "geen":
        raise FormRefused("Dit plan houdt geen gesprekken met inwoners", "Zie: ervaringskennis.vorm.")
    if not talks.gespreksformat.niet_voor_handhaving:
        message = "Er is niet vastgelegd dat gespreksverslagen niet worden gebruikt voor handhaving"
        raise FormRefused(message, "Spreek dat eerst af: ervaringskennis.gespreksformat.niet_voor_handhaving.")


def _rows_drawn(columns: tuple[Column, ...], plan: Plan) -> DrawnSheet:
    """Draw the sheet in which registrations are typed."""
    widths = tuple(_WIDTHS[column.kind] for column in columns)
    answer = Style(Role.ANSWER)
    head = tuple(Drawn(column.header, Style(Role.HEAD), _note_of(column)) for column in columns)
    told = "Elke rij is één gesprek. Zet er geen namen, adressen of eigen woorden bij."
    top = [(Drawn("Registraties van gesprekken", Style(Role.TITLE)),), (Drawn(told, Style(Role.WORDS)),), head]
    body = [tuple(Drawn(None, answer) for _ in columns)] * _DRAWN_ROWS
    heights = [_TITLE_HEIGHT, LINE_HEIGHT, height_of([drawn.cell for drawn in head], widths, bold=True)]
    return DrawnSheet(
        ROWS,
        (*top, *body),
        (*heights, *[LINE_HEIGHT] * len(body)),
        widths,
        frozen=1,
        pages=pages_across(widths),
        areas=tuple(_area_of(number, column, plan) for number, column in enumerate(columns, 1)),
        room=Style(Role.ROOM),
    )


def _note_of(column: Column) -> str:
    """Give the note on the head of a column: what is asked."""
    return f"{column.question}\nKies ja als dit is aangekruist." if column.kind is Kind.TICK else column.question


def _area_of(number: int, column: Column, plan: Plan) -> Area:
    """Give what may be filled in in a column."""
    choices = _choices_of(column, plan)
    return Area(number, FIRST_ROW, FIRST_ROW + _MOST_ROWS - 1, _rule_of(column, choices), choices)


def _choices_of(column: Column, plan: Plan) -> tuple[str, ...]:
    """Give the pick list of a column."""
    if column.kind is Kind.TICK:
        return (_TICKED,)
    return _months_of(plan) if column.kind is Kind.MONTH else tuple(column.labels.values())


def _rule_of(column: Column, choices: tuple[str, ...]) -> Rule:
    """Give how firm a column is: another month may be right, another answer is not."""
    if column.kind is Kind.NUMBER:
        return Rule(told="Een nummer dat niets over de persoon zegt. Geen geboortedatum, geen nummer van een dossier.")
    if column.kind is Kind.MONTH:
        told = "Kies de maand, of typ haar zoals 2027-03. Nooit een dag."
        if not choices:
            return Rule(told=told)
        fault = "Deze maand staat niet in de lijst. Klopt hij, met het jaar voorop?"
        return Rule(Tested.LIST, Firmness.ASKS, told=told, fault=fault)
    return Rule(Tested.LIST, Firmness.REFUSES, fault="Kies een van de antwoorden uit de lijst.")


def _months_of(plan: Plan) -> tuple[str, ...]:
    """Give the months in which conversations can be held: those of the years of the plan, and of the year before."""
    since, until = (str(year)[:4] if year else "" for year in (plan.plan.periode.van, plan.plan.periode.tot))
    if not (since and until):
        return ()
    years = range(int(since) - 1, int(until) + 1)
    return tuple(f"{year}-{month:02}" for year in years for month in range(1, _MONTHS + 1))
