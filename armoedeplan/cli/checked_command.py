"""`maak --controleer` as a command: what is looked at, what is said of it, and what makes it right."""

import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

import typer

from armoedeplan.cli.checked_scope import Wanted
from armoedeplan.cli.paper_checking import check_documents
from armoedeplan.cli.paper_making import ON_STANDARD_ERROR
from armoedeplan.cli.plan_folders import names_of_plans
from armoedeplan.display import say_all
from armoedeplan.terminal.capabilities import screen
from armoedeplan.terminal.checked_papers import CheckedSet, checked_as_json, checked_lines
from armoedeplan.terminal.progress_bar import working
from armoedeplan.terminal.report_formats import FORMATS, USUAL

if TYPE_CHECKING:
    from armoedeplan.cli.house_style import Houses
    from armoedeplan.cli.paper_texts import Asked

_NAMES: Final = ("document", "alles")
_FORMS: Final = ("als",)
_OWN: Final = ("plannen", "uit", "controleer", "json", "formaat", "alleen_plannen")
"""What a command that makes them has otherwise, or not at all."""


def check_folders(
    ctx: typer.Context, folders: Sequence[tuple[Path, Path]], asked: "Asked", own: "Houses", form: str
) -> NoReturn:
    """Look at the documents of plans, say how they stand, and end the command.

    folders: each plan with the folder of its documents. asked: what would be made. form: the format of the report.
    """
    from armoedeplan.render.document_set import documents

    known = documents(own.common.documents)
    # names may stand behind the plans, without an option
    named = any(_given(ctx, name) for name in _NAMES) or any(str(name) in known for name in ctx.params["plannen"])
    formed = any(_given(ctx, name) for name in _FORMS)
    wanted = Wanted(asked, named, formed, known, only_standing=ctx.params["alleen_plannen"])
    checked = []
    with working(len(folders), 0, "Documenten") as steps:
        for path, folder in folders:
            checked.append(check_documents(path, folder, wanted, own, steps, ON_STANDARD_ERROR))
    names = names_of_plans([path for path, _ in folders])
    checked = [looked._replace(name=name) for looked, name in zip(checked, names, strict=True)]
    say_all(_report(checked, form, lambda looked: _making(ctx, looked, wanted)))
    raise typer.Exit(max((looked.exit_code for looked in checked), default=0))


def _report(checked: Sequence[CheckedSet], form: str, making: Callable[[CheckedSet], str]) -> Iterable[str]:
    """Give a report in a format; what services show of findings, they show of documents."""
    if form == USUAL:
        return checked_lines(checked, making)
    if form == "json":
        return checked_as_json(checked)
    from armoedeplan.settings.nearest import NearestSettings
    from armoedeplan.terminal.checked_papers_findings import checked_sets_as_files

    settings = NearestSettings(None, search=True)
    nearest = [settings.for_file(looked.plan) for looked in checked]
    website = next((file.settings.website for file in nearest if file and file.settings.website), "")
    return FORMATS[form](checked_sets_as_files(checked, website), screen())


def _making(ctx: typer.Context, looked: CheckedSet, wanted: Wanted) -> str:
    """Give what is typed to make what is old or not there: the same command, with what it was not told."""
    same = [*_typed(ctx)]
    if wanted.names_given and wanted.forms_given and _only_files(ctx):
        return _line([*map(str, ctx.params["plannen"]), *same, *_folder_typed(ctx, ctx.params["uit"])])
    names = dict.fromkeys(file.document for file in looked.to_make)
    forms = dict.fromkeys(file.form for file in looked.to_make)
    # metadata tell in which formats the documents are
    chosen = looked.forms if "" in forms else [form for form in looked.forms if form in forms]
    by_name = [] if wanted.names_given else ["--document", ",".join(names)]
    papers = [name for name in map(str, ctx.params["plannen"]) if wanted.names_given and name in wanted.known]
    by_form = [] if wanted.forms_given else ["--als", ",".join(chosen)]
    return _line([str(looked.plan), *papers, *by_name, *by_form, *same, *_folder_typed(ctx, looked.folder)])


def _only_files(ctx: typer.Context) -> bool:
    """Tell whether all plans were named themselves, so that the same command can make their documents."""
    return not (ctx.params["alleen_plannen"] or any(Path(name).is_dir() for name in ctx.params["plannen"]))


def _line(parts: Sequence[str]) -> str:
    return shlex.join(["armoedeplan", "maak", *parts])


def _folder_typed(ctx: typer.Context, folder: Path) -> list[str]:
    return ["--uit", str(folder)] if _given(ctx, "uit") else []


def _typed(ctx: typer.Context) -> Iterator[str]:
    """Yield the options as they were given, but those that make a look of it."""
    for param in ctx.command.params:
        name: Any = param.name
        if name in _OWN or not _given(ctx, name):
            continue
        yield param.opts[0]
        if ctx.params[name] is not True:
            yield str(ctx.params[name])


def _given(ctx: typer.Context, name: str) -> bool:
    """Tell whether an argument or option was typed."""
    source: Any = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"
