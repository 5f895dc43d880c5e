"""What stands at an offset by the margins of the lines alone: so it is known too while a line is half typed.

The tree of a text that is being typed comes and goes with every sign; the lines above it stay.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.guide.root import Root
from armoedeplan.language_server.questionnaire_level import Level, top_level

_LINE: Final = re.compile(
    r"(?P<margin> *)(?P<dashes>(?:-(?: +|$))*)"
    r"""(?:(?P<name>"[^"\n]*"|'[^'\n]*'|[\w.\[\]]+)(?P<colon> *:)(?=\s|$)(?P<rest>.*))?"""
)
_REMARK: Final = re.compile(r"(?:^|\s)#")
_NAME_BEGUN: Final = re.compile(r"\w*")
_PARAGRAPHS: Final = ("|", ">")


class Token(NamedTuple):
    """What gives a line its place: a dash (without a name), or a name before a colon, at a column from 0."""

    column: int
    name: str | None
    rest: str = ""


class TypedPlace(NamedTuple):
    """Where a line is being typed.

    level: the place in the questionnaire: that of the names that can stand here, or that of the value. begun: what was
    typed of the name or value up to the offset. is_value: whether it is a value. column: that of the name. others: the
    names that stand beside it. colon: whether a colon follows already.
    """

    level: Level
    begun: str
    is_value: bool
    column: int
    others: frozenset[str] = frozenset()
    colon: bool = False


def typed_place(text: str, offset: int, root: type[Root]) -> TypedPlace | None:
    """Give where an offset lies; nothing in a remark, a paragraph, and below a name that the questionnaire has not."""
    lines = text.split("\n")
    number = text.count("\n", 0, offset)
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    found = None if _REMARK.search(before) else _LINE.match(before)
    if found is None:
        return None
    return (_name_place if found["name"] is None else _value_place)(lines, number, found, root)


def name_at(text: str, offset: int, root: type[Root]) -> tuple[Level, int, int] | None:
    """Give the level of the name that an offset lies in, with where the name begins and ends."""
    start = text.rfind("\n", 0, offset) + 1
    number = text.count("\n", 0, offset)
    lines = text.split("\n")
    found = _LINE.match(lines[number])
    if found is None or found["name"] is None or not found.start("name") <= offset - start <= found.end("name"):
        return None
    tokens = _tokens_of(lines[number])
    level = _level_at(lines, number, tokens[-1], tokens[:-1], root)
    below = level.under_name(_bare_name(found["name"])) if level else None
    return (below, start + found.start("name"), start + found.end("name")) if below else None


def _name_place(lines: Sequence[str], number: int, found: re.Match[str], root: type[Root]) -> TypedPlace | None:
    """Give the place of a name that is not whole yet, or of a value behind a dash."""
    begun = found.string[found.end("dashes") :]
    column = found.end("dashes")
    level = _level_at(lines, number, Token(column, ""), _tokens_of(found.string), root)
    if level is None:
        return None
    if level.field is not None and not level.fields and not level.own:
        # below a dash stands an item of a list of values, and elsewhere the next line of a value
        return TypedPlace(level, begun, True, column) if found["dashes"] else None
    if not _NAME_BEGUN.fullmatch(begun):
        return None
    line = _LINE.match(lines[number])
    colon = line is not None and line["name"] is not None
    return TypedPlace(level, begun, False, column, frozenset(_names_beside(lines, number, column)), colon)


def _value_place(lines: Sequence[str], number: int, found: re.Match[str], root: type[Root]) -> TypedPlace | None:
    """Give the place of the value behind a name; between brackets it is that of one item."""
    tokens = _tokens_of(found[0])
    above = _level_at(lines, number, tokens[-1], tokens[:-1], root)
    level = above.under_name(_bare_name(found["name"])) if above else None
    begun = found["rest"].lstrip()
    if level is None or begun.startswith((*_PARAGRAPHS, "{")):
        return None
    if level.in_list:
        if not begun.startswith("[") or begun.endswith("]"):
            return None
        level = level.under_item(1) or level
        begun = re.split(r"[\[,]", begun)[-1].lstrip()
    return TypedPlace(level, begun, True, found.start("name"))


def _level_at(
    lines: Sequence[str], number: int, here: Token, on_line: Sequence[Token], root: type[Root]
) -> Level | None:
    """Give the level at which a token stands, by those on its line before it and by the lines above."""
    level: Level | None = top_level(root)
    for token in reversed(list(_tokens_above(lines, number, here, on_line))):
        if level is None or token.rest.lstrip().startswith(_PARAGRAPHS):
            return None
        level = level.under_item(1) if token.name is None else level.under_name(token.name)
    return level


def _tokens_above(lines: Sequence[str], number: int, here: Token, on_line: Sequence[Token]) -> Iterator[Token]:
    """Yield what a token stands below, the nearest first: each with a smaller margin than the one before.

    A dash may have the margin of the name that it stands below.
    """
    column, dash = here.column, here.name is None
    for token in reversed(on_line):
        yield token
        column, dash = token.column, token.name is None
    for line in reversed(lines[:number]):
        if column == 0 and not dash:
            return
        for token in reversed(_tokens_of(line)):
            if token.column < column or (dash and token.name is not None and token.column == column):
                yield token
                column, dash = token.column, token.name is None


def _names_beside(lines: Sequence[str], number: int, column: int) -> Iterator[str]:
    """Yield the names that stand in the same group as a line, above and below it; not that of the line itself."""
    tokens = _tokens_of(lines[number])
    if not any(token.column < column for token in tokens):
        for line in reversed(lines[:number]):
            above = _tokens_of(line)
            yield from (token.name for token in above if token.name is not None and token.column == column)
            if any(token.column < column for token in above):
                break
    for line in lines[number + 1 :]:
        below = _tokens_of(line)
        if below and (below[0].column < column or (below[0].name is None and below[0].column == column)):
            return
        yield from (token.name for token in below[:1] if token.name is not None and token.column == column)


def _tokens_of(line: str) -> list[Token]:
    """Give what gives a line its place; nothing for a remark, an empty line and the words of a paragraph."""
    found = _LINE.match(line)
    if found is None:
        return []
    dashes = [Token(found.start("dashes") + at, None) for at, sign in enumerate(found["dashes"]) if sign == "-"]
    name = [Token(found.start("name"), _bare_name(found["name"]), found["rest"])] if found["name"] is not None else []
    return [*dashes, *name]


def _bare_name(name: str) -> str:
    """Give a name without its quotes."""
    return name[1:-1] if name[:1] in {'"', "'"} else name
