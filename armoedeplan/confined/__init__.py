"""Work on what comes from elsewhere, in a process with limits that reaches nothing else. Knows no domain."""

from typing import Final

CHILD: Final = "--afgesloten-proces"
"""What a program that has its Python within starts itself with: it then is the process, and nothing else."""
