"""The requirement rows of `docs/eisen.yaml`, read as the program reads its own data."""

import re
from functools import cache
from pathlib import Path
from typing import Annotated

from armoedeplan.finding import Finding
from armoedeplan.method.loader import steps
from armoedeplan.record import Choice, Count, Flag, Identifier, Line, Lines, Record, Whole
from armoedeplan.record.reader import read
from armoedeplan.yamltext.parse import parse

FILE = Path(__file__).resolve().parent.parent / "eisen.yaml"
ROW = re.compile(r"\b(?:H[0-7]\.[0-9]{1,2}|P[0-9]\.[0-9]{1,2}|[GLVEM][0-9]{1,2})\b")
"""How the id of a requirement row is written."""
FRAME = re.compile(r"2\.[1-7]|privacy")
"""What a question may rest on besides rows: the present-day frame."""
SOORTEN = {
    "vraag": "vraag",
    "gegeven": "gegeven",
    "rol": "rol",
    "controle": "controle",
    "document": "document",
    "formulier": "formulier",
    "praktijk": "praktijkvoorbeeld",
    "methode": "uitleg of gegeven van de methode",
}
GROEPEN = {
    "H0": "Handreiking: het geheel",
    **{f"H{step.nummer}": f"Handreiking, stap {step.nummer}: {step.titel}" for step in steps()},
    "G": "Gemeenten leren van elkaar: algemeen",
    "L": "Gemeenten leren van elkaar: zeven lessen",
    "V": "Gemeenten leren van elkaar: zestien initiatieven",
    "E": "Erop af! Doen en delen",
    "P": "Participatie, werk en inkomen: praktijk in 2018",
    "M": "Mee(r)doen in Pekela en Veendam",
}


class Herkomst(Record):
    """The document a row comes from, and for the guide the page on which it begins."""

    document: Identifier = ""
    pagina: Count = None


class Eis(Record):
    """One requirement row.

    soort: what the planner makes of it. methode: files of the method's data that fulfil it.
    geen_vraag: why no field of the plan file holds it, where one would look for it.
    geen_controle: why no check looks at it, where one would look for it.
    """

    rij: Line = None
    titel: Line = None
    soort: Annotated[tuple[str, ...], Choice(SOORTEN)] = ()
    stap: Annotated[int | None, Whole(low=0, high=7)] = None
    kern: Flag = None
    onderdeel: Line = None
    bron: Herkomst = Herkomst()
    methode: Lines = ()
    geen_vraag: Line = None
    geen_controle: Line = None

    @property
    def group(self) -> str:
        """The group of rows it belongs to: `H2`, `V`."""
        row = self.rij or ""
        return row.partition(".")[0] if row.startswith("H") else row[:1]


class Controle(Record):
    """One check of the catalogue, with the rows and the parts of the present-day frame it rests on.

    geen_controle: why the program has no check with this number.
    """

    nummer: Line = None
    regel: Line = None
    rijen: Lines = ()
    kader: Lines = ()
    geen_controle: Line = None


class Eisen(Record):
    """The root of `docs/eisen.yaml`."""

    rijen: tuple[Eis, ...] = ()
    controles: tuple[Controle, ...] = ()


class RowsError(Exception):
    """The file with the requirement rows is broken: what is wrong, and where."""


@cache
def requirements() -> Eisen:
    """Give all rows and checks; raises RowsError when the file is faulty."""
    root = parse(FILE.read_text(encoding="utf-8"))
    if isinstance(root, Finding):
        raise RowsError(f"{FILE.name}: {root.message}")
    reading = read(Eisen, root)
    if reading.findings:
        first = reading.findings[0]
        raise RowsError(f"{FILE.name}:{first.mark.line}: {first.message}")
    return reading.record
