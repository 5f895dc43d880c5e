"""`sjabloon`: what can be replaced, something to begin with, and a look at one's own."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.program import contents, run
from support.repetition import repetitions

from armoedeplan.render.own.linter import blocks_of
from armoedeplan.render.own.starters import block_starter, text_in_block
from armoedeplan.render.templates import chapters_of, folder, templates, text_of

ALONE = repetitions(0, 1)
"""By night each starter is tried by itself; with each change those that have no block of one another together."""
_BLOCK = re.compile(r"{%-? *block +(\w+)")
pytestmark = pytest.mark.usefixtures("quick_confined")


def test_lijst_names_every_document_with_its_blocks(tmp_path: Path) -> None:
    ran = run("sjabloon", "lijst", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert [line.partition(":")[0] for line in ran.lines[::2]] == list(templates())
    assert "publieksversie: Publieksversie (voor inwoners)" in ran.lines
    assert all(line.startswith("    blokken: ") and "voorblad" in line for line in ran.lines[1::2])


def test_kopieer_gives_the_whole_template_which_makes_the_same_document(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    ran = run("sjabloon", "kopieer", "beleidsplan", folder=tmp_path)
    assert (ran.code, ran.err, ran.lines[0]) == (0, "", "Gemaakt: sjablonen/beleidsplan.md.j2")
    made = tmp_path / "sjablonen/beleidsplan.md.j2"
    copied = {path.relative_to(made.parent).as_posix() for path in made.parent.rglob("*.j2")}
    assert copied == {made.name, *chapters_of(text_of(made.name))}
    assert made.read_bytes() == (folder() / made.name).read_bytes()
    run("maak", "plan.yaml", "--uit", "a", folder=tmp_path)
    assert run("maak", "plan.yaml", "--uit", "b", "--sjablonen", "sjablonen", folder=tmp_path).code == 0
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_a_chapter_of_a_copy_is_ones_own_and_one_that_is_thrown_away_is_ours(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    ran = run("sjabloon", "kopieer", "beleidsplan", folder=tmp_path)
    assert "Een hoofdstuk uit sjablonen/beleidsplan dat u weggooit" in ran.out
    chapters = tmp_path / "sjablonen/beleidsplan"
    for path in sorted(chapters.iterdir()):
        if path.name != "indicatoren.j2":
            path.unlink()
    (chapters / "indicatoren.j2").write_text("## Colofon\n\nVan ons.\n", encoding="utf-8")
    assert run("maak", "plan.yaml", "--uit", "a", folder=tmp_path).code == 0
    assert run("maak", "plan.yaml", "--uit", "b", "--sjablonen", "sjablonen", folder=tmp_path).code == 0
    ours, own = ((tmp_path / name / "beleidsplan.md").read_text(encoding="utf-8") for name in ("a", "b"))
    assert own == f"{ours}\n## Colofon\n\nVan ons.\n"


def test_the_start_for_one_chapter_holds_its_text_and_says_whose_parts_it_uses() -> None:
    text = block_starter("beleidsplan", "geld")
    assert "## Geld" in text
    assert '{% from "armoedeplan/delen/opmaak.j2" import deel %}' in text
    assert "{% include" not in text


def test_kopieer_writes_over_nothing(tmp_path: Path) -> None:
    run("sjabloon", "kopieer", "beleidsplan", "--blok", "voorwoord", "--naar", "m", folder=tmp_path)
    before = contents(tmp_path)
    ran = run("sjabloon", "kopieer", "beleidsplan", "--naar", "m", folder=tmp_path)
    assert (ran.code, contents(tmp_path)) == (2, before)


def without_blocks_twice(begin: str, starters: Sequence[str]) -> list[str]:
    """Give starters joined into as few templates as can be: one has a block only once, those inside others too."""
    joined: list[str] = []
    for starter in starters:
        blocks = starter.split(begin)[1]
        names = set(_BLOCK.findall(blocks))
        at = next((at for at, text in enumerate(joined) if names.isdisjoint(_BLOCK.findall(text))), len(joined))
        joined[at : at + 1] = [(joined[at] if at < len(joined) else begin) + blocks]
    return joined


@pytest.mark.parametrize("name", sorted(templates()))
def test_a_starter_for_every_block_makes_the_same_document(name: str) -> None:
    ours, *others = (" ".join(text.split()) for text in _made_of_starters()[name])
    assert others
    assert set(others) == {ours}


@cache
def _made_of_starters() -> dict[str, list[str]]:
    """Give of each document what our template makes, and what starters for all its blocks make, out of one process."""
    from armoedeplan.plan.sample import sample_plan
    from armoedeplan.render.own.confined_tasks import Job
    from armoedeplan.render.own.fill_in import fill
    from armoedeplan.render.own.read_folder import Own

    texts = {(name, number): text for name in templates() for number, text in enumerate(_tried(name))}
    files = {f"{name}-{number}": text for (name, number), text in texts.items()}
    own = Own(Path(), {f"{file}.md.j2": text for file, text in files.items()}, {})
    came = fill([Job(file) for file in files], own, sample_plan(), 120)
    assert came.fault is None
    made = zip(texts, came.texts, strict=True)
    return {name: [text for _, text in of_name] for name, of_name in groupby(made, lambda one: one[0][0])}


def _tried(name: str) -> list[str]:
    """Give our template for a document, and those that have starters for all its blocks."""
    begin = f'{{% extends "armoedeplan/{name}.md.j2" %}}\n'
    starters = [block_starter(name, block) for block in blocks_of(f"armoedeplan/{name}.md.j2")]
    return [begin, *(starters if ALONE else without_blocks_twice(begin, starters))]


def test_a_block_inside_a_block_goes_with_it() -> None:
    text = "{% block a %}1{% block b %}2{% endblock %}3{% endblock a %}{% block c %}4{% endblock %}"
    assert text_in_block(text, "a") == "1{% block b %}2{% endblock %}3"
    assert (text_in_block(text, "b"), text_in_block(text, "c"), text_in_block(text, "d")) == ("2", "4", "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("kopieer beleidsplaan", "Het sjabloon “beleidsplaan” bestaat niet. Bedoelt u beleidsplan?"),
        ("kopieer beleidsplan --blok voorwoor", "Het blok “voorwoor” bestaat niet. Bedoelt u voorwoord?"),
        ("kopieer", "Het argument NAAM ontbreekt."),
        ("controleer", "Het argument MAP ontbreekt."),
        ("lijsst", "De opdracht “lijsst” bestaat niet. Bedoelt u lijst?"),
    ],
)
def test_wrong_use_is_told(line: str, said: str, tmp_path: Path) -> None:
    ran = run("sjabloon", *line.split(), folder=tmp_path)
    assert (ran.code, ran.out, contents(tmp_path)) == (2, "", {})
    assert said in ran.err.splitlines()[-1]


def controleer(folder: Path, text: str) -> tuple[int, list[str]]:
    (folder / "m").mkdir()
    (folder / "m/proef.md.j2").write_text(text, encoding="utf-8")
    ran = run("sjabloon", "controleer", "m", "--sjabloontijd", "2", folder=folder)
    assert ran.err == ""
    return ran.code, ran.lines


def test_controleer_tells_unknown_names_with_line_and_suggestion(tmp_path: Path) -> None:
    code, lines = controleer(tmp_path, "x\n{{ plan.titl }}\n{{ gemente.naam }}\n")
    assert code == 1
    assert lines == [
        "m/proef.md.j2, regel 2: “plan.titl” bestaat niet",
        "    Bedoelt u titel?",
        "m/proef.md.j2, regel 3: De variabele “gemente” bestaat niet",
        "    Bedoelt u gemeente?",
        "2 fouten in 1 sjabloon.",
    ]


def test_controleer_tries_what_looks_right(tmp_path: Path) -> None:
    code, lines = controleer(tmp_path, "x\n{{ plan.datum.value[:4]|int + plan.titel.shown }}\n")
    assert (code, lines[-1]) == (1, "1 fout in 1 sjabloon.")
    assert lines[0] == "m/proef.md.j2, regel 2: Deze waarden passen hier niet bij elkaar"


def test_controleer_tells_that_all_is_well(tmp_path: Path) -> None:
    assert controleer(tmp_path, "{{ plan.titel }}") == (0, ["Geen fouten in 1 sjabloon."])


def test_controleer_of_a_folder_that_is_not_there(tmp_path: Path) -> None:
    ran = run("sjabloon", "controleer", "weg", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "De map weg bestaat niet" in ran.err
