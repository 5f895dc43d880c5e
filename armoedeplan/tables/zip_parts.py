"""The parts of a packed file: only those that are asked for, whole, and no more than they may be together."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Final

from armoedeplan.tables.size_limits import MOST_PARTS, MOST_UNPACKED, dutch
from armoedeplan.tables.table import TableError

MARK: Final = b"PK\x03\x04"
_AGAIN: Final = "Sla het bestand opnieuw op, of vraag de maker om een nieuw."
_WAYS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError, RuntimeError,
)  # fmt: skip
"""What damage in a packed file comes to; RuntimeError holds NotImplementedError, and ValueError wrong names."""


def parts(file: str, data: bytes, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """Unpack the parts with a wanted name. Raises TableError, which names the part that cannot be unpacked."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise TableError(f"{file} is beschadigd", _AGAIN) from error
    with archive:
        infos = archive.infolist()
        if len(infos) > MOST_PARTS:
            raise TableError(f"{file} heeft meer dan {dutch(MOST_PARTS)} onderdelen", _advise_smaller())
        chosen = {info.filename: info for info in infos if wanted(info.filename) and not info.is_dir()}
        room = MOST_UNPACKED
        if sum(info.file_size for info in chosen.values()) > room:
            raise _too_much(file)
        found = {}
        for name, info in chosen.items():
            found[name] = _unpacked_part(file, archive, info, room)
            room -= len(found[name])
    return found


def part_names(data: bytes) -> list[str]:
    """Give the names of all parts of a packed file that opens."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def packed(found: dict[str, bytes]) -> bytes:
    """Pack parts again, as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in found.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def _unpacked_part(file: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int) -> bytes:
    """Unpack one part of a package, no further than the room there is. Raises TableError."""
    where = f"{file}, onderdeel {info.filename}"
    if info.flag_bits & 1:
        raise TableError(f"{where} is met een wachtwoord beveiligd", "Haal het wachtwoord eraf en probeer het opnieuw.")
    if info.compress_type not in _WAYS:
        raise TableError(f"{where} is op een onbekende manier ingepakt", "Pak het in als gewoon zip-bestand.")
    try:
        with archive.open(info) as part:
            data = part.read(room + 1)
    except _BROKEN as error:
        raise TableError(f"{where} is beschadigd", _AGAIN) from error
    if len(data) > room:
        raise _too_much(file)
    return data


def _too_much(file: str) -> TableError:
    return TableError(f"{file} pakt uit tot meer dan {dutch(MOST_UNPACKED >> 20)} MB", _advise_smaller())


def _advise_smaller() -> str:
    return "Kijk of dit het goede bestand is. Een rekenblad is als csv veel kleiner."
