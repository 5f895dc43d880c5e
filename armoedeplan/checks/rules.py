"""What is told of a code beside its findings: its title and its explanation, as `uitleg` gives them."""

from typing import NamedTuple

from armoedeplan.checks.frame import checks
from armoedeplan.faults import FAULTS
from armoedeplan.finding import Severity


class Rule(NamedTuple):
    """A rule that findings come of: its code, what it usually weighs, its title, and why it is there, in Dutch."""

    code: str
    severity: Severity
    title: str
    explanation: str

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
    return Rule(code, check.severity, check.title, check.explanation.partition("\n")[2].strip())


def all_codes() -> frozenset[str]:
    """Give every code that a finding can have."""
    return frozenset({*FAULTS, *checks()})
