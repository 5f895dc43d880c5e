"""What the papers make of trial plans: signs stay what they are, and a council decides only where it does."""

import html
import re
from pathlib import Path

import pytest
from support.program import run

TRIALS = Path(__file__).parent / "proeven"


def made(folder: Path, name: str, *options: str) -> dict[str, str]:
    """Make papers of a trial plan; give each by the name of its file."""
    run("maak", str(TRIALS / f"{name}.yaml"), *options, "--uit", str(folder / "uit"), folder=folder)
    return {path.name: path.read_text(encoding="utf-8") for path in (folder / "uit").iterdir() if path.is_file()}


def test_signs_that_mean_something_in_markdown_stay_what_they_are(tmp_path: Path) -> None:
    page = made(tmp_path, "tekens", "--document", "beleidsplan", "--als", "html")["beleidsplan.html"]
    seen = " ".join(html.unescape(re.sub(r"<[^>]*>|\u00ad", "", page)).replace("\u00a0", " ").split())
    assert "Foto's en 's avonds & meer (A_B) <x> #1 - 50% * 3 = 150 ~ [x] €5" in seen
    assert "Auto's, R&D, a_b, 5*3, [x], <b>, #1, ~5%, 1. een, - streep, https://x.nl/a_b?c=d&e=f" in seen
    assert "Beleidsplan van 's-Voorbeeld" in seen


def test_only_what_must_be_escaped_is_escaped(tmp_path: Path) -> None:
    text = made(tmp_path, "tekens", "--document", "beleidsplan")["beleidsplan.md"]
    assert "Auto's, R&D, a_b," in text
    assert "https://x.nl/a_b?c=d&e=f" in text


@pytest.mark.parametrize("option", [("--alles",), ("--document", "beleidsplan,raadsbesluit,raadsvoorstel")])
def test_a_council_decides_only_in_the_municipality_where_it_does(tmp_path: Path, option: tuple[str, ...]) -> None:
    papers = made(tmp_path, "twee_gemeenten", *option)
    assert {"raadsbesluit-b.md"} == {name for name in papers if name.startswith("raads") and "brief" not in name}
    assert 'voet: "Gemeente Beedorp · Raadsbesluit"' in papers["raadsbesluit-b.md"]
    not_to_it = "\n".join(text for name, text in papers.items() if "informatiebrief" not in name)
    assert not re.search(r"[Rr]aad van (?:de gemeente )?Aadorp", not_to_it)


def test_a_paper_with_nothing_below_its_title_is_not_made(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text((TRIALS / "twee_gemeenten.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    told = run("maak", str(plan), "--document", "beleidsplan,raadsbesluit", folder=tmp_path)
    assert told.code == 1
    assert "Het beleidsplan is niet gemaakt: het plan heeft er nog geen antwoorden voor." in told.err
    assert [path.name for path in tmp_path.rglob("*.md")] == ["raadsbesluit-b.md"]
