"""Many answers that are there already, changed in one go: one parse of the plan instead of one for each."""

from collections.abc import Mapping, Sequence

from yaml import ScalarNode

from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.plan.typed import canonical_item, spot_for_words
from armoedeplan.record.path import FieldPath, is_under
from armoedeplan.record.spot import Spot
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.tree import Steps


def plain_answers(file: PlanFile, paths: Sequence[FieldPath]) -> list[FieldPath]:
    """Give the paths at which one plain value stands now, or room for one, and nothing beside it changes with it.

    Raises Lost.
    """
    states = [file.usual_path(state) for state in file.answers.antwoordstatus]
    return [
        path
        for path in paths
        if _is_plain(spot_for_words(file, path)) and not any(is_under(path, state) for state in states)
    ]


def set_together(store: Store, answers: Mapping[FieldPath, str]) -> None:
    """Set plain answers to what a person typed, as `Store.set` does one by one; all of them or none. Raises Refusal."""
    changes: dict[Steps, str] = {}
    for path, typed in answers.items():
        spot = spot_for_words(store.file, path)
        line = spot.field.line_field or spot.field
        store.hold_personal([(line.kind, typed)])
        changes[spot.steps] = canonical_item(line, typed, store.file)
    store.accept(edit.put_all(store.file.parsed, changes))


def _is_plain(spot: Spot) -> bool:
    """Tell whether one plain value stands somewhere that is not a list, nor stands for a whole record."""
    return isinstance(spot.node, ScalarNode) and spot.field.plain and spot.key is None and spot.line is None
