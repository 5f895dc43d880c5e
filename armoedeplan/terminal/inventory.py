"""The analysis of the inventory on a terminal: plain lines of at most WIDTH signs, readable without colour."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from textwrap import shorten, wrap
from typing import Final

from armoedeplan.analysis.aanbod import value_named
from armoedeplan.analysis.inventory import Inventory, names_in_inventory
from armoedeplan.analysis.matrix import Matrix
from armoedeplan.plan.keuzes import BELEIDSTERREINEN, FUNCTIES
from armoedeplan.plan.plan import Plan
from armoedeplan.record.kinds import Number, label_of
from armoedeplan.record.words import counted, listed
from armoedeplan.terminal.wrapping import folded, line_width

_NAME: Final = 34
_COLUMN: Final = 6
_ROWS: Final = 25
_FEW: Final = 6
_ROW_NAMES: Final = {
    "uitvoerders": "Uitvoerder",
    "beleidsterrein": "Beleidsterrein",
    "doelgroepen": "Doelgroep",
    "gebied": "Gebied",
}
_DIMENSIONS: Final = {
    "functies": "functie",
    "beleidsterrein": "beleidsterrein",
    "doelgroepen": "doelgroep",
    "gevallen": "soort gevallen",
    "benadering": "benadering",
    "aard": "aard",
    "lijn": "lijn",
}


class _Told:
    """What is told, with the names of the plan."""

    def __init__(self, found: Inventory, plan: Plan, most: int | None) -> None:
        self.found = found
        self.plan = plan
        self.most = most
        self.names: Mapping[str, str] = names_in_inventory(plan)

    def few(self, ids: Sequence[str]) -> str:
        """Name some, and count the rest."""
        most = len(ids) if self.most is None else _FEW
        rest = len(ids) - most
        shown = [self.names.get(offer, offer) for offer in ids[:most]]
        return listed([*shown, f"nog {rest}"] if rest > 0 else shown)


def inventory_lines(found: Inventory, plan: Plan, parts: Sequence[str], *, everything: bool = False) -> Iterator[str]:
    """Yield the parts that were asked for; everything: also what is too much for a screen."""
    told = _Told(found, plan, None if everything else _ROWS)
    yield from _counted_basis(told)
    for part in parts:
        yield ""
        yield PARTS[part][0].upper()
        yield from PARTS[part][1](told)


def _counted_basis(told: _Told) -> Iterator[str]:
    """Tell what the analysis rests on, and say it plainly when there is no inventory."""
    step = told.plan.samenwerking
    counts = (
        (len(step.actoren), "actor", "actoren"),
        (len(step.aanbod), "onderdeel van het aanbod", "onderdelen van het aanbod"),
        (len(step.samenwerkingsverbanden), "samenwerkingsverband", "samenwerkingsverbanden"),
    )
    yield from folded(f"Dit rust op {listed(counted(*count) for count in counts)}.")
    if step.aanbod:
        return
    yield from folded(
        "Er staat geen aanbod in dit plan. Over dekking, overlap en leemten is dus niets te berekenen; wat hieronder "
        "ontbreekt, is niet onderzocht."
    )
    if step.conclusies:
        yield from folded(
            f"Het plan noemt wel {counted(len(step.conclusies), 'conclusie', 'conclusies')}, van buiten het overzicht:"
        )
        for conclusion in step.conclusies:
            yield from folded(f"{conclusion.tekst or conclusion.id} (bron: {conclusion.bron or 'niet genoemd'})", "- ")


def _coverage_lines(told: _Told) -> Iterator[str]:
    """Show the matrices; each number counts offers."""
    shown = [matrix for matrix in told.found.matrices if matrix.cells]
    if not shown:
        yield from folded("Er is nog niet gezegd wie welk aanbod uitvoert, met welke functies.")
    for number, matrix in enumerate(shown):
        if number:
            yield ""
        yield from _matrix_lines(matrix, told)
    for matrix in told.found.matrices:
        if not matrix.cells and told.plan.samenwerking.aanbod:
            yield from folded(f"{_ROW_NAMES[matrix.name]}: bij geen enkel aanbod ingevuld.")


def _matrix_lines(one: Matrix, told: _Told) -> Iterator[str]:
    """Show one matrix: a row a line, with a dot for nothing."""
    columns = [function for function in one.columns if any((row, function) in one.cells for row in one.rows)]
    short = {function: _function_label(function)[: _COLUMN - 1] for function in columns}
    yield f"{_ROW_NAMES[one.name]:<{_NAME}}" + "".join(f"{short[function]:>{_COLUMN}}" for function in columns)
    rows = [
        row for row in one.rows if one.name != "beleidsterrein" or row in BELEIDSTERREINEN or _row_is_filled(one, row)
    ]
    for row in rows[: told.most]:
        name = shorten(_row_name(one.name, row, told.names), _NAME - 1, placeholder="…")
        cells = (str(len(one.of(row, function))) if one.of(row, function) else "." for function in columns)
        yield f"{name:<{_NAME}}" + "".join(f"{cell:>{_COLUMN}}" for cell in cells)
    if told.most is not None and len(rows) > told.most:
        yield from folded(f"En nog {len(rows) - told.most} rijen: toon ze met --alles.")
    yield from folded(f"({listed([f'{short[column]} = {_function_label(column)}' for column in columns])})")
    if one.silent:
        yield from folded(f"Niet meegeteld, want niet ingevuld: {counted(len(one.silent), 'onderdeel', 'onderdelen')}.")


def _overlap_lines(told: _Told) -> Iterator[str]:
    """Tell where several parties do the same, apart from each other."""
    for overlap in told.found.overlaps[: told.most]:
        whom = f" voor {told.names.get(overlap.group, overlap.group)}" if overlap.group else ""
        where = f" in {overlap.area}" if overlap.area else ""
        yield from folded(f"{_function_label(overlap.function)}{whom}{where}: {told.few(overlap.actors)}", "- ")
    if not told.found.overlaps:
        yield from folded("Geen overlap gevonden: nergens doen drie partijen los van elkaar hetzelfde.")
    else:
        yield from folded("Overlap noemen wij het als drie partijen of meer los van elkaar hetzelfde doen (afgeleid).")
    yield from _alike_lines(told)


def _alike_lines(told: _Told) -> Iterator[str]:
    """Tell which offers of different parties have names that say the same."""
    if told.found.alike:
        yield from folded("Bijna dezelfde naam, bij verschillende partijen (afgeleid):")
    for like in told.found.alike[: told.most]:
        pairs = zip(like.offers, like.executors, strict=True)
        shown = [f"“{told.names.get(id_, id_)}” van {told.few(actors)}" for id_, actors in pairs]
        yield from folded(listed(shown[: told.most]), "- ")
    if told.most is not None and len(told.found.alike) > told.most:
        yield from folded(f"En nog {len(told.found.alike) - told.most}: toon ze met --alles.")


def _gap_lines(told: _Told) -> Iterator[str]:
    """Tell what falls short, and of what too little is known to say so."""
    for shortage in told.found.shortages:
        what = f"{_DIMENSIONS[shortage.dimension]} {value_named(shortage.dimension, shortage.value, told.names)}"
        yield from folded(f"{what}: {told.few(shortage.actors) if shortage.actors else 'niemand'}", "- ")
    if not told.found.shortages:
        yield from folded("Geen leemten gevonden in wat is ingevuld.")
    vague = [_DIMENSIONS[matrix.name] for matrix in told.found.coverage if not matrix.clear]
    if vague:
        yield from folded(f"Te weinig ingevuld om iets te zeggen over: {listed(vague)}.")


def _network_lines(told: _Told) -> Iterator[str]:
    """Tell who meets whom, who holds it together, and which meetings might be one."""
    found = told.found.network
    if not found.groups:
        yield from folded("Er is nog niet gezegd wie er in de samenwerkingsverbanden zitten.")
        return
    yield from folded(f"In geen enkel verband: {told.few(found.isolated) if found.isolated else 'niemand'}.")
    if len(found.groups) > 1:
        yield from folded(f"De verbanden vallen uiteen in {len(found.groups)} groepen die elkaar niet treffen.")
    for connector in found.connectors[: told.most]:
        parts = " | ".join(told.few(part) for part in connector.parts)
        yield from folded(f"Zonder {told.names.get(connector.actor, connector.actor)} raken los van elkaar: {parts}.")
    for pair in found.alike[: told.most]:
        about = f", allebei over “{pair.word}”" if pair.word else ""
        both = f"{told.names[pair.first]} en {told.names[pair.second]}"
        yield from folded(f"Misschien één overleg: {both} ({len(pair.members)} dezelfde deelnemers{about}).")
    for fit in found.joinable:
        yield from folded(f"Kan misschien aansluiten: {fit.network.naam} bij {fit.partnership.naam}.")
    if found.unknown:
        yield from folded(f"Zonder deelnemers in het plan: {told.few(found.unknown)}.")


def _meeting_lines(told: _Told) -> Iterator[str]:
    """Tell how many hours meetings take, now and later."""
    found = told.found.load
    if any(party.hours is not None for party in (*found.now, *found.added)):
        yield from folded(f"Nu: {_hours_in_words(found.before)} per maand, van alle deelnemers samen.")
        yield from folded(f"Met het plan erbij: {_hours_in_words(found.after)} per maand.")
    elif found.now or found.added:
        yield from folded("Van geen enkel overleg is bekend hoeveel uur het kost.")
    if found.joining:
        yield from folded(f"Sluit aan bij bestaand overleg, en kost niets extra: {told.few(found.joining)}.")
    if found.unknown:
        yield from folded(f"Niet meegeteld, want aantal, duur of deelnemers ontbreken: {told.few(found.unknown)}.")
    if not (found.now or found.added or found.joining):
        yield from folded("Het plan noemt geen overleg.")


def _scan_lines(told: _Told) -> Iterator[str]:
    """Tell which of the five needs the plan shows."""
    for need in told.found.scan:
        yield from wrap(f"{'[x]' if need.places else '[ ]'} {need.text}: {need.answer}", line_width())
        yield from (f"    {place}" for place in need.places[:3])
    yield from folded(
        "De vijf behoeften staan in “Gemeenten leren van elkaar” (bladzijde 4). Wat als antwoord telt, is onze lezing "
        "(afgeleid)."
    )


def _proposal_lines(told: _Told) -> Iterator[str]:
    """Tell what asks for a conclusion, and how to give one."""
    for finding in told.found.undecided:
        yield from folded(f"{finding.id}: {finding.text}", "- ")
    if told.found.undecided:
        yield from folded("Neem ze over, wijzig ze of verwerp ze met: armoedeplan aanbod PLAN --voorstellen")
    else:
        done = len(told.found.findings)
        yield from folded("Bij elke bevinding is een conclusie getrokken." if done else "Er zijn geen bevindingen.")


PARTS: Final[Mapping[str, tuple[str, Callable[[_Told], Iterator[str]]]]] = {
    "dekking": ("Dekking: wie doet wat", _coverage_lines),
    "overlap": ("Overlap: wie doet hetzelfde", _overlap_lines),
    "leemten": ("Leemten: wat ontbreekt", _gap_lines),
    "netwerk": ("Netwerk: wie treft elkaar", _network_lines),
    "overleg": ("Overleg: hoeveel uren", _meeting_lines),
    "zelfscan": ("Zelfscan: vijf behoeften", _scan_lines),
    "voorstellen": ("Wat om een conclusie vraagt", _proposal_lines),
}
"""The parts of the analysis by the name that `--deel` takes, each with its heading."""


def _row_is_filled(one: Matrix, row: str) -> bool:
    return any((row, column) in one.cells for column in one.columns)


def _row_name(dimension: str, row: str, known: Mapping[str, str]) -> str:
    return label_of(row, BELEIDSTERREINEN) if dimension == "beleidsterrein" else known.get(row, row)


def _function_label(value: str) -> str:
    return label_of(value, FUNCTIES)


def _hours_in_words(number: float) -> str:
    return f"{Number().shown(round(number, 1))} uur"
