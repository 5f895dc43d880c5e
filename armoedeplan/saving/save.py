"""Saving a file in one step: the old text or the new, never a part, and never over somebody else's change."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from armoedeplan import temporary
from armoedeplan.saving.alike_names import refuse_unfit_name
from armoedeplan.saving.attributes import carry_over
from armoedeplan.saving.bounded_read import digest_of
from armoedeplan.saving.durable import new_file, sync_names, write_new
from armoedeplan.saving.file_lock import Lock, locked
from armoedeplan.saving.system_errors import AS_IT_WAS, SaveRefused, why
from armoedeplan.system.opening import QUICK
from armoedeplan.system.replacing import open_soon, put_in_place
from armoedeplan.write_log import writing


def save(path: Path, data: bytes, *, read: bytes | None) -> tuple[str, ...]:
    """Write a file in one step: after a crash it holds the old text or the new, never a part.

    read: the digest of the file as it was read, or nothing for a file that must not be there yet.
    A symlink is followed; mode, owner, group and extended attributes are kept. Gives in Dutch what of them could
    not be. Raises SaveRefused when the file changed meanwhile, when somebody else keeps it, or when the system does
    not let us; the file is then as it was.
    """
    try:
        target = Path(os.path.realpath(path))
        with locked(target) as lock:
            temporary.sweep_once(target.parent)
            if _may_be_replaced(path, target):
                _refuse_when_changed(target, read)
                with writing(str(path)):
                    return _replace_file(path, target, data, lock)
            if read is not None:
                raise _changed_meanwhile("Het bestand is intussen gewijzigd")
            refuse_unfit_name(path)
            with writing(str(path)):
                return _make_file(target, data)
    except OSError as error:
        refusal = why(error)
        gone = isinstance(error, FileNotFoundError) and path.parent != Path()
        said = f"de map {path.parent} bestaat niet" if gone else refusal.said
        message = f"Opslaan van {path} lukt niet: {said}"
        raise SaveRefused(message, f"{refusal.remedy} {AS_IT_WAS}") from error


def _may_be_replaced(path: Path, target: Path) -> bool:
    """Tell whether there is a file; refuse what is not to be replaced. Raises OSError."""
    try:
        there = target.stat()
    except FileNotFoundError:
        return False
    if stat.S_ISDIR(there.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(there.st_mode):
        # a device or a pipe would be replaced by a file of that name
        raise SaveRefused(f"{path} is geen gewoon bestand", "Geef de naam van een bestand.")
    if not os.access(target, os.W_OK):
        # replacing a file asks no rights on the file itself: one that is read-only is meant to stay as it is
        remedy = f"Het is alleen-lezen, of vergrendeld. Vraag de eigenaar of de beheerder om rechten. {AS_IT_WAS}"
        raise SaveRefused(f"Opslaan van {path} lukt niet: u hebt geen rechten om dit bestand te wijzigen", remedy)
    return True


def _refuse_when_changed(target: Path, read: bytes | None) -> None:
    """Refuse when the file on disk is not the one that was read."""
    if read is None:
        raise _changed_meanwhile("Het bestand bestaat al")
    try:
        now = digest_of(target)
    except FileNotFoundError:
        now = None
    if now != read:
        raise _changed_meanwhile("Het bestand is intussen gewijzigd")


def _changed_meanwhile(said: str) -> SaveRefused:
    """Say that there is another file than expected."""
    remedy = "Er is niets overschreven. Bekijk het bestand en probeer het opnieuw."
    return SaveRefused(said, remedy, changed=True)


def _replace_file(path: Path, target: Path, data: bytes, lock: Lock) -> tuple[str, ...]:
    """Put a file in the place of one that is there, as that was; give what could not be kept.

    path: the name by which a person knows it.
    """
    with _draft_beside(target) as draft:
        old = open_soon(target, os.O_RDONLY | QUICK)
        try:
            with new_file(draft, data, 0o600) as new:
                notes = carry_over(old, new)
                lock.extend(new)
            if os.fstat(old).st_nlink > 1:
                notes.append("Het bestand heeft nog een naam (een harde koppeling). Daar staat de oude tekst nog.")
        finally:
            os.close(old)
        try:
            put_in_place(draft, target)
        except PermissionError as error:
            remedy = f"Het is vergrendeld, of alleen de eigenaar mag dat in deze map. {AS_IT_WAS}"
            message = f"Opslaan van {path} lukt niet: u mag dit bestand niet vervangen"
            raise SaveRefused(message, remedy) from error
    return (*notes, *sync_names(target.parent))


def _make_file(target: Path, data: bytes) -> tuple[str, ...]:
    """Make a file that is not there, with the rights that new files get; one that came meanwhile is left alone."""
    with _draft_beside(target) as draft:
        write_new(draft, data, 0o666)
        try:
            os.link(draft, target)
        except FileExistsError as error:
            raise _changed_meanwhile("Het bestand bestaat al") from error
        except OSError:
            # a file system on which a file has one name only
            if target.exists():
                raise _changed_meanwhile("Het bestand bestaat al") from None
            put_in_place(draft, target)
    return sync_names(target.parent)


@contextlib.contextmanager
def _draft_beside(target: Path) -> Iterator[Path]:
    """Give the name of a file beside another, which is gone at the end unless it took the place of that."""
    draft = temporary.path_in(target.parent)
    try:
        yield draft
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
