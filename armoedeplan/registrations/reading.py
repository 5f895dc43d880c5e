"""A file with registrations into counts: the program hands its bytes to a confined process, and hears what it counted.

These counts are not safe yet, and go nowhere but through `safe_counts.py`.
"""

from pathlib import Path
from typing import Any

from armoedeplan.confined.message import Message
from armoedeplan.confined.run import confined
from armoedeplan.registrations.confined_count import form_words
from armoedeplan.registrations.counted import CellFaults, Registrations
from armoedeplan.registrations.form import RegistrationForm
from armoedeplan.registrations.reading_limits import LIMITS, MOST_BYTES
from armoedeplan.registrations.row_tally import Period
from armoedeplan.tables.source import bytes_of_list
from armoedeplan.tables.table import TableError

_TASK = "armoedeplan.registrations.confined_count:count_registrations"


def read_registrations(path: Path, form: RegistrationForm, period: Period) -> Registrations:
    """Count the registrations of a CSV, XLSX or ODS file. Raises Refusal."""
    file = path.name or str(path)
    if path.is_dir():
        raise TableError(f"{path} is een map", "Noem het bestand met de registraties.")
    given = Message([file, form_words(form), list(period)], [bytes_of_list(path, MOST_BYTES)])
    words = confined(_TASK, given, file, LIMITS).words
    try:
        return _heard_counts(words)
    except (TypeError, ValueError) as error:
        raise TableError(f"Wat in {file} staat, is niet te lezen", "Kijk of dit het goede bestand is.") from error


def _heard_counts(words: Any) -> Registrations:
    """Take what the other process told. Raises TypeError and ValueError when it is none."""
    file, sheet, rows, faulty, same, months, counts, faults, missing, apart, unread, notes = words
    return Registrations(
        str(file), str(sheet), int(rows), int(faulty), int(same), tuple(map(str, months)),
        tuple((str(a), str(b), str(c), str(d), str(e), int(count)) for a, b, c, d, e, count in counts),
        tuple(
            CellFaults(int(place), str(header), str(message), str(remedy), int(cells), tuple(map(int, first)))
            for place, header, message, remedy, cells, first in faults
        ),
        tuple(map(str, missing)), tuple((str(header), int(filled)) for header, filled in apart),
        tuple(map(str, unread)), tuple(map(str, notes)),
    )  # fmt: skip
