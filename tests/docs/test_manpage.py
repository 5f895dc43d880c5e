"""The manual page says what the help says, and is sound for what shows it."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from support.paths import commands

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
sys.path.insert(0, str(DOCS))

from lijsten import manpagina  # noqa: E402

PAGE = DOCS / manpagina.FILE


def test_every_command_stands_in_it_with_its_arguments_and_options() -> None:
    parts = re.split(r"^\.SS armoedeplan (.+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    shown = {name: command for name, command in commands() if not command.hidden}
    assert set(shown) <= set(told)
    for name, command in shown.items():
        for param in command.params:
            word = param.opts[0] if param.param_type_name == "option" else param.metavar
            assert not param.help or word.replace("-", r"\-") in told[name], (name, word)


def test_no_line_is_an_order_that_was_not_meant() -> None:
    orders = {line.split()[0] for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:1] in {".", "'"}}
    assert orders == {r".\"", ".TH", ".nh", ".ad", ".SH", ".SS", ".B", ".br", ".PP", ".TP", ".nf", ".fi"}
    assert manpagina._words(".nieuw \\ -x") == r"\&.nieuw \e \-x"  # noqa: SLF001 - what it is there for


@pytest.mark.parametrize(
    ("tool", "line"), [("mandoc", ("-T", "lint")), ("groff", ("-man", "-Tutf8", "-K", "utf8", "-ww", "-z"))]
)
def test_the_tools_that_show_it_have_nothing_to_say(tool: str, line: tuple[str, ...]) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run([tool, *line, str(PAGE)], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_it_is_put_where_man_looks() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
        "wheel"
    ]
    assert wheel["shared-data"] == {f"docs/{manpagina.FILE}": "share/man/man1/armoedeplan.1"}
