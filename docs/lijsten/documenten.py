"""Every document that can be made (`docs/documenten.md`)."""

from armoedeplan.render.document_set import documents
from lijsten import tekst
from lijsten.tekst import code, plain

_INTRO = (
    "Deze documenten maakt het programma uit een planbestand. Met `armoedeplan maak plan.yaml --document NAAM` "
    "kiest u er een; met `--alles` maakt u alle documenten die bij het plan horen. "
    "[De set documenten](documentenset.md) legt uit waarvoor elk document is."
)


def page() -> str:
    """Give the page with all documents."""
    rows = ((code(one.name), plain(one.title), plain(one.audience), plain(one.moment)) for one in documents().values())
    return tekst.page("Documenten", _INTRO, tekst.table(("Naam", "Titel", "Voor", "Wanneer"), rows))
