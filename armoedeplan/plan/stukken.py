"""The date and the number of each paper: known only when the paper is made, and of that paper alone."""

from typing import Annotated

from armoedeplan.record import Day, Line, Question, Record

STUKKEN = (
    "adviesaanvraag", "afwegingsnota", "begrotingswijziging", "beleidsplan", "collegevoorstel", "convenant",
    "evaluatie", "financiele_bijlage", "functieprofiel", "gespreksleidraad", "gespreksleidraad_inventarisatie",
    "indicatorenbijlage", "nota_van_beantwoording", "opleidingsprogramma", "participatieplan", "privacyparagraaf",
    "publieksversie", "raadsbesluit", "raadsinformatiebrief_evaluatie", "raadsinformatiebrief_start",
    "raadsinformatiebrief_voortgang", "raadsvoorstel", "regelingenfolder", "regelingenoverzicht",
    "registratieformulier", "rolbeschrijvingen", "uitvoeringsprogramma", "voortgangsrapportage",
    "wat_is_er_veranderd", "werkblad", "werkformulier", "wgs_plan", "wie_doet_wat",
)  # fmt: skip
"""What the papers are called in a plan: the names of their templates, with low lines. A test holds the two together."""


class Stuk(Record, component="7.0"):
    """One paper, as the registry knows it (2.3, 2.7)."""

    datum: Annotated[Day, Question("Welke datum heeft dit stuk?", label="Datum", gloss="date", rows="2.3 2.7")] = None
    nummer: Annotated[Line, Question("Welk nummer heeft dit stuk?", label="Nummer", gloss="number", rows="2.3 2.7")] = (
        None
    )
