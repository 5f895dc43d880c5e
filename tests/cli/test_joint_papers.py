"""The papers of a joint plan: each council gets its own points, money and numbers, and nothing of another."""

import re

import pytest
from support.moments import ready
from support.program import run

OWN = """
  - id: veldwijk
    naam: Veldwijk
    vaststelling: {orgaan: raad, datum: 2026-11-19}
    behandeling:
      zaaknummer: V-2026-88
      portefeuillehouder: Wethouder zorg
      vervangt: [de Minimanota Veldwijk]
      college_datum: 2026-09-22
      stukken:
        raadsvoorstel: {datum: 2026-09-22, nummer: V26.12}
"""
POINT = "- {tekst: Voor Veldwijk 42.000 euro in 2027 te ramen., soort: ramen, gemeente: veldwijk}"
MONEY = (
    "- {id: veldwijk_2027, post: Deel Veldwijk, jaar: 2027, bedrag: 42000, dekkingsbron: Begroting Veldwijk, "
    "programma: Samenleving, taakveld: '6.3', soort: lasten, al_in_begroting: 0, programma_vooraf: 400000, "
    "gemeente: veldwijk}"
)


def joint() -> str:
    """Give the plan of Voorbeeldstad as one of two municipalities, of which each pays for itself."""
    text = ready("aangeboden_aan_raad").replace("\ngemeenten:", f"\ngemeenten:{OWN.rstrip()}", 1)
    text = text.replace("  besluitpunten:\n", f"  besluitpunten:\n    {POINT}\n", 1)
    before, _, rest = text.partition("\nfinancien:\n")
    money, blank, after = rest.partition("\n\n")
    money = re.sub(r"^  - id: .*$", r"\g<0>\n    gemeente: voorbeeldstad", money, flags=re.MULTILINE)
    return f"{before}\nfinancien:\n  {MONEY}\n{money}{blank}{after}"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("samen")
    (folder / "plan.yaml").write_text(joint(), encoding="utf-8")
    made = run("maak", "plan.yaml", "--document", "raadsvoorstel,raadsbesluit,begrotingswijziging", folder=folder)
    assert (made.code, made.err) == (0, "")
    return {
        path.stem: path.read_text(encoding="utf-8").replace("\u00a0", " ")
        for path in (folder / "documenten").glob("*.md")
    }


def test_a_council_decides_on_its_own_points(papers: dict[str, str]) -> None:
    for name in ("raadsvoorstel", "raadsbesluit"):
        assert "voor Veldwijk 42.000 euro" in papers[f"{name}-veldwijk"]
        assert "voor Veldwijk 42.000 euro" not in papers[f"{name}-voorbeeldstad"]
        assert "Minimanota Voorbeeldstad" in papers[f"{name}-voorbeeldstad"]


def test_a_council_sees_the_money_of_its_own_municipality(papers: dict[str, str]) -> None:
    assert "De lasten stijgen met € 42.000 in 2027." in papers["begrotingswijziging-veldwijk"]
    assert "42.000" not in papers["begrotingswijziging-voorbeeldstad"]
    money = papers["raadsvoorstel-veldwijk"].partition("\n## Geld\n")[2].partition("\n## ")[0]
    assert "Er is € 42.000 in 2027." in money
    assert "Hier staat het deel van onze gemeente." in money
    assert "tekort" not in money


def test_a_paper_has_the_numbers_and_functions_of_its_own_municipality(papers: dict[str, str]) -> None:
    own, other = papers["raadsvoorstel-veldwijk"], papers["raadsvoorstel-voorbeeldstad"]
    assert 'title: "Raadsvoorstel V26.12"' in own
    assert "Zaaknummer V-2026-88" in own
    assert "wethouder zorg" in own
    assert not re.search("V26.12|V-2026-88|wethouder zorg", other)
    assert (
        "gelezen het voorstel van burgemeester en wethouders van 22 september 2026, nummer V26.12;"
        in (papers["raadsbesluit-veldwijk"])
    )


def test_an_argument_stands_at_its_point_under_the_number_of_this_council(papers: dict[str, str]) -> None:
    heading = re.compile(r"^\*(\d\.\d) ", re.MULTILINE)
    assert heading.findall(papers["raadsvoorstel-voorbeeldstad"])
    assert heading.findall(papers["raadsvoorstel-veldwijk"]) != heading.findall(papers["raadsvoorstel-voorbeeldstad"])


def test_money_that_all_pay_together_is_parted_and_each_council_sees_its_own_provisions(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("aandeel")
    text = ready("aangeboden_aan_raad").replace("\ngemeenten:", f"\ngemeenten:{OWN}    aandeel_kosten: 30", 1)
    text = text.replace("    naam: Voorbeeldstad\n", "    naam: Voorbeeldstad\n    aandeel_kosten: 70\n", 1)
    text = text.replace("  - id: kindpakket\n", "  - id: kindpakket\n    gemeente: veldwijk\n", 1)
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    made = run("maak", "plan.yaml", "--document", "raadsvoorstel,beleidsplan", folder=folder)
    assert made.code == 0, made.err
    said = {path.stem: path.read_text(encoding="utf-8") for path in (folder / "documenten").glob("*.md")}
    assert "Van de gezamenlijke kosten betaalt onze gemeente 30 procent." in said["raadsvoorstel-veldwijk"]
    assert "Van de gezamenlijke kosten betaalt onze gemeente 70 procent." in said["raadsvoorstel-voorbeeldstad"]
    assert "Alleen in Veldwijk." in said["beleidsplan"]
    assert "betaalt Veldwijk 30 procent en Voorbeeldstad 70 procent." in said["beleidsplan"]
