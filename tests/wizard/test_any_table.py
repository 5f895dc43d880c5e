"""Any table comes back as the records it was written from, however its cells are parted, quoted and ordered."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.plan.actoren import SOORTEN, Actor
from armoedeplan.plan.financien import Financiering
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.record import Record
from armoedeplan.wizard.pasted_rows import read_table

FILE: Final[PlanFile] = plan_of(Path("plan.yaml"), b"armoedeplan: 1\n")
SIGNS: Final = 'abé ;,"\n\t|/'
WORDS = st.text(st.sampled_from(SIGNS), max_size=10).map(lambda text: " ".join(f"q{text}q".split()))
LONGER = st.text(st.sampled_from(SIGNS), max_size=14).map(lambda text: f"q{text}q")
LAYOUT = st.tuples(st.sampled_from("\t;"), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))


def written(rows: Iterable[Sequence[str]], layout: tuple[str, int]) -> str:
    """Write rows as a spreadsheet does."""
    text = io.StringIO()
    csv.writer(text, delimiter=layout[0], quoting=layout[1], lineterminator="\r\n").writerows(rows)  # type: ignore[arg-type]
    return text.getvalue()


def read(text: str, record: type[Record]) -> list[dict[str, str]]:
    """Give what a table says, as the file would get it."""
    table = read_table(text, record, FILE)
    assert table.faults == []
    return [{name: str(answer.data) for name, answer in row.answers.items()} for row in table.rows]


@given(
    st.lists(st.tuples(WORDS, st.sampled_from(list(SOORTEN)), LONGER), min_size=2, max_size=6),
    LAYOUT,
    st.permutations([0, 1, 2]),
)
def test_actors_come_back_in_any_order_of_the_columns(
    actors: list[tuple[str, str, str]], layout: tuple[str, int], order: list[int]
) -> None:
    head = ("Organisatie", "Soort", "Aandeel")
    shown = [(name, SOORTEN[kind], share) for name, kind, share in actors]
    text = written(([row[place] for place in order] for row in (head, *shown)), layout)
    # a line has no line breaks
    wanted = [(name, kind, " ".join(share.split())) for name, kind, share in actors]
    assert read(text, Actor) == [dict(zip(("naam", "soort", "aandeel"), one, strict=True)) for one in wanted]


def euros(amount: int, way: int) -> str:
    """Write an amount as people do."""
    dotted = f"{amount:,}".replace(",", ".")
    return (str(amount), dotted, f"€ {dotted},-", f"{dotted},00")[way]


@given(
    st.lists(st.tuples(WORDS, st.lists(st.none() | st.integers(1, 9_999_999), min_size=3, max_size=3)), min_size=1),
    LAYOUT,
    st.integers(0, 3),
)
def test_money_comes_back_for_each_post_and_year(
    posts: list[tuple[str, list[int | None]]], layout: tuple[str, int], way: int
) -> None:
    head = ("Post", "2027", "Begroting 2028", "2029 (€)")
    rows = [(post, *("" if one is None else euros(one, way) for one in amounts)) for post, amounts in posts]
    found = read(written((head, *rows), layout), Financiering)
    wanted = [
        {"post": post, "jaar": str(year), "bedrag": str(one)}
        for post, amounts in posts
        for year, one in enumerate(amounts, 2027)
        if one is not None
    ]
    assert [one for one in found if len(one) > 1] == wanted
