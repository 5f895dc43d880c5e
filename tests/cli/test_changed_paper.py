"""The paper of what changed: beside an older file, a version in git, or the adoption; without one it is refused."""

from pathlib import Path

import pytest
from support.program import VOORBEELDSTAD, run
from support.repository import Repository

TEXT = VOORBEELDSTAD.read_text(encoding="utf-8")
NEW = TEXT.replace("streefwaarde: 75", "streefwaarde: 80")
SAID = "gaat van 75 naar 80."
NAME = "wat-is-er-veranderd"


def made(folder: Path, *options: str) -> str:
    """Make the paper, and give its text."""
    done = run("maak", "plan.yaml", NAME, "--uit", "stuk", "--overschrijf", *options, folder=folder)
    assert (done.code, done.err) == (0, "")
    return (folder / "stuk" / f"{NAME}.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "oud.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(NEW, encoding="utf-8")
    return tmp_path


def test_the_paper_tells_what_changed_since_the_adoption(folder: Path) -> None:
    page = made(folder, "--sinds", "oud.yaml")
    assert 'title: "Wat is er veranderd sinds de vaststelling"' in page
    assert "sinds de vaststelling op 12 november 2026. In het kort: een punt is anders." in page
    assert "\n## Besluitvorming en verantwoording\n\n- De streefwaarde van “Percentage" in page
    assert SAID in page
    assert "Stap 7" not in page


def test_nothing_internal_is_in_it(folder: Path) -> None:
    (folder / "plan.yaml").write_text(NEW + "notities:\n  plan.titel: {noot: Nog vragen}\n", encoding="utf-8")
    assert "vragen" not in made(folder, "--sinds", "oud.yaml").partition("## Besluit")[2]


def test_a_plan_that_did_not_change_says_so(folder: Path) -> None:
    (folder / "plan.yaml").write_text(TEXT, encoding="utf-8")
    page = made(folder, "--sinds", "oud.yaml")
    assert "Sinds de vaststelling op 12 november 2026 is er in het plan niets veranderd." in page


def test_a_template_of_ones_own_gets_the_changes_too(folder: Path) -> None:
    assert run("sjabloon", "kopieer", NAME, "--naar", "eigen", folder=folder).code == 0
    own = folder / "eigen" / f"{NAME}.md.j2"
    own.write_text(own.read_text(encoding="utf-8").replace("In het kort:", "Kort gezegd:"), encoding="utf-8")
    page = made(folder, "--sinds", "oud.yaml", "--sjablonen", "eigen")
    assert "Kort gezegd: een punt is anders." in page
    assert SAID in page


def test_without_another_version_the_paper_is_refused(folder: Path) -> None:
    done = run("maak", "plan.yaml", NAME, "--uit", "stuk", folder=folder)
    assert done.code == 1
    assert "is niet gemaakt: zeg met --sinds met welke versie u vergelijkt." in done.err


def test_git_knows_when_the_plan_was_adopted(tmp_path: Path) -> None:
    git = Repository(tmp_path / "dossier")
    draft = TEXT.replace("  status: vastgesteld\n", "  status: inspraak\n").replace(
        "streefwaarde: 75", "streefwaarde: 60"
    )
    for text in (draft, TEXT, NEW):
        git.write("plan.yaml", text)
        git.commit("een versie")
    page = made(git.folder, "--sinds", "vaststelling")
    assert SAID in page
    assert "een punt is anders" in page
    assert "van 60 naar" in made(git.folder, "--sinds", "HEAD~2")


def test_a_version_that_is_not_there_is_named(folder: Path) -> None:
    done = run("maak", "plan.yaml", NAME, "--sinds", "nergens.yaml", folder=folder)
    assert done.code == 2
    assert "staat niet in een map van git" in done.err
    assert not (folder / "documenten").exists()
