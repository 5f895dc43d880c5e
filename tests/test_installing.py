"""What is told of a part that is missing works where it is followed, however the program was installed."""

import json
import shlex
import sys
from importlib import metadata
from pathlib import Path

import pytest

from armoedeplan.installing import how_to_install

PIPX = "/home/u/.local/pipx/venvs/armoedeplan"
UV = "/home/u/.local/share/uv/tools/armoedeplan"


class Installed:
    """An installed program that came from an address, or from an index."""

    def __init__(self, told: dict[str, object] | None) -> None:
        self._told = told

    def read_text(self, _: str) -> str | None:
        """Give what pip wrote down of where it came from."""
        return json.dumps(self._told) if self._told else None


@pytest.mark.parametrize(
    ("prefix", "told", "command"),
    [
        ("/opt/.venv", None, ["/opt/.venv/bin/python", "-m", "pip", "install", "armoedeplan[tabellen]"]),
        (
            "/opt/.venv",
            {"url": "file:///home/u/het%20programma"},
            ["/opt/.venv/bin/python", "-m", "pip", "install", "/home/u/het programma[tabellen]"],
        ),
        (PIPX, {"url": "file:///home/u/ap"}, ["pipx", "install", "--force", "/home/u/ap[tabellen]"]),
        (UV, None, ["uv", "tool", "install", "--force", "armoedeplan[tabellen]"]),
        (
            PIPX,
            {"url": "https://example.org/ap.git", "vcs_info": {"vcs": "git"}},
            ["pipx", "install", "--force", "armoedeplan[tabellen] @ git+https://example.org/ap.git"],
        ),
    ],
)
def test_the_advice_is_for_how_it_was_installed(
    prefix: str, told: dict[str, object] | None, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", prefix)
    monkeypatch.setattr(sys, "executable", f"{prefix}/bin/python")
    monkeypatch.setattr(metadata, "distribution", lambda _: Installed(told))
    advice = how_to_install("tabellen")
    assert advice.startswith("Installeer het met: ")
    assert shlex.split(advice.removeprefix("Installeer het met: ")) == command
    # single quotes mean nothing to the command line of Windows
    assert "'" not in advice


def test_one_file_or_a_frozen_program_holds_everything_and_cannot_be_added_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["armoedeplan.pyz"])
    assert "pip" not in how_to_install("tabellen")
    monkeypatch.setattr(sys, "argv", ["armoedeplan"])
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "pip" not in how_to_install("tabellen")


def test_every_extra_that_is_advised_exists() -> None:
    known = {"documenten", "tabellen", "tellingen", "alles"}
    assert known <= set(metadata.metadata("armoedeplan").get_all("Provides-Extra") or ())
    source = "".join(path.read_text(encoding="utf-8") for path in Path("armoedeplan").rglob("*.py"))
    assert "pip install 'armoedeplan" not in source


@pytest.mark.parametrize(
    ("left", "command"),
    [("pipx_metadata.json", "pipx install --force"), ("uv-receipt.toml", "uv tool install --force")],
)
def test_pipx_and_uv_are_known_in_another_folder_too(
    left: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / left).write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["armoedeplan"])
    monkeypatch.setattr(metadata, "distribution", lambda _: Installed(None))
    assert how_to_install("tabellen") == f'Installeer het met: {command} "armoedeplan[tabellen]"'
