"""What `?` shows: the guidance of the guide for a question, an example, how others did it, and what can be typed."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from armoedeplan.guide.definition import Guide
from armoedeplan.method.kader import OFFICIAL, STATUSSEN
from armoedeplan.method.loader import laws
from armoedeplan.method.nieuwere import NEWER
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.progress import Item
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.commands import ESCAPE_RULE, EVERYWHERE, IN_LISTS, SIGNS, example_targets
from armoedeplan.wizard.screen import Listing, Part, Table, Verbatim, Words

LAWS: Final = "plan.wettelijke_grondslag"
"""The question for the laws that a plan rests on."""
_MOST_NEWER: Final = 3


def explain_word(words: str, explain: Callable[[str], Iterable[str]]) -> tuple[Part, ...]:
    """Give what the glossary says of a word, or say that it is not in there."""
    lines = tuple(explain(words))
    if lines:
        return (Verbatim(lines),)
    return (Refusal(f"“{words}” staat niet in de begrippen", "Probeer een ander woord, of typ alleen ?"),)


def help_with(item: Item, cases: Callable[[str], Iterable[str]], guide: Guide) -> tuple[Part, ...]:
    """Explain a question: its own help, its core component, how others did it, and the commands."""
    return (*_about_item(item, cases, guide), *what_can_be_typed(guide, in_list=item.field.many))


def what_can_be_typed(guide: Guide = HANDREIKING, *, in_list: bool = False) -> tuple[Part, ...]:
    """List the commands."""
    step, part = example_targets(guide, 3)
    signs = {sign: meaning.format(step=step, part=part) for sign, meaning in SIGNS.items()}
    with_names = {f":{name}": meaning for name, meaning in (EVERYWHERE | (IN_LISTS if in_list else {})).items()}
    return (
        Words("Dit kunt u bij elke vraag typen:"),
        Table(("", ""), tuple((signs | with_names).items())),
        Words(ESCAPE_RULE),
    )


def _about_item(item: Item, cases: Callable[[str], Iterable[str]], guide: Guide) -> Iterator[Part]:
    """Yield what there is to say of a question and of the component it answers."""
    yield Words(" ".join(filter(None, (item.question.text, item.question.help))))
    component = guide.components().get(item.component)
    if component:
        yield Words(" ".join(reason.marked for reason in component.reasons))
        yield Listing("Zo pakt u het aan", tuple(tip.marked for tip in component.tips))
        yield Listing("Valkuilen", tuple(pitfall.marked for pitfall in component.pitfalls))
        if component.voorbeeldantwoord:
            yield Words(f"Voorbeeld van een antwoord:\n\n{component.voorbeeldantwoord}")
        if component.praktijk:
            yield Words(f"Uit de praktijk:\n\n{component.praktijk}")
        if component.bron.document:
            yield Words(
                f"Bron: {component.bron.shown}. Waar (afgeleid) staat, zegt de handreiking het niet: dat is van ons."
            )
    if item.path == LAWS:
        yield Listing("Dit geldt niet, of niet gewoon", tuple(_doubtful_laws()))
    newer = guide.newer(item.step)
    if newer:
        more = (f"Alles hierover: ?stap {item.step}",) if len(newer) > _MOST_NEWER else ()
        yield Listing(NEWER, (*(f"{source.named}: {source.waarvoor}" for source in newer[:_MOST_NEWER]), *more))
    others = tuple(cases(item.component))
    if others:
        yield Listing("Zo deden anderen het (de les is onze lezing)", others)


def _doubtful_laws() -> Iterator[str]:
    """Yield the laws that do not simply hold, or that no official text showed, each with why."""
    for law in laws().values():
        status = STATUSSEN[law.status or ""]
        background = law.status == "geldend" and law.achtergrond
        said = [] if law.status == "geldend" and not background else ["alleen achtergrond" if background else status]
        said += [] if law.bewijs in OFFICIAL else ["niet in een officiële tekst gezien"]
        if said:
            yield f"{law.naam}: {'; '.join(said)}"
