"""The plan in memory, and what of it is on disk: the one place that knows whether an answer is kept."""

import contextlib
import os
from pathlib import Path
from typing import Any, Final

from armoedeplan.finding import Finding
from armoedeplan.guide.definition import Guide
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.plan.store import Store
from armoedeplan.record.path import FieldPath
from armoedeplan.saving.alike_names import refuse_unfit_name
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.durable import write_new
from armoedeplan.saving.made_folders import folders_for
from armoedeplan.saving.save import save
from armoedeplan.saving.system_errors import AS_IT_WAS, SaveRefused, why
from armoedeplan.wizard.differences import changed_texts, texts_by_path, texts_that_differ
from armoedeplan.wizard.external_change import Answer, Outside, kind_of_change, overruled_answers
from armoedeplan.wizard.history import History
from armoedeplan.wizard.recovery import rescue_plan, write_backup
from armoedeplan.yamltext.open import open_bytes
from armoedeplan.yamltext.tree import data_of

_MODE = 0o777


class WorkingCopy:
    """The plan file of a session.

    store: the plan in memory, with an answer that waits to be saved. saved: the file as this session read or saved it
    last. first: the file with which the session began. answers: what was answered in this sitting, by path.
    doubtful: the person has not agreed with the change in memory yet.
    busy: an answer is being taken, and is nowhere yet. dropped: the answer that the person gave up, in words.
    history: what was done in this sitting, to be taken back. asked: the path of the question that was answered last.
    act: the number of that answer; all that is changed for it is taken back in one go.
    """

    def __init__(self, path: Path, guide: Guide = HANDREIKING) -> None:
        # a relative path means nothing any more once the folder of the session is taken away
        self._home: Final = Path.cwd()
        self.store = Store(read_plan(path, guide))
        self.saved = self.first = self.file
        self.answers: dict[str, Answer] = {}
        self._turn = 0
        self.doubtful = False
        self.busy = False
        self.dropped: list[str] = []
        self.history: Final = History(self.file.data)
        self.asked, self.act = FieldPath(), 1
        self._mode: Final = path.stat().st_mode & _MODE
        self._data: tuple[PlanFile, Any] | None = None

    @property
    def file(self) -> PlanFile:
        """The file as it is in memory."""
        return self.store.file

    @property
    def address(self) -> Path:
        """The whole path of the file, also when the folder in which the session began is gone."""
        return self._home / self.file.path

    # reckoned from the files themselves and never kept as a flag: a signal may come between any two lines (0029)
    @property
    def waiting(self) -> bool:
        """Whether an answer was taken that is not on disk, as far as this session knows."""
        return self.file is not self.saved and not self.doubtful

    @property
    def kept(self) -> PlanFile:
        """All that the person answered: the file as it should be on disk."""
        return self.file if self.waiting else self.saved

    def unsaved(self) -> list[str]:
        """Give the answers that wait to be saved, in words."""
        return texts_that_differ(self.saved, self.kept)

    def is_usual_change(self, theirs: PlanFile) -> bool:
        """Tell whether a sound file on disk is this plan, with nothing of this sitting undone."""
        return kind_of_change(self.saved, theirs, self.answers) is Outside.CHANGED

    def changed_on_disk(self) -> PlanFile | None:
        """Give the file on disk when it is sound, and another than this session knows."""
        data = open_bytes(self.file.path)
        if isinstance(data, Finding) or data == self.saved.data:
            return None
        theirs = plan_of(self.file.path, data, guide=self.file.guide)
        return theirs if theirs.sound else None

    def save_waiting(self) -> tuple[str, ...]:
        """Save what waits to be saved; give in Dutch what of the rights on the file could not be kept.

        Raises SaveRefused.
        """
        self._go_home()
        try:
            notes = self.store.save()
        except OSError as error:
            message = f"Opslaan van {self.file.path} lukt niet: {why(error).said}"
            raise SaveRefused(message, AS_IT_WAS) from error
        self._note_saved()
        return notes

    def go_on_with(self, file: PlanFile) -> None:
        """Go on with a file as it is on disk, without an answer that waits to be saved."""
        self.forget_overruled(file)
        self.store, self.saved, self.doubtful = Store(file), file, False

    def forget_overruled(self, theirs: PlanFile) -> list[str]:
        """Give in words which answers of this sitting another undid or changed; they are no answers of it any more."""
        now = texts_by_path(theirs)
        gone = {path: answer for path, answer in self.answers.items() if now.get(path, "") != answer.after}
        self.answers = {path: answer for path, answer in self.answers.items() if path not in gone}
        return overruled_answers(gone, self.saved, theirs)

    def put_back(self) -> Path | None:
        """Write the plan where it was, in a folder that is made again when it is gone.

        Gives the file in which is kept what was there instead, if anything. Raises SaveRefused and OSError.
        """
        path = self.file.path
        if not path.is_absolute():
            self._home.mkdir(parents=True, exist_ok=True)
        self._go_home()
        there = open_bytes(path) if path.exists() else None
        if isinstance(there, Finding):
            raise SaveRefused(there.message, there.remedy)
        with folders_for(path):
            beside = None if there is None else write_backup(path, there)
            save(path, self.file.data, read=None if there is None else digest(there))
        # a file that is made anew would get the rights of a new file, not those that this plan had
        path.chmod(self._mode)
        self.store = Store(self.file)
        self._note_saved()
        return beside

    def move_to(self, path: Path) -> None:
        """Write the plan to a file that is not there yet, and go on in that one. Raises SaveRefused and OSError."""
        self._go_home()
        refuse_unfit_name(path)
        write_new(path, self.file.data, self._mode)
        self.store = Store(self.file._replace(path=path))
        self._note_saved()

    def rescue_plan(self) -> Path | None:
        """Keep the plan beside its file, or elsewhere; give where, or nothing when no place takes it."""
        return rescue_plan(self.address, self.kept.data)

    def _note_saved(self) -> None:
        """Note that what is in memory is on disk."""
        self._turn += 1
        # the data of the plan before are those that were new when the answer before was saved
        known = self._data is not None and self._data[0] is self.saved
        before = self._data[1] if self._data is not None and known else _data_of(self.saved)
        after = _data_of(self.file)
        for path, old, new in changed_texts(before, after):
            first = self.answers[path].before if path in self.answers else old
            self.answers[path] = Answer(first, new, self._turn)
        self.history.note(self.saved.data, self.file.data, self.asked, self.act)
        self.saved, self._data = self.file, (self.file, after)

    def _go_home(self) -> None:
        """Go to the folder in which the session began, when it was taken away and is there again.

        A relative path would else be dead for ever (decision record 0029).
        """
        try:
            Path.cwd()
        except OSError:
            with contextlib.suppress(OSError):
                os.chdir(self._home)


def _data_of(file: PlanFile) -> Any:
    """Give the bare data of a plan file."""
    return data_of(file.root) if file.root is not None else {}
