"""What is kept of a check gives what checking anew gives, and holds nothing that it should not."""

import json
import os
import random
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.program import ROOT, run

from armoedeplan.cli.checked_files import checked_file
from armoedeplan.cli.files_to_check import Given
from armoedeplan.cli.result_cache import ResultCache
from armoedeplan.settings.chosen import Chosen
from armoedeplan.terminal.findings_report import as_json, as_text

EXAMPLES = ("kleindorp", "voorbeeldstad", "roosendaal")
USUAL = Chosen()


def example(name: str) -> bytes:
    return (ROOT / "examples" / name / "plan.yaml").read_bytes()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder in which results are kept in this test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "cache" / "armoedeplan" / "bevindingen"


def told(path: Path, data: bytes, chosen: Chosen, *, cached: bool) -> list[list[str]]:
    """Give what is told of a plan in text and as data: from what was kept, or else of a check that is kept."""
    path.write_bytes(data)
    cache = ResultCache()
    found = cache.found(path, data, chosen) if cached else None
    if found is None:
        found = checked_file(Given(path), data, chosen)
        cache.keep(found, data, chosen)
    found = found._replace(findings=chosen.counted(found.findings))
    return [list(as_text([found])), as_json([found])]


def edited(data: bytes, random_: random.Random) -> bytes:
    """Give a plan with a line taken away, doubled, or changed in one sign."""
    lines = data.split(b"\n")
    for _ in range(random_.randint(1, 3)):
        at = random_.randrange(len(lines))
        way = random_.randrange(3)
        if way == 0:
            lines[at : at + 1] = []
        elif way == 1:
            lines.insert(at, lines[at])
        elif lines[at]:
            where = random_.randrange(len(lines[at]))
            lines[at] = lines[at][:where] + random_.choice((b"x", b"7", b":", b"")) + lines[at][where + 1 :]
    return b"\n".join(lines)


def texts() -> Iterator[tuple[bytes, Chosen]]:
    """Yield plans as people edit them, each again later, and judged by what may be asked."""
    random_ = random.Random(86)  # noqa: S311 - the same edits in every run
    seen = [example(name) for name in EXAMPLES]
    asked = [
        USUAL,
        Chosen(phase="vastgesteld"),
        Chosen(selected=("AP0",)),
        Chosen(selected=("AP2",), ignored=("AP204",)),
    ]
    for _ in range(24):
        data = random_.choice(seen) if random_.random() < 0.4 else edited(random_.choice(seen), random_)
        seen.append(data)
        yield data, random_.choice(asked)


def test_what_was_kept_tells_what_a_new_check_tells_whatever_was_edited(kept: Path, tmp_path: Path) -> None:
    for data, chosen in texts():
        first = told(tmp_path / "plan.yaml", data, chosen, cached=True)
        anew = told(tmp_path / "plan.yaml", data, chosen, cached=False)
        assert first == anew == told(tmp_path / "plan.yaml", data, chosen, cached=True)
    assert len(list(kept.iterdir())) >= 5


def test_another_name_another_question_and_another_program_are_not_the_same(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, data = tmp_path / "plan.yaml", example("kleindorp")
    told(path, data, USUAL, cached=True)
    assert ResultCache().found(path, data, USUAL) is not None
    assert ResultCache().found(path, data + b" ", USUAL) is None
    assert ResultCache().found(tmp_path / "ander.yaml", data, USUAL) is None
    assert ResultCache().found(path, data, Chosen(phase="inspraak")) is None
    assert ResultCache().found(path, data, Chosen(selected=("AP0",))) is None
    assert ResultCache().found(path, data, Chosen(cached=False)) is None
    # what is selected of the findings is no other check
    assert ResultCache().found(path, data, Chosen(selected=("AP2",), ignored=("AP204",))) is not None
    monkeypatch.setattr("armoedeplan.cli.result_cache.__version__", "0.0.0")
    assert ResultCache().found(path, data, USUAL) is None
    assert kept.is_dir()


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff",
        b'{"vorm":1}',
        b'{"vorm":2,"afwijkingen":{},"bevindingen":[[1]]}',
        b'{"vorm":2,"afwijkingen":{},"bevindingen":[["AP1","tip","","","","","",1,1]],"delen":{},"kaal":true}',
        b'{"vorm":2,"afwijkingen":{},"bevindingen":[["AP1","tip","","","","","",1,1]],"delen":{"AP1":["x",1]}}',
    ],
)
def test_what_is_spoilt_is_checked_anew(spoilt: bytes, kept: Path, tmp_path: Path) -> None:
    path, data = tmp_path / "plan.yaml", example("kleindorp")
    expected = told(path, data, USUAL, cached=True)
    (place,) = kept.iterdir()
    place.write_bytes(spoilt)
    assert ResultCache().found(path, data, USUAL) is None
    assert told(path, data, USUAL, cached=True) == expected


def test_only_this_user_reads_what_is_kept_and_it_has_no_line_of_a_plan(kept: Path, tmp_path: Path) -> None:
    data = example("kleindorp")
    told(tmp_path / "plan.yaml", data, USUAL, cached=True)
    (place,) = kept.iterdir()
    assert [stat.S_IMODE(where.stat().st_mode) for where in (kept, place)] == [0o700, 0o600]
    written = place.read_text(encoding="utf-8")
    assert [line for line in data.decode().split("\n") if len(line) > 40 and line.strip() in written] == []


@pytest.mark.parametrize(
    "more",
    [
        "  onbekend: 1\n",  # an error
        "# bel Jan de Vries op 06-12345678\n",  # a person
    ],
)
def test_nothing_is_kept_of_a_plan_that_is_wrong_or_identifies_a_person(more: str, kept: Path, tmp_path: Path) -> None:
    told(tmp_path / "plan.yaml", b"armoedeplan: 1\nplan:\n  titel: x\n" + more.encode(), USUAL, cached=True)
    assert not kept.exists() or not list(kept.iterdir())
    (tmp_path / "huisstijl.yaml").write_text("naam: X\nkleuren: {hoofdkleur: '#000000'}\n", encoding="utf-8")
    told(tmp_path / "huisstijl.yaml", (tmp_path / "huisstijl.yaml").read_bytes(), USUAL, cached=True)
    assert not kept.exists() or not list(kept.iterdir())


def test_what_nobody_asked_for_in_a_month_goes_away_once_a_day(kept: Path, tmp_path: Path) -> None:
    path, data = tmp_path / "plan.yaml", example("kleindorp")
    told(path, data, USUAL, cached=True)
    (kept / "oud.json").write_text("{}")
    os.utime(kept / "oud.json", (0, 0))
    ResultCache().sweep()
    assert not (kept / "oud.json").exists()
    assert ResultCache().found(path, data, USUAL) is not None
    (kept / "oud.json").write_text("{}")
    os.utime(kept / "oud.json", (0, 0))
    ResultCache().sweep()
    assert (kept / "oud.json").exists()


def test_the_command_tells_the_same_with_and_without_it_and_can_do_without(tmp_path: Path) -> None:
    for name in EXAMPLES:
        (tmp_path / f"{name}.yaml").write_bytes(example(name))
    own = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    (tmp_path / ".git").mkdir()

    def said(*more: str, form: str = "tekst") -> str:
        return run("controleer", ".", "--formaat", form, *more, folder=tmp_path, variables=own).out

    assert not (tmp_path / "cache").exists()
    none = {form: said("--zonder-cache", form=form) for form in ("tekst", "json")}
    assert not (tmp_path / "cache" / "armoedeplan" / "bevindingen").exists()
    for _ in range(2):
        assert {form: said(form=form) for form in none} == none
    kept = list((tmp_path / "cache" / "armoedeplan" / "bevindingen").glob("*.json"))
    assert len(kept) == len(EXAMPLES)
    # what is told does come from there
    for place in kept:
        data = json.loads(place.read_text(encoding="utf-8"))
        place.write_text(json.dumps({**data, "bevindingen": []}))
    assert json.loads(said(form="json"))["bevindingen"] == []
    (tmp_path / "armoedeplan.toml").write_text("cache = false\n")
    assert said(form="json") == none["json"]


def test_what_is_told_again_waits_for_no_guide_and_looks_for_no_person(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    run("nieuw", str(plan), "--gemeente", "Voorbeeldstad", folder=tmp_path)
    own = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONPROFILEIMPORTTIME": "1"}
    first, again = (run("controleer", str(plan), folder=tmp_path, variables=own) for _ in range(2))
    assert first.out == again.out
    assert "Stap 1: " in again.out
    waits = ("yaml", "armoedeplan.plan.plan", "armoedeplan.personal.hits")
    assert [name for name in waits if f" {name}\n" in first.err] == [*waits]
    assert [name for name in waits if f" {name}\n" in again.err] == []
