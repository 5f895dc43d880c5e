"""All pictures of a plan as a template sees them; adding one is adding its line to `Beeld`."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Annotated, Final, NamedTuple

from armoedeplan.answers import Answer, in_words
from armoedeplan.drawing.palette import OURS, Palette
from armoedeplan.meaning import Meaning
from armoedeplan.pictures.picture import Picture, alternative
from armoedeplan.views import Known

FOLDER: Final = "diagrammen"
"""Beside a document, the folder with its pictures."""


class Plaatje(NamedTuple):
    """A picture as a template sees it: its title, the file beside the document, and its text alternative."""

    titel: Annotated[Answer, Meaning("de titel")]
    bestand: Annotated[str, Meaning("het bestand naast het document: ![titel](bestand)")]
    alt: Annotated[Answer, Meaning("wat het plaatje laat zien, in een of twee zinnen: de tekst in de plaats ervan")]
    regels: Annotated[tuple[Answer, ...], Meaning("wat het plaatje zegt, in woorden")]
    svg: Annotated[bytes, Meaning("de tekening zelf, als SVG")]


class DrawnBy(NamedTuple):
    """The module in this room with the function that draws a picture; imported when it is asked for."""

    module: str
    function: str = "pictures"


class Beeld:
    """The pictures of a plan, by name: each a row of pictures, for what is too big for one page is shown in several.

    Nothing to show is an empty row. A picture is drawn when a template first asks for it. palette: its colours, those
    of a house style when there is one.
    """

    netwerk: Annotated[tuple[Plaatje, ...], DrawnBy("network"), Meaning("wie met wie samenwerkt")]
    organisatie: Annotated[
        tuple[Plaatje, ...], DrawnBy("organisation"), Meaning("hoe de samenwerking is georganiseerd")
    ]
    dekking: Annotated[tuple[Plaatje, ...], DrawnBy("coverage"), Meaning("wie welke functie heeft")]
    planning: Annotated[tuple[Plaatje, ...], DrawnBy("planning"), Meaning("de fasen en de maatregelen in de tijd")]
    spoor: Annotated[tuple[Plaatje, ...], DrawnBy("trace"), Meaning("van conclusie tot indicator")]
    trend: Annotated[tuple[Plaatje, ...], DrawnBy("trend"), Meaning("hoe indicatoren verlopen")]
    redenen: Annotated[
        tuple[Plaatje, ...],
        DrawnBy("counted_talks", "reasons_drawn"),
        Meaning("waarom mensen hulp niet gebruiken, in gesprekken geteld"),
    ]
    gebieden: Annotated[
        tuple[Plaatje, ...],
        DrawnBy("counted_talks", "areas_drawn"),
        Meaning("welk deel per gebied de minst gebruikte regeling gebruikt"),
    ]
    afweging: Annotated[tuple[Plaatje, ...], DrawnBy("advice"), Meaning("hoe de modellen bij de antwoorden passen")]

    def __init__(self, known: Known, palette: Palette = OURS) -> None:
        self._known = known
        self._palette = palette
        self._drawn: dict[str, tuple[Plaatje, ...]] = {}

    def of_plan(self, known: Known) -> "Beeld":
        """Give the pictures of another plan, in the same colours."""
        return Beeld(known, self._palette)

    def __dir__(self) -> list[str]:
        """Give what a template may ask for."""
        return list(_MODULES)

    def __getattr__(self, name: str) -> tuple[Plaatje, ...]:
        if name not in _MODULES:
            raise AttributeError(name)
        if name not in self._drawn:
            found = list(_picture_maker(name)(self._known, self._palette))
            files = [name if number == 1 else f"{name}-{number}" for number in range(1, len(found) + 1)]
            self._drawn[name] = tuple(map(_for_template, files, found))
        return self._drawn[name]

    def files(self, names: Iterable[str]) -> dict[str, bytes]:
        """Give pictures by their files, such as `diagrammen/trend-2.svg`; what is no picture is left out."""
        kinds = {file: file.removeprefix(f"{FOLDER}/").partition(".")[0].partition("-")[0] for file in names}
        known = {
            picture.bestand: picture.svg
            for kind in set(kinds.values()) & _MODULES.keys()
            for picture in getattr(self, kind)
        }
        return {file: known[file] for file in kinds if file in known}


_MODULES: Final = MappingProxyType(
    {
        name: next(note for note in hint.__metadata__ if isinstance(note, DrawnBy))
        for name, hint in Beeld.__annotations__.items()
    }
)


def _for_template(name: str, picture: Picture) -> Plaatje:
    """Give a picture as a template sees it; name: that of its file."""
    return Plaatje(
        titel=in_words(picture.title),
        bestand=f"{FOLDER}/{name}.svg",
        alt=in_words(alternative(picture)),
        regels=tuple(in_words(line) for line in picture.words),
        svg=picture.drawing.svg(picture.title, " ".join(picture.words)).encode(),
    )


@cache
def _picture_maker(name: str) -> Callable[[Known, Palette], Iterator[Picture]]:
    """Give the function that makes the pictures of one name."""
    drawn_by = _MODULES[name]
    module = import_module(f"armoedeplan.pictures.{drawn_by.module}")
    maker: Callable[[Known, Palette], Iterator[Picture]] = getattr(module, drawn_by.function)
    return maker
