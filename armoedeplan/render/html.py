"""HTML: one file that stands on its own, with its styles and pictures inside."""

import re

from armoedeplan.render.document import DATA, Source
from armoedeplan.render.pandoc import pandoc
from armoedeplan.render.style.page import inside, on_page

_PICTURE = re.compile(rb'(?<=<img src=")diagrammen/[^"]+(?=")')


def make(source: Source) -> bytes:
    """Make the HTML of a document. Raises FormatError."""
    made = pandoc(source, "html5", f"--template={DATA / 'pagina.html'}", "--toc", "--toc-depth=3")
    # pandoc can do this too, but it reads the whole page again for it, which takes as long as making it
    made = _PICTURE.sub(lambda found: inside("svg", source.pictures[found[0].decode()]).encode(), made)
    return on_page(made, source.style) if source.style else made
