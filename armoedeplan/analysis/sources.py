"""Where the figures and findings of a plan come from."""

from collections.abc import Iterator

from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record
from armoedeplan.record.shape import shape_of

_FIELD = "bron"
_MONEY = "uitwisseling"  # its `bron` is where money comes from


def named_sources(plan: Plan) -> tuple[str, ...]:
    """Give every source that the plan names, once, in the order of the plan."""
    return tuple(dict.fromkeys(_sources_in(plan)))


def _sources_in(record: Record) -> Iterator[str]:
    """Yield the sources in a record and in all it holds."""
    for field in shape_of(type(record)).fields.values():
        value = getattr(record, field.name)
        if field.name == _FIELD and value:
            yield value
        if field.record is None or field.keyed or field.name == _MONEY:
            continue
        for inner in value if field.many else (value,):
            yield from _sources_in(inner)
