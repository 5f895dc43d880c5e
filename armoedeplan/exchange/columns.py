"""Which column of a list is which field of the inventory: proposed from the headers, decided by a person."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.plan.aanbod import Aanbod, Samenwerkingsverband
from armoedeplan.plan.actoren import Actor
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import plain

ACTOR, OFFER, TIE = FieldPath("actoren"), FieldPath("aanbod"), FieldPath("samenwerkingsverbanden")
WITH: Final = OFFER.field("uitvoerders")
"""The column with the organisations that carry something out together with the one that the row is about."""
_LISTS: Final[Mapping[FieldPath, type[Record]]] = {ACTOR: Actor, OFFER: Aanbod, TIE: Samenwerkingsverband}
"""The lists of a plan that lists of others can fill, with all the fields of their records."""
ID: Final = {list_: list_.field("id") for list_ in _LISTS}
"""The columns in which an export gives the short name of a record."""
NAME: Final = {list_: list_.field("naam") for list_ in _LISTS}
"""The columns in which lists name a record."""
_ALSO: Final[Mapping[str, str]] = {
    ACTOR.field("naam"): "organisatie organisaties instelling aanbieder partner partij uitvoerder uitvoerders "
    "organisatienaam naam_organisatie naam_instelling afdeling",
    ID[ACTOR]: "korte_naam_organisatie",
    ID[OFFER]: "korte_naam_aanbod",
    ID[TIE]: "korte_naam_verband",
    NAME[TIE]: "verband samenwerkingsverband samenwerkingsverbanden overleg",
    TIE.field("deelnemers"): "deelnemer leden",
    ACTOR.field("soort"): "soort_organisatie type_organisatie organisatiesoort soort",
    ACTOR.field("aandeel"): "aandeel rol_organisatie wat_de_organisatie_doet omschrijving_organisatie",
    ACTOR.field("sector"): "sector domein",
    ACTOR.field("contactfunctie"): "contact contactfunctie functie_contact contactpersoon_functie",
    OFFER.field("naam"): "activiteit activiteiten aanbod product dienst naam_aanbod naam_activiteit voorziening "
    "project",
    WITH: "samen_met in_samenwerking_met met_wie medeuitvoerder medeuitvoerders mede_uitvoerders "
    "samenwerkingspartner samenwerkingspartners",
    OFFER.field("functies"): "functie functies wat taak taken wat_doet_men wat_doen_zij rol",
    OFFER.field("beleidsterrein"): "beleidsterrein terrein leefgebied",
    OFFER.field("doelgroepen"): "doelgroep doelgroepen voor_wie",
    OFFER.field("gevallen"): "gevallen soort_gevallen zwaarte",
    OFFER.field("benadering"): "benadering actief_of_op_verzoek",
    OFFER.field("aard"): "aard",
    OFFER.field("lijn"): "lijn",
    OFFER.field("gebied"): "gebied wijk wijken werkgebied buurt kern dorp gebieden stadsdeel "
    "stadsdelen wijken_en_kernen",
    OFFER.field("vrijwilligers"): "vrijwilligers",
}
_ALIKE: Final = 84


class Proposal(NamedTuple):
    """A field proposed for a column; sure when the header says it in so many words."""

    column: int
    field: str
    sure: bool


@cache
def fields() -> dict[str, Field]:
    """Give every field that a list can fill, by its path (`aanbod.naam`)."""
    return {
        list_.field(name): field for list_, type_ in _LISTS.items() for name, field in shape_of(type_).fields.items()
    }


def usual_headers(record: type[Record], field: str) -> tuple[str, ...]:
    """Give the words by which lists of others call a field of an actor or an offer; nothing for another record."""
    words = (_ALSO.get(name.field(field), "") for name, type_ in _LISTS.items() if type_ is record)
    return tuple(next(words, "").split())


def is_usual_header(words: str) -> bool:
    """Tell whether words are what lists call a column: one that a plan has a field for, or a name of something."""
    word = _folded_header(words)
    return word.startswith("naam") or any(word in known.split() for known in _ALSO.values())


def field_of_header(header: str) -> str | None:
    """Give the field that a header names in so many words, whatever stands in the other columns."""
    return next((proposal.field for proposal in proposals((header,)) if proposal.sure), None)


def proposals(headers: Sequence[str]) -> tuple[Proposal, ...]:
    """Propose a field for each column whose header says something; no field twice, the surest first."""
    found = sorted(_header_matches(headers), key=lambda one: (-one[0], one[1]))
    columns: set[int] = set()
    taken: set[str] = set()
    chosen = []
    for score, column, field in found:
        if column not in columns and field not in taken:
            columns.add(column)
            taken.add(field)
            chosen.append(Proposal(column, field, score == 100))
    return tuple(sorted(chosen))


def _header_matches(headers: Sequence[str]) -> Iterator[tuple[float, int, str]]:
    """Yield how alike headers and fields are, from 0 to 100."""
    from rapidfuzz.fuzz import ratio

    names = {
        list_: any(_folded_header(header) in _ALSO[name].split() for header in headers) for list_, name in NAME.items()
    }
    # a list is about partnerships, or about organisations and what they offer
    about = (TIE,) if names[TIE] and not (names[OFFER] or names[ACTOR]) else (ACTOR, OFFER)
    known = {
        field: [_folded_header(field), _folded_header(question.label), *_ALSO.get(field, "").split()]
        for field, question in fields().items()
        if any(is_under(field, list_) for list_ in about)
    }
    # a list of organisations alone calls them just that
    usually = {} if names[ACTOR] else {"naam": NAME[ACTOR]}
    for column, header in enumerate(headers):
        # a header such as “Wijk/kern” says one thing in two words
        words_of = [_folded_header(part) for part in (header, *(header.split("/") if "/" in header else ()))]
        for field, words in known.items():
            usual = [word for word in words if word != "naam"]
            sure = any(word in usual or usually.get(word) == field for word in words_of)
            score = 100.0 if sure else max(ratio(words_of[0], word) for word in usual)
            if score >= _ALIKE:
                yield score, column, field


def _folded_header(text: str) -> str:
    """Write a header without capitals, accents and signs, and without the `(s)` of one or more."""
    return re.sub(r"[^a-z0-9]+", "_", re.sub(r"\((?:s|en|n|'s)\)", "", plain(text))).strip("_")
