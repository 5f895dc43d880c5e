"""What `lessen` and `voorbeelden` give as JSON: the practice of municipalities."""

from collections.abc import Mapping, Sequence
from typing import Annotated, NotRequired, TypedDict

from armoedeplan.practice.case import Case
from armoedeplan.terminal.json_forms.shared_forms import Id, Version


class LessonPoint(TypedDict):
    """A point of a lesson."""

    punt: Annotated[str, "Het punt."]
    stand: Annotated[str, "Of het plan er iets over zegt."]
    plaatsen: Annotated[Sequence[str], "Waar."]


class LessonData(TypedDict):
    """A lesson of other municipalities."""

    id: Annotated[str, "Het nummer van de les."]
    titel: Annotated[str, "De les."]
    tekst: Annotated[str, "Wat zij inhoudt."]
    pagina: Annotated[int | None, "De bladzijde van de bron."]
    punten: Annotated[Sequence[LessonPoint], "De punten."]
    afgeleid: Annotated[Sequence[str], "Wat onze lezing is."]
    voorbeelden: Annotated[Sequence[str], "De voorbeelden die erbij horen."]


class LessonsData(TypedDict):
    """What `lessen` tells."""

    versie: Version
    lessen: Annotated[Sequence[LessonData], "De lessen."]


class CaseInBrief(TypedDict):
    """A case, with why it is there."""

    id: Id
    titel: Annotated[str, "De titel."]
    gemeenten: Annotated[Sequence[str], "De gemeenten."]
    lessen: Annotated[Sequence[str], "De lessen die het laat zien."]
    themas: Annotated[Sequence[str], "De thema's."]
    les: Annotated[str, "Wat ervan te leren is."]
    reden: Annotated[str, "Waarom het erbij staat."]


class CasesData(TypedDict):
    """What `voorbeelden` tells."""

    versie: Version
    voorbeelden: Annotated[Sequence[CaseInBrief], "De voorbeelden."]
    voorbeeld: NotRequired[Annotated[Case, "Het hele voorbeeld, als er één is gevraagd."]]
    gezocht: NotRequired[Annotated[Sequence[str], "Waarop is gezocht."]]
    themas: NotRequired[Annotated[Sequence[str], "De thema's die er zijn."]]
    verschillen: NotRequired[Annotated[Mapping[str, Sequence[str]], "Per voorbeeld waarin uw gemeente verschilt."]]
