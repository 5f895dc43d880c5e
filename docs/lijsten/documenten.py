"""Every document that can be made (`docs/documenten.md`)."""

from armoedeplan.render.templates import templates
from lijsten import tekst
from lijsten.tekst import code, plain

_INTRO = (
    "Deze documenten maakt het programma uit een planbestand. Met `armoedeplan maak plan.yaml --document NAAM` "
    "kiest u er een."
)


def page() -> str:
    """Give the page with all documents."""
    rows = ((code(one.name), plain(one.title), plain(one.audience)) for one in templates().values())
    return tekst.page("Documenten", _INTRO, tekst.table(("Naam", "Titel", "Voor"), rows))
