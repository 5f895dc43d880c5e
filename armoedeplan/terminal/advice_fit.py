"""The fit of the models on a terminal: the table with the whole sum, the picture, and the mixes of two."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from armoedeplan.analysis.advice import Advice
from armoedeplan.analysis.criteria import FULL, PARTIES, Cell, Criterion
from armoedeplan.plan.keuzes import MODELLEN
from armoedeplan.record.words import listed
from armoedeplan.terminal.advice_words import drawn_bar, dutch_number, named_models
from armoedeplan.terminal.wrapping import WIDTH, fitting_lines, indented, line_width

_SHORT: Final = {
    "integrale_beleidssturing": "integraal",
    "ketensturing": "keten",
    "vraagsturing": "vraag",
    "frontlijnsturing": "frontlijn",
    "expertsturing": "expert",
}


def fit(advice: Advice) -> Iterator[str]:
    """Show the table with the whole sum, and the picture."""
    yield from fitting_lines("WAT UW ANTWOORDEN ZEGGEN (onze berekening, niet die van de handreiking)")
    counted = [row for row in advice.criteria if any(cell.points is not None for cell in row.cells.values())]
    yield from _points_in_words(counted) if _is_narrow() else _points_in_table(advice, counted)
    yield from _signs_explained(advice)
    yield ""
    yield from _sums_as_bars(advice)
    yield from indented(
        f"De som is gewicht maal punten; de hoogst mogelijke som is {dutch_number(advice.highest)}. "
        + (
            "Met + staat wat erbij komt als cellen waar de handreiking zwijgt, helemaal passen."
            if _guide_is_silent(advice)
            else ""
        )
    )
    best = "Het best past" if len(advice.best) == 1 else "Even goed passen"
    yield from indented(f"{best} bij uw antwoorden: {named_models(advice.best)}.")


def _is_narrow() -> bool:
    """Tell whether a table and a picture do not fit the window."""
    return line_width() < WIDTH


def _points_in_table(advice: Advice, counted: Iterable[Criterion]) -> Iterator[str]:
    """Yield the points of all models on each criterion in columns, and their sums."""
    yield f"{'':<27}{'gewicht':>7}" + "".join(f"{head:>{_column_width(head)}}" for head in _SHORT.values())
    yield from map(_criterion_row, counted)
    sums = (f"{dutch_number(model.score):>{_column_width(_SHORT[model.model])}}" for model in advice.models)
    yield f"{'som':<34}{''.join(sums)}"


def _points_in_words(counted: Iterable[Criterion]) -> Iterator[str]:
    """Yield the points of all models on each criterion below each other."""
    for row in counted:
        points = ", ".join(f"{short} {_cell_points(row.cells[model])}" for model, short in _SHORT.items())
        yield from indented(f"{row.label} (gewicht {dutch_number(Fraction(str(row.weight)))}): {points}", "- ")


def mixes(advice: Advice) -> Iterator[str]:
    """Show all mixes of two."""
    yield from fitting_lines("MIXEN VAN TWEE (per kenmerk telt het model dat het best past)")
    for mix in advice.mixes:
        name = " + ".join(MODELLEN[model] for model in mix.models)
        bar = "" if _is_narrow() else f"{name:<46} {drawn_bar(mix.score, Fraction(0), advice.highest)} "
        yield from fitting_lines(f"  {bar or f'{name}: '}{dutch_number(mix.score)}")
    top = [mix for mix in advice.mixes if mix.score == advice.mixes[0].score]
    labels = {criterion.id: criterion.label for criterion in advice.criteria}
    for mix in top[:3]:
        for model, brings in zip(mix.models, (mix.first_only, mix.second_only), strict=True):
            if brings:
                yield from indented(f"{MODELLEN[model]} brengt in: {listed(labels[wish] for wish in brings)}.", "- ")


def _sums_as_bars(advice: Advice) -> Iterator[str]:
    """Draw the sums, the highest first."""
    for fit in sorted(advice.models, key=lambda model: -model.score):
        name = MODELLEN[fit.model]
        bar = "" if _is_narrow() else f"{name:<25} {drawn_bar(fit.score, fit.room, advice.highest)} "
        room = f" (tot {dutch_number(fit.score + fit.room)})" if fit.room else ""
        yield from fitting_lines(f"  {bar or f'{name}: '}{dutch_number(fit.score)}{room}")


def _criterion_row(one: Criterion) -> str:
    """Write the points of all models on one criterion."""
    cells = (f"{_cell_points(one.cells[model]):>{_column_width(short)}}" for model, short in _SHORT.items())
    return f"{one.label:<27}{dutch_number(Fraction(str(one.weight))):>7}{''.join(cells)}"


def _cell_points(cell: Cell) -> str:
    """Write the points of one cell, with a sign for what is derived or the municipality's own."""
    if cell.points is None:
        return "-"
    return f"{cell.points}{'e' if cell.own else 'a' if cell.ground == 'afgeleid' else ''}"


def _signs_explained(advice: Advice) -> Iterator[str]:
    """Explain the signs that occur, and tell what has no answer."""
    cells = [cell for criterion in advice.criteria if criterion.answer for cell in criterion.cells.values()]
    signs = [f"{FULL} past helemaal, 1 past deels, 0 past niet"]
    if _guide_is_silent(advice):
        signs.append("- de handreiking zwijgt, dit telt niet mee")
    if any(cell.ground == "afgeleid" and not cell.own for cell in cells):
        signs.append("a afgeleid: dit staat niet met zoveel woorden in de handreiking")
    if any(cell.own for criterion in advice.criteria for cell in criterion.cells.values()):
        signs.append("e uw eigen punten")
    yield from indented("; ".join(signs) + ". De kenmerken van de modellen staan op pagina 9 van de handreiking.")
    given = [f"{criterion.label}: {criterion.shown}" for criterion in advice.criteria if criterion.answer]
    yield from indented(f"Uw antwoorden: {'; '.join(given)}.")
    if any(criterion.id == PARTIES and criterion.answer for criterion in advice.criteria):
        told = "Als burgers tellen bewonersinitiatieven. Vrijwilligersorganisaties zijn organisaties (onze regel)."
        yield from indented(told)
    if missing := [criterion.label for criterion in advice.criteria if not criterion.answer]:
        yield from indented(f"Nog geen antwoord: {listed(missing)}.")


def _guide_is_silent(advice: Advice) -> bool:
    """Tell whether the guide is silent on something that was weighed."""
    return any(
        criterion.answer and cell.points is None for criterion in advice.criteria for cell in criterion.cells.values()
    )


def _column_width(short: str) -> int:
    """Give how many signs wide a column is: room for its heading, and for any score."""
    return max(len(short) + 1, 7)
