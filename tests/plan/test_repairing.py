"""Repairing what is certain never adds a fault, never changes an answer that was read, and is done in one go."""

import copy
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from support.plans import rich_plan
from support.repetition import repetitions

from armoedeplan.plan.plan_of_text import PlanFile, plan_of, without_lines
from armoedeplan.plan.repairing import kept, repaired
from armoedeplan.record import Record

WRITINGS = (
    "26,9", "'26,9'", "1.234,5", "'1.234.567'", "4.416", "12,500", "110%", '"110%"', "€ 12.500", "'€ 12.500,-'", "+5",
    "1_200", "4.2e4", "007", "12500.00", "true", "False", "Ja", "NEE", "null", "~", "'null'", '"~"', "1.0", "12",
    "2027-1-1", "1-3-2027", "2027-01-01T00:00:00", "maart 2027", "Sociaal minimum", "sociaal-minimum", "Preventief",
    "preventief, ondersteunend", "a-b", "Súdwest", "0344", "gm344", "[]", "{}", "wgs", "tekst", "'x: y'", "12,5,5", "-",
)  # fmt: skip
PLAN = rich_plan()


def _paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Give the paths of all values."""
    found = [path]
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in inner:
        found += _paths(value, (*path, name))
    return found


def written(rng: Random) -> bytes:
    """Give a plan in which some values are written in another way, in lines or between brackets."""
    plan = copy.deepcopy(PLAN)
    places = []
    for number in range(rng.randrange(1, 40)):
        *above, name = rng.choice(_paths(plan)[2:])
        group = plan
        for step in above:
            group = group[step]
        group[name] = f"PLEK{number}EIND"
        places.append(number)
    flow = rng.random() < 0.3
    text = yaml.dump(
        plan, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, default_flow_style=flow, width=1000
    )
    for number in places:
        text = text.replace(f"PLEK{number}EIND", rng.choice(WRITINGS))
    return text.encode()


def read(data: bytes) -> PlanFile:
    return plan_of(Path("plan.yaml"), data)


@pytest.mark.parametrize("seed", range(repetitions(20, 60)))
def test_a_repair_does_no_harm_and_needs_no_second(seed: int) -> None:
    file = read(written(Random(seed)))  # noqa: S311 - a made file
    new, done = repaired(file)
    if not done:
        assert new.data == file.data
        return
    had, have = (Counter(map(without_lines, one.findings)) for one in (file, new))
    assert not have - had
    assert len(new.findings) < len(file.findings)
    assert kept(file.plan, new.plan)
    assert read(new.data).plan == new.plan
    again, more = repaired(new)
    assert (again.data, more) == (new.data, [])


@pytest.mark.slow
def test_the_plans_that_are_tried_are_repaired_now_and_then() -> None:
    made = [written(Random(seed)) for seed in range(12)]  # noqa: S311 - made files
    done = [len(repaired(read(data))[1]) for data in made]
    assert sum(count > 2 for count in done) > 3


def test_a_repair_that_would_bring_another_fault_is_left() -> None:
    text = "armoedeplan: 1\ngemeenten: [{id: a_b}, {id: a-b}]\nplan: {versie: 1.0}\n"
    new, done = repaired(read(text.encode()))
    assert new.text == text.replace("1.0", "'1.0'")
    assert [repair.finding.code for repair in done] == ["AP017"]


def test_what_is_answered_must_stay_in_its_order() -> None:
    class Item(Record):
        naam: str | None = None
        delen: tuple[str, ...] = ()

    assert kept(Item(naam="a", delen=("x", "z")), Item(naam="a", delen=("x", "y", "z")))
    assert kept(Item(), Item(naam="a"))
    assert not kept(Item(naam="a"), Item())
    assert not kept(Item(naam="a"), Item(naam="b"))
    assert not kept(Item(delen=("x", "z")), Item(delen=("z", "x")))
    assert kept({"a": 1}, {"a": 1, "b": 2})
    assert not kept({"a": 1}, {"b": 1})
    assert kept(0, 0)
    assert not kept(0, 1)
