"""The documents that stand beside the examples are what the program makes of them today.

After a change that is meant, `GOLDEN=1 pytest tests/examples/test_golden.py` writes them anew: read the difference.
"""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from support.program import ROOT, run

EXAMPLES = ROOT / "examples"
COUNCIL_SET = "raadsvoorstel,raadsbesluit,begrotingswijziging,collegevoorstel,nota-van-beantwoording,publieksversie"
RENEW = os.environ.get("GOLDEN") == "1"
WITH_DOCUMENTS = sorted(path.parent.name for path in EXAMPLES.glob("*/documenten"))


def test_roosendaal_has_its_documents() -> None:
    assert "roosendaal" in WITH_DOCUMENTS


def files(folder: Path) -> dict[str, bytes]:
    """Give what was made in a folder and below it, without the account that the program keeps there."""
    found = (path for path in folder.rglob("[!.]*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def renew(golden: Path, made: Mapping[str, bytes], old: Sequence[str]) -> None:
    """Put what was made in the place of what was there."""
    for file in old:
        (golden / file).unlink()
    for file, data in made.items():
        (golden / file).parent.mkdir(parents=True, exist_ok=True)
        (golden / file).write_bytes(data)


def test_the_council_set_of_the_complete_example_is_what_maak_makes_when_it_lies_before_the_council(
    tmp_path: Path,
) -> None:
    golden = EXAMPLES / "voorbeeldstad" / "raadsstukken"
    text = (EXAMPLES / "voorbeeldstad" / "plan.yaml").read_text(encoding="utf-8")
    before = text.replace("\n  status: vastgesteld\n", "\n  status: aangeboden_aan_raad\n")
    assert before != text
    (tmp_path / "plan.yaml").write_text(before, encoding="utf-8", newline="\n")
    ran = run("maak", "plan.yaml", "--document", COUNCIL_SET, folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    made = files(tmp_path / "documenten")
    if RENEW:
        golden.mkdir(exist_ok=True)
        renew(golden, made, old=list(files(golden)))
    assert {file: data.decode() for file, data in files(golden).items()} == {
        file: data.decode() for file, data in made.items()
    }


@pytest.mark.parametrize("name", WITH_DOCUMENTS)
def test_the_documents_of_an_example_are_what_maak_makes_of_it(name: str, tmp_path: Path) -> None:
    golden = EXAMPLES / name / "documenten"
    shutil.copy(EXAMPLES / name / "plan.yaml", tmp_path)
    ran = run("maak", "plan.yaml", "--alles", folder=tmp_path)
    assert ran.code == 0
    # what does not belong to the phase of the plan is told, and nothing else
    assert not ran.err or ran.err.startswith("Niet gemaakt:\n  ")
    made = files(tmp_path / "documenten")
    if RENEW:
        renew(golden, made, old=list(files(golden)))
    kept = files(golden)
    assert made.keys() == kept.keys()
    for file, data in made.items():
        assert data.decode().splitlines() == kept[file].decode().splitlines(), f"{name}/{file}"
        assert data == kept[file]
