"""From a file to a plan: the typed answers, the findings, and the place of everything."""

import contextlib
import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from yaml import MappingNode, Node, ScalarNode

from armoedeplan.faults import fault
from armoedeplan.filekind import LISTS, Kind, kind_of
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.guide.antwoorden import is_newer
from armoedeplan.guide.definition import Guide
from armoedeplan.guide.root import Root
from armoedeplan.migration.bring import Brought
from armoedeplan.plan.colleague_findings import colleague_findings
from armoedeplan.plan.handreiking import HANDREIKING, plan_in
from armoedeplan.plan.odd_signs import sign_findings
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_finder import begins_as_plan_in
from armoedeplan.plan.read_as_today import older_findings, read_as_today
from armoedeplan.plan.states import state_findings
from armoedeplan.record.own_words import OwnWords
from armoedeplan.record.path import FieldPath, Lost
from armoedeplan.record.reader import Place, read
from armoedeplan.record.references import Index
from armoedeplan.record.shape import shape_of
from armoedeplan.record.spot import Spot, follow
from armoedeplan.record.writing import Repair
from armoedeplan.temporary import sweep_once
from armoedeplan.yamltext.decode import decode
from armoedeplan.yamltext.expand import expanded
from armoedeplan.yamltext.open import open_bytes
from armoedeplan.yamltext.parse import ParsedText, parse
from armoedeplan.yamltext.tree import child_of, name_of

_TEXT_OF_ROWS: Final = ".csv"


class PlanFile(NamedTuple):
    """A plan file as it was read.

    data: its bytes. text: its text without byte order mark. root: its tree, or nothing when it could not be read.
    answers: what the plan says. findings: what is structurally wrong, sorted by place.
    places: of each record, by identity. links: the ids and the references between them. guide: what it is a plan by.
    repairs: what is certain to mend some of the findings. own_words: those that stand in it beside a list.
    older: what stands in it as in an earlier version, and where it belongs now. read_root: the tree that was read, in
    which that is so already; `root` stays the tree of the text.
    """

    path: Path
    data: bytes
    text: str
    bom: bool
    root: Node | None
    answers: Root
    findings: tuple[Finding, ...]
    places: dict[int, Place]
    links: Index
    guide: Guide = HANDREIKING
    repairs: Sequence[Repair] = ()
    own_words: OwnWords = OwnWords()
    older: Sequence[Brought] = ()
    read_root: Node | None = None

    @property
    def plan(self) -> Plan:
        """The answers of a plan by the handreiking, for all that is about it. Raises TypeError for another guide."""
        return plan_in(self.answers)

    @property
    def parsed(self) -> ParsedText:
        """The text with its tree, to be edited, aliases written out. Raises ValueError when it could not be read."""
        if self.root is None:
            raise ValueError(f"{self.path} has no tree")
        parsed = ParsedText(self.text, self.root)
        return expanded(parsed) if "*" in self.text else parsed  # an alias begins with that sign

    @property
    def sound(self) -> bool:
        """Tell whether the file has no structural error."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def is_newer(self) -> bool:
        """Tell whether it is written by the agreements of a later version, which this program does not know."""
        found = child_of(self.root, "armoedeplan") if self.root is not None else None
        return isinstance(found, ScalarNode) and is_newer(found.value)

    @property
    def is_no_plan(self) -> bool:
        """Tell whether it has names, and none that a plan has: a template or a mapping reads as YAML too."""
        names = {name_of(key) for key, _ in self.root.value} if isinstance(self.root, MappingNode) else set()
        return bool(names) and names.isdisjoint(shape_of(self.guide.root).fields)

    def spot_at(self, path: str) -> Spot:
        """Follow a path in the file. Raises Lost."""
        return follow(self.guide.root, self.root, path)

    def usual_path(self, path: str) -> FieldPath:
        """Give a path as it is usually written, with the ids of items; one that leads nowhere stays as it is."""
        try:
            return self.spot_at(path).path
        except Lost:
            return FieldPath(path)


def read_plan(path: Path, guide: Guide = HANDREIKING) -> PlanFile:
    """Read a plan file; whatever is wrong with it is among its findings, and nothing is raised.

    What a killed process left beside it is cleared away.
    """
    clear_beside(path)
    data = open_bytes(path)
    if isinstance(data, Finding):
        return _unreadable(path, b"", "", data, guide)
    return plan_of(path, data, guide=guide)


def clear_beside(path: Path) -> None:
    """Clear away what a killed process left beside a plan."""
    with contextlib.suppress(OSError):  # the folder in which the program runs may be gone
        sweep_once(Path(os.path.realpath(path)).parent)


def plan_of(path: Path, data: bytes, known: ParsedText | None = None, guide: Guide = HANDREIKING) -> PlanFile:
    """Read the bytes of a plan file.

    known: a text that was parsed already; when it is that of these bytes, its tree is used. Half of the time that
    reading a plan takes goes into the parse.
    """
    decoded = _other_kind(path, data) or decode(data)
    if isinstance(decoded, Finding):
        return _unreadable(path, data, "", decoded, guide)
    root = known.root if known is not None and known.text == decoded.text else parse(decoded.text)
    if isinstance(root, Finding):
        return _unreadable(path, data, decoded.text, root, guide)
    today = read_as_today(decoded.text, root, guide)
    reading = read(guide.root, today.root)
    states = state_findings(reading.record, today.root, guide)
    beside = colleague_findings(today.root, guide)
    signs = sign_findings(decoded.text, root)
    older = older_findings(path, today, reading.record)
    found = sorted(
        [*decoded.findings, *reading.findings, *states, *beside, *signs, *older],
        key=lambda finding: (finding.mark, finding.code),
    )
    return PlanFile(
        path,
        data,
        decoded.text,
        decoded.bom,
        root,
        reading.record,
        tuple(found),
        reading.places,
        reading.index,
        guide,
        reading.repairs,
        reading.own_words,
        today.brought,
        today.root,
    )


def new_errors(before: Sequence[Finding], after: Sequence[Finding]) -> list[Finding]:
    """Give the structural errors that a change brings: those that the file did not have before, wherever they stand."""
    had = Counter(map(without_lines, before))
    found = []
    for finding in after:
        if had[without_lines(finding)] <= 0 and finding.severity is Severity.ERROR:
            found.append(finding)
        had[without_lines(finding)] -= 1
    return found


def without_lines(finding: Finding) -> tuple[str, str]:
    """Give what a finding says, without the line numbers that an edit may shift."""
    return finding.code, re.sub(r"regel \d+", "regel", finding.message)


def _other_kind(path: Path, data: bytes) -> Finding | None:
    """Tell that a file is no plan but a PDF, a list or a picture, and what can be done with it."""
    text = path.suffix.lower() == _TEXT_OF_ROWS and not begins_as_plan_in(data)
    kind = Kind.ROWS if text else kind_of(data)
    if kind is None:
        return None
    remedy = "Noem het planbestand zelf, bijvoorbeeld plan.yaml."
    named = f'"{path}"' if " " in str(path) else str(path)
    if kind is Kind.PDF:
        way = f"armoedeplan uitpakken {named} --uit kopie.yaml"
        remedy = f"{remedy} Is deze PDF gemaakt met --plan-erbij, haal het plan er dan uit met: {way}"
    elif kind in LISTS:
        remedy = f"{remedy} {_ways_to_import(named, book=kind is not Kind.ROWS)}"
    return fault("AP003", Mark(), "", f"Dit is {kind}, geen planbestand", remedy)


def _unreadable(path: Path, data: bytes, text: str, finding: Finding, guide: Guide) -> PlanFile:
    """Give an empty plan with the one finding that says why there is no more."""
    return PlanFile(path, data, text, False, None, guide.root(), (finding,), {}, Index(), guide)


def _ways_to_import(named: str, *, book: bool) -> str:
    """Tell which command looks at rows: what they mean is only to be told beside a plan (decision record 0104)."""
    ways = {
        "Is dit een ingevuld registratieformulier": "ervaring",
        **({"Is dit een werkboek van een plan": "werkboek"} if book else {}),
        "Is dit een lijst van het aanbod": "aanbod",
    }
    told = (f"{asked}? armoedeplan importeer {what} {named} plan.yaml" for asked, what in ways.items())
    return f"Of u het kunt overnemen, zegt een van deze opdrachten, voordat zij iets schrijft. {'. '.join(told)}"
