"""What this process has written, for who stops it: what is said of it must be true."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_WRITES: Final[dict[str, bool]] = {}
"""The files and folders that were written, each with whether that came to an end."""


@contextmanager
def writing(name: str) -> Iterator[None]:
    """Note that a file or folder is being written; what is refused was not."""
    before = _WRITES.get(name)
    _WRITES[name] = False
    try:
        yield
    except Exception:
        if before is None:
            del _WRITES[name]
        else:
            _WRITES[name] = before
        raise
    _WRITES[name] = True


def told() -> str:
    """Say in Dutch what a process that is stopped now has written."""
    if not _WRITES:
        return "Gestopt. Er is niets gewijzigd."
    done = [name for name, whole in _WRITES.items() if whole]
    busy = [name for name, whole in _WRITES.items() if not whole]
    said = ["Gestopt."]
    if done:
        said.append(f"Dit was al geschreven: {', '.join(done)}.")
    if busy:
        said.append(f"Kijk na of dit is gewijzigd, want het opslaan was bezig: {', '.join(busy)}.")
    return " ".join(said)
