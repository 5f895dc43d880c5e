"""The coverage matrix of actors and functions (H2.3, H2.9) as a heat map."""

from collections.abc import Iterator, Sequence

from armoedeplan.analysis.matrix import Matrix, actors_by_function
from armoedeplan.drawing.grid import grid
from armoedeplan.drawing.palette import Palette
from armoedeplan.pictures.picture import Picture, even_parts, names_in_a_row, record_name, titled_parts, with_capital
from armoedeplan.plan.keuzes import FUNCTIES
from armoedeplan.record.words import counted
from armoedeplan.views import Known

_ROWS = 22


def pictures(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield heat maps with a row for each actor that carries out an offer; a number counts its offers."""
    done = actors_by_function(known.plan)
    heads = [_function_label(function) for function in done.columns]
    parts = (
        (
            tuple(_function_line(function, part, done, known) for function in done.columns),
            grid(
                [
                    (record_name(actor, known), [len(done.of(actor, function)) for function in done.columns])
                    for actor in part
                ],
                heads,
                palette,
            ),
        )
        for part in (even_parts(done.rows, _ROWS) if done.cells else ())
    )
    return titled_parts(parts, "Hoeveel aanbod elke uitvoerder heeft, per functie")


def _function_line(function: str, actors: Sequence[str], done: Matrix, known: Known) -> str:
    """Say who has a function, with the number of offers where it is more than one."""
    offers = {actor: len(done.of(actor, function)) for actor in actors}
    found = [
        record_name(actor, known) + (f" ({number})" if number > 1 else "") for actor, number in offers.items() if number
    ]
    many = f", {counted(len(found), 'uitvoerder', 'uitvoerders')}: {names_in_a_row(found)}" if found else ": niemand"
    return f"{with_capital(_function_label(function))}{many}."


def _function_label(function: str) -> str:
    """Give the label of a function; one of the plan's own is shown here as the file has it, as papers always had it."""
    return FUNCTIES.get(function, function)
