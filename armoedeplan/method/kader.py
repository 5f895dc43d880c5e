"""The legal frame: the laws of 2009, what came in their place, and what is not law yet (domain 2.1, 2.2)."""

from typing import Annotated

from armoedeplan.record import (
    Choice,
    Flag,
    Identifier,
    Line,
    Lines,
    MomentText,
    Paragraphs,
    Record,
    Reference,
    Whole,
)

STATUSSEN = {
    "geldend": "geldend",
    "gefaseerd": "gaat in fasen in",
    "wetsvoorstel": "wetsvoorstel, nog geen wet",
    "vervallen": "vervallen",
}


class Fase(Record):
    """One phase in which a law takes effect."""

    id: Identifier = ""
    moment: MomentText = None
    uitleg: Line = None


class Wet(Record, referable=True):
    """One law, bill, agreement or duty, as it stood at `peildatum`.

    vanaf: when it took effect; open when unknown, and for a bill.
    plicht: what it asks of a municipality, in our words.
    relevant_voor_stap: the steps of the guide it touches, in our reading.
    bron, meer_bronnen: addresses of pages that were seen, or that nothing was seen.
    nagezien: whether any source was seen; `niet_nagezien` names the parts that rest on general knowledge.
    opgevolgd_door, verouderde_namen: for what has lapsed, its successors and the names a plan should no longer use.
    """

    id: Identifier = ""
    naam: Line = None
    afkorting: Line = None
    was_in_2009: Line = None
    status: Annotated[str | None, Choice(STATUSSEN)] = None
    vanaf: MomentText = None
    fasen: tuple[Fase, ...] = ()
    relevant_voor_stap: Annotated[tuple[int, ...], Whole(low=1, high=7)] = ()
    plicht: Paragraphs = None
    opgevolgd_door: Annotated[tuple[str, ...], Reference("wettelijk_kader")] = ()
    verouderde_namen: Lines = ()
    bron: Line = None
    meer_bronnen: Lines = ()
    nagezien: Flag = None
    niet_nagezien: Lines = ()
    peildatum: MomentText = None
    let_op: Line = None


class WettelijkKader(Record):
    """The root of `data/wettelijk_kader.yaml`."""

    wettelijk_kader: tuple[Wet, ...] = ()
