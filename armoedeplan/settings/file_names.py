"""The files in which settings stand."""

from typing import Final

OWN: Final = "armoedeplan.toml"
SHARED: Final = "pyproject.toml"
"""A file of several programs, in which settings stand under a name of their own."""
