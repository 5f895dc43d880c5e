"""`maak --controleer`: whether the documents that stand there are those of the plan; nothing is written."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from armoedeplan.cli.checked_scope import Scope, Wanted, document_of, scope_of
from armoedeplan.cli.paper_making import Prepared, Telling, prepared_plan, tell_unmade
from armoedeplan.cli.paper_texts import Papers, not_made_for, papers_of
from armoedeplan.output.account import Made, read_account
from armoedeplan.output.file_states import (
    FileState,
    StandingFile,
    files_too_many,
    standing_file,
    state_beside,
    state_by_account,
)
from armoedeplan.terminal.checked_papers import CheckedFile, CheckedSet

if TYPE_CHECKING:
    from armoedeplan.cli.house_style import Houses
    from armoedeplan.render.formats import Job
    from armoedeplan.render.source import FormatError
    from armoedeplan.terminal.progress_bar import Steps


class _Folder(NamedTuple):
    """The folder that is looked at: where it is, of which plan its documents should be, and its account.

    real: the same place, with no link on the way.
    """

    path: Path
    real: Path
    plan: Path
    made: Mapping[str, Made]

    def look(self, name: str) -> StandingFile:
        """Look what stands under a name."""
        return standing_file(self.real, name, self.made, self.plan)


def check_documents(
    path: Path, folder: Path, wanted: Wanted, own: "Houses", steps: "Steps", telling: Telling
) -> CheckedSet:
    """Look whether the documents in a folder are those of a plan; tell why some cannot be judged."""
    nothing = CheckedSet(path, folder)
    prepared = prepared_plan(path, own, telling)
    if not isinstance(prepared, Prepared):
        steps.begin(0)
        return nothing._replace(fault=prepared.fault, code=prepared.code)
    real = Path(os.path.realpath(folder))
    here = _Folder(folder, real, path, read_account(real))
    scope = scope_of(wanted, folder, here.made)
    papers = papers_of(prepared.file, scope.asked, prepared.house)
    if not scope.whole:
        for line in papers.refused:
            telling.note(line)
    files, failed = _judged_files(here, scope, papers, wanted, steps)
    unmade = [
        *(left for left in papers.not_made if left.code),
        *(not_made_for(name, error) for name, error in failed.items()),
    ]
    tell_unmade(unmade, telling)
    passed = [folder / name for name in scope.passed]
    found = prepared.house.found
    return nothing._replace(style=found, forms=scope.asked.forms, files=files, unmade=unmade, passed=passed)


def _judged_files(
    here: _Folder, scope: Scope, papers: Papers, wanted: Wanted, steps: "Steps"
) -> "tuple[list[CheckedFile], Mapping[str, FormatError]]":
    """Judge each file of the set, and what is there besides; give also why some could not be made."""
    from armoedeplan.render.formats import jobs_of

    documents = {job.file: document_of(job.file, wanted.known) for job in jobs_of(papers.texts, scope.asked.forms)}
    jobs = [job for job in jobs_of(papers.texts, scope.asked.forms) if scope.expects(job, documents[job.file])]
    states, failed = _states_of_jobs(here, jobs, steps)
    files = [CheckedFile(here.path / job.file, state, documents[job.file], _format_of(job)) for job, state in states]
    files += _judged_pictures(here, jobs, documents)
    unjudged = (f"{left.what}.{form}" for left in papers.not_made if left.message for form in scope.asked.forms)
    ours = {*(job.file for job in jobs), *(file.path.relative_to(here.path).as_posix() for file in files)}
    passed = {*ours, *unjudged, *scope.passed}
    surplus = files_too_many(here.real, here.made, here.plan, lambda name: name in passed or not scope.covers(name))
    return [*files, *(CheckedFile(here.path / name, FileState.SUPERFLUOUS) for name in surplus)], failed


def _format_of(job: "Job") -> str:
    """Give the format that was asked for; nothing for metadata, which have none."""
    return job.form if job.file.endswith(f".{job.form}") else ""


def _states_of_jobs(
    here: _Folder, jobs: "Sequence[Job]", steps: "Steps"
) -> "tuple[list[tuple[Job, FileState]], Mapping[str, FormatError]]":
    """Tell how each file stands, in order, and why some could not be made; made is what the account does not tell."""
    from armoedeplan.render.formats import make_jobs
    from armoedeplan.render.made_of import content_mark

    looked = {job.file: here.look(job.file) for job in jobs}
    states: dict[str, FileState] = {}
    for job in jobs:
        if state := state_by_account(looked[job.file], "" if job.form == "md" else content_mark(job.source, job.form)):
            states[job.file] = state
    doubtful = [job for job in jobs if job.file not in states]
    steps.begin(sum(job.form != "md" for job in doubtful))
    made, failed = make_jobs(doubtful, steps.done)
    states |= {name: state_beside(looked[name], data, _told_by_plan) for name, data in made}
    return [(job, states[job.file]) for job in jobs if job.file in states], failed


def _told_by_plan(data: bytes) -> bytes:
    """Give what a file says that follows from the plan: neither line ends nor the format that metadata name."""
    from armoedeplan.render.publication import without_format
    from armoedeplan.saving.content_digest import with_plain_ends

    return without_format(with_plain_ends(data)) if data.startswith(b"<?xml") else with_plain_ends(data)


def _judged_pictures(here: _Folder, jobs: "Sequence[Job]", documents: Mapping[str, str]) -> Iterator[CheckedFile]:
    """Judge the pictures that stand beside texts, each once."""
    pictures = {name: (data, job) for job in jobs if job.form == "md" for name, data in job.source.pictures.items()}
    for name, (data, job) in pictures.items():
        file = here.look(name)
        state = state_by_account(file, "") or state_beside(file, data)
        yield CheckedFile(here.path / name, state, documents[job.file], job.form)
