"""`.ci/run` on a fresh clone: what it installs, with stand-ins for pip and for all that is run after it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from support.program import ROOT

STUBS = """\
#!/bin/sh
mkdir -p .venv/bin
if [ "$1" = --version ]; then echo Python 3.99; exit; fi
for name in ruff mypy python; do printf '#!/bin/sh\\n' > ".venv/bin/$name"; done
printf '%s\\n' '#!/bin/sh' 'echo "$@" >> pip.log' 'case "$*" in FAILING) exit 1;; esac' > .venv/bin/pip
chmod +x .venv/bin/*
"""
LOCKED = ["install --quiet --require-hashes --no-deps -r releasing/lock/tests.txt"]


@pytest.mark.parametrize(
    ("failing", "installed", "told"),
    [
        ("nothing", [*LOCKED, "install --quiet --no-deps -e ."], ""),
        ("*--require-hashes*", [*LOCKED, "install --quiet -e .[test,keuring]"], "The lock does not fit Python 3.99"),
        (
            "*--require-hashes*|*keuring*",
            [*LOCKED, "install --quiet -e .[test,keuring]", "install --quiet -e .[test]"],
            "The lock does not fit",
        ),
    ],
)
def test_the_lock_is_installed_where_it_fits_and_else_that_is_told(
    failing: str, installed: list[str], told: str, tmp_path: Path
) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    (tmp_path / ".ci" / "packaged").write_text("#!/bin/sh\n", encoding="utf-8")
    (tmp_path / ".ci" / "packaged").chmod(0o755)
    (tmp_path / "README.md").write_text("<!-- tests -->\n```sh\necho tested\n```\n", encoding="utf-8")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python3").write_text(STUBS.replace("FAILING", failing), encoding="utf-8")
    (tmp_path / "bin" / "python3").chmod(0o755)
    done = subprocess.run(
        [".ci/run"],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "tested\n")
    assert (tmp_path / "pip.log").read_text(encoding="utf-8").splitlines() == installed
    assert told in done.stderr
    assert bool(done.stderr) == bool(told)
