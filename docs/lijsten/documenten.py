"""Every document that can be made: by name (`docs/documenten.md`), and by what it is for (`docs/documentenset.md`)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from armoedeplan.document.paper import DEFINITIEF
from armoedeplan.render.document_set import documents
from armoedeplan.render.templates import Template
from lijsten import tekst
from lijsten.tekst import code, plain, sentence

_INTRO = (
    "Deze documenten maakt het programma uit een planbestand. Met `armoedeplan maak plan.yaml --document NAAM` "
    "kiest u er een; met `--alles` maakt u alle documenten die bij het plan horen. "
    "[De set documenten](documentenset.md) legt uit waarvoor elk document is. "
    "Bij welke status van het plan een document er is, staat in de laatste kolom, met erachter of het dan een concept "
    "of een ontwerp is. "
    "Wat er al net zo staat, wordt niet opnieuw gemaakt."
)
_SET: Final = Path(__file__).resolve().parents[1] / "documentenset.md"
_BEGIN, _END = "<!-- documenten -->\n", "<!-- /documenten -->\n"
GROUPS: Final = {
    "raad": "Voor raad en college",
    "bestuur": "Voor bestuur en organisatie",
    "partners": "Voor partners en inwoners",
    "gesprekken": "Voor de gesprekken van stap 5",
    "werk": "Om mee te werken en te publiceren",
    "": "Andere documenten",
}
"""The heading of each group of documents, by what a template says after `groep`, in the order of the page."""


def page() -> str:
    """Give the page with all documents."""
    rows = (
        (code(made.name), plain(made.title), plain(made.audience), plain(made.when), _statuses(made))
        for made in documents().values()
    )
    return tekst.page(
        "Documenten", _INTRO, tekst.table(("Naam", "Titel", "Voor", "Wanneer", "Status van het plan"), rows)
    )


def _statuses(made: Template) -> str:
    """Give the statuses of a plan at which a document is made, with as what where that is not final."""
    told = (code(status) + (f" ({as_what})" if as_what != DEFINITIEF else "") for status, as_what in made.moments)
    return ", ".join(told) or "altijd"


def set_page() -> str:
    """Give the page that explains the set, with the documents of today in it."""
    before, begin, rest = _SET.read_text(encoding="utf-8").partition(_BEGIN)
    _, end, after = rest.partition(_END)
    groups = "\n\n".join(_groups())
    return f"{before}{begin}\n{groups}\n\n{end}{after}"


def _groups() -> Iterator[str]:
    """Yield each group of documents that has any, under its heading."""
    for group, heading in GROUPS.items():
        members = [made for made in documents().values() if made.group == group]
        rows = [(code(made.name), plain(made.audience), _moment(made)) for made in members]
        if members:
            yield f"## {heading}\n\n{tekst.table(('Document', 'Voor wie', 'Wanneer'), rows)}"


def _moment(made: Template) -> str:
    """Give when a document is made, as a sentence, with what is special about it."""
    return " ".join([sentence(made.when[:1].upper() + made.when[1:]), made.extra]).strip()
