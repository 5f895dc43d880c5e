"""What is told of one kind of structural fault."""

from typing import NamedTuple

from armoedeplan.finding import Severity

ERROR, WARNING, TIP = Severity.ERROR, Severity.WARNING, Severity.TIP


class Fault(NamedTuple):
    """One kind of structural fault."""

    severity: Severity
    title: str
    explanation: str
