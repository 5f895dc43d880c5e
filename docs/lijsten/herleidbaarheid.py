"""From every requirement row to what fulfils it, or to "not yet" (`docs/herleidbaarheid.md`)."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from armoedeplan.method.library import steps
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
_HEAD = ("Eis", "Titel", "Vraag", "Controle", "Document", "Methode", "Praktijk")
_SUMMARY = ("Groep", "Eisen", "Met vraag", "In document", "In methode", "Controle gepland", "Deels niet", "Nog niets")
_INTRO = """
Deze lijst laat zien waar elke eis uit de bronnen terugkomt: in welke vraag, welke controle, welk document en welk
gegeven van de methode. Bij `nog niet` hoort er iets te komen dat er nog niet is. Is een cel leeg, dan vraagt de eis
daar niets. In de eerste tabel zijn “deels niet” de eisen met ergens een `nog niet`, en “nog niets” de eisen waarvan
nog niets terugkomt. Wat de controles (C01 en verder) zeggen, staat in `docs/eisen.yaml`.
""".strip()


class Trace(NamedTuple):
    """One row with all that fulfils it, and the checks that are planned for it."""

    row: Eis
    questions: tuple[str, ...]
    checks: tuple[str, ...]
    sections: tuple[Section, ...]
    method: tuple[str, ...]

    def wants(self, kinds: frozenset[str]) -> bool:
        """Tell whether the row asks for something of these kinds."""
        return not kinds.isdisjoint(self.row.soort)

    @property
    def unasked(self) -> bool:
        """Tell whether the row is a question or a data structure of the guide that has no field."""
        marked = self.row.group.startswith("H") and not {"vraag", "gegeven"}.isdisjoint(self.row.soort)
        return marked and not self.questions

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of the row: what fulfils it by kind, or that it is not there yet."""
        planned = tuple(f"{check} ({NOT_YET})" for check in self.checks)
        asked = codes(self.questions) or ("geen vraag" if self.row.geen_vraag else self._missing(FIELD))
        return (
            asked,
            ", ".join(planned) or self._missing(CHECK),
            _places(self.sections) or self._missing(DOCUMENT),
            codes(self.method),
            self._missing(CASE),
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
    checks = tuple(str(one.nummer) for one in requirements().controles if id_ in one.rijen)
    method = dict.fromkeys([*([guidance[id_]] if id_ in guidance else []), *row.methode])
    return Trace(row, paths_by_row().get(id_, ()), checks, sections_by_row().get(id_, ()), tuple(method))


def page() -> str:
    """Give the page: a summary, what is no question, and all rows by group."""
    groups = [(name, list(rows)) for name, rows in groupby(traces(), key=lambda one: one.row.group)]
    totals = [_counted(f"{code(name)} {plain(GROEPEN[name])}", rows) for name, rows in groups]
    summary = tekst.table(_SUMMARY, [*totals, _counted("Samen", traces())])
    return tekst.page("Herleidbaarheid", _INTRO, summary, *_unasked(), *(_group(*group) for group in groups))


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
        sum(not (one.questions or one.sections or one.method) for one in rows),
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


def _group(name: str, rows: Sequence[Trace]) -> str:
    """Write the rows of one group."""
    lines = ((one.row.rij, plain(one.row.titel), *one.cells) for one in rows)
    return f"## {name}: {plain(GROEPEN[name])}\n\n{tekst.table(_HEAD, lines)}"


def _places(sections: Sequence[Section]) -> str:
    """Name sections of documents."""
    return ", ".join(f"{code(one.template)}{f' “{plain(one.heading)}”' if one.heading else ''}" for one in sections)
