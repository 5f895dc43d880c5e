"""What every command gets when it is measured how it grows: an input of any size, written into an empty folder."""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from meet import PROGRAM, ROOT, listed, run
from plannen import write_plans

MANY: Final = (10, 100, 1000, 10_000)
PAPERS: Final = (10, 30, 100, 300)
"""Of so many plans papers are made: each takes as long as reading a hundred."""
ONE: Final = (10, 100, 1000, 10_000, 100_000)
DIFFERENT: Final = 100
"""So many different plans; more of them are copies, which take as long to read and less to make."""
OWN: Final = str(ROOT / "examples" / "regio" / "wierdenes.yaml")

Make = Callable[[Path, int], list[str]]
"""Writes an input of a size into an empty folder, and gives what stands behind the name of the program."""


class Sized(NamedTuple):
    """A command whose input has a size: which sizes are tried, and what makes its input."""

    sizes: tuple[int, ...]
    make: Make


def plans(folder: Path, size: int) -> list[str]:
    """Write so many plans of one record in each list; give their paths."""
    paths, _ = write_plans(folder, min(size, DIFFERENT))
    for number in range(DIFFERENT, size):
        paths.append(folder / f"plan_{number:05}.yaml")
        shutil.copyfile(paths[number % DIFFERENT], paths[-1])
    return [str(path) for path in paths]


def plan_of_records(folder: Path, size: int) -> str:
    """Write a plan with so many records, half of them actors and half offers of these; give its path."""
    half = size // 2
    lines = ["samenwerking:", "  actoren:"]
    lines += [f"    - {{id: a{one}, naam: Stichting {one}}}" for one in range(half)]
    lines += ["  aanbod:"]
    lines += [f"    - {{id: b{one}, naam: Hulp {one}, uitvoerders: [a{one}]}}" for one in range(half)]
    return _plan(folder / "plan.yaml", lines)


def _plan_of_measures(path: Path, size: int) -> str:
    """Write a plan with so many measures; give its path."""
    return _plan(
        path, ["aanpak:", "  maatregelen:", *(f"    - {{id: m{one}, naam: Hulp {one}}}" for one in range(size))]
    )


def _plan(path: Path, lines: Sequence[str]) -> str:
    """Write a plan of some lines below its head; give its path."""
    path.write_text("\n".join(["armoedeplan: 1", "plan:", "  titel: Regio", *lines]) + "\n", encoding="utf-8")
    return str(path)


def _folder_of(name: str, *options: str) -> Make:
    """Give a command over a folder of plans."""

    def made(folder: Path, size: int) -> list[str]:
        plans(folder, size)
        return [name, str(folder), *options]

    return made


def _one(*words: str) -> Make:
    """Give a command over one plan of so many records; `PLAN` and `MAP` in it stand for the plan and a folder."""

    def made(folder: Path, size: int) -> list[str]:
        given = {"PLAN": plan_of_records(folder, size), "MAP": str(folder / "uit")}
        return [given.get(word, word) for word in words]

    return made


def _learned(folder: Path, size: int) -> list[str]:
    plans(folder, size)
    return ["leer", OWN, "--van", str(folder)]


def _papers(folder: Path, size: int) -> list[str]:
    return ["maak", *plans(folder, size), "--document", "wie-doet-wat", "--uit", str(folder / "uit")]


def _requests(folder: Path, size: int) -> list[str]:
    return ["voorstel", _plan_of_requests(folder / "plan.yaml", size)]


def _plan_of_requests(path: Path, size: int) -> str:
    """Write a plan that asks others so many things; give its path."""
    asked = [f"    - {{id: v{one}, soort: voorstel, thema: schulden, vraag: Wie doet mee}}" for one in range(size)]
    return _plan(path, ["uitwisseling:", "  gevraagd:", *asked])


def _proposed(folder: Path, size: int) -> list[str]:
    others = folder / "anderen"
    plans(others, size)
    return ["voorstel", _plan_of_requests(folder / "plan.yaml", 1), "--van", str(others)]


def _taken(folder: Path, size: int) -> list[str]:
    own, other = _plan_of_measures(folder / "plan.yaml", size), folder / "ander.yaml"
    text = Path(own).read_text(encoding="utf-8")
    other.write_text(text.replace("Hulp", "Steun").replace("id: m", "id: n"), encoding="utf-8")
    return ["neem", own, f"n{size // 2}", "--uit", str(other), "--ja"]


def _shared(folder: Path, size: int) -> list[str]:
    return [
        "deel",
        _plan_of_measures(folder / "plan.yaml", size),
        "m1",
        "--les",
        "Begin klein",
        "--uit",
        str(folder / "uit"),
    ]


def _cases(folder: Path, size: int) -> list[str]:
    """Write so many practice cases: those of the program under other names."""
    sources = sorted((ROOT / "armoedeplan" / "practice" / "data" / "voorbeelden").glob("*.yaml"))
    texts = [source.read_text(encoding="utf-8").splitlines() for source in sources]
    for number in range(size):
        named = [f"id: eigen_{number}" if line.startswith("id: ") else line for line in texts[number % len(texts)]]
        (folder / f"eigen_{number}.yaml").write_text("\n".join(named) + "\n", encoding="utf-8")
    return ["voorbeelden", "schulden", "--praktijk", str(folder)]


def _two_versions(folder: Path, size: int) -> list[str]:
    old = Path(plan_of_records(folder, size))
    return ["verschil", str(old), _version(old, "nieuw", "Steun", 0)]


def _brought_together(folder: Path, size: int) -> list[str]:
    base = Path(plan_of_records(folder, size))
    mine, theirs = _version(base, "mijn", "Steun", 0), _version(base, "collega", "Zorg", 5)
    return ["voegsamen", str(base), mine, theirs, "--naar", str(folder / "uit.yaml"), "--ja"]


def _version(old: Path, name: str, word: str, turn: int) -> str:
    """Write a version of a plan in which one in ten of the offers is called otherwise; turn: which of the ten."""
    lines = old.read_text(encoding="utf-8").splitlines()
    changed = [line.replace("Hulp", word) if at % 10 == turn else line for at, line in enumerate(lines)]
    new = old.with_name(f"{name}.yaml")
    new.write_text("\n".join(changed) + "\n", encoding="utf-8")
    return str(new)


def _imported(folder: Path, size: int) -> list[str]:
    plan = _plan(folder / "plan.yaml", ())
    listed(folder / "lijst.csv", size)
    return ["importeer", "aanbod", str(folder / "lijst.csv"), plan, "--ja"]


def _workbook(folder: Path, size: int) -> list[str]:
    """Export the workbook of a plan, and call one in nine of its offers otherwise in it."""
    import openpyxl

    plan = plan_of_records(folder, size)
    run([*PROGRAM, "exporteer", "werkboek", plan, "--uit", str(folder)])
    book = openpyxl.load_workbook(folder / "werkboek.xlsx")
    cells = (cell for sheet in book.worksheets if sheet.sheet_state == "visible" for row in sheet for cell in row)
    for cell in cells:
        if str(cell.value).startswith("Hulp 1"):
            cell.value = cell.value.replace("Hulp", "Steun")
    edited = folder / "anders.xlsx"
    book.save(edited)
    return ["importeer", "werkboek", str(edited), plan, "--ja"]


def _registered(folder: Path, size: int) -> list[str]:
    sys.path.insert(0, str(ROOT / "tests"))
    from support.registrations import PLAN, registrations_csv

    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "r.csv").write_text(registrations_csv(size), encoding="utf-8")
    return ["importeer", "ervaring", str(folder / "r.csv"), str(folder / "plan.yaml"), "--ja"]


def _experienced(folder: Path, size: int) -> list[str]:
    """Take so many registrations into a plan."""
    run([*PROGRAM, *_registered(folder, size)])
    return ["ervaring", str(folder / "plan.yaml")]


def _form(folder: Path, size: int) -> list[str]:
    """Write a plan with a form for conversations that lets choose from so many quarters."""
    sys.path.insert(0, str(ROOT / "tests"))
    from support.registrations import PLAN

    plan = folder / "plan.yaml"
    quarters = ", ".join(f"Wijk {one}" for one in range(size))
    agreed = PLAN.replace("  registratieformat:", "  gespreksformat: {niet_voor_handhaving: ja}\n  registratieformat:")
    plan.write_text(agreed.replace("Noord, Zuid, Oost", quarters), encoding="utf-8")
    return ["exporteer", "registratieformulier", str(plan), "--uit", str(folder / "uit")]


def _carried(folder: Path, size: int) -> list[str]:
    """Make a PDF of one page that carries a plan."""
    paper = ["--document", "privacyparagraaf", "--als", "pdf", "--plan-erbij", "--uit", str(folder)]
    run([*PROGRAM, "maak", plan_of_records(folder, size), *paper])
    return ["uitpakken", str(folder / "privacyparagraaf.pdf"), "--uit", str(folder / "uit.yaml")]


COMMANDS: Final = {
    "controleer, plans": Sized(MANY, _folder_of("controleer", "--zonder-cache")),
    "status, plans": Sized(MANY, _folder_of("status")),
    "privacy, plans": Sized(MANY, _folder_of("privacy")),
    "vergelijk, plans": Sized(MANY, _folder_of("vergelijk")),
    "leer, plans": Sized(MANY, _learned),
    "voorstel, plans": Sized(MANY, _proposed),
    "migreer, plans": Sized(MANY, _folder_of("migreer", "--proef")),
    "maak, plans": Sized(PAPERS, _papers),
    "voorbeelden": Sized(MANY, _cases),
    "controleer": Sized(ONE, _one("controleer", "PLAN", "--zonder-cache")),
    "status": Sized(ONE, _one("status", "PLAN")),
    "privacy": Sized(ONE, _one("privacy", "PLAN")),
    "herstel": Sized(ONE, _one("herstel", "PLAN", "--proef")),
    "migreer": Sized(ONE, _one("migreer", "PLAN", "--proef")),
    "zet": Sized(ONE, _one("zet", "PLAN", "plan.titel", "Anders")),
    "aanbod": Sized(ONE, _one("aanbod", "PLAN")),
    "ervaring": Sized(ONE, _experienced),
    "advies": Sized(ONE, _one("advies", "PLAN")),
    "lessen": Sized(ONE, _one("lessen", "PLAN")),
    "voorbeelden, bij": Sized(ONE, _one("voorbeelden", "--bij", "PLAN")),
    "voorstel": Sized(ONE, _requests),
    "neem": Sized(ONE, _taken),
    "deel": Sized(ONE, _shared),
    "verschil": Sized(ONE, _two_versions),
    "voegsamen": Sized(ONE, _brought_together),
    "maak, beleidsplan": Sized(ONE, _one("maak", "PLAN", "--document", "beleidsplan", "--uit", "MAP")),
    "maak, wie-doet-wat": Sized(ONE, _one("maak", "PLAN", "--document", "wie-doet-wat", "--uit", "MAP")),
    "exporteer aanbod": Sized(ONE, _one("exporteer", "aanbod", "PLAN", "--als", "csv", "--uit", "MAP")),
    "exporteer werkboek": Sized(ONE, _one("exporteer", "werkboek", "PLAN", "--uit", "MAP")),
    "exporteer deelbaar": Sized(ONE, _one("exporteer", "deelbaar", "PLAN", "--uit", "MAP")),
    "exporteer registratieformulier": Sized(ONE, _form),
    "importeer aanbod": Sized(ONE, _imported),
    "importeer werkboek": Sized(ONE, _workbook),
    "importeer ervaring": Sized(ONE, _registered),
    "uitpakken": Sized(ONE, _carried),
}
"""Every command that reads plans, records or rows in any number; behind a comma, in what way."""

NOT_GROWING: Final = {
    "wizard": "waits for a person; what an answer costs is `meet.py wizard` and `answers`",
    "taalserver": "waits for an editor; what an answer costs is `meet.py taalserver`",
    "nieuw": "reads no plan",
    "sjabloon": "writes the templates of the program",
    "uitleg": "explains the guide, which is of one size",
    "schema": "writes the schema, which is of one size",
    "aanvullen": "writes a script, and completes one word",
    "git": "sets up git for a folder, and reads no plan in it",
    "validate": "is `controleer` under another name",
    "render": "is `maak` under another name",
}
"""The other commands, each with the reason why there is nothing to grow."""
