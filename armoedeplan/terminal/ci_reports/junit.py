"""Findings as test results in the form of JUnit, which nearly every system that builds and tests can show."""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from armoedeplan.display import visible, visible_lines
from armoedeplan.finding import Finding, Severity
from armoedeplan.terminal.ci_reports.relative_paths import relative_path
from armoedeplan.terminal.findings_report import Checked


def junit_lines(checked: Sequence[Checked]) -> Iterator[str]:
    """Yield the report: a suite for each file, in which an error has failed and all else is told."""
    root = ET.Element("testsuites", name="armoedeplan")
    for file in checked:
        root.append(_suite_of_file(file))
    root.attrib |= {"tests": str(len(root.findall(".//testcase"))), "failures": str(len(root.findall(".//failure")))}
    ET.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield from ET.tostring(root, encoding="unicode").split("\n")


def _suite_of_file(file: Checked) -> ET.Element:
    """Give the suite of one file; one without findings has one test that passed."""
    path = visible(relative_path(file.path))
    suite = ET.Element("testsuite", name=path)
    suite.extend(_case_of_finding(path, finding) for finding in file.findings)
    if not file.findings:
        ET.SubElement(suite, "testcase", name="geen bevindingen", classname=path)
    failed = len(suite.findall("testcase/failure"))
    suite.attrib |= {"tests": str(len(suite)), "failures": str(failed), "errors": "0", "skipped": "0"}
    return suite


def _case_of_finding(path: str, finding: Finding) -> ET.Element:
    """Give one finding as a test: an error has failed, what weighs less has passed with its words as output."""
    line, column = finding.mark
    place = f"{path}:{line}:{column}" if line else path
    case = ET.Element("testcase", name=visible(f"{finding.code} {finding.path}".strip()), classname=path)
    words = visible_lines(f"{place}: {finding.severity} {finding.code} {finding.message}\n{finding.advice}")
    if finding.severity is Severity.ERROR:
        ET.SubElement(case, "failure", message=visible(finding.message), type=finding.code).text = words
    else:
        ET.SubElement(case, "system-out").text = words
    return case
