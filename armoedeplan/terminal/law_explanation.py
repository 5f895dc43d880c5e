"""How a law is told on a terminal: what it is for a plan on poverty, how sure that is, and where it was published."""

from collections.abc import Iterator

from armoedeplan.method.kader import BEWIJZEN, OFFICIAL, STATUSSEN, Artikel, Fase, Wet
from armoedeplan.method.loader import laws
from armoedeplan.record.dates import in_words
from armoedeplan.terminal.layout import bullets, paragraph
from armoedeplan.terminal.wrapping import folded

NOT_OFFICIAL = "Niet in een officiële tekst gezien"


def law(entry: Wet) -> Iterator[str]:
    """Tell what a law means for a plan, its status and articles, what to watch, and how sure all that is."""
    yield from folded(f"{entry.naam}{f' ({entry.afkorting})' if entry.afkorting else ''}")
    yield from folded(f"Status: {status(entry)}.")
    if entry.bewijs not in OFFICIAL:
        yield from folded(f"{NOT_OFFICIAL}: {BEWIJZEN[entry.bewijs or 'geheugen']}.")
    if entry.achtergrond:
        yield "Alleen als achtergrond te noemen: hier kan een besluit niet op rusten."
    yield ""
    yield from paragraph(entry.kern)
    yield from bullets("Artikelen", tuple(map(article, entry.artikelen)))
    for part in entry.fasen:
        yield from bullets(phase(part), part.inhoud)
    yield from bullets("Kwam in de plaats van", _articles_before(entry))
    yield from bullets("Opgevolgd door", tuple(str(laws()[id_].naam) for id_ in entry.opgevolgd_door))
    if entry.let_op:
        yield ""
        yield from paragraph(f"Let op: {entry.let_op}")
    yield from bullets("Niet nagezien", entry.niet_nagezien)
    yield ""
    yield from _evidence(entry)


def status(entry: Wet) -> str:
    """Give the status in words, with the days that are known."""
    words = STATUSSEN.get(entry.status or "", "onbekend")
    part = f" ({entry.geldt_voor})" if entry.geldt_voor else ""
    days = [f"{word} {in_words(day)}" for word, day in (("vanaf", entry.vanaf), ("tot", entry.tot)) if day]
    unseen = " (dag niet nagezien)" if days and not entry.vanaf_gezien else ""
    return ", ".join([f"{words}{part}", *days]) + unseen


def article(entry: Artikel) -> str:
    """Give an article with what it is for; what rests on general knowledge says so first."""
    law_name = f" {entry.wet}" if entry.wet else ""
    sure = [f"algemene kennis, {entry.geheugen}% zeker"] if entry.geheugen is not None else []
    sure += [entry.zekerheid] if entry.zekerheid else []
    doubt = f" ({'; '.join(sure)})" if sure else ""
    return f"{entry.name}{law_name}{doubt}: {entry.waarvoor}"


def phase(entry: Fase) -> str:
    """Give the heading of a phase."""
    said = f" (volgens {entry.volgens}; {NOT_OFFICIAL.lower()})" if entry.volgens else ""
    return f"Vanaf {in_words(entry.moment or '')}{said}"


def _articles_before(entry: Wet) -> tuple[str, ...]:
    """Give the names of what a law came in the place of."""
    return tuple(str(old.naam) for old in laws().values() if entry.id in old.opgevolgd_door)


def _evidence(entry: Wet) -> Iterator[str]:
    """Tell where a law was published officially, which version was read, and where it was seen."""
    if entry.officiele_titel:
        yield from folded(f"Officiële titel: {entry.officiele_titel}")
    yield f"Officiële bekendmaking: {entry.bron or 'niet gezien'}"
    if entry.bwb:
        yield f"BWB-nummer: {entry.bwb}"
    if entry.peildatum:
        yield f"Peildatum: {in_words(entry.peildatum)}"
    yield from folded(f"Zekerheid: {BEWIJZEN[entry.bewijs or 'geheugen']}; {entry.zekerheid}")
    yield from bullets("Gezien in", entry.gezien)
    yield "Laat de juridische feiten nakijken voordat u het plan vaststelt."
