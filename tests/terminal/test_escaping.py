"""What rich and prompt_toolkit get is safe to show, while answers and names stay what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text.utils import fragment_list_to_text, to_plain_text
from prompt_toolkit.layout.controls import BufferControl
from prompt_toolkit.layout.processors import TransformationInput
from support.unseen import JOINERS, UNSEEN, unseen_in

from armoedeplan.display import visible
from armoedeplan.refusal import Refusal
from armoedeplan.terminal.escaping import VisibleAnswer, VisibleNames, safe
from armoedeplan.wizard.screen import Done, Heading, Listing, Part, Prompt, Table, Verbatim, Words
from armoedeplan.yamltext.splice import EditRefused

LINES = st.text(st.one_of(st.characters(), st.sampled_from(sorted(UNSEEN | JOINERS)))).map(
    lambda text: text.replace("\n", "")
)
EVIL = "kwaad\x1b]0;PWN\x07\u202e"
SHOWN = r"kwaad\x1b]0;PWN\x07\u202e"


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        (Heading(EVIL, f"{EVIL}\n{EVIL}"), Heading(SHOWN, f"{SHOWN}\n{SHOWN}")),
        (Words(f"{EVIL}\n\n- {EVIL}"), Words(f"{SHOWN}\n\n- {SHOWN}")),
        (Listing(EVIL, (EVIL, "goed")), Listing(SHOWN, (SHOWN, "goed"))),
        (Verbatim((EVIL,)), Verbatim((SHOWN,))),
        (Table((EVIL,), ((EVIL,), ("goed",))), Table((SHOWN,), ((SHOWN,), ("goed",)))),
        (Done(EVIL), Done(SHOWN)),
        (Prompt(EVIL, present=EVIL, options=((1, EVIL),)), Prompt(SHOWN, present=SHOWN, options=((1, SHOWN),))),
    ],
    ids=lambda part: type(part).__name__,
)
def test_every_word_of_a_part_is_made_safe(part: Part | Prompt, shown: Part | Prompt) -> None:
    assert safe(part) == shown
    assert type(safe(part)) is type(part)


def test_the_words_of_a_refusal_are_made_safe() -> None:
    refusal = safe(Refusal(EVIL, EVIL))
    assert (refusal.message, refusal.remedy) == (SHOWN, SHOWN)


def test_a_refusal_of_a_room_of_its_own_is_shown_in_its_words() -> None:
    refused = EditRefused("there is nothing")
    assert safe(refused).message == refused.message


@given(LINES, st.data())
def test_an_answer_that_is_typed_is_shown_safely_and_the_cursor_finds_its_sign(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    given = TransformationInput(BufferControl(), Document(text), 0, lambda at: at, [("", text)], 80, 1)
    made = VisibleAnswer().apply_transformation(given)
    shown = fragment_list_to_text(made.fragments)
    assert shown == visible(text)
    assert not unseen_in(shown)
    assert made.display_to_source(made.source_to_display(place)) == place
    # the cursor may stand one place behind the last sign
    assert made.source_to_display(len(text) + 1) == len(shown) + 1


def test_a_name_is_completed_as_it_is_and_shown_safely() -> None:
    names = VisibleNames(["Kredietbank West", f"Kredietbank {EVIL}"])
    found = list(names.get_completions(Document("kred"), CompleteEvent(completion_requested=True)))
    assert {one.text: to_plain_text(one.display) for one in found} == {
        "Kredietbank West": "Kredietbank West",
        f"Kredietbank {EVIL}": f"Kredietbank {SHOWN}",
    }
