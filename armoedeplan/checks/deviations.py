"""Comply or explain: deviations of a plan that speak of no check, or that have nothing left to explain."""

from collections.abc import Collection, Iterator

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.plan.personal_advice import is_key_of_exception
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.record.path import FieldPath
from armoedeplan.yamltext.parse import key_mark
from armoedeplan.yamltext.tree import child_of


def deviation_findings(file: PlanFile, known: Collection[str], needed: Collection[str]) -> Iterator[Finding]:
    """Yield the deviations that are out of place.

    known: the codes of all checks. needed: the codes of those that would find something in this plan.
    """
    group = child_of(file.root, "afwijkingen") if file.root else None
    for code in file.answers.afwijkingen:
        path, mark = FieldPath("afwijkingen").field(code), key_mark(group, code) or Mark(1, 1)
        if is_key_of_exception(code) and code not in needed:
            message = f"Voor de uitzondering {code} is geen reden meer: zo’n gegeven staat niet meer in het plan"
            yield fault("AP032", mark, path, message, "Haal de afwijking weg.")
        elif file.guide.step_of_code(code) is None:
            continue  # it was refused when the file was read
        elif code not in known:
            yield fault("AP030", mark, path, f"{code} is geen bestaande controle", "Kijk de code na, of haal hem weg.")
        elif code not in needed:
            message = f"Voor de afwijking van {code} is geen reden meer: de controle vindt niets"
            yield fault("AP032", mark, path, message, "Haal de afwijking weg.")
