"""Empty brackets in the place of an answer are told as what they are, with what to do."""

from pathlib import Path

import pytest

from armoedeplan.plan.plan_of_text import plan_of


@pytest.mark.parametrize(("brackets", "form"), [("{}", "een groep"), ("[]", "een lijst")])
def test_empty_brackets_of_another_form_are_told_with_what_to_take_away(brackets: str, form: str) -> None:
    (found,) = plan_of(Path("plan.yaml"), f"armoedeplan: 1\nplan:\n  titel: {brackets}\n".encode()).findings
    assert (found.code, found.path) == ("AP010", "plan.titel")
    assert found.message.endswith(f", en er staat {form}")
    assert found.remedy == f"Haal {brackets} weg. Dan is de vraag nog open."
