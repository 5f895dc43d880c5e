"""Emptying an answer, with `:wis`."""

from armoedeplan.progress import Item
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Done, Screen
from armoedeplan.wizard.text_replacement import means_to_empty


def clear_answer(plan: AutosavedPlan, screen: Screen, item: Item, present: str, path: str) -> bool:
    """Empty an answer and tell what stood there; tell whether it was emptied. present: the answer as it was shown."""
    lines = len(item.value or ()) if item.field.many and item.field.line_field else 0
    if item.field.line_field is None and path == item.path:
        remedy = "Haal een regel weg met :verwijder 2, of alle regels met :verwijder alle."
        screen.refused(Refusal("Dat kan bij deze lijst niet", remedy))
    elif not present:
        remedy = "Typ uw antwoord, of Enter om verder te gaan."
        screen.refused(Refusal("Hier staat nog niets; er is niets leeg te maken", remedy))
    elif not means_to_empty(screen, present, lines):
        screen.show(Done("Het antwoord is niet gewijzigd."))
    elif plan.change(lambda store: store.clear(path)):
        screen.show(Done(f"Leeggemaakt. Er stond: {shortened(present)}. Met :herstel staat het er weer."))
        return True
    return False
