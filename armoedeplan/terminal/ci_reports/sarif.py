"""Findings in SARIF 2.1.0, the form that systems for code scanning and editors share (OASIS)."""

from collections.abc import Sequence
from typing import Any, Final

from armoedeplan import __version__
from armoedeplan.checks.rules import Rule, rule_of
from armoedeplan.display import json_lines
from armoedeplan.finding import Finding, Severity
from armoedeplan.settings.rule_pages import page_about
from armoedeplan.terminal.ci_reports.gitlab import finding_fingerprint
from armoedeplan.terminal.ci_reports.relative_paths import relative_path, uri_of
from armoedeplan.terminal.findings_report import Checked

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.TIP: "note"}


def sarif_lines(checked: Sequence[Checked]) -> list[str]:
    """Give the lines of the report: the rules that have findings, and each finding with its place."""
    sites = _sites_of_codes(checked)
    number = {code: index for index, code in enumerate(sites)}
    files = [(file, uri_of(file.path), relative_path(file.path)) for file in checked]
    # one file may have been named in two ways
    places = {uri: index for index, uri in enumerate(dict.fromkeys(uri for _, uri, _ in files))}
    driver = {
        "name": "armoedeplan",
        "version": __version__,
        "language": "nl",
        "rules": [_rule_data(rule_of(code), page_about(code, site)) for code, site in sites.items()],
    }
    run = {
        "tool": {"driver": driver},
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri}} for uri in places],
        "results": [
            _result_data({"uri": uri, "index": places[uri]}, path, finding, number[finding.code])
            for file, uri, path in files
            for finding in file.findings
        ],
    }
    return json_lines({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _sites_of_codes(checked: Sequence[Checked]) -> dict[str, str]:
    """Give the codes that have findings, in order, each with the site that the settings of one of its files name."""
    sites: dict[str, str] = {}
    for file in checked:
        for finding in file.findings:
            sites[finding.code] = sites.get(finding.code) or file.website
    return dict(sorted(sites.items()))


def _rule_data(rule: Rule, page: str) -> dict[str, Any]:
    """Give a rule; its level is what it weighs in an adopted plan, which a finding may be below.

    page: the address of the page about it; empty when there is none.
    """
    return {
        "id": rule.code,
        **({"helpUri": page} if page else {}),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation},
        "help": {"text": f"{rule.explanation}\n\n{rule.lookup}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result_data(artifact: dict[str, Any], path: str, finding: Finding, rule: int) -> dict[str, Any]:
    """Give one finding; artifact: its file, path: that file as a person reads it, rule: the number of its rule."""
    location: dict[str, Any] = {"artifactLocation": artifact}
    if finding.mark.line:
        location["region"] = {"startLine": finding.mark.line, "startColumn": max(finding.mark.column, 1)}
    logical = [{"fullyQualifiedName": finding.path}] if finding.path else []
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}. {finding.advice}".strip()},
        "locations": [{"physicalLocation": location, **({"logicalLocations": logical} if logical else {})}],
        "partialFingerprints": {"armoedeplan/v1": finding_fingerprint(path, finding)},
    }
