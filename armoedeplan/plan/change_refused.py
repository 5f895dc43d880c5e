"""What is raised when a change of a plan file cannot be made."""

from collections.abc import Sequence

from armoedeplan.finding import Finding
from armoedeplan.refusal import Refusal


class ChangeRefused(Refusal):
    """A change was not made, and the file is as it was; findings: the errors that it would have brought."""

    def __init__(self, message: str, remedy: str, findings: Sequence[Finding] = ()) -> None:
        super().__init__(message, remedy)
        self.findings = tuple(findings)
