"""What PyMarkdown has to say of a text in Markdown: `pymarkdown -d MD013 scan`."""

from pathlib import Path

from pymarkdown.api import PyMarkdownApi
from pymarkdown.tokens.markdown_token import MarkdownToken

# at each line it describes all of the text before it for its log, also when there is none: that took nine tenths
MarkdownToken.__repr__ = lambda _: "token"  # type: ignore[method-assign]


def faults_in(path: Path, *allowed: str) -> list[str]:
    """Give the faults in a file; allowed: rules that need not be kept, besides the one about long lines."""
    return [str(fault) for fault in _linter(allowed).scan_path(str(path)).scan_failures]


def faults_of(text: str) -> list[str]:
    """Give the faults in a text."""
    return [str(fault) for fault in _linter(()).scan_string(text).scan_failures]


def _linter(allowed: tuple[str, ...]) -> PyMarkdownApi:
    linter = PyMarkdownApi().enable_extension_by_identifier("front-matter")
    for rule in ("md013", *allowed):
        linter = linter.disable_rule_by_identifier(rule)
    return linter
