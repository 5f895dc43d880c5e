"""The checks of the guide for dinners: one of its own, and the completeness of each step."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.checks.completeness import enter_step_checks
from armoedeplan.checks.frame import ERROR, Hit, Registry
from support.toy_guide import TOY, Etentje

CHECKS: Final = Registry("support.toy_checks")

enter_step_checks(CHECKS, TOY, "T", {}, "klaar")


@CHECKS.check("AP201", rows="T2.2", severity=ERROR, due="klaar")
def somebody_cooks(plan: Etentje) -> Iterator[Hit]:
    """Kookt er iemand?

    Goed: een van de gasten kookt.
    Fout: er is een gerecht, en niemand die het maakt.
    """
    if plan.maaltijd.gerecht and not plan.maaltijd.koks:
        yield Hit(plan.maaltijd, "koks", "Niemand kookt", "Vraag een van de gasten.")
