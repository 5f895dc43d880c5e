"""The page on house style works as it stands: its files are written, its commands are run, its links lead somewhere."""

import re
from pathlib import Path

import pytest
from support.clean_markdown import faults_in
from support.program import PATIENCE, ROOT, shell

PAGE = ROOT / "docs" / "huisstijl.md"
_FENCE = re.compile(r"(?:<!-- bestand: (\S+) -->\n\n)?```(\w+)\n(.*?)```\n", re.DOTALL)

# what a command of the page does is the same with more time, and a busy machine is no fault of the page
_OWN_TEMPLATES = re.compile(r"^armoedeplan (?:sjabloon controleer|maak .*--sjablonen) .*$", re.MULTILINE)
_PATIENT = rf"\g<0> --sjabloontijd {PATIENCE}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder in which somebody did all that the page says, from top to bottom."""
    place = tmp_path_factory.mktemp("huisstijl")
    (place / "plan.yaml").write_bytes((ROOT / "examples/voorbeeldstad/plan.yaml").read_bytes())
    for file, language, text in _FENCE.findall(PAGE.read_text(encoding="utf-8")):
        if file:
            (place / file).parent.mkdir(exist_ok=True)
            (place / file).write_text(text, encoding="utf-8")
        elif language == "sh":
            ran = shell(f"set -e; {_OWN_TEMPLATES.sub(_PATIENT, text)}", folder=place)
            assert (ran.code, ran.err) == (0, ""), text
    return place


def test_the_house_style_of_the_page_is_in_the_html(folder: Path) -> None:
    text = (folder / "documenten/beleidsplan.html").read_text(encoding="utf-8")
    assert "--kleur: #0b5d3b; --accent: #c8102e" in text
    assert 'alt="Logo van de gemeente Voorbeeldstad"' in text
    assert text.replace("\u00ad", "").count("Gemeente Voorbeeldstad, afdeling Samenleving") == 1


def test_the_block_of_the_page_takes_the_place_of_ours(folder: Path) -> None:
    text = (folder / "documenten/beleidsplan.md").read_text(encoding="utf-8")
    assert "\n## Voorwoord {.unnumbered}\n\nDit plan is van Voorbeeldstad.\nVerantwoordelijk is de " in text
    assert "\nVragen? Bel de afdeling Samenleving.\n\n## Samenvatting {.unnumbered}\n" in text


def test_the_document_of_the_page_is_made_with_its_picture(folder: Path) -> None:
    text = (folder / "documenten/persbericht.md").read_text(encoding="utf-8")
    assert text.startswith('---\ntitle: "Persbericht')
    assert re.search(r"^- .+, door .+$", text, re.MULTILINE)
    assert "](diagrammen/planning.svg " in text
    assert (folder / "documenten/diagrammen/planning.svg").read_bytes().startswith(b"<svg")


def test_the_page_and_the_manual_name_what_there_is() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [link for link in re.findall(r"\]\(([\w./-]+)\)", text) if not (PAGE.parent / link).is_file()] == []
    from armoedeplan.record.shape import shape_of
    from armoedeplan.render.style.huisstijl import Huisstijl, Kleuren

    names = {name for type_ in (Huisstijl, Kleuren) for name in shape_of(type_).fields}
    told = set(re.findall(r"`(\w+)`", text.partition("| Naam | Wat u opschrijft |")[2].partition("\n\n")[0]))
    assert told == names


def test_the_page_is_clean_markdown() -> None:
    assert faults_in(PAGE) == []
