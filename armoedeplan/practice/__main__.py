"""Write what the search reads anew, after changing a case or an everyday word: `python -m armoedeplan.practice`."""

from armoedeplan.practice.everyday import FILE, everyday_text
from armoedeplan.practice.library import MADE, made_text

FILE.write_text(everyday_text(), encoding="utf-8", newline="\n")
MADE.write_text(made_text(), encoding="utf-8", newline="\n")
