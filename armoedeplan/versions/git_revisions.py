"""A plan as it was in the git of its folder: asked of git itself, by arguments that it cannot take for options.

Git runs without a pager, without asking for a password and without programs of the repository of its own.
"""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from armoedeplan.record.kinds import short
from armoedeplan.refusal import Refusal
from armoedeplan.saving.system_errors import system_word
from armoedeplan.system.programs import path_of_program
from armoedeplan.yamltext.decode import MOST_BYTES

_PATIENCE: Final = 60
"""Seconds after which git is taken to hang."""
_NO_GIT: Final = "Installeer git, of noem twee bestanden: armoedeplan verschil OUD NIEUW"


_ADOPTED: Final = rb"^ +status: *.?vastgesteld"
"""How a plan file says that it was adopted, to find when that came in it."""


class GitRefused(Refusal):
    """Git does not have what was asked, or is not there."""


def run_git(folder: Path, *arguments: str, data: bytes | None = None) -> "subprocess.CompletedProcess[bytes]":
    """Run git in a folder; give what came of it. Raises GitRefused when it is not there or hangs."""
    program = path_of_program("git")
    if program is None:
        raise GitRefused("Git staat niet op deze computer", _NO_GIT)
    # what a hook or another git hands on would lead to another repository
    kept = {name: value for name, value in os.environ.items() if name not in _OF_OTHERS}
    env = {**kept, "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = [program, "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(  # noqa: S603 - git itself, found on the path; what a person typed is behind a sign
            command, cwd=folder, env=env, input=data, stdin=None if data is not None else subprocess.DEVNULL,
            capture_output=True, check=False, timeout=_PATIENCE,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise GitRefused("Git geeft geen antwoord", "Kijk of git in deze map werkt met: git status") from error
    except OSError as error:
        raise GitRefused(f"Git start niet ({program}): {system_word(error).said}", _NO_GIT) from error


def repository_of(path: Path) -> Path:
    """Give the folder of the repository in which a file stands. Raises GitRefused."""
    folder = Path(os.path.realpath(path)).parent
    if not folder.is_dir():
        raise GitRefused(f"De map {folder} bestaat niet", "Controleer de naam van het bestand.")
    done = run_git(folder, "rev-parse", "--show-toplevel")
    if done.returncode:
        if b"dubious ownership" in done.stderr:
            remedy = "Vraag de beheerder, of keur de map goed met: git config --global --add safe.directory MAP"
            raise GitRefused(f"Git vertrouwt de map {folder} niet: zij is van een ander", remedy)
        raise GitRefused(f"{path} staat niet in een map van git", "Noem twee bestanden: armoedeplan verschil OUD NIEUW")
    return Path(os.fsdecode(done.stdout).rstrip("\n"))


def commit_of(root: Path, revision: str) -> str:
    """Give the full name of a version in git (`v1.0`, `HEAD~3`, a day as `main@{2026-01-01}`). Raises GitRefused."""
    named = short(revision)
    if not revision or revision.startswith("-") or "\0" in revision or "\n" in revision:
        raise GitRefused(f"“{named}” is geen versie in git", _known_versions(root))
    done = run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if done.returncode:
        raise GitRefused(f"Git kent de versie “{named}” niet", _known_versions(root))
    return done.stdout.decode("ascii", "replace").strip()


def plan_at(path: Path, revision: str) -> tuple[bytes, str]:
    """Give the bytes of a plan as it was in a version of git, and the name it had there, from the repository's root.

    A file that has another name since then is found by what it says. Raises GitRefused.
    """
    root = repository_of(path)
    commit = commit_of(root, revision)
    name = Path(os.path.realpath(path)).relative_to(os.path.realpath(root)).as_posix()
    for there in (name, *_names_before(root, commit, name)):
        found = _bytes_at(root, commit, there)
        if found is not None:
            return found, there
    raise GitRefused(
        f"In de versie “{short(revision)}” was {name} er nog niet",
        f"Kies een latere versie. Bekijk ze met: git log --follow -- {path}",
    )


def adopted_version(path: Path) -> str:
    """Give the first version in git in which a plan was adopted, by its full name. Raises GitRefused."""
    root = repository_of(path)
    name = Path(os.path.realpath(path)).relative_to(os.path.realpath(root)).as_posix()
    # one that was moved just now is known to git by the name that it had
    known = next(iter(_names_before(root, "HEAD", name)), name)
    arguments = ("log", "--follow", "--format=%H", "-G", _ADOPTED.decode(), "--", known)
    for commit in reversed(os.fsdecode(run_git(root, *arguments).stdout).split()):
        data, _ = plan_at(path, commit)
        if re.search(_ADOPTED, data, re.MULTILINE):
            return commit
    raise GitRefused(
        f"In git is {path} nog niet vastgesteld",
        "Noem zelf de versie waarmee u vergelijkt, of zet eerst plan.status op vastgesteld en leg dat vast.",
    )


def _bytes_at(root: Path, commit: str, name: str) -> bytes | None:
    """Give the bytes of a file in a version; nothing when it was not there. Raises GitRefused."""
    size = run_git(root, "cat-file", "-s", f"{commit}:{name}")
    if size.returncode:
        return None
    if int(size.stdout or 0) > MOST_BYTES:
        raise GitRefused(f"{name} is in die versie groter dan 8 MB", "Kijk of dit het goede bestand is.")
    done = run_git(root, "cat-file", "blob", f"{commit}:{name}")
    return None if done.returncode else done.stdout


def _names_before(root: Path, commit: str, name: str) -> Sequence[str]:
    """Give the names that a file may have had in a version: git pairs those that say nearly the same."""
    done = run_git(
        root, "diff", "--name-status", "-z", "--find-renames=40%", "--diff-filter=R", "--no-ext-diff", commit, "--"
    )
    parts = os.fsdecode(done.stdout).split("\0")
    renamed = {parts[place + 2]: parts[place + 1] for place in range(0, len(parts) - 2, 3)}
    if name in renamed:
        return [renamed[name]]
    # through more names than one, or when what it says changed much
    done = run_git(
        root, "log", "--follow", "--name-status", "-z", "--format=", "--find-renames=40%", f"{commit}..HEAD", "--", name
    )
    parts = [part.strip("\n") for part in os.fsdecode(done.stdout).split("\0")]
    return [parts[place + 1] for place, part in enumerate(parts[:-1]) if part.startswith("R")]


def _known_versions(root: Path) -> str:
    """Tell which versions there are: the tags, or else how to see the last ones."""
    done = run_git(root, "tag", "--sort=-creatordate")
    tags = [line for line in os.fsdecode(done.stdout).split("\n") if line][:5]
    if tags:
        return f"Kies bijvoorbeeld {', '.join(tags)}. Alle versies ziet u met: git log --oneline"
    return "De versies ziet u met: git log --oneline"


_OF_OTHERS: Final = frozenset(
    {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_PAGER"}
)
