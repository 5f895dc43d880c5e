"""A whole interview: what a policy advisor of a municipality that does not exist types, from nothing to a plan."""

from collections.abc import Iterable


class Prose(str):
    """An answer that may have several paragraphs."""

    __slots__ = ()


NEXT = ""
"""Enter alone: leave it so, and go on."""
BEFORE = (
    "Elzenrade", "2027-2030", "GM9997",
    "Het bereik van de meedoenregeling groeide van 40 naar 52 procent (jaarverslag 2025, verzonnen).", NEXT,
    "Partners wisten van elkaar niet wie al met een gezin bezig was.", NEXT,
    "Meedoenregeling; wijzigen", "120", "sociaal minimum", NEXT,
)  # fmt: skip
STEP_1 = (
    Prose("Veel organisaties zien geldzorgen en verwijzen door.\n\nWeinig organisaties lopen daarna met iemand mee.\n\n"
          "Wie werkt, komt te laat in beeld."),
    "Werkende huishoudens met een laag inkomen", "310", "Armoedemonitor 2026 (verzonnen)", "2026", NEXT,
    Prose("In 2030 kunnen inwoners met weinig geld rondkomen en meedoen. Zij weten op tijd waar zij terechtkunnen."),
    "2,3", "1,2,7",
    "Inwoners met een vaste begeleider", "output", "40", "Registratie 2026 (verzonnen)", "2026", "150",
    "Huishoudens die rondkomen", "outcome", "55", "Panel 2026 (verzonnen)", "2026", "65", NEXT,
    Prose("Wie hulp vraagt, merkt niets van de grenzen tussen organisaties."), "1",
    Prose("Wij wachten niet op een vraag, maar gaan naar mensen toe."), "3", NEXT,
    NEXT,
)  # fmt: skip
STEP_2 = (
    "3", "voldoende",
    "Team Inkomen; gemeentelijke afdeling; verstrekt bijstand en de meedoenregeling",
    "Kredietbank West; maatschappelijke organisatie; helpt bij schulden",
    "Welzijn Elzenrade; maatschappelijke organisatie; houdt spreekuur in de wijken", NEXT,
    "Spreekuur geldzaken; Welzijn Elzenrade; signaleren, doorverwijzen",
    "Schuldhulp; Kredietbank West; begeleiden", NEXT,
    Prose("Na het doorverwijzen loopt bijna niemand met mensen mee."), "leemte", NEXT,
    Prose("Geef wie dat wil een vaste begeleider."), "1", NEXT,
    NEXT,
)  # fmt: skip
STEP_3 = (
    "4", "3", "3", "3", "4",
    "vraagsturing", "frontlijnsturing", "1",
    Prose("Inwoners weten zelf het best wat hen helpt. Beroepskrachten en inwoners pakken het samen aan."),
    "Het college van burgemeester en wethouders",
    "1", "Opdrachtgever", "Bewaakt het budget", NEXT,
    "2", "Begeleider", "Wijst vaste begeleiders aan", NEXT, NEXT,
    Prose("De netwerkmanager spreekt de teams aan op hun uren."),
    Prose("De gemeente maakt afspraken over het doel, en laat de werkwijze aan de partners."),
    NEXT,
)  # fmt: skip
STEP_5 = ("3", Prose("Elzenrade is klein. Inwoners praten mee via de cliëntenraad."), NEXT)

STEP_4 = (
    Prose("Wie geldzorgen heeft, krijgt één vaste begeleider. Partners vullen in hoe."),
    Prose("Partners kiezen zelf hun werkwijze en hun begeleiders."),
    Prose("De netwerkmanager brengt de begeleiders elke maand bij elkaar."),
    Prose("Wij gebruiken het wijkoverleg dat er al is."), ":nvt Er zijn nog geen verbanden op dit terrein.",
    "Netwerk vaste begeleiding", "1", Prose("Iedereen die dat wil, heeft binnen twee weken een begeleider."), "1,2,3",
    NEXT,
    "Vaste begeleider; Kredietbank West; 1", Prose("Een begeleider die blijft, van aanvraag tot nazorg."), NEXT,
    "Elk kwartaal intervisie", NEXT, "Consulent inkomen", NEXT, NEXT,
)  # fmt: skip

MONEY = ("Vaste begeleiding", "2027", "80.000", "Reserve sociaal domein", NEXT)
STEP_6 = (
    "Netwerkgroep; 1; Team Inkomen, Kredietbank West en Welzijn Elzenrade", NEXT,
    "Netwerkmanager", Prose("Houdt de partners bij elkaar en lost op wat vastloopt."), "1", "Team Inkomen",
    "De werkwijze van de begeleiders", "2,3", "1", NEXT, NEXT,
)  # fmt: skip
STEP_7 = (
    Prose("Het college stuurt bij."), Prose("De raad stelt doel en budget vast."),
    Prose("De gemeente kiest voor vaste begeleiders."), "1", "1,2,3", NEXT,
    "1", "2028", "Team Inkomen", NEXT,
    Prose("De netwerkgroep gaat door na 2030; de raad beslist in 2029 over het geld."),
    "Niets doen", "Kost geen extra geld", NEXT, "Mensen blijven zoeken", NEXT,
    "Alleen een folder", "Goedkoop", NEXT, "Helpt weinig", NEXT, NEXT,
    Prose("Weten of vaste begeleiding helpt."), Prose("Wet gemeentelijke schuldhulpverlening"), "1", NEXT,
)  # fmt: skip
LAST = (
    "nee",
    "Het plan vast te stellen.", NEXT,
    Prose("Wie geldzorgen heeft, krijgt één vaste begeleider."),
    NEXT, NEXT,
)  # fmt: skip
WHOLE = (*BEFORE, *STEP_1, *STEP_2, *STEP_3, *STEP_5, *STEP_4, *MONEY, *STEP_6, *STEP_7, *LAST)


TYPED = (*WHOLE[:3], NEXT, *WHOLE[3:])
"""The same for a plan that is not there yet, which is told that the sitting is for the whole plan."""


def script(answers: Iterable[str]) -> bytes:
    """Give answers as the lines of a script: an answer in prose ends with a line that holds a single point."""
    return "".join(f"{one}\n.\n" if isinstance(one, Prose) else f"{one}\n" for one in answers).encode()
