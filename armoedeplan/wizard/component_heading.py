"""Where in the plan a question stands, as the heading above it says it."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.guide.definition import Guide
from armoedeplan.progress import Item
from armoedeplan.wizard.overview import BEFORE

_BEFORE_STEPS: Final = (BEFORE, "Wat u bij de hand hebt, en wat voor het hele plan geldt.")
_BESIDE_STEPS: Final = ("Het hele plan", "Wat bij geen enkele stap hoort, of bij alle.")


def component_heading(item: Item, guide: Guide, route: Sequence[Item]) -> tuple[str, str]:
    """Give the title of where a question stands, and what that is about. route: the questions that come by."""
    if not item.step:
        earliest = next((stop for stop in route if stop.step or stop.path == item.path), item)
        return _BEFORE_STEPS if earliest.path == item.path else _BESIDE_STEPS
    title = f"Stap {item.step}: {guide.steps()[item.step - 1].titel}"
    part = guide.components().get(item.component)
    if part is None:
        return title, "Vragen bij de stap als geheel."
    return title, " ".join((f"{part.nummer} {part.titel}.", *(why.marked for why in part.reasons[:1])))
