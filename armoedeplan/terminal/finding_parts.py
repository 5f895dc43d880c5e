"""Under which heading a finding is told: the file itself, a step, what spans steps, or what is personal."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from armoedeplan.finding import Finding

if TYPE_CHECKING:
    from armoedeplan.guide.definition import Guide

OF_FILE: Final = "AP0"
"""How the codes begin that are about the file itself."""


class Part(NamedTuple):
    """The part of a plan under which findings are told: its number, in their order, and its heading."""

    number: int
    heading: str


_FILE_ITSELF: Final = Part(0, "Het bestand")


def parts_of(findings: Iterable[Finding], guide: "Guide | None") -> dict[str, Part]:
    """Give the part of each code that was found in a plan by a guide, or in a file that is no plan."""
    return {code: _part_of(code, guide) for code in dict.fromkeys(finding.code for finding in findings)}


def _part_of(code: str, guide: "Guide | None") -> Part:
    """Give the part of a code: the file, a step, after the last what spans steps, and at the end what is personal."""
    if guide is None or code.startswith(OF_FILE):
        return _FILE_ITSELF
    step = guide.step_of_code(code) or guide.last + 2
    if 1 <= step <= guide.last:
        return Part(step, f"Stap {step}: {guide.steps()[step - 1].titel}")
    return Part(step, "Samenhang tussen de stappen" if step == guide.last + 1 else "Privacy")
