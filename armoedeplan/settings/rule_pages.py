"""The page on the web about a code, where whoever keeps the documentation site told its address (decision record 0103).

A project tells it in its settings, and whoever packs the program in its data; without either there is no link.
"""

from functools import cache
from typing import Final

from armoedeplan.checks.rules import rule_of

_LABEL: Final = "documentation"
"""The project URL of the package that leads to the documentation site."""


def page_about(code: str, website: str = "") -> str:
    """Give the address of the heading about a code; empty when nobody told where the documentation site is.

    website: the address of that site, as settings tell it; empty for what the package tells.
    """
    site = website or site_of_package()
    return f"{site}/{rule_of(code).site_page}" if site else ""


@cache
def site_of_package() -> str:
    """Give the address of the documentation site as the installed package tells it; empty when it tells none."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        named = metadata("armoedeplan").get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    parted = (str(entry).partition(",") for entry in named)
    told = (address.strip() for label, _, address in parted if label.strip().lower() == _LABEL)
    return next(told, "").rstrip("/")
