"""Many plan files read, over the processors there are: only what is made of each travels between processes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from armoedeplan.comparison.profile import Profile
from armoedeplan.comparison.profiling import profile_of
from armoedeplan.finding import Severity
from armoedeplan.parallel import map_over_processes
from armoedeplan.personal.hits import covered_words
from armoedeplan.plan.plan_finder import Skipped
from armoedeplan.plan.plan_of_text import PlanFile, read_plan

Result = TypeVar("Result")
_AT_ONCE: Final = 240
"""Files between two looks at how far it is; processes are started anew for each such part, which costs little."""


def read_profiles(paths: Sequence[Path], done: Callable[[], None]) -> list[Profile | Skipped]:
    """Read plans, in their order; what cannot be compared is told with the reason. done: called for each that is."""
    return read_in_parts(read_profile, paths, done)


def read_in_parts(work: Callable[[Path], Result], paths: Sequence[Path], done: Callable[[], None]) -> list[Result]:
    """Do the work on every file, and call `done` for each; results must be picklable, and come in their order."""
    found: list[Result] = []
    for begin in range(0, len(paths), _AT_ONCE):
        part = paths[begin : begin + _AT_ONCE]
        found += map_over_processes(work, part)
        for _ in part:
            done()
    return found


def read_profile(path: Path) -> Profile | Skipped:
    """Read one plan; one with structural errors, or of a later version, is left out."""
    file = read_plan(path)
    return unsound_plan(file) or profile_of(file.plan, path)


def unsound_plan(file: PlanFile) -> Skipped | None:
    """Tell of a plan with structural errors why it is left out; nothing of a sound one."""
    if file.sound and not file.is_no_plan:
        return None
    return Skipped(file.path, covered_words(_why_unsound(file)), plan=True)


def _why_unsound(file: PlanFile) -> str:
    """Say why a plan is left out: its first error, with the line."""
    if file.is_no_plan:
        return "dit is geen planbestand"
    errors = [finding for finding in file.findings if finding.severity is Severity.ERROR]
    first = next((finding for finding in errors if finding.code == "AP011"), errors[0])
    more = f" (en nog {len(errors) - 1})" if len(errors) > 1 else ""
    return f"regel {first.mark.line}: {first.message}{more}" if first.mark.line else first.message
