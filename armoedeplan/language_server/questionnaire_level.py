"""Where one is in the questionnaire while going down a plan, name by name, whether it can be read as YAML or not."""

from collections.abc import Mapping
from typing import NamedTuple

from armoedeplan.record.base import Record
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import Field, shape_of


class Level(NamedTuple):
    """A place in the questionnaire.

    field: what holds it; nothing at the top. fields: those that can stand here, in their order. own: the names here are
    a person's own, such as the paths under `notities`. in_list: what stands here are the items of a list.
    """

    path: FieldPath
    field: Field | None
    fields: Mapping[str, Field]
    own: bool = False
    in_list: bool = False

    def under_name(self, name: str) -> "Level | None":
        """Give the place behind a name that stands here; nothing when it is unknown."""
        if self.own and self.field is not None:
            below = shape_of(self.field.record).fields if self.field.record else {}
            return Level(self.path.field(name), self.field, below)
        field = self.fields.get(name)
        if field is None:
            return None
        own = field.keyed and not field.names
        return Level(self.path.field(name), field, {} if own else field.fields_below, own, field.many)

    def under_item(self, key: str | int) -> "Level | None":
        """Give the place in an item of the list that stands here; nothing when there is none."""
        if not self.in_list:
            return None
        return self._replace(path=self.path.item(key), in_list=False)


def top_level(root: type[Record]) -> Level:
    """Give the place at which a plan begins."""
    return Level(FieldPath(), None, shape_of(root).fields)
