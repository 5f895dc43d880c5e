"""What was done is kept as what differs, and gives every text back, byte for byte."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.record.path import FieldPath
from armoedeplan.wizard.history import History

TEXTS = st.lists(st.binary(max_size=12) | st.text("ab\n", max_size=20).map(str.encode), min_size=2, max_size=8)
AT = FieldPath("plan.titel")


@given(TEXTS)
def test_every_action_gives_back_the_text_before_it(texts: list[bytes]) -> None:
    history = History(texts[0])
    for act, (before, after) in enumerate(pairwise(texts), 1):
        history.note(before, after, AT, act)
    for before, after in reversed([pair for pair in pairwise(texts) if pair[0] != pair[1]]):
        action = history.latest()
        assert action is not None
        assert (action.before, action.after, action.asked) == (before, after, AT)
        history.forget(action)
    assert history.latest() is None


@given(TEXTS)
def test_changes_of_one_action_are_one_and_none_when_they_come_to_nothing(texts: list[bytes]) -> None:
    history = History(texts[0])
    for before, after in pairwise(texts):
        history.note(before, after, AT, 1)
    action = history.latest()
    whole = None if texts[0] == texts[-1] else (texts[0], texts[-1])
    assert (action and (action.before, action.after)) == whole


@given(TEXTS)
def test_what_another_did_between_two_actions_is_no_action(texts: list[bytes]) -> None:
    history = History(texts[0])
    for act, text in enumerate(texts, 1):
        history.note(text, text + b"x", AT, act)
    for text in reversed(texts):
        action = history.latest()
        assert action is not None
        assert (action.before, action.after) == (text, text + b"x")
        history.forget(action)
    assert history.latest() is None


def test_a_long_text_costs_only_what_was_changed_in_it() -> None:
    import pickle

    text = b"0123456789" * 100_000
    history = History(text)
    for number in range(50):
        new = text[:500_000] + str(number).encode() + text[500_001:]
        history.note(text, new, AT, number + 1)
        text = new
    assert len(pickle.dumps(history)) < len(text) + 20_000
