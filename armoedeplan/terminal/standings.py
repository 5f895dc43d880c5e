"""How many plans stand, as one table: a line for each plan."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from armoedeplan.display import json_lines
from armoedeplan.finding import Finding, Severity
from armoedeplan.personal.hits import covered_words
from armoedeplan.plan.plan_finder import Skipped
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.progress import Item
from armoedeplan.record.words import counted
from armoedeplan.terminal.plain_table import table_lines
from armoedeplan.terminal.progress import counts_data
from armoedeplan.terminal.wrapping import folded

_HEADERS: Final = ("Plan", "Gemeente", "Periode", "Fase", "Kern", "Open", "Fout", "Wrsch.")
_LEGEND: Final = (
    "Kern: hoeveel kernvragen een antwoord hebben. Open: hoeveel nog niet. Fout en Wrsch.: wat controleer nu vindt."
)
_PHASES: Final = {"aangeboden_aan_raad": "bij de raad"}
"""What is too long for a column; all else is told by its own word."""
_YEAR: Final = 4


class Standing(NamedTuple):
    """How one plan stands. counts: of its questions, as `status` tells them. errors, warnings: in its own phase."""

    path: Path
    title: str
    municipalities: tuple[str, ...]
    period: tuple[str, str]
    phase: str
    counts: dict[str, Any]
    errors: int
    warnings: int

    @property
    def open_kern(self) -> int:
        """How many kern questions still want an answer."""
        return int(self.counts["kern"]["totaal"]) - int(self.counts["kern"]["beantwoord"])


def standing_in(file: PlanFile, items: Sequence[Item], found: Sequence[Finding]) -> Standing:
    """Give how a plan stands, of its questions and of what the checks find."""
    plan, severities = file.plan, [finding.severity for finding in found]
    return Standing(
        path=file.path,
        title=covered_words(" ".join((plan.plan.titel or "").split())),
        municipalities=tuple(covered_words(place.naam) for place in plan.gemeenten if place.naam),
        period=(plan.plan.periode.van or "", plan.plan.periode.tot or ""),
        phase=plan.plan.status or "",
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
        yield f"Meer over één plan: armoedeplan status {(wrong or list(standings))[0].path}"


def standings_as_json(standings: Sequence[Standing], skipped: Sequence[Skipped]) -> list[str]:
    """Give the same as data, version 1; what is told of a plan has the names that `status` of one plan has."""
    plans = [
        {
            "bestand": standing.path,
            "titel": standing.title or None,
            "gemeenten": list(standing.municipalities),
            "periode": {"van": standing.period[0] or None, "tot": standing.period[1] or None},
            "status": standing.phase or None,
            "totaal": standing.counts,
            "fouten": standing.errors,
            "waarschuwingen": standing.warnings,
        }
        for standing in standings
    ]
    left = [{"bestand": found.path, "waarom": found.why, "plan": found.plan} for found in skipped]
    return json_lines({"versie": 1, "plannen": plans, "overgeslagen": left})


def _cells_of(standing: Standing) -> list[str]:
    """Give the cells of a plan; a dash is what it does not say."""
    begin, end = (moment[:_YEAR] for moment in standing.period)
    kern = standing.counts["kern"]
    share = f"{round(100 * kern['beantwoord'] / kern['totaal'])}%" if kern["totaal"] else "-"
    period = f"{begin}-{end}" if begin and end else begin or end or "-"
    return [
        standing.title or str(standing.path),
        ", ".join(standing.municipalities) or "-",
        period,
        _PHASES.get(standing.phase, standing.phase) or "-",
        share,
        str(standing.open_kern),
        str(standing.errors),
        str(standing.warnings),
    ]
