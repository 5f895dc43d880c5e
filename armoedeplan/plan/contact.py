"""Where a resident can go, and what residents ask: functional data only, never those of a person."""

from typing import Annotated

from armoedeplan.record import Euros, Flag, Identifier, Line, Lines, Paragraphs, PublicLine, Question, Record, Reference


class Contact(Record, component="0.0"):
    """Where a resident gets help, and where the council can put questions; places and functions, no persons (2.7)."""

    naam: Annotated[
        Line,
        Question(
            "Hoe heet de plek waar een inwoner terechtkan?",
            label="Plek",
            gloss="name",
            help="Noem een loket of organisatie, nooit een persoon.",
            rows="2.7",
        ),
    ] = None
    telefoon: Annotated[
        PublicLine,
        Question("Op welk algemeen nummer is die plek te bellen?", label="Telefoon", gloss="phone", rows="2.7"),
    ] = None
    adres: Annotated[PublicLine, Question("Wat is het adres?", label="Adres", gloss="address", rows="2.7")] = None
    open: Annotated[
        Line, Question("Op welke dagen en uren is het open?", label="Open", gloss="opening hours", rows="2.7")
    ] = None
    website: Annotated[
        PublicLine, Question("Op welke website staat meer?", label="Website", gloss="website", rows="2.7")
    ] = None
    e_mail: Annotated[
        Line,
        Question(
            "Op welk algemeen e-mailadres kan een inwoner schrijven?",
            label="E-mail",
            gloss="e-mail",
            help="Een adres van een loket of team, nooit van een persoon.",
            rows="2.7",
        ),
    ] = None
    gratis: Annotated[Flag, Question("Is de hulp gratis?", label="Gratis", gloss="free of charge", rows="2.7")] = None
    zonder_afspraak: Annotated[
        Flag,
        Question(
            "Kan iemand zonder afspraak komen?", label="Zonder afspraak", gloss="without an appointment", rows="2.7"
        ),
    ] = None
    spoed: Annotated[
        Paragraphs,
        Question(
            "Wat doet iemand bij spoed, zoals een huisuitzetting?",
            label="Bij spoed",
            gloss="in an emergency",
            help="Gebruik korte zinnen en gewone woorden. Zeg wie iemand belt, en hoe snel er hulp is.",
            rows="2.7",
        ),
    ] = None
    hulp_bij_lezen: Annotated[
        Paragraphs,
        Question(
            "Wie leest mee, als lezen moeilijk is?",
            label="Hulp bij lezen",
            gloss="help with reading",
            help="Gebruik korte zinnen en gewone woorden.",
            rows="2.7",
        ),
    ] = None
    talen: Annotated[
        Lines, Question("In welke talen kan iemand terecht?", label="Talen", gloss="languages", rows="2.7")
    ] = ()
    team: Annotated[
        Line,
        Question(
            "Welk team beantwoordt vragen van raad en partners?",
            label="Vragen bij",
            gloss="team for questions",
            help="Noem het team en een algemeen e-mailadres, geen persoon.",
            rows="2.3 2.7",
        ),
    ] = None


class VoorbeeldGezin(Record, component="0.0"):
    """What the provisions mean for a household such as many are; an example, nobody that exists (2.6)."""

    id: Identifier = ""
    gezin: Annotated[
        Line,
        Question(
            "Om wat voor huishouden gaat het?",
            label="Huishouden",
            gloss="household",
            help="Een voorbeeld, zoals “alleenstaande ouder met twee kinderen”. Nooit een bestaand gezin.",
            kern=True,
            rows="2.6",
        ),
    ] = None
    inkomen: Annotated[
        Euros,
        Question(
            "Welk inkomen heeft dit huishouden per maand?", label="Inkomen", gloss="income", kern=True, rows="2.6"
        ),
    ] = None
    krijgt_per_jaar: Annotated[
        Euros,
        Question(
            "Hoeveel krijgt dit huishouden samen per jaar?",
            label="Krijgt per jaar",
            gloss="gets a year",
            kern=True,
            rows="2.6",
        ),
    ] = None
    bron: Annotated[Line, Question("Wie rekende dat uit?", label="Bron", gloss="source", rows="2.6")] = None


class VraagVanInwoner(Record, component="2.2"):
    """A question of a resident, and who can help with it (H2.2)."""

    id: Identifier = ""
    vraag: Annotated[
        Line,
        Question(
            "Met welke vraag komt iemand?",
            label="Vraag",
            gloss="question",
            help="Schrijf op zoals een inwoner het zegt, bijvoorbeeld “Ik begrijp een brief niet”.",
            kern=True,
            rows="H2.2",
        ),
    ] = None
    actoren: Annotated[
        tuple[str, ...],
        Reference("actoren"),
        Question("Naar welke partijen gaat iemand daarmee?", label="Naar wie", gloss="actors", kern=True, rows="H2.2"),
    ] = ()
