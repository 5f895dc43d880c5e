"""What the wizard shows of choices and refusals has no words of the file in it: no underscore, and no option."""

from collections.abc import Iterator

import pytest

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.plan.typed import canonical_item
from armoedeplan.record import Record, Refused
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.wizard.options import options_of

NONSENSE = ("qqq zzz", "wat ik niet weet", "12 x", "ja misschien", "2027-99", "  ", "\x00", "???")
_SHORT_NAMES = {"praktijk"}
"""Questions to which the answer is a short name itself: that of a case in the library."""
FILE_WORDS = ("_", " --", "[", "null")


def fields(record: type[Record], seen: set[type[Record]]) -> Iterator[Field]:
    """Yield every field of a questionnaire that takes a value, each once."""
    if record in seen:
        return
    seen.add(record)
    for field in shape_of(record).fields.values():
        if field.record:
            yield from fields(field.record, seen)
        elif field.kind and field.question and field.name not in _SHORT_NAMES:
            yield field


FIELDS = list(fields(Plan, set()))
CHOICES = [field for field in FIELDS if field.kind and field.kind.chosen and not field.refers]


@pytest.fixture(scope="module")
def empty() -> PlanFile:
    from pathlib import Path

    return plan_of(Path("plan.yaml"), b"armoedeplan: 1\n")


def test_there_are_choices_and_other_questions_to_hold() -> None:
    assert (len(FIELDS) > 200, len(CHOICES) > 40) == (True, True)


@pytest.mark.parametrize("field", CHOICES, ids=lambda field: field.name)
def test_no_choice_is_shown_with_an_underscore(field: Field, empty: PlanFile) -> None:
    assert [option.label for option in options_of(field, empty) if "_" in option.label] == []


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_no_refusal_at_a_question_speaks_of_the_file_or_of_an_option(field: Field, empty: PlanFile) -> None:
    for typed in NONSENSE:
        try:
            canonical_item(field, typed, empty)
        except Refused as refused:
            said = f"{refused.message} {refused.remedy}".replace(typed, "")
            assert [word for word in FILE_WORDS if word in said] == [], said
