"""What a folder holds after something went wrong, held against what it held before and what it should become."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from enduring.running import Place, Ran, run
from enduring.scenes import Scene

State = Mapping[str, bytes]
_PYTHONS: Final = ("Traceback", "Exception ignored", "object at 0x", "Warning:", "Fatal Python error")
_HIDDEN: Final = (".armoedeplan-", ".gemaakt-bezig")
"""How the names begin of what is being written, or was when a process died."""


_TRIED_NAME: Final = 8
_ACCOUNT: Final = ".gemaakt.json"


class Course(NamedTuple):
    """A command as it goes when nothing happens: the folder before it, after it, and after it was given again."""

    scene: Scene
    before: State
    after: State
    again: State
    first: Ran
    second: Ran


def laid_out(place: Path, files: State) -> Place:
    """Make the folders of a run anew, with some files."""
    shutil.rmtree(place, ignore_errors=True)
    made = Place(place / "hier", place / "tijdelijk")
    for folder in made:
        folder.mkdir(parents=True)
    for name, data in files.items():
        (made.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (made.folder / name).write_bytes(data)
    return made


def undisturbed(scene: Scene, place: Path) -> Course:
    """Run a command twice, and note how it goes."""
    before = scene.files()
    where = laid_out(place, before)
    first = run(scene.line, where, scene.typed)
    after = visible(where)
    second = run(scene.line, where, scene.typed)
    return Course(scene, dict(before), after, visible(where), first, second)


def visible(place: Place) -> State:
    """Give the files that a person sees, and the account of what was made."""
    return {name: data for name, data in _files(place.folder) if not _is_hidden(name)}


def litter(place: Place) -> list[str]:
    """Give what was being written and is still there."""
    found = [path.relative_to(place.folder).as_posix() for path in place.folder.rglob("*")]
    left = [path.name for path in place.temporary.iterdir() if not _tries_the_disk(path)]
    return [name for name in found if _is_hidden(name)] + left


def faults_at_once(course: Course, place: Place, ran: Ran, *, apart: bool = False) -> Iterator[str]:
    """Yield what is wrong right after something happened: with what is there, and with what was said.

    apart: whether a paper may be missing that the system did not let the program make, while the others are there
    (decision record 0047); then those that are named must be.
    """
    yield from unfit_words(ran)
    now = visible(place)
    yield from torn(course, now, apart=apart)
    if course.scene.told in ran.said and course.after != course.before:
        lost = [name for name, data in course.after.items() if now.get(name) != data]
        lost = [name for name in lost if f" {name}\n" in ran.said] if apart else lost
        if lost and not course.scene.parts:
            yield f"zei “{course.scene.told.strip()}”, en mist {', '.join(lost)}"


def unfit_words(ran: Ran) -> Iterator[str]:
    """Yield what a person should never read."""
    yield from (f"zegt {word}: {ran.said[-400:]!r}" for word in _PYTHONS if word in ran.said)


def torn(course: Course, now: State, *, apart: bool = False) -> Iterator[str]:
    """Yield the files that are neither the old nor the new one, and a set that is of both, unless each is apart."""
    for name in sorted({*now, *course.before, *course.after}):
        if apart and name.endswith(_ACCOUNT):
            continue  # it tells of those papers that are there
        if now.get(name) not in (course.before.get(name), course.after.get(name)):
            yield f"{name} is niet de oude en niet de nieuwe"
            return
    if not (course.scene.parts or apart) and now not in (course.before, course.after):
        old = [name for name in course.after if now.get(name) != course.after[name]]
        yield f"deels oud, deels nieuw: {', '.join(old)} is oud"


def faults_after(course: Course, place: Place, *, finishes: bool = False) -> Iterator[str]:
    """Give the command again; yield what is wrong then.

    finishes: whether it may first finish what a killed command had written down to be done.
    """
    began = visible(place)
    ran = run(course.scene.line, place, course.scene.typed)
    yield from unfit_words(ran)
    if left := litter(place):
        yield f"na de volgende opdracht ligt er nog {', '.join(left)}"
    now = visible(place)
    if finishes and ran.code == course.second.code and _may_be(course, now):
        return
    if began == course.before and (ran.code, now) != (course.first.code, course.after):
        yield f"de volgende opdracht eindigt met {ran.code}: {ran.said[-300:]!r}"
    elif began == course.after and (ran.code, now) != (course.second.code, course.again):
        yield f"de volgende opdracht eindigt na de nieuwe met {ran.code}: {ran.said[-300:]!r}"
    elif ran.code not in (0, 1, 2):
        yield f"de volgende opdracht eindigt met {ran.code}"


def _may_be(course: Course, now: State) -> bool:
    """Tell whether a folder is what it is after the command was given again; where files stand alone, file by file."""
    if not course.scene.parts:
        return now == course.again
    return all(now.get(name) in (course.before.get(name), course.again[name]) for name in course.again)


def _tries_the_disk(path: Path) -> bool:
    """Tell whether a file is how Python's `tempfile` tries a folder: four letters, which it takes away at once."""
    return path.is_file() and len(path.name) == _TRIED_NAME and path.read_bytes() in (b"", b"blat")


def _is_hidden(name: str) -> bool:
    return any(part.startswith(_HIDDEN) for part in name.split("/"))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files below a folder, in the order of their names."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
