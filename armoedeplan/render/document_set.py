"""The whole set of documents of a plan: which there are, and what is made of each."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from armoedeplan.pictures.beeld import FOLDER, Beeld
from armoedeplan.render.markdown import render
from armoedeplan.render.templates import PUBLICATION, Template, templates

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


def useful_documents(variables: Mapping[str, Any], own: Mapping[str, Template] = MappingProxyType({})) -> list[str]:
    """Give the names of the documents that a plan has use for: all, but those that its answers rule out."""
    return [
        name
        for name, template in documents(own).items()
        if not (template.unless[0] and _ruled_out(template, variables))
    ]


def make(name: str, variables: Mapping[str, Any]) -> Iterator[Made]:
    """Make a document: one, or one for each municipality where it says so and there are several."""
    template = documents()[name]
    if name == PUBLICATION.name:
        from armoedeplan.render.publication import metadata

        yield Made(name, ".xml", metadata(variables))
        return
    for file, one in copies(template, variables):
        text = render(name, variables if one is None else {**variables, "gemeente": one})
        yield pictured(file, text, variables["beeld"])


def copies(template: Template, variables: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Give the names of the files of a document, with the record that each is for; nothing when it is for all."""
    several = list(variables[template.each]) if template.each else []
    return [(f"{template.name}-{one.id}", one) for one in several] if len(several) > 1 else [(template.name, None)]


def pictured(name: str, text: str, pictures: Beeld) -> Made:
    """Give a document with the pictures that its text places; in an answer such words are escaped."""
    return Made(name, ".md", text, pictures.files(_PICTURE.findall(text)))


def _ruled_out(template: Template, variables: Mapping[str, Any]) -> bool:
    """Tell whether the plan gives the answer with which it has no use for a document."""
    path, answer = template.unless
    head, *rest = path.split(".")
    value = variables[head]
    for step in rest:
        value = getattr(value, step)
    return bool(value) and (value == answer or str(value) == answer)
