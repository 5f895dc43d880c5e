"""The coverage matrix of actors and functions (H2.3, H2.9) as a heat map."""

from collections import Counter
from collections.abc import Iterator, Sequence

from armoedeplan.drawing.grid import grid
from armoedeplan.pictures.picture import Picture, capital, count, named, pages, row, told
from armoedeplan.plan.keuzes import FUNCTIES
from armoedeplan.views import Known

_ROWS = 22


def pictures(known: Known) -> Iterator[Picture]:
    """Yield heat maps with a row for each actor that carries out an offer; a number counts its offers."""
    offers = known.plan.samenwerking.aanbod
    functions = list(dict.fromkeys((*FUNCTIES, *(one for offer in offers for one in offer.functies))))
    actors = list(dict.fromkeys(actor for offer in offers for actor in offer.uitvoerders))
    done = Counter((actor, one) for offer in offers for actor in offer.uitvoerders for one in offer.functies)
    heads = [FUNCTIES.get(one, one) for one in functions]
    parts = (
        (
            tuple(_said(one, part, done, known) for one in functions),
            grid([(named(actor, known), [done[actor, one] for one in functions]) for actor in part], heads),
        )
        for part in (pages(actors, _ROWS) if done else ())
    )
    return told(parts, "Hoeveel aanbod elke uitvoerder heeft, per functie")


def _said(function: str, actors: Sequence[str], done: Counter[tuple[str, str]], known: Known) -> str:
    """Say who has a function, with the number of offers where it is more than one."""
    found = [
        named(actor, known) + (f" ({done[actor, function]})" if done[actor, function] > 1 else "")
        for actor in actors
        if done[actor, function]
    ]
    many = f", {count(len(found), 'uitvoerder', 'uitvoerders')}: {row(found)}" if found else ": niemand"
    return f"{capital(FUNCTIES.get(function, function))}{many}."
