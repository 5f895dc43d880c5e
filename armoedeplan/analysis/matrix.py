"""Coverage matrices (H2.3, H2.9): what is done against by whom, in which field, for which group and where.

Each cell holds the offers it rests on, by id. The functions are those of the guide, those the program knows, and those
that the municipality adds.
"""

from collections.abc import Callable
from typing import NamedTuple

from armoedeplan.analysis.aanbod import functions
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.keuzes import BELEIDSTERREINEN
from armoedeplan.plan.plan import Plan


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

    def by_row(self) -> dict[str, set[str]]:
        """Give every row, in order, with the columns in which it has an offer."""
        found: dict[str, set[str]] = {row: set() for row in self.rows}
        for row, column in self.cells:
            found[row].add(column)
        return found


def actors_by_function(plan: Plan) -> Matrix:
    """Give who does what: a row for each actor that carries out an offer, also of one that tells no function."""
    return _actors(plan.samenwerking.aanbod, _columns(plan))


def matrices(plan: Plan) -> tuple[Matrix, ...]:
    """Give the matrices of actors, fields, target groups and areas, each against functions."""
    offers, columns = plan.samenwerking.aanbod, _columns(plan)
    groups = [one.id for one in plan.uitgangspunten.doelgroepen]
    return (
        _actors(offers, columns),
        _matrix("beleidsterrein", tuple(BELEIDSTERREINEN), columns, offers, lambda one: _one(one.beleidsterrein)),
        _matrix("doelgroepen", tuple(groups), columns, offers, lambda one: one.doelgroepen),
        _matrix("gebied", (), columns, offers, lambda one: _one(one.gebied)),
    )


def _actors(offers: tuple[Aanbod, ...], columns: tuple[str, ...]) -> Matrix:
    return _matrix("uitvoerders", (), columns, offers, lambda one: one.uitvoerders)


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


def _columns(plan: Plan) -> tuple[str, ...]:
    """Give the functions: the known ones, then those of the plan's own."""
    return tuple(one.value for one in functions(plan).covers)


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()
