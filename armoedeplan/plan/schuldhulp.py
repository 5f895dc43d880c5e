"""Debt help: asked only when the plan is also the municipality's plan for debt counselling.

What article 2 of the Wet gemeentelijke schuldhulpverlening asks of that plan is kern: its member 3 (preventing
debts) and the five parts of member 4.
"""

from typing import Annotated, Final

from armoedeplan.record import Flag, Group, Line, Lines, Paragraphs, Question, Record, When

BIJ_WGS_PLAN: Final = When("is_wgs_plan", "ja")


class Vroegsignalering(Record, component="0.0"):
    """Early signs of debt: who reports them, and what follows (2.1)."""

    signaalpartners: Annotated[
        Lines,
        Question(
            "Welke organisaties geven signalen van betalingsachterstanden door?",
            label="Signaalpartners",
            gloss="signal partners",
            help="Noem organisaties, zoals verhuurders, zorgverzekeraars, drinkwaterbedrijven en energiebedrijven.",
            rows="2.1",
        ),
    ] = ()
    opvolging: Annotated[
        Paragraphs,
        Question("Wat doet de gemeente met een signaal?", label="Opvolging", gloss="follow-up of signals", rows="2.1"),
    ] = None
    uitvoerder: Annotated[
        Line,
        Question(
            "Wie benadert de mensen over wie een signaal komt?",
            label="Uitvoerder",
            gloss="executor",
            help="Noem een afdeling of organisatie.",
            rows="2.1",
        ),
    ] = None


class Schuldhulp(Record, component="0.0"):
    """What a debt counselling plan holds (2.1); the first question decides whether the others are asked."""

    is_wgs_plan: Annotated[
        Flag,
        Question(
            "Is dit plan ook het plan schuldhulpverlening van de gemeente?",
            label="Ook plan schuldhulpverlening",
            gloss="is also the debt counselling plan",
            help="Bedoeld is het plan volgens de Wet gemeentelijke schuldhulpverlening. Bij ja volgen meer vragen.",
            kern=True,
            rows="2.1",
        ),
    ] = None
    beoogde_resultaten: Annotated[
        Lines,
        Question(
            "Welke resultaten wilt u met schuldhulp bereiken?",
            label="Beoogde resultaten",
            gloss="intended results",
            kern=True,
            rows="2.1",
            when=BIJ_WGS_PLAN,
        ),
    ] = ()
    kwaliteit: Annotated[
        Paragraphs,
        Question(
            "Hoe zorgt u voor goede kwaliteit van de schuldhulp?",
            label="Kwaliteit",
            gloss="quality",
            help="Noem de maatregelen van de raad en van het college (artikel 2 lid 4 onder b van de wet).",
            kern=True,
            rows="2.1",
            when=BIJ_WGS_PLAN,
        ),
    ] = None
    samenwerking_schuldeisers: Annotated[
        Paragraphs,
        Question(
            "Hoe werkt u samen met schuldeisers?",
            label="Samenwerking met schuldeisers",
            gloss="cooperation with creditors",
            help="De wet noemt verhuurders, zorgverzekeraars, en water- en energiebedrijven (artikel 2 lid 4 onder c).",
            kern=True,
            rows="2.1",
            when=BIJ_WGS_PLAN,
        ),
    ] = None
    maximale_wachttijd: Annotated[
        Line,
        Question(
            "Hoeveel weken wachten mensen hooguit op het eerste gesprek?",
            label="Maximale wachttijd",
            gloss="maximum waiting time",
            help="De wet vraagt: binnen vier weken. Dreigt ontruiming, afsluiting van gas, stroom, warmte of water, of "
            "het einde van de zorgverzekering? Dan binnen drie werkdagen (artikel 4). Noem beide.",
            kern=True,
            rows="2.1",
            when=BIJ_WGS_PLAN,
        ),
    ] = None
    gezinnen_met_minderjarigen: Annotated[
        Paragraphs,
        Question(
            "Hoe helpt u gezinnen met inwonende minderjarige kinderen?",
            label="Gezinnen met minderjarige kinderen",
            gloss="families with minor children",
            kern=True,
            rows="2.1",
            when=BIJ_WGS_PLAN,
        ),
    ] = None
    preventie: Annotated[
        Paragraphs,
        Question(
            "Wat doet u om schulden te voorkomen?",
            label="Preventie van schulden",
            gloss="prevention",
            help="De wet vraagt om de hoofdzaken van dit beleid (artikel 2 lid 3).",
            kern=True,
            rows="2.1",
            when=BIJ_WGS_PLAN,
        ),
    ] = None
    beslistermijn: Annotated[
        Line,
        Question(
            "Binnen hoeveel weken na het eerste gesprek beslist u, en in welke verordening staat dat?",
            label="Beslistermijn",
            gloss="term for the decision",
            help="Het besluit is een plan van aanpak of een weigering. De termijn is ten hoogste acht weken en staat "
            "in een verordening (artikel 4a).",
            rows="2.1",
            when=BIJ_WGS_PLAN,
        ),
    ] = None
    vroegsignalering: Annotated[
        Vroegsignalering, Group("Vroegsignalering", gloss="early detection of debts", rows="2.1", when=BIJ_WGS_PLAN)
    ] = Vroegsignalering()
    nazorg: Annotated[
        Paragraphs,
        Question(
            "Hoe houdt u contact nadat de schuldhulp is afgerond?",
            label="Nazorg",
            gloss="aftercare",
            rows="2.1",
            when=BIJ_WGS_PLAN,
        ),
    ] = None
    jaarlijkse_verantwoording: Annotated[
        Line,
        Question(
            "Hoe en wanneer hoort de raad elk jaar over de schuldhulp?",
            label="Jaarlijkse verantwoording",
            gloss="yearly account",
            rows="2.1",
            when=BIJ_WGS_PLAN,
            help="Bijvoorbeeld: bij de jaarrekening, met het aantal aanvragen en de wachttijd.",
        ),
    ] = None
    voor_inwoners: Annotated[
        Paragraphs,
        Question(
            "Wat zegt u tegen een inwoner met schulden?",
            label="Voor inwoners",
            gloss="for residents",
            rows="2.2",
            help="In gewone taal en met u: wie helpt, hoe snel, en wat daarna. Dit komt zo in het stuk voor inwoners.",
        ),
    ] = None
