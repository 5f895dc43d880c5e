"""The one way to the screen: what is shown can be read, and can do nothing else.

Words come from files, names and arguments of others. Some signs in them are orders to a terminal, turn the text that
follows around, or cannot be seen; some lines are orders to a build service that reads the log. All of these are shown
as a code with a backslash, as YAML writes it between double quotes.
Why there is no other way is in decision record 0027.
"""

import re
import sys
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import PurePath
from typing import Final

_ODD: Final = re.compile("[^ -~\xa0-\xac\xae-\u024f\u2010-\u2027\u20ac]")
"""What is neither ASCII, nor a letter with an accent, nor a quotation mark, a dash or the euro sign: rare, and quick to
rule out. Only texts that have such a sign are looked at more closely, with patterns that are made on first use."""
_UNSEEN: Final = (
    "["
    "\x00-\x1f\x7f-\x9f"  # controls: escape, bell, backspace, tabs and line ends among them
    "\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # formats and fillers
    "\ud800-\uf8ff"  # lone surrogates, and the private use area, which each font fills in its own way
    "\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe-\U0010ffff"  # no signs, tags, private
    "]"
)
"""What cannot be seen or read: Unicode's controls, formats, surrogates, private use and default ignorables."""
_LETTER: Final = "[\u0620-\u07ff\u0840-\u088e\u08a0-\u08c9\u0900-\u0dff\u1000-\u109f\u1780-\u17b3\u1820-\u18aa]"
"""Letters of scripts that are written joined: Arabic, Syriac, those of India, Burmese, Khmer, Mongolian."""
_PICTURE: Final = (
    "[\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d"
    "\u3297\u3299\U0001f000-\U0001faff]"
)
_AT_HOME: Final = (
    f"(?<={_LETTER})[\u200c\u200d](?={_LETTER})"
    f"|(?<={_PICTURE})[\ufe0e\ufe0f]"
    "|(?<=[0-9#*])\ufe0f(?=\u20e3)"
    f"|(?:(?<={_PICTURE})|(?<={_PICTURE}\ufe0f))\u200d(?={_PICTURE})"
)
"""Where an unseen sign belongs to what can be seen: between joined letters, and in an emoji."""
_ORDER: Final = re.compile(r"^(?P<margin>\s*):(?=:)|#(?=#\w*\[)")
"""What build services obey in a log: `::warning::` that begins a line, and `##vso[...]` anywhere."""


class Safe(str):
    """A line that may be shown as it is: its words were made visible, or are codes of our own for the terminal."""

    __slots__ = ()


class Order(Safe):
    """A line that a build service is to obey: it begins with a command of our own, and its words can do nothing."""

    __slots__ = ()


_PORTION: Final = 500
"""How many lines of a long report are written at once."""


def visible(text: str) -> str:
    r"""Give a text on one line as it can be read: what cannot be seen becomes a code such as `\u202e`."""
    if isinstance(text, Safe) or (text.isascii() and text.isprintable()):
        # told in C, of most lines of a plan
        return text
    return re.sub(_UNSEEN, _code, text) if _ODD.search(text) else text


def visible_lines(text: str) -> str:
    """Give a text that rightly has several lines, each of them as it can be read."""
    return "\n".join(map(visible, text.split("\n")))


def visible_signs(text: str) -> list[str]:
    """Give how each sign of a text is shown."""
    shown = list(text)
    for found in re.finditer(_UNSEEN, text):
        shown[found.start()] = _code(found)
    return shown


def say(*lines: str, err: bool = False) -> None:
    """Write lines on standard output, or on standard error; a line break within one begins no line of its own."""
    _write("".join(f"{_no_order(visible(line), _coded)}\n" for line in lines), err=err)


def say_all(lines: Iterable[str]) -> None:
    """Write many lines on standard output as they come, some hundreds at once: all of them would take much memory."""
    coming = iter(lines)
    while portion := tuple(islice(coming, _PORTION)):
        say(*portion)


def put(text: str) -> None:
    """Write on standard output without ending the line, as a line that is being typed needs."""
    _write(visible(text))


def json_lines(data: object) -> list[str]:
    """Write data as lines of JSON that hold no raw sign that cannot be seen; who reads them gets the same data.

    A path is said with `/` on every system, as programs that read a report know files of a repository.
    """
    import json

    lines = json.dumps(data, ensure_ascii=False, indent=2, default=_path_in_json).split("\n")
    shown = (re.sub(_UNSEEN, _json_code, line) if _ODD.search(line) else line for line in lines)
    return [_no_order(line, _json_coded) for line in shown]


def _path_in_json(data: object) -> str:
    """Give how JSON says what it has no form for, which is a path."""
    if isinstance(data, PurePath):
        return data.as_posix()
    raise TypeError(type(data).__name__)


def _write(text: str, *, err: bool = False) -> None:
    """Write at once: who listens to a pipe waits for it, and a full disk is told where it can be answered."""
    stream = sys.stderr if err else sys.stdout
    stream.write(text)
    stream.flush()


def _no_order(line: str, coded: Callable[[str], str]) -> str:
    """Take from a line what a build service would obey."""
    if isinstance(line, Order) or ("::" not in line and "##" not in line):
        return line
    return _ORDER.sub(lambda found: (found["margin"] or "") + coded(found[0][-1]), line)


def _at_home(found: re.Match[str]) -> bool:
    """Tell whether a sign that cannot be seen belongs where it stands."""
    return bool(re.compile(_AT_HOME).match(found.string, found.start()))


def _code(found: re.Match[str]) -> str:
    """Give the code of a sign that cannot be seen, or that sign itself where it belongs."""
    return found[0] if _at_home(found) else found[0].encode("unicode_escape").decode()


def _json_code(found: re.Match[str]) -> str:
    """Do the same as JSON writes it."""
    return found[0] if _at_home(found) else _json_coded(found[0])


def _coded(sign: str) -> str:
    """Give the code of a sign that can be seen."""
    return f"\\x{ord(sign):02x}"


def _json_coded(sign: str) -> str:
    """Give the code of a sign in JSON: one for each half that UTF-16 makes of it."""
    return re.sub("....", r"\\u\g<0>", sign.encode("utf-16-be", "surrogatepass").hex())
