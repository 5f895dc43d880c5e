"""What `maak --controleer` finds in a folder with one plan, as findings."""

import json
from pathlib import Path

from typer.testing import CliRunner

from armoedeplan.cli.app import app
from armoedeplan.finding import Finding, Mark, Severity


def make_papers(folder: Path) -> None:
    """Make the documents of a plan."""
    assert CliRunner().invoke(app, ["maak", str(folder / "plan.yaml")]).exit_code == 0


def paper_findings(folder: Path) -> list[Finding]:
    """Give what is told of the documents of a plan."""
    done = CliRunner().invoke(app, ["maak", str(folder / "plan.yaml"), "--controleer", "--formaat", "gitlab"])
    told = json.loads(done.stdout)
    return [Finding(one["check_name"], Severity.ERROR, Mark(), "", one["description"], "") for one in told]
