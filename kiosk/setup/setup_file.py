"""A set-up file: a profile whose secrets are named by where they are, never written out.

``"env:NAME"`` is a variable of the environment, ``"file:PATH"`` a file, relative to the set-up
file's own folder. ``"secret:name"`` is what this kiosk has stored already.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from kiosk.errors import SettingsError
from kiosk.settings.example import variable_for
from kiosk.settings.profile import Profile
from kiosk.settings.reader import load_tables, profile_from
from kiosk.settings.secret_keys import secret_keys, usual_reference
from kiosk.settings.values import REFERENCE, secret_name
from kiosk.settings.writer import tables_of, text_of
from kiosk.setup.licence_account import TOKEN_UNTIL, token_day
from kiosk.storage.secrets import Secret

TRUST_FIRST: Final = "trust-first"
"""In place of a fingerprint: pin the certificate that is seen first, in each home once."""
_NOT_SEEN_YET: Final = "0" * 64


class SetupOrder(Struct, frozen=True, kw_only=True):
    """What a set-up file asks for. ``secrets`` are by the name they are stored under.

    With ``trust_first`` the profile's fingerprint is not real yet: ``with_fingerprint`` puts the
    one that was seen.
    """

    profile: Profile
    secrets: Mapping[str, Secret]
    trust_first: bool = False

    def with_fingerprint(self, sha256: str) -> Profile:
        pinned = self.profile.cash_server.model_copy(update={"fingerprint": sha256})
        return self.profile.model_copy(update={"cash_server": pinned})


def read_setup_file(file: Path, environment: Mapping[str, str]) -> SetupOrder:
    """The order in ``file``. SettingsError names every problem, those of secrets among them."""
    return order_from(load_tables(file), environment, file.parent)


def order_from(
    given: Mapping[str, Any], environment: Mapping[str, str], folder: Path
) -> SetupOrder:
    """The same from plain tables."""
    tables: dict[str, Any] = copy.deepcopy(dict(given))
    secrets: dict[str, Secret] = {}
    problems: list[str] = []
    for key in secret_keys():
        section, name = _section_of(tables, key)
        if section is None or name not in section:
            continue
        try:
            secret = _fetched(key, section[name], environment, folder)
            if secret is not None and key == TOKEN_UNTIL:
                token_day(secret)
        except SettingsError as exc:
            problems.extend(exc.problems)
            secret = None
        if secret is not None:
            secrets[secret_name(usual_reference(key))] = secret
        if not str(section[name]).startswith(REFERENCE):
            section[name] = usual_reference(key)
    trust_first = _takes_first(tables)
    try:
        profile = profile_from(tables)
    except SettingsError as exc:
        raise SettingsError([*problems, *exc.problems]) from None
    if problems:
        raise SettingsError(problems)
    return SetupOrder(profile=profile, secrets=secrets, trust_first=trust_first)


def setup_file_text(profile: Profile) -> str:
    """A set-up file for the next kiosk: the same profile, its secrets to be given anew."""
    tables = tables_of(profile)
    for key in secret_keys():
        section, name = _section_of(tables, key)
        if section is not None and name in section:
            section[name] = f"env:{variable_for(key)}"
    return text_of(tables)


def _takes_first(tables: dict[str, Any]) -> bool:
    cash_server = tables.get("cash_server")
    if not isinstance(cash_server, dict) or cash_server.get("fingerprint") != TRUST_FIRST:
        return False
    cash_server["fingerprint"] = _NOT_SEEN_YET
    return True


def _section_of(tables: dict[str, Any], key: str) -> tuple[dict[str, Any] | None, str]:
    *path, name = key.split(".")
    section: Any = tables
    for part in path:
        section = section.get(part) if isinstance(section, dict) else None
    return (section if isinstance(section, dict) else None), name


def _fetched(
    key: str, source: object, environment: Mapping[str, str], folder: Path
) -> Secret | None:
    """The secret a source leads to; ``None`` for one that is stored already."""
    kind, _, where = source.partition(":") if isinstance(source, str) else ("", "", "")
    match kind:
        case "secret":
            return None
        case "env":
            value = environment.get(where, "")
            if not value:
                raise SettingsError([f"{key}: the environment has no variable {where}"])
        case "file":
            try:
                value = (folder / where).read_text("utf-8").strip("\r\n")
            except (OSError, UnicodeDecodeError, ValueError) as exc:
                raise SettingsError([f"{key}: the file {where} cannot be read"]) from exc
            if not value:
                raise SettingsError([f"{key}: the file {where} is empty"])
        case _:
            words = 'must be "env:NAME" or "file:PATH"; a secret never stands in a set-up file'
            raise SettingsError([f"{key}: {words}"])
    return Secret(value)
