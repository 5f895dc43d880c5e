"""Step 2: what is offered by whom, and the partnerships there are."""

from typing import Annotated

from armoedeplan.plan.keuzes import BELEIDSTERREINEN, FUNCTIES, GEBIEDEN, GEVALLEN
from armoedeplan.record import Choice, Count, Flag, Identifier, Line, Number, Question, Record, Reference, When

BENADERINGEN = {
    "actief": "actief: de uitvoerder zoekt mensen zelf op",
    "op_verzoek": "op verzoek: mensen komen zelf met een vraag",
}
AARD = {
    "preventief": "preventief",
    "ondersteunend": "ondersteunend",
    "participatiebevorderend": "participatiebevorderend",
}
LIJNEN = {
    "nulde": "nulde lijn: inwoners en hun netwerk",
    "eerste": "eerste lijn: lokale organisaties",
    "tweede": "tweede lijn: hulp als de andere lijnen niet genoeg zijn",
}


class Aanbod(Record, component="2.3", referable=True):
    """One part of the existing offer: who carries it out, what it does, for whom (H2.3, H2.9-H2.11)."""

    id: Identifier = ""
    naam: Annotated[
        Line, Question("Hoe heet dit onderdeel van het aanbod?", label="Naam", gloss="name", kern=True, rows="H2.3")
    ] = None
    uitvoerders: Annotated[
        tuple[str, ...],
        Reference("actoren"),
        Question("Wie voeren het uit?", label="Uitvoerders", gloss="executors", kern=True, rows="H2.3 H2.9"),
    ] = ()
    functies: Annotated[
        tuple[str, ...],
        Choice(FUNCTIES, open=True),
        Question("Welke functies heeft het?", label="Functies", gloss="functions", kern=True, rows="H2.2 H2.9"),
    ] = ()
    beleidsterrein: Annotated[
        str | None,
        Choice(BELEIDSTERREINEN, open=True),
        Question("Bij welk beleidsterrein hoort het?", label="Beleidsterrein", gloss="policy field", rows="H1.6 H2.8"),
    ] = None
    doelgroepen: Annotated[
        tuple[str, ...],
        Reference("doelgroepen"),
        Question("Voor welke doelgroepen is het?", label="Doelgroepen", gloss="target groups", rows="L5"),
    ] = ()
    gevallen: Annotated[
        tuple[str, ...],
        Choice(GEVALLEN),
        Question(
            "Welke gevallen bereikt het?",
            label="Gevallen",
            gloss="cases",
            help="Zware gevallen krijgen vaak de meeste aandacht. Lichte en verborgen gevallen raken buiten beeld.",
            rows="H2.10",
        ),
    ] = ()
    benadering: Annotated[
        str | None,
        Choice(BENADERINGEN),
        Question(
            "Zoekt de uitvoerder mensen op, of komen zij zelf?",
            label="Benadering",
            gloss="approach to people",
            rows="H2.11 H1.5",
        ),
    ] = None
    aard: Annotated[
        tuple[str, ...],
        Choice(AARD),
        Question("Wat is de aard van dit aanbod?", label="Aard", gloss="nature", rows="H0.9"),
    ] = ()
    lijn: Annotated[
        str | None, Choice(LIJNEN), Question("In welke lijn werkt het?", label="Lijn", gloss="line of care", rows="M3")
    ] = None
    gebied: Annotated[
        str | None,
        Choice(GEBIEDEN, open=True),
        Question(
            "In welk gebied werkt het?",
            label="Gebied",
            gloss="area",
            help="Noem de hele gemeente, een wijk of een kern. Noem nooit een straat.",
            rows="H2.3",
        ),
    ] = None
    vrijwilligers: Annotated[
        Flag,
        Question(
            "Werken er vrijwilligers of leerlingen aan mee?", label="Vrijwilligers", gloss="volunteers", rows="P3.7"
        ),
    ] = None
    vervangt_formele_zorg: Annotated[
        Flag,
        Question(
            "Komt hun hulp in de plaats van formele zorg?",
            label="Vervangt formele zorg",
            gloss="replaces formal care",
            help="Formele zorg is zorg door mensen die daarvoor zijn opgeleid en betaald worden.",
            rows="P3.7",
            when=When("vrijwilligers", "ja"),
        ),
    ] = None
    versterkt: Annotated[
        tuple[str, ...],
        Reference("aanbod"),
        Question("Welk ander aanbod versterkt het?", label="Versterkt", gloss="strengthens", rows="H0.4"),
    ] = ()
    vult_aan: Annotated[
        tuple[str, ...],
        Reference("aanbod"),
        Question("Welk ander aanbod vult het aan?", label="Vult aan", gloss="complements", rows="H0.4"),
    ] = ()
    overlapt: Annotated[
        tuple[str, ...],
        Reference("aanbod"),
        Question("Met welk ander aanbod overlapt het?", label="Overlapt met", gloss="overlaps", rows="H0.4 H2.9"),
    ] = ()


class Samenwerkingsverband(Record, component="2.3", referable=True):
    """An existing partnership, which new networks join rather than double (H2.7, H4.4, H4.6)."""

    id: Identifier = ""
    naam: Annotated[
        Line, Question("Hoe heet het samenwerkingsverband?", label="Naam", gloss="name", kern=True, rows="H2.7 H4.6")
    ] = None
    onderwerp: Annotated[
        Line, Question("Waar gaat het over?", label="Onderwerp", gloss="topic", kern=True, rows="H4.6")
    ] = None
    deelnemers: Annotated[
        tuple[str, ...],
        Reference("actoren"),
        Question("Wie doen mee?", label="Deelnemers", gloss="participants", kern=True, rows="H2.7"),
    ] = ()
    gevallen: Annotated[
        tuple[str, ...],
        Choice(GEVALLEN),
        Question("Over welke gevallen gaat het?", label="Gevallen", gloss="cases", rows="H2.10"),
    ] = ()
    overleggen_per_jaar: Annotated[
        Count,
        Question(
            "Hoe vaak per jaar komt het bijeen?",
            label="Overleggen per jaar",
            gloss="meetings a year",
            component="4.4",
            rows="H4.4",
        ),
    ] = None
    uren_per_overleg: Annotated[
        float | None,
        Number(low=0, high=24),
        Question(
            "Hoeveel uur duurt een overleg?",
            label="Uren per overleg",
            gloss="hours a meeting",
            component="4.4",
            rows="H4.4",
        ),
    ] = None
