"""The fixed words of a case, each with its Dutch label; what a plan knows already is taken from there."""

from armoedeplan.plan.doelgroepen import SOORTEN_DOELGROEP
from armoedeplan.plan.keuzes import BELEIDSTERREINEN, FUNCTIES, MODELLEN

__all__ = [
    "BELEIDSTERREINEN",
    "DOELGROEPEN",
    "FUNCTIES",
    "LESSEN",
    "MODELLEN",
    "STAPPEN",
    "THEMAS",
    "component_choices",
]

LESSEN = {
    "L1": "een sterk netwerk rond het maatschappelijk middenveld",
    "L2": "kansen voor kinderen",
    "L3": "meedoen en inkomen koppelen",
    "L4": "opbrengst zichtbaar maken, zoals bij schuldpreventie",
    "L5": "zelfredzaamheid vergroten door groepen te bereiken",
    "L6": "initiatieven voor en door mensen met een laag inkomen",
    "L7": "denken vanuit thema's",
    "G1": "vijf behoeften bij samenwerken",
    "G2": "lokale knooppunten",
    "G3": "leren van andere gemeenten",
}
STAPPEN = {
    "1": "uitgangspunten en doelstelling",
    "2": "visie op samenwerking",
    "3": "sturingsmodel",
    "4": "hoofdlijn van de aanpak",
    "5": "ervaringskennis",
    "6": "organisatie van de samenwerking",
    "7": "besluiten en verantwoording",
}
DOELGROEPEN = {
    **SOORTEN_DOELGROEP,
    "alle_inwoners": "alle inwoners",
    "huishoudens_met_laag_inkomen": "huishoudens met een laag inkomen",
    "mensen_ver_van_werk": "mensen met een grote afstand tot de arbeidsmarkt",
    "mensen_met_schulden": "mensen met schulden",
    "mbo_studenten": "studenten en leerlingen van het mbo",
    "vrouwen_in_isolement": "vrouwen in een isolement",
    "statushouders": "statushouders",
    "mensen_met_meer_problemen": "mensen met problemen op meer gebieden",
    "gemeenten_en_organisaties": "gemeenten en organisaties zelf",
}
THEMAS = {
    "schulden": "schulden en geldzaken",
    "niet_gebruik": "niet-gebruik van regelingen",
    "bereik": "verborgen en geïsoleerde groepen bereiken",
    "kinderen_en_jongeren": "kinderen en jongeren",
    "meedoen": "meedoen en activering",
    "werk_en_leren": "werk en leren",
    "netwerk_en_samenwerking": "netwerken en samenwerking",
    "ervaringskennis": "ervaringskennis",
    "inwonersparticipatie": "inwoners die meedenken en meebeslissen",
    "inburgering": "inburgering",
    "vrijwilligers_en_maatjes": "vrijwilligers en maatjes",
    "zorg_en_wijk": "zorg en wijk",
    "kennis_delen": "kennis delen tussen gemeenten",
    "meten_en_monitoren": "meten en monitoren",
    "integrale_aanpak": "integrale aanpak",
}


def component_choices() -> dict[str, str]:
    """Give the thirty core components as choices: number and title."""
    from armoedeplan.method.loader import components as known

    return {number: str(component.titel) for number, component in known().items()}
