"""Write the one file with all cases of the program anew: `python -m armoedeplan.practice`, after changing a case."""

from armoedeplan.practice.library import MADE, made_text

MADE.write_text(made_text(), encoding="utf-8", newline="\n")
