"""Numbers of headings in Word: a list that the styles of headings are tied to, and not digits in their words."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from armoedeplan.render.headings import ANNEX, LEVELS, UNNUMBERED, Heading, heading_numbers
from armoedeplan.render.office_parts import Parts
from armoedeplan.render.word.word_xml import WORD, W, child_of, put_in_order, set_style, style_of, words_of

_NUMBERING: Final = "word/numbering.xml"
_INDENT: Final = "709"
"""Twentieths of a point that a number of a chapter has beside the words."""


def number_headings(parts: Parts, body: Any, ids: dict[str, str], *, numbered: bool) -> list[Heading]:
    """Number the headings of a document by the list of their styles; give those of chapters and sections."""
    levels = {ids.get(f"heading {level}", f"Heading{level}"): level for level in range(1, LEVELS + 1)}
    found = [
        (paragraph, level, _kind_of(paragraph))
        for paragraph in body.iter(f"{W}p")
        if (level := levels.get(style_of(paragraph)))
    ]
    for mark in [
        mark for mark in body.iter(f"{W}bookmarkStart") if mark.get(f"{W}name", "")[1:] in (ANNEX, UNNUMBERED)
    ]:
        mark.getparent().remove(mark)
    given = heading_numbers(((level, kind) for _, level, kind in found), numbered=numbered)
    headings = [
        Heading(paragraph, level, number, words_of(paragraph), _anchor_of(paragraph))
        for (paragraph, level, _), number in zip(found, given, strict=True)
    ]
    if numbered:
        _tie_chapters(parts, [*levels], ids.get("toc heading", ""))
        for heading in headings:
            if not heading.number:
                put_in_order(child_of(heading.element, "pPr"), _in_list("0", "0"))
    annexes = [heading for heading in headings if heading.annex]
    if annexes:
        _tie_annexes(parts, ids.get(ANNEX, "Bijlage"), annexes)
    return headings


def _kind_told(mark: Any) -> str:
    """Give which kind of heading a bookmark tells: that of an annex, one without a number, or nothing."""
    name = str(mark.get(f"{W}name", ""))[1:]
    return name if name in (ANNEX, UNNUMBERED) else ""


def _kind_of(paragraph: Any) -> str:
    """Give which kind of heading the bookmarks in it tell."""
    return next(filter(None, map(_kind_told, paragraph.iter(f"{W}bookmarkStart"))), "")


def _anchor_of(paragraph: Any) -> str:
    """Give the name of the bookmark at a heading: right before it, or in it."""
    before = paragraph.getprevious()
    marks = [] if before is None or before.tag != f"{W}bookmarkStart" else [before]
    marks += [mark for mark in paragraph.iter(f"{W}bookmarkStart") if not _kind_told(mark)]
    return str(marks[-1].get(f"{W}name")) if marks else ""


def _tie_chapters(parts: Parts, styles: Sequence[str], contents: str) -> None:
    """Tie the styles of headings to a list of numbers; a style that has a list of its own keeps it.

    contents: the style of the heading of the contents, which is like that of a chapter, but for its number.
    """
    found = [_style_with_id(parts, identity) for identity in styles]
    if any(style is None or style.find(f"{W}pPr/{W}numPr") is not None for style in found):
        return
    levels = [
        _list_level(at, "decimal", ".".join(f"%{number + 1}" for number in range(at + 1)), identity)
        for at, identity in enumerate(styles)
    ]
    number = _add_list(parts, levels)
    for at, style in enumerate(found):
        put_in_order(child_of(style, "pPr"), _in_list(str(at), number))
    title = _style_with_id(parts, contents)
    if title is not None:
        put_in_order(child_of(title, "pPr"), _in_list("0", "0"))


def _tie_annexes(parts: Parts, identity: str, annexes: Sequence[Heading]) -> None:
    """Give annexes their style, which is tied to a list of letters."""
    style = _style_with_id(parts, identity)
    number = _add_list(parts, [_list_level(0, "upperLetter", "Bijlage %1", identity)])
    if style is not None:
        put_in_order(child_of(style, "pPr"), _in_list("0", number))
    for heading in annexes:
        set_style(heading.element, identity)


def _style_with_id(parts: Parts, identity: str) -> Any:
    return parts.tree("word/styles.xml").find(f"{W}style[@{W}styleId='{identity}']")


def _in_list(level: str, number: str) -> Any:
    """Give the property of being in a list; number 0 is no list."""
    return WORD.numPr(WORD.ilvl({f"{W}val": level}), WORD.numId({f"{W}val": number}))


def _list_level(at: int, form: str, words: str, style: str) -> Any:
    """Give a level of a list: how it counts, and the style that is tied to it."""
    told = [("start", "1"), ("numFmt", form), ("pStyle", style)]
    told += [("suff", "space")] if form == "upperLetter" else []
    told += [("lvlText", words), ("lvlJc", "left")]
    level = WORD.lvl({f"{W}ilvl": str(at)}, *(WORD(name, {f"{W}val": value}) for name, value in told))
    indent = {} if form == "upperLetter" else {f"{W}left": _INDENT, f"{W}hanging": _INDENT}
    level.append(WORD.pPr(WORD.ind(indent or {f"{W}left": "0", f"{W}firstLine": "0"})))
    return level


def _add_list(parts: Parts, levels: Sequence[Any]) -> str:
    """Add a list to those of a document; give its number."""
    root = parts.tree(_NUMBERING)
    shape, number = (
        str(_free_number(root.iterfind(f"{W}abstractNum"), "abstractNumId")),
        str(_free_number(root.iterfind(f"{W}num"), "numId")),
    )
    made = WORD.abstractNum({f"{W}abstractNumId": shape}, WORD.multiLevelType({f"{W}val": "multilevel"}), *levels)
    last = max((at for at, child in enumerate(root) if child.tag == f"{W}abstractNum"), default=-1)
    root.insert(last + 1, made)
    listed = WORD.num({f"{W}numId": number}, WORD.abstractNumId({f"{W}val": shape}))
    last = max(at for at, child in enumerate(root) if child.tag in (f"{W}abstractNum", f"{W}num"))
    root.insert(last + 1, listed)
    return number


def _free_number(elements: Iterator[Any], key: str) -> int:
    """Give a number that none of some elements has."""
    return max((int(element.get(f"{W}{key}")) for element in elements), default=0) + 1
