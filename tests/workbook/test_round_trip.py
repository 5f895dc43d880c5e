"""Any edits to the cells of a workbook, taken over, give the plan as it would be with these answers typed."""

import io
from functools import cache
from typing import NamedTuple

import openpyxl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from support.workbooks import came_back, cell_at, given_out, plan_text, saved, taken_over
from test_coming_back import ACTOR, MEASURE, OFFER, PLAN

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.workbook.taking import workbook_changes


class Target(NamedTuple):
    """A cell that is edited, with the paths of its answers, and what colleagues may put there: cell and typed words.

    path: of the answer; of each, parted by spaces, where records share the cell.
    """

    sheet: str
    row: str
    head: str
    path: str
    values: tuple[tuple[object, tuple[str, ...]], ...]


PAS = "2027:financien[a] 2028:financien[b]"
BUURTWERK = "samenwerking.actoren[buurtwerk]"
METING = "verantwoording.indicatoren[bereik].metingen[a]"
NAMES = (("Nieuwe naam", ("Nieuwe naam",)), ("Wel: met tekens #1", ("Wel: met tekens #1",)), (2027, ("2027",)))
TARGETS = (
    Target("Vooraf", "plan.titel", "", "plan.titel", (*NAMES, ("ja", ("ja",)))),
    Target("Vooraf", "plan.periode.van", "", "plan.periode.van", ((2028, ("2028",)), ("2026", ("2026",)))),
    Target("Actoren", ACTOR, "Hoe heet de organisatie of afdeling?", f"{ACTOR}.naam", NAMES),
    Target("Actoren", BUURTWERK, "Hoe noemt u deze organisatie of afdeling in een zin?", f"{BUURTWERK}.noemnaam",
           NAMES),
    Target(
        "Actoren", BUURTWERK, "Wat voor organisatie is het?", f"{BUURTWERK}.soort",
        (("Gemeentelijke afdeling", ("gemeentelijke_afdeling",)), (" BEDRIJF ", ("bedrijf",))),
    ),
    Target(
        "Aanbod", OFFER, "Wie voeren het uit?", f"{OFFER}.uitvoerders",
        (("Buurtwerk", ("buurtwerk",)), ("buurtwerk; KREDIETBANK", ("buurtwerk", "kredietbank"))),
    ),
    Target(
        "Aanbod", OFFER, "Welke functies heeft het?", f"{OFFER}.functies",
        (("begeleiden; Signaleren", ("begeleiden", "signaleren")), ("Toeleiden", ("Toeleiden",))),
    ),
    Target("Kosten", MEASURE, "2027", f"{MEASURE}.kosten[1].bedrag", ((5, ("5",)), ("€ 1.250,-", ("1250",)))),
    Target("Financiën", PAS, "Bedrag 2028", "financien[b].bedrag", ((5, ("5",)), ("€ 1.250,-", ("1250",)))),
    Target("Financiën", PAS, "Waaruit betaalt u dit?", "financien[a].dekkingsbron financien[b].dekkingsbron", NAMES),
    Target("Metingen", METING, "Welke waarde is gemeten?", f"{METING}.waarde", ((13.25, ("13,25",)), ("7", ("7",)))),
)  # fmt: skip
FILE = plan_text(
    PLAN
    + """\
financien:
  - {id: a, post: Pas, jaar: 2027, bedrag: 100}   # geraamd
  - {id: b, post: Pas, jaar: 2028, bedrag: 200}
"""
)
EDITS = st.dictionaries(st.sampled_from(TARGETS), st.integers(0, 3), max_size=4)


@cache
def workbook_given() -> bytes:
    """Give the workbook of the plan."""
    return saved(given_out(FILE, {target.sheet for target in TARGETS}))


@pytest.mark.slow
@given(edits=EDITS, colleague=st.sets(st.sampled_from(TARGETS), max_size=3))
@settings(max_examples=50, phases=[Phase.generate])
def test_edits_in_a_workbook_are_the_answers_typed(edits: dict[Target, int], colleague: set[Target]) -> None:
    """colleague: the answers that somebody else changed meanwhile, in the plan or with another workbook."""
    chosen = {target: target.values[number % len(target.values)] for target, number in edits.items()}
    theirs = {target: target.values[0] for target in colleague if target not in chosen}
    between = typed(FILE, theirs)
    assert brought(between, chosen).text == typed(between, chosen).text


def brought(file: PlanFile, edits: dict[Target, tuple[object, tuple[str, ...]]]) -> PlanFile:
    """Give a plan with what a workbook of it brings once some cells are edited."""
    opened = openpyxl.load_workbook(io.BytesIO(workbook_given()))
    assert isinstance(opened, Workbook)
    for target, (value, _) in edits.items():
        cell_at(opened, target.sheet, target.row, target.head).value = value
    found = workbook_changes(file, came_back(saved(opened)))
    assert not found.conflicts
    return taken_over(file, found)


def typed(file: PlanFile, edits: dict[Target, tuple[object, tuple[str, ...]]]) -> PlanFile:
    """Give a plan with these answers typed at their questions."""
    store = Store(file)
    for target in TARGETS:
        if target in edits:
            for path in target.path.split():
                store.set(path, edits[target][1])
    return store.file
