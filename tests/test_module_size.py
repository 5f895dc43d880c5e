"""No module is longer than what somebody reads at one sitting.

Where one grows beyond that, two thoughts stand in it, and who looks for one of them reads both (decision record 0106).
"""

from pathlib import Path

import armoedeplan

ROOT = Path(armoedeplan.__file__).parent
MOST_LINES = 250


def test_a_module_is_read_at_one_sitting() -> None:
    lines = {str(path.relative_to(ROOT)): len(path.read_bytes().splitlines()) for path in sorted(ROOT.rglob("*.py"))}
    assert lines
    too_long = {name: number for name, number in lines.items() if number > MOST_LINES}
    assert too_long == {}, "part it where one thought ends, or take away what nobody needs"
