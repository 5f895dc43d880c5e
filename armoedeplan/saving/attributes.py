"""What a file has besides its text: its mode, its owner and group, its access list and other extended attributes.

What is kept where, and that nobody may do more than before, is in decision record 0025.
"""

import os
import stat
from typing import Final

from armoedeplan.system.file_rights import has_attributes, has_owners, system_copied_rights

_ACCESS_LIST: Final = "system.posix_acl_access"
_OF_THE_SYSTEM: Final = frozenset({"security.ima", "security.evm"})
"""Attributes that the system reckons from the text of a file itself."""


def carry_over(old: int, new: int) -> list[str]:
    """Give a new file what the old one has, both by their handles; give in Dutch what could not be kept.

    Nobody gets more rights than before: who the group was decides what may be given to it. Raises OSError when
    the mode cannot be set.
    """
    before = os.fstat(old)
    notes: list[str] = []
    if not has_owners():
        return notes
    wanted = stat.S_IMODE(before.st_mode)
    if not _given_to(new, before.st_gid, group=True):
        wanted = _narrowed_mode(wanted)
        notes.append("De groep van het bestand is niet te houden. De groep heeft nu hooguit de rechten van anderen.")
    if not _given_to(new, before.st_uid, group=False):
        notes.append("U bent nu de eigenaar van het bestand: alleen een beheerder kan dat teruggeven.")
    lost = _carry_attributes(old, new)
    if not has_attributes() and not system_copied_rights(old, new):
        notes.append("De toegangslijst en de kenmerken van het bestand zijn niet te houden.")
    if _ACCESS_LIST in lost:
        # the mode of a file with an access list says what the list allows at most, not what the group may
        wanted &= ~stat.S_IRWXG
        notes.append("De toegangslijst (ACL) van het bestand is niet te houden. De groep heeft nu geen rechten.")
    if other := sorted(lost - {_ACCESS_LIST}):
        notes.append(f"Deze kenmerken van het bestand zijn niet te houden: {', '.join(other)}.")
    os.fchmod(new, wanted)
    return notes


def _given_to(new: int, wanted: int, *, group: bool) -> bool:
    """Give a file to its group or owner, if it is not theirs already; tell whether that worked."""
    now = os.fstat(new)
    if wanted == (now.st_gid if group else now.st_uid):
        return True
    try:
        os.fchown(new, -1 if group else wanted, wanted if group else -1)
    except OSError:
        return False
    return True


def _narrowed_mode(mode: int) -> int:
    """Give the mode for another group: it, and who was in the old one, may do what both could, and no more."""
    both = (mode >> 3) & mode & 0o7
    return mode & ~(stat.S_IRWXG | stat.S_IRWXO | stat.S_ISGID) | both << 3 | both


def _carry_attributes(old: int, new: int) -> set[str]:
    """Copy the extended attributes, and take away a list that only the new file has; give the names of what was lost.

    Python reaches them on Linux alone; on macOS the system copies them itself.
    """
    if not has_attributes():
        return set()
    had, has = _attribute_names(old), _attribute_names(new)
    lost = {name for name in had if not _copied_attribute(name, old, new)}
    if _ACCESS_LIST in has - had:
        # what a folder hands down to new files was not on this one
        try:
            os.removexattr(new, _ACCESS_LIST)
        except OSError:
            lost.add(_ACCESS_LIST)
    return lost


def _attribute_names(handle: int) -> set[str]:
    """Give the names of the extended attributes of a file; none where the file system has none."""
    try:
        return set(os.listxattr(handle)) - _OF_THE_SYSTEM
    except OSError:
        return set()


def _copied_attribute(name: str, old: int, new: int) -> bool:
    """Copy an attribute; tell whether the new file has it."""
    try:
        value = os.getxattr(old, name)
        if name not in _attribute_names(new) or os.getxattr(new, name) != value:
            os.setxattr(new, name, value)
    except OSError:
        return False
    return True
