"""Sentences about money and goals in a proposal that fit every amount a plan can have."""

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


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ("0", "Van de € 2.000 staat nog niets in de begroting: alles is nieuw."),
        ("400", "Van de € 2.000 staat € 800 al in de begroting. Nieuw is € 1.200."),
        ("1000", "De € 2.000 staat al in de begroting."),
    ],
)
def test_how_much_is_in_the_budget_is_told_for_each_amount(known: str, told: str) -> None:
    lines = ", ".join(LINE.format(n=n, source="Reserve", known=known) for n in (7, 8))
    plan = plan_of(Path("plan.yaml"), f"armoedeplan: 1\nfinancien: [{lines}]\n".encode()).plan
    assert told in render_markdown("raadsvoorstel", context(plan)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", "Wij meten wachttijd. Het doel is 4 weken in 2028."),
        (", nulmeting: {waarde: 6}", "Wij meten wachttijd. Het doel is 4 weken in 2028. Nu is het 6 weken."),
    ],
)
def test_a_goal_in_sentences_fits_whatever_it_counts(more: str, told: str) -> None:
    goal = f"{{id: w, naam: Wachttijd, streefwaarde: 4, eenheid: weken, streefjaar: 2028{more}}}"
    text = f"armoedeplan: 1\nverantwoording: {{indicatoren: [{goal}]}}\n"
    plan = plan_of(Path("plan.yaml"), text.encode()).plan
    assert told in render_markdown("raadsvoorstel", context(plan))
