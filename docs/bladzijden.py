"""The pages of documents that the manual shows, as pictures: `python docs/bladzijden.py` makes them anew.

They are made of the complete example: the council proposal of the moment at which it lies before the council. Look at
them before they are kept.
"""

import io
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "docs" / "beelden"
SCALE: Final = 1.0
COLOURS: Final = 64
ADOPTED: Final = "status: vastgesteld"
BEFORE_THE_COUNCIL: Final = "status: aangeboden_aan_raad"
# the name of the picture, the document, words that stand on the page, status, and house style if any
PAGES: Final = (
    ("beleidsplan-voorblad", "beleidsplan", "Rondkomen en meedoen", ADOPTED, "huisstijl-voorbeeld"),
    ("raadsvoorstel-begin", "raadsvoorstel", "Rondkomen en meedoen", BEFORE_THE_COUNCIL, ""),
    ("beleidsplan-planning", "beleidsplan", "Wanneer de fasen en maatregelen lopen", ADOPTED, ""),
    ("publieksversie-begin", "publieksversie", "Voorbeeldstad", ADOPTED, ""),
)


def main() -> None:
    """Make every page."""
    FOLDER.mkdir(exist_ok=True)
    for name, document, words, status, style in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            page = _page(_made(document, status, style, Path(folder)), words)
            out = io.BytesIO()
            page.quantize(COLOURS).save(out, "PNG", optimize=True)
            (FOLDER / f"{name}.png").write_bytes(out.getvalue())
            print(f"Geschreven: docs/beelden/{name}.png ({len(out.getvalue()) // 1024} kB)")


def _made(document: str, status: str, style: str, folder: Path) -> bytes:
    """Make a document of the example at a moment, as PDF."""
    plan = folder / "plan.yaml"
    text = (ROOT / "examples" / "voorbeeldstad" / "plan.yaml").read_text(encoding="utf-8")
    plan.write_text(text.replace(ADOPTED, status, 1), encoding="utf-8")
    options = ["--huisstijl", str(ROOT / "examples" / style)] if style else []
    command = [sys.executable, "-m", "armoedeplan", "maak", str(plan), "--document", document, "--als", "pdf"]
    subprocess.run([*command, "--uit", str(folder), *options], check=True, capture_output=True, cwd=ROOT)  # noqa: S603 - our own program
    return (folder / f"{document}.pdf").read_bytes()


def _page(data: bytes, words: str) -> Image.Image:
    """Draw the first page on which words stand."""
    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        if words in " ".join(page.get_textpage().get_text_range().split()):
            drawn: Image.Image = page.render(scale=SCALE).to_pil()
            return drawn
    raise LookupError(words)


if __name__ == "__main__":
    main()
