"""An earlier version of a plan, as it is named on the command line: a file, a version in git, or the adoption."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from armoedeplan.cli.files import ending, sound_plan

if TYPE_CHECKING:
    from armoedeplan.plan.plan_of_text import PlanFile

ADOPTION: Final = "vaststelling"
"""The word for the first version in git in which the plan was adopted."""


def earlier_version(plan: Path, named: str) -> "tuple[PlanFile, str]":
    """Read the earlier version of a plan, and give what it is called. Ends the command when there is none."""
    from armoedeplan.versions.git_revisions import adopted_version

    if Path(named).exists():
        return sound_plan(Path(named)), Path(named).name
    with ending():
        revision = adopted_version(plan) if named == ADOPTION else named
    return version_in_git(plan, revision), named


def version_in_git(path: Path, revision: str) -> "PlanFile":
    """Read a plan as it was in a version of git. Ends the command when git does not have it."""
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.versions.git_revisions import plan_at

    with ending():
        data, name = plan_at(path, revision)
    return plan_of(Path(f"{name} ({revision})"), data)
