"""A plan as it stands in an editor, saved or not: each version of its text is read at most once."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from armoedeplan.finding import Finding
from armoedeplan.language_server.line_index import UTF_16, LineIndex
from armoedeplan.language_server.plan_settings import settings_for
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.settings.chosen import Chosen


class EditedPlan:
    """One version of the text of a plan.

    path: where it is saved, or would be. known: the file of the last version that could be read as YAML, whose records
    are still there while a line is half typed.
    """

    guide: Final = HANDREIKING
    """What it is a plan by; known before anything of it is read."""

    def __init__(self, path: Path, text: str, encoding: str = UTF_16, known: PlanFile | None = None) -> None:
        self.path: Final = path
        self.lines: Final = LineIndex(text, encoding)
        self._known: Final = known
        self._bytes: Final = text.encode("utf-8", "surrogatepass")

    @property
    def text(self) -> str:
        """The text without a byte order mark: what offsets count in."""
        return self.lines.text

    @cached_property
    def file(self) -> PlanFile:
        """What stands in the text, with its structural findings."""
        return plan_of(self.path, self._bytes, guide=self.guide)

    @cached_property
    def findings(self) -> Sequence[Finding]:
        """All that `controleer` finds, each at its own place, without what identifies a person."""
        from armoedeplan.checks.plan_findings import findings_of
        from armoedeplan.plan.personal_hits import personal_spots
        from armoedeplan.terminal.findings_report import without_persons

        chosen, faulty = self._settings
        file = self.file
        if chosen.excluded:
            return []
        found = findings_of(file, chosen.phase or None, structure_only=chosen.structure_only)
        if not file.sound or personal_spots(file):
            found = [without_persons(finding) for finding in found]
        return sorted([*faulty, *chosen.counted(found)], key=lambda finding: (finding.mark, finding.code))

    @property
    def website(self) -> str:
        """Where the documentation site is, when the settings of the project tell that."""
        return self._settings[0].website

    @cached_property
    def _settings(self) -> tuple[Chosen, list[Finding]]:
        """What counts for the plan, and what is wrong with its settings."""
        return settings_for(self.path)

    @property
    def readable_file(self) -> PlanFile | None:
        """This version, or else the last one before it, of which there is a tree; nothing when there never was."""
        return self.file if self.file.root is not None else self._known

    def file_without_line(self, offset: int) -> PlanFile:
        """Give what the text would say without the line of an offset, which is half typed in a plan just opened."""
        start = self.text.rfind("\n", 0, offset) + 1
        return plan_of(
            self.path,
            (self.text[:start] + self.text[self.lines.end_of_line(offset) :]).encode("utf-8", "surrogatepass"),
        )

    def changed_to(self, text: str) -> "EditedPlan":
        """Give the version with another text; one that nobody asked about is not read to be known by the next."""
        known = self.file if "file" in self.__dict__ and self.file.root is not None else self._known
        return EditedPlan(self.path, text, self.lines.encoding, known)
