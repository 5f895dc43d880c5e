"""What the program does with what people type, in this process."""

import contextlib
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fuzzing.seeds import PLAN
from fuzzing.spoken import TALK_PLAN

if TYPE_CHECKING:
    from armoedeplan.finding import Finding
    from fuzzing.readings import Refusals


def _words(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "surrogateescape")


def read_answer(path: Path) -> "Refusals":
    """Give an answer at a path of a plan."""
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.plan.store import Store

    place, _, typed = _words(path).partition("\n")
    store = Store(plan_of(Path("plan.yaml"), TALK_PLAN))
    store.set(place, [typed])
    found = plan_of(Path("plan.yaml"), store.file.data)
    if not found.sound:
        raise RuntimeError("the plan is not sound any more")
    return ()


def read_sitting(path: Path) -> "Refusals":
    """Hold a sitting with the wizard; the plan must be sound after it."""
    from support.asked import sit

    plan = path.with_name("plan.yaml")
    plan.write_bytes(TALK_PLAN)
    sit(plan, _words(path).split("\n"))
    return ()


def read_line(path: Path) -> "Refusals":
    """Read a command line, up to where the command would begin."""
    import typer

    from armoedeplan.cli.dutch import show

    # no system hands a program a word with a NUL in it
    said, words = io.StringIO(), _words(path).replace("\0", "").split("\n")
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            command = _program()
            with command.make_context("armoedeplan", list(words)) as ctx:
                _go_down(command, ctx)
        except typer.TyperException as error:
            show(error)
        except (typer.Exit, typer.Abort, SystemExit):
            return ()
    return [(said.getvalue(), said.getvalue())] if said.getvalue() else ()


@cache
def _program() -> Any:
    """Give the program with all its commands."""
    import typer

    from armoedeplan.cli.app import app

    return typer.main.get_command(app)


def _go_down(command: Any, ctx: Any) -> None:
    """Read what is behind the names of commands, down to the last."""
    # where typer keeps what is still to be read
    while hasattr(command, "resolve_command") and (rest := [*ctx._protected_args, *ctx.args]):  # noqa: SLF001
        name, command, left = command.resolve_command(ctx, rest)
        ctx = command.make_context(name, left, parent=ctx)


def read_revision(path: Path) -> "Refusals":
    """Ask git for a version of a plan."""
    from armoedeplan.versions.git_revisions import plan_at

    plan_at(_repository() / "plan.yaml", _words(path))
    return ()


@cache
def _repository() -> Path:
    """Make a repository with a plan in two versions."""
    folder = Path(tempfile.mkdtemp(prefix="armoedeplan-fuzz-git-"))
    (folder / "plan.yaml").write_bytes(PLAN)
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for line in (("init", "-q", "-b", "main"), ("add", "."), (*who, "commit", "-qm", "begin")):
        subprocess.run(["git", *line], cwd=folder, env=env, check=True, capture_output=True)  # noqa: S607
    return folder


def read_yaml(path: Path) -> "Refusals":
    """Read a text as YAML, and as a part of a plan in which another answer is changed: its bytes stay."""
    from armoedeplan.finding import Finding
    from armoedeplan.yamltext.decode import decode
    from armoedeplan.yamltext.edit import EditRefused, opened, put
    from armoedeplan.yamltext.parse import parse

    decoded = decode(path.read_bytes())
    if isinstance(decoded, Finding):
        return list(_told(decoded))
    found = parse(decoded.text)
    around = f"armoedeplan: 1\nplan:\n  titel: Oud\nx:\n{_pushed_in(decoded.text)}"
    with contextlib.suppress(EditRefused):
        if put(opened(around), ("plan", "titel"), "Nieuw").text != around.replace("Oud", "Nieuw", 1):
            raise RuntimeError("a change of one answer changed more")
    return list(_told(found)) if isinstance(found, Finding) else ()


def _pushed_in(text: str) -> str:
    return "".join(f"  {line}" if line.strip("\r\n") else line for line in text.splitlines(keepends=True))


def _told(finding: "Finding") -> Iterator[tuple[str, str]]:
    yield finding.message, finding.remedy


def read_registrations(path: Path) -> "Refusals":
    """Read registrations of conversations on the form of a plan."""
    from support.registrations import form_of_plan

    from armoedeplan.registrations.reading import read_registrations as read
    from armoedeplan.registrations.row_tally import Period
    from armoedeplan.terminal.registrations_report import fault_lines, reading_lines

    found = read(path, form_of_plan(), Period("2026-11", "", ""))
    "\n".join((*reading_lines(found), *fault_lines(found)))
    return ()


if str(Path(__file__).resolve().parents[2] / "tests") not in sys.path:
    sys.path.append(str(Path(__file__).resolve().parents[2] / "tests"))
