"""A small plan as a template sees it, and templates that write it."""

from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from armoedeplan.document import context
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.record.kinds import Text
from armoedeplan.render.markdown import quoted_yaml
from armoedeplan.yamltext.emit import scalar

PLAN = """\
armoedeplan: 1
plan:
  titel: Samen verder
  periode: {van: 2027, tot: 2030}
  wettelijke_grondslag: [wgs]
gemeenten:
  - id: dorp
    naam: Dorp | *plein*
    inwoners: {aantal: 12345, bron: CBS}
schuldhulp:
  is_wgs_plan: nee
  kwaliteit: Van vroeger.
samenwerking:
  actoren:
    - id: bank
      naam: De [Bank]
      soort: maatschappelijke_organisatie
  aanbod:
    - id: cursus
      naam: Cursus
      uitvoerders: [bank]
financien:
  - id: post
    post: Kindpakket
    jaar: 2027
    bedrag: 12500
antwoordstatus:
  plan.versie: {status: later, reden: "*volgende* week"}
  plan.zaaknummer: {status: niet_van_toepassing, reden: geen}
  terugblik: {status: onbekend}
"""
ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
ENVIRONMENT.filters["citaat"] = quoted_yaml


def plan(text: str = PLAN) -> Plan:
    """Read a plan that must be sound."""
    file = plan_of(Path("plan.yaml"), text.encode())
    assert file.sound, file.findings
    return file.plan


def written(template: str, **variables: Any) -> str:
    """Write a template with what documents may see of the small plan."""
    return ENVIRONMENT.from_string(template).render({**context(plan(), made="abc").variables(), **variables})


def titled(title: str) -> dict[str, Any]:
    """Give what a template sees of a plan with this title."""
    # as a file holds it: what a person types is held against more than its signs
    text = f"armoedeplan: 1\nplan:\n  titel: {scalar(Text().canonical(title))}\n"
    return context(plan_of(Path("plan.yaml"), text.encode()).plan).variables()
