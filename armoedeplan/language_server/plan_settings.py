"""What the settings of a project say of a plan that is being typed: read anew each time, for they are edited too."""

from pathlib import Path

from armoedeplan.finding import Finding, Mark
from armoedeplan.settings.chosen import Chosen, Options, chosen_for
from armoedeplan.settings.nearest import NearestSettings


def settings_for(path: Path) -> tuple[Chosen, list[Finding]]:
    """Give what counts for a plan, and what is wrong with its settings, told at the first line of the plan.

    Settings with an error do not count, as `controleer` refuses to go on with them.
    """
    settings = NearestSettings(None, search=True)
    file = settings.for_file(path)
    if file is None or file.sound:
        return chosen_for(path, file, Options()), []
    told = (finding._replace(mark=Mark(1, 1), message=_told_from(file.path, finding)) for finding in file.findings)
    return chosen_for(path, None, Options()), list(told)


def _told_from(path: Path, finding: Finding) -> str:
    """Say what is wrong in a file with settings, and on which line of it."""
    return f"{path.name}, regel {finding.mark.line}: {finding.message}" if finding.mark.line else finding.message
