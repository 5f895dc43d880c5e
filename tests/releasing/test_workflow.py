"""The workflow for other systems: valid, pinned, and about what this project has. It was not run (README)."""

import re
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def workflow(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read


def steps() -> list[dict[str, Any]]:
    return [step for path in WORKFLOWS for job in workflow(path)["jobs"].values() for step in job["steps"]]


def test_it_is_valid_by_the_schema_of_github() -> None:
    if not find_spec("check_jsonschema"):
        pytest.skip("check-jsonschema is not installed (the extra keuring)")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, *map(str, WORKFLOWS)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


def test_every_action_is_pinned_to_a_commit_and_may_do_little() -> None:
    used = [step["uses"] for step in steps() if "uses" in step]
    assert used
    assert [name for name in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name)] == []
    assert all(workflow(path)["permissions"] == {"contents": "read"} for path in WORKFLOWS)
    kept = [step for step in steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False for step in kept)


def test_it_tries_every_python_that_the_project_names_on_every_system() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [line.rpartition(" :: ")[2] for line in project["classifiers"] if re.search(r"Python :: 3\.\d+$", line)]
    matrix = workflow(ROOT / ".github" / "workflows" / "check.yml")["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["python"] == named
    assert [re.sub(r"-\d.*", "", system) for system in matrix["system"]] == ["ubuntu", "windows", "macos"]


def test_what_it_runs_is_there() -> None:
    lines = "\n".join(step.get("run", "") for step in steps())
    named = re.findall(r"(?<![\w./])((?:releasing|\.ci|\.github)/[\w./*-]+)", lines)
    assert named
    assert [name for name in named if not list(ROOT.glob(name))] == []
    sys.path.insert(0, str(ROOT / "releasing"))
    from build import WHAT

    asked = [word for words in re.findall(r"build\.py ((?:[a-z]+ ?)+)", lines) for word in words.split()]
    assert set(asked) <= set(WHAT)
