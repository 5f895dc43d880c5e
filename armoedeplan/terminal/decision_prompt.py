"""Asking what to do with a finding: take it over, change it, reject it with a reason, or leave it for later."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from armoedeplan.analysis.findings import Finding
from armoedeplan.display import say
from armoedeplan.terminal.line_input import Line, read_line
from armoedeplan.terminal.wrapping import line_width

_CHOICES: Final = "[o]vernemen, [w]ijzigen, [v]erwerpen, [l]ater of [s]toppen"


class Stopped(Exception):  # noqa: N818 - a person stops, which is no error
    """A person wants to stop."""


def decide(finding: Finding, place: str) -> Finding | str | None:
    """Ask about one finding: give it as it must be written, the reason to reject it, or nothing. Raises Stopped."""
    say(*_finding_lines(finding, place))
    while True:
        answer = _read_answer(f"{_CHOICES}: ").lower()[:1]
        if answer == "o":
            return finding
        if answer == "w":
            return _changed_finding(finding)
        if answer == "v":
            reason = _read_answer("Waarom deelt u deze bevinding niet? ")
            if reason:
                return reason
            say("Zonder reden blijft de bevinding open.")
        elif answer == "l":
            return None
        elif answer == "s":
            raise Stopped
        else:
            say(f"Kies {_CHOICES}.")


def _changed_finding(finding: Finding) -> Finding:
    """Ask for both texts; an empty answer leaves one as it is."""
    text = _read_answer("Conclusie: ", finding.text)
    start = _read_answer("Aanknopingspunt: ", finding.start)
    return finding._replace(text=text or finding.text, start=start or finding.start)


def _finding_lines(finding: Finding, place: str) -> Iterator[str]:
    """Yield a finding as it is asked about."""
    yield ""
    yield from wrap(f"Bevinding {place}: {finding.text}", line_width())
    yield from wrap(
        f"Soort: {finding.kind}. Berust op: {', '.join(finding.rests_on) or 'het hele aanbod'}.", line_width()
    )
    yield from wrap(f"Voorstel voor een aanknopingspunt: {finding.start}", line_width())


def _read_answer(sign: str, there: str = "") -> str:
    """Read a line. Raises Stopped at the end of the input, and when a person breaks off."""
    try:
        return " ".join(read_line(sign, Line(there)).split())
    except (EOFError, KeyboardInterrupt):
        raise Stopped from None
