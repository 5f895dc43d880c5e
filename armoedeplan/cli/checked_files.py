"""One file as `controleer` looks at it: what it is, seen by what stands in it, and what is wrong with it."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from armoedeplan.finding import Finding

if TYPE_CHECKING:
    from armoedeplan.cli.files_to_check import Given
    from armoedeplan.settings.chosen import Chosen
    from armoedeplan.settings.read_settings import SettingsFile
    from armoedeplan.terminal.findings_report import Checked

_SETTINGS: Final = ".toml"


def checked_file(given: "Given", data: bytes, chosen: "Chosen") -> "Checked":
    """Check the bytes of one file as what it is: a plan, a house style, a practice case or settings."""
    from armoedeplan.plan.plan_finder import begins_as_plan_in

    if given.path.suffix.lower() == _SETTINGS:
        from armoedeplan.settings.read_settings import settings_of

        return _as_no_plan(given.path, settings_of(given.path, data).findings)
    if not begins_as_plan_in(data):
        other = _findings_of_other_kind(given, data)
        if other is not None:
            return _as_no_plan(given.path, other)
    return _checked_plan(given, data, chosen)


def unread_file(path: Path, finding: Finding) -> "Checked":
    """Give a file that cannot be read, with the reason."""
    return _as_no_plan(path, [finding])


def _checked_plan(given: "Given", data: bytes, chosen: "Chosen") -> "Checked":
    """Check a plan: its structure, and when that is sound and asked for, what it says."""
    from armoedeplan.checks.plan_findings import findings_of
    from armoedeplan.plan.personal_hits import personal_spots
    from armoedeplan.plan.plan_of_text import clear_beside, plan_of
    from armoedeplan.terminal.findings_report import Checked, covered_lines, marked_lines, without_persons
    from armoedeplan.terminal.told_once import told_once

    if given.data is None:
        clear_beside(given.path)
    file = plan_of(given.path, data)
    found = findings_of(file, chosen.phase or None, structure_only=chosen.structure_only)
    told = told_once(given.path, found)
    covered = not file.sound or bool(personal_spots(file))
    if covered:
        told = [without_persons(finding) for finding in told]
    written = marked_lines(file.text, told)
    lines = covered_lines(written)
    deviations = dict(file.answers.afwijkingen)
    return Checked(given.path, told, deviations, file.guide, lines, covered=covered, bare=lines == written)


def _findings_of_other_kind(given: "Given", data: bytes) -> "list[Finding] | None":
    """Give what is wrong with a house style or a practice case; nothing when a file is neither."""
    from armoedeplan.plan.plan import Plan
    from armoedeplan.practice.case import Case
    from armoedeplan.record.shape import shape_of
    from armoedeplan.render.style.huisstijl import Huisstijl

    names = _outermost_names(data)
    fitting = {kind: len(names & shape_of(kind).fields.keys()) for kind in (Plan, Huisstijl, Case)}
    kind = max(fitting, key=lambda known: fitting[known])
    if kind is Plan or not fitting[kind]:
        return None
    if kind is Case:
        from armoedeplan.practice.case_file import case_of

        return list(case_of(given.path, data).findings)
    from armoedeplan.render.style.read_style import read_style_file

    return list(read_style_file(given.path).findings)


def _outermost_names(data: bytes) -> set[str]:
    """Give the names on the outermost level of a YAML file; none of what cannot be read as one."""
    from yaml import MappingNode

    from armoedeplan.yamltext.decode import decode
    from armoedeplan.yamltext.parse import parse
    from armoedeplan.yamltext.tree import name_of

    decoded = decode(data)
    root = decoded if isinstance(decoded, Finding) else parse(decoded.text)
    return {name_of(key) for key, _ in root.value} if isinstance(root, MappingNode) else set()


def _as_no_plan(path: Path, findings: "list[Finding] | tuple[Finding, ...]") -> "Checked":
    """Give a file that is no plan, with what was found in it, told without what identifies a person."""
    from armoedeplan.terminal.findings_report import Checked, without_persons

    return Checked(path, [without_persons(finding) for finding in findings], {})


def checked_settings(file: "SettingsFile") -> "Checked":
    """Give a file with settings, with what is wrong with it."""
    return _as_no_plan(file.path, file.findings)
