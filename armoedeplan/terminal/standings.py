"""How many plans stand, as one table: a line for each plan."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from armoedeplan.display import json_lines
from armoedeplan.finding import Finding, Severity
from armoedeplan.plan.plan_finder import Skipped
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.progress import Item
from armoedeplan.record.words import counted
from armoedeplan.terminal.json_forms.shared_forms import LeftOut
from armoedeplan.terminal.json_forms.standing_forms import BriefStanding, Counts, PlanHead, StandingsData
from armoedeplan.terminal.plain_table import table_lines
from armoedeplan.terminal.progress import counts_data, head_data
from armoedeplan.terminal.wrapping import folded

_HEADERS: Final = ("Plan", "Gemeente", "Periode", "Fase", "Kern", "Open", "Fout", "Wrsch.")
_LEGEND: Final = (
    "Kern: hoeveel kernvragen een antwoord hebben. Open: hoeveel nog niet. Fout en Wrsch.: wat controleer nu vindt."
)
_PHASES: Final = {"aangeboden_aan_raad": "bij de raad"}
"""What is too long for a column; all else is told by its own word."""
_YEAR: Final = 4


class Standing(NamedTuple):
    """How one plan stands. head: what it is. counts: of its questions. errors, warnings: in its own phase."""

    head: PlanHead
    counts: Counts
    errors: int
    warnings: int

    @property
    def open_kern(self) -> int:
        """How many kern questions still want an answer."""
        return self.counts["kern"]["totaal"] - self.counts["kern"]["beantwoord"]


def standing_in(file: PlanFile, items: Sequence[Item], found: Sequence[Finding]) -> Standing:
    """Give how a plan stands, of its questions and of what the checks find."""
    severities = [finding.severity for finding in found]
    return Standing(
        head=head_data(file),
        counts=counts_data(items),
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
    )


def standing_lines(standings: Sequence[Standing]) -> Iterator[str]:
    """Yield the table, and the plans that need attention first."""
    yield from table_lines(_HEADERS, [_cells_of(standing) for standing in standings], range(4, len(_HEADERS)))
    yield ""
    wrong = [standing for standing in standings if standing.errors]
    done = sum(not standing.open_kern for standing in standings)
    yield from folded(
        f"{counted(len(standings), 'plan', 'plannen')}: {done} zonder open kernvragen, {len(wrong)} met fouten."
    )
    yield from folded(_LEGEND)
    if standings:
        yield f"Meer over één plan: armoedeplan status {(wrong or list(standings))[0].head['bestand']}"


def standings_as_json(standings: Sequence[Standing], skipped: Sequence[Skipped]) -> list[str]:
    """Give the same as data, version 1; what is told of a plan has the names that `status` of one plan has."""
    plans: list[BriefStanding] = [
        {
            **standing.head,
            "totaal": standing.counts,
            "fouten": standing.errors,
            "waarschuwingen": standing.warnings,
        }
        for standing in standings
    ]
    left: list[LeftOut] = [{"bestand": found.path, "waarom": found.why, "plan": found.plan} for found in skipped]
    data: StandingsData = {"versie": 1, "plannen": plans, "overgeslagen": left}
    return json_lines(data)


def _cells_of(standing: Standing) -> list[str]:
    """Give the cells of a plan; a dash is what it does not say."""
    head = standing.head
    begin, end = ((moment or "")[:_YEAR] for moment in (head["periode"]["van"], head["periode"]["tot"]))
    kern = standing.counts["kern"]
    share = f"{round(100 * kern['beantwoord'] / kern['totaal'])}%" if kern["totaal"] else "-"
    period = f"{begin}-{end}" if begin and end else begin or end or "-"
    return [
        head["titel"] or str(head["bestand"]),
        ", ".join(head["gemeenten"]) or "-",
        period,
        _PHASES.get(head["status"] or "", head["status"]) or "-",
        share,
        str(standing.open_kern),
        str(standing.errors),
        str(standing.warnings),
    ]
