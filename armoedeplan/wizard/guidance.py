"""What `?` shows: the guidance of the guide for a question, an example, how others did it, and what can be typed."""

from collections.abc import Callable, Iterable, Iterator

from armoedeplan.method.loader import components
from armoedeplan.progress import Item
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.commands import ESCAPE_RULE, EVERYWHERE, IN_LISTS, SIGNS
from armoedeplan.wizard.screen import Listing, Part, Table, Words


def guidance(words: str, explain: Callable[[str], Iterable[str]]) -> tuple[Part, ...]:
    """Explain a word."""
    lines = tuple(explain(words))
    if lines:
        return (Listing("", lines),)
    return (Refusal(f"“{words}” staat niet in de begrippen", "Probeer een ander woord, of typ alleen ?"),)


def everywhere(item: Item, cases: Callable[[str], Iterable[str]]) -> tuple[Part, ...]:
    """Explain a question: its own help, its core component, how others did it, and the commands."""
    return (*_about(item, cases), *what_can_be_typed(in_list=item.field.many))


def what_can_be_typed(*, in_list: bool = False) -> tuple[Part, ...]:
    """List the commands."""
    named = {f":{name}": told for name, told in (EVERYWHERE | (IN_LISTS if in_list else {})).items()}
    return (
        Words("Dit kunt u bij elke vraag typen:"),
        Table(("", ""), tuple((SIGNS | named).items())),
        Words(ESCAPE_RULE),
    )


def _about(item: Item, cases: Callable[[str], Iterable[str]]) -> Iterator[Part]:
    """Yield what there is to say of a question and of the component it answers."""
    yield Words(" ".join(filter(None, (item.question.text, item.question.help))))
    component = components().get(item.component)
    if component:
        yield Words(" ".join(one.marked for one in component.reasons))
        yield Listing("Zo pakt u het aan", tuple(one.marked for one in component.tips))
        yield Listing("Valkuilen", tuple(one.marked for one in component.pitfalls))
        if component.voorbeeldantwoord:
            yield Words(f"Voorbeeld van een antwoord:\n\n{component.voorbeeldantwoord}")
        if component.praktijk:
            yield Words(f"Uit de praktijk:\n\n{component.praktijk}")
        yield Words(
            f"Bron: {component.bron.shown}. Waar (afgeleid) staat, zegt de handreiking het niet: dat is van ons."
        )
    others = tuple(cases(item.component))
    if others:
        yield Listing("Zo deden anderen het (de les is onze lezing)", others)
