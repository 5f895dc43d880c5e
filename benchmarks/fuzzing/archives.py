"""Attacks on zip files: parts that are other than they should be, and a table of contents that lies about them."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable
from random import Random
from typing import Final

from fuzzing.bytelevel import corrupted
from fuzzing.text import mutated_text
from fuzzing.xml import mutated_xml

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_NAMES: Final = ("../../x", "/etc/passwd", "C:\\x", "", ".", "a/" * 2_000, "\x1b[2J", "x\x00y", "word/vbaProject.bin")
_BOMB: Final = 64_000_000
Parts = list[tuple[str, bytes]]


def mutated_zip(chance: Random, data: bytes, other: bytes) -> bytes:
    """Attack a zip file: in its parts, in what it says of them, or in its bytes."""
    way = chance.random()
    if way < 0.15:
        return corrupted(chance, data, other)
    if way < 0.35:
        return _lied(chance, data)
    try:
        parts = _parts(data)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, zlib.error, EOFError):
        return corrupted(chance, data, other)
    if way < 0.85 and parts:
        at = chance.randrange(len(parts))
        name, body = parts[at]
        parts[at] = name, _part(chance, name, body, parts[chance.randrange(len(parts))][1])
    else:
        chance.choice(_WAYS)(chance, parts)
    return packed(parts, chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))


def packed(parts: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack parts into a zip file."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", method, compresslevel=1) as archive:
        warnings.simplefilter("ignore")  # a name that stands in it twice is one of the attacks
        for name, body in parts:
            archive.writestr(zipfile.ZipInfo(name[:60_000]), body, method)
    return out.getvalue()


def _parts(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(one.filename, archive.read(one)) for one in archive.infolist() if one.file_size < 10_000_000]


def _part(chance: Random, name: str, body: bytes, other: bytes) -> bytes:
    """Attack one part, as what its name says that it is."""
    if name.endswith((".xml", ".rels", ".svg")):
        return mutated_xml(chance, body, other)
    return (
        mutated_text(chance, body, other)
        if name.endswith((".csv", ".txt", ".json"))
        else corrupted(chance, body, other)
    )


def _gone(chance: Random, parts: Parts) -> None:
    if parts:
        del parts[chance.randrange(len(parts))]


def _twice(chance: Random, parts: Parts) -> None:
    if parts:
        name, _ = chance.choice(parts)
        parts.append((name, chance.choice(parts)[1]))


def _renamed(chance: Random, parts: Parts) -> None:
    if parts:
        at = chance.randrange(len(parts))
        new = chance.choice((*_NAMES, parts[at][0].upper(), "x/" + parts[at][0], chance.choice(parts)[0]))
        parts[at] = new, parts[at][1]


def _swapped(chance: Random, parts: Parts) -> None:
    if parts:
        one, two = chance.randrange(len(parts)), chance.randrange(len(parts))
        (first, body), (second, more) = parts[one], parts[two]
        parts[one], parts[two] = (first, more), (second, body)


def _bomb(chance: Random, parts: Parts) -> None:
    """Let a part unpack to far more than it should be."""
    at = chance.randrange(len(parts) + 1)
    name = chance.choice(parts)[0] if parts else "x"
    parts.insert(at, (name, chance.choice((b"\x00", b" ", b"<x>", b"a;b\n")) * (_BOMB // 4)))


def _nested(_: Random, parts: Parts) -> None:
    parts.append(("binnen.zip", packed(parts[:20])))


def _many(chance: Random, parts: Parts) -> None:
    parts += [(f"deel{number}.xml", b"<x/>") for number in range(chance.choice((100, 1_500)))]


_WAYS: Final[tuple[Callable[[Random, Parts], None], ...]] = (
    *(_gone, _gone, _twice, _twice, _renamed, _renamed, _swapped, _swapped, _nested, _many, _bomb),
)


def _lied(chance: Random, data: bytes) -> bytes:
    """Let the table of contents, or the head of a part, say something else: method, sizes, sum, flags, places."""
    made = bytearray(data)
    sign, fields = chance.choice(
        (
            (_LOCAL, ((6, 2), (8, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2))),
            (_CENTRAL, ((8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2), (42, 4))),
            (_END, ((8, 2), (10, 2), (12, 4), (16, 4), (20, 2))),
        )
    )
    places = [at for at in range(len(made) - 46) if made.startswith(sign, at)] or [max(len(made) - 22, 0)]
    for _ in range(chance.choice((1, 1, 3))):
        at, (offset, width) = chance.choice(places), chance.choice(fields)
        value = chance.choice((0, 1, 6, 8, 9, 12, 14, 93, 0xFFFF, 0xFFFFFFFF, chance.getrandbits(32)))
        made[at + offset : at + offset + width] = struct.pack("<I", value)[:width]
    return bytes(made)
