"""An earlier version of a plan, as it is named on the command line: a file, a version in git, or the adoption."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from armoedeplan.cli.files import ending, fail, sound_plan
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.document.version_told import Earlier
    from armoedeplan.plan.plan_of_text import PlanFile

ADOPTION: Final = "vaststelling"
"""The word for the first version in git in which the plan was adopted."""


def earlier_version(plan: Path, named: str) -> "Earlier":
    """Read the earlier version of a plan. Ends the command when there is none, or it is no sound plan."""
    from armoedeplan.document.version_told import Earlier
    from armoedeplan.terminal.findings_report import error_lines
    from armoedeplan.versions.git_revisions import adopted_version

    if Path(named).exists():
        return Earlier(sound_plan(Path(named)).data, Path(named).name)
    with ending():
        revision = adopted_version(plan) if named == ADOPTION else named
    found = version_in_git(plan, revision)
    if not found.sound:
        say(*error_lines(found.path, found.findings), err=True)
        raise fail(f"De versie “{named}” heeft fouten", "Kies een andere versie.")
    return Earlier(found.data, named)


def version_in_git(path: Path, revision: str) -> "PlanFile":
    """Read a plan as it was in a version of git. Ends the command when git does not have it."""
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.versions.git_revisions import plan_at

    with ending():
        data, name = plan_at(path, revision)
    return plan_of(Path(f"{name} ({revision})"), data)
