"""What the full terminal draws, with every word of it made safe to show; an answer that is typed stays what it is."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Any, TypeVar

from prompt_toolkit.completion import CompleteEvent, Completer, Completion, FuzzyWordCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text.utils import fragment_list_to_text
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments

from armoedeplan.display import visible, visible_lines, visible_signs
from armoedeplan.refusal import Refusal

Shown = TypeVar("Shown", bound=tuple[Any, ...] | Refusal)


def safe(part: Shown) -> Shown:
    """Give a part of what is shown, or a prompt, with all its words made safe; texts of several lines keep them."""
    made: Any = type(part)
    if isinstance(part, Refusal):
        # a class below it may be made of something else than these words
        refusal: Any = Refusal(visible_lines(part.message), visible_lines(part.remedy))
        return refusal  # type: ignore[no-any-return]
    values = map(_safe, part)
    shown: Shown = made(*values) if hasattr(part, "_fields") else made(values)
    return shown


def _safe(value: Any) -> Any:
    """Make one value of a part safe to show."""
    if isinstance(value, str):
        return visible_lines(value)
    return safe(value) if isinstance(value, tuple) else value


class VisibleAnswer(Processor):
    """Shows what cannot be seen in an answer that is being typed as its code."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """Show one line of the answer; the cursor stands where its sign is shown."""
        fragments = transformation_input.fragments
        text = fragment_list_to_text(fragments)
        if visible(text) == text:
            return Transformation(fragments)
        shown = visible_signs(text)
        starts = [0, *accumulate(map(len, shown))]
        signs = explode_text_fragments(fragments)
        return Transformation(
            [(fragment[0], code) for fragment, code in zip(signs, shown, strict=True)],
            source_to_display=lambda place: starts[min(place, len(shown))] + max(0, place - len(shown)),
            display_to_source=lambda place: bisect_right(starts, place) - 1,
        )


class VisibleNames(Completer):
    """Completes names, each shown safely and taken over as it is."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = FuzzyWordCompleter(list(names))

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Yield the names that fit what was typed."""
        for found in self._names.get_completions(document, complete_event):
            if visible(found.text) == found.text:
                yield found
            else:
                yield Completion(found.text, found.start_position, display=visible(found.text))
