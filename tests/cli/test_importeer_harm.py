"""`importeer aanbod` with lists that do harm: a list or one message, in less than a gigabyte; the plan stays whole."""

import shutil
from pathlib import Path

import pytest
from support.program import contents, run

from armoedeplan.plan.plan_of_text import read_plan

ATTACKS = Path(__file__).parents[1] / "support" / "data" / "aanval" / "import"
WITHIN_A_GIGABYTE = ("bash", "-c", 'ulimit -v 1000000; exec "$@"', "-")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("beschadigd.xlsx", "beschadigd.xlsx, onderdeel xl/worksheets/sheet2.xml is beschadigd (regel 2)"),
        ("xxe.xlsx", "xxe.xlsx, onderdeel xl/worksheets/sheet1.xml verwijst naar iets buiten de lijst (DOCTYPE)"),
        ("hs_crc.zip", "hs_crc.zip, onderdeel organizations.csv is beschadigd"),
        ("hs_enc.zip", "hs_enc.zip, onderdeel organizations.csv is met een wachtwoord beveiligd"),
        ("hs_method.zip", "hs_method.zip, onderdeel organizations.csv is op een onbekende manier ingepakt"),
    ],
)
def test_a_list_that_does_harm_is_refused_in_one_message_that_names_the_part(
    name: str, said: str, tmp_path: Path
) -> None:
    shutil.copy(ATTACKS / "p.yaml", tmp_path / "p.yaml")
    before = contents(tmp_path)
    ran = run("importeer", "aanbod", ATTACKS / name, "p.yaml", "--ja", folder=tmp_path, through=WITHIN_A_GIGABYTE)
    assert (ran.code, ran.out, contents(tmp_path)) == (2, "", before)
    assert ran.err.splitlines()[0] == f"Fout: {said}"
    assert len(ran.err.splitlines()) == 2


@pytest.mark.parametrize(
    ("name", "cell", "rows"),
    [
        ("far5k.xlsx", "XFD5000", "1 rij"),
        ("far100k.xlsx", "XFD100000", "1 rij"),
        ("stray_1000_XFD.xlsx", "XFD1000", "999 rijen"),
    ],
)
def test_a_list_with_one_cell_far_away_is_read_in_little_memory(
    name: str, cell: str, rows: str, tmp_path: Path
) -> None:
    shutil.copy(ATTACKS / "p.yaml", tmp_path / "p.yaml")
    ran = run("importeer", "aanbod", ATTACKS / name, "p.yaml", "--ja", folder=tmp_path, through=WITHIN_A_GIGABYTE)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == f"{name}, blad Blad: {rows}"
    assert ran.lines[1].startswith(f"  Cel {cell} ligt ver buiten de lijst en is niet gelezen: “")
    assert read_plan(tmp_path / "p.yaml").sound


def test_signs_that_no_plan_can_hold_are_left_out_of_cells_as_of_what_is_typed(tmp_path: Path) -> None:
    shutil.copy(ATTACKS / "p.yaml", tmp_path / "p.yaml")
    rows = (
        "Organisatie;Activiteit;Doelgroep;Samen met;Aandeel",
        "Leer\x07geld;Fonds\ufffe;;;",
        "Bond;Koffie\x1b[2J;;Hulp\x03bank;",
        "Bank;Hulp;;;aan\x02deel",
        "\x01;Geen naam;;;",
    )
    (tmp_path / "l.csv").write_text("\n".join(rows), encoding="utf-8")
    ran = run("importeer", "aanbod", "l.csv", "p.yaml", "--ja", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    there = read_plan(tmp_path / "p.yaml").plan.samenwerking
    assert [actor.naam for actor in there.actoren][-4:] == ["Leergeld", "Bond", "Hulpbank", "Bank"]
    assert [offer.naam for offer in there.aanbod][-4:] == ["Fonds", "Koffie[2J", "Hulp", "Geen naam"]
    assert [actor.aandeel for actor in there.actoren if actor.naam == "Bank"] == ["aandeel"]
