"""Aliases written out, so that a text with them can be edited: one value then stands at one place."""

import re
from typing import Final

import yaml

from armoedeplan.finding import Finding
from armoedeplan.yamltext.compose import Loader
from armoedeplan.yamltext.parse import ParsedText, parse
from armoedeplan.yamltext.splice import Splice, spliced
from armoedeplan.yamltext.tree import data_of

_ALIAS: Final = re.compile(r"[\s\[{,]\*\S")
_ANCHOR: Final = re.compile(r"^&\S+\s+")


def expanded(old: ParsedText) -> ParsedText:
    """Give a text in which each alias is the value that it points to; the text itself when it has none."""
    if not _ALIAS.search(old.text):
        return old
    splices = _splices(old.text)
    if not splices:
        return old
    text = spliced(old.text, splices)
    root = parse(text)
    return old if isinstance(root, Finding) or data_of(root) != data_of(old.root) else ParsedText(text, root)


def _splices(text: str) -> list[Splice]:
    """Give the signs to replace: anchors go, and aliases become what they point to."""
    written: dict[str, str] = {}
    found = []
    for event in yaml.parse(text, Loader=Loader):
        anchor = getattr(event, "anchor", None)
        if anchor:
            start, end = event.start_mark.index, event.end_mark.index  # type: ignore[union-attr]
            if not isinstance(event, yaml.AliasEvent):
                written[anchor] = _ANCHOR.sub("", text[start:end])
            found.append((start, end, written.get(anchor, "")))
    return found
