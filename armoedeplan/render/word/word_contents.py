"""The table of contents of a Word document: a field that Word renews, filled with what it is expected to hold."""

from collections.abc import Sequence
from typing import Any, Final

from armoedeplan.render.headings import Heading, in_contents
from armoedeplan.render.office_parts import the_one
from armoedeplan.render.word.word_xml import (
    WORD,
    W,
    child_of,
    field_runs,
    give_property,
    put_in_order,
    set_style,
    words_run,
)

_NUMBER: Final = {1: 454, 2: 624}
"""Twentieths of a point that numbers take in a line of the contents, by its level."""
_INDENT: Final = {1: 0, 2: 284}


def fill_contents(contents: Any, headings: Sequence[Heading], ids: dict[str, str], width: int) -> None:
    """Fill the table of contents, which pandoc leaves to Word: the lines come between the marks of the field.

    width: of the text, in twentieths of a point.
    """
    end = the_one(contents, f".//{W}fldChar[@{W}fldCharType='end']", "het veld van de inhoudsopgave")
    begin = the_one(contents, f".//{W}fldChar[@{W}fldCharType='begin']", "het veld van de inhoudsopgave")
    begin.attrib.pop(f"{W}dirty", None)  # the settings of the document ask for it, once for all fields
    paragraph = end.getparent().getparent()
    listed = in_contents(headings)
    if len(listed) < len(headings):
        code = the_one(contents, f".//{W}instrText", "het veld van de inhoudsopgave")
        code.text = (code.text or "").replace('"1-2"', '"1-1"')
    numbered = any(heading.number for heading in headings if not heading.annex)
    lines = [_contents_line(heading, ids, width, numbered=numbered) for heading in listed]
    last = WORD.p(WORD.r(end))  # takes the mark out of where it stood
    for line in reversed([*lines, last]):
        paragraph.addnext(line)


def _contents_line(heading: Heading, ids: dict[str, str], width: int, *, numbered: bool) -> Any:
    """Give the line of a heading: its number, its words with a link to it, and its page."""
    indent = _INDENT[heading.level] + (_NUMBER[heading.level] if numbered and not heading.annex else 0)
    parts = [words_run(f"{heading.number} "), *_heading_words(heading)] if heading.annex else _heading_words(heading)
    if heading.number and not heading.annex:
        parts = [words_run(heading.number), WORD.r(WORD.tab()), *parts]
    line = WORD.p(WORD.hyperlink(*parts, {f"{W}anchor": heading.anchor})) if heading.anchor else WORD.p(*parts)
    set_style(line, ids.get(f"toc {heading.level}", f"TOC{heading.level}"))
    stops = [] if indent == _INDENT[heading.level] else [_tab_stop("left", indent)]
    put_in_order(child_of(line, "pPr"), WORD.tabs(*stops, _tab_stop("right", width, leader="dot")))
    hanging = indent - _INDENT[heading.level] if heading.number and not heading.annex else 0
    give_property(line, "ind", left=str(indent if hanging else _INDENT[heading.level]), hanging=str(hanging))
    return line


def _heading_words(heading: Heading) -> list[Any]:
    """Give the words of a heading, and its page where that can be told."""
    words = [words_run(heading.words)]
    if heading.anchor and heading.page:
        words += [WORD.r(WORD.tab()), *field_runs(f"PAGEREF {heading.anchor} \\h", heading.page)]
    return words


def _tab_stop(kind: str, place: int, **more: str) -> Any:
    """Give a stop of a tab."""
    told = {"val": kind, **more, "pos": str(place)}
    return WORD.tab({f"{W}{key}": value for key, value in told.items()})
