r"""What a text is known by, whatever its line ends.

On Windows git writes `\r\n` at a checkout and takes it away at a commit (`core.autocrlf`): nobody changed a word then.
So the fingerprint of a text is reckoned over its lines. What holds a NUL is no text, as git decides too, and counts
byte by byte (decision record 0083).
"""

import hashlib
from collections.abc import Iterable
from typing import Final, NamedTuple

from armoedeplan.saving.bounded_read import digest

_SIZE: Final = 16


class ContentMarks(NamedTuple):
    """By what a file is known. content: its fingerprint whatever its line ends. whole: that of its bytes.

    either: both, and the one that it had with the line ends of Windows: versions up to 0.1 noted
    the bytes as they were made.
    """

    content: str
    whole: str
    either: frozenset[str]


def content_digest(data: bytes) -> bytes:
    """Give the fingerprint of bytes, of a text without regard to its line ends."""
    return digest(with_plain_ends(data))


def with_plain_ends(data: bytes) -> bytes:
    r"""Give a text with `\n` at the end of each line, and all else as it is."""
    return data if b"\r" not in data or b"\0" in data else data.replace(b"\r\n", b"\n")


def marks_of_parts(parts: Iterable[bytes]) -> ContentMarks:
    """Give the marks of a file that is read in parts."""
    whole, plain, windows = (hashlib.blake2b(digest_size=_SIZE) for _ in range(3))
    is_text, waiting = True, b""
    for part in parts:
        whole.update(part)
        is_text = is_text and b"\0" not in part
        if is_text:
            text = waiting + part
            # an end of line may be cut in two
            waiting = b"\r" if text.endswith(b"\r") else b""
            lines = text.removesuffix(b"\r").replace(b"\r\n", b"\n")
            plain.update(lines)
            windows.update(lines.replace(b"\n", b"\r\n"))
    if not is_text:
        mark = whole.hexdigest()
        return ContentMarks(mark, mark, frozenset({mark}))
    plain.update(waiting)
    windows.update(waiting)
    either = frozenset(found.hexdigest() for found in (whole, plain, windows))
    return ContentMarks(plain.hexdigest(), whole.hexdigest(), either)
