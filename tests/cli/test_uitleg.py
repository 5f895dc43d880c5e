"""`uitleg` and `schema`: what things mean, for people and for programs."""

import json
from pathlib import Path

import pytest
from support.program import contents, run

from armoedeplan.faults import FAULTS
from armoedeplan.method.loader import components, laws, models, newer_guidance, steps, terms
from armoedeplan.plan.schema import schema_text
from armoedeplan.terminal.lookup import explain


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["stap", "2"], "Stap 2: "),
        (["2"], "Stap 2: "),
        (["2.2"], "2.2 "),
        (["onderdeel", "2.2"], "2.2 "),
        (["ketensturing"], "Ketensturing (governancemodel)"),
        (["Integrale", "beleidssturing"], "Integrale beleidssturing (governancemodel)"),
        (["AP013"], "AP013 (fout): "),
        (["ap013"], "AP013 (fout): "),
        (["peildatum"], "peildatum"),
        (["participatiewet"], "Participatiewet"),
        (["samenwerking.actoren.soort"], "samenwerking.actoren.soort: "),
        (["samenwerking.actoren[kredietbank].soort"], "samenwerking.actoren.soort: "),
        (["hoofdlijn"], "aanpak.hoofdlijn: "),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_uitleg_explains_what_is_asked(words: list[str], first: str, tmp_path: Path) -> None:
    ran = run("uitleg", *words, folder=tmp_path)
    assert ran.lines[0].startswith(first)
    assert len(ran.lines) > 1
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("kettensturing", "Bedoelt u ketensturing?"),
        ("AP013x", "Bedoelt u AP013?"),
        ("samenwerking.actoren.zoort", "Bedoelt u soort?"),
        ("soortt", "Bedoelt u soort?"),
        ("samenwerking.actoren.qqqqq", "Hier bestaat: id, naam, noemnaam, soort, "),
        ("9.9", "Met alleen `armoedeplan uitleg` ziet u alle onderwerpen."),
        ("stap 9", "Met alleen `armoedeplan uitleg` ziet u alle onderwerpen."),
    ],
)
def test_uitleg_of_something_unknown_gives_advice(words: str, advice: str, tmp_path: Path) -> None:
    ran = run("uitleg", words, folder=tmp_path)
    message, remedy = ran.err.splitlines()
    assert message == f"Fout: “{words}” is geen bekend onderwerp."
    assert remedy.strip().startswith(advice)
    assert (ran.code, ran.out) == (2, "")


def test_uitleg_of_nothing_lists_what_can_be_explained(tmp_path: Path) -> None:
    ran = run("uitleg", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    for name in (*(f"stap {number}" for number in range(1, 8)), "vraagsturing", "participatiewet", "peildatum"):
        assert name in ran.out
    assert max(map(len, ran.lines)) <= 100


def test_everything_that_has_a_name_is_explained() -> None:
    topics = [
        *FAULTS,
        *components(),
        *laws(),
        *(f"stap {step.nummer}" for step in steps()),
        *(str(step.titel) for step in steps()),
        *(name for model in models().modellen for name in (model.id, str(model.naam))),
        *(name for term in terms() for name in (str(term.term), *term.ook)),
    ]
    assert len(topics) > 150
    assert [topic for topic in topics if not "".join(explain(topic)).strip()] == []


def _told(words: str) -> str:
    return " ".join(" ".join(explain(words)).split())


def test_a_law_says_its_articles_what_to_watch_and_how_sure_it_is() -> None:
    told = _told("wgs")
    for words in (
        "Status: geldend, vanaf 1 juli 2012 (dag niet nagezien).",
        "artikel 4a: Na het eerste gesprek een beschikking",
        "Let op: Brede toegang staat niet als recht in de wet",
        "Officiële bekendmaking: https://wetten.overheid.nl/BWBR0031331/",
        "Peildatum: 1 januari 2026",
        "Zekerheid: de wettekst of de bekendmaking gelezen, geheel of voor een deel; gezien (alle artikelen)",
    ):
        assert words in told


def test_what_no_official_text_showed_is_marked() -> None:
    seen = {"tekst", "verwijzing"}
    for law in laws().values():
        assert ("Niet in een officiële tekst gezien: " in _told(law.id)) == (law.bewijs not in seen), law.id
        for one in law.artikelen:
            if one.geheugen is not None:
                assert f"algemene kennis, {one.geheugen}% zeker" in _told(law.id)
    assert "Vanaf 1 januari 2027 (volgens gemeente.nu; niet in een officiële tekst gezien):" in _told("pib")


def test_what_replaced_a_law_and_what_it_replaced_are_told() -> None:
    assert "Opgevolgd door: - Participatiewet" in _told("wwb")
    assert "Kwam in de plaats van: - Wet bijzondere opnemingen" in _told("wvggz")


def test_a_step_shows_what_came_after_the_guide() -> None:
    assert "Nieuwer dan de handreiking (2009): " in _told("stap 7")
    assert "Model Participatieverordening (VNG, 2024). Verordening volgens artikel 150 Gemeentewet." in _told("stap 7")
    assert all(source.named in _told("nieuwere bronnen") for source in newer_guidance())


def test_every_code_of_structure_tells_its_severity_and_what_it_is_about() -> None:
    for code, fault in FAULTS.items():
        first, *rest = explain(code)
        assert first == f"{code} ({fault.severity}): {fault.title}"
        assert " ".join(" ".join(rest).split()).startswith(" ".join(fault.explanation.split()))


def test_no_explanation_is_wider_than_a_terminal() -> None:
    topics = (*components(), *laws(), *FAULTS, *(f"stap {step.nummer}" for step in steps()), *(t.id for t in terms()))
    wide = [line for topic in topics for line in explain(topic) if len(line) > 100 and "://" not in line]
    assert wide == []


def test_schema_prints_the_schema_of_the_plan_file(tmp_path: Path) -> None:
    ran = run("schema", folder=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, schema_text(), "")
    assert json.loads(ran.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_schema_goes_into_a_file_when_asked(tmp_path: Path) -> None:
    for _ in range(2):
        ran = run("schema", "--uit", "plan.schema.json", folder=tmp_path)
        assert (ran.code, ran.out, ran.err) == (0, "Geschreven: plan.schema.json\n", "")
        assert (tmp_path / "plan.schema.json").read_text(encoding="utf-8") == schema_text()
    assert contents(tmp_path).keys() == {"plan.schema.json", ".gemaakt.json"}


@pytest.mark.parametrize("place", ["weg/schema.json", "."])
def test_a_schema_that_cannot_be_written_is_told(place: str, tmp_path: Path) -> None:
    ran = run("schema", "--uit", place, folder=tmp_path)
    assert ran.err.startswith("Fout: Opslaan van ")
    assert (ran.code, ran.out, contents(tmp_path)) == (2, "", {})


def test_a_step_is_told_with_the_names_that_the_guide_gives_it() -> None:
    for step in steps():
        told = " ".join(explain(f"stap {step.nummer}"))
        assert f"“{step.naam_in_lijst}”" in told
        assert f"“{step.naam_als_kop}”" in told


def test_practice_is_told_with_the_page_where_it_stands() -> None:
    for number, component in components().items():
        told = [line for line in explain(number) if line.startswith("Bron van de praktijk: ")]
        pages = component.praktijk_bron.pagina
        assert told == ([f"Bron van de praktijk: handreiking 2009, pagina {pages}"] if component.praktijk else [])


def test_a_law_is_found_by_a_word_of_its_name_when_few_have_it() -> None:
    assert next(iter(explain("kwijtschelding"))).startswith("Regeling kwijtschelding")
    with pytest.raises(StopIteration):
        next(iter(explain("regeling van de wet")))
