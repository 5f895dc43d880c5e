"""What is said of the variables of a template follows from the types of what a template is given."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import pytest
from support.documents import full_plan
from support.program import ROOSENDAAL, ROOT

from armoedeplan.answers import Answer
from armoedeplan.document import context
from armoedeplan.document.paper import Paper
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.plan.actoren import Actor
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.plan.sample import sample_plan
from armoedeplan.plan.skeleton import skeleton_text
from armoedeplan.render.own.linter import blocks_of
from armoedeplan.render.templates import templates
from armoedeplan.variables import Variable, VariableKind, parts_of, variables
from armoedeplan.variables.of_types import members, variable_of
from armoedeplan.variables.older_templates import GONE_BLOCKS, GONE_VARIABLES, advice_on_gone
from armoedeplan.views import View


class Inner(NamedTuple):
    """A record of the program."""

    naam: Annotated[Answer, Meaning("de naam")]
    wie: Annotated[list[View | Answer], RecordOf(Actor), Meaning("wie")]


class Outer:
    """A thing that makes its parts when they are asked for."""

    aantal: Annotated[int, Meaning("hoeveel")]
    _hidden: int

    @cached_property
    def delen(self) -> Annotated[dict[str, Inner], Meaning("de delen")]:
        """Give the parts."""
        return {}

    @property
    def eerste(self) -> Annotated[Inner | None, Meaning("het eerste")]:
        """Give the first part."""
        return None

    def van(self, naam: str) -> Annotated[list[Inner], Meaning("van wie")]:
        """Give the parts of somebody."""
        return [self.delen[naam]]

    def for_the_program(self) -> list[str]:
        """Give what is for no template."""
        return []


def test_what_a_template_may_ask_of_a_thing_follows_from_its_types() -> None:
    found = members(Outer)
    kinds = {name: (variable.kind.value, variable.meaning) for name, variable in found.items()}
    assert kinds == {
        "aantal": ("tekst of getal", "hoeveel"),
        "delen": ("lijst op naam", "de delen"),
        "eerste": ("groep van het programma", "het eerste"),
        "van": ("functie", "van wie"),
    }
    part = found["delen"].item
    assert part
    assert part.parts == members(Inner)
    assert found["van"].item == Variable(VariableKind.LIST, item=part)
    assert part.parts["wie"].item == Variable(VariableKind.RECORD, records=(Actor,))
    assert parts_of(part.parts["wie"].item)
    assert variable_of(bytes).kind is VariableKind.ANY


def untold(path: str, variable: Variable) -> Iterator[str]:
    """Yield the paths of what the program adds without a word of explanation."""
    while variable.item is not None:
        variable = variable.item
    for name, part in variable.parts.items():
        if not part.meaning:
            yield f"{path}.{name}"
        yield from untold(f"{path}.{name}", part)


def test_every_variable_has_its_meaning_and_so_has_all_that_the_program_adds() -> None:
    assert [name for name, variable in variables().items() if not variable.meaning] == []
    assert [path for name, variable in variables().items() for path in untold(name, variable)] == []


def wrong_records(path: str, variable: Variable, value: Any) -> Iterator[str]:
    """Yield where a view is not of the record that its annotation names, which no type checker sees."""
    if variable.kind is VariableKind.PARTS:
        for name, part in variable.parts.items():
            yield from wrong_records(f"{path}.{name}", part, getattr(value, name))
    elif variable.kind in (VariableKind.LIST, VariableKind.TABLE) and variable.item:
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from wrong_records(f"{path}[…]", variable.item, item)
    elif isinstance(value, View) and type(value._record) not in variable.records:  # noqa: SLF001 - what is behind it
        yield path


def plans() -> dict[str, Plan]:
    return {
        "full": full_plan(),
        "sample": plan_of(Path("plan.yaml"), sample_plan()).plan,
        "new": plan_of(Path("plan.yaml"), skeleton_text("Dorp", "Plan").encode()).plan,
        "roosendaal": read_plan(ROOSENDAAL).plan,
        "voorbeeldstad": read_plan(ROOT / "examples/voorbeeldstad/plan.yaml").plan,
    }


@pytest.mark.parametrize("name", ["full", "sample", "new", "roosendaal", "voorbeeldstad"])
def test_a_template_gets_what_is_told_and_each_view_is_of_the_record_that_is_told(name: str) -> None:
    given = context(plans()[name], made="0").of_paper(Paper(needed=("plan.titel", "governance.regie"))).variables()
    assert list(given) == list(variables())
    assert [path for key, told in variables().items() for path in wrong_records(key, told, given[key])] == []


def test_a_view_of_another_record_would_be_seen() -> None:
    given = context(full_plan()).variables()
    wrong = Variable(VariableKind.RECORD, records=(Actor,))
    assert list(wrong_records("gemeente", wrong, given["gemeente"])) == ["gemeente"]


def test_the_sample_plan_answers_everything_and_is_sound() -> None:
    file = plan_of(Path("plan.yaml"), sample_plan())
    assert file.findings == ()
    gaps = context(file.plan).open_vragen
    assert [question.pad.value for step in gaps.values() for question in step if "[" not in question.pad.value] == []


def at(path: str) -> Variable | None:
    """Give what stands at a path; nothing when a template may not ask for it."""
    head, *rest = path.split(".")
    found = variables().get(head)
    for name in rest:
        while found and found.item:
            found = found.item
        found = (parts_of(found) or {}).get(name) if found else None
    return found


@pytest.mark.parametrize(("path", "instead"), GONE_VARIABLES.items(), ids=GONE_VARIABLES)
def test_a_variable_that_is_said_to_be_gone_is_gone_and_what_replaces_it_is_there(path: str, instead: str) -> None:
    assert at(path) is None
    assert at(path.rpartition(".")[0])
    assert not instead or at(instead)


def test_what_replaces_a_variable_is_named_as_shortly_as_is_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    from armoedeplan.variables import older_templates

    moved = {"oud": "plan.titel", "plan.weg": "", "plan.naam": "plan.titel", "plan.van": "plan.periode.van"}
    monkeypatch.setattr(older_templates, "GONE_VARIABLES", moved)
    older_templates._gone_by_owner.cache_clear()  # noqa: SLF001 - it is made once
    plan = variables()["plan"].owners
    told = [advice_on_gone("oud"), *(advice_on_gone(name, plan) for name in ("weg", "naam", "van", "titel"))]
    older_templates._gone_by_owner.cache_clear()  # noqa: SLF001 - as it was
    assert told == [
        "Gebruik plan.titel.",
        "Er is niets voor in de plaats gekomen: haal het weg.",
        "Gebruik titel.",
        "Gebruik plan.periode.van.",
        None,
    ]


@pytest.mark.parametrize("name", GONE_BLOCKS)
def test_a_block_that_is_said_to_be_gone_is_gone_and_what_replaces_it_is_there(name: str) -> None:
    blocks = blocks_of(f"armoedeplan/{name}.md.j2")
    assert name in templates()
    assert not set(GONE_BLOCKS[name]) & set(blocks)
    assert {new for new in GONE_BLOCKS[name].values() if new} <= set(blocks)
