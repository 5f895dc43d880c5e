"""A plan with a finding of each severity among three codes, and many of what is not filled in."""

MIXED = """\
armoedeplan: 1
plan: {titel: Samen verder, status: vastgesteld}
samenwerking:
  draagvlak:
    politiek: {oordeel: hoog}
    ambtelijk: {oordeel: laag}
governance:
  regie: {intern: De stuurgroep stuurt.}
organisatie:
  manager: {functie: Manager, activiteiten: [plannen]}
"""
