"""From every requirement row to what fulfils it, or to "not yet" (`docs/herleidbaarheid.md`)."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from armoedeplan.checks.frame import Check, checks
from armoedeplan.method.loader import steps
from armoedeplan.practice.library import built_in
from lijsten import tekst
from lijsten.eisen import GROEPEN, Eis, requirements
from lijsten.sjablonen import Section, sections_by_row
from lijsten.tekst import code, codes, plain, sentence
from lijsten.vragenlijst import paths_by_row

NOT_YET = "nog niet"
FIELD = frozenset({"vraag", "gegeven", "rol"})
CHECK = frozenset({"controle"})
DOCUMENT = frozenset({"document", "formulier"})
CASE = frozenset({"praktijk"})
METHOD = frozenset({"methode"})
_HEAD = ("Eis", "Titel", "Vraag", "Controle", "Document", "Methode", "Praktijk")
_SUMMARY = ("Groep", "Eisen", "Met vraag", "In document", "In methode", "Met controle", "Deels niet", "Nog niets")
_INTRO = """
Deze lijst laat zien waar elke eis uit de bronnen terugkomt: in welke vraag, welke controle, welk document, welk gegeven
van de methode en welk voorbeeld uit de praktijk. Is een cel leeg, dan vraagt de eis daar niets. In de eerste tabel zijn
“deels niet” de eisen die ergens om iets vragen wat er niet is, en “nog niets” de eisen waarvan niets terugkomt. Wat een
controle zegt, staat in [de lijst met bevindingen](bevindingen.md). Tussen haakjes staat haar nummer in de lijst waarmee
de controles begonnen
(`docs/eisen.yaml`, C01 en verder).
""".strip()


class Trace(NamedTuple):
    """One row with all that fulfils it."""

    row: Eis
    questions: tuple[str, ...]
    checks: tuple[Check, ...]
    sections: tuple[Section, ...]
    method: tuple[str, ...]
    cases: tuple[str, ...]

    def wants(self, kinds: frozenset[str]) -> bool:
        """Tell whether the row asks for something of these kinds."""
        return not kinds.isdisjoint(self.row.soort)

    @property
    def unasked(self) -> bool:
        """Tell whether the row is a question or a data structure of the guide that has no field."""
        marked = self.row.group.startswith("H") and not {"vraag", "gegeven"}.isdisjoint(self.row.soort)
        return marked and not self.questions

    @property
    def unchecked(self) -> bool:
        """Tell whether one would look for a check of the row, and there is none."""
        return self.wants(CHECK) and not self.checks

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of the row: what fulfils it by kind, or that it is not there yet."""
        checked = _named(self.checks) or ("geen controle" if self.row.geen_controle else self._missing(CHECK))
        asked = codes(self.questions) or ("geen vraag" if self.row.geen_vraag else self._missing(FIELD))
        return (
            asked,
            checked,
            _places(self.sections) or self._missing(DOCUMENT),
            codes(self.method) or self._missing(METHOD),
            codes(self.cases) or self._missing(CASE),
        )

    def _missing(self, kinds: frozenset[str]) -> str:
        """Say that something is not there yet, when the row asks for it."""
        return NOT_YET if self.wants(kinds) else ""


def traces() -> tuple[Trace, ...]:
    """Give every row with what fulfils it, in the order of `docs/eisen.yaml`."""
    guidance = {str(one.rij): f"{step.id}.yaml" for step in steps() for one in step.onderdelen}
    return tuple(_trace(row, guidance) for row in requirements().rijen)


def _trace(row: Eis, guidance: dict[str, str]) -> Trace:
    """Look up what fulfils one row."""
    id_ = str(row.rij)
    judges = tuple(one for one in checks().values() if id_ in one.rows)
    method = dict.fromkeys([*([guidance[id_]] if id_ in guidance else []), *row.methode])
    cases = tuple(str(one.data["id"]) for one in built_in() if id_ in one.data.get("rijen", ()))
    return Trace(row, paths_by_row().get(id_, ()), judges, sections_by_row().get(id_, ()), tuple(method), cases)


def page() -> str:
    """Give the page: a summary, what is no question or has no check, and all rows by group."""
    groups = [(name, list(rows)) for name, rows in groupby(traces(), key=lambda one: one.row.group)]
    totals = [_counted(f"{code(name)} {plain(GROEPEN[name])}", rows) for name, rows in groups]
    summary = tekst.table(_SUMMARY, [*totals, _counted("Samen", traces())])
    rows = (_group(*group) for group in groups)
    return tekst.page("Herleidbaarheid", _INTRO, summary, *_unasked(), *_unchecked(), *rows)


def _counted(name: str, rows: Sequence[Trace]) -> tuple[object, ...]:
    """Count how far the rows of a group are."""
    return (
        name,
        len(rows),
        sum(bool(one.questions) for one in rows),
        sum(bool(one.sections) for one in rows),
        sum(bool(one.method) for one in rows),
        sum(bool(one.checks) for one in rows),
        sum(any(NOT_YET in cell for cell in one.cells) for one in rows),
        sum(not (one.questions or one.checks or one.sections or one.method or one.cases) for one in rows),
    )


def _unasked() -> Iterator[str]:
    """Yield the rows of the guide that one would look for among the questions and that are not there."""
    unasked = [one.row for one in traces() if one.unasked]
    reasoned = [row for row in unasked if row.geen_vraag]
    yield "## Eisen van de handreiking zonder vraag"
    left = ", ".join(str(row.rij) for row in unasked if not row.geen_vraag)
    yield f"Nog zonder vraag en zonder reden: {left}." if left else "Elke eis heeft een vraag, of een reden."
    if reasoned:
        yield "\n".join(f"- {row.rij} {plain(row.titel)}: {sentence(plain(row.geen_vraag))}" for row in reasoned)


def _unchecked() -> Iterator[str]:
    """Yield the rows, and the numbers of the catalogue, that one would look for among the checks, with the reason."""
    unchecked = [one.row for one in traces() if one.unchecked]
    yield "## Eisen zonder controle"
    left = ", ".join(str(row.rij) for row in unchecked if not row.geen_controle)
    yield f"Nog zonder controle en zonder reden: {left}." if left else "Elke andere eis die erom vraagt, heeft er een."
    named = [(row.rij, row.titel, row.geen_controle) for row in unchecked]
    named += [(one.nummer, one.regel, one.geen_controle) for one in requirements().controles]
    yield "\n".join(f"- {id_} {plain(title)}: {sentence(plain(why))}" for id_, title, why in named if why)


def _group(name: str, rows: Sequence[Trace]) -> str:
    """Write the rows of one group."""
    lines = ((one.row.rij, plain(one.row.titel), *one.cells) for one in rows)
    return f"## {name}: {plain(GROEPEN[name])}\n\n{tekst.table(_HEAD, lines)}"


def _named(judges: Sequence[Check]) -> str:
    """Name checks by their codes, each with its number in the catalogue where it has one."""
    return ", ".join(f"{code(one.code)}{f' ({one.number})' if one.number else ''}" for one in judges)


def _places(sections: Sequence[Section]) -> str:
    """Name sections of documents."""
    return ", ".join(f"{code(one.template)}{f' “{plain(one.heading)}”' if one.heading else ''}" for one in sections)
