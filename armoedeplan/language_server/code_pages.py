"""The page on the web about a code, where the project has a site."""

from functools import cache
from typing import Final

_SITE: Final = "documentation"


def page_about(code: str) -> str:
    """Give the address of the page about a code; empty when whoever packs the program named no site."""
    site = _site_of_program()
    return f"{site.rstrip('/')}/bevindingen/#{code.lower()}" if site else ""


@cache
def _site_of_program() -> str:
    """Give the address of the documentation, as it stands in the data of the installed package."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        named = metadata("armoedeplan").get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    parted = (entry.partition(",") for entry in named)
    return next((address.strip() for label, _, address in parted if label.strip().lower() == _SITE), "")
