"""A set of files put in place one by one, after all is written down: a kill on the way is finished by the next command.

The journal is a folder in the folder itself, with the new files (`new`), the old ones (`old`) and what is to be done.
It counts from the moment it has its name; before and after that it is a leftover as any other.
"""

import contextlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan import temporary
from armoedeplan.output.change import Change, Lost, stage, twin, unchanged
from armoedeplan.output.existing_file import look
from armoedeplan.output.overwriting import JOURNAL
from armoedeplan.saving.durable import sync_names, write_new
from armoedeplan.system.replacing import put_in_place, rename_folder
from armoedeplan.yamltext.open import open_bytes

_TODO: Final = "te_doen.json"


class Placed(NamedTuple):
    """A file that was put in its place: its name, where that leads, and whether its folder was made for it."""

    name: str
    target: Path
    made: bool


def put_by_journal(change: Change) -> Lost:
    """Put a change in place, all or nothing. Raises OSError and SaveRefused, and all is then as it was."""
    room = temporary.path_in(change.folder)
    room.mkdir(mode=0o700)
    journal = change.folder / JOURNAL
    try:
        lost = _write_journal(change, room)
        unchanged(change)
        rename_folder(room, journal)
    except BaseException:
        temporary.clear(room)
        raise
    sync_names(change.folder)
    done: list[Placed] = []
    try:
        for name in _names_to_place(change):
            _place_file(change.folder, name, done)
    except OSError:
        # where this fails too, the journal stays, and the next command goes on where this one had to stop
        _undo_placed(change.folder, done)
        _close_journal(change.folder)
        raise
    return {**lost, "": _close_journal(change.folder)}


def finish_journal(folder: Path) -> None:
    """Do what a killed process left to be done in a folder; what a person changed since is theirs. Raises OSError."""
    journal = folder / JOURNAL
    if not journal.is_dir() or journal.is_symlink():
        return
    for name, before in _read_todo(journal).items():
        if _stays_inside(name, journal / "new") and _stays_inside(name, folder):
            now = look(folder / name)
            if now.state is None or (now.mark is not None and now.mark == before):
                _place_file(folder, name, [])
    _close_journal(folder)


def _write_journal(change: Change, room: Path) -> Lost:
    """Write a journal: the new files, the old ones, and what is to be done. Raises OSError."""
    lost = stage(change, room / "new")
    for name, place in change.places.items():
        if place.state:
            twin(change.folder / name, room / "old" / name)
    todo = {name: change.places[name].mark if name in change.places else None for name in _names_to_place(change)}
    write_new(room / _TODO, json.dumps(todo).encode(), 0o600)
    return lost


def _names_to_place(change: Change) -> list[str]:
    """Give the names of all that is put in place, what is kept of the old before what takes its place."""
    return [*change.kept.values(), *change.new]


def _read_todo(journal: Path) -> dict[str, str | None]:
    """Read what is to be done; a journal that is damaged says nothing."""
    there = open_bytes(journal / _TODO)
    try:
        found = json.loads(there) if isinstance(there, bytes) else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _stays_inside(name: str, folder: Path) -> bool:
    """Tell whether a name stays in a folder, with no link on the way: a journal may come from elsewhere."""
    real = Path(os.path.realpath(folder))
    path = real / name
    return path.is_relative_to(real) and os.path.realpath(path) == str(path)


def _place_file(folder: Path, name: str, done: list[Placed]) -> None:
    """Put one new file in its place; note it in `done`. Raises OSError."""
    target = Path(os.path.realpath(folder / name))
    staged = folder / JOURNAL / "new" / name
    if staged.is_file():
        made = not target.parent.exists()
        target.parent.mkdir(parents=True, exist_ok=True)
        done.append(Placed(name, target, made=made))
        put_in_place(staged, target)


def _undo_placed(folder: Path, done: Sequence[Placed]) -> None:
    """Put back what was there before; each file goes back where it came from, in case of a kill now. Raises OSError."""
    for name, target, made in reversed(done):
        staged, old = folder / JOURNAL / "new" / name, folder / JOURNAL / "old" / name
        # the one that could not be put in place stands there as it was; Windows would not let it be replaced now either
        if not staged.exists():
            put_in_place(target, staged)
            if old.exists():
                put_in_place(old, target)
        if made:
            target.parent.rmdir()


def _close_journal(folder: Path) -> tuple[str, ...]:
    """Take the journal away: first its name, so that what is left of it counts no more; tell what is not confirmed."""
    room = temporary.path_in(folder)
    try:
        rename_folder(folder / JOURNAL, room)
    except OSError:
        # the folder was closed meanwhile: the journal stays there, and has nothing more to be done by a later command
        with contextlib.suppress(OSError):
            (folder / JOURNAL / _TODO).unlink()
    temporary.clear(room)
    return sync_names(folder)
