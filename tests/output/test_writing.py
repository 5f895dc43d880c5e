"""A set of documents is written whole or not at all, and never over what is a person's."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import contents

from armoedeplan import temporary
from armoedeplan.output import account, change, folder_lock, journal, whole, writing
from armoedeplan.output.overwriting import JOURNAL
from armoedeplan.output.writing import Rule, write_file, write_set
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.system.folders import exchange_folders

FIRST = [("a.md", b"a"), ("diagrammen/b.svg", b"b"), ("c.md", b"c")]
SECOND = [(name, data * 2) for name, data in FIRST] + [("d.md", b"d"), ("nieuw/e.md", b"e")]
KEEPING = Rule(overwrite=True)
CAREFUL = Rule(overwrite=False)


@pytest.fixture(params=["exchange", "journal"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Give the way in which a folder that is there gets its files: both must do the same."""
    if request.param == "journal":
        monkeypatch.setattr(whole, "exchange_folders", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_documents_are_there_and_later_ones_take_their_place(tmp_path: Path) -> None:
    folder = tmp_path / "diep" / "uit"
    assert write_set(folder, FIRST, CAREFUL).paths == [folder / name for name, _ in FIRST]
    write_set(folder, SECOND, CAREFUL)
    assert {name: (folder / name).read_bytes() for name, _ in SECOND} == dict(SECOND)
    assert {name for name in contents(tmp_path) if "/." in name} == {"diep/uit/.gemaakt.json"}


@pytest.mark.usefixtures("way")
def test_what_a_person_has_in_the_folder_stays_with_its_mode_and_moment(tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    write_set(folder, FIRST, CAREFUL)
    (folder / "mijn map").mkdir()
    mine = folder / "mijn map" / "foto.png"
    mine.write_bytes(b"foto")
    mine.chmod(0o640)
    os.utime(mine, (1, 1))
    (folder / "wijzer").symlink_to("a.md")
    folder.chmod(0o750)
    (folder / "a.md").chmod(0o600)
    write_set(folder, SECOND, CAREFUL)
    assert (mine.read_bytes(), mine.stat().st_mode & 0o777, mine.stat().st_mtime) == (b"foto", 0o640, 1)
    assert mine.stat().st_nlink == 1
    assert (folder / "wijzer").readlink() == Path("a.md")
    assert (folder.stat().st_mode & 0o777, (folder / "a.md").stat().st_mode & 0o777) == (0o750, 0o600)


@pytest.mark.usefixtures("way")
def test_one_that_was_changed_by_hand_holds_up_all_and_is_kept_when_it_is_overwritten(tmp_path: Path) -> None:
    write_set(tmp_path, FIRST, CAREFUL)
    (tmp_path / "c.md").write_bytes(b"van mij")
    (tmp_path / "d.md").write_bytes(b"ook van mij")
    before = contents(tmp_path)
    with pytest.raises(SaveRefused, match=r"c\.md is met de hand gewijzigd; .*d\.md bestaat al \(niet zo door"):
        write_set(tmp_path, SECOND, CAREFUL)
    assert contents(tmp_path) == before
    kept = write_set(tmp_path, SECOND, KEEPING).kept
    assert kept == [(tmp_path / name, tmp_path / f"{name}.bak") for name in ("c.md", "d.md")]
    assert [path.read_bytes() for pair in kept for path in pair] == [b"cc", b"van mij", b"d", b"ook van mij"]
    (tmp_path / "c.md").write_bytes(b"weer van mij")
    write_set(tmp_path, SECOND, KEEPING)
    assert [(tmp_path / f"c.md.bak{n}").read_bytes() for n in ("", "2")] == [b"van mij", b"weer van mij"]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("called", ["rename", "link", "mkdir", "fsync"])
def test_when_the_system_refuses_anywhere_all_is_as_it_was(
    called: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for failing in range(40):
        folder = tmp_path / str(failing) / "uit"
        write_set(folder, FIRST, CAREFUL)
        (folder / "c.md").write_bytes(b"van mij")
        before = contents(folder.parent)
        calls = iter(range(100))
        hits = _failing(monkeypatch, called, failing, calls)
        said = _refusal(folder)
        monkeypatch.undo()
        if said:
            assert "de schijf is vol" in said
            assert contents(folder.parent) == before, failing
        if not hits:
            return
    pytest.fail("it never came to an end")


def _refusal(folder: Path) -> str:
    """Write, and give what was said when it was refused."""
    try:
        write_set(folder, SECOND, KEEPING)
    except SaveRefused as refused:
        return refused.message
    return ""


def _failing(monkeypatch: pytest.MonkeyPatch, called: str, failing: int, calls: "object") -> list[int]:
    """Make one call of the system fail as on a full disk; give a list that holds it once it did."""
    hits: list[int] = []
    for name in {"rename": ("rename", "replace")}.get(called, (called,)):
        real = getattr(os, name)

        def call(*arguments: object, _real: object = real, **more: object) -> object:
            if next(calls) == failing:  # type: ignore[call-overload]
                hits.append(failing)
                raise OSError(28, "No space left on device")
            return _real(*arguments, **more)  # type: ignore[operator]

        monkeypatch.setattr(os, name, call)
    return hits


@pytest.mark.parametrize("called", ["rename", "mkdir", "fsync"])
def test_a_first_set_that_is_refused_leaves_no_folder(
    called: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for failing in range(20):
        hits = _failing(monkeypatch, called, failing, iter(range(100)))
        said = _refusal(tmp_path / "een" / "twee")
        monkeypatch.undo()
        assert bool(contents(tmp_path)) is not bool(said), failing
        if not hits:
            return
    pytest.fail("it never came to an end")


def test_a_full_disk_is_told_with_the_name_that_was_asked_and_a_remedy_that_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _failing(monkeypatch, "fsync", 0, iter(range(100)))
    with pytest.raises(SaveRefused, match=r"schema\.json lukt niet: de schijf is vol") as refused:
        write_file(tmp_path / "schema.json", b"{}", CAREFUL)
    assert "Maak ruimte vrij" in refused.value.remedy
    assert "--uit" not in refused.value.remedy


def test_a_folder_in_the_place_of_a_document_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "c.md").mkdir()
    before = contents(tmp_path)
    with pytest.raises(SaveRefused, match=r"Opslaan van .*c\.md lukt niet: dit is een map"):
        write_set(tmp_path, FIRST, KEEPING)
    assert contents(tmp_path) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(SaveRefused, match="u hebt geen rechten"):
        write_set(tmp_path / "uit", FIRST, CAREFUL)


@pytest.mark.parametrize("name", ["c.md", "uit"])
def test_a_document_or_a_folder_that_is_read_only_stays(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_set(tmp_path / "uit", FIRST, CAREFUL)
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != name)
    before = contents(tmp_path)
    with pytest.raises(SaveRefused, match="u hebt geen rechten"):
        write_set(tmp_path / "uit", SECOND, KEEPING)
    assert contents(tmp_path) == before


def test_a_document_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "elders.md").write_bytes(b"oud")
    folder = tmp_path / "uit"
    folder.mkdir()
    (folder / "a.md").symlink_to(tmp_path / "elders.md")
    write_set(folder, FIRST, KEEPING)
    assert (folder / "a.md").is_symlink()
    assert (tmp_path / "elders.md").read_bytes() == b"a"
    assert (folder / "a.md.bak").read_bytes() == b"oud"


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("rule", [CAREFUL, KEEPING])
def test_an_account_that_is_a_link_to_a_plan_leaves_the_plan_as_it_is(rule: Rule, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"armoedeplan: 1\n")
    folder = tmp_path / "uit"
    folder.mkdir()
    (folder / account.NAME).symlink_to(tmp_path / "plan.yaml")
    before = contents(tmp_path)
    with pytest.raises(SaveRefused, match="is een koppeling"):
        write_set(folder, FIRST, rule)
    assert contents(tmp_path) == before


def test_a_folder_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "uit").symlink_to("echt")
    write_set(tmp_path / "uit", FIRST, CAREFUL)
    write_set(tmp_path / "uit", SECOND, CAREFUL)
    assert (tmp_path / "uit").is_symlink()
    assert (tmp_path / "echt" / "a.md").read_bytes() == b"aa"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it cannot be seen where a process stands")
def test_a_folder_in_which_somebody_stands_keeps_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    write_set(folder, FIRST, CAREFUL)
    number = folder.stat().st_ino
    with subprocess.Popen(["sleep", "60"], cwd=folder) as standing:
        try:
            write_set(folder, SECOND, CAREFUL)
        finally:
            standing.kill()
    assert folder.stat().st_ino == number
    assert (folder / "a.md").read_bytes() == b"aa"
    write_set(folder, FIRST, CAREFUL)
    assert folder.stat().st_ino != number


def test_a_folder_that_holds_what_the_command_reads_keeps_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    write_set(folder, FIRST, CAREFUL)
    number = folder.stat().st_ino
    (folder / "plan.yaml").write_bytes(b"plan")
    write_set(folder, SECOND, Rule([folder / "plan.yaml"]))
    assert (folder.stat().st_ino, (folder / "plan.yaml").read_bytes()) == (number, b"plan")


def test_what_somebody_writes_during_the_exchange_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "uit"
    write_set(folder, FIRST, CAREFUL)
    (folder / "mijn.txt").write_bytes(b"eerst")
    real = exchange_folders

    def busy(one: Path, other: Path) -> bool:
        (folder / "anders").write_bytes(b"toen")
        (folder / "anders").replace(folder / "mijn.txt")
        (folder / "erbij.txt").write_bytes(b"erbij")
        (folder / "a.md").write_bytes(b"van mij")
        return real(one, other)

    monkeypatch.setattr(whole, "exchange_folders", busy)
    write_set(folder, SECOND, CAREFUL)
    found = {name: (folder / name).read_bytes() for name in ("mijn.txt", "erbij.txt", "a.md", "a.md.bak")}
    assert found == {"mijn.txt": b"toen", "erbij.txt": b"erbij", "a.md": b"aa", "a.md.bak": b"van mij"}


@pytest.mark.usefixtures("way")
def test_what_changes_between_judging_and_writing_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_set(tmp_path / "uit", FIRST, CAREFUL)

    def staging(asked: change.Change, room: Path) -> None:
        change.stage(asked, room)
        (tmp_path / "uit" / "c.md").write_bytes(b"van mij")

    monkeypatch.setattr(whole, "stage", staging)
    monkeypatch.setattr(journal, "stage", staging)
    with pytest.raises(SaveRefused, match=r"c\.md is intussen gewijzigd"):
        write_set(tmp_path / "uit", SECOND, CAREFUL)
    assert {name: (tmp_path / "uit" / name).read_bytes() for name, _ in FIRST} == {**dict(FIRST), "c.md": b"van mij"}


def test_a_second_writer_waits_and_is_then_refused(tmp_path: Path) -> None:
    with (
        folder_lock.locked(tmp_path),
        pytest.raises(SaveRefused, match="Een ander programma schrijft nu in"),
        folder_lock.locked(tmp_path, 0.05),
    ):
        pass
    write_set(tmp_path, FIRST, CAREFUL)


def test_a_journal_from_elsewhere_touches_nothing_outside_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    staged = folder / JOURNAL / "new"
    staged.mkdir(parents=True)
    (tmp_path / "buiten").mkdir()
    (folder / "wijzer").symlink_to("../buiten")
    names = ["../a.md", str(tmp_path / "b.md"), "wijzer/c.md", "", ".", "goed.md", "plan.yaml"]
    (staged / "wijzer").mkdir()
    for path in (folder / JOURNAL / "a.md", tmp_path / "b.md", staged / "wijzer/c.md", staged / "goed.md"):
        path.write_bytes(b"vreemd")
    (staged / "plan.yaml").write_bytes(b"vreemd")
    (folder / "plan.yaml").write_bytes(b"van mij")
    (folder / JOURNAL / "te_doen.json").write_text(json.dumps(dict.fromkeys(names)), encoding="utf-8")
    write_set(folder, FIRST, CAREFUL)
    assert not (tmp_path / "a.md").exists()
    assert not list((tmp_path / "buiten").iterdir())
    assert (folder / "plan.yaml").read_bytes() == b"van mij"
    assert not (folder / JOURNAL).exists()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a.md": 7}', "[" * 100_000])
def test_a_journal_that_is_damaged_shuts_nobody_out(text: str, tmp_path: Path) -> None:
    (tmp_path / JOURNAL).mkdir()
    (tmp_path / JOURNAL / "te_doen.json").write_text(text, encoding="utf-8")
    write_set(tmp_path, FIRST, CAREFUL)
    assert not (tmp_path / JOURNAL).exists()
    assert account.read_account(tmp_path).keys() == dict(FIRST).keys()


def test_a_journal_in_a_folder_that_was_closed_meanwhile_has_nothing_left_to_be_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_set(tmp_path, FIRST, CAREFUL)
    replace, rename = os.replace, os.rename

    def refused(path: Path, target: Path) -> None:
        if JOURNAL in path.parts:
            raise PermissionError(13, "closed")
        replace(path, target)

    def kept(path: Path, target: Path) -> None:
        if path.name == JOURNAL:
            raise PermissionError(13, "closed")
        rename(path, target)

    monkeypatch.setattr(os, "replace", refused)
    monkeypatch.setattr(os, "rename", kept)
    with pytest.raises(SaveRefused, match=r"plan\.yaml lukt niet"):
        write_file(tmp_path / "plan.yaml", b"geweigerd", CAREFUL)
    monkeypatch.undo()
    write_file(tmp_path / "ander.yaml", b"ander", CAREFUL)
    # what was refused is not done after all by a later command
    assert not (tmp_path / "plan.yaml").exists()
    assert not (tmp_path / JOURNAL).exists()


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    code = "import sys; from armoedeplan import temporary; sys.stdout.write(temporary.name())"
    gone = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    living = temporary.name()
    for folder in (tmp_path, tmp_path / "uit"):
        for name in (gone, living):
            (folder / name / "new").mkdir(parents=True)
    write_set(tmp_path / "uit", FIRST, CAREFUL)
    hidden = {name for name in contents(tmp_path) if Path(name).name.startswith(".armoedeplan-")}
    assert hidden == {living, f"uit/{living}"}


def test_a_single_file_is_the_programs_own_until_somebody_changes_it(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    write_file(path, b"1", CAREFUL)
    write_file(path, b"2", CAREFUL)
    path.write_bytes(b"van mij")
    with pytest.raises(SaveRefused, match=r"x\.json is met de hand gewijzigd"):
        write_file(path, b"3", CAREFUL)
    with pytest.raises(SaveRefused, match=r"x\.json bestaat al"):
        write_file(path, b"3", Rule(counted=False))
    assert writing.write_file(path, b"3", KEEPING).kept == [(path, tmp_path / "x.json.bak")]
