"""Attacks on PNG files and fonts: chunks and tables that lie, with sums that are right."""

import struct
import zlib
from random import Random
from typing import Final

from fuzzing.bytelevel import corrupted

_START: Final = b"\x89PNG\r\n\x1a\n"


def mutated_png(chance: Random, data: bytes, other: bytes) -> bytes:
    """Attack a PNG: in one of its chunks, whose sum is made right again, in their order, or in its bytes."""
    chunks = _chunks(data)
    if chance.random() < 0.2 or not chunks:
        return corrupted(chance, data, other)
    at = chance.randrange(len(chunks))
    name, body = chunks[at]
    match chance.randrange(5):
        case 0:
            chunks[at] = name, corrupted(chance, body, other[:200])
        case 1:
            del chunks[at]
        case 2:
            chunks.insert(chance.randrange(len(chunks)), (name, body))
        case 3:
            chunks[0] = b"IHDR", _measures(chance, chunks[0][1])
        case _:
            chunks[at] = b"IDAT", zlib.compress(b"\x00" * chance.choice((0, 10, 100_000, 30_000_000)), 1)
    return _START + b"".join(_chunk(*one) for one in chunks)


def _measures(chance: Random, body: bytes) -> bytes:
    """Change the measures, the depth or the kind of colour."""
    values = list(struct.unpack(">IIBBBBB", body.ljust(13, b"\0")[:13]))
    at = chance.randrange(7)
    values[at] = chance.choice((0, 1, 3, 9_999, 10_001, 0x7FFFFFFF, 0xFFFFFFFF) if at < 2 else (0, 1, 3, 5, 16, 255))
    return struct.pack(">IIBBBBB", *values)


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], len(_START)
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    return found


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def mutated_font(chance: Random, data: bytes, other: bytes) -> bytes:
    """Attack a font: in the directory of its tables, at the head of a table, or in its bytes."""
    if len(data) < 28 or chance.random() < 0.2:
        return corrupted(chance, data, other)
    made = bytearray(data)
    (tables,) = struct.unpack(">H", data[4:6])
    entry = 12 + 16 * chance.randrange(max(min(tables, 60), 1))
    if chance.random() < 0.4:
        at = entry + chance.choice((0, 4, 8, 12))
        value = chance.choice((0, 1, len(data), len(data) - 1, 0x7FFFFFFF, 0xFFFFFFFF, chance.getrandbits(32)))
        made[at : at + 4] = struct.pack(">I", value)
        return bytes(made)
    (start,) = struct.unpack(">I", data[entry + 8 : entry + 12]) if entry + 12 <= len(data) else (0,)
    for _ in range(chance.choice((1, 2, 6))):
        at = start + 2 * chance.randrange(40)
        made[at : at + 2] = struct.pack(">H", chance.choice((0, 1, 0x7FFF, 0x8000, 0xFFFF, chance.getrandbits(16))))
    return bytes(made)
