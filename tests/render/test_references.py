"""References to chapters by number, which stay right when chapters fall out."""

from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.render.chapter_references import reference_to, with_references

TOP = "---\ngenummerd: true\n---\n\n"
CHAPTERS = ("Doel", "Aanpak", "Geld", "Privacy")


def test_a_reference_is_the_number_of_its_heading() -> None:
    text = (
        f"{TOP}## Voorwoord {{.unnumbered}}\n\n## Doel\n\n"
        f"Meer{reference_to('Geld')}, samen {reference_to('Een coach')}.\n\n"
        f"## Aanpak\n\n### Een coach\n\nZie ook{reference_to('Partners')}.\n\n## Geld\n\n## Partners {{.bijlage}}\n"
    )

    made = with_references(text)

    assert "Meer (hoofdstuk 3), samen (paragraaf 2.1)." in made
    assert "Zie ook (bijlage A)." in made


def test_a_reference_to_what_is_not_there_goes_with_the_space_before_it() -> None:
    assert with_references(f"{TOP}## Doel\n\nMeer {reference_to('Geld')}.\n") == f"{TOP}## Doel\n\nMeer.\n"


def test_chapters_without_numbers_are_not_referred_to() -> None:
    assert with_references(f"## Geld\n\nMeer {reference_to('Geld')}.\n") == "## Geld\n\nMeer.\n"


@given(st.sets(st.sampled_from(CHAPTERS)))
def test_whatever_chapters_there_are_the_number_is_the_place_of_the_chapter(there: set[str]) -> None:
    kept = [name for name in CHAPTERS if name in there]
    marks = "".join(f"{name}:{reference_to(name)};" for name in CHAPTERS)

    made = with_references(TOP + "".join(f"## {name}\n\n" for name in kept) + marks)

    for name in CHAPTERS:
        place = f" (hoofdstuk {kept.index(name) + 1})" if name in there else ""
        assert f"{name}:{place};" in made
