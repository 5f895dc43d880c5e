"""Install the program as services do, and run it: `try_services.py action|container CHECKOUT FOLDER`.

The steps of action.yml run as on a runner of GitHub. The image is built by podman or docker where an engine answers;
elsewhere the lines of Containerfile run one by one in a folder, and the program then runs without a network where the
system has a way to take it away.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import yaml

WHAT = sys.argv[1]
CHECKOUT, WORK = (Path(path).resolve() for path in sys.argv[2:])
sys.path.insert(0, str(CHECKOUT / "tests"))

from support.containerfile import instructions  # noqa: E402

PLAN = "armoedeplan: 1\nplan:\n  titel: Samen verder\n"
PROGRAM = "opt/armoedeplan/bin"
PIP = f"{PROGRAM}/pip install --no-cache-dir --disable-pip-version-check"
UV = Path(sys.executable).with_name("uv")
"""Does in a fraction of the time what the line with pip does, and lays down the same files."""
NO_NETWORK = ("unshare", "--user", "--map-root-user", "--net")


def run(*line: str | Path, folder: Path, env: dict[str, str] | None = None) -> str:
    """Run a program; it must end well."""
    done = subprocess.run(line, cwd=folder, env=env, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"{line}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def try_action(place: Path) -> None:
    """Run the steps of the action that install the program and look at plans."""
    (place / "repo").mkdir(parents=True)
    (place / "repo" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    action = yaml.safe_load((CHECKOUT / "action.yml").read_text(encoding="utf-8"))
    files = {name: str(place / name) for name in ("GITHUB_PATH", "GITHUB_OUTPUT")}
    given = {"ACTION_PATH": str(CHECKOUT), "RUNNER_TEMP": str(place), "PLANNEN": ".", "FORMAAT": "github"}
    path = os.environ["PATH"]
    for step in action["runs"]["steps"][:2]:
        env = os.environ | dict.fromkeys(step["env"], "") | given | files | {"PATH": path}
        script = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"])
        told = run(*script, folder=place / "repo", env=env)
        path = f"{Path(files['GITHUB_PATH']).read_text(encoding='utf-8').strip()}{os.pathsep}{path}"
    sys.stdout.write(f"action: {told.splitlines()[-1]}\n")


def try_container(place: Path) -> None:
    """Build the image, or run its lines; then make a paper in it."""
    place.mkdir()
    (place / "plan.yaml").write_text(PLAN, encoding="utf-8")
    for engine in ("podman", "docker"):
        if shutil.which(engine) and not subprocess.run([engine, "info"], capture_output=True, check=False).returncode:  # noqa: S603
            run(engine, "build", "-q", "-f", "Containerfile", "-t", "armoedeplan:proef", ".", folder=CHECKOUT)
            closed = ("--rm", "--network", "none", "--read-only", "--tmpfs", "/tmp", "-v", f"{place}:/werk")  # noqa: S108
            user = ("--user", f"{os.getuid()}:{os.getgid()}")
            run(engine, "run", *closed, *user, "armoedeplan:proef", "maak", "plan.yaml", "--als", "pdf", folder=place)
            sys.stdout.write(f"container: built and run by {engine}\n")
            return
    how = try_lines(place)
    sys.stdout.write(f"container: no engine answers; its lines were run one by one, the program {how}\n")


def try_lines(place: Path) -> str:
    """Run the lines of Containerfile in a folder that stands for its disk; tell how the program then ran."""
    disk, source = place / "disk", place / "bron"
    source.mkdir()
    env = dict(os.environ)
    for what, line in instructions(CHECKOUT / "Containerfile"):
        if what == "COPY" and "--from" not in line:
            copy_into(source, line.split())
        elif what == "RUN" and not line.startswith("useradd"):
            here = line.replace("python -m venv", f"{sys.executable} -m venv").replace("/opt/", f"{disk}/opt/")
            if UV.exists():
                here = here.replace(f"{disk}/{PIP}", f"{UV} pip install --quiet --python {disk}/{PROGRAM}/python")
            run("sh", "-ec", here, folder=source)
        elif what == "ENV":
            words = dict(word.split("=", 1) for word in line.split())
            env |= {name: value.replace("/opt/", f"{disk}/opt/") for name, value in words.items() if name != "PATH"}
    program = disk / PROGRAM / "armoedeplan"
    closed = can_close()
    run(*closed, program, "maak", "plan.yaml", "--als", "pdf", folder=place, env=env)
    if not (place / "documenten" / "beleidsplan.pdf").read_bytes().startswith(b"%PDF"):
        sys.exit("no PDF was made")
    return "without a network" if closed else "with the network that there is"


def copy_into(source: Path, words: Sequence[str]) -> None:
    """Copy what a line of COPY names."""
    *names, target = words
    for name in names:
        place = source / (target if len(names) == 1 else name)
        place.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (CHECKOUT / name).is_dir() else shutil.copy
        copy(CHECKOUT / name, place)


def can_close() -> Sequence[str]:
    """Give what starts a program without a network; nothing where the system has no way."""
    if not shutil.which(NO_NETWORK[0]):
        return ()
    return () if subprocess.run([*NO_NETWORK, "true"], capture_output=True, check=False).returncode else NO_NETWORK  # noqa: S603


if __name__ == "__main__":
    {"action": try_action, "container": try_container}[WHAT](WORK / WHAT)
