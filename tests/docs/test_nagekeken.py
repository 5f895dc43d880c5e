"""The lengths that `docs/nagekeken.md` tells are those of the papers of today.

`GOLDEN=1 pytest tests/docs/test_nagekeken.py` writes the lengths anew; what is said of them is for a person.
"""

import io
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from support.program import ROOT, VOORBEELDSTAD, run

PAGE = ROOT / "docs" / "nagekeken.md"
_LENGTH = re.compile(r"^(\| `([\w-]+)`[^|]* \| )(\d+)(?= \|)", re.MULTILINE)
_SHARES = re.compile(
    r"bij Voorbeeldstad (\d+) procent in tabellen en bij Kleindorp (\d+) procent; van het\s+"
    r"raadsvoorstel is dat (\d+) procent"
)
_PROPOSAL = "voorbeeldstad/raadsstukken/raadsvoorstel"
_BEFORE_THE_COUNCIL = {"raadsvoorstel", "collegevoorstel"}


def lengths(folder: Path, status: str, papers: list[str]) -> Iterator[tuple[str, int]]:
    """Make papers of the complete example at a status, and give the pages of each."""
    text = VOORBEELDSTAD.read_text(encoding="utf-8").replace("status: vastgesteld", f"status: {status}", 1)
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    made = folder / status
    ran = run("maak", "plan.yaml", "--document", ",".join(papers), "--als", "pdf", "--uit", made, folder=folder)
    assert ran.code == 0, ran.err
    for paper in papers:
        yield paper, len(pypdfium2.PdfDocument(io.BytesIO((made / f"{paper}.pdf").read_bytes())))


def test_the_lengths_of_the_papers_are_those_of_today(tmp_path: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    told = {name: int(pages) for _, name, pages in _LENGTH.findall(text)}
    before = [name for name in told if name in _BEFORE_THE_COUNCIL]
    after = [name for name in told if name not in _BEFORE_THE_COUNCIL]
    made = {**dict(lengths(tmp_path, "aangeboden_aan_raad", before)), **dict(lengths(tmp_path, "vastgesteld", after))}
    if os.environ.get("GOLDEN") == "1":
        text = _LENGTH.sub(lambda row: f"{row[1]}{made[row[2]]}", text)
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    else:
        assert told == made


def test_the_shares_of_words_in_tables_are_those_of_today() -> None:
    papers = ("voorbeeldstad/documenten/beleidsplan", "kleindorp/documenten/beleidsplan")
    shares = [share_in_tables(ROOT / "examples" / f"{paper}.md") for paper in (*papers, _PROPOSAL)]
    told = _SHARES.search(PAGE.read_text(encoding="utf-8"))
    assert told
    assert [int(share) for share in told.groups()] == shares


def share_in_tables(paper: Path) -> int:
    """Give the whole percentage of the words of a paper that stand in its tables."""
    lines = paper.read_text(encoding="utf-8").partition("\n---\n")[2].splitlines()
    words = [len(re.findall(r"\w\S*", line)) for line in lines]
    return round(100 * sum(words[at] for at, line in enumerate(lines) if line.startswith("|")) / sum(words))
