"""HTML: one file that stands on its own, with its styles and pictures inside."""

from armoedeplan.render.document import DATA, Source
from armoedeplan.render.pandoc import pandoc
from armoedeplan.render.style.page import on_page


def make(source: Source) -> bytes:
    """Make the HTML of a document. Raises FormatError."""
    page = f"--template={DATA / 'pagina.html'}"
    made = pandoc(source, "html5", page, "--toc", "--toc-depth=3", "--embed-resources")
    return on_page(made, source.style) if source.style else made
