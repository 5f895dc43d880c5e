"""The work of two people on one plan: nothing of either is lost, whoever comes first, and what both did is asked."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from support.commented import comments, opened
from support.edited_plans import worked_on

from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.versions.full_form import full_data
from armoedeplan.versions.joined_versions import JoinedPlan, Versions, join_versions
from armoedeplan.versions.marked_plan import marked_text, versions_in_marks
from armoedeplan.versions.told_conflicts import Way, decided_value, told_conflicts

TEXT = """armoedeplan: 1
plan:
  titel: Samen verder
samenwerking:
  actoren:
    # de bank
    - id: bank
      naam: Kredietbank   # van de regio
aanpak:
  maatregelen:
    - {id: spreekuur, naam: Spreekuur, eigenaar: bank}
"""


def plan(text: str) -> PlanFile:
    return plan_of(Path("plan.yaml"), text.encode())


def unordered(data: Any) -> Any:
    """Give data in which the order of a list says nothing."""
    if isinstance(data, dict):
        return {name: unordered(value) for name, value in data.items()}
    return sorted(map(unordered, data), key=repr) if isinstance(data, list) else data


def two_versions(seed: int) -> Versions:
    """Give a plan that two people worked on."""
    rng = Random(seed)  # noqa: S311 - the same changes in every run
    base = opened().file
    return Versions(base, worked_on(base, rng, 4), worked_on(base, rng, 4))


@pytest.mark.parametrize("seed", range(25))
def test_both_are_in_the_outcome_and_nobody_comes_first(seed: int) -> None:
    base, first, second = two_versions(seed)
    joined, other = join_versions(Versions(base, first, second)), join_versions(Versions(base, second, first))
    assert not joined.errors
    assert len(joined.conflicts) == len(other.conflicts)
    if joined.conflicts:
        return
    # but for the order of what both put in one place
    assert unordered(full_data(joined.file)) == unordered(full_data(other.file))
    gone = set(comments(base.text if base else "")) - (set(comments(first.text)) & set(comments(second.text)))
    kept = {*comments(joined.file.text), *(lost.words for lost in joined.lost)}
    assert {*comments(first.text), *comments(second.text)} - kept <= gone


@pytest.mark.parametrize("seed", range(12))
def test_two_independent_edits_together_are_both_of_them_done(seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - the same changes in every run
    base = opened().file
    early, late = ("plan", "aanleiding", "contact", "voorwoord"), ("verantwoording", "organisatie", "financien")
    first, second = worked_on(base, rng, 5, early), worked_on(base, rng, 5, late)
    joined = join_versions(Versions(base, first, second))
    assert joined.conflicts == ()
    done = full_data(joined.file)
    assert {name: done.get(name) for name in early} == {name: full_data(first).get(name) for name in early}
    assert {name: done.get(name) for name in late} == {name: full_data(second).get(name) for name in late}


@pytest.mark.parametrize("seed", range(8))
def test_a_side_that_did_nothing_changes_nothing(seed: int) -> None:
    base, first, _ = two_versions(seed)
    assert base is not None
    assert join_versions(Versions(base, first, base)).file.text == first.text
    assert join_versions(Versions(base, base, first)).file.text == first.text
    assert join_versions(Versions(base, first, first)).file.text == first.text


@pytest.mark.parametrize("seed", range(40, 55))
def test_whatever_is_decided_is_what_stands_there(seed: int) -> None:
    versions = two_versions(seed)
    conflicts = told_conflicts(versions, join_versions(versions).conflicts)
    for way in (Way.FIRST, Way.SECOND):
        decided = {str(told.conflict.path): decided_value(told, way) for told in conflicts}
        done = join_versions(versions, decided)
        assert done.conflicts == ()
        assert not done.errors


@pytest.mark.parametrize("seed", range(40, 55))
def test_marks_hold_what_is_to_be_decided_and_nothing_else(seed: int) -> None:
    versions = two_versions(seed)
    joined = join_versions(versions)
    if not joined.conflicts:
        return
    text = marked_text(versions, joined)
    found = versions_in_marks(Path("plan.yaml"), text.encode(), versions.first.guide)
    assert isinstance(found, tuple)
    assert isinstance(found[0], Versions)
    again = join_versions(found[0])
    assert [conflict.path for conflict in again.conflicts] == [conflict.path for conflict in joined.conflicts]
    ours = join_versions(versions, {str(each.path): each.theirs for each in joined.conflicts})
    kept = join_versions(found[0], {str(each.path): each.theirs for each in again.conflicts})
    assert full_data(kept.file) == full_data(ours.file)


def joined_texts(first: str, second: str, decided: dict[str, Any] | None = None) -> JoinedPlan:
    return join_versions(Versions(plan(TEXT), plan(first), plan(second)), decided or {})


def test_a_record_under_another_short_name_takes_what_the_other_changed_along() -> None:
    renamed = Store(plan(TEXT))
    renamed.rename("samenwerking.actoren[bank]", "kredietbank")
    joined = joined_texts(TEXT.replace("naam: Kredietbank", "naam: De Kredietbank"), renamed.file.text)
    assert joined.file.text == renamed.file.text.replace("naam: Kredietbank", "naam: De Kredietbank")


def test_a_record_that_one_took_away_and_the_other_refers_to_is_asked() -> None:
    store = Store(plan(TEXT))
    store.remove("samenwerking.actoren[bank]")
    second = f"{TEXT}    - {{id: budget, naam: Budgethulp, eigenaar: bank}}\n"
    joined = joined_texts(store.file.text, second)
    (conflict,) = joined.conflicts
    assert conflict.path == "samenwerking.actoren[bank]"
    assert conflict.theirs is None
    back = joined_texts(store.file.text, second, {conflict.path: conflict.mine})
    assert back.file.sound
    assert {actor.id for actor in back.file.plan.samenwerking.actoren} == {"bank"}
    assert back.file.plan.aanpak.maatregelen[1].eigenaar == "bank"
    gone = joined_texts(store.file.text, second, {conflict.path: None})
    assert gone.file.sound
    assert gone.file.plan.samenwerking.actoren == ()
    assert gone.file.plan.aanpak.maatregelen[1].eigenaar is None


def test_one_short_name_for_two_things_is_given_to_one_of_them() -> None:
    first = TEXT.replace("aanpak:", "    - {id: loket, naam: Het loket}\naanpak:")
    joined = joined_texts(first, f"{TEXT}    - {{id: loket, naam: Een loket}}\n")
    assert joined.conflicts == ()
    assert joined.file.sound
    assert {measure.naam for measure in joined.file.plan.aanpak.maatregelen} == {"Spreekuur", "Een loket"}


def test_two_new_records_under_one_short_name_can_be_one_or_two() -> None:
    first = f"{TEXT}    - {{id: loket, naam: Het loket}}\n"
    second = (
        f"{TEXT}    - {{id: loket, naam: Een ander loket}}\nfinancien_besteding:\n  - {{id: b, maatregel: loket}}\n"
    )
    versions = Versions(plan(TEXT), plan(first), plan(second))
    (told,) = told_conflicts(versions, join_versions(versions).conflicts)
    assert told.ways == [Way.FIRST, Way.SECOND, Way.BOTH]
    path = str(told.conflict.path)
    both = join_versions(versions, {path: decided_value(told, Way.BOTH)}).file
    assert both.sound
    assert [measure.naam for measure in both.plan.aanpak.maatregelen[1:]] == ["Het loket", "Een ander loket"]
    assert both.plan.financien_besteding[0].maatregel == both.plan.aanpak.maatregelen[2].id
    one = join_versions(versions, {path: decided_value(told, Way.SECOND)}).file
    assert [measure.naam for measure in one.plan.aanpak.maatregelen[1:]] == ["Een ander loket"]


def test_without_a_common_begin_what_stands_in_either_stays() -> None:
    first, second = TEXT.replace("Samen verder", "Rondkomen"), f"{TEXT}aanleiding: {{tekst: Er is armoede.}}\n"
    joined = join_versions(Versions(None, plan(first), plan(second)))
    assert [conflict.path for conflict in joined.conflicts] == ["plan.titel"]
    done = join_versions(Versions(None, plan(first), plan(second)), {"plan.titel": "Samen rondkomen"})
    assert done.file.plan.plan.titel == "Samen rondkomen"
    assert done.file.plan.aanleiding.tekst == "Er is armoede."


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_first_keeps_its_line_ends(ends: str) -> None:
    first = TEXT.replace("Samen verder", "Rondkomen").replace("\n", ends)
    joined = joined_texts(first, TEXT.replace("spreekuur, naam: Spreekuur", "spreekuur, naam: Inloop") + "# einde\n")
    assert joined.file.text.count("\r\n") == (joined.file.text.count("\n") if ends == "\r\n" else 0)
    assert "Inloop" in joined.file.text
    assert "Rondkomen" in joined.file.text


def test_other_paragraphs_of_one_text_are_no_conflict() -> None:
    base = f"{TEXT}aanleiding:\n  tekst: |\n    Er is armoede.\n\n    Het groeit.\n\n    Dat moet anders.\n"
    first, second = base.replace("Er is", "Er was"), base.replace("anders", "beter")
    joined = join_versions(Versions(plan(base), plan(first), plan(second)))
    assert joined.conflicts == ()
    assert joined.file.text == first.replace("anders", "beter")


def test_both_texts_can_stay_one_after_the_other() -> None:
    base = f"{TEXT}aanleiding:\n  tekst: |\n    Er is armoede.\n    Dat moet anders.\n"
    first, second = base.replace("anders", "beter"), base.replace("anders", "nu")
    versions = Versions(plan(base), plan(first), plan(second))
    (told,) = told_conflicts(versions, join_versions(versions).conflicts)
    assert told.ways == [Way.FIRST, Way.SECOND, Way.BOTH]
    done = join_versions(versions, {str(told.conflict.path): decided_value(told, Way.BOTH)})
    said = done.file.plan.aanleiding.tekst or ""
    assert said.split("\n\n") == ["Er is armoede.\nDat moet beter.", "Er is armoede.\nDat moet nu."]
