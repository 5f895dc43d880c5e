"""Checks of step 7, the decisions: who can follow them, who was asked, and what else the council can choose."""

from collections.abc import Iterator

from armoedeplan.analysis.moments import is_later
from armoedeplan.checks.frame import ADOPTION, COUNCIL, WARNING, Hit, check
from armoedeplan.checks.grouping import each_or_all, quoted_name
from armoedeplan.plan.besluiten import ADVIESORGANEN, DEELGENOTEN, Advies
from armoedeplan.plan.plan import Plan
from armoedeplan.record.dates import in_words
from armoedeplan.record.kinds import label_of
from armoedeplan.record.words import listed

_OFFERED = frozenset({"aangeboden_aan_raad", "vastgesteld"})
_ZERO = "nuloptie"
_IN_TIME = "Vraag het advies zo vroeg dat het er is voordat het college besluit."


@check("AP733", number="C33", rows="H7.1", severity=WARNING, due=ADOPTION)
def decision_kept_from_some(plan: Plan) -> Iterator[Hit]:
    """Kunnen politiek, organisaties en burgers elk besluit volgen?

    In een samenwerking is vaak niet te zien wie wat besloot. Dat kan partners ergeren. De handreiking wil dat
    besluiten over het ontwerp en over het bijsturen te volgen zijn voor drie groepen: de politiek, de organisaties en
    de burgers. Delen kan heel licht: één lijst op de website is genoeg.

    Onze regel: dat delen met één lijst kan, is van ons.

    Goed: gedeeld met politiek, organisaties en burgers.
    Fout: gedeeld met de politiek, terwijl organisaties en burgers er niets van horen.
    """
    decisions = plan.verantwoording.besluiten
    remedy = "Maak het besluit ook voor hen te volgen, bijvoorbeeld met één lijst van besluiten op de website."
    hits = []
    for decision in decisions:
        missing = [label for who, label in DEELGENOTEN.items() if who not in decision.gedeeld_met]
        if missing:
            message = f"Het besluit {quoted_name(decision)} is niet gedeeld met {listed(missing)}"
            hits.append(Hit(decision, "gedeeld_met", message, remedy))
    whole = f"Geen van de {len(decisions)} besluiten is gedeeld met politiek, organisaties én burgers"
    yield from each_or_all(hits, len(decisions), Hit(plan.verantwoording, "besluiten", whole, remedy))


@check("AP734", number="C34", rows="H7.5", severity=WARNING, due=COUNCIL)
def position_left_open(plan: Plan) -> Iterator[Hit]:
    """Is duidelijk wat het college en de raad beslissen?

    In een samenwerkingsverband ligt de macht niet meer alleen bij de gemeente. De handreiking vraagt daarom wat het
    college en de raad daar nog beslissen. Wie die vraag openlaat, krijgt haar terug als het spannend wordt. Een paar
    zinnen zijn genoeg.

    Goed: de raad stelt doel en budget vast, het college beslist over bijsturen.
    Fout: het plan zegt bij positie alleen iets over het college.
    """
    position = plan.verantwoording.positie
    for field, who in (("college", "het college"), ("raad", "de raad")):
        if not getattr(position, field):
            remedy = f"Schrijf in een paar zinnen wat {who} beslist, en wat aan anderen is."
            yield Hit(position, field, f"Het plan zegt niet wat {who} in de samenwerking beslist", remedy)


@check("AP744", number="C44", rows="", severity=WARNING, due=COUNCIL)
def advice_missing_or_late(plan: Plan) -> Iterator[Hit]:
    """Is het advies van de adviesraad er voordat er wordt besloten?

    Advies dat na het besluit komt, verandert niets meer. Deze controle kijkt of er advies is gevraagd. Zij vergelijkt
    de datum met het laatste besluit van het college over het ontwerp, en met de vaststelling. Bij twijfel zegt zij
    niets.

    Onze regel: deze controle rust niet op een bron. Wij vragen ernaar omdat advies na het besluit niets meer
    verandert.

    Goed: advies ontvangen in september 2026, collegebesluit in oktober 2026.
    Fout: collegebesluit in oktober 2026, advies ontvangen in november 2026.
    """
    advices, decided = plan.verantwoording.adviezen, _decision_moments(plan)
    if not advices:
        message = "Het plan noemt geen advies van een adviesraad"
        yield Hit(plan.verantwoording, "adviezen", message, _IN_TIME)
    for advice in advices:
        field = "ontvangen_op" if advice.ontvangen_op else "gevraagd_op"
        moment = advice.ontvangen_op or advice.gevraagd_op
        before = next((day for day in decided if moment and is_later(moment, day)), None)
        if moment and before:
            what = "ontvangen" if advice.ontvangen_op else "gevraagd"
            message = f"Het advies van {_advising_body(advice)} is {what} ({in_words(moment)}) na het besluit"
            yield Hit(advice, field, f"{message} ({in_words(before)})", f"Kijk de datums na. {_IN_TIME}")
        elif not (advice.ontvangen_op or advice.strekking or advice.reactie) and (
            decided or plan.plan.status in _OFFERED
        ):
            message = f"Er is besloten zonder het advies van {_advising_body(advice)}: dat is nog niet ontvangen"
            yield Hit(advice, "ontvangen_op", message, "Wacht het advies af, of zeg wanneer u het hebt ontvangen.")


@check("AP745", number="C45", rows="", severity=WARNING, due=COUNCIL)
def nothing_to_choose(plan: Plan) -> Iterator[Hit]:
    """Heeft de raad iets te kiezen, en staat de nuloptie erbij?

    Wie maar één voorstel krijgt, kan niet kiezen. Neem altijd de nuloptie op: wat gebeurt er als u
    niets nieuws doet? Twee of drie alternatieven met voor- en nadelen zijn genoeg.

    Onze regel: deze controle rust niet op een bron. Wij vragen ernaar omdat wie maar één voorstel krijgt, niet kan
    kiezen.

    Goed: de nuloptie, en één alternatief dat minder kost.
    Fout: twee alternatieven, en geen daarvan is de nuloptie.
    """
    choices = plan.verantwoording.alternatieven
    if not choices:
        remedy = "Beschrijf wat de raad ook kan kiezen, met voor- en nadelen. Begin met de nuloptie."
        yield Hit(plan.verantwoording, "alternatieven", "Het plan geeft de raad geen alternatieven", remedy)
    elif not any(choice.is_nuloptie or _ZERO in (choice.naam or "").lower() for choice in choices):
        remedy = "Zet erbij wat er gebeurt als u niets nieuws doet, en zeg van dat alternatief dat het de nuloptie is."
        yield Hit(plan.verantwoording, "alternatieven", "Bij de alternatieven ontbreekt de nuloptie", remedy)


def _decision_moments(plan: Plan) -> list[str]:
    """Give when the college last decided on the design, and when the plan was last adopted, as far as is known."""
    design = [
        decision.datum
        for decision in plan.verantwoording.besluiten
        if decision.datum and decision.orgaan == "college" and decision.soort != "bijsturing"
    ]
    adopted = [town.vaststelling.datum for town in plan.gemeenten if town.vaststelling.datum]
    return [max(days) for days in (design, adopted) if days]


def _advising_body(advice: Advies) -> str:
    """Name the body that gives the advice, by its kind or, of one of its own kind, as the plan names it."""
    kind = advice.orgaan or "adviesraad"
    return f"de {label_of(kind, ADVIESORGANEN)}" if kind in ADVIESORGANEN or kind.endswith("raad") else f"“{kind}”"
