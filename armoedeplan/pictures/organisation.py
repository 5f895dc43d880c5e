"""The chart of the organisation (H6.1-H6.12): who steers, who leads, and what they lead.

The plan says who is answerable and who leads what; that the others stand below them is inferred (afgeleid).
"""

from collections.abc import Iterator
from typing import Any, Final

from armoedeplan.answers import Answer
from armoedeplan.drawing.palette import Palette
from armoedeplan.drawing.tree import Node, tree
from armoedeplan.pictures.picture import Picture, names_in_a_row, record_name, with_capital
from armoedeplan.plan.onderdelen import Onderdeel
from armoedeplan.plan.organisatie import Organisatie
from armoedeplan.record.path import FieldPath
from armoedeplan.views import Known, View

_LEAST: Final = 6


def pictures(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield one chart when the organisation has so many parts that a sentence would not tell it as well."""
    organisation = known.plan.organisatie
    top = [part for part in organisation.onderdelen if part.heeft_eindverantwoordelijkheid]
    rest = [part for part in organisation.onderdelen if part not in top]
    below = tuple(_boxes_below(rest, organisation, known))
    if not top and not below:
        return
    roots = [Node(_part_label(part, known), below if part is top[-1] else (), dark=True) for part in top] or list(below)
    boxes = sum(map(_boxes_of, roots))
    if boxes < _LEAST:
        return
    steering = names_in_a_row(node.words for node in roots if node.dark)
    conclusion = f"{with_capital(steering)}; daaronder {boxes - len(top)} andere onderdelen." if steering else ""
    title = "Hoe de samenwerking wordt aangestuurd"
    yield Picture(title, tuple(_boxes_in_words(roots)), tree(roots, palette), conclusion)


def _boxes_of(node: Node) -> int:
    """Give how many boxes a box makes with all below it."""
    return 1 + sum(map(_boxes_of, node.below))


def _boxes_below(rest: list[Onderdeel], organisation: Organisatie, known: Known) -> Iterator[Node]:
    """Yield what stands below who is answerable: the manager, the coordinator, and the other parts."""
    view = View(organisation, FieldPath("organisatie"), known)
    left = list(rest)
    for leader, led in ((view.manager, "uitvoeringstrajecten"), (view.coordinator, "neemt_deel_aan")):
        if not isinstance(leader.functie, Answer) or not leader.functie:
            continue
        name = " ".join(leader.functie.shown.split())
        # a part that is only this leader stands in the chart once
        left = [part for part in left if not _is_function_itself(record_name(part.id, known), name)]
        yield Node(name, tuple(_led_box(leader, led, known)))
    yield from (Node(_part_label(part, known)) for part in left)


def _led_box(leader: Any, field: str, known: Known) -> Iterator[Node]:
    """Yield what a manager leads, or where a coordinator takes part, as one box."""
    names = [record_name(led_id, known) for led_id in getattr(leader._record, field)]  # noqa: SLF001 - a view hides its record from templates only
    if names:
        yield Node(f"{'Leidt' if field == 'uitvoeringstrajecten' else 'Doet mee in'}: {names_in_a_row(names)}")


def _part_label(part: Onderdeel, known: Known) -> str:
    """Give the words of a part: its name, and whether it is answerable."""
    return record_name(part.id, known) + (" (eindverantwoordelijk)" if part.heeft_eindverantwoordelijkheid else "")


def _is_function_itself(part: str, function: str) -> bool:
    """Tell whether a part is the function itself, such as `Projectmanager` beside `Projectmanager van de gemeente`."""
    return function.lower().startswith(part.lower()) or part.lower().startswith(function.lower())


def _boxes_in_words(nodes: tuple[Node, ...] | list[Node]) -> Iterator[str]:
    """Say of each box what stands below it."""
    for node in nodes:
        if node.below:
            yield f"{node.words}; daaronder: {names_in_a_row(person.words for person in node.below)}."
        elif nodes is not None and not isinstance(nodes, tuple):
            yield f"{node.words}."
        yield from _boxes_in_words(node.below)
