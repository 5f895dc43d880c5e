"""An older file as it is read: what stands where it stood in an earlier version, where it belongs now."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from yaml import MappingNode, Node

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark
from armoedeplan.guide.definition import Guide
from armoedeplan.guide.naast import BLOCKS
from armoedeplan.guide.root import Root
from armoedeplan.migration.bring import Brought, bring_to_today, steps_for
from armoedeplan.migration.old_places import has_places
from armoedeplan.migration.old_text import ARCHIVE
from armoedeplan.migration.old_tree import TreeRewriter
from armoedeplan.record.words import counted
from armoedeplan.yamltext.parse import key_mark


class Today(NamedTuple):
    """A tree as it is read, and what of it stands elsewhere in the file."""

    root: Node
    brought: Sequence[Brought] = ()


def read_as_today(text: str, root: Node, guide: Guide) -> Today:
    """Give the tree of a text with all where it belongs now; it is that of the text when all is there already."""
    # what nothing happens to is not copied; a step that finds something only after another one waits for that one
    every = (step for migration in guide.migrations for step in migration.steps)
    if not isinstance(root, MappingNode) or not any(has_places(root, step) for step in every):
        return Today(root)
    rewriter = TreeRewriter(root)
    brought = bring_to_today(rewriter, steps_for(guide.migrations, text), BLOCKS)
    return Today(rewriter.root, brought) if brought else Today(root)


def older_findings(path: Path, today: Today, answers: Root) -> Iterator[Finding]:
    """Yield, each once, that a file is of an earlier version and that something stands in its archive."""
    if today.brought:
        places = counted(len(today.brought), "vraag heeft", "vragen hebben")
        message = f"Dit plan is van een eerdere versie: {places} nu een andere plaats of naam"
        remedy = f"Alles is gelezen. Bijwerken kan met: armoedeplan migreer {_as_typed(path)}"
        yield fault("AP045", today.brought[0].mark, today.brought[0].path, message, remedy)
    if answers.archief:
        mark = key_mark(today.root, ARCHIVE) or Mark()
        kept = counted(len(answers.archief), "antwoord staat", "antwoorden staan")
        message = f"{kept} in het archief: van een eerdere versie, en zonder plaats in deze"
        yield fault("AP046", mark, ARCHIVE, message, "Zet over wat u nodig hebt, en haal weg wat weg mag.")


def _as_typed(path: Path) -> str:
    """Give a path as it is typed in a command."""
    return f'"{path}"' if " " in str(path) else str(path)
