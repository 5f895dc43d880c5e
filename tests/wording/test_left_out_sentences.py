"""What is left of a paragraph when its first sentences have no answer."""

import pytest

from armoedeplan.render.markdown import tidy_markdown


@pytest.mark.parametrize("spaces", range(9))
def test_a_paragraph_whose_first_sentences_were_left_out_stays_a_paragraph(spaces: int) -> None:
    assert tidy_markdown(f"Eerst dit.\n\n{' ' * spaces}Dan dat.\n") == "Eerst dit.\n\nDan dat.\n"


def test_a_paragraph_below_an_item_of_a_list_stays_with_it() -> None:
    text = "1. Eerst dit.\n\n   Dat hoort erbij.\n\n   Dit ook.\n\n    - onderdeel\n\nEn verder.\n"
    assert tidy_markdown(text) == text


def test_after_a_list_a_paragraph_is_one_again() -> None:
    assert tidy_markdown("- punt\n\nEn verder.\n\n     Zo is het.\n") == "- punt\n\nEn verder.\n\nZo is het.\n"
