"""What a file has besides its bytes, as far as the system has it: an owner with a mode, and extended attributes."""

import os


def has_owners() -> bool:
    """Tell whether files have an owner, a group and a mode; on Windows a new file has the rights of its folder."""
    return hasattr(os, "fchown")


def has_attributes() -> bool:
    """Tell whether Python reaches the extended attributes of a file, and with them its access list."""
    return hasattr(os, "listxattr")
