"""The usual order of the names in a group of a plan file: that of the questionnaire."""

from collections.abc import Callable, Sequence
from functools import partial

from armoedeplan.record import Record
from armoedeplan.record.shape import shape_of
from armoedeplan.yamltext.tree import Steps


def usual_order(root: type[Record]) -> Callable[[Steps], Sequence[str]]:
    """Give what tells the usual order of the names in a group of a plan of this type."""
    return partial(_names_in_group, root)


def _names_in_group(root: type[Record], steps: Steps) -> Sequence[str]:
    """Give the names in a group of the plan, in the order of the questionnaire."""
    type_ = root
    for step in steps:
        if isinstance(step, str):
            field = shape_of(type_).fields.get(step)
            if field is None or field.record is None:
                return ()
            type_ = field.record
    return list(shape_of(type_).fields)
