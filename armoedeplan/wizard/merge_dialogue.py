"""Asking about what two people changed in one place of a plan, each in another way: what stays is never guessed."""

from collections.abc import Sequence
from typing import Any, Final

from armoedeplan.plan.personal_gate import hold_personal
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.typed import canonical_item, own_words
from armoedeplan.record.words import counted
from armoedeplan.refusal import Refusal
from armoedeplan.versions.told_conflicts import ToldConflict, Way, decided_value
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Done, Listing, Prompt, Screen, Words
from armoedeplan.wizard.short_reply import ask_which, read_reply

_OTHER: Final = "iets anders typen"
_BOTH: Final = "allebei, achter elkaar"


def settle_conflicts(
    screen: Screen, conflicts: Sequence[ToldConflict], names: tuple[str, str], file: PlanFile
) -> dict[str, Any]:
    """Ask of each conflict what stays; give that by path. names: what both versions are called. Raises Ended."""
    many = counted(len(conflicts), "plek is", "plekken zijn")
    screen.show(Words(f"{many} in beide versies gewijzigd, en verschillend. U kiest wat blijft."))
    decided = {}
    for number, told in enumerate(conflicts, 1):
        decided[str(told.conflict.path)] = _settled_value(screen, told, names, file, f"{number} van {len(conflicts)}")
    return decided


def _settled_value(screen: Screen, told: ToldConflict, names: tuple[str, str], file: PlanFile, place: str) -> Any:
    """Ask of one conflict what stays."""
    first, second = names
    lines = (f"{first}: {told.first}", f"{second}: {told.second}", f"eerst stond er: {told.base}")
    screen.show(Listing(f"{place}. {told.about[:1].upper()}{told.about[1:]}", lines))
    said = {
        Way.FIRST: f"{first}: {shortened(told.first)}",
        Way.SECOND: f"{second}: {shortened(told.second)}",
        Way.BOTH: _BOTH,
        Way.OTHER: _OTHER,
    }
    while True:
        way = told.ways[ask_which(screen, "Wat blijft staan?", [said[way] for way in told.ways])]
        if way is not Way.OTHER:
            return decided_value(told, way)
        typed = _typed_value(screen, told, file)
        if typed is not None:
            screen.show(Done(f"Er komt te staan: {typed}"))
            return typed


def _typed_value(screen: Screen, told: ToldConflict, file: PlanFile) -> str | None:
    """Let a person type what stands there; nothing when they go back."""
    if told.field is None:
        return None
    while True:
        reply = read_reply(screen, Prompt("Wat moet er staan?", hint="Enter gaat terug naar de keuze"))
        if not reply:
            return None
        try:
            hold_personal(own_words([(told.field.kind, reply)]), file.text, meant=())
            return canonical_item(told.field, reply, file)
        except Refusal as refused:
            screen.refused(refused)
