"""The files of a house style, looked at in a confined process: what was found fit, or why a file is not."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from armoedeplan.confined.limits import Limits
from armoedeplan.confined.message import Message
from armoedeplan.confined.run import Stopped, confined
from armoedeplan.render.style.font_file import Font
from armoedeplan.render.style.refusal import Unfit
from armoedeplan.yamltext.tree import Steps

LIMITS: Final = Limits(seconds=15, megabytes=1024)
"""What all files of a house style together may take."""
_SIMPLER: Final = "Maak het eenvoudiger, of laat het weg."
_WHY: Final = {
    "time": ("Dit bestand vraagt te veel tijd", _SIMPLER),
    "memory": ("Dit bestand vraagt te veel geheugen", _SIMPLER),
    "output": ("Dit bestand is te groot", _SIMPLER),
    "broken": ("Dit bestand is beschadigd, of niet te tekenen", "Sla het opnieuw op, of neem een ander bestand."),
}


class Named(NamedTuple):
    """A file that a house style names: its name, its kind (`logo`, `font`, `docx` or `odt`), and where it is named."""

    name: str
    kind: str
    steps: Steps


class Logo(NamedTuple):
    """A logo: its kind (`svg` or `png`), its bytes, what is read aloud in its place, its measures, and it as a PNG."""

    kind: str
    data: bytes
    text: str
    measures: tuple[float, float]
    drawn: bytes


class Document(NamedTuple):
    """A reference document: its kind (`docx` or `odt`) and its bytes."""

    kind: str
    data: bytes


Fit = Logo | Font | Document


def check_style_files(folder: Path, files: Sequence[tuple[Named, bytes]]) -> list[Fit | Unfit | None]:
    """Give for each file what it is, or why it is unfit; nothing for one that was not come to, after one that broke."""
    if not files:
        return []
    given = Message([file.kind for file, _ in files], [data for _, data in files])
    try:
        answer = confined("armoedeplan.render.style.tasks:read", given, str(folder), LIMITS)
    except Stopped as stop:
        at = int(stop.at) if stop.at.isdecimal() and int(stop.at) < len(files) else 0
        unfit = Unfit(*_WHY.get(stop.kind, (stop.message, stop.remedy)))
        return [unfit if number == at else None for number in range(len(files))]
    pieces = iter(answer.pieces)
    return [_fit(file.kind, told, pieces) for (file, _), told in zip(files, answer.words, strict=True)]


def _fit(kind: str, told: Any, pieces: Iterator[bytes]) -> Fit | Unfit:
    """Give one file as the process told it."""
    mine = [next(pieces) for _ in range(told["pieces"])]
    if "unfit" in told:
        message, remedy = told["unfit"]
        return Unfit(str(message), str(remedy))
    if kind == "logo":
        wide, high = told["measures"]
        return Logo("png" if told["kind"] == "png" else "svg", mine[0], "", (float(wide), float(high)), mine[1])
    if kind == "font":
        low, high = told["weights"]
        suffix = ".otf" if told["suffix"] == ".otf" else ".ttf"
        return Font(str(told["family"]), (int(low), int(high)), bool(told["italic"]), mine[0], suffix)
    return Document(kind, mine[0])
