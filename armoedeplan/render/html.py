"""HTML: one file that stands on its own, with its styles and pictures inside."""

import re

from armoedeplan.render.document import DATA, Source
from armoedeplan.render.pandoc import pandoc
from armoedeplan.render.style.page import on_page

_LABEL = re.compile(rb'<img role="img" aria-label="[^"]*"')


def make(source: Source) -> bytes:
    """Make the HTML of a document. Raises FormatError."""
    page = f"--template={DATA / 'pagina.html'}"
    made = _alternatives(pandoc(source, "html5", page, "--toc", "--toc-depth=3", "--embed-resources"))
    return on_page(made, source.style) if source.style else made


def _alternatives(page: bytes) -> bytes:
    """Leave the words of a picture in its alternative text alone: pandoc writes them a second time as a label."""
    return _LABEL.sub(b"<img", page)
