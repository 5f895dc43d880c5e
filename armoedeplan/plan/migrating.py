"""Bringing a plan file of an earlier version to today: the smallest edits, and no answer lost.

The edits are held against the whole file: what was read of it before is read of it after, and no fault is new
(decision record 0078).
"""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from armoedeplan.finding import Severity
from armoedeplan.guide.antwoorden import VERSION
from armoedeplan.guide.naast import BLOCKS
from armoedeplan.migration.bring import Brought, bring_to_today, steps_for
from armoedeplan.migration.old_text import TextRewriter
from armoedeplan.output.backup import free
from armoedeplan.plan.change_refused import ChangeRefused
from armoedeplan.plan.name_order import usual_order
from armoedeplan.plan.plan_of_text import PlanFile, new_errors, plan_of
from armoedeplan.plan.repairing import kept
from armoedeplan.plan.store import Store
from armoedeplan.record.words import counting_number
from armoedeplan.refusal import Refusal
from armoedeplan.saving.file_lock import locked
from armoedeplan.saving.save import save
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.emit import Bare
from armoedeplan.yamltext.tree import child_of, data_of


class Migrated(NamedTuple):
    """What became of one file.

    brought: what stands elsewhere now. backup: where the file as it was stays; nothing when it was not written.
    notes: what of its rights could not be kept, in Dutch. faults: how many faults it has, as it had before.
    renumbered: whether it is of a newer format now.
    """

    path: Path
    brought: Sequence[Brought]
    renumbered: bool
    faults: int
    backup: Path | None = None
    notes: Sequence[str] = ()

    @property
    def changed(self) -> bool:
        """Whether anything is to change in it."""
        return bool(self.brought or self.renumbered)


def migrate_file(path: Path, *, trial: bool) -> Migrated:
    """Bring a plan file to today, and keep beside it what it was. trial: write nothing.

    Raises a Refusal when it is no plan, cannot be read or written, or cannot be brought without loss; all is then as
    it was.
    """
    with contextlib.nullcontext() if trial else locked(path):
        store = Store.open(path)
        old = store.file
        store.file = as_of_today(old)
        faults = sum(finding.severity is Severity.ERROR for finding in store.file.findings)
        done = Migrated(path, old.older, _has_older_number(old), faults)
        if trial or store.file is old:
            return done
        with _kept_beside(path, old.data) as backup:
            notes = store.save()
        return done._replace(backup=backup, notes=notes)


@contextlib.contextmanager
def _kept_beside(path: Path, data: bytes) -> Iterator[Path]:
    """Keep what a file was beside it; when the change itself is refused, that is not needed any more."""
    backup = free(path)
    save(backup, data, read=None)
    try:
        yield backup
    except Refusal:
        with contextlib.suppress(OSError):
            backup.unlink()
        raise


def as_of_today(file: PlanFile) -> PlanFile:
    """Give a file as it is written today; the file itself when nothing in it is of before.

    Raises ChangeRefused when an answer would not come along, and EditRefused for a text in which it cannot be done.
    """
    if not is_of_before(file):
        return file
    rewriter = TextRewriter(file.parsed, usual_order(file.guide.root))
    bring_to_today(rewriter, steps_for(file.guide.migrations, file.text), BLOCKS)
    edited = rewriter.parsed
    if _has_older_number(file):
        edited = edit.put(edited, ("armoedeplan",), Bare(str(VERSION)))
    mark = b"\xef\xbb\xbf" if file.bom else b""
    new = plan_of(file.path, mark + edited.text.encode(), edited, file.guide)
    errors = new_errors(file.findings, new.findings)
    if errors or new.older or not kept(file.answers, new.answers):
        message = f"{file.path} is niet bij te werken zonder een antwoord te verliezen"
        raise ChangeRefused(message, "Er is niets gewijzigd. U kunt dit plan gewoon blijven gebruiken.", errors)
    return new


def is_of_before(file: PlanFile) -> bool:
    """Tell whether a file is written as in an earlier version."""
    return bool(file.older) or _has_older_number(file)


def _has_older_number(file: PlanFile) -> bool:
    """Tell whether a file says that it is of an earlier format."""
    found = child_of(file.root, "armoedeplan") if file.root is not None else None
    said = str(data_of(found)) if found is not None else ""
    return 0 < counting_number(said) < VERSION
