"""Papers of a small plan, in which tests put a fault."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from armoedeplan.plan.plan_of_text import plan_of
from papers.made import Facts, Paper

PLAN = """armoedeplan: 1
plan:
  titel: Armoedebeleid Kleindorp
  zaaknummer: Z2026-1
  datum: 2027-09-01
  besluitpunten: [Het plan vast te stellen.]
gemeenten:
  - {id: kleindorp, naam: Kleindorp, vaststelling: {datum: 2026-11-12}}
regelingen:
  - {id: pas_1, naam: Voorbeeldpas}
financien:
  - {id: a, post: Beleid, jaar: 2027, bedrag: 40000, dekkingsbron: Begroting}
  - {id: b, post: Beleid, jaar: 2028, bedrag: 40000, dekkingsbron: Begroting}
doelgroepen:
  - id: werkenden
    omvang: {aantal: 40, bron: Armoedemonitor 2026, peildatum: 2026-01-01}
uitgangspunten:
  probleemanalyse:
    tekst: Ons beleid is afgeleid van.. de rest, en we weten veel.
samenwerking:
  draagvlak: {politiek: {onderbouwing: De raad is het oneens.}}
verantwoording:
  metingen:
    - {id: m, peildatum: 2027-07-01, toelichting: De helft van alle mensen kreeg nu binnen een week antwoord.}
"""
LONG = "Wie bij de gemeente om hulp vraagt, krijgt binnen een week antwoord van iemand die daarna blijft"
TALL = " ".join([LONG] * 2)
MONEY = "| Post | 2027 | 2028 | Samen |\n|:---|---:|---:|---:|\n"
TABLE = "| Naam | Wat | Nu |\n|:---|:---|---:|\n"
ROWS = "| a | b | 1 |\n| c | d | 2 |\n"


@cache
def facts() -> Facts:
    """Give what rules must know of the plan."""
    return Facts(yaml.safe_load(PLAN), plan_of(Path("plan.yaml"), PLAN.encode()).plan)


def paper(
    name: str,
    text: str,
    made_as: str = "definitief",
    pictures: Mapping[str, bytes] = MappingProxyType({}),
    **front: Any,
) -> Paper:
    """Give a paper with a text; front: what stands above it."""
    top = yaml.safe_dump(front, allow_unicode=True, width=1000) if front else "lang: nl\n"
    return Paper(name, f"---\n{top}---\n\n{text}\n", made_as, facts(), pictures)
