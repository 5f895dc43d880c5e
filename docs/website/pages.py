"""The pages of the site: which there are, where each stands, and which page of it an address in a file means."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple
from urllib.parse import unquote

from website.outline import DUTCH, ENGLISH, EXAMPLES, ROOT, Cutting, Group, Outline
from website.sources import Heading, Part, parts_of

START: Final = {DUTCH: "index.html", ENGLISH: "en/index.html"}
SEARCH: Final = {DUTCH: "zoeken.html", ENGLISH: "en/search.html"}
OTHERS: Final = "Meer"
"""The group of what the outline does not name."""


class Page(NamedTuple):
    """A page of the site.

    path: where it stands, from the top of the site. source: the file of which it is made, from the root; empty for a
    list. parent: the path of the page that lists it, if any. lists: whether other pages stand below it.
    """

    path: str
    language: str
    title: str
    source: str
    part: Part
    parent: str = ""
    lists: bool = False
    deep: bool = False


class Entry(NamedTuple):
    """A line of the menu: a page, and the pages below it."""

    page: Page
    below: tuple[Page, ...]


class MenuGroup(NamedTuple):
    """A heading of the menu, with its lines."""

    title: str
    entries: tuple[Entry, ...]


class MissingPlaceError(LookupError):
    """An address that leads nowhere."""


class Pages:
    """Every page, by its path, and the way to them from the addresses in the files."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.of_source: dict[str, list[Page]] = {}
        for source in _sources(outline):
            self.of_source[source] = list(_pages_of(source, outline))
        self.of_source[EXAMPLES] = [_list_of_examples()]
        self.by_path = {page.path: page for pages in self.of_source.values() for page in pages}
        self.files: set[str] = set()
        """Files that are no pages and that a page leads to, by their path from the root."""

    def at(self, reference: str) -> Page | None:
        """Give the page that the outline calls FILE or FILE#ANCHOR; None for a file that is not there yet."""
        source, _, anchor = reference.partition("#")
        return next((page for page in self.of_source.get(source, ()) if not anchor or _begins(page, anchor)), None)

    def below(self, page: Page) -> tuple[Page, ...]:
        """Give the pages that a page lists."""
        return tuple(one for one in self.by_path.values() if page.lists and one.parent == page.path)

    def address(self, page: Page, href: str) -> str:
        """Give an address in a file as it is on the page that is made of it; raises MissingPlaceError."""
        target, _, anchor = unquote(href).partition("#")
        source = _joined(page.source, target) if target else page.source
        if source in self.of_source:
            return relative(page.path, self._place(source, anchor))
        return relative(page.path, self._file(source, href))

    def _place(self, source: str, anchor: str) -> str:
        """Give the page and the anchor that are meant."""
        pages = self.of_source[source]
        if not anchor:
            return pages[0].path
        for page in pages:
            if any(heading.anchor == anchor for heading in page.part.headings):
                return f"{page.path}#{anchor}" if not _begins(page, anchor) else page.path
        raise MissingPlaceError(f"{source} heeft geen kop #{anchor}")

    def _file(self, source: str, href: str) -> str:
        """Give where a file comes that is no page, and remember that it is needed."""
        path = ROOT / source
        if source in self.outline.examples:
            return self.of_source[EXAMPLES][0].path
        if not path.exists() or source.startswith(".."):
            raise MissingPlaceError(f"{href} bestaat niet")
        self.files.add(source)
        return f"{source}/index.html" if path.is_dir() else source


def relative(start: str, target: str) -> str:
    """Give the address of one path of the site as it is written on another."""
    path, _, anchor = target.partition("#")
    if path == start:
        return f"#{anchor}"
    ups = PurePosixPath(start).parent.parts
    goal = PurePosixPath(path).parts
    same = next((at for at, (one, other) in enumerate(zip(ups, goal, strict=False)) if one != other), len(ups))
    same = min(same, len(goal) - 1)
    return "/".join([*[".."] * (len(ups) - same), *goal[same:]]) + (f"#{anchor}" if anchor else "")


def menu_of(pages: Pages, language: str) -> list[MenuGroup]:
    """Give the menu of a language: what the outline names, and all else where it belongs."""
    named = {page.path for menu in pages.outline.menus.values() for group in menu for page in _named(pages, group)}
    menu = [MenuGroup(group.title, _entries(pages, group, named)) for group in pages.outline.menus[language]]
    shown = {page.path for group in menu for entry in group.entries for page in (entry.page, *entry.below)}
    rest = [page for page in pages.by_path.values() if page.language == language and not page.parent]
    others = tuple(_entry(pages, page) for page in rest if page.path not in shown | named)
    return [*menu, MenuGroup(OTHERS, others)] if others else menu


def _named(pages: Pages, group: Group) -> Iterator[Page]:
    return (page for page in map(pages.at, group.pages) if page)


def _entries(pages: Pages, group: Group, named: set[str]) -> tuple[Entry, ...]:
    """Give the lines of a group; behind a part of a file come the parts after it that are named nowhere."""
    entries = []
    for page in _named(pages, group):
        entries.append(_entry(pages, page))
        follow = pages.of_source[page.source or EXAMPLES]
        for other in follow[follow.index(page) + 1 :] if page.source in pages.outline.cuttings else ():
            if other.path in named or other.parent or other.language != page.language:
                break
            entries.append(_entry(pages, other))
    return tuple(entries)


def _entry(pages: Pages, page: Page) -> Entry:
    return Entry(page, pages.below(page))


def _sources(outline: Outline) -> Iterator[str]:
    """Yield every file that becomes pages, from the root."""
    yield from ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
    for folder in ("docs", "docs/praktijk", "docs/besluiten", *outline.examples):
        yield from sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / folder).glob("*.md"))


def _pages_of(source: str, outline: Outline) -> Iterator[Page]:
    """Yield the pages of a file."""
    cutting = outline.cuttings.get(source, Cutting())
    above = _listed_by(source, outline)
    first = ""
    for part in parts_of(source, cutting):
        path = _path(source, cutting, part, first, outline)
        parent = above or (first if cutting.nested else "")
        language = outline.language_of(source, part.title.anchor)
        lists = bool(not first and (cutting.level or cutting.listing))
        yield Page(path, language, _title(source, part, outline), source, part, parent, lists, cutting.deep)
        first = first or path


def _title(source: str, part: Part, outline: Outline) -> str:
    """Give what the menu calls a page: a paper of an example by its kind, and all else by its own title."""
    added = outline.examples.get(Path(source).parent.as_posix())
    if added is None:
        return part.title.words
    return f"{Path(source).stem.replace('-', ' ').capitalize()} {added}".strip()


def _listed_by(source: str, outline: Outline) -> str:
    """Give the page that lists a file because of the folder in which it stands."""
    folder = Path(source).parent.as_posix()
    if folder in outline.examples:
        return _list_of_examples().path
    lists = (one for one, cutting in outline.cuttings.items() if cutting.listing == folder and one != source)
    return next((_path_of_file(one) for one in lists), "")


def _path(source: str, cutting: Cutting, part: Part, first: str, outline: Outline) -> str:
    """Give where a part of a file comes."""
    if source == "README.md":
        return START[outline.language_of(source, part.title.anchor)]
    if cutting.folder is None:
        return _path_of_file(source)
    return f"{cutting.folder}/{part.title.anchor if first else 'index'}.html"


def _path_of_file(source: str) -> str:
    """Give where a file comes that is one page."""
    path = PurePosixPath(source.removeprefix("docs/"))
    name = "index" if path.stem == "README" else path.stem
    return path.with_name(f"{name}.html").as_posix().lower()


def _list_of_examples() -> Page:
    title = "Voorbeelden van stukken"
    return Page("examples/index.html", DUTCH, title, "", Part((), (Heading(1, title, EXAMPLES),)), lists=True)


def _begins(page: Page, anchor: str) -> bool:
    return page.part.title.anchor == anchor


def _joined(source: str, target: str) -> str:
    """Give the path from the root of what a file points to."""
    parts: list[str] = []
    for part in (PurePosixPath(source).parent / target).parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)
