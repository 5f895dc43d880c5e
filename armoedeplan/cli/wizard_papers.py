"""What the wizard is handed about papers: what they need, how they stand, and making one by the way of `maak`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from armoedeplan.render.known_formats import DOCUMENT_FORMATS

if TYPE_CHECKING:
    from armoedeplan.document.paper_state import PaperState
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.render.source import Source
    from armoedeplan.terminal.made_report import Outcome
    from armoedeplan.wizard.desk import Desk, MadePapers
    from armoedeplan.wizard.screen import Part

_USUAL: Final = ("pdf", "docx", "html", "odt")
FORMS: Final = {form: DOCUMENT_FORMATS[form].called for form in dict.fromkeys((*_USUAL, *DOCUMENT_FORMATS))}
"""In what forms the wizard makes papers, the usual first, as people call them."""


def paper_desk() -> "Desk":
    """Give what the interview can do with papers."""
    from armoedeplan.wizard.desk import Desk
    from armoedeplan.wizard.remembered import recalled_purposes, remember_purposes

    return Desk(
        wanted=_wanted_paths,
        papers=_paper_names,
        titles=_paper_titles,
        stands=_paper_states,
        forms=FORMS,
        make=_make_papers,
        view=_show_paper,
        recall=recalled_purposes,
        remember=remember_purposes,
    )


def _wanted_paths(file: "PlanFile", purposes: Sequence[str]) -> frozenset[str]:
    """Give what the papers of some purposes need."""
    from armoedeplan.document.paper import FIRST_STATUS
    from armoedeplan.render.purpose_papers import papers_for, wanted_paths

    return wanted_paths(papers_for(purposes, file.plan), file.plan.plan.status or FIRST_STATUS)


def _paper_names(file: "PlanFile", purposes: Sequence[str]) -> list[str]:
    """Give the names of the papers of some purposes that a plan needs; of all purposes where none is named."""
    from armoedeplan.plan.handreiking import HANDREIKING
    from armoedeplan.render.purpose_papers import papers_for

    return [paper.name for paper in papers_for(purposes or HANDREIKING.purposes, file.plan)]


def _paper_titles() -> Mapping[str, str]:
    """Give every paper that has its moments by name."""
    from armoedeplan.render.templates import templates

    return {name: template.title for name, template in templates().items() if template.moments}


def _paper_states(file: "PlanFile", names: Sequence[str]) -> "list[PaperState]":
    """Tell how it stands with some papers now."""
    from armoedeplan.document import context
    from armoedeplan.render.held_papers import knowing_persons
    from armoedeplan.render.purpose_papers import states_of_papers

    given = context(file.plan)
    return knowing_persons(states_of_papers(names, given), file, given)


def _make_papers(path: Path, names: Sequence[str], form: str, overwrite: bool) -> "MadePapers":
    """Make papers where `maak` makes them, and tell what came of it."""
    from armoedeplan.cli.house_style import houses
    from armoedeplan.cli.paper_making import Telling, make_documents
    from armoedeplan.cli.paper_texts import Asked
    from armoedeplan.cli.plan_folders import FOLDER
    from armoedeplan.output.writing import Rule
    from armoedeplan.refusal import Refusal
    from armoedeplan.render.source import FormatError, need_tools
    from armoedeplan.terminal.progress_bar import Steps
    from armoedeplan.wizard.desk import MadePapers
    from armoedeplan.wizard.screen import Words

    told: list[Part] = []
    outcomes: list[Outcome] = []
    try:
        if form != "md":
            need_tools()
    except FormatError as error:
        return MadePapers((error,))
    own = houses(None, 10, None, search=True)
    telling = Telling(lambda line: told.append(Words(line)), lambda *words: told.append(Refusal(*words)))
    rule = Rule([path], overwrite=overwrite)
    make_documents(path, path.parent / FOLDER, Asked(names, [form]), own, rule, Steps(), outcomes.append, telling)
    theirs = [left for outcome in outcomes for left in outcome.not_made if left.theirs]
    # what a person changed is asked about, and not told as a fault with an option of the command
    told = [part for part in told if not (theirs and isinstance(part, Refusal))]
    return MadePapers((*told, *_parts_on(outcomes)), tuple(left.what for left in theirs))


def _parts_on(outcomes: "Iterable[Outcome]") -> "Iterator[Part]":
    """Yield what was made, and where it is."""
    from armoedeplan.wizard.screen import Done

    for outcome in outcomes:
        yield from (Done(f"Gemaakt: {path}") for path in outcome.made)
        yield from (Done(f"Niet veranderd, want het is nog hetzelfde: {path}") for path in outcome.unchanged)
        yield from (Done(f"Wat er stond als {path.name}, is bewaard als {kept.name}") for path, kept in outcome.kept)


def _show_paper(file: "PlanFile", name: str) -> "Iterator[Part]":
    """Show a paper as it would be made now: in the browser, or else here; each copy that there is of it."""
    from armoedeplan.terminal.browser import opened_in_browser
    from armoedeplan.wizard.screen import Done, Page

    for called, source in _drawn_copies(file, name):
        page = _as_page(source)
        if page and opened_in_browser(called, page):
            yield Done(f"“{_paper_titles()[name]}” staat nu in uw browser, zoals het nu is. Maken doet u met :maak.")
        else:
            yield Page(source.markdown)


def _drawn_copies(file: "PlanFile", name: str) -> "Iterator[tuple[str, Source]]":
    """Yield the copies of a paper as they would be made now, by name; also one that is for another moment."""
    from armoedeplan.document import context
    from armoedeplan.render.document_set import make_document
    from armoedeplan.render.source import Source, moment_of

    for made in make_document(name, context(file.plan, file.findings)):
        yield made.name, Source(made.text, moment_of(file.plan.plan.datum), pictures=made.pictures)


def _as_page(source: "Source") -> bytes:
    """Give a paper as a page for the browser; nothing where that cannot be made."""
    from armoedeplan.render.formats import make_format
    from armoedeplan.render.source import FormatError
    from armoedeplan.system.screen_and_keys import has_screen_with_windows

    try:
        return make_format("html", source) if has_screen_with_windows() else b""
    except FormatError:
        return b""
