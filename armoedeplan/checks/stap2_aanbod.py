"""Checks of step 2: what the inventory of the offer shows, and whether anyone drew a conclusion from it."""

from collections.abc import Iterator, Sequence
from typing import Any

from armoedeplan.analysis.aanbod import approaches_covered, functions_covered, lines_covered, severities_covered
from armoedeplan.analysis.overlap import overlaps, scarce_values, widest_overlaps
from armoedeplan.checks.frame import TIP, WARNING, Hit, check
from armoedeplan.checks.grouping import first_few, quoted_name, quoted_names
from armoedeplan.plan.keuzes import FUNCTIES
from armoedeplan.plan.plan import Plan
from armoedeplan.record.kinds import label_of
from armoedeplan.record.words import counted, listed

_CONCLUSIONS = "samenwerking.conclusies"
_FIRST_LINES = {"nulde": "de nulde lijn", "eerste": "de eerste lijn"}


@check("AP207", number="C07", rows="H2.9 H0.4", severity=TIP)
def overlap_or_gap(plan: Plan) -> Iterator[Hit]:
    """Trekt u een conclusie uit dubbel werk en uit leemten in het aanbod?

    In Roosendaal deden veel organisaties aan signaleren en doorverwijzen, en minder aan activeren en begeleiden. Zo'n
    beeld is pas nuttig als er een conclusie uit volgt. Staat er al een conclusie over overlap of over een leemte, dan
    zwijgt de controle daarover. Dubbel werk is niet altijd erg: vult het ene aanbod het andere aan, noem dat dan bij
    het aanbod. De handreiking zegt niet hoeveel te veel is, dus de grenzen zijn van ons. Drie partijen die
    los van elkaar hetzelfde doen voor dezelfde groep, noemen wij overlap. Doet minder dan een derde van het hoogste
    aantal partijen iets, dan noemen wij dat weinig.

    Onze regel: de grenzen van drie partijen en van een derde zijn van ons.

    Goed: drie organisaties signaleren voor dezelfde doelgroep, en een conclusie over overlap berust op hun aanbod.
    Fout: drie organisaties signaleren voor dezelfde doelgroep, niemand begeleidt, en er is geen conclusie.
    """
    yield from _overlap_hits(plan)
    if not any(conclusion.soort == "leemte" for conclusion in plan.samenwerking.conclusies):
        yield from _gap_hits(plan)


def _overlap_hits(plan: Plan) -> Iterator[Hit]:
    """Yield the widest overlap of each function from which no conclusion was drawn."""
    drawn = [conclusion for conclusion in plan.samenwerking.conclusies if conclusion.soort == "overlap"]
    if not all(conclusion.berust_op for conclusion in drawn):
        return
    seen = {entry for conclusion in drawn for entry in conclusion.berust_op}
    offers = {offer.id: offer for offer in plan.samenwerking.aanbod}
    groups, names = quoted_names(plan.uitgangspunten.doelgroepen), quoted_names(plan.samenwerking.actoren)
    for overlap in widest_overlaps(
        overlap for overlap in overlaps(plan) if seen.isdisjoint((*overlap.offers, *overlap.actors))
    ):
        what = f"{len(overlap.actors)} partijen doen los van elkaar aan {label_of(overlap.function, FUNCTIES)}"
        whom = f" voor {groups[overlap.group]}" if overlap.group in groups else ""
        where = f" ({overlap.area})" if overlap.area else ""
        who = first_few([names.get(actor, actor) for actor in overlap.actors])
        remedy = "Bespreek samen wie wat doet, en schrijf op wat u daaruit opmaakt als conclusie over overlap."
        message = f"{what}{whom}{where}: {who}"
        yield Hit(offers[overlap.offers[0]], "functies", message, remedy, mended_at=_CONCLUSIONS)


def _gap_hits(plan: Plan) -> Iterator[Hit]:
    """Yield one hit for the functions that nobody or hardly anybody has."""
    covered = functions_covered(plan)
    lacking = list(scarce_values(covered)) if covered.clear else []
    nobody = [label_of(shortage.value, FUNCTIES) for shortage in lacking if not shortage.entries]
    hardly = [label_of(shortage.value, FUNCTIES) for shortage in lacking if shortage.entries]
    messages = [f"er is geen aanbod voor {listed(nobody, 'of')}"] if nobody else []
    messages += [f"weinig partijen doen aan {listed(hardly)}, vergeleken met wat de meeste doen"] if hardly else []
    if messages:
        remedy = "Kijk de functies van het aanbod na. Klopt het beeld, trek dan een conclusie over deze leemte."
        yield Hit(plan.samenwerking, "aanbod", "; ".join(messages).capitalize(), remedy, mended_at=_CONCLUSIONS)


@check("AP208", number="C08", rows="H2.10", severity=WARNING)
def only_heavy_cases(plan: Plan) -> Iterator[Hit]:
    """Reikt het aanbod verder dan alleen de zware gevallen?

    Zware gevallen krijgen vaak de meeste aandacht, omdat zij opvallen. In Roosendaal ging het overleg over schulden en
    overlast. Lichte en verborgen gevallen, en mensen met weinig contacten, bleven buiten beeld. De controle telt
    aanbod en samenwerkingsverbanden, en zwijgt als u bij meer dan de helft niet noemt om welke gevallen het gaat.

    Onze regel: dat met weinig veel te voorkomen is, en wanneer de controle zwijgt, is van ons.

    Goed: het schuldenoverleg is er voor zware gevallen, en het inloopspreekuur ook voor lichte gevallen.
    Fout: bij alles wat u noemt, staat alleen zwaar.
    """
    cases = severities_covered(plan)
    if not cases.clear or cases.present != {"zwaar"}:
        return
    offers = _named_among(cases.telling, plan.samenwerking.aanbod)
    partnerships = _named_among(cases.telling, plan.samenwerking.samenwerkingsverbanden)
    message = f"Alleen zware gevallen zijn in beeld, bij {first_few(offers + partnerships)}"
    remedy = (
        f"{_unknown_said(len(cases.silent))}Zoek uit wie lichte en verborgen gevallen en geïsoleerde mensen bereikt."
    )
    yield Hit(plan.samenwerking, "aanbod" if offers else "samenwerkingsverbanden", message, remedy)


@check("AP209", number="C09", rows="H2.11 H1.5", severity=WARNING)
def only_on_request(plan: Plan) -> Iterator[Hit]:
    """Is er ook aanbod dat mensen zelf opzoekt?

    Veel organisaties vertellen pas over voorzieningen als iemand ernaar vraagt. Wie de weg niet kent of zich schaamt,
    vraagt niets. Een deel van het aanbod moet mensen daarom zelf opzoeken. Dat hoeft niet overal: één vorm die op
    mensen afgaat, is hier genoeg. De controle zwijgt als bij meer dan de helft van het aanbod de benadering ontbreekt.

    Onze regel: dat één vorm die mensen opzoekt genoeg is, is onze grens.

    Goed: het spreekuur wacht op vragen, en vrijwilligers bellen aan bij nieuwe bewoners.
    Fout: al het aanbod wacht tot mensen zelf komen.
    """
    found = approaches_covered(plan)
    if not found.clear or found.present != {"op_verzoek"}:
        return
    waiting = first_few(_named_among(found.telling, plan.samenwerking.aanbod))
    message = f"Geen aanbod zoekt mensen zelf op; op vragen wachten {waiting}"
    remedy = f"{_unknown_said(len(found.silent))}Spreek af wie op mensen afgaat, bijvoorbeeld in de wijk of aan huis."
    yield Hit(plan.samenwerking, "aanbod", message, remedy)


@check("AP238", number="C38", rows="M3", severity=TIP)
def second_line_first(plan: Plan) -> Iterator[Hit]:
    """Komt de tweede lijn pas na wat inwoners en lokale organisaties zelf kunnen?

    Deze gedachte komt niet uit de handreiking, maar uit Pekela en Veendam. Daar begint hulp bij inwoners en hun
    netwerk: de nulde lijn. Dan komen lokale organisaties: de eerste lijn. De tweede lijn is er pas als het echt nodig
    is. Staat in uw overzicht vooral tweede lijn, dan mist u misschien wat er dichterbij is. De controle zwijgt als bij
    meer dan de helft van het aanbod de lijn ontbreekt.

    Onze regel: in Pekela en Veendam is dit een uitgangspunt van hun programma. Hoe de controle telt, is van ons.

    Goed: buren helpen elkaar met post, het buurthuis heeft een spreekuur, en voor grote schulden is er schuldhulp.
    Fout: er is schuldhulp en bewind, maar niets in de nulde of de eerste lijn.
    """
    found = lines_covered(plan)
    second, before = found.of("tweede").entries, [found.of(line).entries for line in _FIRST_LINES]
    if not found.clear or not second:
        return
    empty = [label for label, entries in zip(_FIRST_LINES.values(), before, strict=True) if not entries]
    near = sum(map(len, before))
    if empty:
        heavy = first_few(_named_among(second, plan.samenwerking.aanbod))
        message = f"Er is aanbod in de tweede lijn ({heavy}), maar niets in {listed(empty, 'en in')}"
    elif len(second) > near:
        message = f"In de tweede lijn is meer aanbod ({len(second)}) dan in de nulde en de eerste lijn samen ({near})"
    else:
        return
    remedy = "Zoek wat inwoners, hun netwerk en lokale organisaties al doen, en neem dat op in het overzicht."
    yield Hit(plan.samenwerking, "aanbod", message, remedy)


def _named_among(ids: Sequence[str], records: Sequence[Any]) -> list[str]:
    """Name the records of a list that are among some ids."""
    wanted = frozenset(ids)
    return [quoted_name(record) for record in records if record.id in wanted]


def _unknown_said(number: int) -> str:
    """Say of how many entries it is not known, if any."""
    return f"Bij {counted(number, 'onderdeel', 'onderdelen')} staat dit nog niet: kijk dat eerst na. " if number else ""
