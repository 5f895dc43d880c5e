"""Our own templates as modules of Python, in `__pycache__` beside them, where Python keeps what it compiled.

Compiling the largest takes as long as the rest of a command. Code is only ever run from the folder of the program
itself: where nothing can be written there, each process compiles the templates that it needs.
"""

import hashlib
from collections.abc import MutableMapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, Final

import jinja2
from jinja2 import Environment, FileSystemLoader, Template

from armoedeplan.cache import write_whole

_FOLDER: Final = "__pycache__"
_END: Final = b"\n# the end\n"


class CompiledLoader(FileSystemLoader):
    """Loads the templates in one folder, compiled before when they are as they were then."""

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:  # noqa: A002 - the name that Jinja gives it
        """Load a template, as it was compiled before where that was kept. Raises jinja2.TemplateError."""
        source, filename, _ = self.get_source(environment, name)
        path = _place(Path(self.searchpath[0]), environment, name, source)
        try:
            if not _whole(path):
                _keep(path, environment.compile(source, name, filename, raw=True, defer_init=True))
            return environment.template_class.from_module_dict(environment, _run(path), globals or {})
        except OSError:
            return super().load(environment, name, globals)


def _place(folder: Path, environment: Environment, name: str, source: str) -> Path:
    """Give the file for a compiled template: another one for other words, other settings and another Jinja."""
    settings = [environment.trim_blocks, environment.lstrip_blocks, environment.keep_trailing_newline]
    told = repr([jinja2.__version__, settings, sorted(environment.filters), name, source])
    digest = hashlib.blake2b(told.encode(), digest_size=12).hexdigest()
    return folder / _FOLDER / f"{name.replace('/', '-')}.{digest}.py"


def _whole(path: Path) -> bool:
    """Tell whether a compiled template is there to its end, which after a power cut it may not be."""
    return path.is_file() and path.read_bytes().endswith(_END)


def _keep(path: Path, code: str) -> None:
    """Write a compiled template in the place of an older one. Raises OSError."""
    path.parent.mkdir(exist_ok=True)
    write_whole(path, code.encode() + _END)
    name = path.name.rsplit(".", 2)[0]
    for old in path.parent.glob(f"{name}.*.py"):
        if old != path:
            old.unlink(missing_ok=True)


def _run(path: Path) -> dict[str, Any]:
    """Run a module, and give what it holds. Raises OSError."""
    spec = spec_from_file_location(f"armoedeplan_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise OSError(path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return vars(module)
