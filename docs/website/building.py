"""The whole site in a folder: its pages, what they look like, what the search looks in, and the files they lead to."""

import json
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from website.outline import DUTCH, ENGLISH, ROOT
from website.pages import SEARCH, START, MissingPlaceError, Page, Pages, menu_of, relative
from website.rendering import UnshowableError, body_of, code_of, passages_of

FORM: Final = Path(__file__).parent / "vorm"
LOOKS: Final = ("stijl.css", "pagina.js", "zoeken.js", "minisearch.js", "minisearch.LICENSE.txt")
INDEX: Final = "zoekindex-{}.js"
_LEAST_FOR_CONTENTS: Final = 3
"""With fewer headings a page has no list of them."""
_DEEP: Final = 3


def build_site(pages: Pages, folder: Path) -> list[str]:
    """Write the site into an empty folder; give what is wrong with the sources, as `file: what`."""
    writer = Writer(pages, folder)
    for page in pages.by_path.values():
        writer.write_page(page)
    for language in (DUTCH, ENGLISH):
        writer.write_search(language)
    writer.write_not_found()
    writer.copy_files()
    return writer.faults


class Writer:
    """Writes pages into a folder, and keeps what is wrong."""

    def __init__(self, pages: Pages, folder: Path) -> None:
        self.pages = pages
        self.folder = folder
        self.faults: list[str] = []
        environment = Environment(
            loader=FileSystemLoader(FORM),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.template = environment.get_template("pagina.html.j2")
        self.menus = {language: menu_of(pages, language) for language in (DUTCH, ENGLISH)}
        self.order = {
            language: [page for group in menu for entry in group.entries for page in (entry.page, *entry.below)]
            for language, menu in self.menus.items()
        }

    def write_page(self, page: Page) -> None:
        """Write a page that is made of a file, or lists others."""
        body = ""
        try:
            if page.source:
                body = body_of(page.part, partial(self._address, page), without_contents=bool(self.pages.below(page)))
        except UnshowableError as fault:
            self.faults.append(f"{page.source}: {fault}")
        head, rest = body.partition("<h2")[::2] if page.path in START.values() else (body, "")
        # of our own Markdown, in which HTML is refused
        bodies = [Markup(part) for part in (head, f"<h2{rest}" if rest else "")]  # noqa: S704
        self._write(page.path, page.language, page.title, page=page, bodies=bodies, kind="pagina")

    def write_search(self, language: str) -> None:
        """Write the page that searches, and what it searches in."""
        title = {DUTCH: "Zoeken", ENGLISH: "Search"}[language]
        self._write(SEARCH[language], language, title, kind="zoeken")
        passages = [entry for page in self.order[language] if page.language == language for entry in self._found(page)]
        text = json.dumps(passages, ensure_ascii=False, separators=(",", ":"))
        (self.folder / INDEX.format(language)).write_text(f"window.zoekindex = {text};\n", encoding="utf-8")

    def write_not_found(self) -> None:
        """Write the page that a server shows for an address that is not there."""
        self._write("404.html", DUTCH, "Deze bladzijde is er niet", kind="weg")

    def copy_files(self) -> None:
        """Copy what the pages lead to and what makes them look as they do; a folder becomes a list of its files."""
        for source in sorted(self.pages.files):
            path = ROOT / source
            if path.is_dir():
                self._copy_folder(source)
            else:
                _copy(path, self.folder / source)
        for name in LOOKS:
            _copy(FORM / name, self.folder / name)

    def _copy_folder(self, source: str) -> None:
        names = sorted(
            path.relative_to(ROOT / source).as_posix() for path in (ROOT / source).rglob("*") if path.is_file()
        )
        for name in names:
            _copy(ROOT / source / name, self.folder / source / name)
        self._write(f"{source}/index.html", DUTCH, source, kind="bestanden", names=names)

    def _address(self, page: Page, href: str) -> str:
        try:
            return self.pages.address(page, href)
        except MissingPlaceError as missing:
            self.faults.append(f"{page.source}: {missing}")
            return href

    def _found(self, page: Page) -> Iterator[dict[str, str]]:
        """Yield what the search finds of a page: of the papers of an example only their names."""
        if not page.source:
            return
        example = page.source.startswith("examples/")
        for passage in passages_of(page.part)[: 1 if example else None]:
            anchor = code_of(passage.heading) or passage.heading.anchor
            address = page.path if passage.heading is page.part.title else f"{page.path}#{anchor}"
            text = "" if example else " ".join(passage.text.split())
            above = [one.title for one in (*self._trail(page), page)]
            yield {"a": address, "b": " › ".join(above), "k": passage.heading.words, "t": text}

    def _write(self, path: str, language: str, title: str, *, page: Page | None = None, **values: Any) -> None:
        order = self.order[language]
        at = order.index(page) if page in order else -1
        values = {"bodies": (), "names": (), **values}
        html = self.template.render(
            path=path,
            language=language,
            title=title,
            page=page,
            to=partial(relative, path),
            start=START,
            search=SEARCH,
            index=INDEX.format(language),
            menu=self.menus[language],
            contents=_contents(page),
            below=self.pages.below(page) if page else (),
            trail=self._trail(page),
            before=order[at - 1] if at > 0 else None,
            after=order[at + 1] if 0 <= at < len(order) - 1 else None,
            posts=[(post, self.pages.at(post.target)) for post in self.pages.outline.signposts],
            is_start=path in START.values(),
            **values,
        )
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8", newline="\n")

    def _trail(self, page: Page | None) -> list[Page]:
        """Give the pages above a page, from the top down."""
        above = self.pages.by_path.get(page.parent) if page else None
        return [*self._trail(above), above] if above else []


def _contents(page: Page | None) -> list[tuple[str, str]]:
    """Give what stands on a page: words and anchor of its headings of the second level."""
    if not page:
        return []
    top = min((heading.level for heading in page.part.headings[1:]), default=0)
    told = [(one.words, one.anchor) for one in page.part.headings[1:] if one.level == top]
    return told if len(told) >= _LEAST_FOR_CONTENTS else []


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
