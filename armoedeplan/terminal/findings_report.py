"""Findings for people and for programs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from armoedeplan.display import Safe, json_lines, visible
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.record.words import counted, listed
from armoedeplan.terminal.capabilities import Screen
from armoedeplan.terminal.finding_parts import OF_FILE, Part, parts_of
from armoedeplan.terminal.told_once import told_once
from armoedeplan.yamltext.decode import decode
from armoedeplan.yamltext.open import open_bytes

if TYPE_CHECKING:
    from armoedeplan.guide.definition import Guide
    from armoedeplan.terminal.json_forms.checking_forms import CheckedData, FindingData
    from armoedeplan.terminal.json_forms.shared_forms import Totals

_ORDER = {severity: number for number, severity in enumerate(Severity)}
_WIDEST = 100
"""How much of a source line is shown: the place of the finding stays in view."""
_MARGIN = 9
_LINE_KEPT = ("AP253", "AP9")
"""The findings, by how their codes begin, of which the source line stays away: it holds what identifies a person."""
_MOST_SIGNS = 5
"""How many places `maak` tells of where a sign is replaced."""
_PAPER = Screen()


class Checked(NamedTuple):
    """One file with its findings, and the checks it deviates from with their reasons.

    guide: what it is a plan by; nothing for a file that is no plan, or whose findings were kept. lines: the lines that
    have a finding, by their numbers from 1; nothing to read them from the file. covered: whether words were covered
    that identify a person. website: where the documentation site is, when the settings of the file tell that.
    parts: the part of each code that was found; nothing to ask the guide. bare: whether the lines are as they stand in
    the file, with nothing covered.
    """

    path: Path
    findings: Sequence[Finding]
    deviations: dict[str, str]
    guide: "Guide | None" = None
    lines: Mapping[int, str] | None = None
    covered: bool = False
    website: str = ""
    parts: Mapping[str, Part] | None = None
    bare: bool = False


def as_text(checked: Sequence[Checked], screen: Screen = _PAPER) -> Iterator[str]:
    """Yield the findings of files for people, by step, each with its line and what to do.

    screen: what they are written for; when not all findings of a file fit, the worst are shown.
    """
    for file in map(_with_parts, checked):
        shown = _worst_findings(file, screen.most)
        lines = _source_lines(file.path, file.findings) if file.lines is None else file.lines
        for part, group in groupby(shown, key=itemgetter(0)):
            yield part.heading
            for _, finding in group:
                yield from _finding_lines(file.path, finding, lines, screen)
            yield ""
        if len(shown) < len(file.findings):
            rest = counted(len(file.findings) - len(shown), "bevinding", "bevindingen")
            yield f"Nog {rest} in {file.path}: toon ze met --alles."
        for code, reason in file.deviations.items():
            yield f"{file.path}: afwijking van {code}: {' '.join(reason.split())}"
    yield from _closing_lines(checked)


def as_json(checked: Sequence[Checked]) -> list[str]:
    """Give all findings as the lines of one JSON object, version 1."""
    data: CheckedData = {
        "versie": 1,
        "bestanden": [file.path for file in checked],
        "bevindingen": [_finding_data(file.path, finding) for file in checked for finding in file.findings],
        "totaal": by_severity(finding for file in checked for finding in file.findings),
        "afwijkingen": [
            {"bestand": file.path, "code": code, "reden": reason}
            for file in checked
            for code, reason in file.deviations.items()
        ],
    }
    return json_lines(data)


def error_lines(path: Path, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the findings that are errors, for commands that cannot go on with them."""
    findings = [without_persons(finding) for finding in told_once(path, findings)]
    lines = _source_lines(path, findings)
    for finding in findings:
        if finding.severity is Severity.ERROR:
            yield from _finding_lines(path, finding, lines, _PAPER)


def without_persons(finding: Finding) -> Finding:
    """Give a finding in which what identifies a person is covered, also where a name or a path holds it."""
    from armoedeplan.personal.hits import covered_words

    path, message, remedy = map(covered_words, (finding.path, finding.message, finding.remedy))
    return finding._replace(path=path, message=message, remedy=remedy)


def replaced_signs(path: Path, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield where documents have a name or an ordinary sign in the place of a sign; nothing when they have not."""
    found = [finding for finding in findings if finding.code == "AP037"]
    for finding in found[:_MOST_SIGNS]:
        yield f"{path}:{finding.mark.line}:{finding.mark.column}: {finding.message} ({finding.path})"
    if found[_MOST_SIGNS:]:
        yield f"En nog {len(found) - _MOST_SIGNS} plaatsen. Zie ze met: armoedeplan controleer {path} --selecteer AP037"


def exit_code(checked: Sequence[Checked], *, strict: bool = False) -> int:
    """Give 2 when a file could not be opened, 1 when there are errors (or, when strict, warnings), otherwise 0."""
    found = [finding for file in checked for finding in file.findings]
    if any(finding.code == "AP001" for finding in found):
        return 2
    bad = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return int(any(finding.severity in bad for finding in found))


def _with_parts(file: Checked) -> Checked:
    """Give a file with the parts of its findings; one without a guide is a plan by the usual one, if it is one at all.

    Only a plan has findings about what it says.
    """
    if file.parts is not None:
        return file
    guide = file.guide
    if guide is None and not all(finding.code.startswith(OF_FILE) for finding in file.findings):
        from armoedeplan.plan.handreiking import HANDREIKING

        guide = HANDREIKING
    return file._replace(parts=parts_of(file.findings, guide))


def _worst_findings(file: Checked, most: int | None) -> list[tuple[Part, Finding]]:
    """Give the worst findings, or all, each with its part; in the order of the parts and of their places."""
    worst, parts = file.findings, file.parts or {}
    if most is not None and most < len(worst):
        worst = sorted(worst, key=lambda one: _ORDER[one.severity])[:most]
    placed = [(parts[finding.code], finding) for finding in worst]
    return sorted(placed, key=lambda one: (one[0].number, one[1].mark, one[1].code))


def marked_lines(text: str, findings: Iterable[Finding]) -> dict[int, str]:
    """Give the lines of a text that have a finding, as they stand there, by their numbers."""
    lines = text.split("\n")
    numbers = {finding.mark.line for finding in findings}
    return {line: lines[line - 1] for line in numbers if 0 < line <= len(lines)}


def covered_lines(lines: Mapping[int, str]) -> dict[int, str]:
    """Give lines without what identifies a person."""
    from armoedeplan.personal.hits import covered_words

    return {number: covered_words(line) for number, line in lines.items()}


def _source_lines(path: Path, findings: Sequence[Finding]) -> dict[int, str]:
    """Give the lines of a file on which there are findings, as far as it can be read."""
    data = open_bytes(path) if any(finding.mark.line for finding in findings) else None
    decoded = decode(data) if isinstance(data, bytes) else None
    if decoded is None or isinstance(decoded, Finding):
        return {}
    return covered_lines(marked_lines(decoded.text, findings))


def _finding_lines(path: Path, finding: Finding, lines: Mapping[int, str], screen: Screen) -> Iterator[str]:
    """Yield one finding: a line as editors read it, the source line with a sign under the place, what to do."""
    line, column = finding.mark
    place = f":{line}:{column}" if line else ""
    where = f" ({finding.path})" if finding.path else ""
    words = map(visible, (f"{path}{place}: ", f" {finding.code} {finding.message}{where}"))
    yield from map(Safe, _screen_lines(screen.paint(finding.severity).join(words), "    ", screen))
    source = lines.get(line, "")
    if source.strip() and not finding.code.startswith(_LINE_KEPT):
        yield from _pointed_line(source.replace("\t", " ").rstrip(), finding.mark, screen)
    yield from _screen_lines(f"{' ' * _MARGIN}{finding.advice}", " " * _MARGIN, screen)


def _pointed_line(text: str, mark: Mark, screen: Screen) -> Iterator[str]:
    """Yield a source line as it is shown, with a sign under its place: what cannot be seen takes the room of a code."""
    shown, before = visible(text), text[: mark.column - 1]
    column = mark.column if shown is text else mark.column + len(visible(before)) - len(before)
    room = min(_WIDEST, (screen.width or _WIDEST + _MARGIN) - _MARGIN)
    skipped = max(0, column - room + 20)
    yield Safe(f"{mark.line:>6} | {shown[skipped : skipped + room]}")
    yield Safe(f"{'':>6} | {' ' * (column - 1 - skipped)}^")


def _screen_lines(words: str, indent: str, screen: Screen) -> Iterator[str]:
    """Yield a line, broken at words where it would run off the screen; a pipe gets it whole."""
    if screen.width is None:
        yield words
        return
    from textwrap import wrap

    yield from wrap(words, screen.width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _finding_data(path: Path, finding: Finding) -> "FindingData":
    """Give a finding under the Dutch keys of the JSON report; line and column count from 1."""
    return {
        "code": finding.code,
        "ernst": finding.severity.value,
        "bestand": path,
        "regel": finding.mark.line,
        "kolom": finding.mark.column,
        "pad": finding.path,
        "melding": finding.message,
        "oplossing": finding.advice,
        "bron": finding.row,
    }


def by_severity(findings: Iterable[Finding]) -> "Totals":
    """Count findings by severity, the worst first."""
    counts = Counter(finding.severity for finding in findings)
    return {"fout": counts[Severity.ERROR], "waarschuwing": counts[Severity.WARNING], "tip": counts[Severity.TIP]}


def totals_in_words(findings: Iterable[Finding]) -> str:
    """Say how many findings there are of each severity: `2 fouten en 1 tip`, or `geen`."""
    words = {"fout": ("fout", "fouten"), "waarschuwing": ("waarschuwing", "waarschuwingen"), "tip": ("tip", "tips")}
    numbers = Counter(finding.severity for finding in findings)
    parts = [counted(numbers[severity], *words[severity]) for severity in Severity if numbers[severity]]
    return listed(parts) if parts else "geen"


def _closing_lines(checked: Sequence[Checked]) -> Iterator[str]:
    """Say how many findings there are and what to do first, or that all is well."""
    files = counted(len(checked), "bestand", "bestanden")
    everything = [finding for file in checked for finding in file.findings]
    if not everything:
        yield f"Geen bevindingen in {files}."
        return
    yield f"{totals_in_words(everything)} in {files}."
    worst = min({finding.severity for finding in everything}, key=_ORDER.__getitem__)
    file = next(file for file in checked if any(finding.severity is worst for finding in file.findings))
    file = _with_parts(file)
    first = next(finding for _, finding in _worst_findings(file, None) if finding.severity is worst)
    place = f"{file.path}:{first.mark.line}" if first.mark.line else f"{file.path}"
    yield f"Begin met {first.code} ({place}). Uitleg: armoedeplan uitleg {first.code}"
