"""Checks of step 2: the vision on collaboration."""

from collections.abc import Iterator

from armoedeplan.checks.frame import WARNING, Hit, check
from armoedeplan.plan.plan import Plan

_LOW = ("laag", "matig")


@check("AP204", number="C04", rows="H2.1 H2.4", severity=WARNING)
def support_among_civil_servants(plan: Plan) -> Iterator[Hit]:
    """Is er naast politiek draagvlak ook ambtelijk draagvlak?

    Politieke wil alleen is vaak niet genoeg. Zonder ambtenaren en managers die willen samenwerken, komt er van
    de plannen weinig terecht. Deze controle kijkt of u beide hebt gepeild, en of het ambtelijke draagvlak niet
    veel lager is dan het politieke.

    Goed: politiek draagvlak hoog, ambtelijk draagvlak voldoende.
    Fout: politiek draagvlak hoog, ambtelijk draagvlak laag of niet gepeild.
    """
    support = plan.samenwerking.draagvlak
    if support.politiek.oordeel is None or support.politiek.oordeel in _LOW:
        return
    if support.ambtelijk.oordeel is None:
        message = "Het politieke draagvlak is gepeild, het ambtelijke draagvlak niet"
        remedy = "Vraag ambtenaren en managers hoe zij over samenwerken denken."
        yield Hit(support.ambtelijk, "oordeel", message, remedy)
    elif support.ambtelijk.oordeel in _LOW:
        message = f"Het politieke draagvlak is {support.politiek.oordeel}, het ambtelijke {support.ambtelijk.oordeel}"
        yield Hit(support.ambtelijk, "oordeel", message, "Zoek uit wat ambtenaren nodig hebben om mee te doen.")
