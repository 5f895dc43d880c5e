"""Every paper of the set in every format: each as a concept, as a draft and as final, where it can be made so."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.document import context
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.render.document_set import planned
from armoedeplan.render.templates import templates
from support.moments import FULL, STATUSES, ready
from support.program import ROOT, run

FORMS: Final = ("html", "pdf", "docx", "odt")
UNFINISHED: Final = ("kleindorp", "roosendaal")
"""The examples that are not finished: what their papers say of that looks otherwise."""


class Making(NamedTuple):
    """Papers of one plan: how the names of their files begin, the plan file, and which; none for all that belong.

    since: the plan as it was, for a paper that tells what changed.
    """

    name: str
    plan: str
    papers: tuple[str, ...] = ()
    since: str = ""

    def make(self, folder: Path) -> None:
        """Make the papers, and put them in a folder."""
        own = folder / self.name
        own.mkdir()
        (own / "plan.yaml").write_text(self.plan, encoding="utf-8")
        which: tuple[str, ...] = ("--document", ",".join(self.papers)) if self.papers else ("--alles",)
        if self.since:
            (own / "oud.yaml").write_text(self.since, encoding="utf-8")
            which += ("--sinds", "oud.yaml")
        ran = run("maak", "plan.yaml", *which, "--als", ",".join(("md", *FORMS)), "--uit", "stukken", folder=own)
        assert ran.code == 0, ran.err
        # what does not belong to the phase of the plan is told, and nothing else
        told, *reasons = ran.err.splitlines() or ["Niet gemaakt:"]
        assert told == "Niet gemaakt:"
        assert all(reason.startswith("  ") for reason in reasons)
        assert not (reasons and self.papers)
        for file in (own / "stukken").glob("[!.]*.*"):
            file.rename(folder / f"{self.name}-{file.name}")


def makings() -> Iterator[Making]:
    """Yield the complete example as it is, what the others say otherwise, and what is made at other moments."""
    yield Making("voorbeeldstad", FULL)
    before = FULL.replace("streefwaarde: 75", "streefwaarde: 70").replace("Rondkomen en meedoen:", "Rondkomen:", 1)
    compared = tuple(name for name, template in templates().items() if template.compares)
    yield Making("veranderd", FULL, compared, before)
    for name in UNFINISHED:
        plan = (ROOT / "examples" / name / "plan.yaml").read_text(encoding="utf-8")
        # a form that needs no answer is the same for all
        yield Making(name, plan, tuple(sorted(paper for paper, _ in ways_made(plan) if templates()[paper].needed)))
    seen = ways_made(FULL)
    for status in reversed(STATUSES):
        ways = ways_made(ready(status)) - seen
        seen |= ways
        yield Making(status, ready(status), tuple(sorted(paper for paper, _ in ways)))


def ways_made(plan: str) -> set[tuple[str, str]]:
    """Give the papers that are made of a plan, each with as what; that the plan was withdrawn shows too."""
    file = plan_of(Path("plan.yaml"), plan.encode())
    asked = planned(list(templates()), context(file.plan, file.findings, made="0"))
    withdrawn = "ingetrokken" if file.plan.plan.status == "ingetrokken" else ""
    return {(one.template.name, withdrawn or one.verdict.made_as) for one in asked if not one.verdict.refused}


def whole_set(base: Path) -> Path:
    """Give the folder with the whole set, made once for all processes of this run; `base` is what pytest gives each."""
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, unfinished = shared / "stukken", shared / "stukken-in-de-maak"
    with (shared / "stukken.slot").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            for making in makings():
                making.make(unfinished)
            unfinished.rename(folder)
    return folder
