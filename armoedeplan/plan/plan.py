"""The whole plan: one record, in the order of the file. Its types are the questionnaire.

Why some keys are not those of the first sketch is in decision record 0010.
"""

from collections.abc import Set as AbstractSet
from typing import Annotated

from armoedeplan.guide.antwoorden import Formaat
from armoedeplan.guide.root import AnswerStates, Archive, Deviations, Functions, Notes, Root
from armoedeplan.plan.aanleiding import Aanleiding, Context, Voorwoord
from armoedeplan.plan.aanpak import Aanpak
from armoedeplan.plan.behandeling import Behandeling
from armoedeplan.plan.contact import Contact, VoorbeeldGezin, VraagVanInwoner
from armoedeplan.plan.convenant import Convenant
from armoedeplan.plan.ervaringskennis import Ervaringskennis
from armoedeplan.plan.financien import Besteding, Financiering, Gebruikerskosten
from armoedeplan.plan.gemeenten import Gemeente
from armoedeplan.plan.governance import Governance
from armoedeplan.plan.hoofd import Hoofd
from armoedeplan.plan.organisatie import Organisatie
from armoedeplan.plan.regelingen import Regeling
from armoedeplan.plan.samenwerking import Samenwerking
from armoedeplan.plan.schuldhulp import Schuldhulp
from armoedeplan.plan.stukken import STUKKEN, Stuk
from armoedeplan.plan.terugblik import Terugblik
from armoedeplan.plan.uitgangspunten import Uitgangspunten
from armoedeplan.plan.uitwisseling import Uitwisseling
from armoedeplan.plan.verantwoording import Verantwoording
from armoedeplan.record import Group, Keys, Question


class Plan(Root, component="0.0", required=("armoedeplan",)):
    """One plan, of one municipality or of several together (M1, P1.1)."""

    armoedeplan: Annotated[int | None, Formaat()] = None
    plan: Annotated[Hoofd, Group("Het plan", gloss="plan head")] = Hoofd()
    gemeenten: Annotated[
        tuple[Gemeente, ...],
        Question(
            "Voor welke gemeente of gemeenten is dit plan?",
            help="Een plan kan van één gemeente zijn, of van meer gemeenten samen.",
            label="Gemeenten",
            gloss="municipalities",
            kern=True,
            rows="M1 P1.1",
        ),
    ] = ()
    stukken: Annotated[dict[str, Stuk], Keys(STUKKEN), Group("Datum en nummer van de stukken", gloss="papers")] = {}  # noqa: RUF012 - frozen records never write to it
    behandeling: Annotated[Behandeling, Group("Behandeling", gloss="treatment by college and council")] = Behandeling()
    aanleiding: Annotated[Aanleiding, Group("Aanleiding", gloss="occasion")] = Aanleiding()
    context: Annotated[Context, Group("Context", gloss="context")] = Context()
    voorwoord: Annotated[Voorwoord, Group("Voorwoord", gloss="foreword")] = Voorwoord()
    contact: Annotated[Contact, Group("Contact", gloss="contact for residents")] = Contact()
    terugblik: Annotated[Terugblik, Group("Terugblik", gloss="look back")] = Terugblik()
    regelingen: Annotated[
        tuple[Regeling, ...],
        Question(
            "Welke regelingen zijn er voor mensen met een laag inkomen?",
            help="Denk aan bijzondere bijstand, kwijtschelding, een kindpakket of een stadspas.",
            label="Regelingen",
            gloss="provisions",
            kern=True,
            rows="H1.5 H5.14 H7.11",
        ),
    ] = ()
    voorbeeldgezinnen: Annotated[
        tuple[VoorbeeldGezin, ...],
        Question(
            "Wat betekent dit voor een paar voorbeeldgezinnen?",
            help="Laat zien wat de regelingen samen doen met het inkomen.",
            label="Voorbeeldgezinnen",
            gloss="example households",
            rows="2.6",
        ),
    ] = ()
    schuldhulp: Annotated[Schuldhulp, Group("Schuldhulp", gloss="debt help")] = Schuldhulp()
    financien: Annotated[
        tuple[Financiering, ...],
        Question(
            "Wat kost het plan per jaar, en waar komt het geld vandaan?",
            label="Financiën",
            gloss="finance",
            kern=True,
            rows="H0.11 2.4",
        ),
    ] = ()
    financien_effect: Annotated[
        tuple[Gebruikerskosten, ...],
        Question(
            "Wat kost een extra gebruiker van een regeling per jaar?",
            help="Zo ziet de raad wat een hoger bereik kost.",
            label="Kosten van meer bereik",
            gloss="cost of a higher reach",
            rows="2.4",
        ),
    ] = ()
    financien_besteding: Annotated[
        tuple[Besteding, ...],
        Question(
            "Wat is uitgegeven, en wat verwacht u dit jaar?",
            label="Besteding",
            gloss="spending",
            rows="2.4",
        ),
    ] = ()
    uitgangspunten: Annotated[Uitgangspunten, Group("Uitgangspunten", gloss="principles")] = Uitgangspunten()
    samenwerking: Annotated[Samenwerking, Group("Samenwerking", gloss="collaboration")] = Samenwerking()
    vragen_van_inwoners: Annotated[
        tuple[VraagVanInwoner, ...],
        Question(
            "Met welke vraag gaat iemand naar wie?",
            help="Denk aan een brief, een schuld, de huur, een kind, werk en eten.",
            label="Vragen van inwoners",
            gloss="questions of residents",
            component="2.2",
            rows="H2.2",
        ),
    ] = ()
    convenant: Annotated[Convenant, Group("Convenant", gloss="covenant")] = Convenant()
    governance: Annotated[Governance, Group("Governance", gloss="governance")] = Governance()
    aanpak: Annotated[Aanpak, Group("Aanpak", gloss="approach")] = Aanpak()
    ervaringskennis: Annotated[Ervaringskennis, Group("Ervaringskennis", gloss="experience knowledge")] = (
        Ervaringskennis()
    )
    organisatie: Annotated[Organisatie, Group("Organisatie", gloss="organisation")] = Organisatie()
    verantwoording: Annotated[Verantwoording, Group("Verantwoording", gloss="accountability")] = Verantwoording()
    uitwisseling: Annotated[Uitwisseling, Group("Uitwisseling", gloss="exchange")] = Uitwisseling()
    antwoordstatus: AnswerStates = {}  # noqa: RUF012 - frozen records never write to it
    notities: Notes = {}  # noqa: RUF012 - the same
    voor_functie: Functions = {}  # noqa: RUF012 - the same
    afwijkingen: Deviations = {}  # noqa: RUF012 - the same
    archief: Archive = {}  # noqa: RUF012 - the same

    @property
    def title(self) -> str | None:
        """The title of the plan."""
        return self.plan.titel

    @property
    def status_given(self) -> str | None:
        """How far it is with the council."""
        return self.plan.status

    @property
    def owners(self) -> AbstractSet[str]:
        """What its municipalities are called, each by its id, its name and its code."""
        named = ((municipality.id, municipality.naam, municipality.code) for municipality in self.gemeenten)
        return {name for names in named for name in names if name}
