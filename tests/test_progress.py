"""The evaluator of answers: what it promises whatever a plan holds."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import plan_from
from support.program import ROOSENDAAL

from armoedeplan.method.loader import components
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.plan.skeleton import skeleton_text
from armoedeplan.plan.store import Store
from armoedeplan.progress import Item, State, evaluate, kern_tally, missing_kern, tally
from armoedeplan.record import Group, Reference
from armoedeplan.record.shape import shape_of
from armoedeplan.refusal import Refusal

CANDIDATES = ("tekst", "2027", "12", "1", "ja", "2027-03-01", "GM1674")
ROOT = "armoedeplan: 1\n"


def read(text: str) -> PlanFile:
    """Read a plan that must be sound."""
    file = plan_of(Path("plan.yaml"), text.encode())
    assert file.sound, file.findings
    return file


def by_path(file: PlanFile) -> dict[str, Item]:
    """Give the questions of a plan by path."""
    items = evaluate(file.plan)
    found: dict[str, Item] = {item.path: item for item in items}
    assert len(found) == len(items), "a path is asked twice"
    return found


@cache
def roosendaal() -> str:
    """Give the text of the example without its answer states."""
    return ROOSENDAAL.read_text(encoding="utf-8").partition("\nantwoordstatus:")[0] + "\n"


@cache
def groups() -> tuple[str, ...]:
    """Give the path of everything in the example that holds questions: groups, lists and records in lists."""
    found = []

    def look(path: str, type_: type) -> None:
        for field in shape_of(type_).fields.values():
            where = f"{path}.{field.name}".lstrip(".")
            if field.record and not field.keyed:
                found.append(where)
                if not field.many and isinstance(field.note, Group):
                    look(where, field.record)

    look("", Plan)
    inner = {path.rpartition(".")[0] for path in by_path(read(roosendaal())) if "]." in path}
    return (*found, *sorted(inner))


def answer(store: Store, path: str) -> None:
    """Answer a question with the first thing that fits it."""
    field = by_path(store.file)[path].field
    options = list(getattr(field.kind, "options", {}))
    for typed in (*options[:1], *CANDIDATES):
        try:
            if field.many and field.record:
                store.add(path, {})
            else:
                store.set(path, [typed])
        except Refusal:
            continue
        return
    assert isinstance(field.kind, Reference), f"nothing fits {path}"


@settings(max_examples=50)
@given(st.data())
def test_answering_a_question_never_lowers_what_is_answered(data: st.DataObject) -> None:
    store = Store(read(ROOT))
    for _ in range(4):
        before = by_path(store.file)
        path = data.draw(st.sampled_from([path for path, item in before.items() if item.state is State.OPEN]))
        answer(store, path)
        after = by_path(store.file)
        answered = {path for path, item in before.items() if item.state is State.ANSWERED}
        assert answered <= {path for path, item in after.items() if item.state is State.ANSWERED}
        assert tally(after.values()).answered >= tally(before.values()).answered


@pytest.mark.slow
@settings(max_examples=120)
@given(path=st.deferred(lambda: st.sampled_from(groups())), state=st.sampled_from(["later", "onbekend"]))
def test_a_state_on_a_group_covers_what_is_empty_below_it_and_nothing_else(path: str, state: str) -> None:
    text = roosendaal()
    before = by_path(read(text))
    after = by_path(read(f"{text}antwoordstatus:\n  {path}: {{status: {state}}}\n"))
    for where, item in before.items():
        below = where == path or where.startswith((f"{path}.", f"{path}["))
        covered = below and item.state is State.OPEN
        assert after[where].state is (State(state) if covered else item.state), where


def test_the_nearest_state_counts_and_an_answer_counts_more() -> None:
    text = f"""{ROOT}plan:
  versie: concept
antwoordstatus:
  plan: {{status: onbekend, reden: nergens te vinden}}
  plan.samenvattingen: {{status: later}}
  plan.samenvattingen.raad: {{status: niet_van_toepassing, reden: geen raad}}
"""
    items = by_path(read(text))
    told = {path: (item.state, item.reason) for path, item in items.items()}
    assert told["plan.versie"] == (State.ANSWERED, "")
    assert told["plan.titel"] == (State.UNKNOWN, "nergens te vinden")
    assert told["plan.samenvattingen.bestuur"] == (State.LATER, "")
    assert told["plan.samenvattingen.raad"] == (State.NOT_APPLICABLE, "geen raad")
    assert told["terugblik.lessen"] == (State.OPEN, "")


def test_a_dormant_question_stays_dormant_whatever_is_said_of_it() -> None:
    text = f"""{ROOT}schuldhulp:
  is_wgs_plan: nee
  kwaliteit: Dit antwoord is van voor de wijziging.
ervaringskennis:
  vorm: geen
antwoordstatus:
  schuldhulp: {{status: later}}
  ervaringskennis.teams: {{status: onbekend}}
"""
    items = by_path(read(text))
    assert items["schuldhulp.is_wgs_plan"].state is State.ANSWERED
    asleep = [item for path, item in items.items() if path.startswith(("schuldhulp.", "ervaringskennis.teams."))]
    awake = {"schuldhulp.is_wgs_plan", "schuldhulp.voor_inwoners"}  # what residents hear is asked of every plan
    assert {item.state for item in asleep if item.path not in awake} == {State.DORMANT}
    assert {item.reason for item in asleep} == {""}


def test_what_is_dormant_or_does_not_apply_is_never_counted() -> None:
    text = f"{ROOT}ervaringskennis:\n  vorm: geen\nantwoordstatus:\n  plan: {{status: niet_van_toepassing, reden: x}}\n"
    items = evaluate(read(text).plan)
    states = Counter(item.state for item in items)
    assert states[State.DORMANT] > 0
    assert states[State.NOT_APPLICABLE] > 0
    whole = tally(items)
    assert whole.total == len(items) - states[State.DORMANT] - states[State.NOT_APPLICABLE]
    assert whole.answered == states[State.ANSWERED] == 1
    assert whole.total == whole.answered + whole.open + whole.later + whole.unknown


def test_zero_and_no_are_answers_and_an_empty_text_is_none() -> None:
    text = f"""{ROOT}plan:
  titel: ''
  vervangt: []
gemeenten:
  - id: dorp
    inwoners: {{aantal: 0}}
schuldhulp:
  is_wgs_plan: nee
"""
    states = {path: item.state for path, item in by_path(read(text)).items()}
    assert states["gemeenten[dorp].inwoners"] is states["schuldhulp.is_wgs_plan"] is State.ANSWERED
    assert states["plan.titel"] is states["plan.vervangt"] is State.OPEN


def test_a_question_of_several_fields_is_answered_by_its_first() -> None:
    source_only = by_path(read(f"{ROOT}gemeenten:\n  - id: dorp\n    inwoners: {{bron: CBS}}\n"))
    assert source_only["gemeenten[dorp].inwoners"].state is State.OPEN
    assert [path for path in source_only if path.startswith("gemeenten[dorp].inwoners")] == ["gemeenten[dorp].inwoners"]


def test_what_stands_below_a_question_that_is_no_kern_is_no_kern_either() -> None:
    items = by_path(read(f"{ROOT}verantwoording:\n  risicos:\n    - id: een\n"))
    assert items["verantwoording.risicos"].kern is False
    assert not any(item.kern for path, item in items.items() if path.startswith("verantwoording.risicos["))


def test_components_add_up_to_the_whole_and_each_is_one_of_the_guide() -> None:
    for text in (ROOT, roosendaal(), skeleton_text("Voorbeeldstad", "Plan")):
        items = evaluate(read(text).plan)
        found: dict[str, list[Item]] = {}
        for item in items:
            found.setdefault(item.component, []).append(item)
        assert found.keys() <= {*components(), *(f"{step}.0" for step in range(8))}
        sums = [sum(counts) for counts in zip(*map(tally, found.values()), strict=True)]
        assert sums == list(tally(items))


def test_an_empty_plan_asks_something_for_every_step_and_has_no_answers() -> None:
    items = evaluate(read(ROOT).plan)
    assert {item.component[0] for item in items} == set("01234567")
    assert tally(items).answered == 0
    assert all(item.question.text.endswith("?") for item in items)


@pytest.mark.parametrize("name", ["roosendaal", "voorbeeldstad", "kleindorp"])
def test_the_kern_questions_that_miss_an_answer_are_those_among_all(name: str) -> None:
    plan = read_plan(ROOSENDAAL.parent.parent / name / "plan.yaml").plan
    assert missing_kern(plan) == [item for item in evaluate(plan) if item.kern and item.missing]
    assert kern_tally(plan) == tally(item for item in evaluate(plan) if item.kern)


def test_the_questions_of_a_plan_are_reckoned_once_while_it_is_one_of_the_last_two() -> None:
    first, second = plan_from({"armoedeplan": 1}), plan_from({"armoedeplan": 1, "plan": {"titel": "Samen"}})
    items = evaluate(first)
    assert evaluate(second) != items
    assert evaluate(first) is items
    assert missing_kern(first) == [item for item in items if item.kern and item.missing]
