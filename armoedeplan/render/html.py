"""HTML: one file that stands on its own, with its styles and pictures inside."""

import re

from armoedeplan.render.pandoc import PAGE, run_pandoc
from armoedeplan.render.soft_hyphens import with_soft_hyphens
from armoedeplan.render.source import DATA, Source
from armoedeplan.render.style.html_style import apply_to_page, data_url

_PICTURE = re.compile(rb'(?<=<img src=")diagrammen/[^"]+(?=")')


def make(source: Source) -> bytes:
    """Make the HTML of a document. Raises FormatError."""
    made = run_pandoc(source, "html5", f"--template={DATA / 'pagina.html'}", PAGE, "--toc", "--toc-depth=2")
    made = with_soft_hyphens(made.decode()).encode()
    # pandoc can do this too, but it reads the whole page again for it, which takes as long as making it
    made = _PICTURE.sub(lambda found: data_url("svg", source.pictures[found[0].decode()]).encode(), made)
    return apply_to_page(made, source.style) if source.style else made
