"""What the services that build and test get of us: an action for GitHub, a job for GitLab, a container.

Their files are held against the official schemas and shellcheck, and their scripts are run. `.ci/packaged` installs the
program by them, as a service does.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema.validators import validator_for
from support.badinput import SOUND
from support.containerfile import instructions
from support.program import ROOT

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SPEC, JOBS = yaml.safe_load_all((ROOT / "integraties/gitlab/armoedeplan.yml").read_text(encoding="utf-8"))
JOB: dict[str, Any] = JOBS["armoedeplan"]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
FAULTY = SOUND.replace("titel", "tittel")


class Runner:
    """A place where steps run as on a service: a folder with a repository, and a program on the search path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "repo"
        self.folder.mkdir()
        self.temp = folder / "temp"
        (self.temp / "bin").mkdir(parents=True)
        program = self.temp / "bin" / "armoedeplan"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m armoedeplan "$@"\n', encoding="utf-8")
        program.chmod(0o755)

    def run(self, script: str, env: Mapping[str, str], *shell: str) -> tuple[int, str]:
        """Run a script; give how it ended, and what it said."""
        known = {"PATH": f"{self.temp / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
        files = {name: str(self.temp / name) for name in ("GITHUB_PATH", "GITHUB_OUTPUT")}
        done = subprocess.run(
            [*shell, script],
            cwd=self.folder,
            env={**known, **files, "RUNNER_TEMP": str(self.temp), "HOME": str(self.temp), **env},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def step(self, number: int, **inputs: str) -> tuple[int, str]:
        """Run a step of the action as GitHub does."""
        given = {name: one.get("default", "") for name, one in ACTION["inputs"].items()} | inputs
        env = {
            name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: given[found[1]], value)
            for name, value in STEPS[number]["env"].items()
        }
        return self.run(STEPS[number]["run"], env, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")

    def job(self, shell: str = "bash", **inputs: str) -> tuple[int, str]:
        """Run the job as GitLab does."""
        env = {name: str(filled(value, inputs)) for name, value in JOB["variables"].items()}
        (script,) = JOB["script"]
        return self.run(script, env, shell, "-c")

    def plan(self, name: str, text: str) -> None:
        """Put a plan in the repository."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def filled(value: Any, inputs: Mapping[str, str]) -> Any:
    """Put inputs, or what stands for them, where a job of GitLab names them."""
    if isinstance(value, dict):
        return {name: filled(inner, inputs) for name, inner in value.items()}
    if isinstance(value, list):
        return [filled(inner, inputs) for inner in value]
    if not isinstance(value, str):
        return value
    return re.sub(r"\$\[\[ inputs\.(\w+) \]\]", lambda found: _input(found[1], inputs), value)


def _input(name: str, inputs: Mapping[str, str]) -> str:
    default = SPEC["spec"]["inputs"][name].get("default", "armoedeplan")
    return inputs.get(name, default if isinstance(default, str) else str(default).lower())


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """Give a place where steps run."""
    return Runner(tmp_path)


def official(name: str) -> dict[str, Any]:
    """Give an official schema, as the package that keeps them has it."""
    package = pytest.importorskip("check_jsonschema", reason="check-jsonschema is not installed")
    place = Path(package.__file__).parent / "builtin_schemas" / "vendor" / f"{name}.json"
    found: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return found


def faults(document: Any, schema: dict[str, Any]) -> list[str]:
    """Give what a schema says of a document."""
    return [error.message for error in validator_for(schema)(schema).iter_errors(document)]


def test_the_action_is_valid() -> None:
    schema = official("github-actions")
    assert faults(ACTION, schema) == []
    assert faults({**ACTION, "runs": {"using": "composite", "stappen": []}}, schema)


def test_the_job_for_gitlab_is_valid() -> None:
    schema = official("gitlab-ci")
    assert faults(filled(JOBS, {}), schema) == []
    assert faults({"armoedeplan": {**filled(JOB, {}), "stage": 3}}, schema)


def test_every_input_is_used_and_told() -> None:
    for name in ACTION["inputs"]:
        assert f"inputs.{name} " in (ROOT / "action.yml").read_text(encoding="utf-8")
        assert f"`{name}`" in PAGE
    for name in SPEC["spec"]["inputs"]:
        assert f"$[[ inputs.{name} ]]" in (ROOT / "integraties/gitlab/armoedeplan.yml").read_text(encoding="utf-8")
        assert f"`{name}`" in PAGE


def scripts() -> Iterator[tuple[str, str]]:
    """Yield every script for a shell that stands in a file of ours, by what it is."""
    for step in STEPS:
        yield f"action: {step['name']}", f"#!/bin/bash\n{step['run']}"
    yield "gitlab", f"#!/bin/sh\n{JOB['script'][0]}"
    for number, (_, command) in enumerate(one for one in instructions(ROOT / "Containerfile") if one[0] == "RUN"):
        yield f"container {number}", f"#!/bin/sh\n{command}\n"
    for path in (ROOT / ".ci").iterdir():
        if path.read_bytes().startswith(b"#!/usr/bin/env bash"):
            yield path.name, path.read_text(encoding="utf-8")


def test_shellcheck_finds_nothing_in_any_script() -> None:
    program = shutil.which("shellcheck", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if not program:
        pytest.skip("shellcheck is not installed")
    told = {}
    for name, text in [*scripts(), ("fault", "#!/bin/sh\nrm $1\n")]:
        ran = subprocess.run([program, "--format=gcc", "-"], input=text, capture_output=True, text=True, check=False)
        told[name] = ran.stdout
    assert "SC2086" in told.pop("fault")
    assert {name: said for name, said in told.items() if said} == {}
    assert len(told) >= 6


def test_the_action_tells_github_what_is_wrong_and_where(runner: Runner) -> None:
    runner.plan("beleid/ons plan.yaml", SOUND)
    assert runner.step(1)[0] == 0
    runner.plan("beleid/ons plan.yaml", FAULTY)
    code, said = runner.step(1, plannen="beleid/ons plan.yaml\n")
    assert code == 1
    assert "::error file=beleid/ons plan.yaml,line=3" in said
    code, said = runner.step(1, plannen="beleid", formaat="sarif", rapport="uit.sarif", opties="--altijd-nul --alles")
    assert (code, said) == (0, "")
    assert json.loads((runner.folder / "uit.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_action_looks_at_the_papers_too(runner: Runner) -> None:
    runner.plan("ons.yaml", SOUND)
    assert runner.run("armoedeplan maak ons.yaml", {}, "bash", "-c")[0] == 0
    assert runner.step(2)[0] == 0
    runner.plan("ons.yaml", SOUND.replace("Samen", "Anders"))
    code, said = runner.step(2)
    assert (code, "::error file=documenten/beleidsplan.md" in said) == (1, True)
    code, said = runner.step(2, formaat="sarif")
    assert (code, "Oud: documenten/beleidsplan.md\n" in said) == (1, True)


@pytest.mark.parametrize("shell", ["bash", "sh"])
def test_the_job_for_gitlab_leaves_a_report_and_fails_with_the_plan(shell: str, runner: Runner) -> None:
    runner.plan("een/ons plan.yaml", SOUND)
    runner.plan("twee/plan.yaml", FAULTY)
    code, said = runner.job(shell, plannen="een/ons plan.yaml\ntwee\n", opties="--ernst fout", stukken="true")
    report = json.loads((runner.folder / "armoedeplan.json").read_text(encoding="utf-8"))
    assert (code, {one["location"]["path"] for one in report}) == (1, {"twee/plan.yaml"})
    assert "twee/plan.yaml:3" in said
    papers = json.loads((runner.folder / "armoedeplan-stukken.json").read_text(encoding="utf-8"))
    assert [(one["check_name"], one["location"]["path"]) for one in papers] == [("AP049", "twee/plan.yaml")]
    (runner.folder / "twee/plan.yaml").unlink()
    runner.plan("twee/plan.yaml", SOUND)
    assert runner.job(shell, plannen=".", opties="--ernst fout")[0] == 0


def test_the_container_gets_all_that_the_program_is_built_of(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="hatchling is not installed")
    for what, line in instructions(ROOT / "Containerfile"):
        if what == "COPY" and not line.startswith("--from"):
            *sources, target = line.split()
            for name in sources:
                place = tmp_path / target if len(sources) == 1 else tmp_path / target / name
                place.parent.mkdir(parents=True, exist_ok=True)
                copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
                copy(ROOT / name, place)
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel"], cwd=tmp_path, capture_output=True, check=False
    )
    assert (done.returncode, len(list(tmp_path.glob("dist/*.whl")))) == (0, 1), done.stderr
    let_through = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {name for line in let_through if line.startswith("!") for name in [line[1:]]} == {
        name for what, line in instructions(ROOT / "Containerfile") if what == "COPY" and "--from" not in line
        for name in line.split()[:-1]
    }  # fmt: skip


def test_the_container_runs_as_nobody_special_and_writes_nowhere_else() -> None:
    told = instructions(ROOT / "Containerfile")
    assert [line for what, line in told if what == "USER"] == ["10001:10001"]
    assert told[-2:] == [("ENTRYPOINT", '["armoedeplan"]'), ("CMD", '["--help"]')]
    assert all(
        line.split()[0].startswith(("docker.io/library/python:", "bouw")) for what, line in told if what == "FROM"
    )
