"""Letting git merge plans by answer: what has to stand in a repository for it, how it gets there and how it goes again.

Which files are plans stands in `.gitattributes`, which travels with the repository. With what they are merged stands in
the settings of this one computer: git starts no program because a repository says so (decision record 0074).
"""

import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.plan.line_ends import ATTRIBUTES, attribute_pattern
from armoedeplan.plan.plan_finder import SUFFIXES, begins_as_plan
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.save import save
from armoedeplan.system.own_program import is_built
from armoedeplan.system.programs import path_of_program
from armoedeplan.versions.git_revisions import GitRefused, run_git
from armoedeplan.yamltext.open import open_bytes

_SECTION: Final = "merge.armoedeplan"
_ATTRIBUTE: Final = "merge=armoedeplan"
_REMARK: Final = "# plannen: git voegt ze samen per antwoord (armoedeplan git)"


class GitSetup(NamedTuple):
    """What is to be changed in a repository.

    root: its folder. attributes: what `.gitattributes` is to hold, nothing (None) when it goes; was: what it holds.
    settings: the settings that are to stand there, by name; none when they go. lines: what is changed, in Dutch.
    """

    root: Path
    attributes: bytes | None
    was: bytes | None
    settings: dict[str, str]
    lines: Sequence[str]


def setup_for(folder: Path) -> GitSetup:
    """Give what is to be changed so that git merges the plans of a repository by answer. Raises GitRefused."""
    root = _root_of(folder)
    was = _attributes_in(root)
    plans = plans_in(root)
    if not plans:
        raise GitRefused(f"In {root} staat nog geen plan", "Maak er een met: armoedeplan nieuw plan.yaml")
    lines = _lines_in(was)
    new = [line for line in map(_attribute_line, plans) if line not in lines]
    wanted = {
        f"{_SECTION}.name": "armoedeplan: plannen samenvoegen per antwoord",
        f"{_SECTION}.driver": f"{_program_for_git()} voegsamen %O %A %B --voor-git=%P",
        # where git makes a common base of two itself nobody can be asked
        f"{_SECTION}.recursive": "binary",
    }
    missing = {name: value for name, value in wanted.items() if _setting_of_git(root, name) != value}
    remark = [] if _REMARK in lines or not new else [_REMARK]
    attributes = _written_lines([*lines, *remark, *new], was) if new else was
    told = [*(f"in {ATTRIBUTES}: {line}" for line in new), *(f"git config {name}" for name in missing)]
    return GitSetup(root, attributes, was, missing, told)


def removal_of(folder: Path) -> GitSetup:
    """Give what is to be changed so that git merges plans as any other text again. Raises GitRefused."""
    root = _root_of(folder)
    was = _attributes_in(root)
    lines = _lines_in(was)
    left = [line for line in lines if line != _REMARK and not line.endswith(f" {_ATTRIBUTE}")]
    attributes = was if left == lines else _written_lines(left, was) if left else None
    told = [f"uit {ATTRIBUTES}: {line}" for line in lines if line not in left]
    if _setting_of_git(root, f"{_SECTION}.driver") is not None:
        told.append(f"git config --remove-section {_SECTION}")
    return GitSetup(root, attributes, was, {}, told)


def apply_setup(setup: GitSetup) -> None:
    """Change the repository. Raises GitRefused, and SaveRefused when `.gitattributes` cannot be written."""
    for name, value in setup.settings.items():
        _run_or_refuse(setup.root, "config", "--local", name, value)
    if not setup.settings and any("--remove-section" in line for line in setup.lines):
        _run_or_refuse(setup.root, "config", "--local", "--remove-section", _SECTION)
    if setup.attributes == setup.was:
        return
    path = setup.root / ATTRIBUTES
    if setup.attributes is None:
        path.unlink()
    else:
        save(path, setup.attributes, read=digest(setup.was) if setup.was is not None else None)


def plans_in(root: Path) -> list[str]:
    """Give the plans of a repository that git keeps or may keep, by their names from its folder."""
    done = run_git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate")
    names = [name for name in os.fsdecode(done.stdout).split("\0") if name.lower().endswith(SUFFIXES)]
    return sorted(name for name in names if (root / name).is_file() and begins_as_plan(root / name))


def _root_of(folder: Path) -> Path:
    """Give the folder of the repository that a folder is in. Raises GitRefused."""
    if not folder.is_dir():
        raise GitRefused(f"{folder} is geen map", "Noem de map waarin uw plannen staan.")
    done = run_git(folder, "rev-parse", "--show-toplevel")
    if done.returncode:
        raise GitRefused(f"{folder} is geen map van git", "Maak er een van met: git init")
    return Path(os.fsdecode(done.stdout).rstrip("\n"))


def _attributes_in(root: Path) -> bytes | None:
    """Give what stands in `.gitattributes`; nothing when it is not there. Raises GitRefused."""
    path = root / ATTRIBUTES
    if not os.path.lexists(path):
        return None
    found = open_bytes(path)
    if not isinstance(found, bytes):
        raise GitRefused(f"{path} is niet te lezen: {found.message}", found.remedy)
    return found


def _lines_in(data: bytes | None) -> list[str]:
    """Give the lines of a file, without their line ends."""
    return (data or b"").decode("utf-8", "surrogateescape").splitlines()


def _written_lines(lines: Sequence[str], was: bytes | None) -> bytes:
    """Write lines with the line ends that the file had."""
    ends = "\r\n" if b"\r\n" in (was or b"") else "\n"
    return "".join(line + ends for line in lines).encode("utf-8", "surrogateescape")


def _attribute_line(name: str) -> str:
    """Give the line that tells git how a file is merged; its name is no pattern."""
    return f"{attribute_pattern(name)} {_ATTRIBUTE}"


def _program_for_git() -> str:
    """Give how git starts this program: by its whole path, for git knows no environment of Python."""
    if is_built():
        return shlex.quote(Path(sys.executable).as_posix())
    beside = path_of_program("armoedeplan", str(Path(sys.executable).parent))
    if beside:
        return shlex.quote(Path(beside).as_posix())
    if Path(sys.argv[0]).suffix == ".pyz":
        # the single file: its package is in no folder that this Python knows
        return f"{shlex.quote(Path(sys.executable).as_posix())} {shlex.quote(Path(sys.argv[0]).resolve().as_posix())}"
    # -P: a folder of that name in the repository is never taken for the program
    return f"{shlex.quote(Path(sys.executable).as_posix())} -P -m armoedeplan"


def _setting_of_git(root: Path, name: str) -> str | None:
    """Give a setting of this repository; nothing when it has none."""
    done = run_git(root, "config", "--local", "--get", name)
    return None if done.returncode else os.fsdecode(done.stdout).rstrip("\n")


def _run_or_refuse(root: Path, *arguments: str) -> None:
    """Run git. Raises GitRefused when it fails."""
    done = run_git(root, *arguments)
    if done.returncode:
        raise GitRefused("Git nam de instelling niet over", "Kijk of u in de map .git mag schrijven.")
