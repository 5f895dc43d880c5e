"""Completeness by the handreiking: the kern questions of each step, and those before the steps, one hit a part."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from armoedeplan.checks.completeness import enter_step_checks, hit_on_first, open_kern
from armoedeplan.checks.frame import CHECKS, CONSULTATION, COUNCIL, WARNING, Hit, check
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan import Plan
from armoedeplan.record.path import segments
from armoedeplan.record.shape import shape_of

_FRAME: Final = "0.0"
"""The component of what stands before the seven steps."""

# who may comment on a plan must be able to read what it is for
enter_step_checks(CHECKS, HANDREIKING, "H", {1: CONSULTATION}, COUNCIL)


@check("AP890", rows="H0.11 H1.5 M1", severity=WARNING, due=COUNCIL)
def incomplete_frame(plan: Plan) -> Iterator[Hit]:
    """Zijn de kernvragen vooraf beantwoord?

    Een raad kan een plan pas vaststellen als vaststaat hoe het heet, van welke gemeente het is, voor welke jaren het
    geldt, wat de raad besluit en wat het kost. Ook de terugblik, de regelingen en de schuldhulp horen daarbij. De
    controle meldt elk deel hooguit één keer, op de plek van de eerste open vraag. Is het nog te vroeg, weet u het niet,
    of past de vraag niet bij uw plan? Zeg dat dan bij antwoordstatus.

    Onze regel: de handreiking begint bij stap 1. Welke vragen een raad vooraf nodig heeft, is van ons.

    Goed: het plan heeft een titel, een gemeente, een periode, besluitpunten en een financiële tabel.
    Fout: in het vastgestelde plan staat niet voor welke periode het geldt.
    """
    open_items = open_kern(plan).get(_FRAME, ())
    for name, items in groupby(open_items, key=lambda item: next(iter(segments(item.path)))[0]):
        yield hit_on_first(plan, f"Het deel “{shape_of(Plan).fields[name].label}”", list(items))
