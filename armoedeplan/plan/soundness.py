"""Whether a file is a plan at all, and whether a change made it worse."""

import re
from collections import Counter
from collections.abc import Sequence

from yaml import MappingNode

from armoedeplan.finding import Finding, Severity
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.shape import shape_of
from armoedeplan.yamltext.tree import name_of


def is_no_plan(file: PlanFile) -> bool:
    """Tell whether a file has names, and none that a plan has: a template or a mapping reads as YAML too."""
    names = {name_of(key) for key, _ in file.root.value} if isinstance(file.root, MappingNode) else set()
    return bool(names) and names.isdisjoint(shape_of(Plan).fields)


def new_errors(before: Sequence[Finding], after: Sequence[Finding]) -> list[Finding]:
    """Give the structural errors that a change brings: those that the file did not have before, wherever they stand."""
    had = Counter(map(_without_lines, before))
    found = []
    for finding in after:
        if had[_without_lines(finding)] <= 0 and finding.severity is Severity.ERROR:
            found.append(finding)
        had[_without_lines(finding)] -= 1
    return found


def _without_lines(finding: Finding) -> tuple[str, str]:
    """Give what a finding says, without the line numbers that an edit may shift."""
    return finding.code, re.sub(r"regel \d+", "regel", finding.message)
