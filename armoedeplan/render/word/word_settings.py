"""The settings and the properties of a Word document."""

from typing import Any, Final

from armoedeplan.render.office_parts import Parts
from armoedeplan.render.source import LAYOUT, Source
from armoedeplan.render.word.word_xml import WORD, W, put_in_order

_SETTINGS: Final = "word/settings.xml"
_PROPERTIES: Final = "docProps/custom.xml"
_HYPHENS: Final = {"autoHyphenation": "true", "consecutiveHyphenLimit": "2", "hyphenationZone": "425"}
_MODERN: Final = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": "15"}
"""Tables lie as Word has laid them since 2013: their edge on that of the text."""


def fit_settings(parts: Parts, source: Source) -> None:
    """Let Word break words as Dutch does, and renew a table of contents when the document is opened.

    Word asks who opens it whether it may. Only a document with a table of contents asks: all others show right numbers
    by themselves, and a number that nobody renews may be one page off.
    """
    root = parts.tree(_SETTINGS)
    for name, value in _HYPHENS.items():
        put_in_order(root, WORD(name, {f"{W}val": value}))
    if source.contents:
        put_in_order(root, WORD.updateFields({f"{W}val": "true"}))
    compat = root.find(f"{W}compat")
    if compat is None:
        compat = WORD.compat()
        put_in_order(root, compat)
    for mode in compat.findall(f"{W}compatSetting[@{W}name='compatibilityMode']"):
        compat.remove(mode)
    compat.append(WORD.compatSetting({f"{W}{key}": value for key, value in _MODERN.items()}))
    _speak_dutch(root)


def _speak_dutch(root: Any) -> None:
    """Tell the language of the document where it is not told in words: for its fields and the fonts of its theme."""
    for name, value in (("themeFontLang", "nl-NL"), ("decimalSymbol", ","), ("listSeparator", ";")):
        found = root.find(f"{W}{name}")
        if found is not None:
            found.set(f"{W}val", value)


def take_told(parts: Parts) -> tuple[str, str]:
    """Give the head and the foot that a document tells at its top, which pandoc keeps among the properties of a file.

    How a document lies on its pages is no property that a reader has use for: it goes.
    """
    if _PROPERTIES not in parts:
        return "", ""
    root = parts.tree(_PROPERTIES)
    told = {told.get("name"): "".join(told.itertext()) for told in root}
    for layout in [told for told in root if told.get("name") in LAYOUT]:
        root.remove(layout)
    return told.get("kop", ""), told.get("voet", "")
