"""One paper, one moment: as what each paper is made at each status of a plan."""

from typing import Final

from support.moments import STATUSES

# K: concept, O: a draft to decide on, D: final, -: refused; a column for each status
_MATRIX: Final = """
adviesaanvraag                  D D - - -
afwegingsnota                   K D - - -
begrotingswijziging             - - O D -
beleidsplan                     K K K D D
collegevoorstel                 D D D - -
convenant                       - - K D -
evaluatie                       - - - D D
financiele-bijlage              - K D D -
functieprofiel                  K D D D -
gespreksleidraad                K D D D -
gespreksleidraad-inventarisatie D D D D -
indicatorenbijlage              - K D D -
monitor                         - K D D -
nota-van-beantwoording          - K D D -
opleidingsprogramma             K D D D -
participatieplan                D D D D -
privacyparagraaf                K K D D -
publieksversie                  - K K D -
raadsbesluit                    - - O D -
raadsinformatiebrief-evaluatie  - - - D -
raadsinformatiebrief-start      - - - D -
raadsinformatiebrief-voortgang  - - - D -
raadsvoorstel                   - K D - -
regelingenfolder                - - - D -
regelingenoverzicht             - K D D -
registratieformulier            K D D D -
rolbeschrijvingen               K K D D -
uitvoeringsprogramma            - - K D -
voortgangsrapportage            - - - D -
wat-is-er-veranderd             - - - - -
werkblad                        D D D D -
werkformulier                   D - - - -
wgs-plan                        - K D D -
wie-doet-wat                    K K D D -
"""
EXPECTED: Final = {
    name: dict(zip(STATUSES, cells, strict=True)) for name, *cells in map(str.split, _MATRIX.strip().split("\n"))
}
