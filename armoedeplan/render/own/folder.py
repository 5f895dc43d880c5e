"""The folder with a municipality's own templates: read whole and at once, so that nothing else has to open it."""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.essentials import fields_on
from armoedeplan.render.document import FormatError
from armoedeplan.render.templates import SUFFIX, Template, described, templates

_MOST_FILES: Final = 200
_MOST_BYTES: Final = 1_000_000


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
        why = "is geen map" if folder.is_file() else "bestaat niet, of u mag haar niet lezen"
        raise FormatError(f"De map {folder} {why}", "Noem met --sjablonen de map met uw eigen sjablonen.") from error
    if not paths:
        remedy = "Maak er een met: armoedeplan sjabloon kopieer beleidsplan --naar MAP"
        raise FormatError(f"In de map {folder} staan geen sjablonen (bestanden die op .j2 eindigen)", remedy)
    if len(paths) > _MOST_FILES:
        raise FormatError(f"In de map {folder} staan meer dan {_MOST_FILES} sjablonen", "Neem een map met minder.")
    texts = {path.relative_to(folder).as_posix(): _text(path) for path in paths}
    found = {
        name.removesuffix(SUFFIX): _document(name.removesuffix(SUFFIX), text, folder / name)
        for name, text in texts.items()
        if name.endswith(SUFFIX) and "/" not in name
    }
    return Own(folder, texts, found)


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
    """Read one template. Raises FormatError."""
    try:
        told = path.stat()
        if not stat.S_ISREG(told.st_mode) or told.st_size > _MOST_BYTES:
            raise FormatError(f"{path} is te groot of geen gewoon bestand", "Een sjabloon is hooguit 1 MB tekst.")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise FormatError(f"{path} is niet te lezen", "Vraag de eigenaar of de beheerder om leesrechten.") from error
    except UnicodeDecodeError as error:
        raise FormatError(f"{path} is geen tekst in UTF-8", "Sla het sjabloon opnieuw op als UTF-8.") from error


def _document(name: str, text: str, path: Path) -> Template:
    """Give what a template says of itself, beside what ours of that name says. Raises FormatError."""
    one = described(name, text, templates().get(name)) or Template(name, name, "")
    for path_in_plan in (*one.needed, *filter(None, (one.each, one.unless[0]))):
        try:
            fields_on(path_in_plan)
        except KeyError as error:
            remedy = "Kijk bovenaan het sjabloon, bij nodig, per en niet_bij."
            raise FormatError(f"{path}: “{path_in_plan}” bestaat niet in het plan", remedy) from error
    if one.each and not fields_on(one.each)[-1].many:
        raise FormatError(f"{path}: “{one.each}” is geen lijst", "Achter per hoort een lijst, zoals gemeenten.")
    return one
