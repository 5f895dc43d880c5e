"""A plan with the marks of git: written where nobody can be asked, and taken apart again when somebody can.

Only what is still to be decided stands between marks, each with all that it needs: the three versions of the file
that the marks hold differ in nothing else. So they can be resolved later, question by question.
"""

from pathlib import Path
from typing import Final

from armoedeplan.finding import Finding
from armoedeplan.guide.definition import Guide
from armoedeplan.plan.plan_of_text import PlanFile, plan_of
from armoedeplan.versions.joined_versions import JoinedPlan, Versions, join_versions
from armoedeplan.yamltext.conflicts import marked_versions
from armoedeplan.yamltext.decode import decode
from armoedeplan.yamltext.line_merge import Labels, laid_together, with_marks

LABELS: Final = Labels("eerste versie (HEAD)", "waar beide mee begonnen", "tweede versie")


def marked_text(versions: Versions, joined: JoinedPlan, labels: Labels = LABELS) -> str:
    """Give the text of both versions, with marks around what is still to be decided. Raises EditRefused."""
    second = {str(conflict.path): conflict.mine for conflict in joined.conflicts}
    base = {str(conflict.path): conflict.base for conflict in joined.conflicts}
    texts = [joined.file.text, *(join_versions(versions, decided).file.text for decided in (base, second))]
    ours, began, theirs = texts
    return with_marks(laid_together(began, ours, theirs), labels)


def versions_in_marks(path: Path, data: bytes, guide: Guide) -> tuple[Versions, tuple[str, str]] | Finding | None:
    """Take the versions of a plan with marks apart, with what git calls them; nothing when it has no marks."""
    decoded = decode(data)
    if isinstance(decoded, Finding):
        return decoded
    found = marked_versions(decoded.text)
    if found is None or isinstance(found, Finding):
        return found
    bom = b"\xef\xbb\xbf" if decoded.bom else b""

    def plan_with(text: str) -> PlanFile:
        return plan_of(path, bom + text.encode(), guide=guide)

    base = plan_with(found.base) if found.base is not None else None
    return Versions(base, plan_with(found.ours), plan_with(found.theirs)), found.names
