"""What storing one answer costs: no more parses and evaluations than safety asks, whatever the answer is."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.asked import Person, aid
from support.program import ROOT

from armoedeplan import progress
from armoedeplan.plan.store import Store
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.screen import Ended, Prompt
from armoedeplan.yamltext import parse as parse_module

PLAN = ROOT / "examples" / "kleindorp" / "plan.yaml"


class Counting(Person):
    """Answers, and keeps what was counted between one answer and the next question."""

    def __init__(self, answers: list[str], counts: Counter[str]) -> None:
        super().__init__(answers)
        self._counts = counts
        self.costs: list[Counter[str]] = []

    def read(self, prompt: Prompt) -> str:
        """Note what the answer before cost, and give the next."""
        self.costs.append(+self._counts)
        self._counts.clear()
        return super().read(prompt)


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count the parses of a whole text, the evaluations of a whole plan, and the savings."""
    counted: Counter[str] = Counter()

    def count(owner: object, name: str, label: str) -> None:
        real: Callable[..., Any] = getattr(owner, name)

        def counting(*given: Any, **named: Any) -> Any:
            counted[label] += 1
            return real(*given, **named)

        monkeypatch.setattr(owner, name, counting)

    count(parse_module, "composed", "parse")
    count(progress, "_questions_of", "evaluate")
    count(Store, "save", "save")
    return counted


@pytest.mark.parametrize(
    ("path", "answers"),
    [
        ("samenwerking.aanbod[formulierenhulp].functies", ["1,4", "2", "1,3"]),
        ("plan.titel", ["Samen verder", "Weer anders", "Zo dan"]),
        ("plan.besluitpunten", ["Een punt", "Nog een punt", "Een derde"]),
    ],
)
def test_a_stored_answer_costs_one_parse_and_one_evaluation(
    tmp_path: Path, counts: Counter[str], path: str, answers: list[str]
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(PLAN.read_bytes())
    steps = [line for answer in answers for line in (f"={path}", answer)]
    person = Counting(steps, counts)
    with pytest.raises(Ended):
        Interview(AutosavedPlan.open(file, person), person, aid()).run()
    # with the first answer the guide may be read too, once for the whole process
    _, *stored = [cost for cost in person.costs if cost["save"]]
    assert stored == [Counter(parse=1, evaluate=1, save=1)] * (len(answers) - 1)


def test_a_jump_and_a_look_around_cost_nothing(tmp_path: Path, counts: Counter[str]) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(PLAN.read_bytes())
    person = Counting(["=plan.titel", "=", "", "=2.2", "<"], counts)
    with pytest.raises(Ended):
        Interview(AutosavedPlan.open(file, person), person, aid()).run()
    assert [cost for cost in person.costs[1:] if cost] == []


def test_an_answer_in_the_place_of_a_state_costs_no_more_than_the_edit_of_that_state(
    tmp_path: Path, counts: Counter[str]
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text("armoedeplan: 1\n", encoding="utf-8")
    person = Counting(["=plan.titel", "!", "=plan.titel", "Samen"], counts)
    with pytest.raises(Ended):
        Interview(AutosavedPlan.open(file, person), person, aid()).run()
    assert [cost for cost in person.costs if cost["save"]][-1] == Counter(parse=2, evaluate=1, save=1)
