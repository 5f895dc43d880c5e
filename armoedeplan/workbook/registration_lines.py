"""The first sheet of the registration form as a workbook: what never stands in it, how it is used and how long kept."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.plan.gedeeld import Bewaartermijn
from armoedeplan.plan.plan import Plan
from armoedeplan.registrations.form import Kind, RegistrationForm
from armoedeplan.workbook.first_sheet import Line

NAME: Final = "Eerst lezen"
"""What the sheet is called."""
ROWS: Final = "Registraties"
"""What the sheet is called in which registrations are typed."""
_AGREED: Final = frozenset({"ja_uitgevoerd", "niet_nodig_volgens_fg"})
"""How it stands with the study of the risks for privacy (DPIA) when registering may begin (H5.5; privacy)."""


def lines_of_registrations(plan: Plan, form: RegistrationForm) -> Iterator[Line]:
    """Yield the lines below the title."""
    if plan.verantwoording.privacy.dpia_status not in _AGREED:
        yield Line("Nog niet gebruiken: eerst akkoord van de functionaris gegevensbescherming", head=True)
    yield from map(Line, _about_form())
    yield Line("Dit vult u nooit in", head=True)
    yield from map(Line, _never_filled_in())
    yield Line("Zo vult u het in", head=True)
    yield from map(Line, _filled_in(form))
    yield Line("Bewaren en verwijderen", head=True)
    yield from map(Line, _kept_for(plan.ervaringskennis.registratieformat.bewaartermijn))
    yield Line("Klaar?", head=True)
    yield from map(Line, _handed_in())


def _about_form() -> Iterator[str]:
    """Yield what the workbook is, and who uses it."""
    yield "Hierin zet de coördinator over wat teamleden na elk gesprek hebben aangekruist."
    yield f"Op blad {ROWS} is elke rij één gesprek."


def _never_filled_in() -> Iterator[str]:
    """Yield what identifies a person, and stands nowhere in it."""
    yield "Geen naam, adres, geboortedatum, telefoonnummer of burgerservicenummer: van niemand."
    yield "Geen straat, school of werkgever, en niets anders waaraan buren iemand kunnen herkennen."
    yield "Geen eigen woorden. Wat een teamlid opschreef, blijft op papier bij de coördinator."
    yield "Voeg dus ook geen kolom toe. Het programma leest alleen de kolommen die er zijn."


def _filled_in(form: RegistrationForm) -> Iterator[str]:
    """Yield how to fill it in; form: of which only the kinds of question that are asked are told."""
    yield "Kies elk antwoord uit de lijst van de cel. Open die lijst met Alt+pijl omlaag."
    yield "De vraag staat als opmerking bij de kop."
    kinds = {column.kind for column in form.columns}
    if Kind.TICK in kinds:
        words = {column.header.partition(":")[0] for column in form.columns if column.kind is Kind.TICK}
        told = ", ".join(f"“{word}:”" for word in sorted(words))
        yield f"In een kolom die begint met {told} kiest u ja als het is aangekruist. Anders laat u de cel leeg."
    if Kind.NUMBER in kinds:
        yield "Een studienummer zegt niets over de persoon. Het dient alleen om een dubbele rij te herkennen."
    yield "Weet u een antwoord niet? Kies “weet ik niet”, of laat de cel leeg."
    yield "Laat de namen van de bladen en de koppen zoals ze zijn."


def _kept_for(kept: Bewaartermijn) -> Iterator[str]:
    """Yield how long it is kept, and where."""
    parts = (("Zo lang bewaart u dit", kept.termijn), ("Dat telt vanaf", kept.vanaf), ("Het is weg", kept.uiterlijk))
    told = " ".join(f"{name}: {words[:1].lower()}{words[1:].rstrip('.')}." for name, words in parts if words)
    yield told or "Spreek af hoe lang u dit bestand bewaart. In het plan staat dat nog niet."
    yield "Bewaar dit bestand waar alleen de coördinator en wie de analyse doet erbij kunnen. Mail het niet."
    yield "Zet het niet bij het plan, en niet in een map die u deelt of openbaar maakt."
    yield "Verwijder het na de bewaartermijn, met alle kopieën."


def _handed_in() -> Iterator[str]:
    """Yield what happens with it."""
    yield "Sla het bestand op. Wie het plan beheert, leest het in met: armoedeplan importeer ervaring BESTAND PLAN"
    yield "In het plan komen alleen aantallen. Kleine aantallen blijven weg, en de andere worden afgerond."
