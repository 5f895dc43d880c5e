"""The page on the web about a code, where whoever packs the program named one."""

import re
from functools import cache
from typing import Final

from armoedeplan.checks.rules import rule_of

_LABEL: Final = "bevindingen"
"""The project URL of the package that leads to `docs/bevindingen.md`, as it is shown somewhere."""


def page_about(code: str) -> str:
    """Give the address of the heading about a code; empty when the package names no page with all of them."""
    page = _page_of_findings()
    return f"{page}#{_anchor_of(f'{code}: {rule_of(code).title}')}" if page else ""


def _anchor_of(heading: str) -> str:
    """Give the anchor that a heading of Markdown gets where repositories are shown."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@cache
def _page_of_findings() -> str:
    """Give the address of the page with all findings, as it stands in the data of the installed package."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        named = metadata("armoedeplan").get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    parted = (entry.partition(",") for entry in named)
    return next((address.strip() for label, _, address in parted if label.strip().lower() == _LABEL), "")
