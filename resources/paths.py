"""Where a shipped file is on this machine."""

from pathlib import Path
from typing import Final

_SHIPPED: Final = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """The file or folder shipped under `parts`: `resource_path("pictures", "food", "borsch.svg")`.

    Raises FileNotFoundError when there is no such thing: the package is not whole, or the caller
    is wrong. A part that would lead out of the shipped folder counts as missing.
    """
    found = _SHIPPED.joinpath(*parts).resolve()
    if not found.is_relative_to(_SHIPPED) or not found.exists():
        raise FileNotFoundError(f"not among the shipped resources: {'/'.join(parts)}")
    return found
