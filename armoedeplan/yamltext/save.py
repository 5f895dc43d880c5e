"""Reading and saving files so that nothing is ever lost: atomic, durable, and never over somebody else's change."""

import contextlib
import os
import tempfile
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no flock; there the comparison before saving is the guard
    fcntl = None  # type: ignore[assignment]

LEFTOVER = ".armoedeplan-"
"""How the names of files begin that a crash may leave behind."""
_OLD = 3600


class SaveRefused(Exception):  # noqa: N818 - the caller tells it as a message
    """A file was not saved; it is as it was. `message` and `remedy` say why, in Dutch.

    changed: the file is not the one that was read, so that the change may be tried on the new text.
    """

    def __init__(self, message: str, remedy: str, *, changed: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.changed = changed


def digest(data: bytes) -> bytes:
    """Give the fingerprint by which a change on disk is noticed."""
    return blake2b(data, digest_size=16).digest()


def save(path: Path, data: bytes, *, read: bytes | None) -> None:
    """Write a file in one step: after a crash it holds the old text or the new, never a part.

    read: the digest of the file as it was read, or nothing for a file that must not be there yet.
    The mode is kept and a symlink is followed. Raises SaveRefused when the file changed meanwhile, when
    somebody else is writing it, or when the system does not let us; the file is then as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not (target.is_file() or target.is_dir()):
            # a device or a pipe would be replaced by a file of that name
            raise SaveRefused(f"{path} is geen gewoon bestand", "Geef de naam van een bestand.")
        if target.is_file() and not os.access(target, os.W_OK):
            # replacing a file asks no rights on the file itself: one that is read-only is meant to stay as it is
            raise PermissionError
        with locked(target):
            _unchanged(target, read)
            _replace(target, data)
    except OSError as error:
        message = f"Opslaan van {path.name} lukt niet: {reason(error)}"
        raise SaveRefused(message, "Het bestand is niet gewijzigd.") from error


@contextlib.contextmanager
def locked(target: Path, patience: float = 5.0) -> Iterator[None]:
    """Hold the lock of a file: a file beside it, since saving replaces the file itself."""
    if fcntl is None:
        yield
        return
    lock = target.with_name(f".{target.name}.lock")
    handle = _lock(lock, time.monotonic() + patience)
    try:
        yield
    finally:
        # taken away while the lock is still held, so that nobody waits on a file that is gone
        with contextlib.suppress(OSError):
            lock.unlink()
        os.close(handle)


def _lock(lock: Path, until: float) -> int:
    """Take the lock, or refuse after some patience."""
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if lock.exists() and os.path.samestat(os.fstat(handle), lock.stat()):
                return handle
        except OSError:
            if time.monotonic() > until:
                os.close(handle)
                remedy = "Wacht tot het andere programma klaar is en probeer het opnieuw."
                raise SaveRefused("Een ander programma schrijft nu in dit bestand", remedy) from None
            time.sleep(0.02)
        os.close(handle)


def _unchanged(target: Path, read: bytes | None) -> None:
    """Refuse when the file on disk is not the one that was read."""
    try:
        now = digest(target.read_bytes())
    except FileNotFoundError:
        now = None
    if now != read:
        said = "Het bestand is intussen gewijzigd" if read else "Het bestand bestaat al"
        remedy = "Er is niets overschreven. Bekijk het bestand en probeer het opnieuw."
        raise SaveRefused(said, remedy, changed=True)


def _replace(target: Path, data: bytes) -> None:
    """Write a temporary file in the same folder, make sure it is on disk, and put it in the place of the old."""
    _sweep(target.parent)
    mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=LEFTOVER, dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name of a file durable; where folders cannot be opened, as on Windows, nothing is needed."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Clear away what a crash left behind longer than an hour ago."""
    for left in folder.glob(f"{LEFTOVER}*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _OLD:
                left.unlink()


def _umask() -> int:
    """Give the mode bits that the user does not want on new files."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def reason(error: OSError) -> str:
    """Say in Dutch why the system refuses."""
    reasons: dict[type[OSError], str] = {
        PermissionError: "u hebt geen rechten om hier te schrijven",
        FileNotFoundError: "de map bestaat niet",
        IsADirectoryError: "dit is een map",
        NotADirectoryError: "een deel van het pad is geen map",
    }
    full = "de schijf is vol" if error.errno == 28 else "het systeem weigert het"
    return reasons.get(type(error), full)
