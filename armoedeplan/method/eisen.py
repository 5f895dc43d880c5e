"""The requirement rows: what the sources ask, each with the place where it stands (`H7.3`, `L3`).

`data/eisen.yaml` is made from `docs/eisen.yaml` by `docs/genereer.py`: the rows of the project that people can look up.
"""

from armoedeplan.method.stappen import Verwijzing
from armoedeplan.record import Line, Record


class Eis(Record):
    """One row: its id, what it asks in our words, the core component it is, if it is one, and its source."""

    rij: Line = None
    titel: Line = None
    onderdeel: Line = None
    bron: Verwijzing = Verwijzing()


class Eisen(Record):
    """The root of `data/eisen.yaml`."""

    eisen: tuple[Eis, ...] = ()
