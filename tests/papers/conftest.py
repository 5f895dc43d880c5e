"""What the tests of papers share."""

import os

import pytest
from support.shelf import Shelf


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Give the shelf of this run; pytest-xdist gives each process a folder in one that all share."""
    own = tmp_path_factory.getbasetemp()
    return Shelf(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)
