"""Many plan files read for learning: only what others can learn of each travels between processes."""

from pathlib import Path

from armoedeplan.comparison.reading_plans import unsound_plan
from armoedeplan.learning.neighbour import Neighbour
from armoedeplan.learning.neighbour_of import neighbour_of
from armoedeplan.plan.plan_finder import Skipped
from armoedeplan.plan.plan_of_text import read_plan


def read_neighbour(path: Path) -> Neighbour | Skipped:
    """Read one plan; one with structural errors, or of a later version, is left out."""
    file = read_plan(path)
    return unsound_plan(file) or neighbour_of(file.plan, path)
