"""Two versions of a plan brought together: what both changed is asked about, one place after the other."""

from pathlib import Path

from support.asked import Person, plan_at

from armoedeplan.plan.merge import Conflict
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.record.path import FieldPath
from armoedeplan.versions.told_conflicts import ToldConflict, Way
from armoedeplan.wizard.merge_dialogue import settle_conflicts
from armoedeplan.wizard.screen import Listing


def _conflict(name: str) -> ToldConflict:
    conflict = Conflict(FieldPath(f"plan.{name}"), "oud", mine="hun", theirs="mijn")
    return ToldConflict(conflict, f"{name} van het plan", "oud", "mijn", "hun", (Way.FIRST, Way.SECOND), None)


def test_each_place_is_told_with_its_number_and_both_versions_and_gets_the_one_that_is_chosen(tmp_path: Path) -> None:
    person = Person(["2", "1"])
    conflicts = [_conflict("titel"), _conflict("zaaknummer")]
    decided = settle_conflicts(person, conflicts, ("Uw plan", "Het andere"), read_plan(plan_at(tmp_path)))
    assert decided == {"plan.titel": "hun", "plan.zaaknummer": "mijn"}
    told = [part for part in person.shown if isinstance(part, Listing)]
    assert [part.title for part in told] == ["1 van 2. Titel van het plan", "2 van 2. Zaaknummer van het plan"]
    assert told[0].lines == ("Uw plan: mijn", "Het andere: hun", "eerst stond er: oud")
