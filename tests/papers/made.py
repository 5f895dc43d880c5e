"""All papers of a plan at a moment, made in this process, with what the rules must know of the plan."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import yaml
from support.documents import leaves

from armoedeplan.document import context
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.progress import State, evaluate
from armoedeplan.render.document_set import Made, PaperSet, Planned, documents, planned
from papers.reading import Reading, Violation

STATUSES: Final = ("concept", "inspraak", "aangeboden_aan_raad", "vastgesteld")
EXAMPLES: Final = ("voorbeeldstad", "kleindorp", "roosendaal")
_ROOT: Final = Path(__file__).parents[2]
_NO_MARKDOWN: Final = frozenset({"publicatie"})


class Facts:
    """What a plan file says, for rules that hold a paper against it."""

    def __init__(self, data: dict[str, Any], plan: Plan) -> None:
        self.data = data
        self.plan = plan

    @cached_property
    def said(self) -> str:
        """All texts of the plan, in lower case, with one space between words."""
        return "\n".join(" ".join(text.split()) for text in texts_in(self.data)).lower()

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that the plan writes with a capital amid a sentence, or in a name."""
        texts = [" ".join(text.split()) for text in texts_in(self.data)]
        amid = {word for text in texts for word in re.findall(r"(?<=[a-z,;] )[“‘]?([A-ZÀ-Ý][\w-]*)", text)}
        named = {
            text
            for key, text in keyed_texts(self.data)
            if key in ("naam", "titel", "bron", "noemnaam", "code", "talen", "vervangt", "adres")
        }
        named |= {text for text in texts if len(text.split()) <= 5 and len(re.findall(r"\b[A-ZÀ-Ý]", text)) > 1}
        return frozenset(amid | {word for text in named for word in re.findall(r"[A-ZÀ-Ý][\w-]*", text)})

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of its records that cannot be an ordinary word."""
        return frozenset(text for key, text in keyed_texts(self.data) if key == "id" and not text.isalpha())

    @cached_property
    def money_per_year(self) -> dict[int, int]:
        """What the plan has in each year."""
        found: dict[int, int] = {}
        for post in self.plan.financien:
            if post.jaar and post.bedrag:
                found[int(str(post.jaar))] = found.get(int(str(post.jaar)), 0) + int(post.bedrag)
        return found

    @cached_property
    def internal(self) -> frozenset[str]:
        """The internal answers of some words that no other answer holds, in lower case."""
        told = [leaf for leaf in leaves(self.plan) if isinstance(leaf.value, str)]
        public = "\n".join(leaf.value.lower() for leaf in told if not leaf.internal)
        own = {leaf.value.lower() for leaf in told if leaf.internal and len(leaf.value.split()) > 2}
        return frozenset(" ".join(text.split()) for text in own if text not in public)

    @cached_property
    def is_unfinished(self) -> bool:
        """Whether the plan lacks an answer that it needs before a council can adopt it."""
        return any(item.kern and item.state is State.OPEN for item in evaluate(self.plan))

    @cached_property
    def adopted_on(self) -> date | None:
        """The day on which the plan was adopted."""
        found = [day for place in self.plan.gemeenten if (day := as_date(place.vaststelling.datum))]
        return max(found, default=None)


class Paper(Reading):
    """A paper as it was made of a plan."""

    def __init__(
        self,
        name: str,
        markdown: str,
        made_as: str,
        facts: Facts,
        pictures: Mapping[str, bytes] = MappingProxyType({}),
    ) -> None:
        super().__init__(markdown)
        self.pictures = pictures
        self.name = name
        self.made_as = made_as
        self.facts = facts

    def theirs(self, text: str, start: int, end: int) -> bool:
        """Whether a piece of a text comes out of an answer, by the words on either side of it."""
        low, said = text.lower(), self.facts.said
        beside = [low[max(0, start - 12) : end] if start else "", low[start : end + 12] if end < len(low) else ""]
        return any(words in said for words in beside if words) or (not any(beside) and low in said)


Found = Iterator[tuple[Paper, Violation]]
"""What a rule has against the papers of one plan."""


def as_date(value: object) -> date | None:
    """Give a value of a plan as a day, where it tells one."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def texts_in(data: Any) -> Iterator[str]:
    """Yield all texts in data."""
    return (text for _, text in keyed_texts(data))


def keyed_texts(data: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield all texts in data with the key below which they stand."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from keyed_texts(value, str(name))
    elif isinstance(data, list):
        for value in data:
            yield from keyed_texts(value, key)
    elif isinstance(data, str):
        yield key, data


def papers_of(text: str) -> tuple[Paper, ...]:
    """Make all papers that a plan can have now."""
    file = plan_of(Path("plan.yaml"), text.encode())
    given = context(file.plan, file.findings, made="0")
    facts = Facts(yaml.load(text, yaml.CSafeLoader), file.plan)
    asked = planned([name for name in documents() if name not in _NO_MARKDOWN], given)
    papers = PaperSet(given)
    return tuple(_paper(one, facts, papers.make_paper(one)) for one in asked if not one.verdict.refused)


def _paper(one: Planned, facts: Facts, made: Made) -> Paper:
    """Give a paper as the rules read it."""
    return Paper(one.template.name, made.text, one.verdict.made_as, facts, made.pictures)


def example_text(name: str, status: str) -> str:
    """Give the plan file of an example at a moment."""
    text = (_ROOT / "examples" / name / "plan.yaml").read_text()
    return re.sub(r"(?m)^  status: \w+", f"  status: {status}", text, count=1)


@cache
def papers_of_example(name: str, status: str) -> tuple[Paper, ...]:
    """Give the papers of an example at a moment, made once."""
    return papers_of(example_text(name, status))
