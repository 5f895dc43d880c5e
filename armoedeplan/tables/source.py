"""The bytes of a list: all that the program itself does with a file from elsewhere."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from armoedeplan.saving.bounded_read import NotRegularError, SilentError, read_whole
from armoedeplan.saving.system_errors import why
from armoedeplan.tables.hsds_csv import DESCRIPTOR, FILES
from armoedeplan.tables.size_limits import MOST_BYTES, dutch
from armoedeplan.tables.table import TableError


class Source(NamedTuple):
    """What stands in a file, or in files of a folder. names: of the files of a folder; None for a file."""

    names: tuple[str, ...] | None
    pieces: tuple[bytes, ...]


def read_source(path: Path) -> Source:
    """Read a file, or a folder with an HSDS package, no further than it may be long. Raises TableError."""
    if path.name == DESCRIPTOR and (beside := _folder_of_package(path.parent)):
        return _files_of_folder(beside, {DESCRIPTOR: path})
    if not path.is_dir():
        return Source(None, (bytes_of_list(path, MOST_BYTES),))
    return _files_of_folder(_folder_of_package(path) or path, {DESCRIPTOR: path / DESCRIPTOR})


def _folder_of_package(folder: Path) -> Path | None:
    """Give where the files of a package are: in a folder, or in the folder `data` in it; nothing when in neither."""
    places = (folder, folder / "data")
    return next((place for place in places if any((place / name).exists() for name in FILES[:2])), None)


def _files_of_folder(folder: Path, also: Mapping[str, Path]) -> Source:
    """Read the files of a package in a folder, and others by their name, as far as they are there."""
    paths = {name: path for name, path in {**{name: folder / name for name in FILES}, **also}.items() if path.exists()}
    pieces: list[bytes] = []
    for path in paths.values():
        pieces.append(bytes_of_list(path, MOST_BYTES - sum(map(len, pieces))))
    return Source(tuple(paths), tuple(pieces))


def bytes_of_list(path: Path, most: int) -> bytes:
    """Read a file, or what a living pipe gives, of so many bytes at most. Raises TableError."""
    try:
        data = read_whole(path, most)
    except (NotRegularError, SilentError) as error:
        raise TableError(f"{path} is geen gewoon bestand", "Sla de lijst op als bestand, en noem dat.") from error
    except (FileNotFoundError, PermissionError) as error:
        said = "bestaat niet" if isinstance(error, FileNotFoundError) else "mag u niet lezen"
        raise TableError(f"{path} {said}", "Controleer de naam en de rechten van het bestand.") from error
    except OSError as error:
        raise TableError(f"{path} is niet te lezen: {why(error).said}", why(error).remedy) from error
    if len(data) > most:
        said = f"{dutch(max(most, MOST_BYTES) >> 20)} MB"
        raise TableError(f"{path} is groter dan {said}", "Deel de lijst op in kleinere bestanden.")
    return data
