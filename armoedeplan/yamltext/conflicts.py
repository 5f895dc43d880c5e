"""The marks that Git leaves in a file when two people changed the same lines, and the versions that stand in it."""

import re
from typing import Final, NamedTuple

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark

_MARKS: Final = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
_MOST: Final = 9
"""So many lines are named."""
_OURS, _BASE, _THEIRS = "<", "|", "="
_OUTSIDE: Final = ""


class MarkedVersions(NamedTuple):
    """The versions that stand in one text with marks. base: what both began with; nothing when it does not stand there.

    names: what git calls our version and theirs.
    """

    ours: str
    base: str | None
    theirs: str
    names: tuple[str, str]


def conflict_finding(text: str) -> Finding | None:
    """Tell of the marks of a merge, with their lines; nothing when a text has none at both ends of a conflict."""
    found = list(_MARKS.finditer(text))
    signs = {mark[0][0] for mark in found}
    if not {"<", ">"} <= signs:
        return None
    lines = [text.count("\n", 0, mark.start()) + 1 for mark in found[: _MOST + 1]]
    named = ", ".join(map(str, lines[:_MOST])) + (" en verder" if len(found) > _MOST else "")
    message = f"Hier begint een stuk dat twee keer is gewijzigd (markeringen op regel {named})"
    remedy = (
        "Los het vraag voor vraag op met: armoedeplan voegsamen BESTAND. Of kies zelf welke van de twee teksten blijft."
        " Haal de andere weg, en de regels met <<<<<<<, ======= en >>>>>>>."
    )
    return fault("AP039", Mark(lines[0], 1), "", message, remedy)


def marked_versions(text: str) -> MarkedVersions | Finding | None:
    """Take the versions of a text apart; nothing when it has no marks, a finding when they do not belong together."""
    if conflict_finding(text) is None:
        return None
    ours: list[str] = []
    base: list[str] = []
    theirs: list[str] = []
    place, whole, names = _OUTSIDE, True, ["", ""]
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        sign = line[0] if _MARKS.match(line) else ""
        if sign and sign not in _AFTER[place]:
            return _disorder_finding(number, sign)
        # one stretch without what both began with tells that it does not stand in the file
        whole = whole and not (sign == "=" and place == _OURS)
        if sign:
            names = _with_name(names, sign, line)
            place = _OUTSIDE if sign == ">" else sign
            continue
        if place in (_OUTSIDE, _OURS):
            ours.append(line)
        if place in (_OUTSIDE, _BASE):
            base.append(line)
        if place in (_OUTSIDE, _THEIRS):
            theirs.append(line)
    if place != _OUTSIDE:
        return _disorder_finding(text.count("\n") + 1, place)
    return MarkedVersions("".join(ours), "".join(base) if whole else None, "".join(theirs), (names[0], names[1]))


_AFTER: Final = {_OUTSIDE: "<", _OURS: "|=", _BASE: "=", _THEIRS: ">"}
"""Which marks can come where one stands: outside, or behind the mark that came last."""


def _with_name(names: list[str], sign: str, line: str) -> list[str]:
    """Give what the versions are called, with the name that stands behind a mark."""
    said = line[len("<<<<<<<") :].strip()
    if sign == "<":
        return [names[0] or said, names[1]]
    return [names[0], names[1] or said] if sign == ">" else names


def _disorder_finding(line: int, sign: str) -> Finding:
    """Tell that marks do not belong together."""
    message = f"De markeringen van het samenvoegen horen niet bij elkaar ({sign * 7})"
    remedy = "Begin opnieuw met de twee versies: git checkout --merge BESTAND. Of los het met de hand op."
    return fault("AP039", Mark(line, 1), "", message, remedy)
