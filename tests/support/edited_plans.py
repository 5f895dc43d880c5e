"""A plan that somebody worked on: answers given, records added, taken away, moved and called by another short name."""

from collections.abc import Collection
from random import Random

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.refusal import Refusal
from support.planpaths import Spot, spots, typed

NAMES = ("Aap", "Beer", "nog: een # naam", "Een lange naam met veel woorden")


def worked_on(file: PlanFile, rng: Random, times: int, steps: Collection[str] = ()) -> PlanFile:
    """Change a plan some times over; what is refused is left. steps: the names at the root that may; else all."""
    store = Store(file)
    store.meant.update(NAMES)
    for _ in range(times):
        before = store.file
        places = [spot for spot in spots(before) if not steps or spot.path.split(".")[0].split("[")[0] in steps]
        try:
            _change(store, rng, rng.choice(places))
        except Refusal:
            continue
        if {found.code for found in store.file.findings} - {found.code for found in before.findings}:
            # a line that stands there twice cannot be told from the other
            store = Store(before)
    return store.file


def _change(store: Store, rng: Random, spot: Spot) -> None:
    """Do one thing at a place."""
    if spot.sort == "record":
        _change_record(store, rng, spot)
    elif spot.sort == "list":
        store.add(spot.path, {"naam": [rng.choice(NAMES)]})
    elif spot.field.record is None:
        words = typed(rng, spot.field, store.file)
        if words:
            store.set(spot.path, words[: 1 if spot.sort == "item" else None])


def _change_record(store: Store, rng: Random, spot: Spot) -> None:
    """Take a record away, move it, or call it by another short name."""
    what = rng.random()
    if what < 0.3:
        store.remove(spot.path)
    elif what < 0.6:
        store.move(spot.path, rng.randint(1, 3))
    else:
        store.rename(spot.path, f"anders_{rng.randint(1, 9)}")
