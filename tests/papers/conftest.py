"""What the tests of papers share."""

import pytest
from support.shelf import Shelf, shelf_of_run


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Give the shelf of this run."""
    return shelf_of_run(tmp_path_factory)
