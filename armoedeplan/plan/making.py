"""Making a new plan file, with the schema beside it that helps a text editor."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from armoedeplan.output.writing import Rule, Written, write_file
from armoedeplan.plan.line_ends import ATTRIBUTES, keep_line_ends
from armoedeplan.plan.schema import schema_text
from armoedeplan.plan.skeleton import SCHEMA_FILE, skeleton_text

PURPOSES: Final = {SCHEMA_FILE: " (voor uw tekstverwerker)", ATTRIBUTES: " (zo houdt git de regeleinden gelijk)"}
"""What a file that is made besides the plan is for."""


def usual_title(municipality: str) -> str:
    """Give what the plan of a municipality is called when nobody says otherwise."""
    return f"Armoedeplan {municipality}"


def make_plan(path: Path, municipality: str, title: str = "", code: str = "") -> Iterator[Written]:
    """Make a plan file that is not there yet or empty, and what belongs beside it; yield what was made.

    That is the schema, and below git what keeps the line ends.

    A schema that stands there from an earlier version becomes that of now; one that somebody changed stays as it is.
    code: that of the municipality, out of the list of municipalities; empty when it is not certain.
    Raises SaveRefused when a file with anything in it is there already or cannot be written.
    """
    text = skeleton_text(municipality, title or usual_title(municipality), code)
    yield write_file(path, text.encode(), Rule(counted=False, fills=True))
    schema = path.with_name(SCHEMA_FILE)
    made = write_file(schema, schema_text().encode(), Rule(apart=True))
    renew = f"Vernieuw het met: armoedeplan schema --uit {schema} --overschrijf"
    left = [f"{schema} is van iemand anders of gewijzigd, en blijft zoals het is. {renew}" for _ in made.left]
    yield made._replace(paths=[path for path in made.paths if path not in made.as_it_was], notes=(*made.notes, *left))
    yield from keep_line_ends(path)
