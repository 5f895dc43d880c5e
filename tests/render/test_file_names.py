"""The name of a file holds the id of a municipality as it stands in the plan."""

from pathlib import Path

from support.program import run

PLAN = """armoedeplan: 1
plan: {titel: Proef, status: aangeboden_aan_raad, besluitpunten: [Het plan vast te stellen]}
gemeenten:
  - {id: bergen_op_zoom, naam: Bergen op Zoom}
  - {id: oss, naam: Oss}
"""


def test_the_name_of_a_file_holds_no_escape(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    run("maak", str(tmp_path / "plan.yaml"), "--document", "raadsbesluit", "--als", "md", folder=tmp_path)
    names = {path.name for path in tmp_path.rglob("*.md")}
    assert names == {"raadsbesluit-bergen_op_zoom.md", "raadsbesluit-oss.md"}
