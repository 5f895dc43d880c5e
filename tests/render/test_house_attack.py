"""House styles that were made to hang or break the program: each is told with its file, from the real command."""

import shutil
from pathlib import Path

import pytest
from support.program import ROOSENDAAL, ROOT, Ran, contents, run

ATTACK = ROOT / "tests" / "support" / "data" / "aanval"
STYLE = 'naam: X\nkleuren: {hoofdkleur: "#01497c"}\n'


def maak(folder: Path, text: str, *files: Path) -> Ran:
    """Make a document in a house style of this text and these files, which must take no more than the program may."""
    (folder / "stijl").mkdir()
    (folder / "stijl" / "huisstijl.yaml").write_text(STYLE + text, encoding="utf-8")
    for file in files:
        shutil.copy(file, folder / "stijl")
    return run("maak", ROOSENDAAL, "--als", "html", "--huisstijl", "stijl", "--uit", "uit", folder=folder)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("mask_bomb.svg", "Het logo tekent meer dan 20000 onderdelen"),
        ("pattern_bomb.svg", "Het logo tekent meer dan 20000 onderdelen"),
        ("clip_bomb.svg", "Het logo tekent meer dan 20000 onderdelen"),
        ("deep.svg", "In het logo staan meer dan 60 groepen in elkaar"),
    ],
)
def test_a_logo_that_draws_without_end_is_refused_at_its_line(name: str, message: str, tmp_path: Path) -> None:
    ran = maak(tmp_path, f"logo: {name}\nlogo_tekst: Logo\n", ATTACK / "huisstijl_svg" / name)
    assert (ran.code, ran.out) == (1, "")
    assert f"stijl/huisstijl.yaml:3:7: fout AP035 {name}: {message}" in ran.err
    assert not (tmp_path / "uit").exists()


def test_a_logo_that_names_a_part_of_itself_in_quotation_marks_is_taken(tmp_path: Path) -> None:
    name = "quoted_url_ok.svg"
    ran = maak(tmp_path, f"logo: {name}\nlogo_tekst: Logo\n", ATTACK / "huisstijl_svg" / name)
    assert (ran.code, ran.err) == (0, "")
    assert "uit/beleidsplan.html" in contents(tmp_path)


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("huisstijl_redos/r.docx", "Het onderdeel word/styles.xml, regel 2 is beschadigd"),
        ("made_with_external_template.docx", "Dit document hangt aan een sjabloon op een andere plek"),
    ],
)
def test_a_document_that_hangs_a_reader_or_reaches_out_is_refused(file: str, message: str, tmp_path: Path) -> None:
    name = Path(file).name
    ran = maak(tmp_path, f"referentie_docx: {name}\n", ATTACK / file)
    assert (ran.code, ran.out) == (1, "")
    assert f"stijl/huisstijl.yaml:3:18: fout AP035 {name}: {message}" in ran.err
    assert not (tmp_path / "uit").exists()
