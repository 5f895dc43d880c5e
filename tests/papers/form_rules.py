"""The rule of the checklist about a form on paper: sides, lines to write on, and a box for each answer."""

from collections.abc import Iterator, Mapping
from typing import Final

from armoedeplan.document.blank_form import choices_at
from armoedeplan.plan.keuzes import REDENEN_NIET_GEBRUIK
from papers.pdf_reading import MM, Box, Page
from papers.printed import Printed
from papers.reading import Violation

_SIDES: Final = 2
_LINES: Final = 9
_APART: Final = 8 * MM
_APART_AT_WORK: Final = 5 * MM
"""In the work form, which has hundreds of questions and not more than twenty pages (2.27)."""
_WIDE: Final = 60 * MM
_UNDERLINES: Final = 5 * MM
"""A line as close as this below words belongs to them: it ends a row of a table."""
_NEXT_TO: Final = 4 * MM


def line_39_room_to_write(one: Printed) -> Iterator[Violation]:
    """Lines to write on are wide and far enough apart; the form after a talk has nine, two sides, and all its boxes."""
    if not one.is_form or not one.pdf:
        return
    many, least = 0, _APART_AT_WORK if one.is_work_form else _APART
    for at, page in enumerate(one.pdf.pages, 1):
        for line, room in _writing_lines(page):
            many += 1
            if room < least:
                yield Violation(at, f"schrijfregel {many} heeft {room / MM:.1f} mm")
            if not one.is_work_form and line.right - line.left < _WIDE:
                yield Violation(at, f"schrijfregel {many} is {(line.right - line.left) / MM:.0f} mm breed")
    boxes = sum(len(page.squares) for page in one.pdf.pages)
    if boxes != (wanted := one.paper.markdown.count("{.vakje")):
        yield Violation(1, f"{boxes} vakjes, dat moeten er {wanted} zijn")
    if one.name == "registratieformulier":
        yield from _after_a_talk(one, many)


def _after_a_talk(one: Printed, lines: int) -> Iterator[Violation]:
    """Yield what is wrong with the form after a talk."""
    assert one.pdf
    if len(one.pdf.pages) != _SIDES:
        yield Violation(1, f"{len(one.pdf.pages)} zijden")
    if lines < _LINES:
        yield Violation(1, f"{lines} schrijfregels")
    asked = one.paper.facts.plan.ervaringskennis.registratieformat.velden
    for field, options in _options().items():
        for option in options if field in asked else ():
            if not any(_has_box(page, option) for page in one.pdf.pages):
                yield Violation(1, f"geen vakje bij “{option}”")


def _options() -> Mapping[str, list[str]]:
    """Give all answers of the questions that have a list in the plan file."""
    return {
        "redenen_niet_gebruik": list(REDENEN_NIET_GEBRUIK.values()),
        "behoefte_aan_steun": [str(choice) for choice in choices_at("ervaringskennis.vervolgstappen")],
    }


def _has_box(page: Page, option: str) -> bool:
    """Tell whether right before some words stands a box to tick."""
    return any(
        0 <= word.left - box.right < _NEXT_TO and box.low < word.high and word.low < box.high
        for word in page.starts_of(option)
        for box in page.squares
    )


def _writing_lines(page: Page) -> Iterator[tuple[Box, float]]:
    """Yield the lines to write on, each with the room above it."""
    for line in page.rules:
        above = [one.low for one in (*page.texts, *page.squares) if one.low > line.high and one.beside(line)]
        rules = [one.low for one in page.rules if one.low > line.high and one.beside(line)]
        words = min(above, default=page.high) - line.high
        room = min([words, *(one - line.high for one in rules)])
        if words > _UNDERLINES:
            yield line, room
