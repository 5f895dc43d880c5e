"""Every question of the questionnaire has an address behind `=`, in an empty plan and in a filled one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.asked import Person
from support.program import ROOT

from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.shape import Field
from armoedeplan.record.spot import fields_along
from armoedeplan.record.walk import all_fields
from armoedeplan.wizard.addresses import places_for
from armoedeplan.wizard.plan_places import records_of
from armoedeplan.wizard.screen import Prompt
from armoedeplan.wizard.wayfinding import find_way

MOST = 5
"""More prompts than this nobody needs to come somewhere."""
EXAMPLE = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"


class Looking(Person):
    """Looks for one question: picks the line of the results that says it, and of the records the one it is asked of."""

    def __init__(self, label: str, within: str, record: str) -> None:
        super().__init__(())
        self._wanted = (f"{label}: ", f"({within}, " if within else "(")
        self._record = record

    def read(self, prompt: Prompt) -> str:
        """Pick the one line that was looked for; of records, look for its name first."""
        self.prompts.append(prompt)
        if prompt.text.startswith("Bij welke?"):
            here = [number for number, line in prompt.options if line == self._record]
            assert here or len(self.prompts) < MOST, (self._record, prompt)
            return str(here[0]) if here else self._record or "1"
        (number,) = (number for number, line in prompt.options if all(part in line for part in self._wanted))
        return str(number)


def empty() -> PlanFile:
    return plan_of(Path("plan.yaml"), b"armoedeplan: 1\n")


def complete() -> PlanFile:
    return read_plan(EXAMPLE)


def questions(file: PlanFile) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield the path, the name and the text of each question, but the parts of an answer: they come with the whole."""
    whole: FieldPath | None = None
    for path, field in all_fields(file.guide.root):
        if whole is not None and is_under(path, whole):
            continue
        if field.question:
            whole = path if field.record is not None and not field.many else None
            yield path, field.label, field.question.text
        if field.keyed:
            yield from questions_of_papers(path, field)


def questions_of_papers(path: FieldPath, field: Field) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield the questions of each entry of a mapping whose names are known."""
    for name, entry in field.fields_below.items():
        for inner in entry.fields_below.values():
            if inner.question:
                label = f"{inner.label} {name.replace('_', ' ')}"
                yield path.field(name).field(inner.name), label, inner.question.text


@pytest.mark.slow
@pytest.mark.parametrize("file", [empty(), complete()], ids=["empty", "complete"])
def test_every_question_can_be_reached_or_is_told_why_it_is_not_asked(file: PlanFile) -> None:
    items = evaluate(file.answers)
    names = {place.path: place.name for place in records_of(file.answers)}
    for path, label, text in questions(file):
        there = [item for item in items if item.path.without_keys == path]
        record = ", ".join(name for top, name in names.items() if there and is_under(there[0].path, top))
        fields = [*fields_along(file.guide.root, path.parent)]
        above = fields[:-1] if any(field.keyed for field in fields) else fields
        person = Looking(label, ", ".join(field.label for field in above[-2:]), record)
        target = find_way(person, f"{label} {text}", file, items)
        assert target is not None, path
        assert _leads_there(FieldPath(target.path), path, there, person), (path, target, person.text, person.prompts)


def _leads_there(target: FieldPath, path: FieldPath, there: list[Item], person: Looking) -> bool:
    """Tell whether a jump ended at a question, or at what comes first and was told."""
    if target.without_keys == path:
        return all(item.state is not State.DORMANT for item in there if item.path == target)
    return "wordt nu niet gevraagd" in person.text or ("Voeg er eerst een toe" in person.text and not there)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("regelinggen", ["Regelingen", "Regelingen", "Regelingen", "Regeling"]),
        ("conclussie", ["Conclusie", "Conclusies", "Conclusies", "Conclusies"]),
    ],
)
def test_of_names_that_are_written_nearly_so_the_nearest_comes_first(typed: str, names: list[str]) -> None:
    assert [place.name for place in places_for(typed, complete()).places] == names
