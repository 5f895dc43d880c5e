"""Pictures as dots, for the word processors that show no SVG, or only with fonts that a machine may not have."""

import re
from functools import lru_cache
from typing import Final

from armoedeplan.render.source import Source
from armoedeplan.render.typst_fonts import our_fonts
from armoedeplan.temporary import scratch

TITLE: Final = r'(?: "(?:\\.|[^"\\])*")?'
"""The title of a picture in Markdown, behind the name of its file, if it has one."""
_DOTS: Final = 220.0
"""Per inch on paper: enough for print."""
_WIDE: Final = "16cm"
_PAGE: Final = f'#set page(width: {_WIDE}, height: auto, margin: 0pt)\n#image("beeld.svg", width: 100%, alt: "-")\n'


def with_png_pictures(source: Source) -> Source:
    """Give a document whose pictures are PNG files."""
    text, pictures = source.markdown, {}
    for name, data in source.pictures.items():
        file = name.removesuffix(".svg") + ".png"
        placed = rf"\]\({re.escape(name)}({TITLE})\)"
        text = re.sub(placed, rf"]({file}\1){{width={_WIDE}}}", text)
        pictures[file] = _png_of_svg(data)
    return source._replace(markdown=text, pictures=pictures)


@lru_cache(maxsize=64)
def _png_of_svg(svg: bytes) -> bytes:
    """Draw an SVG with our own fonts; several documents show the same."""
    import typst

    with scratch() as folder:
        (folder / "beeld.svg").write_bytes(svg)
        (folder / "blad.typ").write_text(_PAGE, encoding="utf-8")
        drawn: bytes = typst.compile(
            folder / "blad.typ",
            root=folder,
            font_paths=our_fonts(),
            format="png",
            ppi=_DOTS,
        )
        return drawn
