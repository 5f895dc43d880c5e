"""Opening a file: its bytes, or one Dutch finding that says why not."""

import os
from pathlib import Path

import pytest

from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.yamltext.decode import MOST_BYTES, decode
from armoedeplan.yamltext.open import open_bytes


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    assert open_bytes(tmp_path / "plan.yaml") == b"\xef\xbb\xbfa: 1\r\n"


def test_of_a_file_that_is_too_big_just_enough_is_read_to_know_it(tmp_path: Path) -> None:
    big = tmp_path / "plan.yaml"
    with big.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    data = open_bytes(big)
    assert isinstance(data, bytes)
    assert len(data) == MOST_BYTES + 1
    found = decode(data)
    assert isinstance(found, Finding)
    assert found.code == "AP002"


def _said(path: Path) -> str:
    found = open_bytes(path)
    assert isinstance(found, Finding)
    assert (found.code, found.severity, found.mark, found.path) == ("AP001", Severity.ERROR, Mark(), "")
    assert found.remedy.endswith(".") or "armoedeplan nieuw" in found.remedy
    return found.message


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert _said(tmp_path / "plan.yaml") == "Dit bestand bestaat niet"
    assert _said(tmp_path / "geen" / "map" / "plan.yaml") == "Dit bestand bestaat niet"
    (tmp_path / "los.yaml").symlink_to(tmp_path / "weg.yaml")
    assert _said(tmp_path / "los.yaml") == "Dit bestand bestaat niet"


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert _said(tmp_path) == "Dit is een map, geen bestand"
    found = open_bytes(tmp_path)
    assert isinstance(found, Finding)
    assert found.remedy == f"Noem het planbestand zelf, bijvoorbeeld {tmp_path / 'plan.yaml'}."


REFUSALS = {
    "no rights": (PermissionError(13, "denied"), "U hebt geen rechten om dit bestand te lezen"),
    "a broken disk": (OSError(5, "I/O error"), "Dit bestand is niet te lezen: de schijf geeft een fout"),
    "a share that is gone": (
        OSError(116, "Stale"),
        "Dit bestand is niet te lezen: de netwerkschijf is niet meer bereikbaar",
    ),
    "too many open files": (OSError(24, "Many"), "Dit bestand is niet te lezen: er staan te veel bestanden open"),
}


@pytest.mark.parametrize(("error", "message"), REFUSALS.values(), ids=REFUSALS)
def test_a_system_that_refuses_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, "open", refuse)
    assert _said(tmp_path / "plan.yaml") == message


def test_a_name_that_no_file_can_have_is_told() -> None:
    assert _said(Path("x" * 5000)) == "Dit bestand is niet te lezen: de naam is te lang"
    assert _said(Path(f"a{os.sep}" * 3000)) == "Dit bestand is niet te lezen: de naam is te lang"


def test_a_part_of_the_path_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"a: 1\n")
    assert _said(tmp_path / "plan.yaml" / "nog") == "Dit bestand is niet te lezen: een deel van het pad is geen map"
