"""Step 5, experience knowledge: what people who live on little know, gathered safely and used in policy.

No field holds personal data of residents or of team members: a team is described as a whole.
"""

from typing import Annotated

from armoedeplan.plan.ervaringsdeskundigen import Beloning, Contactweg, Opleidingsonderdeel
from armoedeplan.plan.gesprekken import Gespreksformat, Registratieformat
from armoedeplan.plan.inzichten import Analyse, Citaat, Inzicht
from armoedeplan.plan.teams import Teams
from armoedeplan.plan.tellingen import Telling, VerworpenInzicht
from armoedeplan.record import Choice, Group, Paragraphs, Question, Record, When

VORMEN = {
    "eigen_teams": "eigen teams van mensen met een bijstandsuitkering",
    "andere_vorm": "een andere vorm",
    "geen": "geen inzet van ervaringskennis",
}
VERVOLGSTAPPEN = {
    "activiteit_in_wijk": "begeleiding naar een activiteit in de wijk",
    "maatje": "een maatje",
    "professionele_hulp": "zo nodig professionele hulp",
}
MET_ERVARINGSKENNIS = When("vorm", "eigen_teams", "andere_vorm")


class Ervaringskennis(Record, component="5.0"):
    """How experience knowledge enters policy; everything after `vorm` depends on it (H5.1-H5.19, L6)."""

    vorm: Annotated[
        str | None,
        Choice(VORMEN),
        Question(
            "Hoe zet u ervaringskennis in?",
            label="Vorm",
            gloss="form",
            kern=True,
            rows="H5.1 H5.15 H5.20",
            help="Volgens de handreiking is de kloof tussen voorzieningen en mensen in armoede alleen te overbruggen "
            "met ervaringsdeskundigen. Zij werkt met wijkteams van mensen die zelf bijstand krijgen. Dat zijn niet de "
            "wijkteams van professionals die gemeenten nu kennen.",
        ),
    ] = None
    waarom_geen: Annotated[
        Paragraphs,
        Question(
            "Waarom zet u geen ervaringskennis in?",
            label="Reden om dit niet te doen",
            gloss="why none",
            kern=True,
            rows="H5.18",
            when=When("vorm", "geen"),
        ),
    ] = None
    teams: Annotated[Teams, Group("Teams", gloss="teams", component="5.1", when=When("vorm", "eigen_teams"))] = Teams()
    beschrijving_vorm: Annotated[
        Paragraphs,
        Question(
            "Welke vorm kiest u, en hoe vindt u mensen met ervaring?",
            label="Beschrijving van de vorm",
            gloss="description of the form",
            kern=True,
            component="5.1",
            rows="H5.1",
            when=When("vorm", "andere_vorm"),
        ),
    ] = None
    beloning: Annotated[
        Beloning, Group("Beloning", gloss="reward", component="5.1", rows="2.2", when=MET_ERVARINGSKENNIS)
    ] = Beloning()
    opleiding: Annotated[
        tuple[Opleidingsonderdeel, ...],
        Question(
            "Uit welke delen bestaat de opleiding?",
            label="Opleiding",
            gloss="training",
            kern=True,
            component="5.2",
            rows="H5.2 H5.9 H5.10",
            when=MET_ERVARINGSKENNIS,
            help="Zonder opleiding kan iemand niet als ervaringsdeskundige werken.",
        ),
    ] = ()
    contactwegen: Annotated[
        tuple[Contactweg, ...],
        Question(
            "Langs welke wegen komt u met mensen in contact?",
            label="Contactwegen",
            gloss="ways of contact",
            kern=True,
            component="5.3",
            rows="H5.3 L5",
            when=MET_ERVARINGSKENNIS,
        ),
    ] = ()
    gespreksformat: Annotated[
        Gespreksformat, Group("Gespreksformat", gloss="conversation format", component="5.4", when=MET_ERVARINGSKENNIS)
    ] = Gespreksformat()
    registratieformat: Annotated[
        Registratieformat,
        Group("Registratieformat", gloss="registration format", component="5.5", when=MET_ERVARINGSKENNIS),
    ] = Registratieformat()
    analyse: Annotated[Analyse, Group("Analyse", gloss="analysis", component="5.6", when=MET_ERVARINGSKENNIS)] = (
        Analyse()
    )
    tellingen: Annotated[
        tuple[Telling, ...],
        Group("Tellingen", gloss="counts", component="5.6", rows="H5.6 H5.14 H7.11", when=MET_ERVARINGSKENNIS),
    ] = ()
    inzichten: Annotated[
        tuple[Inzicht, ...],
        Question(
            "Welke inzichten hebben de gesprekken opgeleverd?",
            label="Inzichten",
            gloss="insights",
            kern=True,
            component="5.7",
            rows="H5.6 H5.7 H5.18",
            when=MET_ERVARINGSKENNIS,
            help="Gebruik ze ook voor stap 4: daar zijn ze onmisbaar.",
        ),
    ] = ()
    verworpen_inzichten: Annotated[
        tuple[VerworpenInzicht, ...],
        Group("Verworpen inzichten", gloss="rejected insights", component="5.6", when=MET_ERVARINGSKENNIS),
    ] = ()
    terugkoppeling: Annotated[
        Paragraphs,
        Question(
            "Hoe horen bewoners en teamleden wat er met hun inbreng gebeurt?",
            label="Terugkoppeling",
            gloss="feedback",
            component="5.7",
            rows="P1.4",
            when=MET_ERVARINGSKENNIS,
        ),
    ] = None
    feedback_op_voorlichting: Annotated[
        Paragraphs,
        Question(
            "Hoe beoordelen ervaringsdeskundigen uw brieven, folders en website?",
            label="Oordeel over voorlichting",
            gloss="feedback on public information",
            rows="L6",
            when=MET_ERVARINGSKENNIS,
        ),
    ] = None
    vervolgstappen: Annotated[
        tuple[str, ...],
        Choice(VERVOLGSTAPPEN, open=True),
        Question(
            "Welke stappen biedt u mensen voor wie de drempel hoog is?",
            label="Vervolgstappen",
            gloss="next steps",
            rows="H5.17",
            when=MET_ERVARINGSKENNIS,
        ),
    ] = ()
    citaten: Annotated[
        tuple[Citaat, ...],
        Question(
            "Welke citaten wilt u gebruiken?",
            label="Citaten",
            gloss="quotations",
            rows="H5.19",
            when=MET_ERVARINGSKENNIS,
        ),
    ] = ()
