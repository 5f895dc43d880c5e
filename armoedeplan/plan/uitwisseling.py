"""Exchange between municipalities: what one asks, what one offers (E1-E10)."""

from typing import Annotated

from armoedeplan.record import Choice, Flag, Identifier, Line, Lines, Paragraphs, Question, Record, When

# the themes of the source, in today's words; the source says that its list is open
THEMAS = {
    "armoede_en_schulden": "armoede en schulden",
    "niet_uitkeringsgerechtigden": "meedoen van mensen zonder uitkering",
    "integraal_werken": "samenwerken in de keten van werk, inkomen, onderwijs, zorg en welzijn",
    "effect_van_re_integratie": "effect van re-integratie",
    "economische_crisis": "gevolgen van een economische crisis",
    "participatiewet": "andere vragen over de Participatiewet",
}
VRAAGSOORTEN = {"vraag": "een losse vraag", "voorstel": "een voorstel voor een gezamenlijk project"}


class Projectgeld(Record):
    """Who pays for a shared project, and who receives the money (E9)."""

    bron: Annotated[Line, Question("Waar komt het geld vandaan?", label="Bron", gloss="source")] = None
    ontvanger: Annotated[Line, Question("Wie ontvangt het geld?", label="Ontvanger", gloss="receiver")] = None


class Gevraagd(Record, component="0.0"):
    """A question to other municipalities, or a proposal with what a sponsor looks for (E1, E2, E7-E10)."""

    id: Identifier = ""
    thema: Annotated[
        str | None,
        Choice(THEMAS, open=True),
        Question("Bij welk thema hoort uw vraag?", label="Thema", gloss="theme", kern=True, rows="E10"),
    ] = None
    vraag: Annotated[
        Paragraphs,
        Question(
            "Wat wilt u van een andere gemeente weten?",
            label="Vraag",
            gloss="question",
            kern=True,
            rows="E1 E2 E8",
            help="Vraag gerust naar de praktijk van alledag: wat ging mis, en wat hielp?",
        ),
    ] = None
    soort: Annotated[
        str | None,
        Choice(VRAAGSOORTEN),
        Question(
            "Is dit een losse vraag of een voorstel?",
            label="Soort",
            gloss="kind",
            rows="E7 E8",
            help="Een losse vraag mag ook. Een voorstel hoeft nog niet helemaal uitgewerkt te zijn. Met meer gemeenten "
            "samen is de kans groter dan met een bijeenkomst voor alleen uw eigen raad.",
        ),
    ] = None
    gemeente: Annotated[
        Line, Question("Van welke gemeente wilt u leren?", label="Gemeente", gloss="municipality", rows="E1")
    ] = None
    doel: Annotated[
        Paragraphs,
        Question(
            "Wat wilt u met het voorstel bereiken?",
            label="Doel",
            gloss="aim",
            rows="E7",
            when=When("soort", "voorstel"),
        ),
    ] = None
    kennis_deelbaar: Annotated[
        Flag,
        Question(
            "Kunnen andere gemeenten de kennis ook gebruiken?",
            label="Kennis is te delen",
            gloss="knowledge can be shared",
            rows="E7",
            when=When("soort", "voorstel"),
        ),
    ] = None
    samen_met: Annotated[
        Lines,
        Question(
            "Welke gemeenten doen mee?",
            label="Samen met",
            gloss="together with",
            rows="E7",
            when=When("soort", "voorstel"),
            help="Met meer gemeenten maakt een voorstel meer kans.",
        ),
    ] = ()
    financiering: Annotated[
        Projectgeld,
        Question(
            "Wie betaalt het project, en wie ontvangt het geld?",
            label="Financiering",
            gloss="financing",
            rows="E9",
            when=When("soort", "voorstel"),
        ),
    ] = Projectgeld()


class Aangeboden(Record, component="0.0"):
    """What a municipality can tell others, and what sharing it costs (E1, E4, E6)."""

    id: Identifier = ""
    thema: Annotated[
        str | None,
        Choice(THEMAS, open=True),
        Question("Bij welk thema hoort uw ervaring?", label="Thema", gloss="theme", kern=True, rows="E10"),
    ] = None
    ervaring: Annotated[
        Paragraphs,
        Question(
            "Welke ervaring wilt u delen?",
            label="Ervaring",
            gloss="experience",
            kern=True,
            rows="E1 E4",
            help="Noem ook wat misging en hoe u dat hebt opgelost.",
        ),
    ] = None
    voorwaarden: Annotated[
        Paragraphs,
        Question("Onder welke voorwaarden wilt u delen?", label="Voorwaarden", gloss="conditions", rows="E6"),
    ] = None
    capaciteit: Annotated[
        Line,
        Question("Hoeveel tijd kost het delen, en wie betaalt dat?", label="Capaciteit", gloss="capacity", rows="E6"),
    ] = None


class Uitwisseling(Record, component="0.0"):
    """What the municipality asks of others and offers to them (E1-E10)."""

    gevraagd: Annotated[
        tuple[Gevraagd, ...],
        Question("Wat wilt u van andere gemeenten leren?", label="Gevraagd", gloss="asked", rows="E1 E2 E8"),
    ] = ()
    aangeboden: Annotated[
        tuple[Aangeboden, ...],
        Question("Wat kunnen andere gemeenten van u leren?", label="Aangeboden", gloss="offered", rows="E1 E6"),
    ] = ()
    lessen_in_beleidsplan: Annotated[
        Flag,
        Question(
            "Wilt u de voorbeelden van andere gemeenten als bijlage in het beleidsplan?",
            label="Lessen in het beleidsplan",
            gloss="lessons in the policy plan",
            rows="L1 L2 L3 L4 L5 L6 L7",
            help="Met ja staan de voorbeelden die u gebruikt achterin, met hun bron. Anders staan zij op het werkblad.",
        ),
    ] = None
