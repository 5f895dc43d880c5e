"""When a paper would tell of nothing, or of what holds no more."""

from typing import Any

import pytest
from support.documents import plan_from

from armoedeplan.analysis.paper_conditions import CONDITIONS

TEXT = "U krijgt een bijdrage."
NOTHING = "geen regeling die blijft, heeft een tekst voor inwoners (regelingen, voor_inwoners)"


def scheme(**answers: Any) -> dict[str, Any]:
    return {"id": "r", "naam": "Bijdrage", **answers}


@pytest.mark.parametrize(
    ("schemes", "reason"),
    [
        ([], NOTHING),
        ([scheme()], NOTHING),
        ([scheme(voor_inwoners=TEXT, keuze="stoppen")], NOTHING),
        ([scheme(keuze="behouden"), scheme(id="s", voor_inwoners=TEXT, keuze="stoppen")], NOTHING),
        ([scheme(voor_inwoners=TEXT)], None),
        ([scheme(voor_inwoners=TEXT, keuze="stoppen"), scheme(id="s", voor_inwoners=TEXT)], None),
    ],
)
def test_a_folder_of_schemes_needs_one_that_stays_and_has_words_for_residents(
    schemes: list[dict[str, Any]], reason: str | None
) -> None:
    plan = plan_from({"armoedeplan": 1, "regelingen": schemes})
    assert CONDITIONS["bedragen_geldig"](plan) == reason
