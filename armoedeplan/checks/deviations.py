"""Comply or explain: deviations of a plan that speak of no check, or that have nothing left to explain."""

from collections.abc import Collection, Iterator

from yaml import MappingNode

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.plan.reading import PlanFile
from armoedeplan.yamltext.parse import mark_of
from armoedeplan.yamltext.tree import child_of


def deviation_findings(file: PlanFile, known: Collection[str], needed: Collection[str]) -> Iterator[Finding]:
    """Yield the deviations that are out of place.

    known: the codes of all checks. needed: the codes of those that would find something in this plan.
    """
    for code in file.plan.afwijkingen:
        path, mark = f"afwijkingen.{code}", _mark(file, code)
        if code not in known and code.startswith("AP") and code[2:3] not in ("0", "9"):
            yield fault("AP030", mark, path, f"{code} is geen bestaande controle", "Kijk de code na, of haal hem weg.")
        elif code in known and code not in needed:
            message = f"Voor de afwijking van {code} is geen reden meer: de controle vindt niets"
            yield fault("AP032", mark, path, message, "Haal de afwijking weg.")


def _mark(file: PlanFile, code: str) -> Mark:
    """Give the place of a deviation in the file."""
    group = child_of(file.root, "afwijkingen") if file.root else None
    keys = group.value if isinstance(group, MappingNode) else ()
    return next((mark_of(key) for key, _ in keys if key.value == code), Mark(1, 1))
