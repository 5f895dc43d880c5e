"""How counts of people are protected (`docs/persoonsgegevens.md`), for who watches over personal data."""

from typing import Final

from armoedeplan.disclosure.publication_rules import LOWEST_MINIMUM, Rules

_COUNTS: Final = """
## Hoe aantallen mensen worden beschermd

Uit registraties van huisbezoeken komen aantallen: hoeveel mensen schulden hebben, per wijk en per half jaar. Ook
een aantal kan iets over iemand zeggen. Daarom gaat elk aantal dat openbaar wordt door dezelfde vaste regels.

### De regels

| Regel | Waarde | Wie kan dat veranderen |
| --- | --- | --- |
| Kleiner dan dit wordt verborgen (`<{minimum}`) | {minimum} mensen | u, maar nooit lager dan {lowest} |
| De rest wordt afgerond op | {rounding} | u |
| Een percentage alleen van ten minste | {share_base} mensen | u |
| Cijfers uit inkomensgegevens afgerond op | {income_base} | niemand: zo doet het CBS het |

{minimum} en {rounding} zijn een keuze van dit programma. Er is geen wet die een getal noemt.

- **Nul is ook klein.** “Niemand in deze buurt gebruikt de regeling” zegt iets over iedereen daar. Ook een 0 wordt
  `<{minimum}`.
- **Iedereen is ook te veel.** Geven alle mensen in een groep hetzelfde antwoord, dan wordt dat aantal niet getoond.
- **Er wordt meer verborgen dan wat klein is.** Anders is een klein aantal terug te rekenen uit een totaal, uit een
  grotere wijk of uit een ander stuk. Zo'n aantal heet `niet getoond`. Waarom het niet wordt getoond, staat er niet
  bij: dat zou het verraden.
- **Percentages komen uit de afgeronde aantallen.** Zij zeggen dus niets meer dan wat er al staat. 0% en 100% worden
  niet gegeven.
- **Geen straten.** Tellen per straat, adres of postcode met letters wordt geweigerd. De kleinste plek is een buurt.

### Wat wordt beloofd

Stel dat iemand alles heeft wat ooit is gepubliceerd, en deze regels kent. Hij weet dat `125` staat voor 123 tot en
met 127, dat een `<{minimum}` 0 tot en met {highest} is, en welke aantallen samen een totaal maken. Dan geldt:

1. Elk klein aantal in een tabel kan voor hem nog elk getal van 0 tot en met {highest} zijn.
2. Wat in geen tabel staat maar uit een verschil volgt (wie er sinds het vorige stuk bij kwam, het andere half jaar,
   wie een thema *niet* noemde), is zeker {minimum} of meer, of kan nog ten minste {minimum} verschillende aantallen
   zijn.
3. Wat eerder verborgen was, blijft dat na een nieuw stuk. Waren eerdere stukken samen al preciezer over een aantal
   dan hierboven staat, dan maakt een nieuw stuk dat niet erger.

Kan dat niet, dan wordt het nieuwe stuk geweigerd. Het programma zegt dan welk aantal in gevaar is, en wat u kunt
doen. Dat gebeurt vooral als u dezelfde periode nog eens publiceert met een paar registraties erbij.

De belofte wordt getoetst door een aanvaller die los van het programma is geschreven (`tests/support/attacker.py`).
Hij krijgt alleen wat openbaar is, en zoekt van elk verborgen aantal het laagste en het hoogste dat nog kan: in één
tabel, in buurten en wijken, in tabellen die iets gemeen hebben, en in twee of drie stukken na elkaar. Dat hij iets
kan vinden, is ook getoetst: zonder de extra verborgen aantallen lukt het hem.

### Wat niet wordt beloofd

- **Wie zelf al iets weet, weet meer.** Iemand die zelf in de telling zit, of die weet wie er in een buurt is
  bezocht, kan meer afleiden. Daar rekenen de regels niet op.
- **Raden kan altijd.** Er wordt gekeken naar wat nog mogelijk is, niet naar wat waarschijnlijk is.
- **Een groot aantal wordt niet beschermd.** `125` mag iedereen weten, ook als het over schulden gaat. Of u dat wilt
  publiceren, beslist u.
- **Bijna iedereen is niet iedereen.** Van een groep van 400 van wie er 7 iets niet noemen, is te zien dat het er
  veel zijn.
- **Kruisingen die niemand publiceert.** Uit drie tabellen samen is soms iets af te leiden over een combinatie die
  in geen van de tabellen staat. Publiceer dus niet meer tabellen dan u nodig hebt.
- **Alleen wat het programma kent.** Cijfers die u ergens anders hebt gepubliceerd, telt het niet mee. Hetzelfde
  geldt voor een eerder stuk dat niet is bewaard, of dat een gebied of antwoord anders noemt.

De regels zijn geen anonimisering van de registraties zelf, en geen oordeel dat u mag publiceren. Vraag uw
functionaris gegevensbescherming (FG). De precieze regel staat in
[besluit 0068](besluiten/0068-wat-van-aantallen-wordt-gepubliceerd.md), waarmee wordt gerekend in
[besluit 0069](besluiten/0069-een-oplosser-voor-wat-te-herleiden-is.md). Aantallen beschermen vraagt een onderdeel
dat u apart installeert: `pip install 'armoedeplan[tellingen]'`.
""".strip()


def counts_protected() -> str:
    """Say how counts of people are protected, by the rules as they are."""
    rules = Rules()
    return _COUNTS.format(
        minimum=rules.minimum,
        highest=rules.minimum - 1,
        rounding=rules.rounding,
        share_base=rules.share_base,
        income_base=Rules(income=True).base,
        lowest=LOWEST_MINIMUM,
    )
