"""The frame of all checks: what a check is, and the one spot where its findings get code, severity and place."""

import inspect
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Final, NamedTuple, TypeAlias

from armoedeplan import checks as package
from armoedeplan.checks.deviations import deviation_findings
from armoedeplan.checks.places import Places
from armoedeplan.finding import Finding, Severity
from armoedeplan.guide.antwoorden import NVT
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.path import is_under

ERROR, WARNING, TIP = Severity.ERROR, Severity.WARNING, Severity.TIP
_NO_FAMILY: Final = frozenset({"deviations", "frame", "grounds", "places"})
PHASES: Final = ("concept", "inspraak", "aangeboden_aan_raad", "vastgesteld")
"""The states that a plan goes through, in their order."""
CONCEPT, CONSULTATION, COUNCIL, ADOPTION = PHASES
_GENERAL: Final = "90"
"""How the codes of the checks end that look at a whole step."""


OURS: Final = "Onze regel:"
"""How the paragraph of an explanation begins that tells what is ours."""


class Hit(NamedTuple):
    """What a check found: the record and the field it is about, what is wrong, and what to do.

    The record is one that is written in the plan, or a group at a fixed path. Of an empty group inside an item of a
    list, name the item and the group: `Hit(maatregel, "planning", ...)`.
    """

    record: Record
    field: str
    message: str
    remedy: str


Run: TypeAlias = Callable[[Plan], Iterable[Hit]]


class Check(NamedTuple):
    """One check.

    code: `AP<step><nn>`. number: its number in the catalogue (`C04`), empty for a check of our own.
    severity: what it is in an adopted plan. due: the phase in which what is merely not yet done must be there; before
    it that is a tip. Empty when it finds what is wrong in any phase. rows: the requirement rows and laws it rests
    on; none when it is only our own rule.
    manual: makes the explanation, where that is no docstring.
    """

    code: str
    number: str
    severity: Severity
    due: str
    rows: tuple[str, ...]
    run: Run
    manual: Callable[[], str] | None = None

    @property
    def title(self) -> str:
        """What the check holds, in one Dutch sentence."""
        return self.explanation.partition("\n")[0]

    @property
    def explanation(self) -> str:
        """The Dutch explanation, with a good and a bad example."""
        return self.manual().strip() if self.manual else inspect.getdoc(self.run) or ""

    @property
    def ours(self) -> str:
        """What of the check is our own rule and no source's; empty when all of it rests on its rows."""
        parts = self.explanation.split("\n\n")
        return next((" ".join(part.split()) for part in parts if part.startswith(OURS)), "").removeprefix(OURS).strip()

    def early(self, status: str | None) -> bool:
        """Tell whether the phase that needs what this check misses is still to come."""
        return bool(self.due) and phase_of(status) in PHASES[: PHASES.index(self.due)]


def phase_of(status: str | None) -> str:
    """Give the phase of a plan with a status: one without is a concept, and a withdrawn one was adopted before."""
    return status if status in PHASES else ADOPTION if status else CONCEPT


_CHECKS: dict[str, Check] = {}


def check(
    code: str,
    *,
    rows: str,
    severity: Severity,
    number: str = "",
    due: str = "",
    manual: Callable[[], str] | None = None,
) -> Callable[[Run], Run]:
    """Make a function that yields hits a check.

    Its docstring is the Dutch explanation of the code, unless `manual` makes one when it is asked for.
    """

    def enter_check(run: Run) -> Run:
        if code in _CHECKS:
            raise ValueError(f"two checks have the code {code}")
        _CHECKS[code] = Check(code, number, severity, due, tuple(rows.split()), run, manual)
        return run

    return enter_check


@cache
def checks() -> dict[str, Check]:
    """Give all checks by code, in order of their codes."""
    for module in iter_modules(package.__path__):
        if module.name not in _NO_FAMILY:
            import_module(f"{package.__name__}.{module.name}")
    return dict(sorted(_CHECKS.items()))


def judge(file: PlanFile, status: str | None = None) -> list[Finding]:
    """Give what the checks find in a sound plan, each at its place.

    status: the status to judge it by, when not its own. Left out is what a check of a whole step says of a place
    of which another check says something sharper.
    """
    found = every_finding(file, status)
    sharp = [finding.path for finding in found if not finding.code.endswith(_GENERAL)]
    return [
        finding
        for finding in found
        if not finding.code.endswith(_GENERAL)
        or not any(is_under(finding.path, path) or is_under(path, finding.path) for path in sharp)
    ]


def per_phase(file: PlanFile) -> dict[str, list[Finding]]:
    """Give what the checks find in the phase a plan is in, and what they will find in each phase that follows."""
    now = phase_of(file.plan.plan.status)
    return {status: judge(file, status) for status in PHASES[PHASES.index(now) :]}


def every_finding(file: PlanFile, status: str | None = None) -> list[Finding]:
    """Give what each check finds, also where two speak of the same place; `status` is as for `judge`.

    Left out are: a check that the plan deviates from with a reason, what a person said does not apply, and what a
    person said comes later or is not known before the phase that needs it.
    """
    status = status or file.plan.plan.status
    # `needed` tells which deviations still explain something (AP032); Places walks the plan only at the first hit
    places, found, needed = Places(file), [], set()
    for rule in checks().values():
        for hit in rule.run(file.plan):
            path, mark = places.of(hit.record, hit.field)
            if _is_excused(file.plan, rule, path, status):
                continue
            needed.add(rule.code)
            if rule.code in file.plan.afwijkingen:
                break
            severity = TIP if rule.early(status) else rule.severity
            found.append(Finding(rule.code, severity, mark, path, hit.message, hit.remedy, next(iter(rule.rows), "")))
    return [*found, *deviation_findings(file, checks(), needed)]


def _is_excused(plan: Plan, rule: Check, path: str, status: str | None) -> bool:
    """Tell whether a person said something of a path that makes a finding there needless."""
    given = (said for top, said in plan.antwoordstatus.items() if is_under(path, top))
    return any(said.status == NVT or rule.early(status) for said in given)
