"""`verschil`: two versions side by side, from files and from git, for people and for programs."""

import json
from pathlib import Path

import pytest
from support.program import VOORBEELDSTAD, run
from support.repository import Repository

TEXT = VOORBEELDSTAD.read_text(encoding="utf-8")
NEW = TEXT.replace("streefwaarde: 75", "streefwaarde: 80")
SAID = "De streefwaarde van “Percentage huishoudens met een laag inkomen dat de Voorbeeldpas …” gaat van 75 naar 80."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "oud.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "nieuw.yaml").write_text(NEW, encoding="utf-8")
    return tmp_path


def test_what_differs_is_told_in_words_and_by_the_exit_code(folder: Path) -> None:
    done = run("verschil", "oud.yaml", "nieuw.yaml", folder=folder)
    assert done.code == 1
    assert SAID in " ".join(done.out.split())
    assert done.lines[2] == "Stap 7: Besluitvorming en verantwoording"
    same = run("verschil", "oud.yaml", "oud.yaml", folder=folder)
    assert (same.code, same.out) == (0, "Er is geen verschil tussen oud.yaml en oud.yaml.\n")


def test_programs_get_all_of_it(folder: Path) -> None:
    done = run("verschil", "oud.yaml", "nieuw.yaml", "--json", folder=folder)
    (change,) = json.loads(done.out)["verschillen"]
    assert change == {
        "stap": 7,
        "pad": "verantwoording.indicatoren[bereik_voorbeeldpas].streefwaarde",
        "soort": "gewijzigd",
        "tekst": SAID,
        "regels": [],
        "was": "75",
        "is": "80",
        "intern": False,
    }


def test_a_page_of_markdown_goes_to_a_file_and_holds_nothing_internal(folder: Path) -> None:
    text = NEW + "notities:\n  plan.titel: {noot: Nog vragen}\n"
    (folder / "nieuw.yaml").write_text(text, encoding="utf-8")
    done = run("verschil", "oud.yaml", "nieuw.yaml", "--als", "md", "--naar", "w.md", folder=folder)
    page = (folder / "w.md").read_text(encoding="utf-8")
    assert (done.code, done.out) == (1, "Geschreven: w.md\n")
    assert page.startswith("# Wat is er veranderd\n\nVergeleken zijn oud.yaml en nieuw.yaml.\n\n## Stap 7")
    assert "vragen" not in page
    assert "(intern)" in run("verschil", "oud.yaml", "nieuw.yaml", folder=folder).out
    again = run("verschil", "oud.yaml", "nieuw.yaml", "--als", "md", "--naar", "nieuw.yaml", folder=folder)
    assert again.code == 2
    assert (folder / "nieuw.yaml").read_text(encoding="utf-8") == text


def test_a_step_can_be_chosen(folder: Path) -> None:
    assert run("verschil", "oud.yaml", "nieuw.yaml", "--stap", "7", folder=folder).code == 1
    assert run("verschil", "oud.yaml", "nieuw.yaml", "--stap", "3", folder=folder).code == 0
    assert run("verschil", "oud.yaml", "nieuw.yaml", "--stap", "9", folder=folder).code == 2


def test_a_version_in_git_is_found_also_below_a_folder_and_under_another_name(folder: Path) -> None:
    git = Repository(folder / "dossier")
    git.write("beleid/plan.yaml", TEXT)
    git.commit("begin")
    git.run("tag", "vastgesteld")
    git.run("mv", "beleid/plan.yaml", "armoede.yaml")
    git.commit("andere naam")
    git.write("armoede.yaml", NEW)
    done = run("verschil", "armoede.yaml", "--git", "vastgesteld", folder=git.folder)
    assert done.code == 1
    assert SAID in " ".join(done.out.split())
    assert "beleid/plan.yaml (vastgesteld)" in done.out


def test_what_git_does_not_have_is_told(folder: Path) -> None:
    git = Repository(folder / "dossier")
    git.write("anders.txt", "niets")
    git.commit("begin")
    git.write("plan.yaml", TEXT)
    for revision, said in (
        ("nergens", "Git kent de versie “nergens” niet"),
        ("--output=weg", "“--output=weg” is geen versie in git"),
        ("HEAD", "was plan.yaml er nog niet"),
    ):
        done = run("verschil", "plan.yaml", f"--git={revision}", folder=git.folder)
        assert done.code == 2
        assert said in done.err
    assert not (git.folder / "weg").exists()
    assert "staat niet in een map van git" in run("verschil", "oud.yaml", "--git", "HEAD", folder=folder).err


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("kapot.yaml", b"plan: [", "niet als plan te lezen"),
        ("beeld.yaml", b"\x89PNG\r\n\x1a\n" + bytes(20), "niet als plan te lezen"),
        ("nieuwer.yaml", b"armoedeplan: 99\nplan: {titel: X}\n", "nieuwere versie"),
        ("anders.yaml", b"appel: peer\n", "niet als plan te lezen"),
    ],
)
def test_what_is_no_plan_is_named(folder: Path, name: str, data: bytes, said: str) -> None:
    (folder / name).write_bytes(data)
    done = run("verschil", "oud.yaml", name, folder=folder)
    assert done.code == 2
    assert said in done.err


def test_links_that_lead_to_each_other_are_named(folder: Path) -> None:
    (folder / "een.yaml").symlink_to("twee.yaml")
    (folder / "twee.yaml").symlink_to("een.yaml")
    done = run("verschil", "een.yaml", "nieuw.yaml", folder=folder)
    assert done.code == 2
    assert "wijzen naar elkaar" in done.err


def test_values_that_do_not_fit_are_compared_as_they_were_written(folder: Path) -> None:
    (folder / "nieuw.yaml").write_text(TEXT.replace("streefwaarde: 75", "streefwaarde: veel"), encoding="utf-8")
    done = run("verschil", "oud.yaml", "nieuw.yaml", folder=folder)
    assert done.code == 1
    assert "gaat van 75 naar veel" in " ".join(done.out.split())
    assert "AP0" in done.err
