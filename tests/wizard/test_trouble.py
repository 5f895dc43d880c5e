"""What is the matter with a plan file, and what can be done: each case by itself, without a sitting."""

from pathlib import Path

import pytest
from support.asked import Person

from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.refusal import Refusal
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.wizard.save_conflict import Trouble, Way, choose_way, find_trouble

MINE = "armoedeplan: 1\ngemeenten: [{naam: Elzenrade}]\n"
THEIRS = "armoedeplan: 1\nplan: {titel: Anders}\ngemeenten: [{naam: Elzenrade}]\n"
OTHER = "armoedeplan: 1\ngemeenten: [{naam: Wilgenrade}]\n"
FULL, OVERTAKEN = SaveRefused("De schijf is vol", "Maak plaats."), SaveRefused("Gewijzigd", "Lees.", changed=True)


def known(folder: Path) -> PlanFile:
    (folder / "plan.yaml").write_text(MINE, encoding="utf-8")
    return read_plan(folder / "plan.yaml")


@pytest.mark.parametrize(
    ("there", "refused", "said", "first"),
    [
        (None, None, "is er niet meer", Way.PUT_BACK),
        ("a: [", None, "Zo is het bestand niet te lezen", Way.AGAIN),
        (THEIRS, None, "Het bestand is intussen gewijzigd", Way.AGAIN),
        (THEIRS, OVERTAKEN, "Het bestand is intussen gewijzigd", Way.AGAIN),
        (OTHER, None, "staat nu een ander plan", Way.PUT_BACK),
        (THEIRS, FULL, "De schijf is vol", Way.AGAIN),
    ],
    ids=["gone", "broken", "changed", "changed while saving", "another plan", "a full disk"],
)
def test_what_is_the_matter_is_told_with_what_can_be_done_first(
    tmp_path: Path, there: str | None, refused: SaveRefused | None, said: str, first: Way
) -> None:
    file = known(tmp_path)
    file.path.unlink()
    if there is not None:
        file.path.write_text(there, encoding="utf-8")
    found = find_trouble(file, {}, refused, answered=False)
    assert said in found.message
    assert next(iter(found.ways)) is first
    assert (found.ways[Way.ELSEWHERE], found.ways[Way.STOP]) == ("het plan op een andere plek bewaren", "stoppen")


@pytest.mark.parametrize(("first", "typed", "way"), [(Way.AGAIN, [""], Way.AGAIN), (Way.TAKE, ["", "2"], Way.STOP)])
def test_enter_alone_tries_again_and_takes_nothing_else(first: Way, typed: list[str], way: Way) -> None:
    person = Person(typed)
    assert choose_way(person, Trouble("Er is iets", "Kies.", (), {first: "eerst", Way.STOP: "stoppen"})) is way
    assert any(isinstance(part, Refusal) and part.message == "Er is iets" for part in person.shown)
