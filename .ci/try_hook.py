"""Let pre-commit install the hooks of a repository and run them: `try_hook.py REPOSITORY FOLDER`.

`rev` is filled in as docs/ci.md says it, by `pre-commit autoupdate`.
"""

import subprocess
import sys
from pathlib import Path

REPOSITORY, FOLDER = sys.argv[1], Path(sys.argv[2])
GIT = ("git", "-c", "user.name=test", "-c", "user.email=test@example.org")
CONFIG = f"""\
repos:
  - repo: {REPOSITORY}
    rev: ''
    hooks:
      - id: armoedeplan-controleer
      - id: armoedeplan-privacy
      - id: armoedeplan-stukken
"""
PLAN = "armoedeplan: 1\nplan:\n  titel: Samen verder\n"


def run(*line: str, code: int = 0) -> str:
    """Run a program in the folder; it must end as told."""
    done = subprocess.run(line, cwd=FOLDER, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != code:
        sys.exit(f"{line}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def main() -> None:
    """Commit a plan that is sound, and one that is not."""
    FOLDER.mkdir()
    pre_commit = (sys.executable, "-m", "pre_commit")
    run("git", "init", "-q")
    (FOLDER / ".pre-commit-config.yaml").write_text(CONFIG, encoding="utf-8")
    told = run(*pre_commit, "autoupdate").strip()
    run(*pre_commit, "install")
    (FOLDER / "ons beleid.yaml").write_text(PLAN, encoding="utf-8")
    run("git", "add", "-A")
    run(*GIT, "commit", "-m", "sound")
    (FOLDER / "ons beleid.yaml").write_text(PLAN.replace("titel", "tittel"), encoding="utf-8")
    run("git", "add", "-A")
    said = run(*GIT, "commit", "-m", "not sound", code=1)
    if "ons beleid.yaml:3:3: fout AP013" not in said:
        sys.exit(said)
    sys.stdout.write(f"{told}\n")


if __name__ == "__main__":
    main()
