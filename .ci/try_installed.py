"""Try an installed program where its source is not: `try_installed.py PROGRAM SOURCE... [--short]`.

Every command tells its help, and a plan is made, filled, checked and turned into papers in every format, with a
template and a house style of one's own. Only the standard library is used: nothing but the program may be installed.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM, *SOURCES = (word for word in sys.argv[1:] if word != "--short")
SHORT = "--short" in sys.argv
"""Whether the help of commands is left out."""
OWN = "{#- document\ntitel: Eigen stuk\nvoor: de raad\n-#}\n# {{ plan.titel }}\n"
FORMS = ("md", "html", "pdf", "docx", "odt")
STARTS = {"html": b"<!doctype html>", "pdf": b"%PDF-1.7", "docx": b"PK", "odt": b"PK"}


def run(*line: str, code: int = 0) -> str:
    """Run the program; give what it says. It must end as told, and never with troubles of Python's own."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run([PROGRAM, *line], env=env, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603
    said = done.stdout + done.stderr
    if done.returncode != code or "Traceback" in said or "Warning:" in said:
        sys.exit(f"{line}: {done.returncode}\n{said}")
    return said


def commands() -> list[list[str]]:
    """Give every command that the help names, with those of a group."""
    found = []
    for name in _named(run("--help")):
        inner = _named(run(name, "--help"))
        found += [[name, more] for more in inner] or [[name]]
    return found


def _named(told: str) -> list[str]:
    """Give the commands in a help, which stand under a heading below that of the options."""
    below = told.partition("\nOpties:\n")[2]
    return re.findall(r"^  ([a-z]+)  ", below.partition("\nVoorbeelden:")[0], re.MULTILINE)


def main() -> None:
    """Try everything in a folder that goes away."""
    known = [] if SHORT else commands()
    if len(known) < 30 and not SHORT:
        sys.exit(f"too few commands: {known}")
    for command in known:
        run(*command, "--help")
    Path("sjablonen").mkdir()
    Path("sjablonen/eigen.md.j2").write_text(OWN, encoding="utf-8")
    Path("huisstijl").mkdir()
    Path("huisstijl/huisstijl.yaml").write_text("naam: Gemeente Elzenrade\n", encoding="utf-8")
    run("nieuw", "plan.yaml", "--gemeente", "Elzenrade")
    run("zet", "plan.yaml", "plan.periode.van", "2027")
    run("controleer", "plan.yaml")
    made = ["plan.yaml", "--document", "beleidsplan,eigen", "--als", ",".join(FORMS), "--sjablonen", "sjablonen"]
    run("maak", *made)
    run("maak", *made, "--controleer")
    for name in ("beleidsplan", "eigen"):
        for form in FORMS:
            data = Path("documenten", f"{name}.{form}").read_bytes()
            if not data.startswith(STARTS.get(form, b"")):
                sys.exit(f"{name}.{form} begins with {data[:20]!r}")
    run("zet", "plan.yaml", "plan.titel", "Anders")
    run("maak", *made, "--controleer", code=1)
    run("exporteer", "werkboek", "plan.yaml", "--als", "xlsx")
    place = json.loads(run_python("import armoedeplan, json; print(json.dumps(armoedeplan.__file__))"))
    if any(Path(place).is_relative_to(source) for source in SOURCES):
        sys.exit(f"this was not the program that was installed: {place}")
    sys.stdout.write(f"the help of {len(known)} commands, and {2 * len(FORMS)} papers\n")


def run_python(code: str) -> str:
    """Run a line with the Python of the program."""
    python = Path(PROGRAM).with_name("python")
    return subprocess.run([python, "-P", "-c", code], capture_output=True, text=True, check=True).stdout  # noqa: S603


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        main()
