"""Walking through XML from elsewhere: each element as it begins and ends, and nothing that stands outside it.

Entities of a file itself and files that it names are refused: no list needs them.
"""

from typing import Any, NoReturn
from xml.parsers import expat

from armoedeplan.tables.size_limits import MOST_ELEMENTS, dutch
from armoedeplan.tables.table import TableError

AGAIN = "Open de lijst in een rekenblad, en sla haar opnieuw op."


class Walk:
    """One walk through one part; who reads a kind of part gives `began` and `ended`.

    where: how messages name the part.
    """

    def __init__(self, where: str) -> None:
        self.where = where
        self.elements = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._outside
        self._local: dict[str, str] = {}

    def whole(self, data: bytes) -> None:
        """Walk through all of it. Raises TableError."""
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.check(data)

    def check(self, data: bytes) -> None:
        """See that it is XML, and names nothing outside itself. Raises TableError."""
        try:
            self.parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise self.broken() from error

    def began(self, name: str, attributes: dict[str, str]) -> None:
        """Meet an element, by its name without namespace."""

    def ended(self, name: str) -> None:
        """Leave an element."""

    def broken(self) -> TableError:
        """Give the refusal of a part that cannot be read."""
        return TableError(f"{self.where} is beschadigd (regel {self.parser.CurrentLineNumber})", AGAIN)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise TableError(f"{self.where} heeft meer dan {dutch(MOST_ELEMENTS)} elementen", AGAIN)
        self.began(self._short(name), attributes)

    def _end(self, name: str) -> None:
        self.ended(self._short(name))

    def _short(self, name: str) -> str:
        """Give a name without its namespace; remembered, for a sheet has few names and many elements."""
        short = self._local.get(name)
        if short is None:
            short = self._local[name] = name.rpartition(" ")[2]
        return short

    def _outside(self, *_: Any) -> NoReturn:
        raise TableError(f"{self.where} verwijst naar iets buiten de lijst (DOCTYPE)", AGAIN)
