"""The wizard reads in one direction: from the interview down to the screen and the file, never back up."""

import ast
from pathlib import Path

ROOM = "armoedeplan.wizard"
FOLDER = Path(__file__).parents[2] / "armoedeplan" / "wizard"
# from high to low; modules on one line do not know each other
FLOORS = (
    ("interview",),
    ("asking",),
    ("finish", "paper_details", "plan_names", "record_list", "text_list"),
    ("paste_dialogue",),
    ("paste_account",),
    ("row_storage", "word_dialogue"),
    ("double_rows",),
    ("pasted_rows",),
    ("table_rows",),
    ("table_columns",),
    ("for_function", "single_question", "step_summary"),
    ("due_findings", "echo", "held_apart", "item_prompt", "record_questions", "reference_question", "removal"),
    ("unit_offer",),
    ("session",),
    ("no_answer",),
    ("answer_commands", "colleague_notes"),
    ("autosave", "session_end", "wayfinding"),
    ("save_trouble", "undo", "undo_words"),
    ("start_menu", "working_copy"),
    ("confirmation", "new_plan", "paper_commands", "purpose_question", "recovery_offer", "save_conflict"),
    ("merge_dialogue", "text_replacement"),
    ("word_question",),
    (
        "addresses",
        "component_heading",
        "external_change",
        "findings_here",
        "in_place",
        "paper_lacks",
        "short_reply",
        "visit",
    ),
    ("aid", "briefings", "differences", "doubts", "guidance", "overview", "typed_line"),
    ("cell_answers", "column_names", "plan_places"),
    ("doubtful_answers", "like_options", "picking", "route"),
    ("purpose",),
    ("cell_parts", "commands", "desk", "history", "line_numbers", "models_shown", "move"),
    ("options", "recovery", "remembered", "screen"),
)
LEVEL = {name: number for number, names in enumerate(reversed(FLOORS)) for name in names}


def modules() -> list[Path]:
    return sorted(path for path in FOLDER.glob("*.py") if path.stem != "__init__")


def neighbours(path: Path) -> set[str]:
    """Give the modules of the room that a module imports, anywhere in it, also inside a function."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            whole = [alias.name for alias in node.names]
        else:
            continue
        found |= {name.removeprefix(f"{ROOM}.").split(".")[0] for name in whole if name.startswith(f"{ROOM}.")}
    return found


def test_every_module_has_its_floor() -> None:
    assert {path.stem for path in modules()} == set(LEVEL)


def test_an_import_only_goes_down_so_that_none_comes_round() -> None:
    upward = {path.stem: {name for name in neighbours(path) if LEVEL[name] >= LEVEL[path.stem]} for path in modules()}
    assert {name: others for name, others in upward.items() if others} == {}


def test_the_one_that_asks_is_not_handed_down() -> None:
    # a session that was given the function that asks closed a circle that no import shows
    lent = [
        f"{path.stem}.{function.name}({argument.arg})"
        for path in modules()
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        for argument in (*function.args.args, *function.args.kwonlyargs)
        if argument.annotation is not None and "Move" in ast.unparse(argument.annotation)
        if "Callable" in ast.unparse(argument.annotation)
    ]
    assert lent == []


def test_an_import_inside_a_function_would_be_seen(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    inside = (f"from {ROOM}.asking import ask", f"import {ROOM}.session", f"from {ROOM} import route")
    module.write_text("def f():\n" + "".join(f"    {line}\n" for line in inside))
    assert neighbours(module) == {"asking", "session", "route"}
