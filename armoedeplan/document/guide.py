"""The guide as a template sees it (`methode`)."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Final

from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.method import loader
from armoedeplan.method.bronnen import Bron
from armoedeplan.method.kader import Wet
from armoedeplan.method.modellen import Model
from armoedeplan.method.stappen import Stap
from armoedeplan.record import Record
from armoedeplan.record.path import FieldPath
from armoedeplan.views import Known, View

_NO_PATH: Final = FieldPath()
"""A record of the guide stands in no plan."""


class Methode:
    """The guide as data; each part is read when a template first asks for it."""

    __slots__ = ("_known",)

    def __init__(self, known: Known) -> None:
        self._known = known

    @property
    def stappen(self) -> Annotated[list[View], RecordOf(Stap), Meaning("de zeven stappen met hun onderdelen")]:
        """The seven steps with their core components."""
        return self._in_order(loader.steps())

    @property
    def modellen(self) -> Annotated[list[View], RecordOf(Model), Meaning("de vijf modellen van sturing")]:
        """The five governance models."""
        return self._in_order(loader.models().modellen)

    @property
    def wetten(self) -> Annotated[dict[str, View], RecordOf(Wet), Meaning("het wettelijk kader, op korte naam")]:
        """The legal frame by id."""
        return self._by_id(loader.laws())

    @property
    def bronnen(self) -> Annotated[dict[str, View], RecordOf(Bron), Meaning("de bronnen, op korte naam")]:
        """The source documents and the literature by id."""
        return self._by_id(loader.sources())

    def _in_order(self, records: Sequence[Record]) -> list[View]:
        return [View(record, _NO_PATH, self._known) for record in records]

    def _by_id(self, records: Mapping[str, Record]) -> dict[str, View]:
        return {id_: View(record, _NO_PATH, self._known) for id_, record in records.items()}
