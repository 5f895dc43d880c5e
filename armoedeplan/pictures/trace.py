"""The trace from a conclusion to what is measured (H2.9, H2.12, H4.14, H7.3), and where it breaks off."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.analysis.trace import trace_ties
from armoedeplan.drawing.layers import Box, Link, layers
from armoedeplan.drawing.marks import HEIGHT, Drawing
from armoedeplan.drawing.palette import Palette
from armoedeplan.pictures.picture import Picture, names_in_a_row, record_name, titled_parts
from armoedeplan.plan.plan import Plan
from armoedeplan.views import Known

_HEADS: Final = ("Conclusie", "Aanknopingspunt", "Netwerk of maatregel", "Indicator")
_BROKEN: Final = "5 4"


def pictures(known: Known, palette: Palette) -> Iterator[Picture]:
    """Yield the trace, in parts that fit on a page; a box in dashes leads nowhere yet."""
    plan = known.plan
    links = [Link(*tie) for tie in trace_ties(plan)]
    columns = _ids_by_column(plan)
    if not columns[0] or not links:
        return iter(())
    parts = list(_fitting_parts(columns, links, known, palette))
    return titled_parts(parts, "Van conclusie naar wat wordt gemeten")


def _ids_by_column(plan: Plan) -> tuple[list[str], ...]:
    """Give what stands in each column, by id."""
    found = plan.samenwerking
    return (
        [record.id for record in found.conclusies],
        [record.id for record in found.aanknopingspunten],
        [*(record.id for record in plan.aanpak.netwerken), *(record.id for record in plan.aanpak.maatregelen)],
        [record.id for record in plan.verantwoording.indicatoren],
    )


def _fitting_parts(
    columns: Sequence[list[str]], links: list[Link], known: Known, palette: Palette
) -> Iterator[tuple[tuple[str, ...], Drawing]]:
    """Yield pictures with their words: of all conclusions, or of fewer at a time when that does not fit on a page."""
    drawing, words = _drawn_part(columns, links, known, palette)
    first = columns[0]
    if drawing.height <= HEIGHT or len(first) < 2:
        yield words, drawing
        return
    for half in (first[: len(first) // 2], first[len(first) // 2 :]):
        yield from _fitting_parts([half, *columns[1:]], links, known, palette)


def _drawn_part(
    columns: Sequence[list[str]], links: list[Link], known: Known, palette: Palette
) -> tuple[Drawing, tuple[str, ...]]:
    """Give one picture: what can be reached from its conclusions."""
    reached = _reachable_ids(columns[0], links)
    shown = [[id_ for id_ in column if id_ in reached] for column in columns]
    among = [link for link in dict.fromkeys(links) if link.start in reached and link.end in reached]
    leading = {link.start for link in among}
    boxes = [
        [Box(id_, _box_name(id_, known), dash="" if at == 3 or id_ in leading else _BROKEN) for id_ in column]
        for at, column in enumerate(shown)
    ]
    words = tuple(_what_follows(id_, among, known) for column in shown[:3] for id_ in column)
    return layers(list(zip(_HEADS, boxes, strict=True)), among, palette, gap=48), words


def _reachable_ids(start: Sequence[str], links: Sequence[Link]) -> set[str]:
    """Give what can be reached along the links."""
    after: dict[str, list[str]] = {}
    for link in links:
        after.setdefault(link.start, []).append(link.end)
    reached: set[str] = set()
    left = list(start)
    while left:
        id_ = left.pop()
        if id_ not in reached:
            reached.add(id_)
            left += after.get(id_, ())
    return reached


def _box_name(id_: str, known: Known) -> str:
    """Give the name of a record, or its number where it is a text that stands elsewhere."""
    view = known.records[id_]
    kind = {"conclusies": "Conclusie", "aanknopingspunten": "Aanknopingspunt"}.get(view.lijst)
    if kind is None:
        return record_name(id_, known)
    more = view.soort.kort if view.lijst == "conclusies" and view.soort else ""
    return f"{kind} {view.volgnummer}" + (f" ({more})" if more else "")


def _what_follows(id_: str, links: Sequence[Link], known: Known) -> str:
    """Say what follows from one box."""
    after = [_box_name(link.end, known) for link in links if link.start == id_]
    return (
        f"{_box_name(id_, known)} leidt tot: {names_in_a_row(after)}."
        if after
        else f"{_box_name(id_, known)} leidt nog nergens toe."
    )
