"""Documents that are not those of their plan as findings: what build services show beside a change."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.output.file_states import FileState
from armoedeplan.terminal.checked_papers import TOLD, CheckedFile, CheckedSet
from armoedeplan.terminal.ci_reports.relative_paths import relative_path
from armoedeplan.terminal.findings_report import Checked
from armoedeplan.terminal.made_report import NotMade

_NOT_OF_PLAN: Final = "AP048"
_UNJUDGED: Final = "AP049"


def checked_sets_as_files(checked: Sequence[CheckedSet], website: str = "") -> list[Checked]:
    """Give the plans and their documents as files with findings, in order.

    A finding stands at its document; at the plan stands what has no file: a document that is missing, and why some
    could not be judged. website: where the documentation site is, when settings tell that.
    """
    return [file._replace(website=website) for looked in checked for file in _files_of_set(looked)]


def _files_of_set(looked: CheckedSet) -> Iterator[Checked]:
    """Yield the plan of a set, and each document that stands there."""
    missing = [file for file in looked.wrong if file.state is FileState.MISSING]
    unjudged = [*([_fault_finding(looked.fault)] if looked.fault else ()), *map(_unmade_finding, looked.unmade)]
    yield Checked(looked.plan, [*unjudged, *map(_document_finding, missing)], {})
    for file in looked.files:
        if file.state is not FileState.MISSING:
            yield Checked(file.path, [_document_finding(file)] if file.state is not FileState.RIGHT else [], {})


def _document_finding(file: CheckedFile) -> Finding:
    """Say how a document stands, and what to do."""
    return fault(_NOT_OF_PLAN, Mark(), "", f"{TOLD[file.state]}: {relative_path(file.path)}", file.remedy)


def _fault_finding(why: str) -> Finding:
    """Say why nothing could be judged."""
    remedy = "Los dat eerst op: armoedeplan controleer zegt wat er mis is, en waar."
    return fault(_UNJUDGED, Mark(), "", f"De stukken zijn niet beoordeeld: {why}", remedy)


def _unmade_finding(left: NotMade) -> Finding:
    """Say why one document could not be judged."""
    return fault(_UNJUDGED, Mark(), "", f"Niet beoordeeld: {left.what} ({left.reason})", left.remedy)
