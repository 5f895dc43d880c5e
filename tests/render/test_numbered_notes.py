"""Notes of sources are notes in every format, and never signs in the text."""

import pypandoc
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.markdowntext import inline
from armoedeplan.render.numbered_notes import with_numbered_notes
from armoedeplan.render.pandoc import READ


def as_html(text: str) -> str:
    return str(pypandoc.convert_text(with_numbered_notes(text), "html5", format=READ))


def test_a_note_in_a_sentence_and_in_bold_becomes_a_note() -> None:
    html = as_html("Er zijn 3.120^[Monitor [2026], stand 1 mei.] huishoudens.\n\n**Pas.** Ook 5^[Register.].\n")

    assert "^[" not in html
    assert html.count('role="doc-noteref"') == 2
    assert "Monitor [2026], stand 1 mei." in html


def test_a_document_without_notes_stays_as_it_is() -> None:
    assert with_numbered_notes("Er zijn er 5.\n") == "Er zijn er 5.\n"


@given(st.text("ab ^[]\\", min_size=1, max_size=12).filter(lambda words: words.strip(" ")))
def test_what_a_person_typed_is_no_note(words: str) -> None:
    typed = f"x{inline(words)}x"

    assert 'role="doc-noteref"' not in as_html(typed) if "^[" in typed else with_numbered_notes(typed) == typed
