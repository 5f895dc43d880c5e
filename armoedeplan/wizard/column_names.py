"""Which field a column of a pasted table is meant for, by its header: its label, its key, its gloss or a usual word."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from armoedeplan.exchange.columns import usual_headers
from armoedeplan.record import Record
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import plain

_ALSO: Final[Mapping[str, str]] = {
    "naam": "namen omschrijving titel",
    "post": "posten begrotingspost kostenpost omschrijving onderdeel activiteit maatregel waarvoor naam",
    "jaar": "jaren begrotingsjaar kalenderjaar",
    "bedrag": "bedragen kosten euro budget lasten bedrag_in_euro bedrag_per_jaar",
    "dekkingsbron": "dekking dekking_uit bron financiering herkomst betaald_uit",
    "soort": "type categorie",
    "eigenaar": "trekker verantwoordelijke actiehouder",
    "uitvoerders": "uitvoerder organisatie organisaties aanbieder aanbieders partij partijen door_wie wie",
    "functies": "functie wat taak taken",
    "omschrijving": "toelichting beschrijving inhoud",
    "deelnemers": "deelnemer partijen partners leden",
    "invalshoek": "terrein terreinen thema leefgebied domein",
    "leden": "deelnemers partijen partners",
    "tekst": "omschrijving",
    "actor": "organisatie partij naam wie",
    "aandeel": "rol bijdrage inbreng taak taken wat_doet",
    "moment": "wanneer datum tijdstip planning",
    "rol": "rollen",
    "taken": "taak",
    "risico": "risicos omschrijving",
    "beheersing": "beheersmaatregel beheersmaatregelen maatregel maatregelen",
    "voordelen": "voordeel plus",
    "nadelen": "nadeel min",
    "titel": "naam onderwerp",
    "onderwerp": "titel naam",
    "huishouden": "gezin gezinssituatie leefvorm",
}
_COUNTS: Final = frozenset({"nr", "nummer", "no", "volgnummer", "rij", "id", "x"})
_THOUSANDS: Final = re.compile(r"(?:x|\*)\s*(?:euro?)?\s*1[. ]?000\b|\bduizend(?:en)?\b")
_YEAR: Final = re.compile(r"(?:begroting|jaar|budget|raming|lasten|kosten|bedrag)?\s*(20\d\d)\b\D*")


def named_fields(record: type[Record]) -> dict[str, Field]:
    """Give the field of every word that a header can have; where two fields have it, the surest wins."""
    fields = [field for field in shape_of(record).fields.values() if field.question and takes_a_cell(field)]
    found: dict[str, Field] = {}
    for words in (_own_words, _usual_words):
        for field in fields:
            for word in words(field, record):
                found.setdefault(word, field)
    return found


def takes_a_cell(field: Field) -> bool:
    """Tell whether one cell can answer a question: not where the answer is a list of records."""
    return field.line_field is not None or bool(field.record and not field.many and not field.keyed)


def folded_header(text: str) -> str:
    """Write a header in small letters, without accents, and without what stands between brackets."""
    bare = re.sub(r"\(.*?\)|\[.*?\]", " ", text) or text
    return re.sub(r"[^a-z0-9]+", "_", plain(bare)).strip("_")


def year_in(header: str) -> str:
    """Give the year that a header is: `2027`, `Begroting 2027`; empty when it is none."""
    found = _YEAR.fullmatch(plain(header).strip())
    return found[1] if found else ""


def in_thousands(header: str) -> bool:
    """Tell whether words say that the amounts below are in thousands: `bedragen x € 1.000`."""
    return bool(_THOUSANDS.search(plain(header.replace("€", "euro").replace("×", "x"))))


def only_counts(header: str) -> bool:
    """Tell whether a column holds nothing but the numbers of the rows."""
    return folded_header(header) in _COUNTS


def is_total(header: str) -> bool:
    """Tell whether words stand at a sum: `Totaal 2027`, `Subtotaal`, `Som`."""
    return bool(re.match(r"(?:sub|eind)?tota(?:al|len)\b|som\b|opgeteld\b", plain(header).strip()))


def _own_words(field: Field, record: type[Record]) -> Iterator[str]:  # noqa: ARG001 - as for the usual words
    """Yield what the questionnaire itself calls a field."""
    question = field.question
    yield from map(folded_header, (field.label, field.name))
    if question is not None:
        yield from map(folded_header, (question.gloss, question.text))


def _usual_words(field: Field, record: type[Record]) -> Iterable[str]:
    """Give the other words by which lists of municipalities call a field."""
    return (*usual_headers(record, field.name), *_ALSO.get(field.name, "").split())
