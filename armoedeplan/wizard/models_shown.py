"""The five governance models side by side, for who wants to read more before the choice (H3.5, H3.6)."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.method.loader import models
from armoedeplan.wizard.screen import Heading, Part, Table, Words

_ROWS: Final = {
    "wie_werkt_samen": "Wie werkt samen",
    "onderwerp": "Onderwerp",
    "rol_gemeente": "De gemeente",
    "rol_organisaties": "Organisaties",
    "rol_burgers": "Burgers",
}


def models_shown() -> Iterator[Part]:
    """Give each model with what the guide says of it."""
    for model in models().modellen:
        cells = tuple((label, getattr(model.cellen, name).told.marked) for name, label in _ROWS.items())
        yield Heading(str(model.naam).capitalize(), " ".join((model.samenvatting or "").split()))
        yield Table(("", ""), cells)
    yield Words(
        "Kijk ook naar uw inventarisatie: welk model past bij wie er al samenwerken? Een mix van twee modellen komt "
        "veel voor. Het tweede model vraagt de wizard hierna."
    )
