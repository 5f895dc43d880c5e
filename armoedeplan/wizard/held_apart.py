"""Two questions side by side that never have one answer, such as the first and the second governance model."""

from collections.abc import Sequence

from armoedeplan.progress import Item
from armoedeplan.record import Refused
from armoedeplan.wizard.autosave import AutosavedPlan


def hold_apart(plan: AutosavedPlan, item: Item, values: Sequence[str]) -> None:
    """Hold an answer apart from that of the question beside it (H3.9). Raises Refused where both would be one.

    values: what is answered, as the file gets it.
    """
    other, kind = item.question.other_than, item.field.kind
    beside = plan.item(item.path.parent.field(other)) if other else None
    if beside is None or kind is None or beside.value not in values:
        return
    message = f"U koos “{kind.shown(beside.value)}” al bij “{beside.question.label}”"
    raise Refused(message, "Kies hier iets anders, of ga met Enter verder.")
