"""A mapping file may say anything: it is read, or refused in one message."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.exchange.mapping import Mapped, mapping_of
from armoedeplan.tables.table import TableError

WORDS = st.sampled_from(
    ["kolommen", "waarden", "blad", "aanbod.naam", "Wie", "", "[", "]", "{", "}", ": ", ", ", "\n", " "]
)


def assert_told(refused: TableError) -> None:
    assert refused.message.startswith("k.yaml")
    assert refused.remedy


@given(st.lists(WORDS, max_size=14).map("".join) | st.text(max_size=40))
def test_any_text_is_a_mapping_or_one_message(text: str) -> None:
    try:
        found = mapping_of(Path("k.yaml"), text.encode("utf-8", "surrogatepass"))
    except TableError as refused:
        found = Mapped(refused.message)
        assert_told(refused)
    assert isinstance(found, Mapped)
    assert all(isinstance(word, str) for word in (found.sheet, *found.columns.values()))
    assert all(isinstance(word, str) for words in found.values.values() for word in words.values())
