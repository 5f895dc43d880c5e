"""The commands at a question that do something to its answer: emptying it, and writing it in an editor."""

from armoedeplan.progress import Item
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.screen import Done, EditorFailed, Prompt, Screen
from armoedeplan.wizard.text_replacement import means_to_empty


def clear_answer(plan: AutosavedPlan, screen: Screen, item: Item, present: str, path: str) -> bool:
    """Empty an answer, and tell what stood there; tell whether it is empty now.

    present: the answer in words. path: that of the answer, which may be a part of what the item asks.
    """
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


def edit_answer(screen: Screen, item: Item, prompt: Prompt) -> str | None:
    """Let the answer be written in an editor; one that was left as it was changes nothing."""
    there = prompt.typed or (str(item.value) if item.field.kind and item.field.kind.prose and item.value else "")
    try:
        text = screen.edit(there)
    except EditorFailed as failed:
        screen.refused(failed)
        return None
    return None if text.strip() == there.strip() and not prompt.typed else text
