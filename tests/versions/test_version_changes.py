"""What differs between two versions of a plan: all of it, each thing once, and nothing where nothing differs."""

from pathlib import Path
from random import Random

import pytest
from support.commented import opened
from support.edited_plans import worked_on
from support.program import ROOSENDAAL, VOORBEELDSTAD

from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.plan.store import Store
from armoedeplan.versions.applied_changes import apply_changes
from armoedeplan.versions.full_form import full_data
from armoedeplan.versions.version_changes import Sort, VersionChange, changes_between

SMALL = """armoedeplan: 1
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank}
    - {id: maatje, naam: Buurtmaatjes}
aanpak:
  maatregelen:
    - {id: spreekuur, naam: Spreekuur, eigenaar: bank, waarom: Elke week.}
    - {id: budget, naam: Budgethulp, eigenaar: maatje}
"""


def plan(text: str) -> PlanFile:
    return plan_of(Path("plan.yaml"), text.encode())


def differing(old: str, new: str) -> list[VersionChange]:
    return changes_between(plan(old), plan(new))


@pytest.mark.parametrize("path", [ROOSENDAAL, VOORBEELDSTAD])
def test_a_plan_does_not_differ_from_itself(path: Path) -> None:
    file = read_plan(path)
    assert changes_between(file, file) == []


@pytest.mark.parametrize("seed", range(30))
def test_what_differs_makes_the_new_version_of_the_old_one(seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - the same changes in every run
    old = opened().file
    new = worked_on(old, rng, 6)
    changes = changes_between(old, new)
    assert apply_changes(full_data(old), changes, type(old.answers)) == full_data(new)
    assert bool(changes) == (full_data(old) != full_data(new))


def test_two_writings_of_one_answer_do_not_differ() -> None:
    short = "armoedeplan: 1\nplan:\n  titel: 'Samen'\n  vervangt: Oud\naanpak: {maatregelen: []}\n"
    long = "armoedeplan: 1\n# met een opmerking\nplan:\n  vervangt: [Oud]\n  titel: Samen\n"
    assert differing(short, long) == []


def test_a_record_under_another_short_name_is_one_change() -> None:
    (change,) = differing(
        SMALL, SMALL.replace("bank,", "kredietbank,").replace("eigenaar: bank", "eigenaar: kredietbank")
    )
    assert change == ("samenwerking.actoren[bank]", Sort.OTHER_ID, "bank", "kredietbank")


def test_a_record_with_another_name_is_one_change() -> None:
    (change,) = differing(SMALL, SMALL.replace("naam: Budgethulp", "naam: Geldhulp"))
    assert change == ("aanpak.maatregelen[budget].naam", Sort.CHANGED, "Budgethulp", "Geldhulp")


def test_a_record_that_moved_is_one_change() -> None:
    store = Store(plan(SMALL))
    store.move("aanpak.maatregelen[budget]", 1)
    (change,) = changes_between(plan(SMALL), store.file)
    assert (change.path, change.sort, change.new) == ("aanpak.maatregelen", Sort.MOVED, ("budget", "spreekuur"))


def test_what_a_record_holds_goes_and_comes_with_it() -> None:
    store = Store(plan(SMALL))
    store.remove("aanpak.maatregelen[spreekuur]")
    store.add("aanpak.maatregelen", {"naam": ["Inloop in de wijk"], "eigenaar": ["maatje"]})
    assert [(change.path, change.sort) for change in changes_between(plan(SMALL), store.file)] == [
        ("aanpak.maatregelen[inloop_in_de_wijk]", Sort.ADDED),
        ("aanpak.maatregelen[spreekuur]", Sort.REMOVED),
    ]


def test_what_was_changed_moved_and_renamed_at_once_is_told_apart() -> None:
    store = Store(plan(SMALL))
    store.set("aanpak.maatregelen[spreekuur].waarom", ["Elke dag."])
    store.rename("aanpak.maatregelen[spreekuur]", "inloop")
    store.move("aanpak.maatregelen[inloop]", 2)
    assert [(change.path, change.sort) for change in changes_between(plan(SMALL), store.file)] == [
        ("aanpak.maatregelen[spreekuur]", Sort.OTHER_ID),
        ("aanpak.maatregelen[inloop].waarom", Sort.CHANGED),
        ("aanpak.maatregelen", Sort.MOVED),
    ]
