"""Making the documents of one plan: what is asked, what is there already, what is made, and what came of it."""

from collections.abc import Callable, Container, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from armoedeplan.cli.files import code_of, fail
from armoedeplan.cli.house_style import House, Houses
from armoedeplan.cli.paper_texts import Asked, Papers, not_made_for, papers_of
from armoedeplan.display import say
from armoedeplan.output.overwriting import told_together
from armoedeplan.output.signals import held
from armoedeplan.output.standing import files_standing
from armoedeplan.output.writing import Rule, Written, write_set
from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.saving.system_errors import SaveRefused
from armoedeplan.terminal.findings_report import error_lines, replaced_signs
from armoedeplan.terminal.made_report import NotMade, Outcome
from armoedeplan.terminal.progress_bar import Steps

if TYPE_CHECKING:
    from armoedeplan.render.formats import Job

Keep: TypeAlias = Callable[[Outcome], None]
"""Takes what came of a plan, so that it is told whatever comes after."""


class Telling(NamedTuple):
    """How it is told what goes on: notes line by line, and what could not be made with what to do about it."""

    note: Callable[[str], object]
    failed: Callable[[str, str], object]


def _say_beside(line: str) -> None:
    """Say a line on standard error."""
    say(line, err=True)


ON_STANDARD_ERROR: Final = Telling(_say_beside, fail)
_TRIES: Final = 3
"""So often a set is begun anew, when something else writes in its folder meanwhile."""


class Prepared(NamedTuple):
    """A plan of which documents can be made, and what its municipality brings of its own."""

    file: PlanFile
    house: House


class Unprepared(NamedTuple):
    """Why no documents can be made of a plan at all, in a few words, and the exit code that it leads to."""

    fault: str
    code: int


def prepared_plan(path: Path, own: Houses, telling: Telling) -> Prepared | Unprepared:
    """Read a plan and the house style that stands nearest to it; what is wrong with either is told."""
    file = read_plan(path)
    if not file.sound:
        return Unprepared("het plan heeft fouten", _tell_unsound(file))
    for line in replaced_signs(path, file.findings):
        telling.note(line)
    house = own.near(path)
    return Unprepared("de huisstijl heeft fouten", house) if isinstance(house, int) else Prepared(file, house)


def make_documents(
    path: Path,
    folder: Path,
    asked: Asked,
    own: Houses,
    rule: Rule,
    steps: Steps,
    keep: Keep,
    telling: Telling = ON_STANDARD_ERROR,
) -> None:
    """Make the documents of a plan in a folder, and keep what came of it.

    What cannot be made or may not be written over stops only itself; a fault of the plan or the folder stops the plan.
    """
    nothing = Outcome(path, "", folder)
    prepared = prepared_plan(path, own, telling)
    if isinstance(prepared, Unprepared):
        steps.begin(0)
        keep(nothing._replace(fault=prepared.fault, code=prepared.code))
        return
    file, house = prepared
    if house.found:
        rule = rule._replace(inputs=[*rule.inputs, house.found])
    nothing = nothing._replace(style=house.found)
    try:
        _make_set_anew(papers_of(file, asked, house), nothing, asked.forms, rule, steps, keep, telling)
    except SaveRefused as refused:
        telling.failed(refused.message, refused.remedy)
        keep(nothing._replace(fault=refused.message, code=2))


def _make_set_anew(
    papers: Papers, nothing: Outcome, forms: Sequence[str], rule: Rule, steps: Steps, keep: Keep, telling: Telling
) -> None:
    """Make a set, again when something else wrote in its folder meanwhile. Raises SaveRefused."""
    for left in range(_TRIES, 0, -1):
        try:
            _make_set(papers, nothing, forms, rule, steps, keep, telling)
        except SaveRefused as refused:
            if not refused.changed or left == 1:
                raise
            steps = Steps()  # they were counted before
        else:
            return


def _make_set(
    papers: Papers, nothing: Outcome, forms: Sequence[str], rule: Rule, steps: Steps, keep: Keep, telling: Telling
) -> None:
    """Make what does not stand there already, write it, and keep what came of it. Raises SaveRefused."""
    from armoedeplan.render.formats import jobs_of, make_jobs, pictures_beside

    jobs = jobs_of(papers.texts, forms)
    sources = _sources_of(jobs)
    there = files_standing(nothing.folder, sources, nothing.plan)
    steps.begin(sum(job.form != "md" for job in jobs))
    for _ in there:
        steps.done()
    made, failed = make_jobs([job for job in jobs if job.file not in there], steps.done)
    files = [*made, *pictures_beside(papers.texts, forms).items()]
    this = rule._replace(plan=nothing.plan, apart=True, sources=sources, standing=there)
    unmade = [*papers.not_made, *(not_made_for(name, error) for name, error in failed.items())]
    # what was written is told, also to who stops the program meanwhile
    with held():
        written = write_set(nothing.folder, files, this)
        outcome = _outcome_of(nothing._replace(not_made=unmade), [job.file for job in jobs], there, written)
        keep(outcome)
    for line in (*papers.refused, *(f"Let op: {note}" for note in written.notes)):
        telling.note(line)
    tell_unmade(unmade, telling)
    for message, remedy in told_together(written.left):
        telling.failed(message, remedy)


def _outcome_of(nothing: Outcome, names: Sequence[str], there: Container[str], written: Written) -> Outcome:
    """Say what came of a set: its documents in order, without the pictures beside them unless one was left."""
    folder = nothing.folder
    paths = [folder / name for name in names]
    same = [path for name, path in zip(names, paths, strict=True) if name in there or path in written.as_it_was]
    made = [path for path in paths if path in written.paths and path not in same]
    left = [
        NotMade(file.path.relative_to(folder).as_posix(), file.short, "", file.remedy, theirs=bool(file.kind))
        for file in written.left
    ]
    unmade = [*nothing.not_made, *left]
    return nothing._replace(
        made=made,
        unchanged=same,
        not_made=unmade,
        kept=written.kept,
        code=max((left.code for left in unmade), default=0),
    )


def tell_unmade(unmade: Sequence[NotMade], telling: Telling) -> None:
    """Tell what could not be made and what to do about it, what is the same of several once."""
    for message, remedy in dict.fromkeys((left.message, left.remedy) for left in unmade if left.message):
        telling.failed(message, remedy)


def _sources_of(jobs: "Sequence[Job]") -> Mapping[str, str]:
    """Give what identifies all of which each file is made, but of Markdown, which is made before it could be asked."""
    if all(job.form == "md" for job in jobs):
        return {}
    from armoedeplan.render.made_of import made_of

    return {job.file: made_of(job.source, job.form) for job in jobs if job.form != "md"}


def _tell_unsound(file: PlanFile) -> int:
    """Tell why no documents are made of a plan with structural errors; give the exit code."""
    say(*error_lines(file.path, file.findings), err=True)
    say(f"Van {file.path} zijn geen documenten gemaakt: los eerst de fouten op.", err=True)
    return code_of(file.findings)
