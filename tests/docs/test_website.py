"""The documentation site: every text is on it, every address leads somewhere, and everybody can use it.

`SITE=all .venv/bin/python -m pytest tests/docs/test_website.py` holds every page against axe; without it one of each
kind is (decision record 0093).
"""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from support.shelf import shelf_of_run
from support.validators import axe, needs_axe, needs_vnu, printed, vnu, wide, window

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
sys.path.insert(0, str(DOCS))

from website.checks import Seen, check_site  # noqa: E402
from website.outline import Cutting, read_outline  # noqa: E402
from website.pages import MissingPlaceError, Pages, menu_of, relative  # noqa: E402
from website.rendering import UnshowableError, body_of, passages_of  # noqa: E402
from website.sources import parts_of  # noqa: E402

from armoedeplan.checks.frame import checks  # noqa: E402
from armoedeplan.checks.rules import all_codes, rule_of  # noqa: E402
from armoedeplan.faults import FAULTS  # noqa: E402

KINDS = (
    "index.html",
    "handleiding/controleren.html",
    "bevindingen/index.html",
    "bevindingen/stap-2-visie-op-samenwerking.html",
    "vragen/regelingen-regelingen.html",
    "examples/voorbeeldstad/raadsstukken/raadsvoorstel.html",
    "examples/regio/index.html",
    "contributing.html",
    "zoeken.html",
    "en/index.html",
)
"""A page of each kind."""
PHONE = 390


@pytest.fixture(scope="session")
def pages() -> Pages:
    return Pages(read_outline())


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, made once in a run as people make it: with one command, which finds nothing wrong."""

    def made() -> bytes:
        folder = tmp_path_factory.mktemp("website") / "site"
        done = make("--uit", str(folder))
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
        assert " 0 fouten" in done.stdout
        return str(folder).encode()

    return Path(shelf_of_run(tmp_path_factory).kept("website", made).decode())


@pytest.fixture(scope="session")
def judged(site: Path) -> list[Path]:
    """The pages that a browser looks at."""
    every = sorted(site.rglob("*.html"))
    kinds = [site / name for name in KINDS]
    assert set(kinds) <= set(every)
    return every if os.environ.get("SITE") == "all" else kinds


def make(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(DOCS / "maak_website.py"), *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)


class Words(HTMLParser):
    """The words of a page, as they follow each other."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.feed(text)

    def handle_data(self, data: str) -> None:
        self.said += data.split()


def sources() -> Iterator[Path]:
    yield from (ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md")
    yield from sorted(DOCS.rglob("*.md"))


def test_every_text_is_on_the_site_with_all_its_headings(pages: Pages) -> None:
    for source in sources():
        name = source.relative_to(ROOT).as_posix()
        text = re.sub(r"^(```|~~~).*?^\1", "", source.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        told = len(re.findall(r"^#{1,6} ", text, re.MULTILINE))
        assert sum(len(page.part.headings) for page in pages.of_source[name]) == told, name


def test_nothing_of_the_manual_gets_lost_where_it_is_cut(site: Path, pages: Pages) -> None:
    on_site: Counter[str] = Counter()
    for page in pages.of_source["docs/handleiding.md"]:
        on_site += Counter(Words((site / page.path).read_text(encoding="utf-8")).said)
    whole = body_of(parts_of("docs/handleiding.md", Cutting())[0], str, without_contents=True)
    assert Counter(Words(whole).said) - on_site == Counter()


def test_every_page_is_in_the_menu_of_its_language_or_below_a_page_that_is(pages: Pages) -> None:
    for language in ("nl", "en"):
        entries = [entry for group in menu_of(pages, language) for entry in group.entries]
        shown = Counter(page.path for entry in entries for page in (entry.page, *entry.below))
        assert {path for path, page in pages.by_path.items() if page.language == language} <= set(shown)
        assert max(shown.values()) == 1


def test_the_outline_names_no_page_that_is_gone(pages: Pages) -> None:
    outline = read_outline()
    named = [name for menu in outline.menus.values() for group in menu for name in group.pages]
    named += [post.target for post in outline.signposts]
    assert [name for name in named if not pages.at(name) and (ROOT / name.partition("#")[0]).exists()] == []


def test_what_reports_and_editors_lead_to_is_the_heading_of_the_code(site: Path) -> None:
    led = {code: rule_of(code).site_page.split("#") for code in all_codes()}
    anchors = {path: Seen((site / path).read_text(encoding="utf-8")).anchors for path, _ in led.values()}
    assert {code: anchor for code, (_, anchor) in led.items()} == {code: code for code in led}
    assert [code for code, (path, anchor) in led.items() if anchor not in anchors[path]] == []


def test_each_finding_has_a_short_address_of_its_own(site: Path) -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in sorted((site / "bevindingen").glob("*.html")))
    anchors = Counter(re.findall(r'id="(AP\d{3})"', text))
    assert anchors == Counter({*FAULTS, *checks()})


def test_a_page_says_in_which_language_it_is(site: Path, pages: Pages) -> None:
    for page in pages.by_path.values():
        assert f'<html lang="{page.language}">' in (site / page.path).read_text(encoding="utf-8")
    english = {page.source for page in pages.by_path.values() if page.language == "en"}
    assert {"README.md", "CONTRIBUTING.md", "docs/besluiten/0000-over-besluiten.md"} <= english
    assert not any(source.startswith("docs/handleiding") for source in english)


def test_a_page_has_one_title_and_it_is_that_of_the_text(site: Path, pages: Pages) -> None:
    for page in pages.by_path.values():
        titles = re.findall(r"<h1[ >].*?</h1>", (site / page.path).read_text(encoding="utf-8"), re.DOTALL)
        assert len(titles) == 1, page.path


@pytest.mark.parametrize("href", ["bestaat-niet.md", "vragen.md#geen-kop", "../../elders.md", "#nergens"])
def test_an_address_that_leads_nowhere_is_told(pages: Pages, href: str) -> None:
    page = pages.at("docs/huisstijl.md")
    assert page
    with pytest.raises(MissingPlaceError):
        pages.address(page, href)


@pytest.mark.parametrize(
    ("start", "target", "address"),
    [
        ("index.html", "handleiding/controleren.html", "handleiding/controleren.html"),
        ("handleiding/index.html", "index.html", "../index.html"),
        ("handleiding/index.html", "handleiding/controleren.html#x", "controleren.html#x"),
        ("en/index.html", "bevindingen/privacy.html", "../bevindingen/privacy.html"),
        ("a/b/c.html", "a/d.html", "../d.html"),
        ("index.html", "index.html#x", "#x"),
    ],
)
def test_an_address_is_written_from_where_it_stands(start: str, target: str, address: str) -> None:
    assert relative(start, target) == address


def test_an_anchor_leads_to_the_page_on_which_its_heading_came(pages: Pages) -> None:
    page = pages.at("README.md")
    assert page
    assert pages.address(page, "docs/handleiding.md#installeren") == "handleiding/installeren.html"
    assert pages.address(page, "docs/handleiding.md#windows") == "handleiding/installeren.html#windows"
    assert pages.address(page, "examples/regio") == "examples/regio/index.html"


def test_html_in_a_text_is_refused_and_a_remark_stays_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("website.sources.ROOT", tmp_path)
    text = tmp_path / "x.md"
    text.write_text("# Kop\n\n<!-- niet op de website -->\n\nWeg hiermee.\n\nBlijft.\n", encoding="utf-8")
    part = parts_of("x.md", Cutting())[0]
    assert body_of(part, str) == '<h1 id="kop">Kop</h1>\n<p>Blijft.</p>\n'
    assert [passage.text for passage in passages_of(part)] == ["Blijft."]
    for html in ("<script>x</script>", "Een <b>vet</b> woord."):
        text.write_text(f"# Kop\n\n{html}\n", encoding="utf-8")
        with pytest.raises(UnshowableError):
            body_of(parts_of("x.md", Cutting())[0], str)


def test_the_check_sees_what_is_wrong_with_a_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<p id="x"></p><p id="x"></p><a href="b.html#y"></a><a href="c.html"></a><img src="d.png">'
        '<script src="https://elders.example/s.js"></script><a href="https://elders.example/"></a><a href="#x"></a>',
        encoding="utf-8",
    )
    (tmp_path / "b.html").write_text('<p id="z"></p><a href="a.html#x">', encoding="utf-8")
    checked = check_site(tmp_path)
    assert sorted(checked.faults) == [
        "a.html: b.html#y heeft dat anker niet",
        "a.html: c.html is er niet",
        "a.html: d.png is er niet",
        "a.html: haalt https://elders.example/s.js van elders",
        "a.html: het anker #x staat er meer dan eens",
    ]
    assert checked.outside == ["https://elders.example/", "https://elders.example/s.js"]


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mijn.txt").write_text("van mij", encoding="utf-8")
    done = make("--uit", str(tmp_path))
    assert done.returncode == 2
    assert "Kies een andere map" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["mijn.txt"]


@needs_vnu
def test_the_checker_of_w3c_finds_nothing(judged: list[Path]) -> None:
    assert vnu(judged) == []


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(judged: list[Path], scheme: str) -> None:
    assert axe(judged, scheme) == []


@needs_axe
def test_a_phone_shows_the_whole_width(judged: list[Path]) -> None:
    assert wide(judged, PHONE) == []


@needs_axe
def test_who_searches_a_code_gets_there_and_nothing_comes_from_elsewhere(site: Path) -> None:
    asked: list[str] = []
    with window(1280) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.context.set_offline(True)
        page.goto((site / "index.html").as_uri())
        page.fill("#zoekveld", "ap204")
        page.keyboard.press("Enter")
        page.wait_for_selector(".vondsten a")
        page.click(".vondsten li:first-child a")
        page.wait_for_url("**/bevindingen/**")
        assert page.url.endswith("#AP204")
        assert page.evaluate("document.querySelector(':target').parentElement.innerText").startswith("AP204:")
        assert searched(page, site, "zoeken.html", "xqzwv") == ["Niets gevonden"]
        assert searched(page, site, "zoeken.html", "fincancien begroting")
        assert searched(page, site, "en/search.html", "sandbox")[0] != "Nothing found"
    assert asked
    assert all(url.startswith("file:") for url in asked)


def searched(page: Any, site: Path, where: str, words: str) -> list[str]:
    """Give the first words of what the search finds, or of what it says."""
    page.goto(f"{(site / where).as_uri()}?q={words}")
    found: list[str] = page.locator(".vondsten a").all_inner_texts()
    return found or [page.inner_text(".gevonden").partition(" voor ")[0].partition(" for ")[0]]


@needs_axe
def test_a_keyboard_reaches_the_text_and_the_menu_of_a_phone(site: Path) -> None:
    with window(PHONE) as page:
        page.goto((site / "handleiding" / "installeren.html").as_uri())
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.hash") == "#inhoud"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "inhoud"
        assert not page.is_visible("#menu")
        page.focus(".menuknop")
        page.keyboard.press("Enter")
        assert page.is_visible("#menu [aria-current=page]")
        page.focus("#menu a")
        page.keyboard.press("Escape")
        assert not page.is_visible("#menu")
        bare = page.context.browser.new_context(java_script_enabled=False, viewport={"width": PHONE, "height": 800})
        without = bare.new_page()
        without.goto((site / "handleiding" / "installeren.html").as_uri())
        assert without.is_visible("#menu [aria-current=page]")
        assert not without.is_visible(".menuknop")


@needs_axe
def test_paper_gets_the_text_without_the_menu(site: Path) -> None:
    with pypdfium2.PdfDocument(printed(site / "handleiding" / "installeren.html")) as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Ga naar de map van het programma" in " ".join(text.split())
    assert "Uw plan invullen" not in text
    assert "Op deze bladzijde" not in text
