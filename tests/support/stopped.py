"""Stops `maak` at steps that it takes on the disk, and looks at what it left; for a fork of the test.

Tells at which step it stopped last, and fails on the first set that is not whole, on a next run that does not work or
that accuses somebody, and on what is left lying around.

SCENE: `first` makes a set, `again` another one in its place with a person's files beside it, `changed` one with a
document that a person changed. WAY: `exchange` stands outside the folder, `journal` in it. SIGNAL: KILL, INT or TERM.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

from armoedeplan import __main__ as program
from armoedeplan.cli import paper_making, paper_texts
from armoedeplan.cli.house_style import House
from armoedeplan.cli.paper_texts import Asked, Papers
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.render import formats
from armoedeplan.render.made_of import program_mark
from support.program import ROOT
from support.warm_program import import_everything

STEPS = {"open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "os.chown", "os.utime"}
BEGINNING = {"os.mkdir", "os.rename"}
MINE = {"mijn.txt": b"van mij\n", "foto/a.png": b"een foto\n", "foto/leeg": b""}
PLAN = (ROOT / "examples/kleindorp/plan.yaml").read_bytes()
OTHER = PLAN.replace(b"Kleindorp", b"Grootdorp")
DOCUMENTS = ("--document", "beleidsplan,werkformulier,publicatie", "--als", "md,html")
BY_HAND = b"Mijn eigen tekst.\n"


class Scene:
    """A folder with a plan, and a set of documents in it that is about to be made anew."""

    def __init__(self, place: Path, scene: str, way: str) -> None:
        self.place = place
        self.set = place / "documenten"
        self.line = ["maak", "../plan.yaml", "--uit", "."] if way == "journal" else ["maak", "plan.yaml"]
        self.line += [*DOCUMENTS, *(["--overschrijf"] if scene == "changed" else [])]
        self.first = scene == "first"
        self.standing = self.set if way == "journal" else place
        place.mkdir()
        (place / "plan.yaml").write_bytes(PLAN)
        if not self.first or way == "journal":
            self.set.mkdir()
        if not self.first:
            assert self.run()[0] == 0
            (place / "plan.yaml").write_bytes(OTHER)
            for name, data in MINE.items():
                (self.set / name).parent.mkdir(exist_ok=True)
                (self.set / name).write_bytes(data)
        if scene == "changed":
            (self.set / "beleidsplan.md").write_bytes(BY_HAND)

    def run(self, hook: Callable[[str, tuple[Any, ...]], None] | None = None) -> tuple[int, str]:
        """Run the program in a process of its own; give how it ended and what it said."""
        said = self.place.parent / "said"
        child = os.fork()
        if not child:
            self._maak(said, hook)
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status), said.read_text(encoding="utf-8")

    def _maak(self, said: Path, hook: Callable[[str, tuple[Any, ...]], None] | None) -> NoReturn:
        os.chdir(self.standing)
        handle = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(handle, 1)
        os.dup2(handle, 2)
        sys.argv[1:] = self.line
        if hook:
            sys.addaudithook(hook)
        program.main()
        os._exit(99)

    def visible(self) -> dict[str, bytes]:
        """Give what a person sees in the folder of documents, with the account of it."""
        return {
            path.relative_to(self.set).as_posix(): path.read_bytes()
            for path in sorted(self.set.rglob("*"))
            if path.is_file() and ".armoedeplan-" not in str(path) and ".gemaakt-bezig" not in str(path)
        }

    def litter(self) -> list[str]:
        """Give what lies in the folders and is hidden."""
        hidden = [path.name for path in self.place.rglob(".*")]
        return [name for name in hidden if name != ".gemaakt.json"]


def stopping(at: int, number: int, place: Path) -> Callable[[str, tuple[Any, ...]], None]:
    """Give a hook that sends this process a signal just before its n-th step on the disk."""
    steps = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal steps
        if event in STEPS and any(str(place) in str(one) for one in arguments[:2]) and (steps or event in BEGINNING):
            steps += 1
            if steps == at:
                os.kill(os.getpid(), number)

    return hook


def trial(scene: Scene, at: int, number: int, sets: tuple[dict[str, bytes], dict[str, bytes]], way: str) -> bool:
    """Stop one run and look; tell whether it was stopped at all."""
    code, said = scene.run(stopping(at, number, scene.place.parent))
    left = scene.visible()
    if code == 0:
        return False
    if number == signal.SIGKILL:
        assert code == -number, (at, code, said)
    else:
        assert code in (130, -number), (at, code, said)
        assert not scene.litter(), (at, scene.litter())
    if way == "exchange" or number != signal.SIGKILL:
        assert left in sets, (at, sorted(left), [name for name in left if left[name] != sets[1].get(name)])
    code, said = scene.run()
    assert (code, "met de hand" in said) == (0, False), (at, code, said)
    assert scene.visible() == sets[1], (at, sorted(scene.visible()), sorted(sets[1]))
    assert not scene.litter(), (at, scene.litter())
    return True


def stop_at_steps(folder: Path, name: str, way: str, number: int, *, first: int, stride: int) -> int:
    """Do the trials, at the first step and so many further each time; give which step was the last."""
    _give_what_is_made()
    scene = Scene(folder / "eerst", name, way)
    shutil.copytree(scene.place, folder / "was")
    before = scene.visible()
    code, said = scene.run()
    assert code == 0, said
    after = scene.visible()
    for at in count(first, stride):
        shutil.rmtree(scene.place)
        shutil.copytree(folder / "was", scene.place)
        if not trial(scene, at, number, (before, after), way):
            return at - stride
    raise AssertionError


@cache
def made_once() -> tuple[dict[bytes, Papers], dict[tuple[str, str], bytes]]:
    """Import all and make each document once: what a kill leaves depends on none of that.

    Gives the texts by the plan, and the files by their form and text.
    """
    import_everything()
    program_mark()
    asked = Asked(DOCUMENTS[1].split(","), DOCUMENTS[3].split(","))
    texts = {data: paper_texts.papers_of(plan_of(Path("plan.yaml"), data), asked, House()) for data in (PLAN, OTHER)}
    made = [(form, source) for papers in texts.values() for _, _, source in papers.texts for form in asked.forms]
    return texts, {(form, source.markdown): formats.make_format(form, source) for form, source in made}


def _give_what_is_made() -> None:
    """Let this process, and what is forked from it, make no document again."""
    texts, files = made_once()
    vars(paper_making)["papers_of"] = lambda file, *_: texts[file.data]
    vars(formats)["make_format"] = lambda form, source: files[form, source.markdown]
