"""Making and reading papers from within the interview: `:maak` and `:bekijk`."""

from collections.abc import Iterator, Mapping, Sequence

from armoedeplan.document.paper_state import PaperState
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.progress import evaluate
from armoedeplan.record import Refused
from armoedeplan.record.words import listed, near, plain, slug
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.desk import Desk
from armoedeplan.wizard.paper_lacks import PaperLacks
from armoedeplan.wizard.screen import Done, Listing, Screen
from armoedeplan.wizard.short_reply import ask_which, ask_yes_or_no


def make_papers(screen: Screen, desk: Desk, file: PlanFile, purposes: Sequence[str], words: str) -> PaperLacks:
    """Make the paper that some words name, or without words all those of the purposes that can be made now.

    Give those that cannot be made, with what comes first, which was told.
    Raises Ended, and Refused for words that name no paper.
    """
    names = [_named_paper(screen, desk, words)] if words else desk.papers(file, purposes)
    states = desk.stands(file, names)
    ready = [state for state in states if state.made_as]
    if ready:
        _make_ready(screen, desk, file, ready)
    elif not words:
        screen.refused(Refusal("Er is nog geen stuk te maken", "Typ :bekijk om te lezen wat er al is."))
    waiting = [state for state in states if not state.made_as and (words or purposes)]
    papers = PaperLacks(waiting, evaluate(file.answers))
    screen.show(Listing("Nog niet te maken", tuple(papers.lines())))
    return papers


def _make_ready(screen: Screen, desk: Desk, file: PlanFile, ready: Sequence[PaperState]) -> None:
    """Make papers that can be made, in the form that the person chooses."""
    names = list(dict.fromkeys(state.name for state in ready))
    form = _asked_form(screen, desk.forms, listed(dict.fromkeys(state.title for state in ready)))
    screen.show(Done("Even geduld, het maken duurt enkele seconden."))
    made = desk.make(file.path, names, form, False)
    screen.show(*made.told)
    if made.theirs and ask_yes_or_no(screen, _question_about(made.theirs), default=False):
        screen.show(*desk.make(file.path, names, form, True).told)


def view_paper(screen: Screen, desk: Desk, file: PlanFile, purposes: Sequence[str], words: str) -> None:
    """Show a paper as it would be made now. Raises Ended, and Refused for words that name no paper."""
    if words:
        name = _named_paper(screen, desk, words)
    else:
        names, titles = desk.papers(file, purposes), desk.titles()
        name = names[ask_which(screen, "Welk stuk wilt u lezen?", [titles[name] for name in names], 0)]
    screen.show(*desk.view(file, name))


def _question_about(files: Sequence[str]) -> str:
    """Ask whether what a person changed may be written over."""
    one = len(files) == 1
    return (
        f"U wijzigde {listed(files)} zelf, of {'het' if one else 'ze'} {'is' if one else 'zijn'} niet hier gemaakt. "
        f"Toch opnieuw maken? Wat er staat, blijft ernaast bewaard."
    )


def _asked_form(screen: Screen, forms: Mapping[str, str], what: str) -> str:
    """Ask in what form papers are to be made."""
    return list(forms)[ask_which(screen, f"{what}: in welke vorm?", list(forms.values()), 0)]


def _named_paper(screen: Screen, desk: Desk, words: str) -> str:
    """Give the paper that some words name; asks which where several fit. Raises Refused when none does."""
    titles = desk.titles()
    fitting = list(_papers_fitting(titles, words))
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        return fitting[ask_which(screen, "Welk stuk bedoelt u?", [titles[name] for name in fitting])]
    nearest = near(plain(words), [plain(title) for title in titles.values()])
    meant = next((title for title in titles.values() if plain(title) == nearest), "")
    remedy = f"Bedoelt u “{meant}”?" if meant else "Typ :bekijk om te kiezen uit de stukken waar u aan werkt."
    raise Refused(f"“{words}” is geen stuk", remedy)


def _papers_fitting(titles: Mapping[str, str], words: str) -> Iterator[str]:
    """Yield the papers that some words name: the one that is called so, or else all whose titles hold them."""
    wanted = slug(words)
    exact = [name for name, title in titles.items() if wanted in (slug(name), slug(title))]
    yield from exact or (name for name, title in titles.items() if wanted in slug(title))
