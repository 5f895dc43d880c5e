"""Attacks on PDFs: what their objects say and point to, and streams that are packed otherwise than they say."""

import re
import zlib
from functools import cache
from random import Random
from typing import Final

from fuzzing.bytelevel import corrupted
from fuzzing.signs import number

_TOKEN: Final = re.compile(rb"\d+ \d+ R|/[A-Za-z]\w*|(?<=[ \[])-?\d+|\([^()]{0,80}\)|<<|>>|\bendobj\b|\bstream\b")
_TOKENS: Final = (
    b"/EF", b"/F", b"/UF", b"/Type", b"/Names", b"/Kids", b"/EmbeddedFiles", b"/Filter /FlateDecode",
    b"/Filter [/FlateDecode /FlateDecode]", b"/Filter /ASCIIHexDecode", b"/Filter /Crypt",
    b"/DecodeParms << /Predictor 12 >>", b"/Encrypt", b"null", b"true", b"<<", b">>", b"[", b"]",
    b"[" * 1_000, b"<<" * 1_000, b"(plan.yaml)", b"(\x1b[2J)", b"1 0 R",
    b"0 0 R",
)  # fmt: skip


def mutated_pdf(chance: Random, data: bytes, other: bytes) -> bytes:
    """Attack a PDF: in one to four words of its objects, in a stream, or in its bytes."""
    way = chance.random()
    if way < 0.25:
        return corrupted(chance, data, other)
    if way < 0.35:
        return _restreamed(chance, data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        # most of a PDF is packed: look for a word from some place on, and else from its beginning
        found = _TOKEN.search(data, chance.randrange(len(data) + 1)) or _TOKEN.search(data)
        if found:
            data = data[: found.start()] + _word(chance, data, found[0]) + data[found.end() :]
    return data


def _word(chance: Random, data: bytes, old: bytes) -> bytes:
    """Give what stands in the place of a word: one of its kind from elsewhere, a number, or any other."""
    if old.endswith(b" R") and chance.random() < 0.6:
        return b"%d 0 R" % chance.randrange(60)
    if old.isdigit() and chance.random() < 0.7:
        return number(chance).encode()
    found = _TOKEN.search(data, chance.randrange(len(data) + 1))
    return found[0] if found and chance.random() < 0.4 else chance.choice(_TOKENS)


def _restreamed(chance: Random, data: bytes) -> bytes:
    """Put something else into a stream: a bomb, nothing, or what is not packed."""
    starts = [found.end() for found in re.finditer(rb"stream\r?\n", data)]
    if not starts:
        return data
    start = chance.choice(starts)
    end = data.find(b"endstream", start)
    bomb = _bomb(chance.choice((10, 9_000_000, 60_000_000)))
    new = chance.choice((bomb, bomb, b"", b"armoedeplan: 1\n", bomb[:-4], chance.randbytes(100)))
    return data[:start] + new + data[max(end, start) :]


@cache
def _bomb(length: int) -> bytes:
    return zlib.compress(b"a" * length, 9)
