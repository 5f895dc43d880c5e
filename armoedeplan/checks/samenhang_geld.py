"""Checks across the steps: time, people and money."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.analysis.money import year_sums
from armoedeplan.checks.frame import COUNCIL, WARNING, Hit, check
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Money
from armoedeplan.record.naming import spoken_name
from armoedeplan.record.words import listed

_EUROS: Final = Money()
_MANY: Final = 3
_MEANS: Final = {
    "tijd": (
        "hoeveel tijd er voor de aanpak is",
        "Zeg hoeveel uren er zijn, bijvoorbeeld bij de manager of bij de maatregelen.",
    ),
    "menskracht": (
        "welke mensen er voor de aanpak zijn",
        "Noem de functies die tijd krijgen voor dit plan. Noem geen namen.",
    ),
    "geld": ("hoeveel geld er voor de aanpak is", "Schrijf het in één zin, of vul de financiële tabel in."),
}


@check("AP836", number="C36", rows="H0.11", severity=WARNING, due=COUNCIL)
def means_missing(plan: Plan) -> Iterator[Hit]:
    """Zijn er tijd, mensen en geld voor dit plan?

    Samenhang komt er niet vanzelf. De handreiking vraagt om tijd, menskracht en middelen vrij te maken. Deze controle
    kijkt naar het plan als geheel, niet naar elke maatregel: u hoeft niet alles uit te rekenen. Zij telt ook mee wat
    elders staat, zoals de uren van de manager, de kosten van maatregelen en de financiële tabel.

    Onze regel: de handreiking vraagt tijd, menskracht en middelen. Wat als antwoord telt, is van ons.

    Goed: een manager met zestien uur per week, en een financiële tabel met bedragen.
    Fout: twintig maatregelen, en nergens een uur, een functie of een euro.
    """
    means = plan.uitgangspunten.middelen
    found = {
        "tijd": bool(means.tijd) or _has_hours(plan),
        "menskracht": bool(means.menskracht) or _has_staff(plan),
        "geld": bool(means.geld) or any(year.lines or year.measures for year in year_sums(plan)),
    }
    for field, (what, remedy) in _MEANS.items():
        if not found[field]:
            yield Hit(means, field, f"Het plan zegt nergens {what}", remedy)


@check("AP850", rows="H0.11", severity=WARNING)
def measures_above_the_budget(plan: Plan) -> Iterator[Hit]:
    """Is er elk jaar genoeg geld voor de maatregelen samen?

    Deze controle telt per jaar op wat de maatregelen kosten, en wat er in de financiële tabel staat. Kosten de
    maatregelen meer, dan klopt een van de twee niet. Dat de tabel hoger uitkomt, is geen fout: regelingen en menskracht
    kosten ook geld. Alleen jaren met bedragen aan beide kanten tellen mee. Gestopte maatregelen tellen niet mee.

    Onze regel: de handreiking vraagt middelen vrij te maken. Het optellen is van ons.

    Goed: in 2027 kosten de maatregelen € 80.000, en telt de tabel € 95.000.
    Fout: in 2027 kosten de maatregelen € 120.000, en telt de tabel € 95.000.
    """
    for year in year_sums(plan):
        if year.finance is not None and year.going is not None and year.going > year.finance:
            measures = _several_names([spoken_name(measure) for measure in year.measures])
            posts = _several_names([spoken_name(line) or "zonder naam" for line in year.lines])
            costs = f"In {year.year} kosten de maatregelen {_EUROS.shown(year.going)} ({measures})"
            message = f"{costs}; in de financiële tabel staat {_EUROS.shown(year.finance)} ({posts})"
            remedy = "Reken de bedragen na, vul de tabel aan, of kies welke maatregel kan wachten."
            yield Hit(year.lines[0], "bedrag", message, remedy)


def _has_hours(plan: Plan) -> bool:
    """Tell whether the plan gives anybody or anything hours."""
    leading = (plan.organisatie.manager, plan.organisatie.coordinator)
    return any(leader.uren_per_week for leader in leading) or any(
        measure.uren_per_jaar for measure in plan.aanpak.maatregelen
    )


def _has_staff(plan: Plan) -> bool:
    """Tell whether the plan says who does the work: an office that leads, or how the staff is secured."""
    organisation = plan.organisatie
    return bool(organisation.manager.functie or organisation.coordinator.functie or organisation.borging)


def _several_names(names: Sequence[str]) -> str:
    """Give some names between quotation marks, and count the others."""
    shown = [f"“{name}”" for name in names[:_MANY]]
    return listed([*shown, f"nog {len(names) - _MANY}"] if len(names) > _MANY else shown)
