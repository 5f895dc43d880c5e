"""The structural faults that a file can have: code, severity and the explanation that `uitleg` shows.

The texts are Dutch: they are the manual of each code. Nobody can deviate from these rules with a reason.
"""

from typing import Final

from armoedeplan.faults.content_faults import CONTENT_FAULTS
from armoedeplan.faults.fault_kind import Fault
from armoedeplan.faults.file_faults import FILE_FAULTS
from armoedeplan.finding import Finding, Mark

__all__ = ["FAULTS", "Fault", "fault"]

FAULTS: Final = dict(sorted({**FILE_FAULTS, **CONTENT_FAULTS}.items()))
"""Every structural fault by its code, in the order of the codes."""


def fault(code: str, mark: Mark, path: str, message: str, remedy: str) -> Finding:
    """Make the finding of a structural fault; the severity comes from the catalogue."""
    return Finding(code, FAULTS[code].severity, mark, path, message, remedy)
