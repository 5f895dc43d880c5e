"""Which column of a list is which field of the inventory: proposed from the headers, decided by a person."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.actoren import Actor
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import plain

ACTOR, OFFER = "actoren", "aanbod"
_LISTS: Final = {ACTOR: Actor, OFFER: Aanbod}
_TAKEN: Final[Mapping[str, tuple[str, ...]]] = {
    ACTOR: ("naam", "soort", "aandeel", "sector", "contactfunctie"),
    OFFER: (
        "naam", "functies", "beleidsterrein", "doelgroepen", "gevallen", "benadering", "aard", "lijn", "gebied",
        "vrijwilligers",
    ),
}  # fmt: skip
"""The fields that a list can fill; what refers to other records of the list itself is left to the plan."""
_ALSO: Final[Mapping[str, str]] = {
    f"{ACTOR}.naam": "organisatie organisaties instelling aanbieder partner partij uitvoerder uitvoerders "
    "organisatienaam naam_organisatie naam_instelling afdeling",
    f"{ACTOR}.soort": "soort_organisatie type_organisatie organisatiesoort soort",
    f"{ACTOR}.aandeel": "aandeel rol_organisatie wat_de_organisatie_doet omschrijving_organisatie",
    f"{ACTOR}.sector": "sector domein",
    f"{ACTOR}.contactfunctie": "contact contactfunctie functie_contact contactpersoon_functie",
    f"{OFFER}.naam": "activiteit activiteiten aanbod product dienst naam_aanbod naam_activiteit voorziening project",
    f"{OFFER}.functies": "functie functies wat taak taken",
    f"{OFFER}.beleidsterrein": "beleidsterrein terrein leefgebied",
    f"{OFFER}.doelgroepen": "doelgroep doelgroepen voor_wie",
    f"{OFFER}.gevallen": "gevallen soort_gevallen zwaarte",
    f"{OFFER}.benadering": "benadering actief_of_op_verzoek",
    f"{OFFER}.aard": "aard",
    f"{OFFER}.lijn": "lijn",
    f"{OFFER}.gebied": "gebied wijk wijken locatie werkgebied buurt",
    f"{OFFER}.vrijwilligers": "vrijwilligers",
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
        f"{name}.{field}": shape_of(type_).fields[field] for name, type_ in _LISTS.items() for field in _TAKEN[name]
    }


def proposals(headers: Sequence[str]) -> tuple[Proposal, ...]:
    """Propose a field for each column whose header says something; no field twice, the surest first."""
    found = sorted(_matches(headers), key=lambda one: (-one[0], one[1]))
    columns: set[int] = set()
    taken: set[str] = set()
    chosen = []
    for score, column, field in found:
        if column not in columns and field not in taken:
            columns.add(column)
            taken.add(field)
            chosen.append(Proposal(column, field, score == 100))
    return tuple(sorted(chosen))


def _matches(headers: Sequence[str]) -> Iterator[tuple[float, int, str]]:
    """Yield how alike headers and fields are, from 0 to 100."""
    from rapidfuzz.fuzz import ratio

    known = {field: [_folded(field), _folded(one.label), *_ALSO[field].split()] for field, one in fields().items()}
    # a list of organisations alone calls them just that
    usually = (
        {"naam": f"{ACTOR}.naam"} if not any(_folded(one) in _ALSO[f"{ACTOR}.naam"].split() for one in headers) else {}
    )
    for column, header in enumerate(headers):
        word = _folded(header)
        for field, words in known.items():
            usual = [one for one in words if one != "naam"]
            score = 100.0 if word in usual or usually.get(word) == field else max(ratio(word, one) for one in usual)
            if score >= _ALIKE:
                yield score, column, field


def _folded(text: str) -> str:
    """Write a header without capitals, accents and signs."""
    return re.sub(r"[^a-z0-9]+", "_", plain(text)).strip("_")
