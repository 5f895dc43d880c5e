"""How many plans stand: read over the processors, each judged and counted in the process that read it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from armoedeplan.plan.plan_finder import Skipped
    from armoedeplan.terminal.standings import Standing

_Result = TypeVar("_Result")


def standings_of(named: Sequence[Path]) -> "tuple[list[Standing], list[Skipped]]":
    """Give how each plan stands, of those that were named and those in named folders, and what was left out."""
    from armoedeplan.plan.plan_finder import Skipped

    read, skipped = read_named(named, standing_of)
    found = [standing for standing in read if not isinstance(standing, Skipped)]
    return found, [*skipped, *(left for left in read if isinstance(left, Skipped))]


def read_named(named: Sequence[Path], work: Callable[[Path], _Result]) -> "tuple[list[_Result], list[Skipped]]":
    """Do work on the plans that were named and those in named folders, with a bar; give also what is no plan."""
    from armoedeplan.comparison.reading_plans import read_in_parts
    from armoedeplan.plan.plan_finder import Skipped, plan_files_in
    from armoedeplan.terminal.progress_bar import working

    found = list(plan_files_in(named))
    paths = [path for path in found if isinstance(path, Path)]
    with working(1, len(paths), "Plannen lezen") as steps:
        steps.begin(len(paths))
        read = read_in_parts(work, paths, steps.done)
    return read, [left for left in found if isinstance(left, Skipped)]


def standing_of(path: Path) -> "Standing | Skipped":
    """Give how one plan stands: what is answered, and what the checks find in its phase."""
    from armoedeplan.checks.frame import judge
    from armoedeplan.comparison.reading_plans import unsound_plan
    from armoedeplan.plan.plan_of_text import read_plan
    from armoedeplan.progress import evaluate
    from armoedeplan.terminal.standings import standing_in

    file = read_plan(path)
    return unsound_plan(file) or standing_in(file, evaluate(file.answers), [*file.findings, *judge(file)])
