"""Making a new plan file, with the schema beside it that helps a text editor."""

from collections.abc import Iterator
from pathlib import Path

from armoedeplan.output.writing import Rule, Written, write_file
from armoedeplan.plan.schema import schema_text
from armoedeplan.plan.skeleton import SCHEMA_FILE, skeleton_text


def usual_title(municipality: str) -> str:
    """Give what the plan of a municipality is called when nobody says otherwise."""
    return f"Armoedeplan {municipality}"


def make_plan(path: Path, municipality: str, title: str = "", code: str = "") -> Iterator[Written]:
    """Make a plan file that is not there yet or empty, and the schema when it is not there; yield what was made.

    code: that of the municipality, out of the list of municipalities; empty when it is not certain.
    Raises SaveRefused when a file with anything in it is there already or cannot be written.
    """
    text = skeleton_text(municipality, title or usual_title(municipality), code)
    yield write_file(path, text.encode(), Rule(counted=False, fills=True))
    schema = path.with_name(SCHEMA_FILE)
    if not schema.exists():
        yield write_file(schema, schema_text().encode(), Rule())
