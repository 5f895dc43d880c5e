"""The help of the program in a window of 80 columns or more; made by docs/genereer.py, never edited by hand."""

from typing import Final

HELP: Final = """\
Gebruik: armoedeplan [OPTIES] OPDRACHT [...]

  Van versnipperd armoedebeleid naar één samenhangend plan, in zeven stappen.

Opties:
  --version        Toont de versie.
  --foutopsporing  Schrijft bij een fout in het programma op waar die zat, in
                   een bestand.
  -h, --help       Toont deze uitleg.

Uw plan invullen:
  wizard  Stelt u de vragen van de zeven stappen en bewaart elk antwoord
          meteen.
  nieuw   Maakt een nieuw planbestand met de kernvragen erin, en het schema
          dat uw tekstverwerker helpt.
  zet     Wijzigt één antwoord in een planbestand.

Kijken hoe het plan ervoor staat:
  status      Toont hoe ver een plan is: per stap en kernonderdeel, wat er nog
              open is, en wat elke fase vraagt.
  controleer  Controleert plannen en zegt wat er mis is, waar, en wat u kunt
              doen.
  privacy     Zoekt naar persoonsgegevens in een plan, en zegt bij elke vondst
              wat u kunt doen.
  herstel     Herstelt in een planbestand wat zeker is: getallen, datums, ja
              en nee, keuzes en aanhalingstekens.
  migreer     Werkt planbestanden van een eerdere versie bij, en verliest geen
              antwoord.

Stukken maken:
  maak       Maakt documenten van een of meer plannen, zoals het beleidsplan
             voor de raad.
  sjabloon   Toont, kopieert en controleert sjablonen: de bestanden waarmee
             documenten worden gemaakt.
  uitpakken  Haalt het plan uit een PDF die met --plan-erbij is gemaakt.

Uitzoeken en afwegen:
  uitleg    Legt iets uit: een stap, een kernonderdeel, een model, een code,
            een begrip, een wet of een vraag.
  aanbod    Laat zien wie wat doet: dekking, overlap, leemten, netwerk en
            overleg.
  ervaring  Laat zien wat de gesprekken met inwoners zeggen, en stelt
            inzichten en metingen voor.
  advies    Geeft advies over het governancemodel: de regel van de
            handreiking, en wat bij uw antwoorden past.

Leren van andere gemeenten:
  voorbeelden  Zoekt voorbeelden van andere gemeenten, of toont er een.
  lessen       Legt de lessen van andere gemeenten naast uw plan.
  leer         Zoekt wat u van andere gemeenten kunt leren, en zij van u.
  vergelijk    Legt plannen naast elkaar: model, netwerken, regelingen,
               cijfers, geld en voortgang.
  neem         Neemt een maatregel uit het plan van een andere gemeente over
               in uw plan.
  voorstel     Legt een voorstel aan andere gemeenten naast de vijf
               voorwaarden, en zegt wat nog ontbreekt.
  deel         Maakt van een maatregel een praktijkvoorbeeld, met wat ervan is
               gemeten.

Met meer mensen aan één plan:
  verschil   Legt twee versies van een plan naast elkaar, en zegt in woorden
             wat er anders is.
  voegsamen  Voegt het werk van twee mensen aan één plan samen, vraag voor
             vraag.
  git        Laat git plannen samenvoegen per antwoord, in plaats van per
             regel.

Lijsten en andere programma's:
  importeer   Neemt lijsten die u al hebt, en ingevulde werkboeken, over in
              een plan.
  exporteer   Geeft het plan of delen ervan aan anderen: als tabellen, als
              werkboek of om te delen.
  schema      Geeft het JSON Schema van het planbestand, waarmee een
              tekstverwerker helpt bij het invullen.
  aanvullen   Geeft het script waarmee de Tab-toets opdrachten, opties en
              antwoorden aanvult.
  taalserver  Helpt in uw tekstverwerker terwijl u het plan typt: wat er mis
              is, wat u kunt kiezen, en wat iets betekent.

  Begin met: armoedeplan wizard
"""
