"""The pages of documents that the manual shows, as pictures: `python docs/bladzijden.py` makes them anew.

They are made of the complete example, in the house style that stands beside it. Look at them before they are kept.
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
# the name of the picture, the document, words that stand on the page, and the house style if there is one
PAGES: Final = (
    ("beleidsplan-voorblad", "beleidsplan", "Rondkomen en meedoen", "huisstijl-voorbeeld"),
    ("beleidsplan-netwerk", "beleidsplan", "Wie elkaar treft in welk samenwerkingsverband", ""),
    ("beleidsplan-planning", "beleidsplan", "Wanneer de fasen en maatregelen lopen", ""),
    ("afwegingsnota-som", "afwegingsnota", "Hoe goed elk model bij de antwoorden past", ""),
)


def main() -> None:
    """Make every page."""
    FOLDER.mkdir(exist_ok=True)
    for name, document, words, style in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            page = _page(_made(document, style, Path(folder)), words)
            out = io.BytesIO()
            page.quantize(COLOURS).save(out, "PNG", optimize=True)
            (FOLDER / f"{name}.png").write_bytes(out.getvalue())
            print(f"Geschreven: docs/beelden/{name}.png ({len(out.getvalue()) // 1024} kB)")


def _made(document: str, style: str, folder: Path) -> bytes:
    """Make a document as PDF."""
    plan = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
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
