"""A plugin of pytest that runs the tests of a list, in the order of that list, and no others."""

import os
from pathlib import Path
from typing import Final

import pytest

CHOSEN: Final = "MUTATING_CHOSEN"
"""The variable with the file of the list: the name of a test a line."""


def keep_tests(items: list[pytest.Item], names: list[str]) -> None:
    """Leave the tests with some names, in the order of the names."""
    at = {name: place for place, name in enumerate(names)}
    items[:] = sorted((item for item in items if item.nodeid in at), key=lambda item: at[item.nodeid])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of the list."""
    if CHOSEN in os.environ:
        keep_tests(items, Path(os.environ[CHOSEN]).read_text(encoding="utf-8").splitlines())
