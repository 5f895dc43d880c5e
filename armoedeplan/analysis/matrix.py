"""Coverage matrices (H2.3, H2.9): what is done against by whom, in which field, for which group and where.

Each cell holds the offers it rests on, by id. The functions are those of the guide, those the program knows, and those
that the municipality adds.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.keuzes import BELEIDSTERREINEN, FUNCTIES
from armoedeplan.plan.plan import Plan

DIMENSIONS: Final = ("uitvoerders", "beleidsterrein", "doelgroepen", "gebied")
"""What the rows of a matrix can be: fields of an offer."""


class Matrix(NamedTuple):
    """One matrix. rows, columns: values in order. cells: the ids of the offers, by row and column; no empty ones.

    name: the field that the rows are of. silent: the offers that do not tell the row or the function.
    """

    name: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: dict[tuple[str, str], tuple[str, ...]]
    silent: tuple[str, ...]

    def of(self, row: str, column: str) -> tuple[str, ...]:
        """Give the offers in a cell."""
        return self.cells.get((row, column), ())


def matrices(plan: Plan) -> tuple[Matrix, ...]:
    """Give the matrices of actors, fields, target groups and areas, each against functions."""
    offers = plan.samenwerking.aanbod
    columns = tuple(dict.fromkeys((*FUNCTIES, *(one for offer in offers for one in offer.functies))))
    groups = [one.id for one in plan.uitgangspunten.doelgroepen]
    return (
        _matrix("uitvoerders", (), columns, offers, lambda one: one.uitvoerders),
        _matrix("beleidsterrein", tuple(BELEIDSTERREINEN), columns, offers, lambda one: _one(one.beleidsterrein)),
        _matrix("doelgroepen", tuple(groups), columns, offers, lambda one: one.doelgroepen),
        _matrix("gebied", (), columns, offers, lambda one: _one(one.gebied)),
    )


def _matrix(
    name: str,
    known: tuple[str, ...],
    columns: tuple[str, ...],
    offers: tuple[Aanbod, ...],
    values: Callable[[Aanbod], tuple[str, ...]],
) -> Matrix:
    """Gather offers in the cells of one matrix; known rows come first, also those with nothing in them."""
    cells: dict[tuple[str, str], list[str]] = {}
    rows = dict.fromkeys(known)
    silent = []
    for offer in offers:
        found = dict.fromkeys(values(offer))
        rows.update(found)
        if not found or not offer.functies:
            silent.append(offer.id)
        for row in found:
            for column in dict.fromkeys(offer.functies):
                cells.setdefault((row, column), []).append(offer.id)
    return Matrix(name, tuple(rows), columns, {cell: tuple(ids) for cell, ids in cells.items()}, tuple(silent))


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()
