"""armoedeplan against programs that do a part of its work, in one run: `python benchmarks/peers.py [--rondes N]`.

Each pair runs in turn, as whole processes. Two ratios are printed, both of theirs to ours, so that above 1 ours takes
less: of processor time, which waits for nobody, and by the clock. The medians of the pairs are told with the lowest and
the highest. What the peers need is installed into a folder of its own, which `--map` keeps for the next time; what is
not there, or cannot be installed, is named and left out. It fetches packages, and is therefore no part of `meet.py`.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from meet import ACCESSIBLE, EMPTY, PROGRAM, ROOT, Run, run
from plannen import write_plans

PACKAGES = ("check-jsonschema", "yamale", "copier", "weasyprint", "ruff")
PLANS = 342
EXAMPLE = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
LONG = 15.0
"""What takes a peer so many seconds of a processor is run once."""
ANYTHING = "map(any(), key=any())\n"
"""A schema of yamale that holds of every plan: what is measured is the least that it can do."""
TEMPLATE = "# {{ titel }}\n\n{% for regel in range(200) %}- {{ regel }}: {{ titel }}\n{% endfor %}"
"""For copier: one file of two hundred lines, much less than a policy plan."""


class Pair(NamedTuple):
    """Two commands for one task.

    task: what both do. peer: whose the other is. ours, theirs: the commands; a peer that is not here has none.
    """

    task: str
    peer: str
    ours: Sequence[str]
    theirs: Sequence[str]


class Peers:
    """The programs of others: installed into a folder, or those of the machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if not (folder / "pyvenv.cfg").exists():
            venv.create(folder, with_pip=True)

    def install(self) -> None:
        """Install what is not there yet, one by one: what cannot be installed keeps nobody else out."""
        for package in PACKAGES:
            if not self.path(package):
                command = [str(self._bin / "python"), "-m", "pip", "install", "--quiet", package]
                subprocess.run(command, check=False, capture_output=True)

    @property
    def _bin(self) -> Path:
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    def path(self, name: str) -> str:
        """Give the path of a program; nothing when it is not there."""
        return shutil.which(name, path=str(self._bin)) or shutil.which(name) or ""

    def command(self, name: str, *arguments: object) -> list[str]:
        """Give a command line of a program; nothing when it is not there."""
        path = _pandoc() if name == "pandoc" else self.path(name)
        return [path, *map(str, arguments)] if path else []


def _pandoc() -> str:
    """Give the pandoc that our documents are made with."""
    import pypandoc

    return str(pypandoc.get_pandoc_path())


def starts(peers: Peers) -> Iterator[Pair]:
    """Yield the help of each: what somebody waits for who only asks how it works."""
    for name in (*PACKAGES, "pandoc", "soffice"):
        yield Pair("--help", name, [*PROGRAM, "--help"], peers.command(name, "--help"))


def checks(peers: Peers, folder: Path) -> Iterator[Pair]:
    """Yield the check of one plan and of 342, by us with all checks and by others against a schema."""
    schema, anything = folder / "schema.json", folder / "schema.yaml"
    schema.write_bytes(subprocess.run([*PROGRAM, "schema"], check=True, capture_output=True, cwd=ROOT).stdout)
    anything.write_text(ANYTHING, encoding="utf-8")
    paths, _ = write_plans(folder / "plannen", PLANS)
    for task, files in (("one plan", paths[:1]), (f"{PLANS} plans", paths)):
        ours = [*PROGRAM, "controleer", *map(str, files)]
        structure = [*ours, "--selecteer", "AP0"]
        theirs = peers.command("check-jsonschema", "--schemafile", schema, *files)
        yield Pair(f"{task}: our structure, their schema", "check-jsonschema", structure, theirs)
        yield Pair(f"{task}: all our checks, their schema", "check-jsonschema", ours, theirs)
        yamale = peers.command("yamale", "-s", anything, files[0] if len(files) == 1 else files[0].parent)
        yield Pair(f"{task}: all our checks, their reading alone", "yamale", ours, yamale)


def papers(peers: Peers, folder: Path) -> Iterator[Pair]:
    """Yield papers: ours from the plan on, those of others from a document that we wrote, or from a template."""
    made = folder / "gemaakt"
    whole = [*PROGRAM, "maak", str(EXAMPLE), "--uit"]
    subprocess.run([*whole, str(made), "--als", "md,html,docx"], check=True, capture_output=True, cwd=ROOT)
    template = folder / "sjabloon"
    template.mkdir()
    (template / "copier.yml").write_text("titel: Plan\n", encoding="utf-8")
    (template / "plan.md.jinja").write_text(TEMPLATE, encoding="utf-8")

    def ours(form: str) -> list[str]:
        return [*whole, str(folder / f"ons_{form}"), "--als", form, "--overschrijf"]

    copied = peers.command("copier", "copy", "--defaults", "--overwrite", "--quiet", template, folder / "kopie")
    yield Pair("policy plan as Markdown, a template of 200 lines", "copier", ours("md"), copied)
    word = peers.command("pandoc", made / "beleidsplan.md", "-o", folder / "pandoc.docx")
    yield Pair("policy plan as Word, from its Markdown", "pandoc", ours("docx"), word)
    printed = peers.command("weasyprint", made / "beleidsplan.html", folder / "weasy.pdf")
    yield Pair("policy plan as PDF, from its HTML", "weasyprint", ours("pdf"), printed)
    profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"
    convert = ("--headless", "--convert-to", ACCESSIBLE, "--outdir", folder / "hun", made / "beleidsplan.docx")
    yield Pair("policy plan as PDF, from its Word", "soffice", ours("pdf"), peers.command("soffice", profile, *convert))


def measured(pair: Pair, rounds: int, folder: Path) -> list[tuple[Run, Run]]:
    """Run two commands in turn, after a first time that does not count, unless it took long already.

    Our papers are thrown away before each, for what is unchanged is not made again.
    """
    times: list[tuple[Run, Run]] = []
    for number in range(rounds + 1):
        for made in folder.glob("ons_*"):
            shutil.rmtree(made)
        both = run(pair.ours), run(pair.theirs)
        if both[1].processor > LONG:
            return [both]
        times += [both] if number else []
    return times


def told(pair: Pair, times: Sequence[tuple[Run, Run]]) -> str:
    """Give a line about a pair: the ratios of theirs to ours, in processor time and by the clock."""
    ratios = [
        [theirs.processor / ours.processor for ours, theirs in times],
        [theirs.seconds / ours.seconds for ours, theirs in times],
    ]
    # findings give 1; what failed did not do its work, and may seem quick
    failed = "  FAILED" if any(one.code not in {0, 1} for both in times for one in both) else ""
    words = [f"{statistics.median(found):6.2f} ({min(found):.2f}-{max(found):.2f})" for found in ratios]
    return f"{pair.task:<52} {pair.peer:<17} {words[0]:<22} {words[1]}{failed}"


def main() -> None:
    """Measure all pairs, and print them."""
    parser = ArgumentParser(description="Meet armoedeplan naast programma's van anderen, in één keer.")
    parser.add_argument("--rondes", type=int, default=5, help="hoe vaak elk paar loopt")
    parser.add_argument("--map", type=Path, help="waar de programma's van anderen komen en blijven")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        peers = Peers(options.map or folder / "anderen")
        peers.install()
        print(f"{'theirs / ours':<52} {'peer':<17} {'processor':<22} clock")
        empty = Pair("an empty Python / --help", "python", [*PROGRAM, "--help"], EMPTY)
        for pair in (empty, *starts(peers), *checks(peers, folder), *papers(peers, folder)):
            if not pair.theirs:
                print(f"{pair.task:<52} {pair.peer:<17} is not here: left out")
                continue
            print(told(pair, measured(pair, options.rondes, folder)), flush=True)


if __name__ == "__main__":
    main()
