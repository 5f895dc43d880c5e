"""The frame of all checks: what a check is, and the one spot where its findings get code, severity and place.

It knows no guide: the checks of one are entered in a `Registry`, which the guide names.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final, NamedTuple, TypeAlias

from armoedeplan.checks.deviations import deviation_findings
from armoedeplan.checks.of_file import RunOnFile, found_in_file
from armoedeplan.checks.places import Places
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.guide.antwoorden import NVT
from armoedeplan.guide.root import Root
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record import Record
from armoedeplan.record.path import is_under

ERROR, WARNING, TIP = Severity.ERROR, Severity.WARNING, Severity.TIP
_NO_FAMILY: Final = frozenset({"deviations", "frame", "grounds", "of_file", "places", "rules"})
PHASES: Final = tuple(HANDREIKING.phases)
"""The states that a plan by the handreiking goes through, in their order."""
CONCEPT, CONSULTATION, COUNCIL, ADOPTION = PHASES
_GENERAL: Final = "90"
"""How the codes of the checks end that look at a whole step."""


OURS: Final = "Onze regel:"
"""How the paragraph of an explanation begins that tells what is ours."""


class Hit(NamedTuple):
    """What a check found: the record and the field it is about, what is wrong, and what to do.

    The record is one that is written in the plan, or a group at a fixed path. Of an empty group inside an item of a
    list, name the item and the group: `Hit(maatregel, "planning", ...)`.
    The remedy holds wherever it is read, also in the wizard: no key of the file and no command. What only helps who
    works with those stands in `by_hand`, a sentence of its own.
    mended_at: where the remedy is done, when that is elsewhere: a field of the same record, or a path from the root of
    the plan (with a dot in it).
    """

    record: Record
    field: str
    message: str
    remedy: str
    by_hand: str = ""
    mended_at: str = ""


Run: TypeAlias = Callable[[Any], Iterable[Hit]]
"""Looks at a plan, which is a record of the root of its guide."""


class Check(NamedTuple):
    """One check.

    code: `AP<step><nn>`. number: its number in the catalogue (`C04`), empty for a check of our own.
    severity: what it is in an adopted plan. due: the phase in which what is merely not yet done must be there; before
    it that is a tip. Empty when it finds what is wrong in any phase. rows: the requirement rows and laws it rests
    on; none when it is only our own rule. awaits: the paths of what it also looks at, where the interview asks that
    after the step of the check; until then it would ask for what nobody could answer yet.
    manual: makes the explanation, where that is no docstring. of_file: looks at the whole file instead, and each of
    its finds may stay by itself with a reason.
    """

    code: str
    number: str
    severity: Severity
    due: str
    rows: tuple[str, ...]
    run: Run
    manual: Callable[[], str] | None = None
    awaits: tuple[str, ...] = ()
    of_file: RunOnFile | None = None

    @property
    def title(self) -> str:
        """What the check holds, in one Dutch sentence."""
        return self.explanation.partition("\n")[0]

    @property
    def explanation(self) -> str:
        """The Dutch explanation, with a good and a bad example."""
        return self.manual().strip() if self.manual else inspect.getdoc(self.of_file or self.run) or ""

    @property
    def ours(self) -> str:
        """What of the check is our own rule and no source's; empty when all of it rests on its rows."""
        parts = self.explanation.split("\n\n")
        return next((" ".join(part.split()) for part in parts if part.startswith(OURS)), "").removeprefix(OURS).strip()


class Registry:
    """The checks of one guide; name: the package whose modules enter them, or the one module that does."""

    def __init__(self, name: str) -> None:
        self._name: Final = name
        self._entered: Final[dict[str, Check]] = {}
        self._ordered: dict[str, Check] = {}

    def check(
        self,
        code: str,
        *,
        rows: str,
        severity: Severity,
        number: str = "",
        due: str = "",
        manual: Callable[[], str] | None = None,
        awaits: str = "",
    ) -> Callable[[Run], Run]:
        """Make a function that yields hits a check.

        Its docstring is the Dutch explanation of the code, unless `manual` makes one when it is asked for.
        """

        def enter_check(run: Run) -> Run:
            if code in self._entered:
                raise ValueError(f"two checks have the code {code}")
            self._entered[code] = Check(
                code, number, severity, due, tuple(rows.split()), run, manual, tuple(awaits.split())
            )
            return run

        return enter_check

    def check_of_file(
        self, code: str, *, rows: str, severity: Severity, number: str = ""
    ) -> Callable[[RunOnFile], RunOnFile]:
        """Make a function that looks at a whole file a check; its docstring is the Dutch explanation of the code."""

        def enter_check(run: RunOnFile) -> RunOnFile:
            self._entered[code] = Check(code, number, severity, "", tuple(rows.split()), _nothing_found, of_file=run)
            return run

        return enter_check

    def by_code(self) -> dict[str, Check]:
        """Give all checks by code, in order of their codes."""
        if not self._ordered:
            for module in iter_modules(getattr(import_module(self._name), "__path__", ())):
                if module.name not in _NO_FAMILY:
                    import_module(f"{self._name}.{module.name}")
            self._ordered.update(sorted(self._entered.items()))
        return self._ordered


CHECKS: Final = Registry("armoedeplan.checks")
"""The checks of the handreiking."""
check = CHECKS.check
check_of_file = CHECKS.check_of_file
checks = CHECKS.by_code


def _nothing_found(_: Root) -> Iterator[Hit]:
    """Find nothing in a record: what a check of a whole file does there."""
    yield from ()


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
    return {phase: judge(file, phase) for phase in file.guide.phases_from(file.answers.status_given)}


def every_finding(file: PlanFile, status: str | None = None) -> list[Finding]:
    """Give what each check finds, also where two speak of the same place; `status` is as for `judge`.

    Left out are: a check that the plan deviates from with a reason, what a person said does not apply, and what a
    person said comes later or is not known before the phase that needs it.
    """
    status = status or file.answers.status_given
    known: dict[str, Check] = file.guide.found_at(file.guide.checks).by_code()
    # `needed` tells which deviations still explain something (AP032)
    places, needed = Places(file), set[str]()
    found: list[Finding] = []
    to_come = file.guide.phases_from(status)[1:]
    for rule in known.values():
        if rule.of_file:
            blank = Finding(rule.code, rule.severity, Mark(), "", "", "", next(iter(rule.rows), ""))
            found += found_in_file(blank, rule.of_file(file), file.answers.afwijkingen, needed)
            continue
        early = rule.due in to_come
        for hit in rule.run(file.answers):
            path, mark = places.of(hit.record, hit.field)
            if _is_excused(file.answers, path, early=early):
                continue
            needed.add(rule.code)
            if rule.code in file.answers.afwijkingen:
                break
            severity = TIP if early else rule.severity
            row = next(iter(rule.rows), "")
            told = Finding(rule.code, severity, mark, path, hit.message, hit.remedy, row, by_hand=hit.by_hand)
            found.append(told._replace(mended_at=_place_of_remedy(hit, places)) if hit.mended_at else told)
    return [*found, *deviation_findings(file, known, needed)]


def _place_of_remedy(hit: Hit, places: Places) -> str:
    """Give the path at which a remedy is done that is done elsewhere."""
    return hit.mended_at if "." in hit.mended_at else places.of(hit.record, hit.mended_at)[0]


def _is_excused(answers: Root, path: str, *, early: bool) -> bool:
    """Tell whether a person said something of a path that makes a finding there needless.

    early: the phase that needs what is missing there is still to come.
    """
    given = (said for top, said in answers.antwoordstatus.items() if is_under(path, top))
    return any(said.status == NVT or early for said in given)
