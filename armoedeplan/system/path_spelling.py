"""How two spellings of one path are compared: letters and accents tell names apart on Linux alone."""

from unicodedata import normalize

from armoedeplan.system.which_system import is_macos, is_windows


def as_compared(path: str) -> str:
    """Give a path as it is held against another: a drive `C:` is also `c:` on Windows, and `É` is `é` on macOS too."""
    if is_windows():
        import ntpath

        return ntpath.normcase(path)
    if is_macos():
        return normalize("NFC", normalize("NFC", path).casefold())
    return path
