"""What a kill left of a document that was being made is cleared away by the next command."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.program import ROOT, environment

from armoedeplan import temporary

_KILLED = """
import os, subprocess, sys, typst
from armoedeplan.render.source import Source
def killed(*given, **named): os._exit(9)
{tool} = killed
from armoedeplan.render import {module}
{module}.{call}
"""
_SOURCE = 'Source("# Geheim", 0, "merk", {}, b"")'


@pytest.mark.parametrize(
    ("tool", "module", "call"),
    [
        ("subprocess.run", "pandoc", f"run_pandoc({_SOURCE}, 'docx')"),
        ("typst.compile", "pdf", f"_typeset_source('Geheim', {_SOURCE})"),
        ("typst.compile", "raster", "_png_of_svg(b'<svg/>')"),
    ],
)
def test_what_a_kill_left_of_a_document_is_swept(tool: str, module: str, call: str, tmp_path: Path) -> None:
    code = _KILLED.format(tool=tool, module=module, call=call)
    given = environment({"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)})
    ran = subprocess.run([sys.executable, "-c", code], env=given, capture_output=True, text=True, check=False)
    assert ran.returncode == 9, ran.stderr
    assert list(tmp_path.iterdir()), "the process was killed while it made a document"
    temporary.sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []
