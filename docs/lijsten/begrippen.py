"""The glossary: the concepts of the method, and every key of the plan file (`docs/begrippen.md`)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from armoedeplan.method.begrippen import Term
from armoedeplan.method.loader import terms
from lijsten import tekst
from lijsten.tekst import code, codes, plain, sentence
from lijsten.vragenlijst import entries

_SHOWN = 3
_FORMAT = "armoedeplan"
_FORMAT_WORDS = ("Versie van de afspraken", "version of the plan file format")


class Key(NamedTuple):
    """One key of the plan file: the names people read, its English meaning, and where it stands."""

    name: str
    labels: tuple[str, ...]
    glosses: tuple[str, ...]
    paths: tuple[str, ...]


def page() -> str:
    """Give the glossary page."""
    return tekst.page(
        "Begrippen",
        "Eerst de begrippen van de methode, dan de namen in het planbestand. Achter elk woord staat het Engels.",
        "## De begrippen",
        "\n".join(_term(term) for term in sorted(terms(), key=lambda term: str(term.term).casefold())),
        "## De namen in het planbestand",
        "Elke naam betekent overal hetzelfde. Komt een naam vaak voor, dan staan hier de eerste plaatsen.",
        tekst.table(("Naam", "In documenten", "Engels", "Waar"), (_row(key) for key in keys())),
    )


def keys() -> Iterator[Key]:
    """Yield every key of the plan file in the order of the alphabet.

    The two keys that are no question take their words elsewhere: `id` is a term, and the first line is ours.
    """
    known = {term.id: (str(term.term), str(term.engels)) for term in terms()} | {_FORMAT: _FORMAT_WORDS}
    for name in sorted({entry.field.name for entry in entries()}):
        places = [entry for entry in entries() if entry.field.name == name]
        notes = [entry.field.note for entry in places if entry.field.note]
        words = [(note.label, note.gloss) for note in notes] or [known[name]] * (name in known)
        labels, glosses = _once(label for label, _ in words), _once(gloss for _, gloss in words)
        yield Key(name, labels, glosses, tuple(entry.path for entry in places))


def _once(words: Iterable[str]) -> tuple[str, ...]:
    """Give each word once, in order."""
    return tuple(dict.fromkeys(words))


def _row(key: Key) -> tuple[str, str, str, str]:
    """Give the cells of one key."""
    more = len(key.paths) - _SHOWN
    where = codes(key.paths[:_SHOWN]) + (f" en nog {more}" if more > 0 else "")
    return code(key.name), plain("; ".join(key.labels)), plain("; ".join(key.glosses)), where


def _term(term: Term) -> str:
    """Write one term."""
    full = f" Voluit: {plain(term.afkorting_van)}." if term.afkorting_van else ""
    also = f" Ook: {plain(', '.join(term.ook))}." if term.ook else ""
    told = " ".join(plain(" ".join(one.marked.split())) for one in term.meaning)
    return f"- **{plain(term.term)}** (*{plain(term.engels)}*): {told}{full}{also}{_source(term)}"


def _source(term: Term) -> str:
    """Say where a term comes from; an address stays an address."""
    if not term.bron:
        return ""
    words = " ".join(f"<{word}>" if word.startswith("http") else plain(word) for word in term.bron.split())
    return sentence(f" Bron: {words}")
