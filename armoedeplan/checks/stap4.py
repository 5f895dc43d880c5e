"""Checks of step 4: what the approach as a whole should hold, and what it should not do."""

from collections.abc import Iterator

from armoedeplan.checks.frame import COUNCIL, WARNING, Hit, check
from armoedeplan.checks.grouping import quoted_name
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.communicatie import PUBLIEKEN
from armoedeplan.plan.maatregelen import Maatregel
from armoedeplan.plan.plan import Plan

ENDED = frozenset({"afgerond", "gestopt"})
"""In these states there is nothing left to mend in a network or a measure."""


@check("AP417", number="C17", rows="H4.5", severity=WARNING, due=COUNCIL)
def learning_lands_in_jobs(plan: Plan) -> Iterator[Hit]:
    """Leren mensen samenwerken, en komt dat in hun functieomschrijving?

    De handreiking vraagt een leertraject: bespreek de ervaringen met samenwerken, en neem wat mensen moeten kunnen
    stap voor stap op in functieomschrijvingen.
    Begin gerust klein. Eén activiteit en één functie zijn genoeg voor deze controle.

    Onze regel: dat kennis anders verdwijnt als iemand van baan wisselt, is onze reden. Eén activiteit en één
    functie als grens is ook van ons.

    Goed: twee keer per jaar intervisie, en volgend jaar een zin in de functieomschrijving van de klantmanager.
    Fout: er is een cursus, maar geen functieomschrijving die verandert.
    """
    learning = plan.aanpak.leertraject
    if not learning.activiteiten and not learning.functieomschrijvingen:
        message = "Het leertraject heeft geen leeractiviteit, en er verandert geen functieomschrijving"
        yield Hit(
            plan.aanpak, "leertraject", message, "Noem één leeractiviteit en één functieomschrijving om te beginnen."
        )
    elif not learning.activiteiten:
        message = "Er veranderen functieomschrijvingen, maar er is geen leeractiviteit"
        yield Hit(learning, "activiteiten", message, "Noem hoe mensen leren samenwerken, bijvoorbeeld met intervisie.")
    elif not learning.functieomschrijvingen:
        message = "Mensen leren samenwerken, maar dat komt in geen enkele functieomschrijving"
        remedy = "Noem de functieomschrijving waarin dit als eerste komt. Het mag geleidelijk."
        yield Hit(learning, "functieomschrijvingen", message, remedy)


@check("AP421", number="C21", rows="H4.13", severity=WARNING)
def communication_both_ways(plan: Plan) -> Iterator[Hit]:
    """Is de communicatie gericht op mensen binnen én buiten de gemeente?

    In Roosendaal moesten de netwerken aan beide kanten bekend worden. Alleen naar buiten communiceren laat collega's
    verrast achter. Alleen naar binnen communiceren bereikt geen partner en geen inwoner. Hebt u nog niets over
    communicatie ingevuld? Dan zegt deze controle niets.

    Onze regel: Roosendaal is een voorbeeld, geen voorschrift. Dat beide kanten een bericht krijgen, vragen wij.

    Goed: een bericht op intranet, en een persbericht.
    Fout: alleen een persbericht en een website.
    """
    audiences = {message.publiek for message in plan.aanpak.communicatie}
    missing = [name for name in PUBLIEKEN if name not in audiences]
    if None in audiences or len(missing) != 1:
        return
    message = f"Er is geen communicatie voor mensen {PUBLIEKEN[missing[0]]}"
    remedy = f"Noem ook een kanaal voor mensen {PUBLIEKEN[missing[0]]}. Een bestaand kanaal is goed."
    yield Hit(plan.aanpak, "communicatie", message, remedy)


@check("AP437", number="C37", rows="P3.7", severity=WARNING)
def help_beside_formal_care(plan: Plan) -> Iterator[Hit]:
    """Komt hulp van vrijwilligers en leerlingen naast formele zorg, en niet in plaats daarvan?

    Een wijkleerbedrijf in Alkmaar (2018) hield deze regel aan: de hulp mag formele zorg niet vervangen. Deze controle
    kijkt naar maatregelen en naar het aanbod van stap 2.

    Onze regel: de bron zegt alleen dat de hulp formele zorg niet mag vervangen. Dat u dit ook voor andere
    maatregelen nagaat, vragen wij.

    Goed: vrijwilligers doen boodschappen met mensen, en de thuiszorg blijft komen.
    Fout: vrijwilligers nemen het werk van de thuiszorg over.
    """
    measures = (measure for measure in plan.aanpak.maatregelen if measure.status not in ENDED)
    helping: tuple[Aanbod | Maatregel, ...] = (*plan.samenwerking.aanbod, *measures)
    for help_given in helping:
        if help_given.vrijwilligers and help_given.vervangt_formele_zorg:
            message = (
                f"Bij {quoted_name(help_given)} komt hulp van vrijwilligers of leerlingen in de plaats van formele zorg"
            )
            remedy = "Laat hun hulp naast de formele zorg komen, en spreek dat af met de zorgaanbieder."
            yield Hit(help_given, "vervangt_formele_zorg", message, remedy)
