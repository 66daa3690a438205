"""What each step reads before it asks, and how it is proven."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.errors import SettingsError
from kiosk.settings.profile import PROFILE_FILE, Profile
from kiosk.settings.reader import read_profile
from kiosk.settings.writer import tables_of
from kiosk.setup.wizard.bench import Check, Reading, Trying, halted
from kiosk.setup.wizard.cards import check_cards, read_cards
from kiosk.setup.wizard.licence import check_licence
from kiosk.setup.wizard.machine import (
    check_devices,
    check_language,
    check_look,
    check_staff,
    read_devices,
    read_zones,
)
from kiosk.setup.wizard.places import (
    check_restaurant,
    check_selling,
    read_restaurant,
    read_selling,
)
from kiosk.setup.wizard.profile import draft_profile
from kiosk.setup.wizard.questions import Read
from kiosk.setup.wizard.server import check_login, check_server
from kiosk.setup_snapshots import Ask, Finding, FindingKind, ObstacleKind, StepKey


def whole_profile(trying: Trying) -> Profile:
    """The profile of all answers. Raises Halted with what is missing."""
    file = trying.bench.home.folder / PROFILE_FILE
    try:
        before = tables_of(read_profile(file)) if file.exists() else None
        return draft_profile(trying.draft, before)
    except (SettingsError, ValueError) as wrong:
        words = "; ".join(wrong.problems) if isinstance(wrong, SettingsError) else ""
        raise halted(ObstacleKind.NOT_COMPLETE, detail=words) from wrong


async def read_dishes(trying: Trying) -> Read:
    profile = whole_profile(trying)
    async with trying.bench.home.lent():
        return {Ask.DISH: await trying.bench.trial.dishes(profile)}


async def check_trial(trying: Trying) -> None:
    profile = whole_profile(trying)
    async with trying.bench.home.lent():
        await trying.bench.trial.order(profile, trying.draft.answer(Ask.DISH), trying.tell)


async def check_summary(trying: Trying) -> None:
    whole_profile(trying)
    trying.tell(Finding(kind=FindingKind.PROFILE_COMPLETE))


READINGS: Final[Mapping[StepKey, Reading]] = {
    StepKey.LANGUAGE: read_zones,
    StepKey.RESTAURANT: read_restaurant,
    StepKey.SELLING: read_selling,
    StepKey.CARDS: read_cards,
    StepKey.DEVICES: read_devices,
    StepKey.TRIAL: read_dishes,
}
CHECKS: Final[Mapping[StepKey, Check]] = {
    StepKey.LANGUAGE: check_language,
    StepKey.SERVER: check_server,
    StepKey.LOGIN: check_login,
    StepKey.RESTAURANT: check_restaurant,
    StepKey.SELLING: check_selling,
    StepKey.LICENCE: check_licence,
    StepKey.CARDS: check_cards,
    StepKey.DEVICES: check_devices,
    StepKey.LOOK: check_look,
    StepKey.STAFF: check_staff,
    StepKey.TRIAL: check_trial,
    StepKey.SUMMARY: check_summary,
}
ASKED_FOR: Final = frozenset({StepKey.TRIAL})
"""Checked only when somebody says so: others may notice."""
