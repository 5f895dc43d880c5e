"""Whatever path a command is given, nothing that is there is replaced by something else."""

import os
import shutil
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.paths import CHANGES, LINES, Taking, commands, takings
from support.repetition import repetitions
from support.workplace import COLUMNS, LIST, TEMPLATE, fill
from typer.testing import CliRunner

from armoedeplan.cli.app import app
from armoedeplan.plan.schema import schema_text

KINDS = {
    "plan": SOUND.encode(),
    "lijst.csv": LIST,
    "rekenblad.xlsx": b"PK\x03\x04geen echt rekenblad",
    "stuk.pdf": b"%PDF-1.7 geen echt stuk",
    "stuk.docx": b"PK\x03\x04geen echt stuk",
    "beeld.png": b"\x89PNG\r\n\x1a\n",
    "sjabloon.md.j2": TEMPLATE,
    "kolommen.yaml": COLUMNS + b"# van mij\n",
    "schema.json": schema_text().replace("Armoedeplan", "Mijn plan").encode() + b"\n",
    ".gemaakt.json": b"{}\n",
    "leeg": b"",
}
TAKINGS = list(takings())
WAYS = repetitions(1, 2)
"""With each change, a command meets a kind either when it may write over or when it may not; by night both ways."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with all that a command may read, in which the program stands."""
    work = tmp_path / "werk"
    fill(work)
    monkeypatch.chdir(work)
    return work


def run(line: list[str]) -> int:
    return CliRunner().invoke(app, line, input="").exit_code


def files(folder: Path) -> dict[str, bytes]:
    """Give every file with its bytes, those of a link too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changed(folder: Path, before: dict[str, bytes], *, overwrite: bool) -> list[str]:
    """Give the files that are not as they were, and of which the old bytes are nowhere beside them."""
    after = files(folder)
    found = [name for name, data in before.items() if after.get(name) != data]
    if not overwrite:
        return found
    kept = {name: [data for other, data in after.items() if other.startswith(f"{name}.bak")] for name in found}
    return [name for name in found if before[name] not in kept[name]]


def made_by(line: list[str], folder: Path) -> list[str]:
    """Give the names of what a command makes in a folder where nothing is."""
    before = files(folder)
    run(line)
    new = sorted(set(files(folder)) - set(before))
    for path in sorted(folder.iterdir()):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    folder.rmdir()
    fill(folder)
    os.chdir(folder)
    return new


def test_every_command_is_walked() -> None:
    assert {name for name, _ in commands()} == set(LINES)
    assert {("maak", "--uit"), ("schema", "--uit"), ("importeer aanbod", "--schrijf-kolommen")} <= {
        (one.command, one.name) for one in TAKINGS
    }


@pytest.mark.parametrize("overwrite", [False, True], ids=["zonder", "overschrijf"])
@pytest.mark.parametrize("taking", TAKINGS, ids=lambda one: f"{one.command} {one.name}")
def test_a_file_of_another_kind_stays_as_it_is(taking: Taking, overwrite: bool, folder: Path) -> None:  # noqa: FBT001
    if overwrite and not taking.overwrites:
        pytest.skip("it has no --overschrijf")
    for number, (kind, data) in enumerate(KINDS.items(), TAKINGS.index(taking)):
        if taking.overwrites and WAYS == 1 and number % 2 != overwrite:
            continue
        if kind == "plan" and (taking.command, taking.name) in CHANGES:
            continue
        if kind == "leeg" and taking.command == "nieuw":
            continue  # a new plan fills an empty file
        (folder / kind).write_bytes(data)
        before = files(folder)
        run(taking.line(kind, overwrite=overwrite))
        assert changed(folder, before, overwrite=overwrite) == [], kind
        for name in set(files(folder)) - set(before):
            (folder / name).unlink()
        for name, was in before.items():
            (folder / name).write_bytes(was)
        (folder / kind).unlink()


@pytest.mark.parametrize("overwrite", [False, True], ids=["zonder", "overschrijf"])
@pytest.mark.parametrize("taking", TAKINGS, ids=lambda one: f"{one.command} {one.name}")
def test_what_a_folder_holds_under_the_names_of_what_is_made_stays(
    taking: Taking,
    overwrite: bool,  # noqa: FBT001
    folder: Path,
) -> None:
    if overwrite and not taking.overwrites:
        pytest.skip("it has no --overschrijf")
    line = taking.line("uit", overwrite=overwrite)
    for name in made_by(line, folder):
        for kind in ("plan", "rekenblad.xlsx", "leeg"):
            if kind == "leeg" and taking.command == "nieuw":
                continue  # a new plan fills an empty file
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(KINDS[kind])
            before = files(folder)
            run(line)
            assert changed(folder, before, overwrite=overwrite and not name.endswith(".gemaakt.json")) in (
                [],
                [name] if name.endswith(".gemaakt.json") else [],
            ), (name, kind)
            shutil.rmtree(folder / "uit", ignore_errors=True)


@pytest.mark.parametrize("overwrite", [False, True], ids=["zonder", "overschrijf"])
@pytest.mark.parametrize("taking", TAKINGS, ids=lambda one: f"{one.command} {one.name}")
def test_what_a_command_reads_is_never_written_over(taking: Taking, overwrite: bool, folder: Path) -> None:  # noqa: FBT001
    if (overwrite and not taking.overwrites) or (taking.command, taking.name) in CHANGES:
        pytest.skip("it has no --overschrijf, or is there to change the plan")
    (folder / "map").mkdir()
    inputs = [name for name in LINES[taking.command].values() if (folder / name).exists()]
    for name in dict.fromkeys(inputs):
        (folder / f"map/link_{name}").symlink_to(folder / name)
        ways = [name, f"./map/../{name}", f"map/link_{name}"]
        if (folder / name).is_file():
            os.link(folder / name, folder / f"hard_{name}")
            ways.append(f"hard_{name}")
        for way in ways:
            before = files(folder)
            run(taking.line(way, overwrite=overwrite))
            # what is written down of what was made is ours, and follows what is made
            told = [name for name in changed(folder, before, overwrite=False) if not name.endswith(".gemaakt.json")]
            assert told == [], way


@pytest.mark.parametrize("taking", TAKINGS, ids=lambda one: f"{one.command} {one.name}")
def test_a_link_to_a_plan_and_a_folder_in_the_way_stay(taking: Taking, folder: Path) -> None:
    if (taking.command, taking.name) in CHANGES:
        pytest.skip("it is there to change the plan")
    (folder / "ander.yaml").write_bytes(KINDS["plan"])
    (folder / "link.yaml").symlink_to("ander.yaml")
    (folder / "dicht.yaml").write_bytes(KINDS["plan"])
    (folder / "dicht.yaml").chmod(0o444)
    (folder / "map").mkdir()
    (folder / "map" / "mijn.txt").write_bytes(b"van mij")
    before = files(folder)
    for path in ("link.yaml", "dicht.yaml", "map"):
        run(taking.line(path, overwrite=False))
        assert changed(folder, before, overwrite=False) == [], path
    assert (folder / "link.yaml").is_symlink()
