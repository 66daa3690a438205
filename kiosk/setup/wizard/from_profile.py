"""A kiosk that is set up already, as answers: the installer changes what does not fit."""

from __future__ import annotations

import asyncio
from typing import Any, Final

from kiosk.settings.card_system import Crm5Settings
from kiosk.settings.profile import PROFILE_FILE, Profile
from kiosk.settings.reader import read_profile
from kiosk.settings.secret_keys import secret_keys
from kiosk.settings.writer import tables_of
from kiosk.setup.wizard.bench import SetupHome
from kiosk.setup.wizard.draft import Draft
from kiosk.setup.wizard.profile import ORDER_KINDS, READER_SEPARATOR
from kiosk.setup.wizard.server import RESTAURANT_CODE, RESTAURANT_NAME, WEAK_TLS
from kiosk.setup.wizard.steps import STEPS
from kiosk.setup.wizard.usual import LIFETIME, NOBODY, NONE
from kiosk.setup_snapshots import Ask, StepKey

_ELSEWHERE: Final = frozenset({Ask.CARD_SYSTEM})


async def draft_for(place: SetupHome) -> Draft:
    """Where an earlier run stopped, else at the profile of the home, else at the beginning.

    Raises StoreError, and SettingsError where there is a profile that cannot be read.
    """
    kept = await place.draft()
    if kept is not None:
        return kept
    file = place.folder / PROFILE_FILE
    if not file.exists():
        return Draft()
    profile = await asyncio.to_thread(read_profile, file)
    draft = draft_of(profile)
    reference = profile.licence.token_until
    until = await place.secret(reference) if reference else None
    return draft.with_answer(Ask.TOKEN_UNTIL, (until.reveal() if until else "",))


def draft_of(profile: Profile) -> Draft:
    """Every answer the profile holds, at the certificate: it may have changed."""
    tables = tables_of(profile)
    draft = Draft(
        pinned=profile.cash_server.fingerprint or "",
        at=StepKey.SERVER,
        learned={
            RESTAURANT_CODE: profile.restaurant.code,
            RESTAURANT_NAME: profile.restaurant.name,
            WEAK_TLS: "yes" if profile.cash_server.weak_tls else "",
        },
    )
    answers: dict[Ask, tuple[str, ...]] = {
        Ask.LANGUAGE: (profile.site.languages[0].value,),
        Ask.LICENCE_KIND: (LIFETIME if profile.licence.lifetime else "subscription",),
        Ask.CARD_SYSTEM: (profile.card_system.kind.value,),
        **_kinds(tables),
        **_cards(profile),
        **_devices(profile),
    }
    for step in STEPS.values():
        for question in step.questions:
            section, _, key = question.ask.value.partition(".")
            value = tables.get(section, {}).get(key) if question.ask not in _ELSEWHERE else None
            if value is not None and question.ask not in answers:
                secret = question.ask.value in secret_keys()
                answers[question.ask] = ("",) if secret else _texts(value)
    for ask, given in answers.items():
        draft = draft.with_answer(ask, given)
    return draft


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    return (f"{value:g}" if isinstance(value, float) else str(value),)


def _kinds(tables: dict[str, Any]) -> dict[Ask, tuple[str, ...]]:
    known = {kind["meaning"]: str(kind["id"]) for kind in tables["restaurant"]["order_types"]}
    return {ask: (known.get(meaning, NONE),) for ask, meaning in ORDER_KINDS.items()}


def _cards(profile: Profile) -> dict[Ask, tuple[str, ...]]:
    crm = profile.card_system.chosen
    if crm is None:
        return {}
    spends = crm.bonus_account_type is not None
    answers: dict[Ask, tuple[str, ...]] = {
        Ask.CLASSIFIER: (crm.classifier,),
        Ask.POINTS: (crm.debited_by.value if spends else NOBODY,),
        Ask.TEST_CARD: ("",),
    }
    if crm.bonus_account_type is not None:
        answers[Ask.ACCOUNT_TYPE] = (str(crm.bonus_account_type),)
    if profile.restaurant.card_interface_id is None:
        answers[Ask.CARD_DRIVER] = (NONE,)
    if isinstance(crm, Crm5Settings):
        answers |= {
            Ask.CRM_HOST: (crm.host,),
            Ask.CRM_PORT: (str(crm.port),),
            Ask.CRM_KEY: ("",),
        }
    else:
        answers[Ask.CRM_URL] = (crm.url,)
    return answers


def _devices(profile: Profile) -> dict[Ask, tuple[str, ...]]:
    devices = profile.devices
    reader = devices.card_readers[0] if devices.card_readers else None
    place = ""
    if reader is not None:
        place = str(reader.options.get("device", reader.options.get("port", "")))
    chosen = (
        NONE if reader is None else f"{reader.driver}{READER_SEPARATOR if place else ''}{place}"
    )
    answers: dict[Ask, tuple[str, ...]] = {Ask.READER: (chosen,)}
    printer = devices.receipt_printer
    answers[Ask.PRINTER] = (printer.driver if printer is not None else NONE,)
    if printer is not None and "host" in printer.options:
        answers[Ask.PRINTER_HOST] = (_host(printer.options),)
    terminal = devices.payment_terminal
    if terminal is not None and "host" in terminal.options:
        answers[Ask.TERMINAL_HOST] = (_host(terminal.options),)
    return answers


def _host(options: dict[str, Any]) -> str:
    port = options.get("port")
    return f"{options['host']}:{port}" if port else str(options["host"])
