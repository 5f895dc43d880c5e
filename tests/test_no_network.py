"""The program reaches no network, and writes only where the page for ICT departments says (docs/ict-en-fg.md)."""

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from support.program import ROOT, VOORBEELDSTAD, environment, run

PACKAGE = ROOT / "armoedeplan"
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
ALLOWED = {
    "installing.py": {"urllib.request"},  # url2pathname only, which makes a path of an address on the own disk
    "language_server/plan_server.py": {"asyncio"},  # speaks with the editor over standard input and output
    "terminal/browser.py": {"webbrowser"},  # shows a page that the program wrote on the own disk
}
"""What a module may import of what can reach a network, and why."""
STARTERS = {
    "confined/run.py",  # the confined process
    "render/pandoc.py",  # pandoc
    "terminal/editor.py",  # the editor of a person
    "versions/git_revisions.py",  # git
}
"""The modules that start other programs: SECURITY.md names what they start."""
WATCH = """
import json, os, sys
log = open(os.environ["GEZIEN"], "a", encoding="utf-8", buffering=1)
number = log.fileno()
def watch(event, given):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        log.write(json.dumps(["net", event, repr(given)]) + "\\n")
    elif event == "open" and not isinstance(given[0], int):
        flags = given[2] if isinstance(given[2], int) else 0
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            log.write(json.dumps(["write", os.path.abspath(os.fsdecode(given[0])), ""]) + "\\n")
    elif event in {"os.mkdir", "os.rename"}:
        path = given[1 if event == "os.rename" else 0]
        log.write(json.dumps(["write", os.path.abspath(os.fsdecode(path)), ""]) + "\\n")
sys.addaudithook(watch)
from armoedeplan.__main__ import main
main()
"""
"""Runs the program, and notes what it reaches for and where it writes."""


def imports(path: Path, words: Iterable[str]) -> Iterator[str]:
    """Yield what a module imports; one in which none of the words stands need not be taken apart."""
    source = path.read_text(encoding="utf-8")
    if not any(word in source for word in words):
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_no_module_imports_what_reaches_a_network() -> None:
    roots = {name.partition(".")[0] for name in NETWORK}
    found = {
        path.relative_to(PACKAGE).as_posix(): reaching
        for path in PACKAGE.rglob("*.py")
        if (reaching := {name for name in imports(path, roots) if {name, name.partition(".")[0]} & NETWORK})
    }
    assert found == ALLOWED


def test_only_these_modules_start_other_programs() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "subprocess" in {*imports(path, ["subprocess"])}
    }
    assert found == STARTERS


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[list[str]]]:
    """Run commands that read, make and change in a new folder; give it with all that they reached for."""
    top = tmp_path_factory.mktemp("gezien")
    folder = top / "plannen"
    folder.mkdir()
    shutil.copy(VOORBEELDSTAD, folder / "plan.yaml")
    (folder / "lijst.csv").write_text("organisatie,activiteit\nBuurthuis,Spreekuur\n", encoding="utf-8")
    log = top / "gezien.jsonl"
    places = {name: str(top / name.lower()) for name in ("TMPDIR", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    (top / "tmpdir").mkdir()
    env = environment({"GEZIEN": str(log), "HOME": str(top / "thuis"), **places})
    for line in (
        ["maak", "plan.yaml", "raadsvoorstel", "--als", "md,pdf", "--uit", "stukken"],
        ["importeer", "aanbod", "lijst.csv", "plan.yaml", "--ja"],
        ["voorbeelden", "schulden"],
        ["zet", "plan.yaml", "plan.titel", "Anders"],
    ):
        done = _watched(line, folder, env)
        assert done in {0, 1}, line
    return top, [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def _watched(line: list[str], folder: Path, env: dict[str, str]) -> int:
    # -B: Python itself keeps what it compiled beside the code, where it may; pip does so once, when it installs
    command = [sys.executable, "-B", "-c", WATCH, *line]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False).returncode


def test_commands_reach_for_no_network(seen: tuple[Path, list[list[str]]]) -> None:
    assert [what for what in seen[1] if what[0] == "net"] == []


def test_commands_write_beside_the_plan_and_in_the_folders_of_the_user_only(seen: tuple[Path, list[list[str]]]) -> None:
    top, reached = seen
    allowed = tuple(str(top / name) for name in ("plannen", "tmpdir", "xdg_cache_home", "xdg_state_home"))
    written = {what[1] for what in reached if what[0] == "write"}
    assert any(path.startswith(str(top / "plannen")) for path in written)
    assert sorted(path for path in written if not path.startswith((*allowed, os.devnull))) == []
    # nothing stays in the folder for temporary files
    assert list((top / "tmpdir").iterdir()) == []


def test_the_page_for_ict_departments_names_every_place() -> None:
    page = (ROOT / "docs" / "ict-en-fg.md").read_text(encoding="utf-8")
    told = set()
    for path in PACKAGE.rglob("*.py"):
        told |= {name for name in imports(path, ["platformdirs"]) if name.startswith("platformdirs.user_")}
    assert {name.removeprefix("platformdirs.") for name in told} == {
        "user_cache_path", "user_state_path", "user_data_path",
    }  # fmt: skip
    for place in (
        "Caches",
        "LOCALAPPDATA",
        ".cache/armoedeplan",
        ".local/state/armoedeplan",
        ".local/share/armoedeplan",
    ):
        assert place in page


def test_a_plan_is_read_where_there_is_no_network(tmp_path: Path) -> None:
    alone = ("unshare", "--net", "--map-root-user", "--user")
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system cannot close off the network")
    shutil.copy(VOORBEELDSTAD, tmp_path / "plan.yaml")
    ran = run("status", "plan.yaml", folder=tmp_path, through=alone)
    assert (ran.code, ran.err) == (0, "")
