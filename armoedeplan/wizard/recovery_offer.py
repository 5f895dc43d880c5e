"""Offering the version of a plan that an earlier sitting could not put into its file."""

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from armoedeplan.output.backup import free
from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.refusal import Refusal
from armoedeplan.saving.bounded_read import digest
from armoedeplan.saving.reasons import SaveRefused, why
from armoedeplan.saving.save import save
from armoedeplan.wizard.differences import differences
from armoedeplan.wizard.recovery import leftovers, write_backup
from armoedeplan.wizard.screen import Ask, Done, Listing, Words
from armoedeplan.wizard.short_reply import chosen
from armoedeplan.yamltext.decode import MOST_BYTES
from armoedeplan.yamltext.open import open_bytes

_SHOWN: Final = 12
_PUT_BACK, _LEAVE, _DROP = range(3)


def leftover(plan: Path) -> Path | None:
    """Give the newest version of a plan that is kept elsewhere, and that says something else than the plan."""
    with contextlib.suppress(OSError):
        for one in leftovers(Path(os.path.realpath(plan))):
            if _same(one, plan):
                # it came into the plan after all
                one.unlink()
            elif read_plan(one).sound:
                return one
    return None


def _same(kept: Path, plan: Path) -> bool:
    """Tell whether a version that is kept elsewhere is what the plan holds; what is too large for a plan never is."""
    data = open_bytes(kept) if plan.is_file() else None
    return isinstance(data, bytes) and len(data) <= MOST_BYTES and data == open_bytes(plan)


def offer(plan: Path, ask: Ask) -> None:
    """Show what is different in a version that is kept elsewhere, and let the person choose. Raises Ended."""
    found = leftover(plan)
    if found is None:
        return
    kept, present = read_plan(found), read_plan(plan)
    made = datetime.fromtimestamp(found.stat().st_mtime, UTC).astimezone()
    when = f"{made.day}-{made.month}-{made.year} om {made:%H:%M}"
    ask.show(Words(f"Van dit plan is nog een versie van {when}, die toen niet in {plan} te bewaren was: {found}"))
    if present.data:
        told = differences(present, kept) or ["alleen de volgorde, of hoe het is opgeschreven"]
        more = [f"en nog {len(told) - _SHOWN}"] if len(told) > _SHOWN else []
        ask.show(Listing(f"Daarin staat, anders dan in {plan}", (*told[:_SHOWN], *more)))
    beside = f"; wat er nu staat, wordt bewaard als {free(plan).name}" if present.data else ""
    ways = {
        _PUT_BACK: f"die versie in {plan} zetten{beside}",
        _LEAVE: f"verder met {plan} zoals het nu is, en die versie laten staan",
        _DROP: "die versie weggooien",
    }
    if _changed_since(plan, found):
        ask.show(Words(f"{plan} is daarna nog gewijzigd. Zet u die versie terug, dan staat dat er niet meer in."))
        ways = {_LEAVE: ways.pop(_LEAVE), **ways}
    try:
        _do(list(ways)[chosen(ask, "Wat wilt u doen?", list(ways.values()))], plan, kept, present, ask)
    except SaveRefused as refused:
        ask.show(Refusal(refused.message, f"{refused.remedy} Die versie staat nog in {found}."))
    except OSError as error:
        ask.show(Refusal(f"Dat lukt niet: {why(error).said}", f"Die versie staat nog in {found}."))


def _changed_since(plan: Path, kept: Path) -> bool:
    """Tell whether a plan was saved after a version of it was kept elsewhere."""
    return plan.exists() and plan.stat().st_mtime_ns > kept.stat().st_mtime_ns


def _do(way: int, plan: Path, kept: PlanFile, present: PlanFile, ask: Ask) -> None:
    """Do what was chosen. Raises SaveRefused and OSError; nothing is then lost."""
    if way == _LEAVE:
        return
    if way == _PUT_BACK:
        if present.data:
            ask.show(Done(f"Bewaard: {write_backup(plan, present.data)}"))
        plan.parent.mkdir(parents=True, exist_ok=True)
        save(plan, kept.data, read=digest(present.data) if present.data else None)
        ask.show(Done(f"Teruggezet: {plan}"))
    kept.path.unlink()
