"""What a list would change in a plan, on a terminal."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.exchange.columns import fields
from armoedeplan.exchange.proposal import Choices, Gathered, decided, is_removing
from armoedeplan.record.words import as_sentence, counted, listed
from armoedeplan.tables.table import Table
from armoedeplan.terminal.wrapping import indented
from armoedeplan.yamltext.emit import Data

_SHOWN: Final = 20
_NAMED: Final = frozenset({"id", "naam", "uitvoerders"})
_WATCHED: Final = "contactfunctie"
"""The field in which lists have names of people, whatever their header says."""


def proposal_lines(table: Table, choices: Choices, found: Gathered) -> Iterator[str]:
    """Yield what is read as what, what is new, what differs, what must be decided, and what is not taken over."""
    yield f"{table.file}{f', blad {table.sheet}' if table.sheet else ''}: {counted(len(table.rows), 'rij', 'rijen')}"
    for note in table.notes:
        yield from indented(note)
    for column, header in enumerate(table.headers):
        yield from _column_lines(header, column, choices)
    yield ""
    yield from _new_records(found)
    yield from _group_lines(found)
    yield from _own_words(found)
    yield from _shared_names(found)
    yield f"Rijen die niets nieuws zeggen: {found.same}"
    yield from _differing_answers(found, overwrite=choices.overwrite)
    yield from _missing_records(found, choices)
    yield from _undecided_lines(found)


def _column_lines(header: str, column: int, choices: Choices) -> Iterator[str]:
    """Yield what a column is read as; of one that may identify people, how to have it read all the same."""
    mark = choices.marks.known.get(column)
    if mark is not None:
        yield from indented(f"kolom “{header}”: waar een kruisje staat, is {mark.field} “{mark.value}”")
        return
    if column in choices.marks.loose:
        said = "heeft kruisjes en wordt niet gelezen. Is dit een doelgroep, een functie of een gebied? Zeg het met"
        yield from indented(f"kolom “{header}”: {said}")
        yield f'    --kolom "{header}=aanbod.doelgroepen", =aanbod.functies of =aanbod.gebied'
        return
    if column not in choices.unread:
        yield from indented(f"kolom “{header}”: {choices.columns.get(column, 'wordt niet gelezen')}")
        return
    field, why = choices.unread[column]
    yield from indented(f"kolom “{header}”: wordt niet gelezen, want {why}. Noemt zij geen personen? Lees haar dan met")
    yield f'    --kolom "{header}={field}"'


def _new_records(found: Gathered) -> Iterator[str]:
    """Yield what is new, and what is filled in."""
    for label, records in (
        ("Nieuwe organisaties", found.actors),
        ("Nieuw aanbod", found.offers),
        *([("Nieuwe samenwerkingsverbanden", found.ties)] if found.ties else []),
    ):
        yield f"{label}: {len(records)}"
        for record in records[:_SHOWN]:
            more = ", ".join(_field_name(name, value) for name, value in record.items() if name not in _NAMED)
            name = " - ".join(filter(None, (found.executors.get(str(record["id"]), ""), str(record["naam"]))))
            yield from indented(f"{name}{f' (met {more})' if more else ''}", "+ ")
        yield from _how_many_more(len(records))
    if found.filled:
        yield f"Aangevuld: {len(found.filled)}"
        for path, texts in list(found.filled.items())[:_SHOWN]:
            yield from indented(f"{path}: {', '.join(texts)}", "+ ")
        yield from _how_many_more(len(found.filled))


def _group_lines(found: Gathered) -> Iterator[str]:
    """Yield the target groups that are made, or how to make those that the plan does not have."""
    if found.groups:
        yield f"Nieuwe doelgroepen: {len(found.groups)}"
        yield from indented(", ".join(str(group["naam"]) for group in found.groups), "+ ")
    if found.no_groups:
        yield f"Doelgroepen die niet in het plan staan; zij zijn niet overgenomen: {len(found.no_groups)}"
        yield from indented(f"{', '.join(found.no_groups)}. Maak ze met --nieuwe-doelgroepen", "! ")


def _own_words(found: Gathered) -> Iterator[str]:
    """Yield the words that stand in no list of choices, for a slip of the pen is one of them."""
    for field, words in found.own_words.items():
        yield f"Eigen woorden bij {fields()[field].label.lower()}, die niet in de lijst van keuzes staan: {len(words)}"
        yield from indented(", ".join(f"“{word}”" for word in words[:_SHOWN]), "= ")
        yield from _how_many_more(len(words))


def _shared_names(found: Gathered) -> Iterator[str]:
    """Yield which activities have one name at several organisations, and how to make one offer of them."""
    if found.shared:
        yield f"Zelfde naam bij meer organisaties; elk is een eigen aanbod: {len(found.shared)}"
    for name, organisations in found.shared[:_SHOWN]:
        yield from indented(f"{name}: {listed(organisations)}. Doen zij dit samen? Neem het dan over met", "= ")
        yield f'    --gezamenlijk "{name}"'
    yield from _how_many_more(len(found.shared))


def _field_name(name: str, value: Data) -> str:
    """Name a field that is new; where a name of a person may have come in, its words are shown."""
    return f"{name} “{value}”" if name == _WATCHED else name


def _differing_answers(found: Gathered, *, overwrite: bool) -> Iterator[str]:
    """Yield where list and plan say different things."""
    if not found.differing:
        return
    what = "de lijst wint" if overwrite else "en niet overgenomen"
    yield f"Anders dan in het plan, {what}: {len(found.differing)}"
    for difference in found.differing[:_SHOWN]:
        old, new = ", ".join(difference.old), ", ".join(difference.new)
        said = f"de lijst zegt “{new}”" if new else "in de lijst is dit leeg"
        yield from indented(f"{difference.path} is “{old}”, {said} ({difference.place})", "~ ")
    yield from _how_many_more(len(found.differing))


def _missing_records(found: Gathered, choices: Choices) -> Iterator[str]:
    """Yield what goes because the list does not name it, with what refers to it; or why nothing goes."""
    if not choices.remove:
        return
    if found.missing and not is_removing(choices, found):
        why = "er wachten rijen of namen" if found.waiting else "de lijst noemt niets van wat in het plan staat"
        yield from indented(f"Niet in de lijst: {len(found.missing)}. Niets wordt verwijderd, want {why}.", "! ")
        return
    yield f"Verwijderd, want niet in de lijst: {len(found.missing)}"
    for missing in found.missing:
        named = f". Ook weg: de verwijzing in {listed(missing.referring)}" if missing.referring else ""
        yield from indented(f"{missing.name} ({missing.path}){named}", "- ")


def _undecided_lines(found: Gathered) -> Iterator[str]:
    """Yield what must be decided, and what is not taken over: all of it, for none may get lost."""
    if found.doubts:
        yield f"Misschien dezelfde organisatie; hun rijen wachten: {len(found.doubts)}"
    for doubt, option in zip(found.doubts, decided(found.doubts), strict=True):
        yield from indented(f"“{doubt.name}” lijkt op “{doubt.known}” (rij {', '.join(map(str, doubt.rows))})", "? ")
        yield f"    {option}"
    if found.troubles:
        yield f"Niet overgenomen: {len(found.troubles)}"
    for trouble in found.troubles:
        yield from indented(f"{trouble.place}: {as_sentence(trouble.message)} {trouble.remedy}", "! ")


def _how_many_more(number: int) -> Iterator[str]:
    if number > _SHOWN:
        yield f"  en nog {number - _SHOWN}"
