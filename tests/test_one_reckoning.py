"""What follows from a plan is reckoned in `analysis/` alone; a screen, picture, paper or check reads the result."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "armoedeplan"
TEMPLATES = Path(__file__).parents[1] / "templates"
RECKONED = {
    "functies", "uitvoerders", "gevallen", "benadering", "lijn", "aard",  # who does what, for whom
    "deelnemers", "overleggen_per_jaar", "uren_per_overleg", "samenstelling",  # who meets whom, and for how long
    "kosten", "bedrag",  # what it costs, and what there is
    "aanknopingspunten", "vervolg", "hoort_bij",  # what follows from what
}  # fmt: skip
"""The answers of which sums, coverage, overlap, the network, the load and the trace are made."""
_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(RECKONED))})\b")
RECKONING = ("analysis/", "plan/")
ALLOWED = {
    "checks/stap2.py": {"aanknopingspunten"},  # goes over the list; what follows comes from the analysis
    "checks/stap3.py": {"aanknopingspunten"},  # asks whether there are any
    "checks/stap4_netwerken.py": {"overleggen_per_jaar"},  # holds one network against a bound; sums nothing
    "exchange/proposing.py": {"uitvoerders"},  # tells offers of one name apart by it
    "pictures/trace.py": {"aanknopingspunten"},  # the boxes of a column; the links come from the analysis
    "wording/amounts.py": {"bedrag"},  # writes the amounts it is given, year by year
    "wording/residents.py": {"bedrag"},  # writes what one provision gives
    "pictures/network.py": {"deelnemers"},  # draws a line to each; who takes part in nothing comes from the analysis
}
"""What a module elsewhere may read of them, and why."""


def modules() -> list[str]:
    found = (path.relative_to(PACKAGE).as_posix() for path in sorted(PACKAGE.rglob("*.py")))
    return [name for name in found if not name.startswith(RECKONING)]


def answers_read(source: str) -> set[str]:
    """Give the answers for a reckoning that a module reads of a record, by attribute or by name."""
    # a module that names none of them need not be taken apart
    return set(_read(ast.parse(source))) & RECKONED if _NAMED.search(source) else set()


def _read(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name, ctx=ast.Load()):
                yield name
            case ast.Call(func=ast.Name(id="getattr" | "attrgetter"), args=[*_, ast.Constant(str(name))]):
                yield name
            case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(str(name)), _]):
                yield name


def test_a_module_outside_the_analysis_reckons_nothing_of_these_answers_for_itself() -> None:
    found = {name: answers_read((PACKAGE / name).read_text(encoding="utf-8")) for name in modules()}
    assert {name: answers for name, answers in found.items() if answers} == ALLOWED


def test_a_template_sums_and_groups_nothing_but_the_costs_of_the_measures_it_is_given() -> None:
    found = {
        path.relative_to(TEMPLATES).as_posix(): set(re.findall(r"\|\s*(sum|groupby|unique)\b", path.read_text("utf-8")))
        for path in TEMPLATES.rglob("*.j2")
    }
    assert {name: used for name, used in found.items() if used} == {
        # says once what several say alike, or lists what occurs: words, years and quarters, and no sums
        "afwegingsnota.md.j2": {"unique"},
        "beleidsplan/aanleiding.j2": {"unique"},
        "beleidsplan/aanpak.j2": {"unique"},
        "beleidsplan/samenwerken.j2": {"unique"},
        "delen/inwoners.j2": {"unique"},
        "delen/voortgang.j2": {"unique"},
        "financiele-bijlage.md.j2": {"groupby", "unique"},
        "gespreksleidraad.md.j2": {"unique"},
        "indicatorenbijlage.md.j2": {"groupby"},
        "publieksversie.md.j2": {"unique"},
        "raadsvoorstel.md.j2": {"groupby"},
        "regelingenfolder.md.j2": {"groupby", "unique"},
        "regelingenoverzicht.md.j2": {"unique"},
        "uitvoeringsprogramma.md.j2": {"unique"},
        "werkformulier.md.j2": {"unique"},
    }


@pytest.mark.parametrize(
    "source",
    [
        "done = [one for offer in plan.samenwerking.aanbod for one in offer.functies]",
        "done = sum(cost.bedrag or 0 for cost in costs)",
        "done = getattr(offer, 'functies')",
        "done = getattr(offer, 'functies', ())",
        "done = map(attrgetter('functies'), offers)",
        "match offer:\n    case Aanbod():\n        done = offer.functies",
    ],
)
def test_a_second_reckoning_would_be_seen(source: str) -> None:
    assert answers_read(source)
