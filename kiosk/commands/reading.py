"""Reading a part of the program only when it is needed, without going through its garbage."""

from __future__ import annotations

import gc
import importlib
from types import ModuleType


def read_module(name: str) -> ModuleType:
    """The module, imported.

    Imports make objects by the hundred thousand and hardly any garbage: the collector would go
    through them again and again, now and while a guest looks on.
    """
    gc.disable()
    try:
        return importlib.import_module(name)
    finally:
        gc.freeze()
        gc.enable()
