"""The rules that findings come of, for people and for programs."""

from collections.abc import Iterator, Sequence

from armoedeplan.checks.rules import Rule
from armoedeplan.display import json_lines
from armoedeplan.terminal.json_forms.checking_forms import RuleData, RulesData
from armoedeplan.terminal.wrapping import folded


def rule_lines(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield each rule with its code, what it weighs and what it holds."""
    for rule in rules:
        yield from folded(rule.title, f"{rule.code} {rule.severity}: ")


def rules_as_json(rules: Sequence[Rule]) -> list[str]:
    """Give rules as the lines of one JSON object, version 1."""
    data: RulesData = {"versie": 1, "regels": list(map(_rule_data, rules))}
    return json_lines(data)


def _rule_data(rule: Rule) -> RuleData:
    """Give one rule as data."""
    told: RuleData = {
        "code": rule.code,
        "titel": rule.title,
        "ernst": rule.severity.value,
        "uitleg": rule.explanation,
        "soort": "bestand" if rule.of_file else "plan",
        "eisen": list(rule.rows),
        "pagina": rule.page,
    }
    if rule.due:
        told["tip_tot"] = rule.due
    return told
