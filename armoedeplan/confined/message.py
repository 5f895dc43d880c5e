"""What passes between the program and the confined process: words as JSON, and bytes as they are.

Neither side runs what the other says; objects of Python never cross.
"""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple


class Message(NamedTuple):
    """Words that JSON can hold, and pieces of bytes."""

    words: Any = None
    pieces: Sequence[bytes] = ()


def packed(message: Message) -> bytes:
    """Write a message: one line with its words and the lengths of its pieces, and then the pieces."""
    top = json.dumps([message.words, [len(piece) for piece in message.pieces]], ensure_ascii=True)
    return b"".join((top.encode(), b"\n", *message.pieces))


def unpacked(data: bytes) -> Message:
    """Read a message. Raises ValueError when it is none, or not whole."""
    top, found, rest = data.partition(b"\n")
    if not found:
        raise ValueError("no message")
    words, lengths = json.loads(top)
    if sum(lengths) != len(rest):
        raise ValueError("a message that is not whole")
    pieces, at = [], 0
    for length in lengths:
        pieces.append(rest[at : at + length])
        at += length
    return Message(words, pieces)
