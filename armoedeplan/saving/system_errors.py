"""Why the system does not let us read or save, in Dutch."""

import errno
from typing import Final, NamedTuple

from armoedeplan.refusal import Refusal
from armoedeplan.system.replacing import is_certainly_open

AS_IT_WAS: Final = "Het bestand is niet gewijzigd."


class Reason(NamedTuple):
    """Why something does not work, as the end of a sentence, and what to do about it."""

    said: str
    remedy: str


class SaveRefused(Refusal):
    """A file was not saved; it is as it was.

    changed: the file is not the one that was read, so that the change may be tried on the new text.
    """

    def __init__(self, message: str, remedy: str, *, changed: bool = False) -> None:
        super().__init__(message, remedy)
        self.changed = changed


_RIGHTS: Final = Reason(
    "u hebt geen rechten om hier te schrijven",
    "Vraag de beheerder om schrijfrechten op de map: een bestand komt er eerst heel naast het oude.",
)
_FULL: Final = Reason("de schijf is vol", "Maak ruimte vrij en probeer het opnieuw.")
_DISK: Final = Reason("de schijf geeft een fout", "Laat de schijf nakijken, en bewaar uw werk op een andere plek.")
_GONE: Final = Reason(
    "de netwerkschijf is niet meer bereikbaar", "Maak opnieuw verbinding met de schijf en probeer het opnieuw."
)
_BUSY: Final = Reason(
    "een ander programma heeft het bestand open",
    "Sluit het daar, bijvoorbeeld in Word, of wacht tot een virusscanner klaar is. Probeer het dan opnieuw.",
)
_MANY: Final = Reason("er staan te veel bestanden open", "Sluit andere programma's en probeer het opnieuw.")
_LINKS: Final = Reason("de koppelingen in dit pad wijzen naar elkaar", "Noem het bestand zelf, zonder koppeling.")
_OTHER: Final = Reason("het systeem weigert het", "Probeer het opnieuw, of bewaar het plan op een andere plek.")
_NO_RIGHTS: Final = Reason("u hebt er geen rechten voor", "Vraag de eigenaar of de beheerder om rechten.")
_NOT_THERE: Final = Reason("dit bestaat niet, of niet meer", "Controleer de naam, en probeer het opnieuw.")
_REASONS: Final = {
    "EACCES": _RIGHTS,
    "EPERM": _RIGHTS,
    "ENOENT": Reason("de map bestaat niet", "Maak de map, of controleer de naam."),
    "EISDIR": Reason("dit is een map", "Noem een bestand in die map."),
    "ENOTDIR": Reason("een deel van het pad is geen map", "Controleer de naam."),
    "ENOSPC": _FULL,
    "EDQUOT": Reason("uw ruimte op deze schijf is op", "Maak ruimte vrij, of vraag de beheerder om meer."),
    "EFBIG": Reason("het bestand is te groot voor deze schijf", "Bewaar het op een andere schijf."),
    "EROFS": Reason("op deze schijf kan alleen gelezen worden", "Werk in een kopie op een andere schijf."),
    "EIO": _DISK,
    "ENXIO": _DISK,
    "ENODEV": _DISK,
    "ESTALE": _GONE,
    "ETIMEDOUT": _GONE,
    "EHOSTDOWN": _GONE,
    "ENOTCONN": _GONE,
    "ENAMETOOLONG": Reason("de naam is te lang", "Geef het bestand of zijn mappen een kortere naam."),
    "ELOOP": _LINKS,
    "EMFILE": _MANY,
    "ENFILE": _MANY,
    "EBUSY": _BUSY,
    "ETXTBSY": _BUSY,
    "EAGAIN": _BUSY,
    "ENOMEM": Reason("er is te weinig geheugen", "Sluit andere programma's en probeer het opnieuw."),
}
# not every system knows every one of these
_BY_NUMBER: Final = {getattr(errno, name): said for name, said in _REASONS.items() if hasattr(errno, name)}


def why(error: OSError) -> Reason:
    """Say why the system refuses to save, and what to do; in its own words where we know no Dutch ones."""
    if is_certainly_open(error):
        return _BUSY
    number = error.errno if error.errno is not None else _NUMBERS.get(type(error))
    other = Reason(f"het systeem meldt “{error.strerror}”", _OTHER.remedy) if error.strerror else _OTHER
    return _BY_NUMBER.get(number or 0, other)


def system_word(error: OSError) -> Reason:
    """Say the same of what may be reading, writing or anything else."""
    reason = why(error)
    if reason is _RIGHTS:
        return _NO_RIGHTS
    return _NOT_THERE if isinstance(error, FileNotFoundError) else reason


# an error that was raised by name has no number
_NUMBERS: Final[dict[type[OSError], int]] = {
    PermissionError: errno.EACCES,
    FileNotFoundError: errno.ENOENT,
    IsADirectoryError: errno.EISDIR,
    NotADirectoryError: errno.ENOTDIR,
}
