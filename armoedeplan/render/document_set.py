"""The whole set of documents of a plan: which there are, and what is made of each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from armoedeplan.document import Context
from armoedeplan.pictures.beeld import FOLDER, Beeld
from armoedeplan.render.markdown import render_markdown
from armoedeplan.render.templates import PUBLICATION, Template, templates
from armoedeplan.views import View

_PICTURE: Final = re.compile(rf"\]\(({FOLDER}/[a-z0-9-]+\.svg)\)")


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


def documents(own: Mapping[str, Template] = MappingProxyType({})) -> dict[str, Template]:
    """Give every document that can be made, by name; `own` are those of a municipality, which go before ours."""
    return dict(sorted({**templates(), PUBLICATION.name: PUBLICATION, **own}.items()))


def useful_documents(context: Context, own: Mapping[str, Template] = MappingProxyType({})) -> list[str]:
    """Give the names of the documents that a plan has use for: all, but those that its answers rule out."""
    return [
        name for name, template in documents(own).items() if not (template.unless[0] and _ruled_out(template, context))
    ]


def make_document(name: str, context: Context, forms: Sequence[str] = ("md",)) -> Iterator[Made]:
    """Make a document: one, or one for each municipality where it says so and there are several.

    forms: in which formats the documents are made, which the metadata for publication tells.
    """
    template = documents()[name]
    if name == PUBLICATION.name:
        from armoedeplan.render.publication import publication_metadata

        yield Made(name, ".xml", publication_metadata(context, forms))
        return
    for file, municipality in copies_of(template, context):
        text = render_markdown(name, context if municipality is None else context._replace(gemeente=municipality))
        yield with_pictures(file, text, context.beeld)


def copies_of(template: Template, context: Context) -> list[tuple[str, View | None]]:
    """Give the names of the files of a document, with the record that each is for; nothing when it is for all."""
    several = list(context.answer_at(template.each)) if template.each else []
    return (
        [(f"{template.name}-{municipality.id}", municipality) for municipality in several]
        if len(several) > 1
        else [(template.name, None)]
    )


def with_pictures(name: str, text: str, pictures: Beeld) -> Made:
    """Give a document with the pictures that its text places; in an answer such words are escaped."""
    return Made(name, ".md", text, pictures.files(_PICTURE.findall(text)))


def _ruled_out(template: Template, context: Context) -> bool:
    """Tell whether the plan gives the answer with which it has no use for a document."""
    path, answer = template.unless
    value = context.answer_at(path)
    return bool(value) and (value == answer or str(value) == answer)
