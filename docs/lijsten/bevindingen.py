"""Every structural finding of `controleer` (`docs/bevindingen.md`)."""

from armoedeplan.faults import FAULTS
from lijsten import tekst
from lijsten.tekst import plain

_INTRO = (
    "Deze bevindingen gaan over het bestand zelf, niet over de inhoud van uw plan. Een fout herstelt u eerst: zolang "
    "er een fout is, maakt het programma geen documenten. Een waarschuwing of een tip houdt niets tegen."
)


def page() -> str:
    """Give the page with all structural codes."""
    blocks = (
        f"## {code}: {plain(fault.title)}\n\nErnst: {fault.severity}.\n\n{plain(fault.explanation)}"
        for code, fault in FAULTS.items()
    )
    return tekst.page("Bevindingen over het bestand", _INTRO, *blocks)
