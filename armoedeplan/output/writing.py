"""The one way to write a file that a person named, or a set of files in a person's folder."""

import errno
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from armoedeplan import temporary
from armoedeplan.output import account, journal, whole
from armoedeplan.output.backup import free
from armoedeplan.output.change import Change, Lost
from armoedeplan.output.existing_file import Place, look
from armoedeplan.output.folder_lock import locked, nearest
from armoedeplan.output.overwriting import Left, foreign, foreign_apart, not_read
from armoedeplan.output.signals import held
from armoedeplan.saving.alike_names import refuse_alike, refuse_unfit_name
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.content_digest import content_digest
from armoedeplan.saving.system_errors import SaveRefused, why
from armoedeplan.write_log import writing

_AS_IT_WAS: Final = "Er is niets gewijzigd."
_ELSEWHERE: Final = "Kies een map waarin u mag schrijven, en sluit documenten die open staan."


class Written(NamedTuple):
    """What was written, in the order in which it was asked, and the files that were kept, each with where it is now.

    notes: in Dutch, what could not be kept of the files that were replaced, such as their group, and what the disk does
    not confirm. left: what was not written over, where each file stood by itself; such a file is not among the paths.
    as_it_was: those of the paths that already were what was asked.
    """

    paths: list[Path]
    kept: list[tuple[Path, Path]] = []  # noqa: RUF012 - never changed
    notes: Sequence[str] = ()
    left: Sequence[Left] = ()
    as_it_was: frozenset[Path] = frozenset()


class Rule(NamedTuple):
    """By which rule something is written.

    inputs: what the command reads. overwrite: whether a file that is not the program's own is written over, and kept
    beside it; nothing where the command has no such option. counted: whether what is written stays the program's own
    until somebody changes it; a plan or a template is a person's own from the start. together: whether a folder that
    is not there is made, and one that is there is exchanged. plan: of which the documents are made. fills:
    whether an empty file is written over, in which nothing is lost. apart: whether a file that may not be written over
    is left and the rest is written; else nothing is. sources: what identifies all of which a file is made, by its name.
    standing: what was found to stand there already, as it would be made; it belongs to the set, and must still stand.
    """

    inputs: Sequence[Path] = ()
    overwrite: bool | None = None
    counted: bool = True
    together: bool = False
    plan: Path | None = None
    fills: bool = False
    apart: bool = False
    sources: Mapping[str, str] = MappingProxyType({})
    standing: Mapping[str, Place] = MappingProxyType({})


def write_set(folder: Path, documents: Sequence[tuple[str, bytes]], rule: Rule) -> Written:
    """Write documents in a folder, all or none; at every moment the folder holds the old set or the new one.

    documents: names below the folder, with bytes. Raises SaveRefused when one may not be written over (unless the rule
    judges each apart) or the system does not let us; all is then as it was.
    """
    not_read([folder], rule.inputs)
    return _write_new_files(folder, dict(documents), rule._replace(together=True))


def write_file(path: Path, data: bytes, rule: Rule) -> Written:
    """Write a file in a folder that is there, whole or not at all. Refuses as `write_set` does."""
    if not path.parent.is_dir():
        raise SaveRefused(f"Opslaan van {path} lukt niet: de map {path.parent} bestaat niet", "Maak eerst de map.")
    return _write_new_files(path.parent, {path.name: data}, rule)


def _write_new_files(folder: Path, new: Mapping[str, bytes], rule: Rule) -> Written:
    """Write a set or a file, after what a killed process left was finished and cleared away. Raises SaveRefused."""
    paths = [folder / name for name in new]
    refuse_alike(folder, new)
    for path in paths:
        refuse_unfit_name(path)
    not_read(paths, rule.inputs)
    if folder.exists() and not folder.is_dir():
        raise SaveRefused(f"{folder} is geen map", "Geef de naam van een map. Er is niets gewijzigd.")
    real = Path(os.path.realpath(folder))
    with held(), locked(real):
        try:
            _finish_what_was_left(real)
            _refuse_moved(rule.standing.values())
            change, left = _judged_change(real, folder, new, rule)
            lost = (
                _put_change(change, folder if rule.together else paths[0], together=rule.together) if change.new else {}
            )
        except OSError as error:
            raise _refusal_of_system(error, folder if rule.together else paths[0]) from error
    kept = [(folder / name, folder / backup) for name, backup in change.kept.items()]
    notes = {real: lost.get("", ()), **{folder / name: lost.get(name, ()) for name in new}}
    there = [folder / name for name in new if name not in left]
    as_it_was = frozenset(folder / name for name in new if name not in left and name not in change.new)
    return Written(there, kept, _notes_once(notes), tuple(left.values()), as_it_was)


def _refuse_moved(standing: Iterable[Place]) -> None:
    """Refuse when what was found to stand there is not what it was. Raises SaveRefused."""
    for place in standing:
        if not place.same:
            message = f"{place.path} is gewijzigd terwijl de andere werden gemaakt"
            raise SaveRefused(message, f"{_AS_IT_WAS} Probeer het opnieuw.", changed=True)


def _refusal_of_system(error: OSError, wanted: Path) -> SaveRefused:
    """Say why the system does not let us write what was asked for."""
    refusal = why(error)
    elsewhere = isinstance(error, PermissionError) or error.errno == errno.EROFS
    remedy = _ELSEWHERE if elsewhere else refusal.remedy
    where = os.fsdecode(error.filename2 or wanted)
    return SaveRefused(f"Opslaan van {where} lukt niet: {refusal.said}", f"{_AS_IT_WAS} {remedy}")


def _finish_what_was_left(folder: Path) -> None:
    """Finish and clear away what a killed process left in a folder and beside it. Raises OSError."""
    journal.finish_journal(folder)
    for place in {folder, nearest(folder.parent)}:
        temporary.sweep(place)


def _notes_once(lost: Mapping[Path, Sequence[str]]) -> list[str]:
    """Say once what could not be kept, with the files or the folder of which that holds."""
    found: dict[str, list[str]] = {}
    for path, notes in lost.items():
        for note in notes:
            found.setdefault(note, []).append(str(path))
    return [f"{note} Dat geldt voor: {', '.join(paths)}." for note, paths in found.items()]


def _put_change(change: Change, wanted: Path, *, together: bool) -> Lost:
    """Put a change in place, in one step where that can be. Raises OSError and SaveRefused."""
    if change.folder.exists() and not os.access(change.folder, os.W_OK | os.X_OK):
        # who may write in the folder around it could exchange it all the same
        raise PermissionError
    with writing(str(wanted)):
        lost = whole.put_in_one_step(change) if together else None
        return journal.put_by_journal(change) if lost is None else lost


def _judged_change(real: Path, shown: Path, new: Mapping[str, bytes], rule: Rule) -> tuple[Change, Mapping[str, Left]]:
    """Judge what stands where files are to be written; give what is to change, and what is left by its name.

    Raises SaveRefused.
    """
    made = account.read_account(real) if rule.counted else {}
    marks = {name: content_digest(data).hex() for name, data in new.items()}
    places = {name: look(shown / name) for name in new}
    others = _plans_of_others(real, shown, new, made, rule)
    before = {name: file.mark for name, file in made.items()}
    free = dict.fromkeys(new, digest(b"").hex()) if rule.fills else {}
    asked = (places, marks if rule.counted else free, before, others)
    left: Mapping[str, Left] = {}
    if rule.apart:
        theirs, left = foreign_apart(*asked, overwrite=rule.overwrite)
    else:
        theirs = foreign(*asked, overwrite=rule.overwrite)
    kept = {name: _kept_under(real, name) for name in theirs}
    written = {name: data for name, data in new.items() if name not in left}
    changed = {
        name: data for name, data in written.items() if name in theirs or not places[name].holds_text(marks[name])
    }
    # what is as it would be made of another plan too, stays of that plan
    known = {name: made[name].plan if name in made else "" for name in written if rule.overwrite or name not in others}
    ours = {
        name: account.Made(marks[name], account.way_to(rule.plan, real, was), rule.sources.get(name, ""))
        for name, was in known.items()
    }
    if rule.counted and made | ours != made:
        changed[account.NAME] = account.text(made | ours)
        places[account.NAME] = _account_of(shown / account.NAME)
    return Change(real, changed, kept, {name: places[name] for name in changed}, rule.inputs), left


def _plans_of_others(
    real: Path, shown: Path, names: Iterable[str], made: Mapping[str, account.Made], rule: Rule
) -> dict[str, Path]:
    """Give the other plans of which files were made, by the name of the file, with paths as a person sees them."""
    found = {}
    for name in names:
        plan = account.other_plan(made.get(name), rule.plan, real)
        if plan is not None:
            near = Path(os.path.normpath(shown / made[name].plan))
            found[name] = near if near.is_file() and near.samefile(plan) else plan
    return found


def _account_of(path: Path) -> Place:
    """Look at the account of a folder; what is a link leads to something else, and is not written over."""
    if path.is_symlink():
        raise SaveRefused(f"{path} is een koppeling naar iets anders", f"Haal de koppeling weg. {_AS_IT_WAS}")
    return look(path)


def _kept_under(folder: Path, name: str) -> str:
    """Give the name below a folder under which a file is kept."""
    return f"{name}{free(folder / name).name.removeprefix((folder / name).name)}"
