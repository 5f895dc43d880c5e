"""Which tests were skipped, told by reason: a list of each would not be read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

_PREFIX: Final = "Skipped: "
_NAMED: Final = 3


def skipped_by_reason(reports: Iterable[Any]) -> Iterator[str]:
    """Yield a line for each reason, that of most tests first: how many there are, and in which modules."""
    found: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        found[_reason_of(report)].append(report.nodeid.partition("::")[0])
    for reason, modules in sorted(found.items(), key=lambda one: (-len(one[1]), one[0])):
        yield f"skipped {len(modules)}: {reason} ({_listed(sorted(set(modules)))})"


def _reason_of(report: Any) -> str:
    """Give why a test was skipped, or a module of tests."""
    told = report.longrepr
    return str(told[2] if isinstance(told, tuple) else getattr(report, "wasxfail", told)).removeprefix(_PREFIX)


def _listed(modules: Sequence[str]) -> str:
    more = f" and {len(modules) - _NAMED} more" if len(modules) > _NAMED else ""
    return f"{', '.join(modules[:_NAMED])}{more}"
