"""What counts of what is found in a file: the options of the command line, and below them the settings."""

import os
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from armoedeplan.finding import Finding, Severity

if TYPE_CHECKING:
    from armoedeplan.settings.instellingen import Bestandsregel
    from armoedeplan.settings.read_settings import SettingsFile

_STRUCTURE: Final = "AP0"
NOWHERE: Final = "standaard"
COMMAND_LINE: Final = "opdrachtregel"


class Options(NamedTuple):
    """What was asked on the command line; what was not is nothing."""

    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    least: str = ""
    phase: str = ""
    strict: bool = False
    no_cache: bool = False


class Chosen(NamedTuple):
    """What counts for one file.

    selected, ignored: codes or how they begin. severities: of codes that weigh otherwise here. least: what weighs less
    does not count. website: where the documentation site is, when settings tell that. sources: where each setting came
    from, by its name in a file with settings.
    """

    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    severities: Mapping[str, str] = MappingProxyType({})
    least: Severity = Severity.TIP
    strict: bool = False
    phase: str = ""
    cached: bool = True
    excluded: bool = False
    website: str = ""
    sources: Mapping[str, str] = MappingProxyType({})

    @property
    def structure_only(self) -> bool:
        """Whether only the file itself is looked at, and not what the plan says."""
        return bool(self.selected) and all(code.startswith(_STRUCTURE) for code in self.selected)

    def counted(self, findings: Iterable[Finding]) -> list[Finding]:
        """Give the findings that count, each as it weighs here."""
        weighed = map(self._weighed, findings) if self.severities else findings
        return [finding for finding in weighed if self._counts(finding)]

    def _counts(self, finding: Finding) -> bool:
        # a broken file must never look sound because of what was asked to be shown
        if finding.code.startswith(_STRUCTURE) and finding.severity is Severity.ERROR:
            return True
        levels = list(Severity)
        return (
            levels.index(finding.severity) <= levels.index(self.least)
            and finding.code.startswith(self.selected or ("AP",))
            and not (self.ignored and finding.code.startswith(self.ignored))
        )

    def _weighed(self, finding: Finding) -> Finding:
        """Give a finding the severity it has here; what is merely not yet due stays the tip that it is."""
        from armoedeplan.checks.rules import rule_of

        fitting = [code for code in self.severities if finding.code.startswith(code)]
        if not fitting or finding.code.startswith(_STRUCTURE) or finding.severity is not rule_of(finding.code).severity:
            return finding
        return finding._replace(severity=Severity(self.severities[max(fitting, key=len)]))


def chosen_for(path: Path, file: "SettingsFile | None", options: Options) -> Chosen:
    """Give what counts for a file; the command line wins over a pattern of files, and that over the rest."""
    asked = Chosen(
        options.selected,
        options.ignored,
        least=Severity(options.least or Severity.TIP),
        strict=options.strict,
        phase=options.phase,
        cached=not options.no_cache,
        sources=dict.fromkeys(_asked_names(options), COMMAND_LINE),
    )
    return asked if file is None else _with_settings(asked, path, file, options)


def _with_settings(asked: Chosen, path: Path, file: "SettingsFile", options: Options) -> Chosen:
    """Give what counts for a file that settings hold for."""
    settings, place = file.settings, _place_below(path, file.path.parent)
    own = [rule for pattern, rule in settings.per_bestand.items() if _fits_pattern(place, pattern)]
    # who chooses codes on the command line means these, also where a project leaves them out
    general = () if asked.selected else settings.negeer
    ignored = asked.ignored or (*general, *(code for rule in own for code in rule.negeer))
    return asked._replace(
        selected=asked.selected or settings.selecteer,
        ignored=tuple(dict.fromkeys(ignored)),
        severities={**settings.ernst, **{code: weight for rule in own for code, weight in rule.ernst.items()}},
        least=Severity(options.least or settings.vanaf_ernst or Severity.TIP),
        strict=asked.strict or bool(settings.streng),
        phase=asked.phase or next((rule.fase for rule in own if rule.fase), None) or settings.fase or "",
        cached=asked.cached and settings.cache is not False,
        excluded=any(_fits_pattern(place, pattern) for pattern in settings.sluit_uit),
        website=settings.website or "",
        sources={**_said_in(file, own), **asked.sources},
    )


def _asked_names(options: Options) -> list[str]:
    """Give the settings that the command line tells."""
    asked = {
        "selecteer": options.selected,
        "negeer": options.ignored,
        "vanaf_ernst": options.least,
        "fase": options.phase,
        "streng": options.strict,
        "cache": options.no_cache,
    }
    return [name for name, value in asked.items() if value]


def _said_in(file: "SettingsFile", own: "Iterable[Bestandsregel]") -> dict[str, str]:
    """Give the settings that a file tells, for all files or for this one, with that file."""
    given = {name: value for record in (file.settings, *own) for name, value in record if value or value is False}
    return dict.fromkeys(given, str(file.path))


def _place_below(path: Path, folder: Path) -> str:
    """Give where a file stands below a folder, with `/`; empty for one that stands elsewhere."""
    real, top = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return real.relative_to(top).as_posix() if real.is_relative_to(top) else ""


def _fits_pattern(place: str, pattern: str) -> bool:
    """Tell whether a file fits a pattern, which counts from the folder of the settings; a folder fits all in it.

    A pattern without `/` fits a name at any depth, as in `.gitignore`.
    """
    wanted = pattern.strip("/").removeprefix("./")
    if "/" not in wanted:
        return any(fnmatchcase(part, wanted) for part in place.split("/"))
    return fnmatchcase(place, wanted) or fnmatchcase(place, f"{wanted}/*")
