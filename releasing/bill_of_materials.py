"""The bill of materials of a release (SBOM): every library in it with its version and licence, as CycloneDX."""

import tempfile
from pathlib import Path

from places import HERE, LICENCES, ROOT, bare_environment, install_program, run_program, tools_in


def build_bill(out: Path) -> Path:
    """Make the bill of materials of the program with all its parts, valid by the schema of CycloneDX; give its path."""
    out.mkdir(parents=True, exist_ok=True)
    made = out / "armoedeplan.cdx.json"
    with tempfile.TemporaryDirectory() as work:
        tools = tools_in(Path(work) / "gereedschap")
        program = bare_environment(Path(work) / "programma")
        install_program(tools, "--python", program, "install")
        run_program(
            tools, "-m", "cyclonedx_py", "environment", "--pyproject", ROOT / "pyproject.toml",
            "--mc-type", "application", "--spec-version", "1.6", "--output-format", "JSON", "--output-reproducible",
            "--validate", "--output-file", made, program,
        )  # fmt: skip
        run_program(program, HERE / "licences.py", "lijst", LICENCES)
    return made
