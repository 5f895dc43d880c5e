"""The figures of armoedeplan, as ratios within one run: `python benchmarks/meet.py [NAME ...]`.

Each command runs as a whole process, in turn with what it is held against; the ratio is taken pair by pair and
the median is printed. Run it by hand on a quiet machine: absolute times say little on a shared one.
"""

import contextlib
import gc
import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from plannen import write_plans

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = [sys.executable, "-m", "armoedeplan"]
# without its compiled modules a program of many modules starts as slowly as on its very first day
ENV = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
EMPTY = [sys.executable, "-c", "pass"]
ACCESSIBLE = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"SelectPdfVersion":{"type":"long","value":"2"}}'
)
"""What LibreOffice calls PDF/UA-1 and PDF/A-2."""
TYPESET = [
    sys.executable,
    "-c",
    """
import sys
from pathlib import Path
from armoedeplan.render.source import Source
from armoedeplan.render.pdf import make
place = Path(sys.argv[1])
pictures = {f"diagrammen/{path.name}": path.read_bytes() for path in place.glob("diagrammen/*.svg")}
text = (place / "beleidsplan.md").read_text(encoding="utf-8")
(place / "gezet.pdf").write_bytes(make(Source(text, 0, "0", pictures)))
""",
]
"""Makes a PDF of a document that was written before."""
BARE = """
import sys, yaml, gc
gc.disable()
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        yaml.compose(file.read(), Loader=yaml.CBaseLoader)
"""


class Run(NamedTuple):
    """What one process took: seconds by the clock, megabytes at its peak, seconds of a processor; and its exit code."""

    seconds: float
    peak: float
    processor: float
    code: int


def run(command: Sequence[str]) -> Run:
    """Run a command to its end; what it prints is thrown away."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, env=ENV) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = 0
    seconds, worked = time.perf_counter() - start, used.ru_utime + used.ru_stime
    return Run(seconds, used.ru_maxrss / 1024, worked, os.waitstatus_to_exitcode(status))


def anew(made: Path, command: Sequence[str]) -> Run:
    """Run a command that makes documents, without those of the time before: what stands there is not made again."""
    shutil.rmtree(made, ignore_errors=True)
    return run(command)


def compare(name: str, goal: str, ours: Sequence[str], other: Sequence[str], rounds: int) -> None:
    """Print the median ratio of two commands, run in turn."""
    run(ours), run(other)
    pairs = [(run(ours), run(other)) for _ in range(rounds)]
    ratios = [mine.seconds / theirs.seconds for mine, theirs in pairs]
    peak = max(mine.peak for mine, _ in pairs)
    spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
    print(f"{name:<44} {statistics.median(ratios):7.2f}  ({spread}; goal {goal})  peak {peak:.0f} MB", flush=True)


def on_one_processor(name: str, ours: Sequence[str], other: Sequence[str], rounds: int) -> None:
    """Print the median ratio of the processor time of two commands, run in turn and kept to one processor."""
    if not hasattr(os, "sched_setaffinity"):
        print(f"{name}: this system keeps no process to one processor")
        return
    every = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(every)})
    try:
        ratios = [run(ours).processor / run(other).processor for _ in range(rounds)]
    finally:
        os.sched_setaffinity(0, every)
    print(f"{name:<44} {statistics.median(ratios):7.2f}  ({min(ratios):.2f}-{max(ratios):.2f})", flush=True)


def many(folder: Path) -> None:
    """`controleer` over 342 plans against the bare C parse, and against check-jsonschema when it is installed."""
    paths, fields = write_plans(folder / "veel", 342)
    names = [str(path) for path in paths]
    print(f"342 plans, {fields // 342} filled fields each")
    # what was found before would be told again
    ours = [*PROGRAM, "controleer", "--zonder-cache", *names]
    compare("controleer / C parse, 342 plans", "at most 2, 60 MB", ours, [sys.executable, "-c", BARE, *names], 7)
    on_one_processor("the same on one processor, in its time", ours, [sys.executable, "-c", BARE, *names], 7)
    structure = [*ours, "--selecteer", "AP0"]
    compare("the same, structure only / C parse", "at most 1.6", structure, [sys.executable, "-c", BARE, *names], 7)
    checker = Path(sys.executable).with_name("check-jsonschema")
    if not checker.exists():
        print("check-jsonschema is not installed: left out")
        return
    schema = folder / "schema.json"
    schema.write_bytes(subprocess.run([*PROGRAM, "schema"], check=True, capture_output=True, cwd=ROOT).stdout)
    theirs = [str(checker), "--schemafile", str(schema), *names]
    compare("check-jsonschema / the same, structure only", "at least 10", theirs, structure, 3)


def learn(folder: Path) -> None:
    """`leer` over 342 plans against the bare C parse of them, and over 10,000."""
    paths, _ = write_plans(folder / "streek", 342)
    own = str(ROOT / "examples" / "regio" / "wierdenes.yaml")
    bare = [sys.executable, "-c", BARE, *map(str, paths)]
    compare("leer, 342 plans / C parse", "below 3", [*PROGRAM, "leer", own, "--van", str(folder / "streek")], bare, 5)
    # copies of ours: to make ten thousand anew takes longer than to read them
    many_plans = folder / "land"
    many_plans.mkdir()
    for number in range(10_000):
        path = paths[number % len(paths)]
        (many_plans / f"{number:05}.yaml").write_bytes(path.read_bytes())
    took = run([*PROGRAM, "leer", own, "--van", str(many_plans)])
    print(
        f"leer, 10,000 plans: {took.seconds:.0f} s, peak {took.peak:.0f} MB (goal below 90 s and 1,000 MB)", flush=True
    )


def start(folder: Path) -> None:
    """Small commands against an empty Python."""
    small = ROOT / "examples" / "roosendaal" / "plan.yaml"
    new = folder / "nieuw.yaml"
    make = [*PROGRAM, "nieuw", str(new), "--gemeente", "Voorbeeldstad"]
    subprocess.run(make, check=True, capture_output=True, cwd=ROOT)
    out = ["--uit", str(folder / "uit"), "--overschrijf"]
    compare("--version / empty Python", "at most 2", [*PROGRAM, "--version"], EMPTY, 15)
    compare("controleer, a small plan / empty Python", "at most 13", [*PROGRAM, "controleer", str(new)], EMPTY, 15)
    structure = [*PROGRAM, "controleer", str(new), "--selecteer", "AP0"]
    compare("the same, structure only / empty Python", "at most 11", structure, EMPTY, 15)
    compare("maak, Roosendaal / empty Python", "at most 18", [*PROGRAM, "maak", str(small), *out], EMPTY, 15)


def growth(folder: Path) -> None:
    """`controleer` over one plan of ever more fields: the slope on a scale of logarithms is 1 when it is linear."""
    sizes, times = [], []
    for factor in (35, 110, 345):
        (path,), fields = write_plans(folder / f"groot_{factor}", 1, factor)
        command = [*PROGRAM, "controleer", str(path)]
        run(command)
        seconds = statistics.median(run(command).seconds for _ in range(3))
        sizes.append(math.log(fields))
        times.append(math.log(seconds))
        print(f"controleer, one plan of {fields} fields: {seconds:.2f} s", flush=True)
    print(f"slope {statistics.linear_regression(sizes, times).slope:.2f} (goal at most 1.1)")


def formats(folder: Path) -> None:
    """The policy plan of the complete example, and its whole pack, in five formats."""
    plan = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
    command = [*PROGRAM, "maak", str(plan), "--als", "md,html,pdf,docx,odt", "--uit", str(folder / "stukken")]
    for name, goal, options in (("the policy plan", 2, []), ("the whole pack", 25, ["--alles"])):
        run([*command, *options])
        seconds = statistics.median(anew(folder / "stukken", [*command, *options]).seconds for _ in range(3))
        print(f"maak, {name} in five formats: {seconds:.1f} s (goal at most {goal} s)", flush=True)


def practice(folder: Path) -> None:
    """`voorbeelden`: the cases of the program, and with 2,000 of one's own, read for the first time and later."""
    own = folder / "praktijk"
    own.mkdir()
    sources = sorted((ROOT / "armoedeplan" / "practice" / "data" / "voorbeelden").glob("*.yaml"))
    for number in range(2000):
        text = sources[number % len(sources)].read_text(encoding="utf-8")
        lines = [f"id: eigen_{number}" if line.startswith("id: ") else line for line in text.splitlines()]
        (own / f"eigen_{number}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    time.sleep(2.5)  # what changed just now is not kept
    ENV["XDG_CACHE_HOME"] = str(folder / "cache")
    command = [*PROGRAM, "voorbeelden", "schulden", "jongeren"]
    first = run([*command, "--praktijk", str(own)]).seconds
    for name, goal, options in (("25 cases", 0.25, []), ("2,000 own cases more", 0.6, ["--praktijk", str(own)])):
        run([*command, *options])
        seconds = statistics.median(run([*command, *options]).seconds for _ in range(7))
        print(f"voorbeelden, {name}: {seconds:.2f} s (goal at most {goal} s)", flush=True)
    print(f"voorbeelden, 2,000 own cases for the first time: {first:.2f} s", flush=True)


def region(path: Path, actors: int, offers: int) -> None:
    """Write a plan with an inventory of some size: each offer has executors, functions and a target group.

    Names are made of words that are compounds of each other, so that the finer likeness has something to compare.
    """
    functions = ("signaleren", "doorverwijzen", "activeren", "begeleiden", "informeren")
    words = ("spreekuur", "cursus", "maatje", "formulier", "budget", "schulden", "taal", "voedsel", "inloop", "hulp")
    lines = ["armoedeplan: 1", "uitgangspunten:", "  doelgroepen:"]
    lines += [f"    - {{id: groep_{one}, naam: Groep {one}}}" for one in range(20)]
    lines += ["samenwerking:", "  actoren:"]
    lines += [f"    - {{id: actor_{one}, naam: Stichting nummer {one}}}" for one in range(actors)]
    lines += ["  aanbod:"]
    for one in range(offers):
        who = sorted({one % actors, one * 7 % actors})
        does = sorted({functions[one % 5], functions[one // 3 % 5]})
        name = f"{words[one % 10]}{' ' * (one % 3 == 0)}{words[one // 10 % 10]} {one // 5}"
        lines.append(
            f"    - {{id: aanbod_{one}, naam: {name},"
            f" uitvoerders: [{', '.join(f'actor_{a}' for a in who)}],"
            f" functies: [{', '.join(does)}], doelgroepen: [groep_{one % 20}], gebied: Wijk {one % 40}}}"
        )
    lines += ["  samenwerkingsverbanden:"]
    for one in range(offers // 10):
        members = sorted({(one * 3 + step * step) % actors for step in range(10)})
        named = ", ".join(f"actor_{a}" for a in members)
        lines.append(f"    - {{id: verband_{one}, naam: Overleg {one}, deelnemers: [{named}]}}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def office(folder: Path) -> None:
    """The PDF of the policy plan against LibreOffice, which makes one of our Word file, to the same standards.

    Both from the document as it was written (Markdown, Word), and our whole command, which writes it first.
    """
    program = shutil.which("soffice")
    if not program:
        print("LibreOffice is not on this machine: not measured")
        return
    plan = str(ROOT / "examples" / "voorbeeldstad" / "plan.yaml")
    place = folder / "kantoor"
    out = ["--uit", str(place), "--overschrijf"]
    run([*PROGRAM, "maak", plan, "--als", "md,docx", *out])
    profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"
    theirs = [program, profile, "--headless", "--convert-to", ACCESSIBLE, "--outdir", str(place / "hun")]
    theirs.append(str(place / "beleidsplan.docx"))
    compare("PDF of the policy plan as written / LibreOffice", "-", [*TYPESET, str(place)], theirs, 7)
    ours = [*PROGRAM, "maak", plan, "--als", "pdf", "--uit", str(folder / "kantoor_pdf")]
    run(ours), run(theirs)
    ratios = [anew(folder / "kantoor_pdf", ours).seconds / run(theirs).seconds for _ in range(7)]
    told("maak, PDF of the policy plan / LibreOffice", ratios, "at most 0.5")


COUNCIL = "raadsvoorstel,raadsbesluit,begrotingswijziging,beleidsplan,nota-van-beantwoording,publieksversie"
"""The papers that go to the council together when the plan is offered to it."""


def council(folder: Path) -> None:
    """The council set of the complete example as PDF against LibreOffice, which makes one of the policy plan alone."""
    program = shutil.which("soffice")
    if not program:
        print("LibreOffice is not on this machine: not measured")
        return
    place = folder / "raad"
    place.mkdir()
    text = (ROOT / "examples" / "voorbeeldstad" / "plan.yaml").read_text(encoding="utf-8")
    # before it was adopted, for then the council set is not made any more
    (place / "plan.yaml").write_text(
        text.replace("\n  status: vastgesteld\n", "\n  status: inspraak\n"), encoding="utf-8"
    )
    plan = str(place / "plan.yaml")
    run([*PROGRAM, "maak", plan, "--als", "docx", "--uit", str(place)])
    profile = f"-env:UserInstallation={(folder / 'raadsprofiel').as_uri()}"
    theirs = [program, profile, "--headless", "--convert-to", ACCESSIBLE, "--outdir", str(place / "hun")]
    theirs.append(str(place / "beleidsplan.docx"))
    ours = [*PROGRAM, "maak", plan, "--document", COUNCIL, "--als", "pdf", "--uit", str(folder / "raad_pdf")]

    run(ours), run(theirs)
    ratios = [anew(folder / "raad_pdf", ours).seconds / run(theirs).seconds for _ in range(7)]
    told(f"maak, the council set as PDF ({COUNCIL.count(',') + 1}) / LibreOffice", ratios, "at most 1.0")


def again(folder: Path) -> None:
    """All documents of the complete example in all formats once more, unchanged, against the first time."""
    plan = str(ROOT / "examples" / "voorbeeldstad" / "plan.yaml")
    command = [*PROGRAM, "maak", plan, "--alles", "--als", "md,html,pdf,docx,odt", "--uit"]
    run([*command, str(folder / "warm")])
    ratios = []
    for number in range(5):
        place = str(folder / f"opnieuw_{number}")
        first = run([*command, place]).seconds
        ratios.append(run([*command, place]).seconds / first)
    told("maak --alles in five formats, unchanged / first", ratios, "at most 0.15")


def words(folder: Path) -> None:
    """`maak` of one plan to Markdown, against `controleer` of it, which reads and judges the same plan."""
    plan = str(ROOT / "examples" / "voorbeeldstad" / "plan.yaml")
    ours = [*PROGRAM, "maak", plan, "--uit", str(folder / "woorden")]
    compare("maak, Markdown / controleer, Voorbeeldstad", "at most 1.85", ours, [*PROGRAM, "controleer", plan], 15)


def told(name: str, ratios: Sequence[float], goal: str) -> None:
    """Print the median of ratios, with the lowest and the highest."""
    spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
    print(f"{name:<52} {statistics.median(ratios):7.2f}  ({spread}; goal {goal})", flush=True)


def privacy(folder: Path) -> None:
    """`privacy` of the plan of 25 pages, and of 342 plans in one process; what it adds to `controleer` of these."""
    plan = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
    run([*PROGRAM, "privacy", str(plan)])
    one = [run([*PROGRAM, "privacy", str(plan)]) for _ in range(7)]
    print(f"privacy, one plan: {statistics.median(used.seconds for used in one):.2f} s by the clock, ", end="")
    print(f"{statistics.median(used.processor for used in one):.2f} s of the processor (goal at most 0.3 s)")
    paths, _ = write_plans(folder / "veel", 342)
    used = run([*PROGRAM, "privacy", *map(str, paths)])
    print(f"privacy, 342 plans: {used.processor:.1f} s of the processor, {used.peak:.0f} MB (goal at most 20 s)")
    with_gate, without = judging_with_and_without(paths[:60])
    told(
        "judging 60 plans with the gate / without",
        [mine / other for mine, other in zip(with_gate, without, strict=True)],
        "1.15",
    )


PROTECTED = """
import random
from armoedeplan.disclosure.counts import Counts, Dimension
from armoedeplan.disclosure.protection import protect_counts
from armoedeplan.disclosure.publication_rules import Rules
chance = random.Random(1)
areas = Dimension("area", tuple(f"area {number}" for number in range(50)))
themes = Dimension("theme", tuple(f"theme {number}" for number in range(20)))
pairs = [(area, theme) for area in areas.categories for theme in themes.categories]
cells = {pair: chance.choice((0, 0, 1, 3, 5, 8, 12, 20, 40)) for pair in pairs}
protect_counts([Counts("table", (areas, themes), cells)], Rules())
"""
"""Protects a table of 50 by 20 with its margins, of which two in three counts are small."""
SOLVER = "import numpy, highspy"


def disclosure(_folder: Path) -> None:
    """A table of 50 by 20 made fit to be published, the whole process, and what of it is to load the solver."""
    table, loading = ([sys.executable, "-c", code] for code in (PROTECTED, SOLVER))
    run(table)
    used = [run(table) for _ in range(5)]
    print(f"a table of 50 by 20: {statistics.median(one.seconds for one in used):.2f} s by the clock, ", end="")
    print(f"{statistics.median(one.processor for one in used):.2f} s of the processor (goal at most 5 s)", flush=True)
    compare("the same / loading the solver", "at most 8", table, loading, 5)


def judging_with_and_without(paths: Sequence[Path]) -> tuple[list[float], list[float]]:
    """Give the seconds of a processor that reading and judging plans takes, by turns with and without the gate."""
    from armoedeplan.checks.frame import CHECKS, judge
    from armoedeplan.plan.plan_of_text import read_plan

    known = CHECKS.by_code()
    of_file = {code: rule for code, rule in known.items() if rule.of_file}
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(11):
        for code, rule in of_file.items():
            known[code] = rule if turn % 2 == 0 else rule._replace(of_file=None)
        start = time.process_time()
        for path in paths:
            judge(read_plan(path))
        if turn:
            times[turn % 2].append(time.process_time() - start)
    return times


def advice(_folder: Path) -> None:
    """`advies` on the complete example, against an empty Python and in seconds."""
    command = [*PROGRAM, "advies", str(ROOT / "examples" / "voorbeeldstad" / "plan.yaml")]
    compare("advies, Voorbeeldstad / empty Python", "-", command, EMPTY, 9)
    seconds = statistics.median(run(command).seconds for _ in range(9))
    print(f"advies, Voorbeeldstad: {seconds:.2f} s (goal at most 0.3 s)", flush=True)


def inventory(folder: Path) -> None:
    """`aanbod` on inventories of a region, as whole processes; the slope says how it grows."""
    points = []
    for actors, offers, goal in ((500, 2000, "1 s"), (1600, 6500, ""), (5000, 20_000, "5 s, 300 MB")):
        path = folder / f"regio_{offers}.yaml"
        region(path, actors, offers)
        command = [*PROGRAM, "aanbod", str(path)]
        run(command)
        runs = [run(command) for _ in range(3)]
        seconds, peak = statistics.median(one.seconds for one in runs), max(one.peak for one in runs)
        worked = statistics.median(one.processor for one in runs)
        points.append((math.log(offers), math.log(worked)))
        told = f" (goal at most {goal})" if goal else ""
        took = f"{seconds:.2f} s by the clock, {worked:.2f} s of the processor, {peak:.0f} MB"
        print(f"aanbod, {actors} actors and {offers} offers: {took}{told}", flush=True)
    xs, ys = zip(*points, strict=True)
    print(f"slope {statistics.linear_regression(xs, ys).slope:.2f}", flush=True)


def named(number: int) -> str:
    """Give a name that is no spelling of that of another number, in letters: numbers may be those of a telephone."""
    return f"{number:05d} {number * 7919 % 100_003:x} zorg".translate(str.maketrans("0123456789", "ghijklmnop"))


def listed(path: Path, rows: int) -> None:
    """Write a list of organisations with an activity each; no name is a spelling of another, as in a real list."""
    sys.path.insert(0, str(ROOT))
    from armoedeplan.tables.export import files_of_form

    functions = ("signaleren", "doorverwijzen", "activeren", "begeleiden")
    made = [(named(one), f"Activiteit {one}", functions[one % 4], f"Wijk {one % 40}") for one in range(rows)]
    sheet = ("Aanbod", ("Organisatie", "Activiteit", "Functie", "Wijk"), made)
    path.write_bytes(next(iter(files_of_form(path.suffix[1:], [sheet]).values())))


def slopes(folder: Path) -> None:
    """How commands grow from 1,000 to 10,000: on a scale of logarithms 1 is as the input does."""
    for name in ("who does what", "export to ods", "import of csv", "import of xlsx", "a drawn word", "zet"):
        points = []
        for size in (1000, 3000, 10_000):
            command = grown(folder / f"{name.replace(' ', '_')}_{size}", name, size)
            used = run(command)
            points.append((math.log(size), math.log(used.processor)))
            print(f"{name}, {size}: {used.processor:.2f} s of a processor, {used.peak:.0f} MB", flush=True)
        xs, ys = zip(*points, strict=True)
        print(f"slope of {name}: {statistics.linear_regression(xs, ys).slope:.2f} (goal at most 1.1)", flush=True)


def grown(place: Path, name: str, size: int) -> list[str]:
    """Give a command with an input of some size: actors, offers, rows or letters."""
    place.mkdir()
    plan = place / "plan.yaml"
    empty = "armoedeplan: 1\nplan:\n  titel: Regio\n"
    out = ["--uit", str(place / "uit")]
    if name.startswith("import"):
        plan.write_text(empty, encoding="utf-8")
        table = place / f"lijst.{name.rpartition(' ')[2]}"
        listed(table, size)
        return [*PROGRAM, "importeer", "aanbod", str(table), str(plan), "--ja"]
    if name == "a drawn word":
        long = "schuldhulpverlening" * (3 * size // 19)
        actors = f"    - {{id: a, naam: {long}}}\n    - {{id: b, naam: Twee}}\n"
        meeting = "  samenwerkingsverbanden:\n    - {id: v, naam: Overleg, deelnemers: [a, b]}\n"
        plan.write_text(f"{empty}samenwerking:\n  actoren:\n{actors}{meeting}", encoding="utf-8")
    else:
        region(plan, size, size)
    if name == "zet":
        return [*PROGRAM, "zet", str(plan), "samenwerking.actoren[actor_5].aandeel", "Helpt mensen"]
    if name == "export to ods":
        return [*PROGRAM, "exporteer", "aanbod", str(plan), "--als", "ods", *out]
    return [*PROGRAM, "maak", str(plan), "--document", "wie-doet-wat", *out]


def importing(folder: Path) -> None:
    """`importeer aanbod` of 10,000 rows of a spreadsheet into a small plan, as a whole process."""
    sys.path.insert(0, str(ROOT))
    from armoedeplan.tables.export import files_of_form

    functions = ("signaleren", "doorverwijzen", "activeren", "begeleiden")
    # names that are no spelling of each other, as in a real list
    names = [named(one) for one in range(2500)]
    rows = [(names[one % 2500], f"Activiteit {one}", functions[one % 4], f"Wijk {one % 40}") for one in range(10_000)]
    headers = ("Organisatie", "Activiteit", "Functie", "Wijk")
    (folder / "lijst.xlsx").write_bytes(files_of_form("xlsx", [("Aanbod", headers, rows)])[".xlsx"])
    times = []
    for number in range(3):
        plan = folder / f"import_{number}.yaml"
        plan.write_text("armoedeplan: 1\nplan:\n  titel: Regio\n", encoding="utf-8")
        command = [*PROGRAM, "importeer", "aanbod", str(folder / "lijst.xlsx"), str(plan), "--ja"]
        times.append(run(command))
        lines = plan.read_text(encoding="utf-8").count("\n")
    seconds, peak = statistics.median(one.seconds for one in times), max(one.peak for one in times)
    worked = statistics.median(one.processor for one in times)
    took = f"{seconds:.2f} s by the clock, {worked:.2f} s of the processor, {peak:.0f} MB"
    print(f"importeer aanbod, 10,000 rows: {took}, {lines} lines (goal at most 5 s, 300 MB)", flush=True)


def workbook(folder: Path) -> None:
    """`exporteer werkboek` of a plan of about 1,200 fields, as XLSX and as ODS, as whole processes."""
    (path,), fields = write_plans(folder / "werkboek", 1, 2)
    for form in ("xlsx", "ods"):
        made = folder / f"werkboek_{form}"
        command = [*PROGRAM, "exporteer", "werkboek", str(path), "--als", form, "--uit", str(made)]
        times = [anew(made, command) for _ in range(5)]
        seconds, peak = statistics.median(one.seconds for one in times), max(one.peak for one in times)
        used = statistics.median(one.processor for one in times)
        size = sum(file.stat().st_size for file in made.iterdir()) // 1024
        print(
            f"exporteer werkboek, {fields} fields, {form}: {seconds:.2f} s, {used:.2f} s of a processor, "
            f"{peak:.0f} MB, {size} kB (goal at most 2 s)",
            flush=True,
        )


def workbook_back(folder: Path) -> None:
    """`importeer werkboek --ja` of a plan of about 1,200 fields, as whole processes: nothing, or much is changed."""
    import openpyxl

    from armoedeplan.plan.handreiking import HANDREIKING
    from armoedeplan.record.walk import all_fields

    (path,), fields = write_plans(folder / "terug", 1, 2)
    run([*PROGRAM, "exporteer", "werkboek", str(path), "--intern", "--uit", str(folder)])
    text, given = path.read_bytes(), folder / "werkboek-intern.xlsx"
    book = openpyxl.load_workbook(given)
    words = {
        str(path) for path, field in all_fields(HANDREIKING.root) if field.plain and field.kind and field.kind.free
    }
    cells = [
        row[2]
        for sheet in book.worksheets
        for row in sheet.iter_rows(min_row=4)
        if len(row) == 5 and row[4].value in words and row[2].value
    ]
    for cell in cells:
        cell.value = f"Anders: {cell.value[:20]}"
    edited = folder / "anders.xlsx"
    book.save(edited)
    for number, file in ((0, given), (len(cells), edited)):
        times = []
        for _ in range(5):
            path.write_bytes(text)
            times.append(run([*PROGRAM, "importeer", "werkboek", str(file), str(path), "--ja"]))
        if (path.read_bytes() == text) != (number == 0):
            raise SystemExit("what was to change did not, or the other way round")
        seconds, peak = statistics.median(one.seconds for one in times), max(one.peak for one in times)
        used = statistics.median(one.processor for one in times)
        print(
            f"importeer werkboek, {fields} fields, {number} changed: {seconds:.2f} s, {used:.2f} s of a processor, "
            f"{peak:.0f} MB (goal at most 3 s)",
            flush=True,
        )


def waits(path: Path, clock: Callable[[], float]) -> list[float]:
    """Give the seconds from Enter to the next question of the wizard, sorted, of 40 answers that are each saved."""
    from armoedeplan.cli.wizard import _aid
    from armoedeplan.refusal import Refusal
    from armoedeplan.wizard.autosave import AutosavedPlan
    from armoedeplan.wizard.interview import Interview
    from armoedeplan.wizard.screen import Ended, Part, Prompt

    times: list[float] = []

    class Timing:
        """Answers with one more line each time, and looks at the clock."""

        def __init__(self) -> None:
            self._answers = iter(["=plan.besluitpunten", *(f"Punt {number}" for number in range(40))])
            self._last = 0.0

        @property
        def typing(self) -> str:
            """Nothing: an answer comes whole."""
            return ""

        @property
        def scripted(self) -> bool:
            """All answers are meant."""
            return True

        def show(self, *parts: Part) -> None:
            """See nothing."""

        def refused(self, refusal: Refusal) -> None:
            """Fail: every answer here is one that is taken."""
            raise ValueError(refusal.message)

        def edit(self, text: str) -> str:
            """Leave a text as it is."""
            return text

        def read(self, prompt: Prompt) -> str:
            """Answer, and note how long it took since the answer before."""
            del prompt
            times.append(clock() - self._last)
            answer = next(self._answers, None)
            if answer is None:
                raise Ended
            self._last = clock()
            return answer

    asking = Timing()
    with contextlib.suppress(Ended):
        Interview(AutosavedPlan.open(path, asking), asking, _aid()).run()
    return sorted(times[2:])


def wizard(folder: Path) -> None:
    """From Enter to the next question of the wizard, on a plan of about 1,200 fields: each answer is saved in between.

    Against a bare parse in C of that plan, both in time of the processor; and by the clock, which waits for the disk.
    """
    import yaml

    gc.set_threshold(100_000, 20, 20)  # as the program does
    (path,), fields = write_plans(folder / "wizard", 1, 2)
    data = path.read_bytes()
    clock = waits(path, time.perf_counter)
    path.write_bytes(data)
    found = waits(path, time.process_time)

    def parse() -> float:
        begin = time.process_time()
        yaml.compose(data, Loader=yaml.CBaseLoader)
        return time.process_time() - begin

    parse()
    one = statistics.median(parse() for _ in range(25))
    for name, times in (("processor", found), ("clock", clock)):
        most = times[int(0.95 * len(times))]
        print(
            f"wizard, from Enter to the next question on {fields} fields, {name}: median "
            f"{1000 * statistics.median(times):.0f} ms, 95th percentile {1000 * most:.0f} ms (goal at most 50 ms), "
            f"{most / one:.2f} C parses",
            flush=True,
        )


def answers(folder: Path) -> None:
    """What an answer takes on a plan of about 1,200 fields, in a process that has begun, in bare C parses of that plan.

    The time is that of the processor, since saving waits for the disk. `set` is the change alone, `zet` also opens and
    saves the file; an answer of the wizard is all up to the next question.
    """
    import yaml

    from armoedeplan.plan.store import Store

    gc.set_threshold(100_000, 20, 20)  # as the program does
    (path,), fields = write_plans(folder / "antwoorden", 1, 3)
    data = path.read_bytes()
    titles = (f"Titel {number}" for number in count())
    store = Store.open(path)

    def zet() -> object:
        opened = Store.open(path)
        opened.set("plan.titel", [next(titles)])
        return opened.save()

    def took(work: Callable[[], object]) -> float:
        begin = time.process_time()
        work()
        return time.process_time() - begin

    def parse() -> object:
        return yaml.compose(data, Loader=yaml.CBaseLoader)

    parse(), zet()
    for name, work in (("set", lambda: store.set("plan.titel", [next(titles)])), ("zet", zet)):
        ratios = [took(work) / took(parse) for _ in range(25)]
        print(f"{name} / C parse, {fields} fields: {statistics.median(ratios):.2f}", flush=True)
    one = statistics.median(took(parse) for _ in range(25))
    print(
        f"an answer of the wizard / C parse: {statistics.median(waits(path, time.process_time)) / one:.2f}", flush=True
    )


def together(folder: Path) -> None:
    """Twenty processes with thirty `zet` each on one plan at once, against as many of them one after the other."""
    processes, each, alone = 20, 30, 60
    folder = folder / "samen"
    folder.mkdir()

    def change(plan: Path, name: str) -> tuple[int, float]:
        command = [*PROGRAM, "zet", str(plan), "samenwerking.actoren", "--nieuw", f"naam={name}"]
        done = subprocess.run(command, capture_output=True, cwd=ROOT, env=ENV, check=False)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return done.returncode, used.ru_utime + used.ru_stime

    def work(plan: Path, number: int, times: int) -> int:
        return sum(change(plan, f"Partij {number} {turn}")[0] == 0 for turn in range(times))

    def begun(name: str) -> Path:
        plan = folder / name
        plan.write_text("armoedeplan: 1\nplan:\n  titel: Samen\n", encoding="utf-8")
        return plan

    start = time.perf_counter()
    work(begun("alleen.yaml"), 0, alone)
    single = (time.perf_counter() - start) / alone
    plan = begun("plan.yaml")
    start, before = time.perf_counter(), change(plan, "Eerst")[1]
    with ThreadPoolExecutor(processes) as pool:
        accepted = sum(pool.map(lambda number: work(plan, number, each), range(processes)))
    seconds = time.perf_counter() - start
    used = change(plan, "Laatst")[1] - before
    there = plan.read_text(encoding="utf-8").count("naam: Partij ")
    print(
        f"zet, {processes} processes x {each}: {seconds:.0f} s, {used:.0f} s of processor (goal at most 60 s), "
        f"{accepted} accepted and {there} there of {processes * each}; "
        f"{seconds / (processes * each) / single:.2f} of one alone",
        flush=True,
    )


def side_by_side(folder: Path) -> None:
    """`vergelijk` over 342 plans, and `status` of them, against the bare C parse of those files."""
    paths, fields = write_plans(folder / "vergelijk", 342)
    names = [str(path) for path in paths]
    print(f"342 plans, {fields // 342} filled fields each")
    bare = [sys.executable, "-c", BARE, *names]
    compare("vergelijk / C parse, 342 plans", "at most 3", [*PROGRAM, "vergelijk", str(folder / "vergelijk")], bare, 5)
    compare("status / C parse, 342 plans", "at most 3", [*PROGRAM, "status", str(folder / "vergelijk")], bare, 3)
    pairs = [(run([*PROGRAM, "vergelijk", str(folder / "vergelijk")]), run(bare)) for _ in range(3)]
    ratio = statistics.median(mine.processor / theirs.processor for mine, theirs in pairs)
    print(f"vergelijk / C parse, in processor time: {ratio:.2f}", flush=True)


def ten_thousand(folder: Path) -> None:
    """`vergelijk` over 10,000 plans: it takes a minute, and is told by the clock."""
    plans = folder / "tienduizend"
    write_plans(plans, 10_000)
    used = run([*PROGRAM, "vergelijk", str(plans), "--als", "xlsx", "--uit", str(folder / "vergelijking")])
    took = f"{used.seconds:.0f} s by the clock, {used.processor:.0f} s of a processor, {used.peak:.0f} MB"
    print(f"vergelijk, 10,000 plans: {took} (goal at most 90 s, 1024 MB)", flush=True)


def versions(folder: Path) -> None:
    """`verschil` and `voegsamen` of plans of some 600 fields of which each of two people changed 40, in seconds."""
    (path,), fields = write_plans(folder / "versies", 1)
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    wordy = [number for number, line in enumerate(lines) if " raad " in line and ": " in line][:80]
    texts = {"basis": text}
    for name, odd in (("een", 0), ("twee", 1)):
        changed = lines[:]
        for number in wordy[odd::2]:
            changed[number] = lines[number].replace(" raad ", f" raad {name} ")
        texts[name] = "\n".join(changed)
    paths = {name: folder / f"{name}.yaml" for name in texts}
    for name, said in texts.items():
        paths[name].write_text(said, encoding="utf-8")
    base, first, second = (str(paths[name]) for name in ("basis", "een", "twee"))
    print(f"plans of {fields} filled fields, {len(wordy)} of them changed")
    merge = [*PROGRAM, "voegsamen", base, first, second, "--naar", str(folder / "uit.yaml"), "--overschrijf", "--ja"]
    for name, command in (("verschil", [*PROGRAM, "verschil", base, first]), ("voegsamen", merge)):
        run(command)
        used = [run(command) for _ in range(9)]
        print(f"{name}: {statistics.median(one.seconds for one in used):.2f} s by the clock, ", end="")
        print(f"{statistics.median(one.processor for one in used):.2f} s of the processor (goal at most 0.3 s)")


def registrations(folder: Path) -> None:
    """`importeer ervaring` of 100,000 registrations, and `ervaring` after it; reading CSV beside reading it alone."""
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    from support.registrations import PLAN, registrations_csv

    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "r.csv").write_text(registrations_csv(100_000), encoding="utf-8")
    command = [*PROGRAM, "importeer", "ervaring", str(folder / "r.csv"), str(folder / "plan.yaml"), "--ja"]
    used = run(command)
    print(f"importeer ervaring, 100,000 registrations: {used.seconds:.1f} s (goal at most 10 s), ", end="")
    print(f"{used.peak:.0f} MB (goal at most 500 MB)")
    used = run([*PROGRAM, "ervaring", str(folder / "plan.yaml")])
    print(f"ervaring, one period: {used.seconds:.2f} s (goal at most 1 s)")


def language_server(folder: Path) -> None:
    """What an editor waits for on a plan of about 1,200 fields, over the protocol: from asking to having the answer.

    Findings come after the pause in which the server waits for more changes; it is told apart.
    """
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    from support.text_editor import TextEditor

    from armoedeplan.language_server.plan_server import PAUSE

    (path,), fields = write_plans(folder / "taalserver", 1, 2)
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    places = [(number, len(line) - 1) for number, line in enumerate(lines) if line.strip()][:: len(lines) // 40]
    versions = count(2)
    with TextEditor(folder) as editor:
        uri = editor.open(path, text)
        editor.findings(uri, 1)

        def type_once() -> int:
            version = next(versions)
            editor.change(uri, version, f"{text}# {version}\n")
            return version

        def judge() -> None:
            editor.findings(uri, type_once())

        def ask(method: str, place: tuple[int, int]) -> None:
            # a new text each time, or the answer would come out of what was read before
            type_once()
            editor.at(method, uri, *place)

        _latency(f"findings on {fields} fields (without the pause of {1000 * PAUSE:.0f} ms)", [judge] * 40, PAUSE)
        for method in ("hover", "completion"):
            asked = [partial(ask, method, place) for place in places]
            _latency(f"{method} right after a change", asked, 0)
            again = [partial(editor.at, method, uri, *place) for place in places]
            _latency(f"{method} in a text that was read", again, 0)


def _latency(what: str, works: Sequence[Callable[[], object]], less: float) -> None:
    """Tell how long some works take by the clock: the median and the 95th percentile. less: seconds that are waited."""
    found = []
    for work in works:
        begin = time.perf_counter()
        work()
        found.append(time.perf_counter() - begin - less)
    found.sort()
    print(
        f"{what}: median {1000 * statistics.median(found):.0f} ms, "
        f"95th percentile {1000 * found[int(0.95 * len(found))]:.0f} ms",
        flush=True,
    )


PARTS: dict[str, Callable[[Path], None]] = {
    "start": start,
    "many": many,
    "learn": learn,
    "compare": side_by_side,
    "compare_10000": ten_thousand,
    "growth": growth,
    "wizard": wizard,
    "answers": answers,
    "formats": formats,
    "practice": practice,
    "inventory": inventory,
    "advice": advice,
    "privacy": privacy,
    "disclosure": disclosure,
    "office": office,
    "council": council,
    "again": again,
    "words": words,
    "import": importing,
    "workbook": workbook,
    "workbook_back": workbook_back,
    "together": together,
    "versions": versions,
    "slopes": slopes,
    "registrations": registrations,
    "taalserver": language_server,
}


def main() -> None:
    """Run the parts that were named, or all."""
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:] or PARTS:
            PARTS[name](Path(folder))


if __name__ == "__main__":
    main()
