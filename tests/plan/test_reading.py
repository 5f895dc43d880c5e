"""From a file to a plan: every planted error at its line and column, all in one pass, and never an exception."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.finding import Mark
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.reading import PlanFile, plan_of, read_plan

# every error is planted right behind a mark «code», which is taken out before the text is read
PLANTED = """\
# Een plan vol fouten
armoedeplan: 1
plan:
  titel: «AP017»2030
  «AP013»tietel: Samen verder
  status: «AP015»concpt
  periode: {van: «AP015»2027-13, tot: 2030}
  ingangsdatum: «AP015»2027-02-30
  vervangt: «AP010»Het oude plan
gemeenten:
  - id: roosendaal
    naam: Roosendaal
    code: «AP015»GM16
    inwoners: {aantal: «AP017»"77000", bron: CBS, peildatum: 2025}
regelingen:
  - id: bijzondere_bijstand
    naam: Bijzondere bijstand
    bereik: {procent: «AP016»120}
uitgangspunten:
  doelstelling:
    «AP012»tekst: twee
    richting: [preventief, «AP015»preventeif]
    beleidsterreinen: [welzijn, «AP027»gezondheidzorg, eigen_terrein]
  doelgroepen: «AP010»
    naam: kinderen
samenwerking:
  «AP014»? [a, b]
  : c
  actoren:
    - {id: «AP018»Kredietbank, naam: x}
    - «AP019»naam: Voedselbank
    - {id: bank, naam: y}
    -«AP026»
  aanbod:
    - id: «AP020»bank
      naam: Budgetcursus
      uitvoerders: [bank, «AP021»bnak, «AP029»bank]
      vrijwilligers: «AP015»yes
aanpak:
  netwerken:
    - {id: n1, naam: Een, afhankelijk_van: [n2]}
    - {id: n2, naam: Twee, afhankelijk_van: [«AP022»n1]}
    - {id: n3, naam: Drie, trekker: «AP021»n1}
antwoordstatus:
  plan.versie: {status: later}
  «AP023»plan.onzin: {status: later}
  «AP024»plan.datum: {status: niet_van_toepassing}
  «AP024»plan.zaaknummer: {}
  «AP025»gemeenten[roosendaal].naam: {status: onbekend}
afwijkingen:
  AP204: "De raad besloot anders."
  «AP030»AP012: toch
"""


def planted() -> tuple[str, list[tuple[str, Mark]]]:
    """Give the text without its marks, and where each error is."""
    text, places = "", []
    for number, part in enumerate(re.split("«(AP[0-9]+)»", PLANTED)):
        if number % 2:
            places.append((part, Mark(text.count("\n") + 1, len(text) - text.rfind("\n"))))
        else:
            text += part
    # what is no value but a form is told where the form begins
    moved = {"  doelgroepen: ": "    naam: kinderen", "  ? [a, b]": "[a, b]", "    tekst: twee": "    tekst: twee"}
    del moved
    return text, places


def of(text: str) -> PlanFile:
    return plan_of(Path("plan.yaml"), text.encode())
