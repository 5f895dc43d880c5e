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
from armoedeplan.saving.made_folders import folders_for
from armoedeplan.saving.save import save
from armoedeplan.saving.system_errors import SaveRefused, why
from armoedeplan.versions.told_changes import told_changes
from armoedeplan.wizard.recovery import rescued_files, write_backup
from armoedeplan.wizard.screen import Done, Listing, Screen, Words
from armoedeplan.wizard.short_reply import ask_which
from armoedeplan.yamltext.decode import MOST_BYTES
from armoedeplan.yamltext.open import open_bytes

_SHOWN: Final = 12
_PUT_BACK, _LEAVE, _DROP = range(3)


def find_rescued(plan: Path) -> Path | None:
    """Give the newest version of a plan that is kept elsewhere, and that says something else than the plan."""
    with contextlib.suppress(OSError):
        for kept in rescued_files(Path(os.path.realpath(plan))):
            if _is_in_plan(kept, plan):
                # it came into the plan after all
                kept.unlink()
            elif read_plan(kept).sound:
                return kept
    return None


def _is_in_plan(kept: Path, plan: Path) -> bool:
    """Tell whether a version that is kept elsewhere is what the plan holds; what is too large for a plan never is."""
    data = open_bytes(kept) if plan.is_file() else None
    return isinstance(data, bytes) and len(data) <= MOST_BYTES and data == open_bytes(plan)


def offer_rescued(plan: Path, screen: Screen) -> None:
    """Show what is different in a version that is kept elsewhere, and let the person choose. Raises Ended."""
    found = find_rescued(plan)
    if found is None:
        return
    kept, present = read_plan(found), read_plan(plan)
    made = datetime.fromtimestamp(found.stat().st_mtime, UTC).astimezone()
    when = f"{made.day}-{made.month}-{made.year} om {made:%H:%M}"
    screen.show(Words(f"Van dit plan is nog een versie van {when}, die toen niet in {plan} te bewaren was: {found}"))
    if present.data:
        lines = [change.said for change in told_changes(present, kept, public=False)] or [
            "alleen de volgorde, of hoe het is opgeschreven"
        ]
        more = [f"en nog {len(lines) - _SHOWN}"] if len(lines) > _SHOWN else []
        screen.show(Listing(f"Daarin staat, anders dan in {plan}", (*lines[:_SHOWN], *more)))
    beside = f"; wat er nu staat, wordt bewaard als {free(plan).name}" if present.data else ""
    ways = {
        _PUT_BACK: f"die versie in {plan} zetten{beside}",
        _LEAVE: f"verder met {plan} zoals het nu is, en die versie laten staan",
        _DROP: "die versie weggooien",
    }
    if _changed_since(plan, found):
        screen.show(Words(f"{plan} is daarna nog gewijzigd. Zet u die versie terug, dan staat dat er niet meer in."))
        ways = {_LEAVE: ways.pop(_LEAVE), **ways}
    try:
        _carry_out(list(ways)[ask_which(screen, "Wat wilt u doen?", list(ways.values()))], plan, kept, present, screen)
    except SaveRefused as refused:
        screen.show(Refusal(refused.message, f"{refused.remedy} Die versie staat nog in {found}."))
    except OSError as error:
        screen.show(Refusal(f"Bewaren in {plan} lukt niet: {why(error).said}", f"Die versie staat nog in {found}."))


def _changed_since(plan: Path, kept: Path) -> bool:
    """Tell whether a plan was saved after a version of it was kept elsewhere."""
    return plan.exists() and plan.stat().st_mtime_ns > kept.stat().st_mtime_ns


def _carry_out(way: int, plan: Path, kept: PlanFile, present: PlanFile, screen: Screen) -> None:
    """Do what was chosen. Raises SaveRefused and OSError; nothing is then lost."""
    if way == _LEAVE:
        return
    if way == _PUT_BACK:
        if present.data:
            screen.show(Done(f"Bewaard: {write_backup(plan, present.data)}"))
        with folders_for(plan):
            save(plan, kept.data, read=digest(present.data) if present.data else None)
        screen.show(Done(f"Teruggezet: {plan}"))
    kept.path.unlink()
