"""Other line ends are no change by hand: a checkout on Windows changes nothing, with real git."""

import json
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.program import ROOSENDAAL, contents, run
from support.repository import Repository

from armoedeplan.output import account
from armoedeplan.output.writing import Rule, write_set
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.content_digest import content_digest, marks_of_parts
from armoedeplan.saving.system_errors import SaveRefused

MAKE = ("maak", "plan.yaml", "beleidsplan", "werkblad", "--als", "md,html")
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def cloned(repository: Repository, folder: Path) -> Path:
    """Clone a repository as Git for Windows does, which writes other line ends."""
    repository.run("clone", "-q", "-c", "core.autocrlf=true", str(repository.folder), str(folder))
    return folder


@needs_git
def test_a_checkout_on_windows_changes_nothing(tmp_path: Path) -> None:
    here = Repository(tmp_path / "hier")
    shutil.copy(ROOSENDAAL, here.folder / "plan.yaml")
    assert run(*MAKE, folder=here.folder).code == 0
    assert run("exporteer", "aanbod", "plan.yaml", "--uit", "lijsten", folder=here.folder).code == 0
    here.commit("plan")
    there = cloned(here, tmp_path / "daar")
    for name in ("plan.yaml", "documenten/beleidsplan.md", "documenten/beleidsplan.html", "documenten/.gemaakt.json"):
        assert b"\r\n" in (there / name).read_bytes()
    before = contents(there)
    ran = run(*MAKE, folder=there)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[-1] == "daar: 4 ongewijzigd"
    assert run("exporteer", "aanbod", "plan.yaml", "--uit", "lijsten", folder=there).code == 0
    assert contents(there) == before
    assert run("status", "plan.yaml", folder=there).out == run("status", "plan.yaml", folder=here.folder).out
    assert Repository(there).run("status", "--porcelain") == ""


@needs_git
def test_a_change_is_still_a_change_there_and_a_plan_keeps_its_line_ends(tmp_path: Path) -> None:
    here = Repository(tmp_path / "hier")
    shutil.copy(ROOSENDAAL, here.folder / "plan.yaml")
    run("maak", "plan.yaml", "werkblad", "--als", "md", folder=here.folder)
    here.commit("plan")
    there = cloned(here, tmp_path / "daar")
    run("zet", "plan.yaml", "plan.titel", "Anders", folder=there)
    data = (there / "plan.yaml").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 100
    paper = there / "documenten" / "werkblad.md"
    paper.write_bytes(paper.read_bytes().replace(b"Roosendaal", b"Bergen", 1))
    ran = run("maak", "plan.yaml", "werkblad", "--als", "md", folder=there)
    assert "werkblad.md" in ran.out + ran.err
    assert "zelf gewijzigd" in ran.out + ran.err or "met de hand gewijzigd" in ran.out + ran.err
    assert b"Bergen" in paper.read_bytes()


@needs_git
def test_a_new_plan_below_git_keeps_its_line_ends_at_every_checkout(tmp_path: Path) -> None:
    here = Repository(tmp_path / "hier")
    ran = run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=here.folder)
    assert "Gemaakt: .gitattributes (zo houdt git de regeleinden gelijk)" in ran.lines
    run("maak", "plan.yaml", "werkblad", "--als", "md", folder=here.folder)
    here.commit("plan")
    there = cloned(here, tmp_path / "daar")
    assert contents(there / "documenten") == contents(here.folder / "documenten")
    assert (there / "plan.yaml").read_bytes() == (here.folder / "plan.yaml").read_bytes()


@needs_git
def test_a_file_that_is_there_is_not_written_over_but_what_it_lacks_is_told(tmp_path: Path) -> None:
    here = Repository(tmp_path / "hier")
    mine = here.write(".gitattributes", "*.png binary\n/plan.yaml text\n")
    ran = run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=here.folder)
    assert mine.read_text(encoding="utf-8") == "*.png binary\n/plan.yaml text\n"
    assert ran.code == 0
    assert "/documenten/** text=auto eol=lf" in ran.err
    assert "/plan.yaml" not in ran.err
    other = tmp_path / "zonder"
    other.mkdir()
    run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=other)
    assert not (other / ".gitattributes").exists()


@given(st.binary(max_size=60), st.lists(st.integers(0, 60)))
@example(b"a\r\nb\r\n", [2])
@example(b"a\r", [1])
def test_the_marks_of_a_file_do_not_depend_on_how_it_is_read(data: bytes, cuts: list[int]) -> None:
    places = sorted({0, len(data), *(min(cut, len(data)) for cut in cuts)})
    parts = [data[begin:end] for begin, end in pairwise(places)]
    marks = marks_of_parts(parts)
    assert marks.content == content_digest(data).hex()
    assert digest(data).hex() in marks.either


@given(st.text(alphabet="ab\n é", max_size=40))
def test_a_text_is_the_same_with_the_line_ends_of_either_system(text: str) -> None:
    data, windows = text.encode(), text.replace("\n", "\r\n").encode()
    assert content_digest(windows) == content_digest(data)
    # what a version up to 0.1 noted of either is known in the other
    for noted in (data, windows):
        for found in (data, windows):
            assert digest(noted).hex() in marks_of_parts([found]).either


def test_what_is_no_text_counts_byte_by_byte() -> None:
    assert content_digest(b"\0\r\n") != content_digest(b"\0\n")
    assert marks_of_parts([b"\0\r\n"]).either == {digest(b"\0\r\n").hex()}


@pytest.mark.parametrize("data", [b"regel\nregel\n", b"a;b\r\n1;2\r\n"])
def test_an_account_of_an_earlier_version_accuses_nobody(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_bytes(data.replace(b"\r\n", b"\n"))
    old = {"lijst.csv": digest(data).hex()}
    (tmp_path / account.NAME).write_text(json.dumps(old), encoding="utf-8")
    written = write_set(tmp_path, [("lijst.csv", b"nieuw\n")], Rule(overwrite=False))
    assert (written.kept, (tmp_path / "lijst.csv").read_bytes()) == ([], b"nieuw\n")
    (tmp_path / "lijst.csv").write_bytes(b"met de hand\n")
    with pytest.raises(SaveRefused, match="met de hand gewijzigd"):
        write_set(tmp_path, [("lijst.csv", b"weer nieuw\n")], Rule(overwrite=False))
    assert sorted(path.name for path in tmp_path.iterdir()) == [account.NAME, "lijst.csv"]
