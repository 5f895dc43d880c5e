"""Checks of step 1: the principles, the target groups and the policy fields."""

from collections.abc import Iterator

from armoedeplan.analysis.aanbod import fields_covered, sought_out
from armoedeplan.analysis.policyfields import fields_chosen, fields_named
from armoedeplan.checks.frame import COUNCIL, TIP, WARNING, Hit, check
from armoedeplan.checks.grouping import each_or_all, first_few, quoted_name
from armoedeplan.plan.doelgroepen import SCHRIFTELIJKE_METHODEN
from armoedeplan.plan.keuzes import BELEIDSTERREINEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.kinds import label_of
from armoedeplan.record.words import listed


@check("AP101", number="C01", rows="H1.8", severity=WARNING, due=COUNCIL, awaits="aanpak.maatregelen")
def principle_without_measure(plan: Plan) -> Iterator[Hit]:
    """Staat elk uitgangspunt bij ten minste één maatregel?

    Mooie woorden zonder uitwerking zijn de valkuil van stap 1. Zonder uitwerking werkt iedere sector gewoon door voor
    de eigen groep. Daarom hoort bij elk uitgangspunt een maatregel die er werk van maakt. Eén is genoeg. Kunt u geen
    maatregel noemen, dan is het uitgangspunt misschien te veel. De controle begint zodra het plan maatregelen heeft.

    Onze regel: de handreiking wijst op mooie woorden zonder uitwerking. Dat elk uitgangspunt bij een maatregel
    staat, vragen wij.

    Goed: het uitgangspunt maatwerk staat bij de maatregel “Een vaste contactpersoon per gezin”.
    Fout: het uitgangspunt niet-gebruik tegengaan staat bij geen enkele maatregel.
    """
    principles, measures = plan.uitgangspunten.uitgangspunten, plan.aanpak.maatregelen
    if not measures:
        return
    used = {id_ for measure in measures for id_ in measure.uitgangspunten}
    loose = [quoted_name(measure) for measure in measures if not measure.uitgangspunten]
    hint = f" Nog zonder uitgangspunt: {first_few(loose)}." if loose else ""
    remedy = f"Noem bij een maatregel welk uitgangspunt die waarmaakt, of laat het uitgangspunt weg.{hint}"
    whole = Hit(
        plan.uitgangspunten,
        "uitgangspunten",
        f"Geen van de {len(principles)} uitgangspunten staat bij een maatregel",
        remedy,
        mended_at="aanpak.maatregelen",
    )
    hits = [
        whole._replace(
            record=principle,
            field="tekst",
            message=f"Het uitgangspunt {quoted_name(principle)} staat bij geen enkele maatregel",
        )
        for principle in principles
        if principle.id not in used
    ]
    yield from each_or_all(hits, len(principles), whole)


@check("AP102", number="C02", rows="H1.5", severity=WARNING, awaits="samenwerking.aanbod ervaringskennis.contactwegen")
def only_written_information(plan: Plan) -> Iterator[Hit]:
    """Bereikt u een doelgroep op meer manieren dan alleen met iets om te lezen?

    Veel mensen gebruiken voorzieningen niet waar zij recht op hebben. Brieven, folders en een website lossen dat niet
    op: de handreiking zegt dat alleen schriftelijke informatie niet genoeg is. Persoonlijk contact helpt wel, samen
    met organisaties die de mensen kennen. De controle kijkt ook naar de contactwegen van stap 5, en naar aanbod van
    stap 2 dat de doelgroep actief opzoekt.

    Goed: ouderen krijgen een brief, en een vrijwilliger komt langs om te helpen met aanvragen.
    Fout: werkende armen bereikt u alleen met een folder en de website.
    """
    ways = [
        way for way in plan.ervaringskennis.contactwegen if way.methode and way.methode not in SCHRIFTELIJKE_METHODEN
    ]
    visited = {group for way in ways for group in way.doelgroepen}
    visited |= sought_out(plan)
    for group in plan.uitgangspunten.doelgroepen:
        methods = group.bereikmethoden
        if methods and group.id not in visited and SCHRIFTELIJKE_METHODEN.issuperset(methods):
            message = f"{quoted_name(group)} bereikt u alleen met iets om te lezen"
            remedy = "Voeg een persoonlijke manier toe, bijvoorbeeld een gesprek of hulp via een organisatie."
            yield Hit(group, "bereikmethoden", message, remedy)


@check(
    "AP103",
    number="C03",
    rows="H1.6 H2.8",
    severity=TIP,
    awaits="samenwerking.aanbod aanpak.netwerken aanpak.maatregelen",
)
def field_without_activity(plan: Plan) -> Iterator[Hit]:
    """Is er voor elk beleidsterrein aanbod, een regeling, een netwerk of een maatregel?

    De handreiking noemt acht terreinen die tegen armoede kunnen helpen. In Roosendaal werden onder meer onderwijs,
    gezondheidszorg en welzijn daarvoor nog nauwelijks ingezet. Deze controle laat zien welke terreinen bij u leeg zijn.
    Dat is geen fout: niet elk terrein hoeft mee te doen, en een bewuste keuze is beter dan een volle tabel. Let wel op
    terreinen die uw doelstelling noemt. Regelingen tellen mee als inkomensondersteuning. Regelingen, deelprogramma's,
    netwerken en maatregelen tellen ook mee voor het terrein dat hun naam noemt. De controle zwijgt als bij meer dan de
    helft van het aanbod het beleidsterrein ontbreekt.

    Onze regel: de handreiking somt terreinen op. Wanneer de controle zwijgt, en aan welke woorden in een naam zij een
    terrein herkent, hebben wij gekozen.

    Goed: de doelstelling noemt jeugd, en het jeugdfonds staat bij het aanbod.
    Fout: de doelstelling noemt huisvesting, maar niets in het plan gaat daarover.
    """
    offer, objective = fields_covered(plan), plan.uitgangspunten.doelstelling
    covered = fields_chosen(plan)
    if not covered or (offer.silent and not offer.clear):
        return
    covered |= fields_named(plan, objective.beleidsterreinen)
    chosen = dict.fromkeys((*BELEIDSTERREINEN, *objective.beleidsterreinen))
    empty = {field: label_of(field, BELEIDSTERREINEN) for field in chosen if field not in covered}
    promised = [label for field, label in empty.items() if field in objective.beleidsterreinen]
    remedy = "Ga na of deze terreinen iets kunnen bijdragen. Ze hoeven niet allemaal mee te doen."
    if promised:
        remedy = f"De doelstelling noemt {listed(promised)}. Zeg wat daar gebeurt, of pas de doelstelling aan."
    if empty:
        message = f"Geen aanbod, regeling, netwerk of maatregel gaat over {listed(empty.values(), 'of')}"
        yield Hit(objective, "beleidsterreinen", message, remedy)
