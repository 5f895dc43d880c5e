"""The whole set of documents of a plan: which there are, and what is made of each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from armoedeplan.document import Context
from armoedeplan.document.paper import CONCEPT, Paper
from armoedeplan.pictures.beeld import FOLDER, Beeld
from armoedeplan.render.chapter_references import numbers_of_chapters
from armoedeplan.render.markdown import paper_of, tidy_markdown, written_by_template
from armoedeplan.render.moments import Verdict, owners_of, refusal, verdict_on
from armoedeplan.render.paper_states import knowing_papers
from armoedeplan.render.templates import PUBLICATION, Template, templates
from armoedeplan.views import View

_PICTURE: Final = re.compile(rf"\]\(({FOLDER}/[a-z0-9-]+\.svg)(?=[ )])")

_HOLLOW: Final = "het plan heeft er nog geen antwoorden voor"


class Made(NamedTuple):
    """A document that was made: its name, how the name of its file ends, its text, and its pictures by their files."""

    name: str
    suffix: str
    text: str
    pictures: Mapping[str, bytes] = MappingProxyType({})

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}{self.suffix}"

    @property
    def is_hollow(self) -> bool:
        """Whether it has a top and says nothing below it."""
        _, top, body = self.text.partition("\n---\n")
        return self.suffix == ".md" and bool(top) and not body.strip()


def documents(own: Mapping[str, Template] = MappingProxyType({})) -> dict[str, Template]:
    """Give every document that can be made, by name; `own` are those of a municipality, which go before ours."""
    return dict(sorted({**templates(), PUBLICATION.name: PUBLICATION, **own}.items()))


class Planned(NamedTuple):
    """A paper that is asked for: the name of its file, its template, for whom it is, and as what it is made.

    municipality, number: the record that it is for and its place in the list; nothing and 0 for a paper of all.
    """

    file: str
    template: Template
    municipality: View | None
    number: int
    verdict: Verdict

    @property
    def refusal(self) -> str:
        """Why it is not made, as a line."""
        whose = self.municipality.naam.shown if self.municipality and self.municipality.naam else ""
        return refusal(self.template, self.verdict, str(whose))

    @property
    def as_made(self) -> Paper:
        """The paper as it is made; one that is refused as a concept."""
        return paper_of(self.template, self.verdict.made_as or CONCEPT, for_one=bool(self.template.each))

    def as_hollow(self) -> "Planned":
        """Give it as one that is not made because it would be a title with nothing below it."""
        return self._replace(verdict=Verdict("", _HOLLOW))

    def context(self, whole: Context) -> Context:
        """Give what its template gets, out of the context of the plan."""
        given = whole if self.municipality is None else whole.for_one(self.municipality)
        return given.as_adopted() if self.template.frozen else given


def planned(
    names: Iterable[str], context: Context, own: Mapping[str, Template] = MappingProxyType({})
) -> list[Planned]:
    """Give the papers of some names: one each, or one for each municipality where there are several."""
    known = documents(own)
    return [copy for name in names for copy in _copies_of(known[name], context)]


def _copies_of(template: Template, context: Context) -> Iterator[Planned]:
    """Yield the copies of a paper, each with as what it is made, or why not."""
    several = owners_of(template, context)
    if not several:
        yield Planned(template.name, template, None, 0, verdict_on(template, context))
    for number, municipality in enumerate(several, 1):
        verdict = verdict_on(template, context.for_one(municipality))
        yield Planned(f"{template.name}-{municipality.id.shown}", template, municipality, number, verdict)


class PaperSet:
    """The papers of one plan: the text of each is written once, also when other papers name its chapters.

    Why, and what it means in a joint plan: decision record 0061.
    """

    def __init__(
        self, context: Context, forms: Sequence[str] = ("md",), own: Mapping[str, Template] = MappingProxyType({})
    ) -> None:
        """Take what the plan says.

        forms: in which formats the documents are made, which the metadata for publication tells. own: the papers that
        a municipality makes with a template of its own, so that the numbers of their chapters are not those of ours.
        """
        self._context: Final = context
        self._forms: Final = forms
        self._own: Final = own
        self._written: Final[dict[str, str]] = {}
        self._chapters: Final[dict[str, Mapping[str, str]]] = {}

    def make_paper(self, paper: Planned) -> Made:
        """Make a paper; one that is refused comes out as a concept, for who only wants to see it."""
        name = paper.template.name
        if name == PUBLICATION.name:
            from armoedeplan.render.publication import publication_metadata

            return Made(name, ".xml", publication_metadata(self._context, self._forms))
        text = tidy_markdown(self._text(paper), lambda other: self._chapter_numbers(other, paper))
        return with_pictures(paper.file, text, paper.context(self._context).beeld)

    def _text(self, paper: Planned) -> str:
        """Give what the template of a paper writes, which it does once."""
        if paper.file not in self._written:
            given = knowing_papers(paper.context(self._context))
            self._written[paper.file] = written_by_template(paper.as_made, given)
        return self._written[paper.file]

    def _chapter_numbers(self, name: str, paper: Planned) -> Mapping[str, str]:
        """Give the numbers of the chapters of another paper, as they are for the municipality of the one naming it."""
        if name in self._own:
            return {}
        other = named_paper(name, paper.number, self._context)
        if other is None:
            return {}
        if other.file not in self._chapters:
            self._chapters[other.file] = numbers_of_chapters(self._text(other))
        return self._chapters[other.file]


def named_paper(name: str, number: int, context: Context) -> Planned | None:
    """Give another paper of ours that a paper names: that of its municipality by number, where each has its own."""
    if name not in templates():
        return None
    return next((other for other in planned([name], context) if other.number in (0, number)), None)


def make_document(name: str, context: Context, forms: Sequence[str] = ("md",)) -> Iterator[Made]:
    """Make all papers of a name, also those that are refused; forms: as for `PaperSet`."""
    return map(PaperSet(context, forms).make_paper, planned([name], context))


def with_pictures(name: str, text: str, pictures: Beeld) -> Made:
    """Give a document with the pictures that its text places; in an answer such words are escaped."""
    return Made(name, ".md", text, pictures.files(_PICTURE.findall(text)))
