"""A region of 2,000 conversations, from the empty form to the monitor: counts come through, and nothing raw does."""

import json
import re
from collections import Counter
from pathlib import Path

from support.fictional_region import AREAS, Conversation, as_csv, as_filled_in, conversations, region_text
from support.program import run

from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.registrations.form_of_plan import form_of

LEAST = Rules().minimum


def raw_small_counts(held: list[Conversation]) -> set[tuple[str, str]]:
    """Give each area and provision of which fewer than the least do not use it, or do not know whether they do."""
    found = Counter((one.area, name) for one in held for name, answer in one.use.items() if answer != "ja")
    return {place for place, count in found.items() if count < LEAST}


def everything_in(folder: Path, but: Path | None = None) -> str:
    """Give all that stands in the files of a folder; but: the list with the words of team members."""
    files = (path for path in folder.rglob("*") if path.is_file() and path != but)
    return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in files)


def test_2000_conversations_become_a_monitor_and_nothing_raw_is_in_any_file(tmp_path: Path) -> None:
    held = conversations()
    plan = tmp_path / "plan.yaml"
    plan.write_text(region_text(), encoding="utf-8")
    assert run("exporteer", "registratieformulier", "plan.yaml", folder=tmp_path).code == 0
    blank = (tmp_path / "werkboeken/registratieformulier.xlsx").read_bytes()
    form = form_of(plan_of(plan, plan.read_bytes()).plan)
    first = [one for one in held if one.month <= "2025-06"]
    last = [one for one in held if one.month > "2025-06"]
    for name, half in (("eerste.xlsx", first), ("tweede.xlsx", last)):
        (tmp_path / name).write_bytes(as_filled_in(blank, form, half))
        ran = run("importeer", "ervaring", name, "plan.yaml", "--ja", folder=tmp_path)
        assert (ran.code, ran.err) == (0, "")
    proposed = json.loads(run("ervaring", "plan.yaml", "--json", folder=tmp_path).out)["voorstellen"]
    assert proposed
    taken = run("ervaring", "plan.yaml", "--neem", "1", folder=tmp_path)
    assert (taken.code, taken.err) == (0, "")
    refused = run("ervaring", "plan.yaml", "--verwerp", "1", "--reden", "Dat wisten wij al.", folder=tmp_path)
    assert (refused.code, refused.err) == (0, "")
    made = run("maak", "plan.yaml", "--document", "monitor", "--als", "html", folder=tmp_path)
    assert made.code == 0, made.err
    assert run("maak", "plan.yaml", "--document", "monitor", folder=tmp_path).code == 0
    said = run("controleer", "--formaat", "json", "plan.yaml", folder=tmp_path).out

    text = (tmp_path / "documenten/monitor.md").read_text(encoding="utf-8")
    areas = text.partition("## Per wijk")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"(?m)^\| (\w[\w ]*?) \|(.*)$", areas))
    assert rows.keys() >= AREAS.keys()
    names = [provision.id for provision in plan_of(plan, plan.read_bytes()).plan.regelingen]
    for area, name in raw_small_counts(last):
        cell = rows[area].strip("|").split("|")[1 + names.index(name)].strip()
        assert not cell[:1].isdigit(), (area, name)

    # every area of some size has its counts, and what was taken over stands beside them
    assert [
        area for area in ("Centrum", "Noord", "West") if not re.search(r"[|] [0-9]+ [|] [0-9]+ [|]", rows[area])
    ] == []
    knowledge = plan_of(plan, plan.read_bytes()).plan.ervaringskennis
    (insight,) = (known for known in knowledge.inzichten if known.tellingen)
    assert (insight.tekst or "").rstrip() in text.replace("\\", "")
    assert [rejected.reden for rejected in knowledge.verworpen_inzichten] == ["Dat wisten wij al."]

    # the one chance that grew between the half-years is told as a change, the others as chance
    changes = dict(re.findall(r"(?m)^\| (\w[\w ]*?) \|.*% \(.*\| ([\w ]+) \|$", text))
    assert {name: change for name, change in changes.items() if change != "kan toeval zijn"} == {"Voorbeeldpas": "meer"}
    assert "Kanarie" not in said + ran.out + made.out + everything_in(tmp_path)


def test_words_of_a_team_member_in_a_list_of_another_program_get_nowhere(tmp_path: Path) -> None:
    held = conversations(400)
    plan = tmp_path / "plan.yaml"
    plan.write_text(region_text(), encoding="utf-8")
    raw = tmp_path / "lijst.csv"
    raw.write_bytes(as_csv(form_of(plan_of(plan, plan.read_bytes()).plan), held))
    assert b"Kanarie" in raw.read_bytes()
    ran = run("importeer", "ervaring", "lijst.csv", "plan.yaml", "--ja", folder=tmp_path)
    assert ran.code == 0, ran.err
    assert run("maak", "plan.yaml", "--document", "monitor,werkblad,beleidsplan", folder=tmp_path).code == 0
    assert "Kanarie" not in everything_in(tmp_path, raw) + ran.out + ran.err
