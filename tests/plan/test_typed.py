"""What a person types for a field: what is their own of it, which item of a list it is, which questions it answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from armoedeplan.plan.personal_gate import persons_in
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.typed import own_words, value_at
from armoedeplan.record import Choice, Record
from armoedeplan.record.kinds import Kind, Prose, PublicText, Text, Whole
from armoedeplan.record.shape import Field, shape_of

TEXT = """\
armoedeplan: 1
plan:
  titel: x
  periode: {van: "2027"}
samenwerking:
  actoren:
    - {id: bank, naam: 1. Bank}
    - {id: loket, naam: Loket}
  aanbod:
    - {id: a, naam: A, functies: [doorverwijzen, 2. eigen werk]}
"""
FUNCTIONS = "samenwerking.aanbod[a].functies"


def file() -> PlanFile:
    return plan_of(Path("plan.yaml"), TEXT.encode())


def fields(record: type[Record]) -> Iterator[Field]:
    """Yield all fields of the questionnaire."""
    for field in shape_of(record).fields.values():
        yield field
        if field.record is not None:
            yield from fields(field.record)


OPEN = {
    field.kind.list_number: field.kind for field in fields(Plan) if isinstance(field.kind, Choice) and field.kind.open
}


def test_what_is_in_a_list_is_no_word_of_ones_own_and_names_nobody() -> None:
    assert len(OPEN) > 5
    for kind in OPEN.values():
        for value, label in kind.options.items():
            assert own_words([(kind, value), (kind, label)]) == []
            assert not persons_in(value)
            assert not persons_in(label)


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        (None, True),
        (Text(), True),
        (Prose(), True),
        (PublicText(), False),
        (Whole(), False),
        (Choice({"zorg": "Zorg"}), False),
        (Choice({"zorg": "Zorg"}, open=True), True),
        (Choice({}, open=True), True),
    ],
)
def test_words_are_a_persons_own_where_any_words_will_do(kind: Kind | None, own: bool) -> None:  # noqa: FBT001 - a case
    assert own_words([(kind, "mevrouw Jansen")]) == ["mevrouw Jansen"] * own


ITEMS = {
    "signaleren, doorverwijzen": ["signaleren", "doorverwijzen"],
    "1. signaleren": ["signaleren"],
    "- nieuw werk": ["nieuw werk"],
    "2. eigen werk": ["2. eigen werk"],
    "2. eigen werk, 3. nieuw werk": ["2. eigen werk", "nieuw werk"],
}


@pytest.mark.parametrize(("typed", "items"), ITEMS.items())
def test_a_list_is_parted_and_what_is_known_stays_as_it_stands(typed: str, items: list[str]) -> None:
    plan = file()
    assert value_at(plan.spot_at(FUNCTIONS), [typed], plan) == items


def test_a_record_is_found_by_a_name_that_begins_as_a_line_of_a_list() -> None:
    plan = file()
    spot = plan.spot_at("samenwerking.aanbod[a].uitvoerders")
    assert value_at(spot, ["1. Bank"], plan) == ["bank"]
    assert value_at(spot, ["1. Loket"], plan) == ["loket"]


QUESTIONS = {
    "plan.titel": ["plan.titel"],
    "plan.periode.van": ["plan.periode.van", "plan.periode"],
    FUNCTIONS: [FUNCTIONS],
    f"{FUNCTIONS}[1]": [f"{FUNCTIONS}[1]"],
    "samenwerking.aanbod[1].naam": ["samenwerking.aanbod[a].naam"],
    "samenwerking.aanbod": ["samenwerking.aanbod"],
}


@pytest.mark.parametrize(("path", "questions"), QUESTIONS.items())
def test_an_answer_answers_its_question_and_the_one_that_it_is_a_part_of(path: str, questions: list[str]) -> None:
    assert list(file().spot_at(path).questions) == questions
