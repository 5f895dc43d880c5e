"""The folder with a municipality's own templates: read whole and at once, so that nothing else has to open it."""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.confined.message import Message
from armoedeplan.confined.run import Stopped, confined
from armoedeplan.render.source import FormatError
from armoedeplan.render.templates import Template, template_of
from armoedeplan.saving.system_errors import system_word

MOST_FILES: Final = 200
"""Templates in a folder of a municipality."""
MOST_BYTES: Final = 1_000_000
"""The bytes of one template."""
MOST_SIGNS: Final = 5_000_000
"""The signs of all templates in a folder together."""


class Own(NamedTuple):
    """A municipality's templates.

    folder: where they are. texts: every file by its name in the folder, with `/`. templates: the documents among them.
    """

    folder: Path
    texts: Mapping[str, str]
    templates: Mapping[str, Template]


def read_own(folder: Path) -> Own:
    """Read the templates in a folder: `NAME.md.j2` is a document, other `.j2` files are parts. Raises FormatError."""
    try:
        paths = sorted(_files(folder, folder.resolve(strict=True)))
    except OSError as error:
        known = {NotADirectoryError: f"{folder} is geen map", FileNotFoundError: f"De map {folder} bestaat niet"}
        if said := known.get(type(error)):
            raise FormatError(said, "Noem met --sjablonen de map met uw eigen sjablonen.") from error
        reason = system_word(error)
        raise FormatError(f"De map {folder} is niet te lezen: {reason.said}", reason.remedy) from error
    if not paths:
        remedy = "Maak er een met: armoedeplan sjabloon kopieer beleidsplan --naar MAP"
        raise FormatError(f"In de map {folder} staan geen sjablonen (bestanden die op .j2 eindigen)", remedy)
    if len(paths) > MOST_FILES:
        raise FormatError(f"In de map {folder} staan meer dan {MOST_FILES} sjablonen", "Neem een map met minder.")
    texts = {path.relative_to(folder).as_posix(): _text(path) for path in paths}
    if sum(map(len, texts.values())) > MOST_SIGNS:
        raise FormatError(f"De sjablonen in {folder} zijn samen meer dan 5 MB tekst", "Neem een map met minder.")
    return Own(folder, texts, _described(folder, texts))


def _described(folder: Path, texts: Mapping[str, str]) -> dict[str, Template]:
    """Give what the documents among some templates say of themselves. Raises FormatError."""
    try:
        said = confined("armoedeplan.render.own.confined_tasks:describe", Message({"texts": texts}), str(folder)).words
    except Stopped as stop:
        where = f"{folder}{os.sep}" if stop.kind == "refused" else ""
        raise FormatError(f"{where}{stop.message}", stop.remedy) from stop
    return {name: template_of(fields) for name, fields in said.items()}


def _files(folder: Path, top: Path) -> Iterator[Path]:
    """Yield the files of a folder and those below it. Raises FormatError for one that leads out of it, or OSError."""
    with os.scandir(folder) as entries:
        found = list(entries)
    for entry in found:
        path = Path(entry.path)
        if entry.is_symlink() and not path.resolve().is_relative_to(top):
            raise FormatError(f"{path} wijst naar een plek buiten de map", "Zet het bestand zelf in de map.")
        if entry.is_dir(follow_symlinks=False):
            yield from _files(path, top)
        elif entry.name.endswith(".j2"):
            yield path


def _text(path: Path) -> str:
    """Read the text of a template, an ordinary file of at most 1 MB of UTF-8. Raises FormatError."""
    try:
        told = path.stat()
        if not stat.S_ISREG(told.st_mode) or told.st_size > MOST_BYTES:
            raise FormatError(f"{path} is te groot of geen gewoon bestand", "Een sjabloon is hooguit 1 MB tekst.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise FormatError(f"{path} is te groot", "Een sjabloon is hooguit 1 MB tekst.")
        return data.decode("utf-8-sig")
    except OSError as error:
        reason = system_word(error)
        raise FormatError(f"{path} is niet te lezen: {reason.said}", reason.remedy) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"{path}, regel {line}: Dit is geen tekst in UTF-8"
        raise FormatError(message, "Sla het sjabloon opnieuw op als UTF-8.") from error
