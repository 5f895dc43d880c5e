"""Making a new plan file, with the schema beside it that helps a text editor."""

from collections.abc import Iterator
from pathlib import Path

from armoedeplan.plan.schema import schema_text
from armoedeplan.plan.skeleton import SCHEMA_FILE, skeleton
from armoedeplan.saving.save import save


def make_plan(path: Path, municipality: str, title: str = "") -> Iterator[Path]:
    """Make a plan file that is not there yet, and the schema when it is not there; yield what was made.

    Raises SaveRefused when a file is there already or cannot be written.
    """
    save(path, skeleton(municipality, title or f"Armoedeplan {municipality}").encode(), read=None)
    yield path
    schema = path.with_name(SCHEMA_FILE)
    if not schema.exists():
        save(schema, schema_text().encode(), read=None)
        yield schema
