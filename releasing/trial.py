"""A built program is tried as a user has it: every command starts, papers are made, the wizard asks, nobody has a home.

`python releasing/trial.py PROGRAM...` tries one that is there; it says what it tried, and fails at the first thing
that is not as it must be.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
_EXAMPLE: Final = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
_COMMAND: Final = re.compile(r"^  ([a-z]+) ", re.MULTILINE)
_PATIENCE: Final = 300
_TOLD: Final = 2000
"""How many signs of what a program said are shown when it did not do what it must."""


class Built(NamedTuple):
    """A program that was built: the command that starts it, the folder to work in, and the environment."""

    command: tuple[str, ...]
    folder: Path
    variables: Mapping[str, str]

    def run(self, *arguments: str, code: int = 0, without: Sequence[str] = ()) -> str:
        """Run it; give what it said. Raises AssertionError when it ends otherwise, or with a traceback."""
        done = subprocess.run(
            [*self.command, *arguments], cwd=self.folder, capture_output=True, encoding="utf-8", check=False,
            timeout=_PATIENCE, stdin=subprocess.DEVNULL,
            env={name: value for name, value in self.variables.items() if name not in without},
        )  # fmt: skip
        if done.returncode != code or "Traceback" in done.stderr:
            raise AssertionError(f"{arguments}: {done.returncode}\n{done.stdout[-_TOLD:]}\n{done.stderr[-_TOLD:]}")
        return done.stdout


def try_program(*command: str | Path) -> None:
    """Try a built program. Raises AssertionError at the first thing that is not as it must be."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "plannen"
        folder.mkdir()
        shutil.copy(_EXAMPLE, folder / "plan.yaml")
        # nothing of the machine that built it may help: neither its Python nor its packages
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        built = Built(tuple(map(_whole_path, command)), folder, {**kept, "XDG_CACHE_HOME": str(Path(work) / "bewaard")})
        for step in STEPS:
            print(f"{(step.__doc__ or '').splitlines()[0]:<78} ", end="", flush=True)
            print(step(built), flush=True)


def _whole_path(word: str | Path) -> str:
    """Give a word of a command as it is found from any folder."""
    return str(Path(word).absolute()) if Path(word).exists() else str(word)


def _says_its_version(built: Built) -> str:
    """It says its version."""
    return built.run("--version").strip()


def _starts_every_command(built: Built) -> str:
    """Every command starts and explains itself, with those below it."""
    names = [*_commands_told(built.run("--help"))]
    below = [f"{name} {inner}" for name in names for inner in _commands_told(built.run(name, "--help"))]
    for name in below:
        built.run(*name.split(), "--help")
    if len(names) < 25:
        raise AssertionError(f"only {names}")
    return f"{len(names) + len(below)} opdrachten"


def _commands_told(help_: str) -> Iterator[str]:
    """Yield the commands that a help lists; its arguments and options stand under headings of their own."""
    for heading, text in re.findall(r"^(\S.*):\n((?:  .*\n|\n)+)", help_, re.MULTILINE):
        if heading not in {"Argumenten", "Opties", "Documenten"} and "Gebruik" not in heading:
            yield from _COMMAND.findall(text)


def _works_with_a_plan(built: Built) -> str:
    """Commands work: make, change, check, look up, compare, export and import."""
    built.run("nieuw", "nieuw.yaml", "--gemeente", "Elzenrade")
    built.run("zet", "nieuw.yaml", "plan.periode.van", "2027")
    json.loads(built.run("controleer", "plan.yaml", "--formaat", "json"))
    json.loads(built.run("status", "plan.yaml", "--json"))
    built.run("uitleg", "AP204")
    built.run("advies", "plan.yaml")
    built.run("aanbod", "plan.yaml")
    built.run("lessen", "plan.yaml")
    built.run("voorbeelden", "schulden")
    built.run("vergelijk", "plan.yaml", "nieuw.yaml")
    built.run("verschil", "plan.yaml", "nieuw.yaml", code=1)
    built.run("schema", "--uit", "s.json")
    built.run("exporteer", "aanbod", "plan.yaml", "--als", "ods", "--uit", "tabellen")
    built.run("exporteer", "werkboek", "plan.yaml", "--uit", "tabellen")
    built.run("importeer", "werkboek", "tabellen/werkboek.xlsx", "plan.yaml", "--ja")
    built.run("aanvullen", "bash", "--", "zet", "plan.yaml", "plan.status", ":con")
    return "18 opdrachten"


def _makes_papers(built: Built) -> str:
    """A paper is made in every format, and opens as what it is."""
    built.run("maak", "plan.yaml", "beleidsplan", "--als", "md,html,pdf,docx,odt", "--plan-erbij", "--uit", "stukken")
    papers = built.folder / "stukken"
    if not (papers / "beleidsplan.pdf").read_bytes().startswith(b"%PDF-1."):
        raise AssertionError("no PDF")
    for name, part in (("beleidsplan.docx", "word/document.xml"), ("beleidsplan.odt", "content.xml")):
        with zipfile.ZipFile(papers / name) as packed:
            if b"Voorbeeldstad" not in packed.read(part):
                raise AssertionError(name)
    built.run("uitpakken", "stukken/beleidsplan.pdf", "--uit", "terug.yaml")
    return "md, html, pdf, docx, odt, en het plan terug uit de pdf"


def _runs_own_templates(built: Built) -> str:
    """Templates of one's own are tried and used, in the process with limits."""
    built.run("sjabloon", "kopieer", "beleidsplan", "--naar", "sjablonen")
    template = built.folder / "sjablonen" / "beleidsplan.md.j2"
    template.write_text(template.read_text(encoding="utf-8") + "\nEigen zin van de proef.\n", encoding="utf-8")
    built.run("sjabloon", "controleer", "sjablonen", "--sjabloontijd", "120")
    built.run("maak", "plan.yaml", "beleidsplan", "--sjablonen", "sjablonen", "--sjabloontijd", "120", "--uit", "eigen")
    if "Eigen zin van de proef." not in (built.folder / "eigen" / "beleidsplan.md").read_text(encoding="utf-8"):
        raise AssertionError("the template of one's own was not used")
    return "eigen zin in het stuk"


def _needs_no_home(built: Built) -> str:
    """Without a home folder it works, or says what to do."""
    if sys.platform == "win32":
        return "niet geprobeerd: Windows geeft altijd een map"
    places = ("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    built.run("status", "plan.yaml", without=places)
    return "goed"


def _asks_in_a_terminal(built: Built) -> str:
    """The wizard asks its first question in a terminal, and keeps what is answered."""
    if sys.platform == "win32":
        return "niet geprobeerd: hier is geen pseudo-terminal"
    from wizard_trial import ask_in_terminal

    return ask_in_terminal(built.command, built.folder, built.variables)


def _reaches_no_network(built: Built) -> str:
    """Without a network a paper is made as well."""
    unshare = shutil.which("unshare")
    alone = (unshare, "--net", "--map-root-user", "--user") if unshare else ()
    if not unshare or subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        return "niet geprobeerd: dit systeem kan het netwerk niet afsluiten"
    apart = built._replace(command=(*map(str, alone), *built.command))
    apart.run("maak", "plan.yaml", "publieksversie", "--als", "pdf", "--uit", "zonder_netwerk")
    return "pdf gemaakt"


STEPS: Final = (
    _says_its_version,
    _starts_every_command,
    _works_with_a_plan,
    _makes_papers,
    _runs_own_templates,
    _needs_no_home,
    _asks_in_a_terminal,
    _reaches_no_network,
)
"""What is tried, in this order; the first line of each says what must be so."""

if __name__ == "__main__":
    try_program(*sys.argv[1:])
