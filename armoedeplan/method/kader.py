"""The legal frame: what is in force, what is not law yet, and what has lapsed, each with how sure that is (2.1, 2.2).

The texts stand in `data/wettelijk_kader_*.yaml`, one file a subject. A statement that no official text showed is never
printed in a paper as a fact; on a screen it is told apart.
"""

from typing import Annotated, Final

from armoedeplan.record import (
    Choice,
    Flag,
    Identifier,
    Line,
    Lines,
    MomentText,
    Record,
    Whole,
)

STATUSSEN = {
    "geldend": "geldend",
    "gefaseerd": "gaat in fasen in",
    "deels": "geldt nog voor een deel",
    "afspraak": "afspraak, geen wet",
    "wetsvoorstel": "wetsvoorstel, nog geen wet",
    "vervallen": "vervallen",
}
HOLDS: Final = frozenset({"geldend", "gefaseerd", "deels", "afspraak"})
"""The statuses of what a plan can rest on, in whole or in part."""
BEWIJZEN = {
    "tekst": "de wettekst of de bekendmaking gelezen, geheel of voor een deel",
    "verwijzing": "gezien in een andere wettekst",
    "bericht": "gezien bij een overheid, koepel of kantoor, of in een kamerstuk",
    "geheugen": "algemene kennis, niet nagezien",
}
OFFICIAL: Final = frozenset({"tekst", "verwijzing"})
"""The kinds of evidence that are an official text."""
BESLUITEN = {
    "raadsplan": "een plan vaststellen",
    "wgs_plan": "het plan schuldhulpverlening vaststellen",
    "verordening": "een verordening vaststellen",
    "beslistermijn": "de beslistermijn voor schuldhulp vaststellen",
    "participatieverordening": "de participatieverordening vaststellen",
    "clientenparticipatie": "de cliëntenparticipatie regelen",
    "inkomenstoeslag": "de individuele inkomenstoeslag regelen",
    "kwijtschelding": "kwijtschelding regelen",
    "begroting": "geld op de begroting zetten",
    "begrotingswijziging": "de begroting wijzigen",
    "overeenkomst": "een overeenkomst aangaan",
}
"""What a council or an executive may decide with a plan, for which an article gives the power."""
_NO_ARTICLE: Final = ("afdeling", "categorie", "hoofdstuk", "volgende")
Percent = Annotated[int | None, Whole(low=0, high=100)]


class Artikel(Record):
    """One or more articles that matter for a plan on poverty.

    artikel, lid: as a person writes them (`4:81 tot en met 4:84`; `2 onder m`).
    wet: the name of the law it stands in, when that is another one.
    besluit: the decisions that rest on it.
    geheugen: how sure general knowledge is of it, in percent; open when it is as sure as its law.
    zekerheid: what else there is to say of that.
    """

    artikel: Line = None
    lid: Line = None
    wet: Line = None
    waarvoor: Line = None
    besluit: Annotated[tuple[str, ...], Choice(BESLUITEN)] = ()
    geheugen: Percent = None
    zekerheid: Line = None

    @property
    def name(self) -> str:
        """How it is cited within its law: `artikel 31 lid 2`, `artikelen 3 en 4`."""
        place = self.artikel or ""
        kind = "artikelen " if any(word in place for word in (" en ", " tot en met ")) else "artikel "
        if place.startswith(_NO_ARTICLE):
            kind = ""
        member = "" if not self.lid else f" {self.lid}" if self.lid.startswith("onder") else f" lid {self.lid}"
        return f"{kind}{place}{member}"


class Fase(Record):
    """One phase in which a law takes effect.

    inhoud: what takes effect.
    volgens: who says that this is what takes effect, where that was not seen in the text of a law.
    """

    id: Identifier = ""
    moment: MomentText = None
    inhoud: Lines = ()
    bewijs: Annotated[str | None, Choice(BEWIJZEN)] = None
    volgens: Line = None
    zekerheid: Line = None


class Wet(Record, referable=True):
    """One law, bill, agreement or provision.

    deel_van: the id of the law that a provision stands in.
    achtergrond: it may be named as background, and is nothing to rest a decision on.
    geldt_voor: of what holds in part, for whom or what it still does.
    vanaf, tot: when it took effect and lapsed or was renamed; `vanaf_gezien` when the first day was seen.
    kern: what it means for a plan on poverty.
    opgevolgd_door: for what has lapsed, the ids of what came in its place.
    bron: where it was published officially, and nothing else; open when that was not seen.
    peildatum: the version of the text that was read; open when none was.
    bewijs, zekerheid: from what it is known, and how sure that is. gezien: where.
    niet_nagezien: what nobody looked up.
    """

    id: Identifier = ""
    naam: Line = None
    afkorting: Line = None
    officiele_titel: Line = None
    deel_van: Line = None
    bwb: Line = None
    status: Annotated[str | None, Choice(STATUSSEN)] = None
    achtergrond: Flag = None
    geldt_voor: Line = None
    vanaf: MomentText = None
    vanaf_gezien: Flag = None
    tot: MomentText = None
    fasen: tuple[Fase, ...] = ()
    kern: Line = None
    artikelen: tuple[Artikel, ...] = ()
    opgevolgd_door: Lines = ()
    let_op: Line = None
    niet_nagezien: Lines = ()
    bron: Line = None
    peildatum: MomentText = None
    bewijs: Annotated[str | None, Choice(BEWIJZEN)] = None
    zekerheid: Line = None
    gezien: Lines = ()


class WettelijkKader(Record):
    """The root of each `data/wettelijk_kader_*.yaml`."""

    wettelijk_kader: tuple[Wet, ...] = ()
