"""What is internal reaches no template, along no way: its answer, why there is none, a finding on it, or a comment."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from support.documents import full_plan, leaves
from support.plans import as_text, rich_plan

from armoedeplan.answers import Answer, Missing
from armoedeplan.document import Context, context
from armoedeplan.document.paper import Paper
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.public import INTERNAL_CHECKS, is_internal, public_text
from armoedeplan.progress import evaluate
from armoedeplan.record import Record
from armoedeplan.record.shape import shape_of
from armoedeplan.render.markdown import render_markdown
from armoedeplan.render.templates import templates
from armoedeplan.variables import types_by_list
from armoedeplan.views import View

WORD = "Geheimwoord"


def reached(value: Any, seen: set[Any]) -> Iterator[str]:
    """Yield all words that can be reached from a thing, by any name that does not begin with `_`."""
    mark = (type(value), value._path) if isinstance(value, View) else id(value)  # noqa: SLF001 - to come to each once
    if mark in seen:
        return
    seen.add(mark)
    yield str(value)
    if isinstance(value, Missing):
        below: list[Any] = [value.label, value.reason, value.state, value.kort]
    elif isinstance(value, View):
        below = [value.lijst, *(getattr(value, name) for name in shape_of(type(value._record)).fields)]  # noqa: SLF001 - for its fields
        below += [value.genoemd_bij(name, field) for name, types in types_by_list().items() for field in _names(types)]
    elif isinstance(value, Mapping):
        below = [*value, *(value[key] for key in value)]
    elif isinstance(value, list | tuple):
        below = list(value)
    elif isinstance(value, str | int | float) or value is None or callable(value):
        below = []
    else:
        below = [getattr(value, name) for name in dir(value) if not name.startswith("_")]
        below = [one for one in below if not callable(one) or isinstance(one, Answer)]
    for one in below:
        yield from reached(one, seen)


def _names(types: Sequence[type[Record]]) -> set[str]:
    """Give the names of all fields of some records, by which they may name another one."""
    return {name for type_ in types for name in shape_of(type_).fields}


def words(variables: Mapping[str, Any]) -> list[str]:
    """Give all words that a template can reach."""
    seen: set[Any] = set()
    found = [text for value in variables.values() for text in reached(value, seen)]
    return [*found, *reached(variables["mist"](list(shape_of(Plan).fields)), seen)]


def secretive() -> str:
    """Give a plan without internal answers, with a reason for each of them and comments everywhere."""
    items = [item for item in evaluate(full_plan()) if item.internal]
    assert len(items) > 10
    parts = {"samenwerking.draagvlak", "samenwerking.draagvlak.politiek", *(item.path for item in items)}
    states = {path: {"status": "niet_van_toepassing", "reden": f"{WORD} {path}"} for path in sorted(parts)}
    data = rich_plan()
    for leaf in leaves(plan_of(Path("p.yaml"), as_text(data).lstrip("\n").encode()).plan):
        if leaf.internal:
            _without(data, leaf.steps)
    text = as_text({**data, "antwoordstatus": states}).lstrip("\n")
    return "".join(f"{line} # {WORD}\n" if line.endswith(":") else f"{line}\n" for line in text.splitlines())


@cache
def secret() -> Context:
    """Give what a template gets of that plan, made once."""
    file = plan_of(Path("plan.yaml"), secretive().encode())
    assert sum(WORD in one.reden for one in file.plan.antwoordstatus.values() if one.reden) > 10
    return context(file.plan, file.findings)


def _without(data: Any, steps: tuple[Any, ...]) -> None:
    """Take one answer out of the data of a plan."""
    for step in steps[:-1]:
        data = data[step]
    data.pop(steps[-1], None)


def test_the_reason_of_an_internal_question_and_a_comment_are_nowhere() -> None:
    found = words(secret().variables())
    assert len(found) > 1500
    assert [text for text in found if WORD in text] == []


def test_an_internal_answer_is_nowhere() -> None:
    plan = full_plan(f" {WORD}")
    internal = {str(leaf.value) for leaf in leaves(plan) if leaf.internal and leaf.telling and WORD in str(leaf.value)}
    public = {str(leaf.value) for leaf in leaves(plan) if not leaf.internal}
    found = "\n".join(words(context(plan).variables())).replace("\\", "")
    assert len(internal - public) > 3
    assert [text for text in internal - public if text in found] == []


@pytest.mark.parametrize("name", sorted(templates()))
def test_our_own_documents_show_no_reason_of_an_internal_question(name: str) -> None:
    assert WORD not in render_markdown(name, _for_a_municipality(secret()))


def test_a_finding_on_something_internal_says_of_what_kind_it_is_only() -> None:
    text = (
        f"armoedeplan: 1\nsamenwerking:\n  draagvlak:\n    politiek:\n      oordeel: {WORD}\nplan:\n  datum: {WORD}\n"
    )
    file = plan_of(Path("plan.yaml"), text.encode())
    found = context(file.plan, file.findings).bevindingen
    assert len(found) >= 2
    assert sum(WORD in one.melding.shown for one in found) == 1


def test_why_a_plan_deviates_from_a_check_of_an_internal_answer_is_nowhere() -> None:
    reasons = {code: f"{WORD} {code}" for code in (*INTERNAL_CHECKS, "AP416")}
    file = plan_of(Path("plan.yaml"), as_text({**rich_plan(), "afwijkingen": reasons}).lstrip("\n").encode())
    assert len(file.plan.afwijkingen) > 2
    found = words(context(file.plan, file.findings).variables())
    for text in (
        "\n".join(found),
        public_text(file),
        render_markdown("werkblad", context(file.plan, file.findings)),
    ):
        assert set(re.findall(f"{WORD} (AP...)", text)) == {"AP416"}
    assert WORD not in render_markdown("beleidsplan", context(file.plan, file.findings))


def test_what_is_internal_is_known_by_its_path() -> None:
    assert is_internal("samenwerking.draagvlak.politiek.oordeel")
    assert is_internal("samenwerking.actoren[bank].middelen")
    assert not is_internal("plan.titel")
    assert is_internal("plan.titl")
    assert not is_internal("plan.titl", unknown=False)


@cache
def noted() -> PlanFile:
    """Give a plan with a note, a source and a function at every question of it."""
    bare = plan_of(Path("plan.yaml"), as_text(rich_plan()).lstrip("\n").encode())
    paths = [item.path for item in evaluate(bare.plan)]
    notes = {path: {"noot": f"{WORD} {path}.", "bron": f"{WORD} {path}"} for path in paths}
    functions = {path: f"{WORD} {number}" for number, path in enumerate(paths)}
    data = {**rich_plan(), "notities": notes, "voor_functie": functions}
    return plan_of(Path("plan.yaml"), as_text(data).lstrip("\n").encode())


@pytest.mark.slow
def test_what_colleagues_write_beside_an_answer_is_nowhere_but_in_the_worksheet() -> None:
    file = noted()
    assert file.findings == ()
    assert len(file.plan.notities) == len(file.plan.voor_functie) > 500
    given = context(file.plan, file.findings)
    assert [text for text in words(given.variables()) if WORD in text] == []
    assert WORD not in public_text(file)
    papers = {name: render_markdown(name, _for_a_municipality(given)) for name in templates()}
    assert [name for name, text in papers.items() if WORD in text] == ["werkblad"]


@pytest.mark.slow
def test_the_worksheet_shows_each_note_with_its_question_but_none_of_an_internal_one() -> None:
    file = noted()
    told = context(file.plan, file.findings).of_paper(Paper("werkblad")).collegas
    shown = [line for lines in told.notities.values() for line in lines]
    internal = [path for path in file.plan.notities if is_internal(path)]
    assert len(internal) > 10
    assert (told.intern, len(shown), told.los) == (len(internal), len(file.plan.notities) - len(internal), [])
    said = {line.noot.value for line in shown}
    assert said == {f"{WORD} {path}." for path in file.plan.notities if path not in internal}
    assert all(line.vraag for line in shown)


def test_a_note_to_what_is_gone_stays_in_the_worksheet() -> None:
    text = "armoedeplan: 1\nnotities:\n  aanpak.maatregelen[weg].naam: {noot: Bewaar dit}\n"
    file = plan_of(Path("plan.yaml"), text.encode())
    assert "Bewaar dit." in render_markdown("werkblad", context(file.plan, file.findings))


def _for_a_municipality(given: Context) -> Context:
    return given._replace(gemeente=next(iter(given.answers.gemeenten)))
