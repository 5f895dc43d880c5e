"""What `huisstijl.yaml` may hold; its types are its schema."""

import json
import re
from typing import Annotated, Any, Final

from armoedeplan.record import Group, Kind, Line, Lines, Question, Record, Refused
from armoedeplan.record.kinds import Text, short
from armoedeplan.record.schema import json_schema

TITLE = "De huisstijl van een gemeente"


class Colour(Kind):
    """A colour: `#` and six figures or letters from a to f, two for red, two for green and two for blue."""

    text = True
    example = '"#01497c"'
    pattern: Final = re.compile("#?([0-9a-fA-F]{6})")

    def read(self, text: str) -> str:
        """Give the colour as `#01497c`; raises Refused when it has another form."""
        found = self.pattern.fullmatch(text)
        if not found:
            remedy = 'Schrijf een kleur als "#01497c", tussen aanhalingstekens.'
            raise Refused(f"“{short(text)}” is geen kleur", remedy)
        return f"#{found[1].lower()}"

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema: the pattern of a colour."""
        return {"type": "string", "pattern": f"^{self.pattern.pattern}$"}


class FileName(Text):
    """The name of a file in the folder of the house style."""

    example = "logo.svg"

    def read(self, text: str) -> str:
        """Give the name; raises Refused when it leads out of the folder."""
        parts = text.strip().replace("\\", "/").split("/")
        if parts[0] in ("", "~") or ".." in parts or ":" in parts[0]:
            raise Refused(f"“{short(text)}” ligt buiten de map", "Zet het bestand in de map van de huisstijl.", "AP035")
        return "/".join(parts)


class Kleuren(Record, required=("hoofdkleur",)):
    """The colours of a municipality."""

    hoofdkleur: Annotated[
        str | None,
        Colour(),
        Question(
            "Welke kleur hebben koppen, koppen van tabellen en links?",
            label="Hoofdkleur",
            gloss="main colour",
            help="Zij moet donker genoeg zijn voor witte letters: een contrast van 4,5 of meer.",
        ),
    ] = None
    accent: Annotated[
        str | None,
        Colour(),
        Question(
            "Welke kleur hebben de lijnen?",
            label="Accent",
            gloss="accent",
            help="Zonder accent hebben de lijnen de hoofdkleur.",
        ),
    ] = None


class Huisstijl(Record, required=("naam",)):
    """The house style of a municipality."""

    naam: Annotated[Line, Question("Van wie is deze huisstijl?", label="Naam", gloss="name")] = None
    kleuren: Annotated[Kleuren, Group("Kleuren", gloss="colours")] = Kleuren()
    logo: Annotated[
        str | None,
        FileName(),
        Question("In welk bestand staat het logo?", label="Logo", gloss="logo", help="Een SVG of een PNG."),
    ] = None
    logo_tekst: Annotated[
        Line,
        Question(
            "Wat leest iemand voor die het logo niet ziet?",
            label="Tekst bij het logo",
            gloss="alternative text of the logo",
            help="Bijvoorbeeld: Logo van de gemeente Voorbeeldstad. Met een logo is deze tekst nodig.",
        ),
    ] = None
    lettertypen: Annotated[
        tuple[str, ...],
        FileName(),
        Question(
            "In welke bestanden staat het lettertype?",
            label="Lettertypen",
            gloss="fonts",
            help="TTF of OTF: gewoon, vet en cursief van één familie. Ze komen in de PDF en de HTML.",
        ),
    ] = ()
    referentie_docx: Annotated[
        str | None,
        FileName(),
        Question(
            "Welk Word-document heeft uw opmaak?",
            label="Referentie voor Word",
            gloss="reference document for Word",
            help="Kleuren en lettertypen van Word komen dan uit dat document.",
        ),
    ] = None
    referentie_odt: Annotated[
        str | None,
        FileName(),
        Question(
            "Welk OpenDocument heeft uw opmaak?",
            label="Referentie voor OpenDocument",
            gloss="reference document for OpenDocument",
            help="Kleuren en lettertypen van OpenDocument komen dan uit dat document.",
        ),
    ] = None
    colofon: Annotated[
        Lines,
        Question("Welke regels komen onderaan elk document?", label="Colofon", gloss="colophon"),
    ] = ()


def schema_text() -> str:
    """Give the JSON Schema (draft 2020-12) of `huisstijl.yaml`, ready to be written."""
    return json.dumps(json_schema(Huisstijl, TITLE), ensure_ascii=False, indent=2) + "\n"
