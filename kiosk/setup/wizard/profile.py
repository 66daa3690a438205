"""From answers to a profile; back again it goes in ``from_profile``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import ValidationError

from kiosk.errors import SettingsError
from kiosk.settings.card_system import CardSystemSettings
from kiosk.settings.problems import described
from kiosk.settings.profile import Profile
from kiosk.settings.reader import profile_from
from kiosk.settings.secret_keys import secret_keys, usual_reference
from kiosk.settings.values import secret_name
from kiosk.settings.writer import tables_of
from kiosk.setup.wizard.draft import Draft
from kiosk.setup.wizard.server import RESTAURANT_CODE, WEAK_TLS
from kiosk.setup.wizard.steps import STEPS
from kiosk.setup.wizard.usual import LIFETIME, NOBODY, NONE
from kiosk.setup_snapshots import Ask, StepKey

ORDER_KINDS: Final = {Ask.EAT_IN: "eat-in", Ask.TAKE_AWAY: "take-away"}
SECRETS: Final = frozenset(secret_keys())
_NUMBERS: Final = frozenset(
    {
        Ask.PORT,
        Ask.STATION,
        Ask.CASHIER,
        Ask.WAITER,
        Ask.TABLE,
        Ask.ORDER_CATEGORY,
        Ask.CARD_TENDER,
        Ask.TERMINAL_TENDER,
        Ask.SBP_TENDER,
        Ask.BONUS_TENDER,
        Ask.CARD_DRIVER,
        Ask.VOID_REASON,
        Ask.LOWER_EDGE,
        Ask.TEXT_SCALE,
        Ask.VOLUME,
    }
)
_LISTS: Final = frozenset({Ask.WAYS, Ask.LANGUAGES})
_ELSEWHERE: Final = frozenset({Ask.CARD_SYSTEM})
"""Keys of the profile that are written with others beside them."""
_CRM: Final = {
    Ask.CRM_URL: "url",
    Ask.CRM_HOST: "host",
    Ask.CRM_PORT: "port",
    Ask.CLASSIFIER: "classifier",
    Ask.ACCOUNT_TYPE: "bonus_account_type",
    Ask.POINTS: "debited_by",
}
_CRM_NUMBERS: Final = frozenset({Ask.CRM_PORT, Ask.ACCOUNT_TYPE})
_PRINTER_PORT: Final = 9100
READER_SEPARATOR: Final = "@"
"""Between a reader's driver and where it is plugged in, in a choice's key."""


def secret_of(ask: Ask) -> str | None:
    """The reference under which the answer is kept; ``None``: it is no secret of the profile."""
    return usual_reference(ask.value) if ask.value in SECRETS else None


def secret_name_of(ask: Ask) -> str | None:
    """Its name in the encrypted database."""
    reference = secret_of(ask)
    return secret_name(reference) if reference else None


def draft_profile(draft: Draft, before: Mapping[str, Any] | None = None) -> Profile:
    """The profile these answers make. What nobody is asked for stays as it was ``before``.

    Raises SettingsError with everything that is missing.
    """
    tables: dict[str, Any] = {name: dict(table) for name, table in (before or {}).items()}
    asked = {question.ask for step in STEPS.values() for question in step.asked(draft)}
    for ask in asked:
        section, _, key = ask.value.partition(".")
        if section in Profile.model_fields and "." not in key and ask not in _ELSEWHERE:
            _put(tables.setdefault(section, {}), key, _value(ask, draft))
    for ask in (Ask.TERMINAL_TENDER, Ask.SBP_TENDER, Ask.BONUS_TENDER, Ask.CARD_DRIVER):
        if ask not in asked:
            tables.get("restaurant", {}).pop(ask.value.partition(".")[2], None)
    _server(tables, draft)
    _restaurant(tables, draft)
    _payments(tables, draft)
    _licence(tables, draft)
    tables["card_system"] = _card_tables(draft, tables.get("card_system", {}))
    _devices(tables, draft)
    return profile_from(tables)


def device_profile(draft: Draft) -> Profile:
    """A profile whose servers need not be known yet: for trying devices."""
    tables: dict[str, Any] = tables_of(_SOME_PROFILE)
    _devices(tables, draft)
    if draft.has(Ask.VOLUME):
        tables["screen"] = {"sound_volume": int(draft.answer(Ask.VOLUME))}
    tables["site"] = {"languages": list(draft.answers.get(Ask.LANGUAGES, ("ru", "en")))}
    return profile_from(tables)


def _value(ask: Ask, draft: Draft) -> Any:
    """As TOML has it; ``None``: the key is left out."""
    given = draft.answers.get(ask, ())
    if ask is Ask.TOKEN_UNTIL:
        return secret_of(ask) if draft.answer(ask) else None
    if secret_of(ask) is not None:
        return secret_of(ask) if draft.has(ask) else None
    if ask in _LISTS:
        return list(given) or None
    text = given[0] if given else ""
    if text in ("", NONE):
        return None
    if ask is Ask.PANEL:
        return float(text)
    return int(text) if ask in _NUMBERS else text


def _put(table: dict[str, Any], key: str, value: Any) -> None:
    if value is None:
        table.pop(key, None)
    else:
        table[key] = value


def _server(tables: dict[str, Any], draft: Draft) -> None:
    server = tables.setdefault("cash_server", {})
    server["certificate"] = "pinned"
    server.pop("ca_file", None)
    _put(server, "fingerprint", draft.pinned or None)
    _put(server, "weak_tls", True if draft.learned.get(WEAK_TLS) else None)


def _restaurant(tables: dict[str, Any], draft: Draft) -> None:
    restaurant = tables.setdefault("restaurant", {})
    code = draft.learned.get(RESTAURANT_CODE)
    if code:
        restaurant["code"] = code
    known = {kind["meaning"]: kind for kind in restaurant.get("order_types", ())}
    restaurant["order_types"] = [
        {**known.get(meaning, {}), "meaning": meaning, "id": int(draft.answer(ask))}
        for ask, meaning in ORDER_KINDS.items()
        if draft.answer(ask) not in ("", NONE)
    ]


def _payments(tables: dict[str, Any], draft: Draft) -> None:
    ways = draft.answers.get(Ask.WAYS, ())
    if ways:
        tables.setdefault("payments", {})["default_way"] = ways[0]


def _licence(tables: dict[str, Any], draft: Draft) -> None:
    licence = tables.setdefault("licence", {})
    licence.pop("kind", None)
    licence["lifetime"] = draft.answer(Ask.LICENCE_KIND) == LIFETIME
    if licence["lifetime"]:
        for key in ("user", "password", "token", "token_until"):
            licence.pop(key, None)


def card_system(draft: Draft) -> CardSystemSettings:
    """The card system alone. Raises SettingsError where it cannot be meant."""
    try:
        return CardSystemSettings.model_validate_json(json.dumps(_card_tables(draft, {})))
    except ValidationError as wrong:
        raise SettingsError(list(described(wrong, CardSystemSettings, ("card_system",)))) from None


def _card_tables(draft: Draft, before: Mapping[str, Any]) -> dict[str, Any]:
    kind = draft.answer(Ask.CARD_SYSTEM, NONE)
    reached = draft.answer(Ask.CRM_URL) if kind == "crm7" else draft.answer(Ask.CRM_HOST)
    if kind == NONE or not reached or not draft.answer(Ask.CLASSIFIER):
        return {"kind": NONE}
    section = dict(before.get(kind, {}))
    asked = {question.ask for question in STEPS[StepKey.CARDS].asked(draft)}
    for ask, key in _CRM.items():
        text = draft.answer(ask) if ask in asked else ""
        value: Any = int(text) if text and ask in _CRM_NUMBERS else text
        _put(section, key, None if text in ("", NOBODY, NONE) else value)
    if kind == "crm5":
        section["key_code"] = secret_of(Ask.CRM_KEY)
    elif reached.startswith("http://"):
        section["plain_http"] = True
    return {"kind": kind, kind: section}


def _devices(tables: dict[str, Any], draft: Draft) -> None:
    devices = tables.setdefault("devices", {})
    for key in ("reader", "printer", "printer_host", "terminal_host"):
        devices.pop(key, None)
    if draft.has(Ask.READER):
        devices["card_readers"] = list(_readers(draft, devices.get("card_readers", [])))
    if draft.has(Ask.PRINTER):
        _put(devices, "receipt_printer", _printer(draft, devices.get("receipt_printer")))
    host = draft.answer(Ask.TERMINAL_HOST)
    if host and "terminal" in draft.answers.get(Ask.WAYS, ()):
        devices["payment_terminal"] = _terminal(host, devices.get("payment_terminal", {}))


def _terminal(host: str, before: dict[str, Any]) -> dict[str, Any]:
    name, _, port = host.partition(":")
    options: dict[str, Any] = dict(before.get("options", {}))
    if before.get("driver") != "vendotek":
        options = {}
    options["host"] = name
    if port:
        options["port"] = int(port)
    return {"driver": "vendotek", "options": options}


def _readers(draft: Draft, before: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The chosen reader with the rules it had, and any others there were."""
    chosen = draft.answer(Ask.READER)
    if chosen == NONE:
        return
    driver, _, place = chosen.partition(READER_SEPARATOR)
    same = [reader for reader in before if reader["driver"] == driver]
    kept: dict[str, Any] = same[0] if same else {"driver": driver}
    options: dict[str, Any] = dict(kept.get("options", {}))
    if place:
        options["device" if driver == "wedge-evdev" else "port"] = place
    yield {**kept, "options": options} if options else kept
    yield from before[1:]


def _printer(draft: Draft, before: dict[str, Any] | None) -> dict[str, Any] | None:
    driver = draft.answer(Ask.PRINTER)
    if driver == NONE:
        return None
    kept = dict(before) if before is not None and before["driver"] == driver else {}
    if driver != "escpos-network":
        return {"driver": driver, **kept}
    host, _, port = draft.answer(Ask.PRINTER_HOST).partition(":")
    options = {"host": host, "port": int(port or _PRINTER_PORT)}
    return {"driver": driver, "options": {**kept.get("options", {}), **options}}


_SOME_PROFILE: Final = profile_from(
    {
        "cash_server": {"host": "x", "port": 1, "user": "x", "fingerprint": "00" * 32},
        "restaurant": {
            "code": "000000000",
            "station_id": 1,
            "cashier_id": 1,
            "waiter_id": 1,
            "table_id": 1,
            "card_tender_id": 1,
            "void_reason_id": 1,
            "order_types": [{"meaning": "eat-in", "id": 1}],
        },
        "licence": {"lifetime": True},
    }
)
