"""A small sound plan as a person writes it: comments, quotes and lists of every kind, in no tidy order."""

from typing import Final

PLAN: Final = """\
# Kop van het bestand
armoedeplan: 1   # de versie

plan:
  titel: 'Samen verder'   # de titel
  periode: {van: 2027, tot: 2030}
  besluitpunten:
    # het eerste punt
    - Het plan vaststellen
    - "Het geld beschikbaar stellen"   # het tweede


gemeenten:
  - id: voorbeeldstad
    naam: Voorbeeldstad

samenwerking:
  draagvlak:
    # nog geen antwoord
    politiek:
  actoren:
    # de bank
    - id: kredietbank
      naam: Kredietbank West   # haar naam
      soort: maatschappelijke_organisatie
    # de stichting
    - id: stichting
      naam: "Stichting Leergeld"
  aanbod:
    - id: budgetcursus
      naam: Budgetcursus
      uitvoerders: [kredietbank, stichting]   # twee
      functies:
        - informeren

antwoordstatus:
  plan.versie: {status: later}   # volgt
  samenwerking.actoren[kredietbank].aandeel: {status: onbekend, reden: "weten wij niet"}
# slot
"""
