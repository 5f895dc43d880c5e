"""A small plan with published counts of conversations, hidden ones among them."""

from typing import Final

COUNTS: Final = """  tellingen:
    - id: voorjaar
      van: 2027-01
      tot: 2027-06
      gesprekken: 400
      ondergrens: 10
      afronding: 5
      tabellen:
        - {onderwerp: gesprekken, kolommen: [totaal], rijen: [gesprekken | 400]}
        - {onderwerp: gebruik, kolommen: [totaal], rijen: ["pas; ja | 200", "pas; nee | 200", "fonds; ja | x"]}
    - id: najaar
      van: 2027-07
      tot: 2027-12
      gesprekken: 420
      ondergrens: 10
      afronding: 5
      tabellen:
        - {onderwerp: gesprekken, naar: gebied, kolommen: [totaal, Noord, Zuid, Dorp, onbekend],
           rijen: ["gesprekken | 420 | 230 | 155 | x | x"]}
        - onderwerp: gebruik
          naar: gebied
          kolommen: [totaal, Noord, Zuid, Dorp, onbekend]
          rijen:
            - "pas; ja | 300 | 150 | 120 | x | x"
            - "pas; nee | 100 | 60 | 30 | x | x"
            - "pas; onbekend | 20 | x | x | x | x"
            - "fonds; ja | 40 | 25 | 15 | x | x"
            - "fonds; nee | 370 | 185 | 125 | 40 | 15"
            - "fonds; onbekend | 10 | x | x | x | x"
        - {onderwerp: redenen, kolommen: [totaal],
           rijen: ["schaamte | 35", "taal | x", "denkt_geen_recht | 120", "aanvraag_te_moeilijk | 90", "ver weg | 15"]}
        - {onderwerp: steun, kolommen: [totaal], rijen: ["maatje | 60", "anders | x"]}
"""
PLAN: Final = f"""armoedeplan: 1
plan: {{titel: Rondkomen, status: vastgesteld, periode: {{van: 2027, tot: 2030}}}}
gemeenten:
  - {{id: dorpstad, naam: Dorpstad, vaststelling: {{orgaan: raad, datum: 2026-11-12}}}}
regelingen:
  - {{id: pas, naam: Stadspas, gebruik: {{aantal: 900, bron: Monitor, peildatum: 2026-01}}, bereik: {{procent: 60}}}}
  - {{id: fonds, naam: Noodfonds, gebruik: {{aantal: 7, bron: Fonds, peildatum: 2026-01}}, bereik: {{procent: 31}}}}
  - {{id: toeslag, naam: Inkomenstoeslag, gebruik: {{aantal: 300, bron: Monitor, peildatum: 2026-01}}}}
ervaringskennis:
  vorm: eigen_teams
{COUNTS}  inzichten:
    - id: schaamte
      tekst: Wie zich schaamt, stapt niet naar een loket.
      redenen_niet_gebruik: [schaamte]
    - id: pas_bij_werk
      tekst: Mensen met werk denken dat de pas niet voor hen is.
      regelingen: [pas]
    - {{id: buurt, tekst: In de buurt weet iedereen wie helpt.}}
  citaten:
    - {{id: brief, tekst: "Ik gooide de brief weg, ongelezen.", rol: bewoner}}
verantwoording:
  indicatoren:
    - id: bereik_pas
      naam: Percentage huishoudens met de Stadspas
      soort: outcome
      nulmeting: {{waarde: 52, peildatum: 2026-01-01}}
      streefwaarde: 70
      streefjaar: 2030
      eenheid: procent
      metingen:
        - {{id: m1, peildatum: 2027-01-01, waarde: 56}}
        - {{id: m2, peildatum: 2027-07-01, waarde: 60}}
  verhalen:
    - {{id: v1, indicator: bereik_pas, tekst: Kinderen kunnen weer mee naar zwemles., bron: Gesprekken van het team}}
"""
