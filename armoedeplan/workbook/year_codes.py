"""How the hidden parts of a grid say which record and which year a cell is for: the one place for it.

A column of amounts is `bedrag@jaar=2027`: the question of the amount, that of the year, and the year. A row names its
records, each behind its year: `2027:financien[pas_2027] 2028:financien[pas_2028]`.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from armoedeplan.record.path import FieldPath

_CODE: Final = re.compile(r"([a-z_]+)@([a-z_]+)=([0-9]{4})")
_RECORD: Final = re.compile(r"([0-9]{4}):(\S+)")


class YearCode(NamedTuple):
    """What a column of a grid holds: the question of the amount, that of the year, and the year."""

    amount: str
    question: str
    year: str

    @property
    def column_code(self) -> FieldPath:
        """Write it as the hidden sheets do."""
        return FieldPath(f"{self.amount}@{self.question}={self.year}")


def year_code(code: str) -> YearCode | None:
    """Read what a column holds; nothing when it is no amount of a year."""
    found = _CODE.fullmatch(code)
    return YearCode(*found.groups()) if found else None


def row_path(records: Mapping[str, FieldPath]) -> FieldPath:
    """Write which records share a row, by year."""
    return FieldPath(" ".join(f"{year}:{path}" for year, path in sorted(records.items())))


def row_records(path: FieldPath) -> dict[str, FieldPath]:
    """Read which records share a row, by year; nothing when that cannot be read."""
    parts = [_RECORD.fullmatch(part) for part in path.split()]
    return {part[1]: FieldPath(part[2]) for part in parts if part} if all(parts) else {}
