"""On which page each heading of a document is expected, for a table of contents that no word processor has filled yet.

Only a word processor knows, when it has the document open. Typst sets the same text here in letters that take about
as much room as those of our reference documents, which is right or a page off; who opens the document renews it.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from armoedeplan.render.headings import LEVELS, Heading
from armoedeplan.render.pandoc import lay_pictures, run_pandoc
from armoedeplan.render.source import DATA, Source
from armoedeplan.render.typst_fonts import our_fonts
from armoedeplan.signs.substitutes import for_text
from armoedeplan.temporary import scratch

_LIKE_OFFICE: Final = (
    "#set page(margin: (x: 2.4cm, top: 2.8cm, bottom: 2.6cm))\n"
    "#set text(size: 11.6pt)\n"
    "#set par(leading: 0.75em, spacing: 1.1em)\n"
    "#show table: set text(size: 10.5pt)\n"
)
_ASKED: Final = f"""
#context {{
  let told = query(heading.where(outlined: true)).filter(it => it.level <= {LEVELS})
  [#metadata(told.map(it => it.location().page())) <bladzijden>]
}}
"""


def with_pages(headings: Sequence[Heading], source: Source) -> list[Heading]:
    """Give headings with the pages on which they are expected, if that can be told."""
    pages = _expected_pages(source.markdown, tuple(source.pictures.items()), source.moment)
    told = pages if len(pages) == len(headings) else [""] * len(headings)
    return [heading._replace(page=page) for heading, page in zip(headings, told, strict=True)]


@lru_cache(maxsize=4)
def _expected_pages(markdown: str, pictures: tuple[tuple[str, bytes], ...], moment: int) -> list[str]:
    """Give the page of each heading; nothing at all when Typst cannot set the text. Word and OpenDocument ask both."""
    import typst

    source = Source(for_text(markdown), moment, pictures=dict(pictures))
    options = (f"--template={DATA / 'pdf.typ'}", "--shift-heading-level-by=-1", f"--variable=maten={_LIKE_OFFICE}")
    text = run_pandoc(source, "typst", *options, shaped="typst.lua").decode()
    with scratch() as folder:
        lay_pictures(source, folder)
        (folder / "document.typ").write_text(text + _ASKED, encoding="utf-8")
        try:
            told = typst.query(
                folder / "document.typ", "<bladzijden>", field="value", one=True, root=folder, font_paths=our_fonts()
            )
        except typst.TypstError:
            return []
    return [str(page) for page in json.loads(told)]
