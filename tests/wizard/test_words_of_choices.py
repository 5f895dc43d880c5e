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


def test_no_choice_is_shown_with_an_underscore(empty: PlanFile) -> None:
    assert [option.label for field in CHOICES for option in options_of(field, empty) if "_" in option.label] == []


def refusals_at(field: Field, empty: PlanFile) -> Iterator[str]:
    """Yield what is said to somebody who types nonsense, without what was typed."""
    for typed in NONSENSE:
        try:
            canonical_item(field, typed, empty)
        except Refused as refused:
            yield f"{refused.message} {refused.remedy}".replace(typed, "")


def test_no_refusal_at_a_question_speaks_of_the_file_or_of_an_option(empty: PlanFile) -> None:
    said = [(field.name, words) for field in FIELDS for words in refusals_at(field, empty)]
    assert len(said) > 1000
    assert [(name, words) for name, words in said if any(part in words for part in FILE_WORDS)] == []
