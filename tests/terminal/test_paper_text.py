"""A paper on a terminal: its words and their order, and nothing of how it is laid out on pages."""

from pathlib import Path

import pytest
from rich.console import Console
from support.program import ROOT

from armoedeplan.terminal.paper_text import common_markdown, plain_paper
from armoedeplan.terminal.plain_screen import lines_of
from armoedeplan.wizard.screen import Page

PAPER = """\
---
title: "Raadsvoorstel 2026-1"
subtitle: "Rondkomen"
lang: "nl-NL"
kort: true
---

::: {.kop-gegevens}
Raad 12 november 2026\\
Portefeuillehouder: wethouder
:::

## Wij stellen u voor {.unnumbered}

1. het plan vast te stellen;
2. **200.000 euro** te ramen.

- los *punt*

| Post | 2027 |
|:---|---:|
| Begeleiding | 80.000 |
| Pas | 120.000 |

: Kosten, in euro’s

Naam: [ ]{.invul} en \\*geen nadruk\\*.

![Het bereik groeit](diagrammen/bereik.svg){width=100%}
"""


def test_a_paper_stands_in_plain_lines() -> None:
    assert [line for line in plain_paper(PAPER) if line] == [
        "== Raadsvoorstel 2026-1 ==",
        "Rondkomen",
        "Raad 12 november 2026",
        "Portefeuillehouder: wethouder",
        "== Wij stellen u voor ==",
        "1. het plan vast te stellen;",
        "2. 200.000 euro te ramen.",
        "- los punt",
        "Post            2027",
        "Begeleiding   80.000",
        "Pas          120.000",
        "Kosten, in euro’s",
        "Naam:   en *geen nadruk*.",
        "Het bereik groeit",
    ]


def test_a_table_that_is_too_wide_has_a_line_for_each_cell() -> None:
    wide = f"| Wat | Waarom |\n|---|---|\n| Begeleiding | {'helpen ' * 20}|\n"
    lines = list(plain_paper(wide))
    assert lines[1] == "- Begeleiding"
    assert lines[2].startswith("  Waarom: helpen helpen")
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("path", sorted((ROOT / "examples").rglob("documenten/*.md")), ids=lambda path: path.stem)
def test_no_paper_of_an_example_shows_how_it_is_made(path: Path) -> None:
    text = "\n".join(lines_of(Page(path.read_text(encoding="utf-8"))))
    assert ":::" not in text
    assert "{." not in text
    assert "](" not in text
    assert "lang:" not in text
    assert "**" not in text


def test_the_full_screen_draws_the_same_words() -> None:
    from rich.markdown import Markdown

    console = Console(width=80, record=True, file=None, quiet=True)
    with console.capture() as drawn:
        console.quiet = False
        console.print(Markdown(common_markdown(PAPER), hyperlinks=False))
    assert "200.000 euro te ramen" in drawn.get()
    assert ":::" not in drawn.get()
