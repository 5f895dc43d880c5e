"""A paper in the browser of the person who sits at the terminal."""

import sys
from pathlib import Path

import pytest

from armoedeplan.system.screen_and_keys import has_screen_with_windows
from armoedeplan.terminal import browser

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a browser there")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Take away what tells of a screen, and keep pages in a folder of the test."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def test_without_a_screen_no_browser_is_tried(tmp_path: Path) -> None:
    assert not has_screen_with_windows()
    assert not browser.opened_in_browser("raadsvoorstel", b"<p>x</p>")
    assert list(tmp_path.iterdir()) == []


def test_a_page_is_kept_for_its_user_alone_and_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("webbrowser.open", lambda address: not opened.append(address))  # type: ignore[func-returns-value]
    assert browser.opened_in_browser("raadsvoorstel", b"<p>een</p>")
    assert browser.opened_in_browser("raadsvoorstel", b"<p>twee</p>")
    (page,) = tmp_path.rglob("*.html")
    assert opened == [page.as_uri()] * 2
    assert page.read_bytes() == b"<p>twee</p>"
    assert page.parent.stat().st_mode & 0o077 == 0


def test_where_the_page_cannot_be_kept_it_is_shown_as_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    (tmp_path / "armoedeplan").write_text("geen map")
    assert not browser.opened_in_browser("raadsvoorstel", b"<p>x</p>")
