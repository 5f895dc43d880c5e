"""What formats of documents there are, and what each is called; light, since every help of `--als` reads it."""

from typing import Final, NamedTuple


class KnownFormat(NamedTuple):
    """A format of documents; the module `armoedeplan.render.NAME` makes it.

    called: what the wizard calls it. published: what the metadata of a publication call it. effort: the more of it, the
    longer it takes; what takes longest is begun first.
    """

    called: str
    published: str
    effort: int = 0


DOCUMENT_FORMATS: Final = {
    "md": KnownFormat("gewone tekst (Markdown)", "Markdown"),
    "html": KnownFormat("een webpagina", "HTML5"),
    "pdf": KnownFormat("PDF, om te versturen", "PDF/A-2a", effort=3),
    "docx": KnownFormat("Word, om zelf verder te schrijven", "DOCX", effort=2),
    "odt": KnownFormat("OpenDocument", "ODT", effort=1),
}
"""Every format, by the name that `--als` takes, in the order in which they are told."""
FORMATS_TOLD: Final = ", ".join(DOCUMENT_FORMATS)
"""All formats, as the help of `--als` names them."""
