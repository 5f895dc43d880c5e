"""Inhabitants of the municipalities of a plan together: only where each of them says how many it has."""

import pytest

from armoedeplan.analysis.inhabitants import Inhabitants, inhabitants_together
from armoedeplan.plan.gedeeld import Aantal
from armoedeplan.plan.gemeenten import Gemeente
from armoedeplan.plan.plan import Plan


@pytest.mark.parametrize(
    ("counts", "together"),
    [
        ([], Inhabitants()),
        ([None], Inhabitants()),
        ([(400, "2026-01-01")], Inhabitants(400, "2026-01-01")),
        ([(400, "2026-01-01"), (250, "2026-01-01")], Inhabitants(650, "2026-01-01")),
        ([(400, "2026-01-01"), (250, "2025-01-01")], Inhabitants(650, "")),
        ([(400, "2026-01-01"), None], Inhabitants()),
    ],
)
def test_inhabitants_are_told_together_when_each_municipality_says_them(
    counts: list[tuple[int, str] | None], together: Inhabitants
) -> None:
    known = [Aantal(aantal=count[0], peildatum=count[1]) if count else Aantal() for count in counts]
    places = tuple(Gemeente(id=f"g{number}", inwoners=count) for number, count in enumerate(known))
    assert inhabitants_together(Plan(gemeenten=places)) == together
