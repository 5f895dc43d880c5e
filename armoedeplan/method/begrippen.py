"""The glossary: the words of the method, of the plan file and of municipal practice."""

from armoedeplan.method.statement import Statement, statements
from armoedeplan.record import Identifier, Line, Lines, Paragraphs, Record


class Term(Record, referable=True):
    """One term (H3.4): explained in one to three plain sentences, with its English meaning.

    `ook` holds synonyms, spelling variants and old names, by which the term is found as well.
    `bron` stays open for words of the planner itself and for plain Dutch. `uitleg_afgeleid` is what we add to a source.
    """

    id: Identifier = ""
    term: Line = None
    uitleg: Paragraphs = None
    uitleg_afgeleid: Line = None
    engels: Line = None
    ook: Lines = ()
    afkorting_van: Line = None
    bron: Line = None

    @property
    def meaning(self) -> tuple[Statement, ...]:
        """What the term means."""
        return statements(self.bron or "", [self.uitleg], [self.uitleg_afgeleid])


class Begrippen(Record):
    """The root of `data/begrippen.yaml`."""

    begrippen: tuple[Term, ...] = ()
