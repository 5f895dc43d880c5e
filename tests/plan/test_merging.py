"""Two versions of one file in one text: random changes by two people, and what each of them did is in the outcome."""

from random import Random
from typing import Any

import pytest
from support.commented import comments, opened
from support.planpaths import spots, typed
from support.repetition import repetitions

from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.merge import merge_data
from armoedeplan.plan.merging import merge_into_text
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.store import Store
from armoedeplan.refusal import Refusal
from armoedeplan.yamltext.tree import data_of, same


def changed(file: PlanFile, rng: Random, times: int) -> PlanFile:
    """Change a file as a person does, some times over; what is refused is left."""
    store = Store(file)
    for _ in range(times):
        before = store.file
        spot = rng.choice(spots(before))
        words = typed(rng, spot.field, store.file) if spot.field.record is None else []
        try:
            if spot.sort == "record":
                store.remove(spot.path) if rng.random() < 0.3 else store.move(spot.path, rng.randint(1, 3))
            elif spot.sort == "list":
                store.add(spot.path, {"naam": [rng.choice(("Aap", "Beer", "nog: een # naam"))]})
            elif words:
                store.set(spot.path, words[: 1 if spot.sort == "item" else None])
        except Refusal:
            continue
        if {one.code for one in store.file.findings} - {one.code for one in before.findings}:
            # a line that stands there twice cannot be told from the other
            store = Store(before)
    return store.file


def bare(file: PlanFile) -> Any:
    """Give the bare data of a file."""
    assert file.root is not None
    return data_of(file.root)


@pytest.mark.parametrize("seed", range(repetitions(24, 300)))
def test_the_text_of_theirs_holds_what_both_did_and_its_comments_stay(seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - the same changes in every run
    base = opened().file
    mine, theirs = changed(base, rng, 4), changed(base, rng, 4)
    conflicts = merge_into_text(base, mine, theirs).conflicts
    won = {one.path for one in conflicts}
    try:
        store = merge_into_text(base, mine, theirs, won).store
    except ChangeRefused:
        # the two cannot be one plan, as when one refers to what the other took away
        return
    merged = merge_data(bare(base), bare(mine), bare(theirs), won).data
    without_states = [
        {name: value for name, value in data.items() if name != "antwoordstatus"} for data in (merged, bare(store.file))
    ]
    assert same(*without_states)
    assert store.file.sound
    gone = set(comments(base.text)) - (set(comments(mine.text)) & set(comments(theirs.text)))
    assert set(comments(theirs.text)) - set(comments(store.file.text)) <= gone


@pytest.mark.parametrize("seed", range(10))
def test_with_a_side_that_changed_nothing_the_other_side_is_the_outcome(seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - the same changes in every run
    base = opened().file
    other = changed(base, rng, 4)
    assert merge_into_text(base, base, other).store.file.text == other.text
    assert same(bare(merge_into_text(base, other, base).store.file), bare(other))


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_is_written_into_theirs_looks_as_if_it_was_typed_there(ends: str) -> None:
    text = "armoedeplan: 1\nplan:\n  periode: {van: 2027}\n# van haar\nfinancien:\n  - {id: a, post: A}\n"
    base = plan_of(opened().file.path, text.replace("\n", ends).encode())
    mine = Store(base)
    mine.set("plan.periode.tot", ["2030"])
    mine.set("plan.titel", ["Samen: verder"])
    mine.add("financien", {"post": ["Kindpakket"], "jaar": ["2027"], "bedrag": ["EUR 12.500"]})
    theirs = Store(base)
    theirs.add("financien", {"post": ["Energie"]})
    out = merge_into_text(base, mine.file, theirs.file).store.file.text
    assert out.replace("\r\n", "\n") == (
        "armoedeplan: 1\nplan:\n  titel: 'Samen: verder'\n  periode: {van: 2027, tot: 2030}\n# van haar\nfinancien:\n"
        "  - {id: a, post: A}\n  - id: energie\n    post: Energie\n"
        "  - id: kindpakket\n    post: Kindpakket\n    jaar: 2027\n    bedrag: 12500\n"
    )
    assert out.count("\r\n") == (out.count("\n") if ends == "\r\n" else 0)


def test_an_answer_wins_from_a_state_that_another_gave_the_same_question() -> None:
    base = plan_of(opened().file.path, b"armoedeplan: 1\nantwoordstatus:\n  plan.titel: {status: later}\n")
    mine, theirs = Store(base), Store(base)
    mine.set("plan.titel", ["Samen"])
    theirs.state("plan.titel", "onbekend", None)
    joined = merge_into_text(base, mine.file, theirs.file)
    assert joined.conflicts == ()
    assert joined.store.file.plan.plan.titel == "Samen"
    assert joined.store.file.plan.antwoordstatus == {}
    assert joined.store.file.findings == ()
