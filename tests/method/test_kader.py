"""The legal frame: every entry holds together, points to where it was published, and says how sure it is."""

import re

import pytest

from armoedeplan.method.kader import BEWIJZEN, HOLDS, OFFICIAL, STATUSSEN, Wet
from armoedeplan.method.keuzes import wettelijk_kader
from armoedeplan.method.loader import (
    LEGAL_SUBJECTS,
    carries_a_decision,
    former_names,
    law_names,
    laws,
    newer_guidance,
    steps,
)
from armoedeplan.method.oudenamen import MELDEN

LAWS = list(laws().values())
PUBLISHED = re.compile(
    r"https://wetten\.overheid\.nl/BWB[RV]\d{7}/(\d{4}-\d\d-\d\d#Artikel\d+\w?)?"
    r"|https://zoek\.officielebekendmakingen\.nl/(stb|stcrt|kst)-[\w-]+\.html"
    r"|https://eur-lex\.europa\.eu/(eli/reg/\d{4}/\d+/oj|legal-content/NL/TXT/\?uri=CELEX:\w+)"
)


@pytest.fixture(params=LAWS, ids=lambda law: law.id)
def law(request: pytest.FixtureRequest) -> Wet:
    found: Wet = request.param
    return found


def test_an_entry_says_what_it_is_and_what_it_means_for_a_plan(law: Wet) -> None:
    assert law.naam
    assert law.status in STATUSSEN
    assert law.kern
    assert law.kern.endswith(".")


def test_an_entry_links_to_the_official_publication_only(law: Wet) -> None:
    assert law.bron is None or PUBLISHED.fullmatch(law.bron), law.bron
    assert law.bwb is None or re.fullmatch(r"BWB[RV]\d{7}", law.bwb)
    if law.bwb and law.bron and law.bwb in law.bron:
        return
    assert not law.bwb or "wetten.overheid.nl" not in (law.bron or "")


def test_an_entry_says_from_what_it_is_known_and_where_that_was_seen(law: Wet) -> None:
    assert law.bewijs in BEWIJZEN
    assert law.zekerheid
    assert bool(law.gezien) or law.bewijs == "geheugen"
    assert law.peildatum or law.status == "vervallen" or law.bewijs != "tekst" or law.niet_nagezien
    assert all(not place.startswith("http") or re.fullmatch(r"https?://\S+", place) for place in law.gezien)


def test_the_days_of_an_entry_are_in_order_and_fit_its_status(law: Wet) -> None:
    assert (law.vanaf is None) == (law.status == "wetsvoorstel")
    assert (law.tot is not None) <= (law.status == "vervallen")
    assert not law.tot or (law.vanaf or "") < law.tot
    days = [phase.moment or "" for phase in law.fasen]
    assert days == sorted(set(days))
    assert bool(days) == (law.status == "gefaseerd")
    assert not days or days[0] == law.vanaf


def test_what_holds_in_part_says_for_whom_and_what_has_lapsed_what_came_instead(law: Wet) -> None:
    assert bool(law.geldt_voor) == (law.status == "deels")
    if law.status == "vervallen":
        assert law.opgevolgd_door or re.search(r"\bnu\b|staan in", law.kern or ""), law.kern


def test_an_article_is_named_once_and_says_what_it_is_for(law: Wet) -> None:
    names = [(one.artikel, one.lid, one.wet) for one in law.artikelen]
    assert len(set(names)) == len(names)
    for one in law.artikelen:
        assert one.artikel
        assert one.waarvoor
        assert one.waarvoor.endswith(".")


def test_a_decision_rests_only_on_articles_seen_in_the_text_of_a_law_in_force(law: Wet) -> None:
    for one in law.artikelen:
        if one.besluit:
            assert law.status in HOLDS
            assert law.bewijs in OFFICIAL
            assert one.geheugen is None


def test_every_entry_that_is_referred_to_exists(law: Wet) -> None:
    assert law.deel_van is None or law.deel_van in laws()
    assert all(laws()[id_].status != "vervallen" for id_ in law.opgevolgd_door)


def test_a_phase_that_no_text_showed_names_who_says_so(law: Wet) -> None:
    for phase in law.fasen:
        assert phase.inhoud
        assert (phase.bewijs in OFFICIAL) != bool(phase.volgens)


def test_an_id_stands_once_in_all_subjects() -> None:
    assert len(LEGAL_SUBJECTS) == len(set(LEGAL_SUBJECTS))
    assert len(LAWS) > 60
    assert {one.bron for one in LAWS if one.status == "afspraak"} == {None}


def test_what_is_read_of_a_law_by_itself_is_what_its_record_says() -> None:
    assert law_names() == {id_: law.naam for id_, law in laws().items()}
    for id_, law in laws().items():
        assert carries_a_decision(id_) is (law.status in HOLDS and not law.achtergrond)


def test_the_laws_are_the_choices_of_the_plan() -> None:
    assert wettelijk_kader() == {law.id: law.naam for law in LAWS}


def test_the_gift_limit_is_not_hard_and_sheltered_work_has_not_lapsed() -> None:
    assert laws()["wsw"].status == laws()["categoriale_bijzondere_bijstand"].status == "deels"
    assert "niet hard" in (laws()["participatiewet_in_balans"].let_op or "")
    debt_plan = {one.lid for one in laws()["wgs_plan"].artikelen}
    assert {f"4 onder {part}" for part in "abcde"} <= debt_plan


def test_every_old_name_holds_together() -> None:
    ids = [one.id for one in former_names()]
    assert len(ids) == len(set(ids))
    forms = [form for one in former_names() for form in (*one.vormen, *one.vormen_hoofdletters)]
    assert len(forms) == len(set(forms))
    for one in former_names():
        assert one.melden in MELDEN
        assert (one.melden == "nooit") != bool(one.nu and one.vanaf), one.id
        assert one.zekerheid, one.id


def test_newer_guidance_says_who_made_it_when_and_for_which_step() -> None:
    assert len(newer_guidance()) == 34
    for one in newer_guidance():
        assert one.titel, one.id
        assert one.uitgever, one.id
        assert one.stappen, one.id
        assert one.waarvoor, one.id
        assert one.zekerheid, one.id
        assert re.fullmatch(r"https?://\S+", one.adres or ""), one.id
        assert one.jaar is None or re.fullmatch(r"20\d\d|lopend|per gemeente", one.jaar), one.id
    assert {step for one in newer_guidance() for step in one.stappen} == {step.nummer for step in steps()}
