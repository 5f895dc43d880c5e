"""The formats in which `controleer` reports, by the name that `--formaat` takes.

A new one is a function here and its line in FORMATS: the choices, the help and the messages follow from that.
What makes a report is imported when it is asked for, since the names alone are needed for the help of every command.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from armoedeplan.terminal.capabilities import Screen
    from armoedeplan.terminal.findings_report import Checked

Reporter: TypeAlias = "Callable[[Sequence[Checked], Screen], Iterable[str]]"
"""Gives the lines of a report on some files; one for programs takes no notice of the screen."""


def _text_report(checked: "Sequence[Checked]", screen: "Screen") -> Iterable[str]:
    """Report for people, as much as the screen shows."""
    from armoedeplan.terminal.findings_report import as_text

    return as_text(checked, screen)


def _json_report(checked: "Sequence[Checked]", _screen: "Screen") -> Iterable[str]:
    """Report for programs: one JSON object."""
    from armoedeplan.terminal.findings_report import as_json

    return as_json(checked)


FORMATS: Final[Mapping[str, Reporter]] = {"tekst": _text_report, "json": _json_report}
"""The first is the usual one."""
USUAL: Final = next(iter(FORMATS))
