"""All pictures of a plan as a template sees them; adding one is adding its function here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

from armoedeplan.answers import Answer
from armoedeplan.drawing.palette import OURS, Palette
from armoedeplan.pictures.picture import Picture
from armoedeplan.views import Known

FOLDER: Final = "diagrammen"
"""Beside a document, the folder with its pictures."""
# each is a module with a function `pictures`, imported when its picture is asked for
_MODULES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "netwerk": "network",
        "organisatie": "organisation",
        "dekking": "coverage",
        "planning": "planning",
        "spoor": "trace",
        "trend": "trend",
        "afweging": "advice",
    }
)


class Plaatje:
    """A picture as a template sees it: its title, the file beside the document, and its text alternative."""

    __slots__ = ("bestand", "regels", "svg", "titel")

    def __init__(self, name: str, picture: Picture) -> None:
        self.bestand: Final = f"{FOLDER}/{name}.svg"
        self.titel: Final = Answer(picture.title, picture.title)
        self.regels: Final = tuple(Answer(one, one) for one in picture.words)
        self.svg: Final = picture.drawing.svg(picture.title, " ".join(picture.words)).encode()


class Beeld:
    """The pictures of a plan, by name: each a row of pictures, for what is too big for one page is shown in several.

    Nothing to show is an empty row. A picture is drawn when a template first asks for it. palette: its colours, those
    of a house style when there is one.
    """

    def __init__(self, known: Known, palette: Palette = OURS) -> None:
        self._known = known
        self._palette = palette
        self._drawn: dict[str, tuple[Plaatje, ...]] = {}

    def __dir__(self) -> list[str]:
        """Give what a template may ask for."""
        return list(_MODULES)

    def __getattr__(self, name: str) -> tuple[Plaatje, ...]:
        if name not in _MODULES:
            raise AttributeError(name)
        if name not in self._drawn:
            found = list(_maker(name)(self._known, self._palette))
            files = [name if number == 1 else f"{name}-{number}" for number in range(1, len(found) + 1)]
            self._drawn[name] = tuple(Plaatje(file, one) for file, one in zip(files, found, strict=True))
        return self._drawn[name]

    def files(self, names: Iterable[str]) -> dict[str, bytes]:
        """Give pictures by their files, such as `diagrammen/trend-2.svg`; what is no picture is left out."""
        kinds = {file: file.removeprefix(f"{FOLDER}/").partition(".")[0].partition("-")[0] for file in names}
        known = {one.bestand: one.svg for kind in set(kinds.values()) & _MODULES.keys() for one in getattr(self, kind)}
        return {file: known[file] for file in kinds if file in known}


@cache
def _maker(name: str) -> Callable[[Known, Palette], Iterator[Picture]]:
    """Give the function that makes the pictures of one name."""
    maker: Callable[[Known, Palette], Iterator[Picture]] = import_module(
        f"armoedeplan.pictures.{_MODULES[name]}"
    ).pictures
    return maker
