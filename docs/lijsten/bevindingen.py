"""Every finding of `controleer`, on the file and on the plan (`docs/bevindingen.md`)."""

from collections.abc import Iterator
from itertools import groupby

from armoedeplan.checks.frame import Check, checks
from armoedeplan.checks.grounds import grounds_of
from armoedeplan.checks.rules import chapter_of
from armoedeplan.faults import FAULTS
from armoedeplan.finding import Severity
from armoedeplan.method.statement import OWN_RULE
from armoedeplan.terminal.explanation import TIP_UNTIL
from lijsten import tekst
from lijsten.tekst import plain

_INTRO = """
Dit zijn alle bevindingen van `armoedeplan controleer`. Eerst die over het bestand zelf, dan de controles van het plan,
stap voor stap. Met `armoedeplan uitleg AP204` leest u dezelfde tekst in de terminal.
""".strip()
_FILE = """
Deze bevindingen gaan over het bestand zelf, niet over de inhoud van uw plan. Een fout herstelt u eerst: zolang er een
fout is, maakt het programma geen documenten. Een waarschuwing of een tip houdt niets tegen. Van deze regels kunt u niet
met een reden afwijken.
""".strip()
_CHECKS = """
Deze controles lezen wat er in uw plan staat. Onder elke code staat de ernst. Staat er “tip zolang” of “tip
totdat” achter, dan gaat het om wat nog niet af is: in die fase van het plan houdt het niets tegen. Wijkt u bewust af,
schrijf dan de reden onder `afwijkingen`, met de code erbij. Een nummer als C04 is het nummer in de lijst waarmee de
controles begonnen (`docs/eisen.yaml`).
""".strip()


def page() -> str:
    """Give the page with all codes: of the file, and of the checks by step."""
    return tekst.page("Bevindingen", _INTRO, *_faults(), "## De controles van het plan", _CHECKS, *_by_step())


def _faults() -> Iterator[str]:
    """Yield the structural codes."""
    yield f"## {plain(chapter_of(next(iter(FAULTS))))}"
    yield _FILE
    for name, fault in FAULTS.items():
        yield f"### {name}: {plain(fault.title)}\n\nErnst: {fault.severity}.\n\n{plain(fault.explanation)}"


def _by_step() -> Iterator[str]:
    """Yield the checks under the name of their step; those across the steps stand last."""
    for chapter, judges in groupby(checks().values(), key=lambda one: chapter_of(one.code)):
        yield f"## {plain(chapter)}"
        yield from map(_check, judges)


def _check(one: Check) -> str:
    """Write one check: what it asks, how much it matters, why, how a plan does well or badly, and its sources."""
    _, *why, examples = one.explanation.split("\n\n")
    good, bad = examples.split("\nFout:")
    number = f" Nummer: {one.number}." if one.number else ""
    softer = f"; tip {TIP_UNTIL[one.due]}" if one.due and one.severity is not Severity.TIP else ""
    blocks = (
        f"### {one.code}: {plain(one.title)}",
        f"Ernst: {one.severity}{softer}.{number}",
        *map(plain, why),
        f"- {plain(good)}\n- Fout: {plain(bad)}",
        _grounds(one),
    )
    return "\n\n".join(blocks)


def _grounds(one: Check) -> str:
    """Write what a check rests on besides our own rule, which stands in its explanation."""
    sources = [plain(ground.shown) for ground in grounds_of(one) if ground.origin != OWN_RULE]
    return f"Bron: {'; '.join(sources)}." if sources else "Bron: geen. Dit is alleen onze eigen regel."
