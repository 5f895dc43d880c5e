"""Showing a page in the browser of the person who sits at the terminal, where there is one."""

import webbrowser
from typing import Final

from armoedeplan.cache import cache_folder, write_whole
from armoedeplan.system.screen_and_keys import has_screen_with_windows

_FOLDER: Final = "bekijken"


def opened_in_browser(name: str, page: bytes) -> bool:
    """Open a page in the browser; give whether that could be tried.

    The page is kept under its name in a folder of this user, each time over the last one: a browser reads it when it
    likes, and may be asked to read it again.
    """
    folder = cache_folder()
    if folder is None or not has_screen_with_windows():
        return False
    try:
        place = folder / _FOLDER / f"{name}.html"
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.parent.chmod(0o700)
        write_whole(place, page)
        return webbrowser.open(place.as_uri())
    except (OSError, webbrowser.Error):
        return False
