"""Reading parts of the program when they are needed, and of libraries only what is used.

Two libraries bring along what would draw on a terminal: structlog a console of rich, httpx a
command line of its own with click, rich and pygments. Both do without where those are not
installed, and ``spare_libraries`` tells them so: a module that stands as ``None`` among the read
ones is, to ``import``, not there. pydantic looks through every installed distribution for plug-ins;
it is told that there are none. So the kiosk starts sooner and is smaller for as long as it runs.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from types import ModuleType
from typing import Final, cast

_COMMAND_LINE_OF_HTTPX: Final = "httpx._main"
_CONSOLE: Final = "rich"


def read_module(name: str) -> ModuleType:
    """The module, imported. May be called on any thread."""
    with without_collector():
        return importlib.import_module(name)


@contextmanager
def without_collector() -> Iterator[None]:
    """For imports: they make objects by the hundred thousand and hardly any garbage.

    The collector would go through them again and again, now and while a guest looks on.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def spare_libraries() -> None:
    """Reads structlog without its console; httpx and pydantic, read later, do without theirs.

    Before any of the three is read; what is read already stays as it is. The tables of our own
    commands import rich as ever.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    modules = cast("MutableMapping[str, ModuleType | None]", sys.modules)
    modules.setdefault(_COMMAND_LINE_OF_HTTPX, None)
    if _CONSOLE in modules:
        return
    modules[_CONSOLE] = None
    try:
        read_module("structlog")
    finally:
        del modules[_CONSOLE]
