"""Whose each file is (REUSE), and what of others goes along."""

import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REUSE = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]


def test_every_licence_that_is_named_has_its_text_and_no_other_has() -> None:
    named = {annotation["SPDX-License-Identifier"] for annotation in REUSE}
    assert {path.stem for path in (ROOT / "LICENSES").iterdir()} == named


def test_what_is_said_of_single_files_is_of_files_that_are_there() -> None:
    for annotation in REUSE:
        paths = [annotation["path"]] if isinstance(annotation["path"], str) else annotation["path"]
        assert all(any(ROOT.glob(path)) for path in paths), paths


def test_the_licence_of_the_program_is_the_same_everywhere() -> None:
    assert (ROOT / "LICENSES" / "EUPL-1.2.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"].split(" AND ") == ["EUPL-1.2", "OFL-1.1", "Unicode-3.0"]
    assert all((ROOT / path).is_file() for path in project["license-files"])


def test_the_project_is_compliant_with_reuse() -> None:
    if not find_spec("reuse"):
        pytest.skip("reuse is not installed (the extra keuring)")
    done = subprocess.run(
        [sys.executable, "-m", "reuse", "lint"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout
