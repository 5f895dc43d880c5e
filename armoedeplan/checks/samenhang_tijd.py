"""Checks across the steps: whether the moments and the money of a plan fit each other and its period."""

from collections.abc import Iterator
from typing import Any

from armoedeplan.analysis.chronology import Place, Reversal, reversals
from armoedeplan.analysis.moments import first_day, is_later, last_day
from armoedeplan.analysis.money import dated_costs
from armoedeplan.checks.frame import COUNCIL, ERROR, WARNING, Hit, check
from armoedeplan.checks.grouping import quoted_name
from armoedeplan.plan.gedeeld import Periode
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record
from armoedeplan.record.dates import in_words
from armoedeplan.record.naming import words_of
from armoedeplan.record.shape import shape_of
from armoedeplan.record.words import listed


@check("AP880", rows="", severity=ERROR)
def impossible_order(plan: Plan) -> Iterator[Hit]:
    """Kan de volgorde van de datums?

    Een periode die eindigt voordat zij begint, of een advies dat kwam voordat erom was gevraagd: dat kan niet, en een
    lezer ziet het meteen. Deze controle vergelijkt twee datums alleen zo ver als beide precies zijn: een jaar zegt
    niets over een maand in dat jaar.

    Onze regel: de volgorde van de datums staat niet in de handreiking. Zij volgt uit wat de datums betekenen.

    Goed: het plan loopt van 2027 tot en met 2030, en gaat in op 1 januari 2027.
    Fout: een maatregel loopt van 2030 tot en met 2028.
    """
    return _reversal_hits(plan, certain=True)


@check("AP881", rows="", severity=WARNING)
def unlikely_order(plan: Plan) -> Iterator[Hit]:
    """Is de volgorde van de datums waarschijnlijk?

    Sommige datums kunnen wel zo staan, maar dan is er bijna altijd iets verwisseld of vergeten. Een plan dat is
    vastgesteld, draagt niet een oudere datum dan het besluit. Cijfers zijn niet van later dan de versie waarin zij
    staan.

    Onze regel: de volgorde van de datums staat niet in de handreiking. Zij volgt uit wat de datums betekenen.

    Goed: de raad stelde het plan vast in november, en de versie van het plan is van die dag.
    Fout: de raad stelde het plan vast in mei, en de versie van het plan is van maart.
    """
    return _reversal_hits(plan, certain=False)


@check("AP888", rows="M1", severity=WARNING)
def status_behind_the_dates(plan: Plan) -> Iterator[Hit]:
    """Past de status van het plan bij zijn datums?

    Een plan dat al is vastgesteld, heeft de status “vastgesteld”. Is de versie van het plan van later dan de dag van de
    vaststelling, dan loopt de status achter. De stukken die u maakt, zeggen dan nog dat de raad moet besluiten.

    Onze regel: de handreiking noemt geen status. Dat status en datums elkaar niet tegenspreken, vragen wij.

    Goed: status aangeboden aan de raad, de versie is van oktober, en de raad besluit in november.
    Fout: status concept, de raad stelde het plan vast in mei, en de versie van het plan is van juni.
    """
    days = [municipality.vaststelling.datum for municipality in plan.gemeenten]
    if plan.plan.status in ("vastgesteld", "ingetrokken") or not days or not all(days):
        return
    last = max(day or "" for day in days)
    if plan.plan.datum and is_later(plan.plan.datum, last):
        message = f"De status is niet “vastgesteld”, maar het plan is vastgesteld op {in_words(last)}"
        yield Hit(
            plan.plan, "status", message, "Zet de status op vastgesteld, of kijk de datum van de vaststelling na."
        )


@check("AP883", rows="H4.9", severity=WARNING)
def outside_the_period(plan: Plan) -> Iterator[Hit]:
    """Vallen de maatregelen en het geld binnen de periode van het plan?

    Een maatregel die voorbij is voordat het plan begint, hoort in de terugblik. Geld voor een jaar na de periode kan de
    raad met dit plan niet toezeggen. Een maatregel mag wel eerder beginnen of later eindigen: alleen wat helemaal
    buiten de periode valt, komt hier terug.

    Onze regel: de handreiking geeft fasen een tijd. Dat alles binnen de periode van het plan valt, vragen wij.

    Goed: het plan geldt van 2027 tot en met 2030, en de tabel noemt die vier jaren.
    Fout: een maatregel loopt van 2010 tot en met 2012, en het plan geldt vanaf 2020.
    """
    period = plan.plan.periode
    for measure in plan.aanpak.maatregelen:
        planned = measure.planning
        if _is_outside(planned.van, planned.tot, period):
            field = "tot" if planned.tot else "van"
            message = f"De maatregel {quoted_name(measure)} valt helemaal buiten de periode van het plan"
            yield Hit(
                planned, field, message, "Verander de planning of de periode, of zet de maatregel in de terugblik."
            )
        for cost, year in dated_costs(measure):
            if _year_outside(year, period):
                yield _money_hit(cost, f"De maatregel {quoted_name(measure)} heeft kosten in {year}")
    for line in plan.financien:
        if _year_outside(line.jaar, period):
            yield _money_hit(line, f"De financiële tabel heeft een bedrag in {line.jaar}")


@check("AP884", rows="H0.11", severity=WARNING, due=COUNCIL)
def years_without_money(plan: Plan) -> Iterator[Hit]:
    """Noemt de financiële tabel elk jaar van het plan?

    De raad stelt geld per jaar beschikbaar. Ontbreekt een jaar, dan weet niemand of het plan dan nog geld heeft. Kost
    het plan in een jaar niets, zet er dan een bedrag van 0 bij.

    Onze regel: de handreiking vraagt middelen vrij te maken. Dat elk jaar er staat, vragen wij.

    Goed: het plan geldt van 2027 tot en met 2030, en elk van die jaren heeft een bedrag.
    Fout: het plan geldt tot en met 2030, en de tabel houdt op bij 2028.
    """
    period = plan.plan.periode
    if not (period.van and period.tot) or not plan.financien or any(line.jaar is None for line in plan.financien):
        return
    named = {line.jaar for line in plan.financien}
    missing = [str(year) for year in _years_of(period) if year not in named]
    if missing:
        message = f"Voor {listed(missing)} staat er geen bedrag in de financiële tabel"
        these = "dat jaar" if len(missing) == 1 else "die jaren"
        yield Hit(plan, "financien", message, f"Vul het bedrag van {these} in, of zet er 0 bij.")


def _reversal_hits(plan: Plan, *, certain: bool) -> Iterator[Hit]:
    """Yield one hit for each moment that stands before one it should follow, however many of those there are."""
    told = set()
    for found in reversals(plan):
        place = (id(found.after.record), found.after.field)
        if found.edge.certain is certain and place not in told:
            told.add(place)
            yield _reversal_hit(found)


def _reversal_hit(found: Reversal) -> Hit:
    """Tell of two moments that stand the wrong way round, at the one that should be later."""
    before, after = found.before, found.after
    named = [owner for owner in after.owners[1:] if getattr(owner, "id", None) and words_of(owner)]
    whose = f" van {quoted_name(named[-1])}" if named else ""
    labels = _label_of(after), _label_of(before)
    late, early = labels if len(set(labels)) > 1 else (_label_within(after), _label_within(before))
    message = f"“{late}”{whose} is {in_words(after.moment)}, en “{early}” is {in_words(before.moment)}"
    remedy = f"Kijk beide na, want {found.edge.why}."
    # papers stand by their name, and are told at the other moment, or at all papers
    if not _of_paper(after):
        return Hit(after.record, after.field, message, remedy)
    return (
        Hit(before.record, before.field, message, remedy)
        if not _of_paper(before)
        else _hit_at_papers(after, message, remedy)
    )


def _of_paper(place: Place) -> bool:
    """Tell whether a moment is the date of a paper."""
    return place.steps[0].name == "stukken"


def _hit_at_papers(place: Place, message: str, remedy: str) -> Hit:
    """Give a hit at the dates of all papers."""
    return Hit(place.owners[0], "stukken", message, remedy)


def _label_of(place: Place) -> str:
    """Give the name that people read of a moment, with that of the part of the plan or of the record it stands in."""
    *above, last = place.steps
    if _of_paper(place):
        return f"Datum van het stuk {above[-1].name.replace('_', ' ')}"
    label = _field_label(place.record, last.name)
    if not above or above[-1].key:
        return label
    return f"{_field_label(place.owners[-2], above[-1].name)}, {label[:1].lower()}{label[1:]}"


def _label_within(place: Place) -> str:
    """Give the name of a moment after that of the part of the plan it stands in."""
    label = _label_of(place)
    return f"{_field_label(place.owners[0], place.steps[0].name)}, {label[:1].lower()}{label[1:]}"


def _field_label(record: Record, field: str) -> str:
    return shape_of(type(record)).fields[field].label


def _is_outside(start: str | None, end: str | None, period: Periode) -> bool:
    """Tell whether what begins and ends then is certainly over before a period begins, or begins after it."""
    over = period.van is not None and end is not None and is_later(period.van, end)
    return over or (period.tot is not None and start is not None and is_later(start, period.tot))


def _year_outside(year: int | None, period: Periode) -> bool:
    """Tell whether a year is certainly outside a period."""
    return year is not None and _is_outside(str(year), str(year), period)


def _money_hit(record: Any, what: str) -> Hit:
    return Hit(
        record, "jaar", f"{what}, en dat jaar valt buiten de periode van het plan", "Verander het jaar of de periode."
    )


def _years_of(period: Periode) -> range:
    """Give the years of a period; one that ends on the first day of a year does not hold that year."""
    end = last_day(str(period.tot))
    last = end.year - 1 if (end.month, end.day) == (1, 1) else end.year
    return range(first_day(str(period.van)).year, last + 1)
