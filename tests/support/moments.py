"""The plan of Voorbeeldstad at each moment that a plan has, ready for every paper that belongs to it."""

from typing import Final

from support.program import VOORBEELDSTAD

STATUSES: Final = ("concept", "inspraak", "aangeboden_aan_raad", "vastgesteld", "ingetrokken")
FULL: Final = VOORBEELDSTAD.read_text(encoding="utf-8")


def ready(status: str) -> str:
    """Give the plan of Voorbeeldstad at a status, with all that each paper waits for."""
    text = FULL.replace("status: vastgesteld", f"status: {status}", 1)
    if status in ("concept", "inspraak"):
        # no model was chosen yet, and the advice is awaited
        text = text.replace("    besloten_op: 2026-07-07\n", "").replace("      ontvangen_op: 2026-06-16\n", "")
    lessons = "      lessen: [Begin klein.]\n      soort: proces\n"
    return text.replace("      soort: proces\n", lessons, 1)
