"""A sign that a PDF cannot show is told before, with its place, what stands for it, and what to do."""

from pathlib import Path

import pytest

from armoedeplan.finding import Finding, Severity
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.signs import fonts

HEAD = "armoedeplan: 1\n"


def found(text: str) -> list[Finding]:
    return [one for one in plan_of(Path("plan.yaml"), (HEAD + text).encode()).findings if one.code == "AP037"]


@pytest.mark.parametrize(
    ("text", "line", "column", "path", "told"),
    [
        ("plan: {titel: Dag ✅}\n", 2, 19, "plan.titel", "“✅” (U+2705) wordt “(knop voor vinkje)”"),
        ("plan:\n  titel: 'Zorg ㎡'\n", 3, 16, "plan.titel", "“㎡” (U+33A1) wordt “m²”"),
        ('plan: {titel: "x \\u6f22"}\n', 2, 15, "plan.titel", "“漢” (U+6F22) wordt “(U+6F22)”"),
        ("samenwerking:\n  actoren:\n    - {id: a, naam: A}\n    - {id: b, naam: B 🙂}\n", 5, 23,
         "samenwerking.actoren[b].naam", "“🙂” (U+1F642)"),
        ("plan:\n  besluitpunten:\n    - Een\n    - Twee \uf0b7\n", 5, 12, "plan.besluitpunten[2]",
         "Een teken uit Word wordt in documenten een gewoon teken: het teken U+F0B7 wordt “•”"),
        ("aanpak:\n  hoofdlijn: |\n    Een.\n\n    Twee 🏡.\n", 6, 10, "aanpak.hoofdlijn", "(huis met tuin)"),
    ],
)  # fmt: skip
def test_it_is_told_with_its_place(text: str, line: int, column: int, path: str, told: str) -> None:
    (one,) = found(text)
    assert (one.severity, *one.mark, one.path) == (Severity.TIP, line, column, path)
    assert told in one.message


def test_one_answer_has_one_finding_that_names_some_of_its_signs() -> None:
    (one,) = found("plan: {titel: ✅ 🙂 ✅ 🏡 🔥}\n")
    assert one.message.count("wordt") == 3
    assert one.message.endswith("; en nog 1")


@pytest.mark.parametrize("text", ["plan: {titel: 'Café – “x” €'}\n", "# ✅\nplan: {titel: A}\n", "plan: {titel: ع}\n"])
def test_what_can_be_shown_or_is_a_comment_is_not_told(text: str) -> None:
    assert found(text) == []


def test_a_plan_of_usual_signs_costs_one_look_at_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_ranges", None)
    monkeypatch.setattr("armoedeplan.plan.odd_signs._values_below", None)
    assert found("plan: {titel: 'Café – “één” → ✓ €'}\n") == []
