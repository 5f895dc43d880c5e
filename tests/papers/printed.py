"""Papers in the formats in which they are sent: each file made once in a run, and read when a rule asks for it."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any, Final

from support.shelf import Shelf

from armoedeplan.render.formats import make_format
from armoedeplan.render.source import Source
from papers.made import Paper
from papers.opendocument_reading import OpenDocument
from papers.pdf_reading import Pdf
from papers.word_reading import Word

FILES: Final = ("pdf", "html", "docx", "odt")
Forms = Callable[[str], Sequence[str]]
"""Gives the formats of a paper by its name."""


class Printed:
    """A paper with its files, by format; screens: what a browser measured of its HTML, by the width of the window."""

    def __init__(
        self, paper: Paper, files: Mapping[str, bytes], screens: Mapping[int, Any] = MappingProxyType({})
    ) -> None:
        self.paper = paper
        self.name = paper.name
        self.files = files
        self.screens = screens

    @property
    def is_form(self) -> bool:
        """Whether it is filled in on paper."""
        return bool(self.paper.front.get("formulier"))

    @property
    def is_work_form(self) -> bool:
        """Whether it is the form with all questions of the plan file."""
        return self.name == "werkformulier"

    @property
    def has_cover(self) -> bool:
        """Whether it begins with a page of its own for its title."""
        return not self.paper.front.get("kort")

    @cached_property
    def pdf(self) -> Pdf | None:
        """Its PDF, if it was made."""
        return Pdf(self.files["pdf"], form=self.is_form) if "pdf" in self.files else None

    @cached_property
    def word(self) -> Word | None:
        """Its Word file, if it was made."""
        return Word(self.files["docx"]) if "docx" in self.files else None

    @cached_property
    def open_document(self) -> OpenDocument | None:
        """Its OpenDocument text, if it was made."""
        return OpenDocument(self.files["odt"]) if "odt" in self.files else None


def printed(papers: Iterable[Paper], forms: Forms, shelf: Shelf) -> Iterator[Printed]:
    """Make papers in their formats, as many files at once as there are processors."""
    papers = list(papers)
    jobs = [(paper, form) for paper in papers for form in forms(paper.name)]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        made = dict(
            zip(((paper.name, form) for paper, form in jobs), pool.map(partial(_file, shelf), jobs), strict=True)
        )
    yield from (Printed(paper, {form: made[paper.name, form] for form in forms(paper.name)}) for paper in papers)


def _file(shelf: Shelf, job: tuple[Paper, str]) -> bytes:
    """Give a paper in a format."""
    paper, form = job
    source = Source(paper.markdown, 0, pictures=paper.pictures)
    said = json.dumps({name: data.decode() for name, data in source.pictures.items()})
    return shelf.kept(f"{form} {paper.markdown} {said}", partial(make_format, form, source))
