"""The unit behind a number (`1400 huishoudens`): offered as the answer to the question of it, where that is open."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.progress import Item
from armoedeplan.record.kinds import Understood
from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.session import Session
from armoedeplan.wizard.short_reply import ask_yes_or_no

_UNIT: Final = "eenheid"
"""The field that says in which unit a record counts."""


def offer_unit(session: Session, item: Item, understood: Sequence[Understood]) -> None:
    """Ask whether the words behind a number are the unit, and store that; nothing where the plan says one already."""
    unit = next((part.unit for part in understood if part.unit), "")
    path = _open_question(session, item.path) if unit else None
    if path is not None and ask_yes_or_no(session.screen, f"Is “{unit}” ook de eenheid waarin u meet?"):
        session.plan.change(lambda store: store.set(path, [unit]))


def _open_question(session: Session, path: FieldPath) -> FieldPath | None:
    """Give the path of the question in which unit is counted, when it has no answer yet."""
    above = path.parent
    while above:
        asked = session.plan.item(above.field(_UNIT))
        if asked is not None:
            return None if asked.value else asked.path
        above = above.parent
    return None
