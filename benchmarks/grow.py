"""How the time of every command grows with its input: `python benchmarks/grow.py [NAME ...]`.

Commands about many plans get 10 to 10,000 of them, commands about one plan 10 to 100,000 records in it (or rows beside
it), each as a whole process. What is told is seconds of a processor, the peak of memory, and two slopes on a scale of
logarithms: over all sizes, and of the last step, in which the start of Python no longer counts. Growth is good when the
last is at most 1.1. A command stops at the first size that takes longer than `--hooguit` seconds, or that it refuses
(a plan is at most 8 MB); the size that was reached is told.
"""

import math
import shutil
import statistics
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from meet import PROGRAM, ROOT, Run, listed, run
from plannen import write_plans

MANY = (10, 100, 1000, 10_000)
ONE = (10, 100, 1000, 10_000, 100_000)
DIFFERENT = 100
"""So many different plans; more of them are copies, which take as long to read and less to make."""
GOAL = 1.1
LEAST = 2
"""So many sizes make a slope."""


class Grown(NamedTuple):
    """A command at one size: how large its input was, and what it took."""

    size: int
    used: Run


class Sized(NamedTuple):
    """A command whose input has a size.

    sizes: which are tried. make: writes an input of a size into an empty folder, and gives what stands behind the name
    of the program.
    """

    sizes: tuple[int, ...]
    make: Callable[[Path, int], list[str]]


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
    lines = ["armoedeplan: 1", "plan:", "  titel: Regio", "samenwerking:", "  actoren:"]
    lines += [f"    - {{id: a{one}, naam: Stichting {one}}}" for one in range(half)]
    lines += ["  aanbod:"]
    lines += [f"    - {{id: b{one}, naam: Hulp {one}, uitvoerders: [a{one}]}}" for one in range(half)]
    path = folder / "plan.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def _folder_of(name: str, *options: str) -> Callable[[Path, int], list[str]]:
    """Give a command over a folder of plans."""

    def made(folder: Path, size: int) -> list[str]:
        plans(folder, size)
        return [name, str(folder), *options]

    return made


def _one(*words: str) -> Callable[[Path, int], list[str]]:
    """Give a command over one plan of so many records; `PLAN` and `MAP` in it stand for the plan and a folder."""

    def made(folder: Path, size: int) -> list[str]:
        plan = plan_of_records(folder, size)
        return [{"PLAN": plan, "MAP": str(folder / "uit")}.get(word, word) for word in words]

    return made


def _learning(folder: Path, size: int) -> list[str]:
    plans(folder, size)
    return ["leer", str(ROOT / "examples" / "regio" / "wierdenes.yaml"), "--van", str(folder)]


def _two_versions(folder: Path, size: int) -> list[str]:
    old = Path(plan_of_records(folder, size))
    new = folder / "nieuw.yaml"
    # one in ten is called otherwise
    text = old.read_text(encoding="utf-8")
    new.write_text("\n".join(_renamed(text.splitlines())) + "\n", encoding="utf-8")
    return ["verschil", str(old), str(new)]


def _renamed(lines: Sequence[str]) -> list[str]:
    return [line.replace("Hulp", "Steun") if at % 10 == 0 else line for at, line in enumerate(lines)]


def _imported(folder: Path, size: int) -> list[str]:
    plan = folder / "plan.yaml"
    plan.write_text("armoedeplan: 1\nplan:\n  titel: Regio\n", encoding="utf-8")
    listed(folder / "lijst.csv", size)
    return ["importeer", "aanbod", str(folder / "lijst.csv"), str(plan), "--ja"]


def _registered(folder: Path, size: int) -> list[str]:
    sys.path.insert(0, str(ROOT / "tests"))
    from support.registrations import PLAN, registrations_csv

    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "r.csv").write_text(registrations_csv(size), encoding="utf-8")
    return ["importeer", "ervaring", str(folder / "r.csv"), str(folder / "plan.yaml"), "--ja"]


COMMANDS = {
    "controleer, plans": Sized(MANY, _folder_of("controleer")),
    "status, plans": Sized(MANY, _folder_of("status")),
    "privacy, plans": Sized(MANY, _folder_of("privacy")),
    "vergelijk, plans": Sized(MANY, _folder_of("vergelijk")),
    "leer, plans": Sized(MANY, _learning),
    "migreer, plans": Sized(MANY, _folder_of("migreer", "--proef")),
    "controleer": Sized(ONE, _one("controleer", "PLAN")),
    "status": Sized(ONE, _one("status", "PLAN")),
    "privacy": Sized(ONE, _one("privacy", "PLAN")),
    "herstel": Sized(ONE, _one("herstel", "PLAN", "--proef")),
    "migreer": Sized(ONE, _one("migreer", "PLAN", "--proef")),
    "zet": Sized(ONE, _one("zet", "PLAN", "plan.titel", "Anders")),
    "aanbod": Sized(ONE, _one("aanbod", "PLAN")),
    "advies": Sized(ONE, _one("advies", "PLAN")),
    "lessen": Sized(ONE, _one("lessen", "PLAN")),
    "verschil": Sized(ONE, _two_versions),
    "maak, beleidsplan": Sized(ONE, _one("maak", "PLAN", "--document", "beleidsplan", "--uit", "MAP")),
    "maak, wie-doet-wat": Sized(ONE, _one("maak", "PLAN", "--document", "wie-doet-wat", "--uit", "MAP")),
    "exporteer aanbod": Sized(ONE, _one("exporteer", "aanbod", "PLAN", "--als", "csv", "--uit", "MAP")),
    "exporteer werkboek": Sized(ONE, _one("exporteer", "werkboek", "PLAN", "--uit", "MAP")),
    "exporteer deelbaar": Sized(ONE, _one("exporteer", "deelbaar", "PLAN", "--uit", "MAP")),
    "importeer aanbod": Sized(ONE, _imported),
    "importeer ervaring": Sized(ONE, _registered),
}
"""Every command that reads plans, records or rows in any number."""


def grown(name: str, folder: Path, most: float) -> list[Grown]:
    """Run a command at every size, until one takes longer than so many seconds or is refused."""
    found: list[Grown] = []
    for size in COMMANDS[name].sizes:
        place = folder / f"{name.replace(' ', '_').replace(',', '')}_{size}"
        place.mkdir()
        used = run([*PROGRAM, *COMMANDS[name].make(place, size)])
        shutil.rmtree(place, ignore_errors=True)
        if used.code not in {0, 1}:
            break
        found.append(Grown(size, used))
        if used.processor > most:
            break
    return found


def slope(points: Sequence[Grown]) -> float:
    """Give the slope over sizes, on a scale of logarithms: 1 is as the input grows."""
    sizes = [math.log(point.size) for point in points]
    return statistics.linear_regression(sizes, [math.log(point.used.processor) for point in points]).slope


def told(name: str, points: Sequence[Grown]) -> str:
    """Give a row about a command: what each size took, and the slopes."""
    if len(points) < LEAST:
        return f"{name:<20} too few sizes: refused, or longer than --hooguit at the first"
    took = " ".join(f"{point.used.processor:>8.2f}" for point in points)
    last = slope(points[-2:])
    mark = "" if last <= GOAL else "  above the goal"
    end = points[-1]
    return f"{name:<20} {took:<45} {slope(points):6.2f} {last:6.2f} {end.used.peak:6.0f} MB at {end.size:,}{mark}"


def main() -> None:
    """Measure the commands that were named, or all, and print a row of each."""
    parser = ArgumentParser(description="Meet hoe de tijd van elke opdracht groeit met wat zij krijgt.")
    parser.add_argument("namen", nargs="*", help="welke opdrachten; zonder namen alle")
    parser.add_argument("--hooguit", type=float, default=60.0, help="seconden waarna een opdracht niet verder groeit")
    options = parser.parse_args()
    print(f"{'seconds of a processor':<20} {'at 10, 100, 1,000 and so on':<45}  slope   last")
    for name in options.namen or COMMANDS:
        with tempfile.TemporaryDirectory() as folder:
            print(told(name, grown(name, Path(folder), options.hooguit)), flush=True)


if __name__ == "__main__":
    main()
