"""The exported JSON Schema and the reader agree on what is sound, with `jsonschema` as the judge."""

import copy
import json
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.core_schema import load
from support.plans import as_text, rich_plan
from support.repetition import repetitions

from armoedeplan.finding import Severity
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.schema import schema_text
from armoedeplan.record.shape import shape_of

# What the reader alone can see, and so is left out of the comparison: a name that stands there twice (AP012); ids,
# references and circles (AP020 to 022); answer states (AP023 to 025); deviations (AP030); and what is no error at
# all (AP027 to 029, AP031).
READERS_ALONE = {"AP012", *(f"AP0{number}" for number in (20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31))}
# Also the reader's alone, and so never made by a mutation below: a word for nothing between quotes (AP040), numbers
# with three decimals (AP038), and those that are not canonical (1e3, +5, 012, 12.0, over 15 digits or 6 decimals),
# days that do not exist (2027-02-30), and a line end behind a short name. The other way round, the reader takes ''
# for an open answer and the schema does not.
VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    1,
    -1,
    7,
    101,
    1234,
    2027,
    10_000,
    1.5,
    -0.25,
    99.5,
    "tekst",
    "Tekst met meer",
    "ja",
    "nee",
    "yes",
    "12",
    "2027",
    "1.5",
    "2027-03",
    "2027-03-01",
    "1-3-2027",
    "2027-13-01",
    "2027-00",
    "GM1674",
    "gm1",
    "naam",
    "Naam",
    "een naam",
    "concept",
    "rood",
    "_x",
    "x" * 70,
    "true",
    "é",
    [],
    {},
    ["a"],
    [1],
    [None],
    [[]],
    [{}],
    {"a": "b"},
    {"id": "a"},
    {"id": "A"},
    {"van": 2027},
    [{"id": "a"}, {"id": "b_1"}],
)
VALIDATOR = Draft202012Validator(json.loads(schema_text()))
RICH = rich_plan()
MUTATED = repetitions(80, 250)
STRIDE = repetitions(14, 7)
"""A field gets each so many-th of the values; the next field gets the next."""
SECTIONS = [name for name in RICH if name != "armoedeplan"]


def reader_says(text: str) -> list[str]:
    findings = plan_of(Path("plan.yaml"), text.encode()).findings
    return [
        f"{one.code} {one.path}: {one.message}"
        for one in findings
        if (one.severity is Severity.ERROR and one.code not in READERS_ALONE) or one.code == "AP045"
    ]


def schema_says(text: str) -> list[str]:
    """Say why a plan is not sound to the schema, or that it is; the first of all there may be."""
    return [f"{one.json_path}: {one.message[:80]}" for one in islice(VALIDATOR.iter_errors(load(text)), 1)]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text()))
    assert json.loads(schema_text())["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_plan_with_an_answer_to_every_question_is_sound_to_both() -> None:
    text = as_text(RICH)
    assert load(text) == RICH
    assert schema_says(text) == []
    assert plan_of(Path("plan.yaml"), text.encode()).findings == ()
    # what is in the archive is told, so that it is not in a plan of which nothing is to be said
    assert {*RICH, "archief"} == set(shape_of(Plan).fields)


def test_the_example_is_sound_to_both() -> None:
    text = (Path(__file__).parents[2] / "examples" / "roosendaal" / "plan.yaml").read_text(encoding="utf-8")
    assert (reader_says(text), schema_says(text)) == ([], [])


def _paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Give the paths of all values of a plan."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(one for name, value in inner for one in _paths(value, (*path, name)))]


def _mutate(rng: Random, plan: dict[str, Any]) -> str:
    """Change one thing in a plan; give what was done."""
    path = rng.choice(_paths(plan)[1:])
    above = plan
    for step in path[:-1]:
        above = above[step]
    name = path[-1]
    kind = rng.choice(("value", "value", "value", "value", "drop", "unknown", "nest", "twice", "swap"))
    if kind == "value":
        above[name] = copy.deepcopy(rng.choice(VALUES))
    elif kind == "drop":
        del above[name]
    elif kind == "unknown" and isinstance(above, dict):
        above[rng.choice(("onbekend", "naam", "id", "Titel", "bron", "soort"))] = rng.choice(VALUES)
    elif kind == "nest":
        above[name] = rng.choice(([above[name]], {"id": above[name]}, {"waarde": above[name]}))
    elif kind == "twice" and isinstance(above, list):
        above.append(copy.deepcopy(above[name]))
    else:
        other = plan
        for step in (place := rng.choice(_paths(plan)[1:]))[:-1]:
            other = other[step]
        above[name] = copy.deepcopy(other[place[-1]])
    return f"{kind} {path}"


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(6))
def test_reader_and_schema_agree_on_mutated_plans(batch: int) -> None:
    rng = Random(batch)  # noqa: S311 - the same plans in every run
    broken = 0
    for _ in range(MUTATED):
        names = rng.sample(SECTIONS, 2)
        plan = {name: copy.deepcopy(RICH[name]) for name in ("armoedeplan", *names)}
        done = [_mutate(rng, plan) for _ in range(rng.choice((1, 1, 1, 2)))]
        text = as_text(plan) if plan else "{}"
        reader, schema = reader_says(text), schema_says(text)
        assert bool(reader) == bool(schema), (done, reader, schema)
        broken += bool(reader)
    assert MUTATED / 4 < broken < MUTATED * 0.96


def _alone(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    """Give a plan with nothing but a value at a path, and the short names of the records on the way."""
    found: Any = RICH
    whole: dict[str, Any] = {"armoedeplan": 1}
    above: Any = whole
    for step, following in zip(path, (*path[1:], None), strict=True):
        found = found[step]
        inner: Any = value if following is None else [] if isinstance(following, int) else {}
        if following is not None and isinstance(found, dict) and "id" in found:
            inner["id"] = found["id"]
        if isinstance(above, list):
            above.append(inner)
        else:
            above[step] = inner
        above = inner
    return whole


@pytest.mark.parametrize("section", SECTIONS)
def test_reader_and_schema_agree_on_every_field(section: str) -> None:
    paths = [path for path in _paths(RICH[section]) if all(isinstance(step, str) or step == 0 for step in path)]
    for number, path in enumerate(paths):
        for value in (*VALUES[number % STRIDE :: STRIDE], [], {}, "tekst", 3):
            text = as_text(_alone((section, *path), value))
            reader, schema = reader_says(text), schema_says(text)
            assert bool(reader) == bool(schema), (path, value, reader, schema)
