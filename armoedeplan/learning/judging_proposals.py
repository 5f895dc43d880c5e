"""Who judges a joint proposal and with what, as the source says it (E9, E11); what it does not say stays unknown."""

from typing import Final

JUDGED_BY: Final = (
    (
        "In de bron beoordeelt een projectteam of een voorstel geld kan krijgen. Het project was van Divosa, VNG en "
        "het ministerie van SZW, en liep tot 2011. Wie dit nu doet: onbekend."
    ),
    "De bron noemt geen punten en geen formulier. Zij zegt alleen wat helpt: de voorwaarden hierboven.",
    "In de bron ontvangt een gemeente het subsidiegeld niet zelf: het project betaalt. Hoe dat nu gaat: onbekend.",
)
"""Lines in Dutch, own words; the source is `erop_af`."""
