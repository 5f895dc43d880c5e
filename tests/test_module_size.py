"""No module is longer than what somebody reads at one sitting.

Where one grows beyond that, two thoughts stand in it, and who looks for one of them reads both (decision record 0106).
"""

from pathlib import Path

import pytest

import armoedeplan

ROOT = Path(armoedeplan.__file__).parent
MOST_LINES = 250
MODULES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_read_at_one_sitting(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES, "part it where one thought ends, or take away what nobody needs"
