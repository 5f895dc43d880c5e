"""Where the money comes from, when it is one source: a sentence that a table would say otherwise."""

from pathlib import Path

import pytest

from armoedeplan.document import context
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.render.markdown import render_markdown

LINE = "{{id: x{n}, post: Loket, jaar: 202{n}, bedrag: 1000, dekkingsbron: {source}, al_in_begroting: {known}}}"


def money(source: str, known: str) -> str:
    """Give the money of a proposal whose lines have one source."""
    lines = ", ".join(LINE.format(n=n, source=source, known=known) for n in (7, 8))
    plan = plan_of(Path("plan.yaml"), f"armoedeplan: 1\nfinancien: [{lines}]\n".encode()).plan
    return render_markdown("raadsvoorstel", context(plan)).partition("\n## Geld\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize(
    ("source", "known", "told"),
    [
        ("Reserve sociaal domein", "0", "Dat wordt betaald uit de reserve sociaal domein."),
        ("Programma Samenleving", "0", "Dat wordt betaald uit Programma Samenleving."),
        ("Programma Samenleving", "1000", "Dat staat al in de begroting."),
    ],
)
def test_one_source_of_all_money_is_told_in_a_sentence(source: str, known: str, told: str) -> None:
    assert told in money(source, known)
