"""What is told of a code beside its findings: its title and its explanation, as `uitleg` gives them."""

import re
from typing import NamedTuple

from armoedeplan.checks.frame import checks
from armoedeplan.faults import FAULTS
from armoedeplan.finding import Severity


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
        words = re.sub(r"[^\w\s-]", "", f"{self.code}: {self.title}".lower())
        anchor = re.sub(r"\s", "-", words)
        return f"bevindingen.md#{anchor}"

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


def all_codes() -> frozenset[str]:
    """Give every code that a finding can have."""
    return frozenset({*FAULTS, *checks()})
