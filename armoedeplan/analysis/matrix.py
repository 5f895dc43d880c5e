"""Coverage matrices (H2.3, H2.9): what is done against by whom, in which field, for which group and where.

Each cell holds the offers it rests on, by id. The functions are those of the guide, those the program knows, and those
that the municipality adds.
"""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from armoedeplan.analysis.aanbod import functions_covered
from armoedeplan.analysis.areas import areas_within
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
        """Give the ids of the offers in a cell; none where the cell is empty."""
        return self.cells.get((row, column), ())

    def by_row(self) -> dict[str, set[str]]:
        """Give every row, in order, with the columns in which it has an offer."""
        found: dict[str, set[str]] = {row: set() for row in self.rows}
        for row, column in self.cells:
            found[row].add(column)
        return found


def actors_by_function(plan: Plan) -> Matrix:
    """Give who does what: a row for each actor that carries out an offer, also of one that tells no function."""
    return _actor_matrix(plan.samenwerking.aanbod, _function_columns(plan))


def offers_by_function(plan: Plan) -> tuple[tuple[str, int], ...]:
    """Give how many offers have each function, the most first; a function that no offer has is left out."""
    counts = Counter(function for offer in plan.samenwerking.aanbod for function in dict.fromkeys(offer.functies))
    return tuple(counts.most_common())


def matrices(plan: Plan) -> tuple[Matrix, ...]:
    """Give the matrices of actors, fields, target groups and areas, each against functions."""
    offers, columns = plan.samenwerking.aanbod, _function_columns(plan)
    groups = [group.id for group in plan.uitgangspunten.doelgroepen]
    areas_of = areas_within(offer.gebied for offer in offers)
    return (
        _actor_matrix(offers, columns),
        _matrix_of(
            "beleidsterrein", tuple(BELEIDSTERREINEN), columns, offers, lambda offer: _one_value(offer.beleidsterrein)
        ),
        _matrix_of("doelgroepen", tuple(groups), columns, offers, lambda offer: offer.doelgroepen),
        _matrix_of("gebied", (), columns, offers, lambda offer: areas_of(offer.gebied)),
    )


def _actor_matrix(offers: tuple[Aanbod, ...], columns: tuple[str, ...]) -> Matrix:
    """Give the matrix with a row for each actor that carries out an offer."""
    return _matrix_of("uitvoerders", (), columns, offers, lambda offer: offer.uitvoerders)


def _matrix_of(
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


def _function_columns(plan: Plan) -> tuple[str, ...]:
    """Give the functions: the known ones, then those of the plan's own."""
    return tuple(cover.value for cover in functions_covered(plan).covers)


def _one_value(value: str | None) -> tuple[str, ...]:
    """Give the values of a question with one answer."""
    return (value,) if value else ()
