"""The help and the version are told before anything is imported, and read as typer would have them."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.program import ROOT, environment

LINE = """
import sys
from armoedeplan import __main__
from armoedeplan.streams import calm_streams
calm_streams()
sys.argv = ["armoedeplan", sys.argv[1]]
{call}
sys.stdout.flush()
sys.stderr.write(" ".join(sys.modules))
"""


def _told(call: str, option: str, **variables: str) -> tuple[bytes, set[str]]:
    """Give what is told, and the names of the modules that it took."""
    done = subprocess.run(
        [sys.executable, "-c", LINE.format(call=call), option], capture_output=True, check=True, cwd=ROOT,
        env=environment(variables),
    )  # fmt: skip
    return done.stdout, set(done.stderr.decode().split())


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("columns", ["", "80", "200"])
def test_the_help_that_is_told_at_once_is_that_of_typer_to_the_byte(option: str, columns: str) -> None:
    quick, modules = _told("assert __main__._answered_at_once()", option, COLUMNS=columns)
    whole, _ = _told("__main__._run()", option, COLUMNS=columns)
    assert quick == whole
    assert "controleer" in quick.decode()
    assert not modules & {"typer", "yaml", "armoedeplan.cli.app"}


@pytest.mark.parametrize("columns", ["40", "79"])
def test_a_narrow_window_gets_the_help_folded_to_it(columns: str) -> None:
    lines = _told("assert not __main__._answered_at_once(); __main__._run()", "--help", COLUMNS=columns)[0].decode()
    assert "controleer" in lines
    assert max(map(len, lines.splitlines())) <= max(50, int(columns) - 2)


def test_an_old_console_gets_it_as_well() -> None:
    quick, _ = _told("assert __main__._answered_at_once()", "--help", PYTHONIOENCODING="cp850")
    whole, _ = _told("__main__._run()", "--help", PYTHONIOENCODING="cp850")
    assert quick == whole


def test_the_version_is_told_at_once() -> None:
    told, modules = _told("assert __main__._answered_at_once()", "--version")
    assert told.decode().startswith("armoedeplan ")
    assert "shutil" not in modules


def test_nobody_writes_the_help_by_hand() -> None:
    sys.path.insert(0, str(Path(ROOT) / "docs"))
    from lijsten import hulptekst

    assert not hulptekst.renew(write=False)
