"""The legal frame, the names of the past and the newer guidance (`docs/wettelijk-kader.md`)."""

from collections.abc import Iterator

from armoedeplan.method.kader import BEWIJZEN, STATUSSEN, Wet
from armoedeplan.method.loader import former_names, laws, newer_guidance
from armoedeplan.method.oudenamen import OudeNaam
from armoedeplan.record.dates import in_words
from armoedeplan.terminal.law_explanation import article, phase, status
from lijsten import tekst
from lijsten.tekst import plain

_INTRO = """
Welke wetten en afspraken een armoedeplan raken, hoe het ermee staat, en hoe zeker dat is. De adressen zijn die van de
officiële bekendmaking. De wetteksten zelf zijn gelezen in afschriften; waar staat bij `armoedeplan uitleg`, met de naam
van de wet. Laat een jurist nakijken wat u gebruikt.
""".strip()
_EVIDENCE = "\n".join(f"- *{plain(name)}*: {plain(said)}" for name, said in BEWIJZEN.items())
_LAPSED = "vervallen"
_OLD = """
Deze namen meldt `controleer`: als waarschuwing (AP841) als de naam fout is voor wat nu geldt, als tip (AP860) als het
woord alleen verouderd is. Wat onder “nooit” staat, lijkt oud en is het niet.
""".strip()
_NEWER = """
De handreiking van 2009 blijft het kader. Dit verscheen daarna. De meeste stukken zijn niet geheel gelezen; het adres is
waar een stuk is gezien, of waar het werd genoemd.
""".strip()


def page() -> str:
    """Give the page of the legal frame."""
    return tekst.page(
        "Wettelijk kader",
        _INTRO,
        "## Overzicht",
        tekst.table(("Naam", "Status", "Peildatum", "Bewijs"), map(_row, laws().values())),
        _EVIDENCE,
        "## Per wet of afspraak",
        *(_entry(law) for law in laws().values() if law.status != _LAPSED),
        "## Namen van vroeger",
        _OLD,
        tekst.table(("Vormen", "Nu", "Vanaf", "Melden", "Zekerheid"), map(_old_name, former_names())),
        "## Nieuwere bronnen",
        _NEWER,
        tekst.table(("Bron", "Stap", "Waarvoor", "Zekerheid", "Adres"), _newer()),
    )


def _row(law: Wet) -> tuple[str, ...]:
    """Give the cells of one law."""
    name = f"{law.naam} ({law.afkorting})" if law.afkorting else str(law.naam)
    linked = f"[{plain(name)}](<{law.bron}>)" if law.bron else plain(name)
    read = in_words(law.peildatum) if law.peildatum else "–"
    return linked, plain(STATUSSEN[law.status or ""]), read, plain(law.bewijs or "")


def _entry(law: Wet) -> str:
    """Tell one law: what it means for a plan, its articles, and what to watch."""
    articles = [f"- {plain(article(entry))}" for entry in law.artikelen]
    phases = [f"- {plain(phase(step))}: {plain('; '.join(step.inhoud))}." for step in law.fasen]
    told = f"Status: {plain(status(law))}. {plain(law.kern)}"
    said = [f"### {plain(law.naam)}", told, "\n".join([*articles, *phases])]
    said += [f"Let op: {plain(law.let_op)}"] if law.let_op else []
    said += [f"Niet nagezien: {plain('; '.join(law.niet_nagezien))}."] if law.niet_nagezien else []
    return "\n\n".join([*filter(None, said), f"Zekerheid: {plain(law.zekerheid)}."])


def _old_name(name: OudeNaam) -> tuple[str, ...]:
    """Give the cells of one name of the past."""
    forms = ", ".join((*name.vormen, *name.vormen_hoofdletters))
    since = in_words(name.vanaf) if name.vanaf else "–"
    return plain(forms), plain(name.nu or "–"), since, plain(name.melden), plain(name.zekerheid)


def _newer() -> Iterator[tuple[str, ...]]:
    """Yield the cells of each piece of newer guidance."""
    for source in newer_guidance():
        steps = ", ".join(map(str, source.stappen))
        yield plain(source.named), steps, plain(source.waarvoor), plain(source.zekerheid), f"<{source.adres}>"
