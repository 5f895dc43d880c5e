"""Does every address on the site lead somewhere? Read from the pages as they were written, however they were made."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

_LEADS: Final = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action"}
_LOADS: Final = {"link", "script", "img"}


class Lead(NamedTuple):
    """An address on a page, and the tag that holds it."""

    tag: str
    address: str


class Seen(HTMLParser):
    """What one page holds: its anchors, twice if they are there twice, and its addresses."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.leads: list[Lead] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the anchor and the address of a tag."""
        told = dict(attrs)
        if anchor := told.get("id"):
            self.anchors.append(anchor)
        if (address := told.get(_LEADS.get(tag, ""))) is not None:
            self.leads.append(Lead(tag, address))


class Checked(NamedTuple):
    """What is wrong with the addresses of a site, as sentences, and the addresses outside it."""

    faults: list[str]
    outside: list[str]


def check_site(folder: Path) -> Checked:
    """Follow every address on every page of a site in a folder, but those that lead outside it."""
    pages = {path: Seen(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html"))}
    faults, outside = list[str](), set[str]()
    for path, seen in pages.items():
        name = path.relative_to(folder).as_posix()
        twice = sorted({anchor for anchor in seen.anchors if seen.anchors.count(anchor) > 1})
        faults += [f"{name}: het anker #{anchor} staat er meer dan eens" for anchor in twice]
        for lead in seen.leads:
            if urlsplit(lead.address).scheme:
                outside.add(lead.address)
                faults += [f"{name}: haalt {lead.address} van elders"] * (lead.tag in _LOADS)
            else:
                faults += [f"{name}: {fault}" for fault in _follow(path, lead.address, pages)]
    return Checked(faults, sorted(outside))


def _follow(page: Path, address: str, pages: dict[Path, Seen]) -> Iterator[str]:
    """Yield what is wrong with an address on a page."""
    parts = urlsplit(address)
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not target.is_file():
        yield f"{address} is er niet"
    elif parts.fragment and (target not in pages or unquote(parts.fragment) not in pages[target].anchors):
        yield f"{address} heeft dat anker niet"
