"""Damage to bytes whatever they mean: what a broken disk, a cut connection or a careless tool leaves."""

from random import Random
from typing import Final

MOST: Final = 400_000
"""How long an input is made at most: larger ones cost time and show nothing else."""


def corrupted(chance: Random, data: bytes, other: bytes) -> bytes:
    """Damage bytes in one to three ways; other: what is spliced in."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        data = chance.choice(_WAYS)(chance, data, other)
    return data[:MOST]


def _flipped(chance: Random, data: bytes, _: bytes) -> bytes:
    made = bytearray(data)
    for _time in range(chance.choice((1, 2, 8, 64)) if made else 0):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def _set(chance: Random, data: bytes, _: bytes) -> bytes:
    at, length = _part(chance, data)
    return data[:at] + chance.choice((b"\x00", b"\xff", b"\x80", b"\x7f")) * min(length, 64) + data[at + length :]


def _cut(chance: Random, data: bytes, _: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _beheaded(chance: Random, data: bytes, _: bytes) -> bytes:
    return data[chance.randrange(min(len(data), 200) + 1) :]


def _left_out(chance: Random, data: bytes, _: bytes) -> bytes:
    at, length = _part(chance, data)
    return data[:at] + data[at + length :]


def _repeated(chance: Random, data: bytes, _: bytes) -> bytes:
    at, length = _part(chance, data)
    return data[: at + length] + data[at : at + length] * chance.choice((1, 2, 100)) + data[at + length :]


def _spliced(chance: Random, data: bytes, other: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def _inserted(chance: Random, data: bytes, other: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    start, length = _part(chance, other)
    return data[:at] + (other[start : start + length] or chance.randbytes(16)) + data[at:]


def _part(chance: Random, data: bytes) -> tuple[int, int]:
    """Give where a part of some bytes begins, and its length: mostly short, sometimes up to the end."""
    at = chance.randrange(len(data) + 1)
    return at, min(len(data) - at, chance.choice((1, 2, 4, 16, 128, 4096)))


_WAYS: Final = (_flipped, _set, _cut, _beheaded, _left_out, _repeated, _spliced, _inserted)
