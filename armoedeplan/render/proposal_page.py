"""A short proposal for a project of several municipalities, as a page in Markdown."""

from typing import Final

from armoedeplan.learning.joint_proposal import MET, JointProposal
from armoedeplan.learning.judging_proposals import JUDGED_BY
from armoedeplan.learning.neighbour import Neighbour
from armoedeplan.markdowntext import inline
from armoedeplan.method.loader import sources
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.record.words import as_sentence, listed, slug
from armoedeplan.render.markdown import environment_of, tidy_markdown
from armoedeplan.render.source import Source, moment_of

_TEMPLATE: Final = "leren/voorstel.j2"
_SOURCE: Final = "erop_af"
_UNKNOWN: Final = "onbekend"
_STATES: Final = {MET: "ja", "open": "nog niet", "nee": "nee"}


def proposal_page(own: Neighbour, proposal: JointProposal) -> Source:
    """Give the page of a proposal; what the plan does not tell is unknown on it."""
    ask = proposal.ask
    template = environment_of(HANDREIKING.found_at(HANDREIKING.papers)()).get_template(_TEMPLATE)
    conditions = [
        (condition.name, _STATES[condition.state], inline(condition.remedy) or "niets")
        for condition in proposal.conditions
    ]
    text = template.render(
        titel=f"Voorstel van {own.called}",
        ondertitel=f"Samen met {listed(ask.together)}" if ask.together else "Voor een project met andere gemeenten",
        voet=f"{own.called} · Voorstel",
        vraag=_told(ask.question),
        doel=_told(ask.aim),
        met_wie=_told(listed(ask.together)) if ask.together else "Nu doet alleen onze gemeente mee.",
        delen={True: "Andere gemeenten kunnen de kennis ook gebruiken.", None: "Onbekend."}.get(
            ask.shareable, "De kennis is niet te delen."
        ),
        bron_geld=inline(ask.money[0]) or _UNKNOWN,
        ontvanger=inline(ask.money[1]) or _UNKNOWN,
        voorwaarden=conditions,
        beoordeling=[inline(line) for line in JUDGED_BY],
        bron=inline(str(sources()[_SOURCE].titel)),
    )
    return Source(tidy_markdown(text), moment_of(None))


def proposal_file_name(own: Neighbour, proposal: JointProposal) -> str:
    """Give the name of the file of a proposal, without its suffix."""
    return "voorstel-" + "-".join(slug(name).replace("_", "-") for name in (own.called, proposal.ask.id))


def _told(words: str) -> str:
    return inline(as_sentence(words)) if words else "Onbekend."
