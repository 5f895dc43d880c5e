"""What `controleer` found in plans before, kept where only this user can read it (decision record 0086).

What is kept is known by all that it follows from: the bytes of the plan, its name, what was asked, and the program
itself. Nothing is kept of a plan with an error, or one in which a person may be identified, and never a line of a plan.
"""

import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from armoedeplan import __version__
from armoedeplan.cache import cache_folder, write_whole
from armoedeplan.finding import Finding, Mark, Severity

if TYPE_CHECKING:
    from armoedeplan.settings.chosen import Chosen
    from armoedeplan.terminal.findings_report import Checked

_FORM: Final = 2
"""The form of what is kept: another one is not read."""
_PLACE: Final = "bevindingen"
_SWEPT: Final = "opgeruimd"
_DAY: Final = 86_400
_KEPT_FOR: Final = 30 * _DAY
"""Seconds after which what nobody asked for goes away."""
_MOST_BYTES: Final = 4_000_000


class ResultCache:
    """The findings of plans that were checked before; whatever goes wrong with it, a plan is checked anew."""

    def __init__(self) -> None:
        above = cache_folder()
        self._folder: Final = above / _PLACE if above else None
        self._program: Final = _program_mark() if above else b""

    def found(self, path: Path, data: bytes, chosen: "Chosen") -> "Checked | None":
        """Give what was found in a plan, if that is known."""
        if self._folder is None or not chosen.cached:
            return None
        place = self._folder / self._name_of(path, data, chosen)
        try:
            with place.open("rb") as file:
                kept = json.loads(file.read(_MOST_BYTES))
            if place.stat().st_mtime < time.time() - _DAY:
                os.utime(place)
            return _as_checked(path, data, kept)
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def keep(self, checked: "Checked", data: bytes, chosen: "Chosen") -> None:
        """Keep what was found in a plan, when it may be kept."""
        if self._folder is None or not chosen.cached or checked.guide is None or checked.covered:
            return
        from armoedeplan.terminal.finding_parts import parts_of

        place = self._folder / self._name_of(checked.path, data, chosen)
        kept = {
            "vorm": _FORM,
            "bevindingen": [[*finding[:2], *finding[3:], *finding.mark] for finding in checked.findings],
            "afwijkingen": checked.deviations,
            "delen": parts_of(checked.findings, checked.guide),
            "kaal": checked.bare,
        }
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(place, json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode())

    def sweep(self) -> None:
        """Let go, once a day, of what nobody asked for in a month."""
        if self._folder is None:
            return
        with suppress(OSError):
            mark, now = self._folder / _SWEPT, time.time()
            if mark.exists() and mark.stat().st_mtime > now - _DAY:
                return
            for place in self._folder.iterdir():
                if place.stat().st_mtime < now - _KEPT_FOR:
                    place.unlink(missing_ok=True)
            mark.touch(mode=0o600)

    def _name_of(self, path: Path, data: bytes, chosen: "Chosen") -> str:
        """Give the name by which a result is known: a fingerprint of all that it follows from."""
        from hashlib import blake2b

        asked = json.dumps([str(path), chosen.phase, chosen.structure_only]).encode("utf-8", "surrogatepass")
        known = blake2b(self._program, digest_size=20)
        known.update(len(asked).to_bytes(8, "big") + asked + data)
        return f"{known.hexdigest()}.json"


def _as_checked(path: Path, data: bytes, kept: Any) -> "Checked | None":
    """Make findings of what was kept; nothing when it has another form. Raises ValueError, TypeError and KeyError.

    They are told without the guide and without looking for persons, which take longer than all else together.
    """
    from armoedeplan.terminal.finding_parts import Part
    from armoedeplan.terminal.findings_report import Checked

    if kept["vorm"] != _FORM or not isinstance(kept["afwijkingen"], dict):
        return None
    findings = [_as_finding(row) for row in kept["bevindingen"]]
    parts = {finding.code: Part(*kept["delen"][finding.code]) for finding in findings}
    if not all(isinstance(part.number, int) and isinstance(part.heading, str) for part in parts.values()):
        raise TypeError
    lines = _bare_lines(data, findings) if kept["kaal"] is True else None
    return Checked(path, findings, kept["afwijkingen"], lines=lines, parts=parts)


def _bare_lines(data: bytes, findings: Sequence[Finding]) -> dict[int, str]:
    """Give the lines of a plan that have a finding, of which it is known that nothing in them is to be covered."""
    from armoedeplan.terminal.findings_report import marked_lines
    from armoedeplan.yamltext.decode import decode

    decoded = decode(data) if findings else None
    return {} if decoded is None or isinstance(decoded, Finding) else marked_lines(decoded.text, findings)


def _as_finding(row: Any) -> Finding:
    """Make a finding of its texts, and the line and column behind them."""
    code, severity, *texts, line, column = row
    if not all(isinstance(text, str) for text in (code, *texts)) or not isinstance(line + column, int):
        raise TypeError
    return Finding(code, Severity(severity), Mark(line, column), *texts)


def _program_mark() -> bytes:
    """Give what tells this program from every other: its version, and when each of its files was written."""
    folder = Path(__file__).parents[1]
    told: list[Any] = [_FORM, __version__, sys.version]
    for inside, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            found = os.stat(os.path.join(inside, name))  # noqa: PTH116, PTH118 - a thousand of them: by hand is quicker
            told.append((name, found.st_size, found.st_mtime_ns))
    if getattr(sys, "frozen", False):
        told.append(Path(sys.executable).stat().st_mtime_ns)
    return json.dumps(told).encode()
