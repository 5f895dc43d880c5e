"""What is told of a code beside its findings: its title and its explanation, as `uitleg` gives them."""

import re
from typing import Final, NamedTuple

from armoedeplan.checks.frame import checks
from armoedeplan.faults import FAULTS
from armoedeplan.finding import Severity
from armoedeplan.method.loader import steps

_CHAPTERS: Final = {"0": "Over het bestand", "8": "Over de stappen heen", "9": "Privacy"}
"""The headings of the documentation below which codes stand, by their first figure; that of a step has its name."""


class Rule(NamedTuple):
    """A rule that findings come of: its code, what it usually weighs, its title, and why it is there, in Dutch.

    rows: what it rests on; nothing for what follows from the form of the file. due: the phase up to which its findings
    are tips; empty when they never are. of_file: whether it is about the file, and not about what a plan says.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    rows: tuple[str, ...] = ()
    due: str = ""
    of_file: bool = True

    @property
    def page(self) -> str:
        """Where it stands in the documentation: a page, with the heading as sites make an anchor of it."""
        return f"bevindingen.md#{_anchor_of(f'{self.code}: {self.title}')}"

    @property
    def site_page(self) -> str:
        """Where it stands on the documentation site: a page for each chapter, and its code as anchor."""
        return f"bevindingen/{_anchor_of(chapter_of(self.code))}.html#{self.code}"

    @property
    def lookup(self) -> str:
        """How a person reads more about it."""
        return f"Uitleg: armoedeplan uitleg {self.code}"


def rule_of(code: str) -> Rule:
    """Give the rule of a code that has findings."""
    if code in FAULTS:
        known = FAULTS[code]
        return Rule(code, known.severity, known.title, known.explanation)
    check = checks()[code]
    explanation = check.explanation.partition("\n")[2].strip()
    return Rule(code, check.severity, check.title, explanation, check.rows, check.due, of_file=False)


def chapter_of(code: str) -> str:
    """Give the heading of the documentation below which a code stands."""
    named = {str(step.nummer): f"Stap {step.nummer}: {step.titel}" for step in steps()}
    return (named | _CHAPTERS)[code.removeprefix("AP")[0]]


def all_codes() -> frozenset[str]:
    """Give every code that a finding can have."""
    return frozenset({*FAULTS, *checks()})


def _anchor_of(heading: str) -> str:
    """Give the anchor that sites make of a heading."""
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", heading.lower()))
