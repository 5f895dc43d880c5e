"""`maak --plan-erbij` and `uitpakken`: the plan there and back again."""

import io
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String
from support.program import ROOSENDAAL, run
from support.validators import needs_verapdf
from support.verdicts import failures

from armoedeplan.confined.message import Message
from armoedeplan.render.embedded_plan import LIMITS, NAME, read, unpack_plan
from armoedeplan.render.source import FormatError

Change = Callable[[pikepdf.Pdf], object]
ATTACKS = Path(__file__).parents[1] / "support" / "data" / "aanval"
WITHIN_A_GIGABYTE = ("bash", "-c", 'ulimit -v 1000000; exec "$@"', "-")


def pdf(folder: Path, *more: str) -> Path:
    ran = run("maak", ROOSENDAAL, "--document", "werkblad", "--als", "pdf", "--uit", "uit", *more, folder=folder)
    assert (ran.code, ran.err) == (0, "")
    return folder / "uit" / "werkblad.pdf"


def test_the_plan_comes_out_as_it_went_in_and_makes_the_same_document(tmp_path: Path) -> None:
    pdf(tmp_path, "--plan-erbij")
    ran = run("uitpakken", "uit/werkblad.pdf", folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == ["Gemaakt: plan.yaml", "Interne antwoorden en opmerkingen reisden niet mee."]
    for name, plan in (("nieuw", "plan.yaml"), ("oud", ROOSENDAAL)):
        assert run("maak", plan, "--uit", name, folder=tmp_path).code == 0
    old, new = (
        [line for line in (tmp_path / name / "beleidsplan.md").read_text("utf-8").splitlines() if "kenmerk" not in line]
        for name in ("oud", "nieuw")
    )
    assert old == new


@needs_verapdf
def test_a_pdf_with_its_plan_is_accessible_and_may_carry_it(tmp_path: Path) -> None:
    assert failures([pdf(tmp_path, "--plan-erbij")], "ua1,3a") == {}


def test_uitpakken_never_writes_over_a_plan(tmp_path: Path) -> None:
    pdf(tmp_path, "--plan-erbij")
    (tmp_path / "plan.yaml").write_text("van mij")
    ran = run("uitpakken", "uit/werkblad.pdf", folder=tmp_path)
    assert ran.code == 2
    assert "plan.yaml" in ran.err
    assert (tmp_path / "plan.yaml").read_text() == "van mij"


def test_a_pdf_without_a_plan_is_told(tmp_path: Path) -> None:
    pdf(tmp_path)
    ran = run("uitpakken", "uit/werkblad.pdf", folder=tmp_path)
    assert ran.code == 1
    assert ran.err.splitlines()[0] == "Fout: In deze PDF zit geen plan"


@pytest.mark.parametrize(("name", "said"), [("geen.pdf", "bestaat niet"), ("kapot.pdf", "is geen PDF"), (".", "map")])
def test_what_is_no_pdf_is_told(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "kapot.pdf").write_bytes(b"%PDF-1.7 en verder niets")
    ran = run("uitpakken", name, folder=tmp_path)
    assert ran.code in {1, 2}
    assert said in ran.err.lower().replace("dit is geen pdf", "is geen pdf").replace("is geen pdf", "is geen PDF")
    assert not (tmp_path / "plan.yaml").exists()


def carrying(data: bytes, *, bomb: bool = False, change: Change = lambda _: None) -> bytes:
    """Give a PDF with a plan of these bytes, changed before it is saved."""
    with pikepdf.new() as made:
        made.add_blank_page()
        made.attachments[NAME] = data
        change(made)
        out = io.BytesIO()
        made.save(out, compress_streams=bomb)
    return out.getvalue()


def test_a_small_file_that_unpacks_to_a_big_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bom.pdf").write_bytes(carrying(b"\0" * 50_000_000, bomb=True))
    assert (tmp_path / "bom.pdf").stat().st_size < 1_000_000
    ran = run("uitpakken", "bom.pdf", folder=tmp_path)
    assert ran.code == 1
    assert "te groot voor een plan" in ran.err


def test_a_plan_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vreemd.pdf").write_bytes(carrying(b"- geen\n- plan\n"))
    ran = run("uitpakken", "vreemd.pdf", folder=tmp_path)
    assert (ran.code, ran.lines) == (1, [])
    assert "is geen planbestand" in ran.err
    assert unpack_plan(carrying(b"- geen\n- plan\n")) == b"- geen\n- plan\n"


def test_the_plan_needs_a_pdf_to_travel_in(tmp_path: Path) -> None:
    ran = run("maak", ROOSENDAAL, "--plan-erbij", "--uit", "uit", folder=tmp_path)
    assert ran.code == 2
    assert "--als pdf" in ran.err


@pytest.mark.parametrize("name", ["pdf_zonder_F.pdf", "pdf_zonder_EF.pdf"])
def test_a_pdf_that_names_a_plan_without_having_it_is_told(name: str, tmp_path: Path) -> None:
    ran = run("uitpakken", ATTACKS / name, folder=tmp_path, through=WITHIN_A_GIGABYTE)
    assert (ran.code, ran.out, list(tmp_path.iterdir())) == (1, "", [])
    assert ran.err.splitlines() == [
        "Fout: De PDF noemt een plan, maar het zit er niet in",
        "    Vraag een nieuw exemplaar.",
    ]


def attached(made: pikepdf.Pdf) -> Dictionary:
    found: Dictionary = made.attachments[NAME].obj
    return found


def filed(**keys: object) -> Change:
    """Give a change of what the attachment says of its stream."""

    def change(made: pikepdf.Pdf) -> None:
        stream = made.make_stream(b"armoedeplan: 1\n")
        for key, value in keys.items():
            stream[f"/{key}"] = value
        attached(made).EF.F = stream

    return change


def cyclic(made: pikepdf.Pdf) -> None:
    kids = made.make_indirect(Dictionary(Limits=Array([String("a"), String("z")])))
    kids.Kids = Array([kids])
    made.Root.Names.EmbeddedFiles = kids


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (cyclic, "geen plan"),
        (lambda made: setattr(attached(made), "EF", Dictionary(F=made.make_indirect(Dictionary()))), "zit er niet in"),
        (lambda made: setattr(attached(made), "EF", Dictionary(F=String("x"))), "zit er niet in"),
        (lambda made: setattr(attached(made), "EF", Array([1])), "zit er niet in"),
        (lambda made: setattr(made.Root.Names.EmbeddedFiles, "Names", Array([String(NAME), 5])), "geen plan"),
        (lambda made: setattr(made.Root.Names.EmbeddedFiles, "Names", Array([String(NAME)])), "geen plan"),
        (lambda made: setattr(made.Root.Names, "EmbeddedFiles", String("x")), "geen plan"),
        (filed(Filter=Array([Name.ASCIIHexDecode, Name.FlateDecode])), "onbekende manier"),
        (filed(Filter=Name.JBIG2Decode), "onbekende manier"),
        (filed(Filter=Name.FlateDecode, DecodeParms=Dictionary(Predictor=12)), "onbekende manier"),
        (filed(Filter=Name.FlateDecode), "beschadigd"),
        (filed(Filter=Array([Array([Name.FlateDecode])])), "onbekende manier"),
    ],
)
def test_an_attachment_that_is_none_is_told(change: Change, said: str) -> None:
    with pytest.raises(FormatError, match=said):
        read(Message(None, [carrying(b"armoedeplan: 1\n", change=change)]))


def test_half_a_plan_is_none() -> None:
    whole = carrying(b"armoedeplan: 1\n" * 5_000, bomb=True)
    with pikepdf.open(io.BytesIO(whole)) as made:
        stream = attached(made).EF.F
        stream.write(stream.read_raw_bytes()[:-20], filter=Name.FlateDecode)
        out = io.BytesIO()
        made.save(out, compress_streams=False)
    with pytest.raises(FormatError, match="beschadigd"):
        read(Message(None, [out.getvalue()]))


def test_a_locked_pdf_asks_for_its_password_to_be_taken_off(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(carrying(b"armoedeplan: 1\n"))) as made:
        made.save(tmp_path / "slot.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    ran = run("uitpakken", "slot.pdf", folder=tmp_path)
    assert (ran.code, ran.err.splitlines()[0]) == (1, "Fout: Deze PDF is met een wachtwoord beveiligd")


@pytest.mark.slow
def test_a_pdf_whose_parts_unpack_without_end_ends_in_one_message(tmp_path: Path) -> None:
    bomb = _deflated_zeros()
    head = b"%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Names 5 0 R>>\nendobj\n"
    objects = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(bomb)
    body = head + b"4 0 obj\n" + objects + bomb + b"\nendstream\nendobj\n"
    xref = zlib.compress(
        b"".join(
            kind.to_bytes(1, "big") + first.to_bytes(4, "big") + second.to_bytes(2, "big")
            for kind, first, second in ((0, 0, 65535), (1, 9, 0), (2, 4, 0), (0, 0, 0), (1, len(head), 0), (2, 4, 0))
        )
    )
    table = b"<</Type/XRef/Size 6/W[1 4 2]/Root 1 0 R/Filter/FlateDecode/Length %d>>stream\n" % len(xref)
    start = len(body)
    end = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start
    (tmp_path / "bom.pdf").write_bytes(body + b"6 0 obj\n" + table + xref + end)
    ran = run("uitpakken", "bom.pdf", folder=tmp_path, through=WITHIN_A_GIGABYTE)
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 2


def _deflated_zeros() -> bytes:
    """Give two gigabytes of spaces, deflated."""
    work = zlib.compressobj()
    block = b" " * 10_000_000
    return b"".join((*(work.compress(block) for _ in range(200)), work.flush()))


SMALL = carrying(b"armoedeplan: 1\n")


@given(
    st.lists(
        st.tuples(
            st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8) | st.sampled_from([b"99999999", b"<<", b"R"])
        ),
        min_size=1,
        max_size=4,
    )
)
def test_a_damaged_pdf_gives_its_plan_or_one_message(changes: list[tuple[float, int, bytes]]) -> None:
    data = SMALL
    for place, gone, new in changes:
        at = int(place * len(data))
        data = data[:at] + new + data[at + gone :]
    try:
        (plan,) = read(Message(None, [data])).pieces
    except FormatError as refused:
        plan = refused.remedy.encode()
    assert len(plan) < LIMITS.most_bytes
