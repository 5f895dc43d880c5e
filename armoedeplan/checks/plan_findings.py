"""All findings of a plan: of its structure, and of what it says."""

from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import PlanFile


def findings_of(file: PlanFile, phase: str | None = None, *, structure_only: bool = False) -> list[Finding]:
    """Give what is wrong with the structure of a plan, and when that is sound and asked for, what it says.

    phase: the phase to judge it by, when not its own. Deviations are always judged: whether one is still needed is for
    the checks to say. They are imported only where they are asked.
    """
    if not file.sound or (structure_only and not file.answers.afwijkingen):
        return list(file.findings)
    from armoedeplan.checks.frame import judge

    return [*file.findings, *judge(file, phase)]
