"""What is said of the variables of a template is what a template is given."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from support.documents import full_plan
from support.program import ROOSENDAAL, ROOT

from armoedeplan.answers import Answer, Missing
from armoedeplan.document import context
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.plan.sample import sample
from armoedeplan.plan.skeleton import skeleton
from armoedeplan.record.shape import shape_of
from armoedeplan.variables import Form, Seen, below, variables
from armoedeplan.views import View

PLAIN: dict[Form, Any] = {Form.ANSWER: Answer | None, Form.PLAIN: str | int}
ARGUMENTS = {"mist": (["plan.titel", "aanpak.maatregelen.eigenaar"],), "werkformulier": ()}


def differences(path: str, seen: Seen, value: Any) -> Iterator[str]:
    """Yield where a thing is not what is said of it; of a list and of a table some are looked at."""
    if isinstance(value, Missing) and seen.form in (Form.RECORD, Form.ANSWER, Form.LIST):
        return
    if seen.form is Form.CALL:
        name = path.rpartition(".")[2]
        if name in ARGUMENTS:
            yield from inner(f"{path}()", seen, value(*ARGUMENTS[name]))
    elif seen.form in (Form.LIST, Form.TABLE):
        values = list(value.values() if isinstance(value, Mapping) else value)
        for number, one in enumerate(values[:40]):
            yield from inner(f"{path}[{number}]", seen, one)
    elif seen.form is Form.PARTS:
        yield from parts(path, seen, value)
    elif seen.form is Form.RECORD:
        yield from record(path, seen, value)
    elif not isinstance(value, PLAIN.get(seen.form, object)):
        yield f"{path}: {type(value)}"


def inner(path: str, seen: Seen, value: Any) -> Iterator[str]:
    yield from differences(path, seen.item, value) if seen.item else ()


def parts(path: str, seen: Seen, value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        names = set(value)
    else:
        names = set(getattr(value, "_fields", ())) or {name for name in dir(value) if not name.startswith("_")}
    if names and names != set(seen.parts):
        yield f"{path}: {sorted(names ^ set(seen.parts))}"
    for name in names & set(seen.parts):
        one = value[name] if isinstance(value, Mapping) else getattr(value, name)
        yield from differences(f"{path}.{name}", seen.parts[name], one)


def record(path: str, seen: Seen, value: Any) -> Iterator[str]:
    if isinstance(value, Answer):
        return
    if not isinstance(value, View) or type(value._record) not in seen.records:  # noqa: SLF001 - what is behind it
        yield f"{path}: {type(value)} is not one of {seen.records}"
        return
    if path.count(".") > 6:  # a reference leads on for ever
        return
    for name in shape_of(type(value._record)).fields:  # noqa: SLF001 - the same
        yield from differences(f"{path}.{name}", (below(seen) or {})[name], getattr(value, name))


def plans() -> dict[str, Plan]:
    return {
        "full": full_plan(),
        "sample": plan_of(Path("plan.yaml"), sample()).plan,
        "new": plan_of(Path("plan.yaml"), skeleton("Dorp", "Plan").encode()).plan,
        "roosendaal": read_plan(ROOSENDAAL).plan,
        "voorbeeldstad": read_plan(ROOT / "examples/voorbeeldstad/plan.yaml").plan,
    }


@pytest.mark.parametrize("name", ["full", "sample", "new", "roosendaal", "voorbeeldstad"])
def test_every_variable_is_what_is_said_of_it(name: str) -> None:
    given = context(plans()[name], made="0")
    given["ontbreekt"] = given["mist"](["plan.titel", "governance.regie"])
    assert set(given) == set(variables())
    assert [one for key, seen in variables().items() for one in differences(key, seen, given[key])] == []


def test_every_variable_has_its_meaning() -> None:
    assert [name for name, seen in variables().items() if not seen.meaning] == []


def test_the_sample_plan_answers_everything_and_is_sound() -> None:
    file = plan_of(Path("plan.yaml"), sample())
    assert file.findings == ()
    gaps = context(file.plan)["open_vragen"]
    assert [one.pad.value for step in gaps.values() for one in step if "[" not in one.pad.value] == []


def test_a_variable_that_changed_its_kind_would_be_seen() -> None:
    given = context(full_plan())
    wrong = Seen(Form.PARTS, parts={"programma": Seen(Form.PLAIN)})
    assert list(differences("colofon", wrong, given["colofon"])) == ["colofon: ['kenmerk']"]
    assert list(differences("plan", Seen(Form.ANSWER), given["plan"])) != []
