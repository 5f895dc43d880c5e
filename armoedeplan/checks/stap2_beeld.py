"""Checks of step 2: whether the inventory rests on both sides, is shared, and shows a whole safety net."""

from collections.abc import Iterator

from armoedeplan.analysis.aanbod import natures_covered
from armoedeplan.checks.frame import COUNCIL, TIP, Hit, check
from armoedeplan.plan.aanbod import AARD
from armoedeplan.plan.keuzes import BELEIDSTERREINEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.kinds import label_of
from armoedeplan.record.words import listed


@check("AP250", rows="H0.9", severity=TIP)
def net_of_three_parts(plan: Plan) -> Iterator[Hit]:
    """Is er preventief, ondersteunend én participatiebevorderend aanbod?

    De handreiking beschrijft een vangnet in drie delen: armoede voorkomen, mensen ondersteunen en hen laten meedoen.
    Ontbreekt een deel, dan vraagt het andere meer. Een deel mag
    klein zijn: één aanbod is genoeg. De controle zwijgt als bij meer dan de helft van het aanbod de aard ontbreekt.

    Onze regel: de handreiking noemt het vangnet. Dat elk deel ten minste één aanbod heeft, vragen wij.

    Goed: een budgetcursus op school, een noodfonds en een wandelgroep.
    Fout: een noodfonds, een voedselbank en een kledingbank, en verder niets.
    """
    found = natures_covered(plan)
    missing = [label for kind, label in AARD.items() if kind not in found.present]
    if not found.clear or not missing:
        return
    unknown = "Kijk eerst het aanbod na waarbij de aard nog ontbreekt. " if found.silent else ""
    message = f"In het overzicht staat geen aanbod dat {listed(missing, 'of')} is"
    remedy = f"{unknown}Klopt het beeld, trek dan een conclusie over deze leemte."
    yield Hit(plan.samenwerking, "aanbod", message, remedy, mended_at="samenwerking.conclusies")


@check("AP251", rows="H2.6", severity=TIP, due=COUNCIL)
def interviews_on_both_sides(plan: Plan) -> Iterator[Hit]:
    """Is gesproken met ambtenaren van meer sectoren én met sleutelfiguren van buiten?

    Roosendaal sprak voor de inventarisatie met ambtenaren van verschillende sectoren en met sleutelfiguren van
    organisaties. Zij zien elk een ander deel. Met één van de twee, of met ambtenaren van één sector, mist u een kant.
    Een groot aantal is niet nodig. Zijn er nog geen gesprekken ingevuld, dan zegt deze controle niets.

    Onze regel: Roosendaal is een voorbeeld, geen voorschrift. Dat er aan beide kanten gesproken is, vragen wij.

    Goed: vier ambtenaren van drie sectoren, en vijf sleutelfiguren.
    Fout: zes ambtenaren, allemaal van de sector inkomensondersteuning.
    """
    rounds = plan.samenwerking.gesprekken
    inside, outside = rounds.ambtenaren, rounds.sleutelfiguren
    officials, others = bool(inside.aantal or inside.sectoren), bool(outside.aantal or outside.organisaties)
    if officials and not others:
        message = "Er is gesproken met ambtenaren, maar niet met sleutelfiguren van organisaties"
        yield Hit(rounds, "sleutelfiguren", message, "Vraag ook enkele mensen van buiten die de inwoners goed kennen.")
    elif others and not officials:
        message = "Er is gesproken met sleutelfiguren van organisaties, maar niet met ambtenaren"
        yield Hit(rounds, "ambtenaren", message, "Vraag ook ambtenaren van enkele sectoren.")
    if len(set(inside.sectoren)) == 1:
        sector = label_of(inside.sectoren[0], BELEIDSTERREINEN)
        message = f"De ambtenaren met wie is gesproken, komen van één sector: {sector}"
        yield Hit(inside, "sectoren", message, "Vraag ook ambtenaren van een andere sector die deze mensen ziet.")


@check("AP252", rows="H0.6", severity=TIP, due=COUNCIL)
def analysis_that_is_shared(plan: Plan) -> Iterator[Hit]:
    """Delen partijen uw analyse van het probleem?

    Samenwerken begint volgens de handreiking met een gedeelde kijk op het probleem en op de oplossing. Zonder dat werkt
    ieder aan een ander doel. U hoeft het niet overal over eens te zijn: schrijf op waar u verschilt. Deze controle
    begint als er een probleemanalyse is, en er actoren zijn om die mee te delen.

    Onze regel: de handreiking wil een gedeelde analyse. Dat u noemt wie haar deelt, vragen wij.

    Goed: vijf partijen delen de analyse, en een zesde denkt anders over de oorzaak.
    Fout: een probleemanalyse van de gemeente, en niemand die haar deelt.
    """
    inventory = plan.samenwerking
    if plan.uitgangspunten.probleemanalyse.tekst and inventory.actoren and not inventory.gedeelde_analyse.gedeeld_door:
        message = "Nergens staat welke partijen uw analyse van het probleem delen"
        remedy = "Leg de analyse aan partijen voor, en noem wie haar deelt. Noem ook waarover u verschilt."
        yield Hit(inventory.gedeelde_analyse, "gedeeld_door", message, remedy)
