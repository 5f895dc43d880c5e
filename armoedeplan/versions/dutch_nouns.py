"""Which article a word has, and what one record of a list is called: what a sentence about a change needs.

Dutch has no rule for it. What does not stand here gets a sentence without an article, so that a new question needs
nothing; a word of a new list is one line.
"""

from typing import Final

from armoedeplan.record import Record

_HET_WORDS: Final = """
aanbod aandeel aantal adres agendapunt artikel bedrag beleid bereik besluit besluitpunt bezwaar budget citaat contact
convenant doel draagvlak functieprofiel gebied gebiedsniveau gebruik geld gespreksformat hoofdmodel inkomen inzicht
jaar kanaal kenmerk kindpakket kwartaal leertraject model moment netwerk nummer onderwerp oordeel orgaan
participatieplan procent programma raadsvoorstel registratieformat resultaat risico sleutelbeheer spaargeld streefjaar
stuk taakveld thema uitgangspunt verhaal vervolg voorwoord zaaknummer
"""
_DE_WORDS: Final = """
aanleiding aanpak aard achtergrond activiteiten actoren adviezen afspraak afspraken afweging alternatieven
amendementen analyse argumenten armoedegrens bedragen beheersing beleidsterreinen belofte beloning benadering
beslistermijn bestandskoppeling betekenis bevoegdheden bewaartermijn bijlagen bijsturing boodschap borging bron
capaciteit categorieën citaten commissie communicatie conclusie conclusies contactwegen coördinator data datum
deelnemers definitie dekkingsbron deskundigheid doelgroepen doelstelling duur eenheid eigenaar ervaring
ervaringskennis evaluaties externe fase fasen financiering functie functies gegevensdeling geheimhouding gemeente
gemeentecode gemeenten gespreksvorm gevallen grondslag hoofdlijn hulpvragen inbreng indicator indicatoren ingang
ingangsdatum inhoud inkomensgrens inspraak inspraakreacties instrumenten interne intervisie invalshoek inwoners
inzichten kans kanttekeningen keuze kosten kwalificaties kwaliteit leden leeractiviteiten leider les lessen levensfase
lijn lokale maatregel maatregelen manager manieren marge maximale meetmomenten menskracht methode metingen middelen
mijlpalen mogelijke moties motivering naam nadelen nazorg netwerken norm nulmeting omschrijving omstandigheden omvang
onderbouwing onderdelen onderwerpen ontvanger ontvangers ontwikkeling opbrengst openbaarheid opleiding oplossing
opsteller opvolging opzegtermijn organisatie organisaties partij partijen partner peildatum periode plaats planning
plek portefeuillehouder positie post preventie prioriteit privacy probleemanalyse projectleiders publicatie punten
reactie rechten rechtsvorm reden redenen regelgeving regeling regelingen regie regievoerder resultaten richting rol
rollen ruimte samenhang samenstelling samenvatting samenwerking sector sectoren signaalpartners soort speelruimte
stand status stelling streefwaarde strekking taakomschrijving taken talen teams telefoon termijn terugblik
terugkoppeling tijd tijdwinst titel toegang toelichting toezegging trekker uitgangspunten uitkomst uitvoerder
uitvoerders uitwisseling uitzonderingen vaststelling velden verantwoording verbindingen vermogensgrens verschillen
versie vervolgstappen verwerkers verwerkingsverantwoordelijke voordelen voortzetting voorwaarden vorm vraag vragen
vrijwilligers vroegsignalering waarde website wederkerigheid werkwijze werving wet wettelijke wijziging
"""
_HET: Final = frozenset(_HET_WORDS.split())
_DE: Final = frozenset(_DE_WORDS.split())
RECORDS: Final = {
    "Actor": "de partij",
    "Advies": "het advies",
    "Afspraak": "de eerdere afspraak",
    "Afstemming": "de afstemming over",
    "Aangeboden": "het aangeboden thema",
    "Aanknopingspunt": "het aanknopingspunt",
    "AflopendStuk": "het aflopende beleid",
    "Alternatief": "het alternatief",
    "Amendement": "het amendement",
    "Aanbod": "het aanbod",
    "AnderBeleid": "het andere beleid",
    "Besluit": "het besluit",
    "Besluitpunt": "het besluitpunt",
    "Besteding": "de besteding",
    "Bevoegdheid": "de bevoegdheid",
    "Bijlage": "de bijlage",
    "Citaat": "het citaat",
    "Communicatie": "de communicatie",
    "Conclusie": "de conclusie",
    "Contactweg": "de contactweg",
    "ConvenantAfspraak": "de afspraak",
    "ConvenantPartij": "de partij in het convenant",
    "Deelprogramma": "het deelprogramma",
    "Doelgroep": "de doelgroep",
    "Evaluatie": "de evaluatie",
    "Financiering": "de post",
    "Gebruikerskosten": "de kosten per gebruiker van",
    "Gemeente": "de gemeente",
    "Gespreksvragen": "het gespreksonderwerp",
    "Gevraagd": "de vraag aan anderen",
    "HorizontaleVerantwoording": "de verantwoording aan",
    "Huishoudinkomen": "de inkomensgrens voor",
    "Huishoudvermogen": "de vermogensgrens voor",
    "Indicator": "de indicator",
    "Inspraakreactie": "de inspraakreactie",
    "Inzicht": "het inzicht",
    "Jaarresultaat": "het resultaat voor",
    "Kosten": "het bedrag voor",
    "Les": "de les",
    "LokaalGegeven": "het gegeven",
    "Maatregel": "de maatregel",
    "Meting": "de meting",
    "Mijlpaal": "de mijlpaal",
    "Motie": "de motie of toezegging",
    "Netwerk": "het netwerk",
    "Onderdeel": "het onderdeel",
    "Ontwikkeling": "de ontwikkeling",
    "Opleidingsonderdeel": "het opleidingsonderdeel",
    "Regeling": "de regeling",
    "Regelingbedrag": "het bedrag",
    "Risico": "het risico",
    "RolVanPartner": "de rol van",
    "Samenwerkingsverband": "het samenwerkingsverband",
    "Stelling": "de stelling",
    "Uitgangspunt": "het uitgangspunt",
    "Telling": "de telling",
    "Teltabel": "de teltabel",
    "Uren": "de uren van",
    "Verhaal": "het verhaal",
    "VerworpenBevinding": "de verworpen bevinding",
    "VerworpenInzicht": "het verworpen inzicht",
    "VoorbeeldGezin": "het voorbeeldgezin",
    "VraagVanInwoner": "de vraag van inwoners",
    "Wetsartikel": "het wetsartikel",
}
"""One record of a list by its type."""


def with_article(label: str) -> str:
    """Give a label as it stands in a sentence, in small letters with its article; empty when that is not known."""
    first = label.split(maxsplit=1)[0].lower() if label else ""
    rest = label[:1].lower() + label[1:]
    if label.upper() == label:
        return ""
    return f"het {rest}" if first in _HET else f"de {rest}" if first in _DE else ""


def record_noun(type_: type[Record] | None) -> str:
    """Give what one record of a type is called, with its article; empty when that is not known."""
    return RECORDS.get(type_.__name__, "") if type_ else ""
