"""What lies in the temporary folder while documents are made is gone afterwards, also after a kill."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from support.program import PATIENCE, PROGRAM, ROOSENDAAL, environment, run

from armoedeplan import temporary
from armoedeplan.render.formats import make_all, make_format
from armoedeplan.render.source import Source

FORMS = ("pdf", "docx", "odt")
HEAD = '---\ntitle: "T"\nsubtitle: "S"\nauthor: "A"\ndate: "D"\nlang: "nl-NL"\ntoc-title: "Inhoud"\n---\n'


@pytest.mark.skipif(os.name == "nt", reason="there a process cannot be asked for; age decides")
def test_what_a_killed_maak_left_is_cleared_away_by_the_next(tmp_path: Path) -> None:
    place = tmp_path / "tijdelijk"
    place.mkdir()
    _killed_halfway(place, tmp_path)
    left = _laid_out(place)
    assert left, "it was not killed halfway"
    assert [folder.stat().st_mode & 0o777 for folder in place.iterdir()] == [0o700]
    ran = run("maak", ROOSENDAAL, "--als", "pdf", "--uit", "uit", folder=tmp_path, variables={"TMPDIR": str(place)})
    assert (ran.code, ran.err) == (0, "")
    assert list(place.iterdir()) == []


def _killed_halfway(place: Path, folder: Path) -> None:
    """Start `maak`, and kill it with all that it started once a document lies in its temporary folder."""
    line = [*PROGRAM, "maak", str(ROOSENDAAL), "--als", "pdf", "--uit", "uit"]
    variables = environment({"TMPDIR": str(place)})
    with subprocess.Popen(
        line, cwd=folder, env=variables, stdout=subprocess.DEVNULL, start_new_session=True
    ) as process:
        end = time.monotonic() + PATIENCE
        while not _laid_out(place) and process.poll() is None and time.monotonic() < end:
            time.sleep(0.001)
        os.killpg(process.pid, signal.SIGKILL)


def _laid_out(place: Path) -> list[Path]:
    """Give the documents that lie in the temporary folder."""
    return list(place.glob(f"{temporary.PREFIX}*/document.*"))


def test_documents_made_at_once_are_those_that_are_made_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    sources = {f"stuk {number}": Source(f"{HEAD}\n## Kop {number}\n\nWoorden.\n", 0) for number in range(4)}
    made = make_all([(name, ".md", source) for name, source in sources.items()], FORMS)
    assert made == [(f"{name}.{form}", make_format(form, source)) for name, source in sources.items() for form in FORMS]
    assert list(tmp_path.iterdir()) == []
