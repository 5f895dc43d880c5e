"""Where names and values stand in a TOML text: the reader of Python tells what a file says, and not where."""

import re
import tomllib
from collections.abc import Iterator
from typing import Final

from armoedeplan.finding import Mark
from armoedeplan.yamltext.decode import mark_at

_PART: Final = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
_NAME: Final = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_STATEMENT: Final = re.compile(rf"^[ \t]*(?:\[(?P<table>[ \t]*{_NAME}[ \t]*)\]|(?P<name>{_NAME})[ \t]*=)", re.MULTILINE)
_LONG_TEXT: Final = re.compile(r'"""(?:\\.|[^\\])*?"""|' + r"'''.*?'''", re.DOTALL)


class TomlPlaces:
    """The places of names in a text that can be read as TOML."""

    def __init__(self, text: str) -> None:
        self._text: Final = text
        self._found: Final[dict[tuple[str, ...], int]] = {}
        for path, at in _names_in(_LONG_TEXT.sub(_blanked_text, text)):
            self._found.setdefault(path, at)

    def mark_of_name(self, path: tuple[str, ...]) -> Mark:
        """Give the place of a name; of one in braces the place where it is written, or else of what it stands in."""
        known = next((path[:end] for end in range(len(path), 0, -1) if path[:end] in self._found), ())
        at = self._found.get(known, 0)
        for name in path[len(known) :]:
            inside = re.compile(rf"""(["']?){re.escape(name)}\1[ \t]*=""").search(self._text, at)
            at = inside.start() if inside else at
        return mark_at(self._text, at)

    def mark_of_value(self, path: tuple[str, ...], value: object) -> Mark:
        """Give the place of a value under a name, such as an item of its list."""
        mark = self.mark_of_name(path)
        at = _index_of(self._text, mark)
        written = [f'"{value}"', f"'{value}'"] if isinstance(value, str) else [str(value).lower()]
        places = [place for text in written if (place := self._text.find(text, at)) >= 0]
        return mark_at(self._text, min(places)) if places else mark


def _names_in(text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the path of each name that stands at the beginning of a line, with its place."""
    table: tuple[str, ...] = ()
    for found in _STATEMENT.finditer(text):
        if found["table"] is not None:
            table = _parts_of_name(found["table"])
            yield table, found.start("table")
        else:
            path = (*table, *_parts_of_name(found["name"]))
            yield path, found.start("name")


def _parts_of_name(name: str) -> tuple[str, ...]:
    """Give the parts of a name with dots and quotes."""
    parts: list[str] = []
    try:
        inside = tomllib.loads(f"{name} = 0")
    except tomllib.TOMLDecodeError:
        return (name,)
    while isinstance(inside, dict):
        ((part, inside),) = inside.items()
        parts.append(part)
    return tuple(parts)


def _blanked_text(found: re.Match[str]) -> str:
    """Give as many signs as a long text has, of which none is a name."""
    return re.sub(r"[^\n]", " ", found[0])


def _index_of(text: str, mark: Mark) -> int:
    """Give the position of a line and a column in a text."""
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: mark.line - 1]) + mark.column - 1
