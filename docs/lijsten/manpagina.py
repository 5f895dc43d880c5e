"""The manual page of the program (`man armoedeplan`), out of the help of its commands."""

import re
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from textwrap import wrap
from typing import Any, Final

import typer

from armoedeplan import __version__
from armoedeplan.cli.app import app

FILE: Final = "man/armoedeplan.1"
_CHANGELOG: Final = Path(__file__).resolve().parents[2] / "CHANGELOG.md"
_TOP: Final = r".\" Gemaakt met `python docs/genereer.py`. Verander dit bestand niet met de hand."
_WIDTH: Final = 58
"""How wide a line is before its hyphens and accents are written as roff has them, which takes up to 80."""
_CODES: Final = (
    ("0", "Het is gelukt. Bij controleer: er zijn geen fouten in het plan."),
    ("1", "Er zijn fouten in een plan, of wat u vroeg past er niet in."),
    ("2", "De opdracht klopt niet, of een bestand kan niet worden gelezen of geschreven."),
    ("130", "U stopte de opdracht met Ctrl-C."),
)


def page() -> str:
    """Give the whole manual page, as roff with the macros of man(7)."""
    program: Any = typer.main.get_command(app)
    lines = [
        _TOP,
        f'.TH ARMOEDEPLAN 1 "{_release_day()}" "armoedeplan {__version__}" "Opdrachten"',
        # the rules of roff for parting words are English
        ".nh",
        ".ad l",
        ".SH NAAM",
        r"armoedeplan \- samenhang in armoedebeleid, in zeven stappen",
        ".SH SAMENVATTING",
        r".B armoedeplan",
        r"[\fB\-\-version\fR] [\fB\-\-help\fR]",
        ".br",
        ".B armoedeplan",
        r"\fIopdracht\fR [\fIopties\fR] [\fIargumenten\fR]",
        ".SH BESCHRIJVING",
        *_paragraphs(program.help),
        ".PP",
        "Zonder opdracht begint in een venster het gesprek met de wizard.",
        "Het programma gebruikt geen netwerk.",
        ".SH OPDRACHTEN",
    ]
    for name, command in program.commands.items():
        if not command.hidden:
            lines += _command_lines(name, command)
    lines += [".SH EXITCODES", *_listed(_CODES)]
    lines += [".SH OMGEVING", *_listed((("NO_COLOR", "Is dit gezet, dan gebruikt het programma geen kleuren."),))]
    lines += [".SH VOORBEELDEN", ".nf"]
    lines += [f"armoedeplan {_words(line)}" for line in ("wizard", "controleer plan.yaml", "maak plan.yaml --als pdf")]
    return "\n".join([*lines, ".fi"]) + "\n"


def _command_lines(name: str, command: Any) -> Iterator[str]:
    """Yield what there is to say of a command, or of each of those below it."""
    if hasattr(command, "commands"):
        yield f".SS armoedeplan {name}"
        yield from _paragraphs(command.help)
        for below, inner in command.commands.items():
            yield from _command_lines(f"{name} {below}", inner)
        return
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option" and param.help]
    yield f".SS armoedeplan {name}"
    usage = " ".join(rf"\fI{_words(param.metavar)}\fR" for param in arguments)
    yield rf"\fBarmoedeplan {name}\fR [\fIopties\fR] {usage}".rstrip()
    yield ".PP"
    yield from _paragraphs(command.help)
    yield from _listed((param.metavar, param.help) for param in arguments)
    yield from _listed((_option_name(param), param.help) for param in options)


def _option_name(param: Any) -> str:
    """Give an option as it is typed, with the word for its value."""
    return f"{param.opts[0]} {param.metavar}" if param.metavar else str(param.opts[0])


def _listed(rows: Any) -> Iterator[str]:
    """Yield names, each with its explanation below it."""
    for name, explanation in rows:
        yield ".TP"
        yield rf"\fB{_words(name)}\fR"
        yield from _sentences(explanation)


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help."""
    for number, paragraph in enumerate(re.split(r"\n\s*\n", cleandoc(text))):
        if number:
            yield ".PP"
        yield from _sentences(paragraph)


def _sentences(text: str) -> Iterator[str]:
    """Yield a text with each sentence on lines of its own, as roff wants it."""
    for sentence in re.split(r"(?<=[.?!]) (?=[A-Z“])", " ".join(text.split())):
        yield from map(_words, wrap(sentence, _WIDTH, break_long_words=False, break_on_hyphens=False))


def _words(text: str) -> str:
    """Write words so that none of them is an order to roff, and a hyphen can be copied as it is typed."""
    safe = text.replace("\\", r"\e").replace("-", r"\-").replace("`", r"\(ga")
    return rf"\&{safe}" if safe.startswith((".", "'")) else safe


def _release_day() -> str:
    """Give the day of this version, as the changelog tells it."""
    told = _CHANGELOG.read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(__version__)}.*?(\d{{4}}-\d{{2}}-\d{{2}})", told, re.MULTILINE)
    if found is None:
        raise ValueError(f"{_CHANGELOG} has no day for {__version__}")
    return found[1]
