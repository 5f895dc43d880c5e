"""What colleagues write beside the answers goes along with them, and names no person."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.colleagues import assign_function, drop_note, keep_note, unassign_function
from armoedeplan.plan.merging import merge_into_text
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.record import Refused
from armoedeplan.record.path import Lost

ACTORS, ARGUMENTS = "samenwerking.actoren", "verantwoording.raadsvoorstel.argumenten"
PLAN = """\
armoedeplan: 1
plan:
  titel: Samen
samenwerking:
  actoren:
    - {id: bank, naam: Bank}
    - {id: kerk, naam: Kerk}
    - {id: school, naam: School}
verantwoording:
  raadsvoorstel:
    argumenten:
      - {stelling: Een, toelichting: Zo is het.}
      - {stelling: Twee, toelichting: Zo is het.}
      - {stelling: Drie, toelichting: Zo is het.}
"""


def store_of(text: str = PLAN) -> Store:
    return Store(plan_of(Path("plan.yaml"), text.encode()))


def named_and_numbered() -> Store:
    """Give a plan in which every record has a note, a source and a function that say which record it is."""
    store = store_of()
    for path, name in records(store.file).items():
        keep_note(store, path, name)
        keep_note(store, path, name, "bron")
        assign_function(store, path, f"team {name}")
    return store


def records(file: PlanFile) -> dict[str, str]:
    """Give the answers of a plan by which its records are known, by the path of a question of each."""
    actors = {f"{ACTORS}[{one.id}].naam": one.naam or "" for one in file.plan.samenwerking.actoren}
    arguments = enumerate(file.plan.verantwoording.raadsvoorstel.argumenten, 1)
    return actors | {f"{ARGUMENTS}[{number}].stelling": one.stelling or "" for number, one in arguments}


def beside(file: PlanFile) -> dict[str, tuple[Any, ...]]:
    """Give what stands beside the answers of a plan, by path."""
    plan = file.plan
    assert set(plan.notities) == set(plan.voor_functie)
    return {path: (one.noot, one.bron, plan.voor_functie[path]) for path, one in plan.notities.items()}


def expected(file: PlanFile) -> dict[str, tuple[Any, ...]]:
    """Give what must stand beside the answers: with each record what says which record it is."""
    return {path: (name, name, f"team {name}") for path, name in records(file).items()}


PLACE = st.integers(1, 3)
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("remove"), st.sampled_from((ACTORS, ARGUMENTS)), PLACE),
        st.tuples(st.just("move"), st.sampled_from((ACTORS, ARGUMENTS)), PLACE, PLACE),
        st.tuples(st.just("rename"), st.just(ACTORS), PLACE, st.sampled_from(("nieuw", "ander", "derde"))),
    ),
    max_size=5,
)


def changed(store: Store, changes: list[tuple[Any, ...]]) -> Store:
    """Do some changes to a plan; those that cannot be done are left out."""
    for change, list_, place, *more in changes:
        try:
            getattr(store, change)(f"{list_}[{place}]" if change != "rename" else _path_at(store, place), *more)
        except (ChangeRefused, Lost):
            continue
    return store


def _path_at(store: Store, place: int) -> str:
    actors = store.file.plan.samenwerking.actoren
    return f"{ACTORS}[{actors[place - 1].id}]" if place <= len(actors) else f"{ACTORS}[weg]"


@given(CHANGES)
def test_what_stands_beside_a_record_goes_along_when_it_is_renamed_moved_or_taken_away(changes: list[Any]) -> None:
    store = changed(named_and_numbered(), changes)
    assert beside(store.file) == expected(store.file)


@given(CHANGES, CHANGES)
def test_two_people_who_change_a_list_keep_what_stands_beside_its_records(mine: list[Any], theirs: list[Any]) -> None:
    base = named_and_numbered().file
    one, other = changed(Store(base), mine).file, changed(Store(base), theirs).file
    joined = merge_into_text(base, one, other)
    if not joined.conflicts:
        file = joined.store.file
        assert {path: said for path, said in beside(file).items() if path in expected(file)} == expected(file)


def test_a_note_and_a_source_are_written_below_each_other_and_taken_away_one_by_one() -> None:
    store = store_of()
    keep_note(store, "plan.titel", "Nog, eens:\n 'kijken'")
    keep_note(store, "plan.titel", "Raadsbesluit 2027", "bron")
    written = "notities:\n  plan.titel:\n    noot: \"Nog, eens: 'kijken'\"\n    bron: Raadsbesluit 2027\n"
    assert store.file.text == PLAN + written
    drop_note(store, "plan.titel")
    assert store.file.text == PLAN + "notities:\n  plan.titel:\n    bron: Raadsbesluit 2027\n"
    drop_note(store, "plan.titel", "bron")
    assert store.file.plan.notities == {}
    with pytest.raises(ChangeRefused, match="geen bron"):
        drop_note(store, "plan.titel", "bron")


def test_an_answer_that_changes_keeps_its_note() -> None:
    store = store_of()
    keep_note(store, "plan.titel", "Nog navragen.")
    store.set("plan.titel", ["Samen verder"])
    store.clear("plan.titel")
    assert store.file.plan.notities["plan.titel"].noot == "Nog navragen."


def test_a_step_and_a_component_can_be_for_a_function_as_a_whole() -> None:
    store = store_of()
    assign_function(store, "stap 4", "Financiën")
    assign_function(store, "onderdeel 4.2", "griffie")
    assert store.file.plan.voor_functie == {"stap 4": "financiën", "onderdeel 4.2": "griffie"}
    unassign_function(store, "stap 4")
    assert store.file.plan.voor_functie == {"onderdeel 4.2": "griffie"}


@pytest.mark.parametrize(
    "typed",
    [
        "Piet Jansen",
        "piet jansen",
        "Piet",
        "J. Visser",
        "mevrouw De Boer",
        "p.jansen@elzenrade.nl",
        "06 12345678",
        "",
        "!",
    ],
)
def test_a_person_is_no_function_and_is_not_repeated(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        assign_function(store_of(), "plan.titel", typed)
    assert len(typed) < 2 or typed not in str(refused.value)


@pytest.mark.parametrize(
    "typed",
    [
        "financiën",
        "Burgerzaken",
        "CISO",
        "team Jeugd & Gezin",
        "afdeling Werk en Inkomen",
        "griffie",
        "wijkteam Oost",
    ],
)
def test_a_function_or_department_is_taken_as_it_is_written(typed: str) -> None:
    assert assign_function(store_of(), "plan.titel", typed) == typed


@pytest.mark.parametrize("where", ["stap 9", "onderdeel 4.9", "plan.titl", f"{ACTORS}[weg]", "zomaar iets"])
def test_what_the_plan_does_not_have_gets_no_note_and_no_function(where: str) -> None:
    with pytest.raises((ChangeRefused, Lost)):
        assign_function(store_of(), where, "griffie")
    with pytest.raises((ChangeRefused, Lost)):
        keep_note(store_of(), where, "Nog navragen.")


def test_what_was_written_by_hand_at_the_place_of_a_record_is_the_same_note() -> None:
    store = store_of(f"{PLAN}notities:\n  '{ACTORS}[2].naam': {{noot: oud}}\n")
    keep_note(store, f"{ACTORS}[kerk].naam", "nieuw")
    (kept,) = store.file.plan.notities.values()
    assert kept.noot == "nieuw"


def test_a_function_that_is_known_is_written_as_it_is_known() -> None:
    store = store_of(f"{PLAN}voor_functie: {{plan.status: Team Jeugd & Gezin}}\n")
    assert assign_function(store, "plan.titel", "team jeugd gezin") == "Team Jeugd & Gezin"
    assert assign_function(store, "plan.titel", "FINANCIEN") == "financiën"
