"""A profile to its file, so that a power cut leaves the old one or the new one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import tomli_w

from kiosk.errors import SettingsError
from kiosk.settings.profile import Profile

PREVIOUS: Final = ".previous"


def profile_text(profile: Profile) -> str:
    """TOML with every value that is set, in the order of declaration."""
    return text_of(tables_of(profile))


def text_of(tables: Mapping[str, Any]) -> str:
    """Plain tables as TOML."""
    return tomli_w.dumps(tables)


def tables_of(profile: Profile) -> dict[str, Any]:
    """Plain tables; what is not set is left out, as TOML has no word for it."""
    return profile.model_dump(mode="json", exclude_none=True)


def write_profile(profile: Profile, file: Path) -> None:
    """Writes ``file`` atomically and keeps what was there as ``profile.toml.previous``.

    SettingsError when the folder cannot be written.
    """
    write_text(profile_text(profile), file)


def write_text(text: str, file: Path) -> None:
    """As ``write_profile``, for text that is ready."""
    draft = file.with_name(f"{file.name}.new")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        if file.exists():
            previous = file.with_name(file.name + PREVIOUS)
            previous.unlink(missing_ok=True)
            try:
                # A second name for the same file, so that there is no moment without a profile.
                previous.hardlink_to(file)
            except OSError:
                previous.write_bytes(file.read_bytes())
        draft.replace(file)
    except OSError as exc:
        raise SettingsError([f"{file}: cannot be written ({exc.strerror})"]) from exc
