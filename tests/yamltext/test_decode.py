"""Bytes that are no plan: one finding each, at the exact place."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from armoedeplan.filekind import kind_of
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.yamltext.decode import MOST_BYTES, Decoded, decode, mark_at

UTF_8 = "Hier staat een teken dat geen UTF-8 is"
UTF_16 = "Het bestand is opgeslagen als UTF-16, niet als UTF-8"
REFUSED: dict[str, tuple[bytes, Mark, str]] = {
    "invalid UTF-8 at the start": (b"\xffa: 1\n", Mark(1, 1), UTF_8),
    "Latin-1 in a later line": (b"a: 1\nb: caf\xe9\n", Mark(2, 7), UTF_8),
    "the column counts characters, not bytes": ("a: 1\nb: één ".encode() + b"\x80", Mark(2, 8), UTF_8),
    "invalid UTF-8 behind a BOM": (b"\xef\xbb\xbfa: \xff", Mark(1, 4), UTF_8),
    "a character that breaks off at the end": (b"a: \xe2\x82", Mark(1, 4), UTF_8),
    "an overlong form": (b"a: \xc0\xaf\n", Mark(1, 4), UTF_8),
    "a half of a pair": (b"a: \xed\xa0\x80\n", Mark(1, 4), UTF_8),
    "UTF-16 with BOM, little-endian": ("a: 1\n".encode("utf-16-le").join([b"\xff\xfe", b""]), Mark(1, 1), UTF_16),
    "UTF-16 with BOM, big-endian": ("a: 1\n".encode("utf-16-be").join([b"\xfe\xff", b""]), Mark(1, 1), UTF_16),
    "UTF-16 without BOM, little-endian": ("plan: x\n".encode("utf-16-le"), Mark(1, 1), UTF_16),
    "UTF-16 without BOM, big-endian": ("plan: x\n".encode("utf-16-be"), Mark(1, 1), UTF_16),
    "NUL": (b"a: 1\nb: x\0y\n", Mark(2, 5), "Hier staat een onzichtbaar besturingsteken (NUL)"),
    "backspace": (b"a: \x08\n", Mark(1, 4), "Hier staat een onzichtbaar besturingsteken (U+0008)"),
    "escape": (b"# \x1b[31m\n", Mark(1, 3), "Hier staat een onzichtbaar besturingsteken (U+001B)"),
    "delete": (b"a: x\x7f\n", Mark(1, 5), "Hier staat een onzichtbaar besturingsteken (U+007F)"),
    "a C1 control": ("a: \x9b\n".encode(), Mark(1, 4), "Hier staat een onzichtbaar besturingsteken (U+009B)"),
    "a form feed": (b"a: 1\n\x0c\nb: 2\n", Mark(2, 1), "Hier staat een onzichtbaar besturingsteken (U+000C)"),
    "a line separator": (
        "a: x\u2028b: y\n".encode(),
        Mark(1, 5),
        "Hier staat een onzichtbaar besturingsteken (U+2028)",
    ),
    "a next line": ("a: x\x85b: y\n".encode(), Mark(1, 5), "Hier staat een onzichtbaar besturingsteken (U+0085)"),
    "a line end of an old Mac": (b"a: 1\rb: 2\r", Mark(1, 5), "Hier staat een onzichtbaar besturingsteken (U+000D)"),
    "two carriage returns": (b"a: 1\r\r\n", Mark(1, 5), "Hier staat een onzichtbaar besturingsteken (U+000D)"),
    "no character at all": ("a: \uffff\n".encode(), Mark(1, 4), "Hier staat een onzichtbaar besturingsteken (U+FFFF)"),
}


@pytest.mark.parametrize(("bytes_", "mark", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_utf_8_text_is_refused_at_its_place(bytes_: bytes, mark: Mark, message: str) -> None:
    found = decode(bytes_)
    assert isinstance(found, Finding)
    assert (found.code, found.severity, found.mark, found.message) == ("AP003", Severity.ERROR, mark, message)
    assert "UTF-8" in found.remedy or "opnieuw op" in found.remedy


def test_a_file_that_is_too_big_is_refused_and_one_of_just_the_size_is_read() -> None:
    found = decode(b"#" * (MOST_BYTES + 1))
    assert isinstance(found, Finding)
    assert (found.code, found.mark, found.message) == ("AP002", Mark(), "Het bestand is groter dan 8 MB")
    assert isinstance(decode(b"#" * MOST_BYTES), Decoded)


def test_a_byte_order_mark_is_read_and_told() -> None:
    found = decode(b"\xef\xbb\xbfa: 1\n")
    assert isinstance(found, Decoded)
    assert (found.text, found.bom) == ("a: 1\n", True)
    assert [(one.code, one.severity, one.mark) for one in found.findings] == [("AP028", Severity.TIP, Mark(1, 1))]
    assert "BOM" in found.findings[0].message


def test_line_ends_of_windows_alone_are_read_and_not_told() -> None:
    found = decode(b"a: 1\r\nbb: 2\r\n")
    assert isinstance(found, Decoded)
    assert (found.text, found.findings) == ("a: 1\r\nbb: 2\r\n", ())


def test_mixed_line_ends_are_read_and_told_once_at_the_first_of_windows() -> None:
    found = decode(b"a: 1\nbb: 2\r\nc: 3\r\n")
    assert isinstance(found, Decoded)
    assert (found.text, found.bom) == ("a: 1\nbb: 2\r\nc: 3\r\n", False)
    assert [(one.code, one.severity, one.mark) for one in found.findings] == [("AP028", Severity.TIP, Mark(2, 6))]
    assert "CRLF" in found.findings[0].message


def test_ordinary_text_gives_no_finding() -> None:
    found = decode("a: é\n\tb\u00a0😀\n".encode())
    assert found == Decoded("a: é\n\tb\u00a0😀\n", bom=False, findings=())


@given(st.binary(max_size=60))
@example(b"\x00\x00")
def test_all_bytes_give_a_text_or_one_finding_with_a_place(bytes_: bytes) -> None:
    found = decode(bytes_)
    if isinstance(found, Finding):
        assert found.code == "AP003"
        # of a file of another kind nothing is read, so that no line of it is told
        assert found.mark == Mark() if kind_of(bytes_) else found.mark >= Mark(1, 1)
    else:
        assert found.text.encode() == bytes_.removeprefix(b"\xef\xbb\xbf")


@given(st.text(alphabet="ab\n\r€", max_size=30), st.data())
def test_a_place_is_counted_in_lines_and_characters(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    line, column = mark_at(text, index)
    assert sum(len(one) + 1 for one in text.split("\n")[: line - 1]) + column - 1 == index
