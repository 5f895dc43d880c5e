"""What taking over a record brings into a plan, as lines."""

from collections.abc import Iterator, Mapping, Sequence

from armoedeplan.borrowing.borrowed import Borrowed, Decision
from armoedeplan.borrowing.references_met import Met
from armoedeplan.record.words import listed
from armoedeplan.terminal.wrapping import folded, in_whole_words


def borrowed_lines(
    records: Sequence[Borrowed], met: Sequence[Met], decisions: Mapping[str, Decision], source: str
) -> Iterator[str]:
    """Yield what comes, what is used that is here already, and what stays behind, with the reason."""
    yield f"Uit {source}:"
    for record in records:
        yield from folded(f"{record.known.path.list.names[-1]}: {record.known.told} ({record.path})", "+ ", margin=2)
    for found in met:
        yield from folded(_reference_told(found, decisions[found.known.id]), margin=2)
    for record in records:
        yield from _left_behind(record)
    for record in records:
        if record.named:
            told = f"In “{record.known.told}” staat de naam van die gemeente, bij {listed(record.named)}. Pas dat aan."
            yield from folded(told, "Let op: ")


def undo_lines(plan: str, records: Sequence[Borrowed]) -> Iterator[str]:
    """Yield how to take it all away again, what refers first."""
    yield "Bevalt het niet? Haal het dan weer weg met:"
    for record in reversed(records):
        yield f"    armoedeplan zet {plan} {record.path} --verwijder"


def open_lines(met: Sequence[Met]) -> Iterator[str]:
    """Yield what has still to be decided, with the options that decide it."""
    yield "Zeg bij elk van deze verwijzingen wat ermee moet gebeuren:"
    for found in met:
        yield from folded(f"{found.label}: {found.known.told}", margin=2)
        if found.here:
            yield from in_whole_words(f"      --gebruik {found.known.id}={found.here}   (lijkt op wat u hebt)")
        if found.takes:
            yield f"      --mee {found.known.id}"
        yield f"      --zonder {found.known.id}"
    yield from folded("Een ander onderdeel van uw plan kiest u met --gebruik, zoals --gebruik HUN_NAAM=UW_NAAM.")


def _reference_told(found: Met, made: Decision) -> str:
    """Say what becomes of a reference."""
    if made.use:
        return f"{found.label}: “{found.known.told}” is bij u {made.use}."
    return f"{found.label}: “{found.known.told}” komt {'mee' if made.take else 'niet mee'}."


def _left_behind(record: Borrowed) -> Iterator[str]:
    """Yield what of a record stays behind, the labels of one reason together."""
    reasons: dict[str, list[str]] = {}
    for label, why in record.left:
        reasons.setdefault(why, []).append(label)
    if reasons:
        told = "; ".join(f"{listed(labels)} ({why})" for why, labels in reasons.items())
        yield from folded(f"Niet overgenomen van “{record.known.told}”: {told}.")
    if record.lost:
        names = listed(f"“{name}”" for name in record.lost)
        yield from folded(f"Ook niet, want het staat niet in uw plan: {names}.")
