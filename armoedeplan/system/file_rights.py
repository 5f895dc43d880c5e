"""What a file has besides its bytes, as far as the system has it: an owner with a mode, and extended attributes."""

import errno
import os
from typing import Final

from armoedeplan.system.which_system import is_macos

_ACL_AND_ATTRIBUTES: Final = (1 << 0) | (1 << 2)
"""COPYFILE_ACL and COPYFILE_XATTR of macOS."""
_KNOWS_NONE: Final = (errno.ENOTSUP, errno.ENOSYS)
"""What a disk says that has neither, so that nothing is lost."""


def has_owners() -> bool:
    """Tell whether files have an owner, a group and a mode; on Windows a new file has the rights of its folder."""
    return hasattr(os, "fchown")


def has_attributes() -> bool:
    """Tell whether Python reaches the extended attributes of a file, and with them its access list."""
    return hasattr(os, "listxattr")


def system_copied_rights(old: int, new: int) -> bool:
    """Let the system copy access list and extended attributes where Python does not reach them, by both handles.

    Tells whether nothing was lost that this system can keep: macOS copies them in one call, Windows has no such call.
    """
    if not is_macos():
        return True
    import ctypes

    copied = ctypes.CDLL(None, use_errno=True).fcopyfile(old, new, None, _ACL_AND_ATTRIBUTES)
    return copied >= 0 or ctypes.get_errno() in _KNOWS_NONE
