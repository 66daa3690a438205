"""The settings' page: one changed at a time, checked like the file's own, taken back if wanted."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.staff import Deed, Person, Right
from kiosk.errors import StoreError
from kiosk.house_intents import (
    HouseIntent,
    SettingOpened,
    SettingPut,
    SettingSaved,
    SettingUndone,
)
from kiosk.house_snapshots import (
    FixedSetting,
    HousePart,
    SettingChange,
    SettingEffect,
    SettingKind,
    SettingProblem,
    SettingRow,
    SettingsPart,
    SettingTrouble,
)
from kiosk.settings.changing import (
    CHANGEABLE,
    Change,
    Changeable,
    NotTaken,
    TakesEffect,
    carried_over,
    change,
    changeable,
    text_from,
    value_from,
    value_in,
)
from kiosk.settings.profile import Profile
from kiosk.settings.secret_keys import secret_keys
from kiosk.settings.writer import tables_of
from kiosk.staff.house.page import HousePage, Surroundings
from kiosk.staff_snapshots import StaffView
from kiosk.storage.menu_cache import MenuCache

LAST: Final = "last-setting"
"""Where the last change is kept, so that it can be taken back after a restart too."""
LONGEST_DRAFT: Final = 200
_LONGEST_SHOWN: Final = 60


class SettingsRooms(Struct, frozen=True, kw_only=True):
    """``apply`` makes a profile felt where that is possible without a restart."""

    file: Path
    kept: MenuCache
    apply: Callable[[Profile], None]


class LastChange(Struct, frozen=True, kw_only=True):
    """The last change, as it is kept."""

    key: str
    before: Any
    after: Any

    @classmethod
    def read(cls, content: bytes) -> LastChange | None:
        """``None`` where nothing is to be taken back, or the setting is not staff's any more."""
        try:
            told = json.loads(content)
            changeable(told["key"])
            return cls(key=told["key"], before=told["before"], after=told["after"])
        except (ValueError, KeyError, TypeError):
            return None

    def written(self) -> bytes:
        told = {"key": self.key, "before": self.before, "after": self.after}
        return json.dumps(told, ensure_ascii=False).encode()


class SettingsPage(HousePage):
    """Knows the profile as it is in the file now; what runs may still be the one before."""

    def __init__(self, around: Surroundings, rooms: SettingsRooms, profile: Profile) -> None:
        super().__init__(around)
        self._rooms = rooms
        self._profile = profile
        self._begun_with = profile
        self._running = profile
        self._opened_key = ""
        self._draft = ""
        self._problems: tuple[SettingProblem, ...] = ()
        self._busy = False
        self._last: LastChange | None = None
        self._done: SettingChange | None = None

    @property
    def view(self) -> StaffView:
        return StaffView.SETTING if self._opened_key else StaffView.SETTINGS

    def shown_in(self, part: HousePart) -> HousePart:
        rows = tuple(_row(each, self._profile) for each in self._offered)
        opened = next((row for row in rows if row.key == self._opened_key), None)
        shown = SettingsPart(
            rows=rows,
            fixed=fixed_settings(self._profile),
            opened=opened,
            draft=self._draft,
            problems=self._problems,
            busy=self._busy,
            done=self._done,
            undo=self._undo,
            needs_restart=needs_restart(self._begun_with, self._profile),
        )
        return replace(part, settings=shown)

    def take(self, intent: HouseIntent) -> None:
        if self._busy or not self._may(Right.SET_UP):
            return
        match intent:
            case SettingOpened(key=key) if any(each.key == key for each in self._offered):
                self._open_setting(key)
            case SettingPut(text=text) if self._opened_key:
                self._draft, self._problems = text[:LONGEST_DRAFT], ()
            case SettingSaved() if self._opened_key:
                self._save()
            case SettingUndone() if self._last is not None and self._undo is not None:
                self._begin(self._last.key, self._last.before, undoing=True)
            case _:
                return
        self._tell()

    def back(self) -> None:
        self._opened_key, self._draft, self._problems = "", "", ()

    def _opened(self) -> None:
        self.back()
        self._done = None
        self._run(self._recall(), "staff recalls the last change")

    @property
    def _offered(self) -> tuple[Changeable, ...]:
        """Without those that nothing would come of here."""
        devices = self._profile.devices
        absent = set()
        if devices.backlight is None:
            absent.add("screen.brightness")
        if devices.sound is None:
            absent.add("screen.sound_volume")
        papers = devices.receipt_printer is not None
        return tuple(
            each
            for each in CHANGEABLE
            if each.key not in absent and (papers or not each.key.startswith("receipts."))
        )

    @property
    def _undo(self) -> SettingChange | None:
        """What would be taken back; ``None`` where the file says something else by now."""
        last = self._last
        if last is None or value_in(self._profile, last.key) != _or_usual(last.key, last.after):
            return None
        setting = changeable(last.key)
        return _told(setting, last.after, last.before)

    def _open_setting(self, key: str) -> None:
        self._opened_key, self._problems, self._done = key, (), None
        self._draft = text_from(changeable(key), value_in(self._profile, key))

    def _save(self) -> None:
        setting = changeable(self._opened_key)
        try:
            value = value_from(setting, self._draft)
        except NotTaken as wrong:
            self._problems = _problems(wrong)
            return
        if value == value_in(self._profile, setting.key):
            self.back()
            return
        self._begin(setting.key, value)

    def _begin(self, key: str, value: Any, *, undoing: bool = False) -> None:
        assert self._person is not None
        self._busy = True
        work = self._change(self._person, key, value, undoing=undoing)
        self._run(work, "staff changes a setting")

    async def _change(self, person: Person, key: str, value: Any, *, undoing: bool) -> None:
        """Raises StoreError where only what is kept about a change that was made is lost."""
        visit = self._visit
        try:
            # Kept first: a cut between the two leaves one that the file does not bear out.
            before = value_in(self._profile, key)
            kept = LastChange(key=key, before=before, after=value)
            await self._keep(None if undoing else kept)
            changed = await asyncio.to_thread(change, self._rooms.file, key, value)
        except NotTaken as wrong:
            if self._here(visit):
                self._problems = _problems(wrong)
        except StoreError:
            if self._here(visit):
                self._problems = (SettingProblem(trouble=SettingTrouble.STORE),)
        else:
            # It is in the file: whatever the store says from here on, it holds.
            self._taken(changed, visit)
            self._last = (
                None if undoing else LastChange(key=key, before=changed.before, after=changed.after)
            )
            await self._keep(self._last)
            deed = Deed.SETTING_UNDONE if undoing else Deed.SETTING_CHANGED
            await self._trail.note(person, deed, about=key, detail=_step(changed))
        finally:
            self._busy = False
            self._tell()

    def _taken(self, changed: Change, visit: int) -> None:
        setting = changeable(changed.key)
        self._profile = changed.profile
        self._running = carried_over(self._running, changed)
        self._rooms.apply(self._running)
        if self._here(visit):
            self.back()
            self._done = _told(setting, changed.before, changed.after)

    async def _keep(self, last: LastChange | None) -> None:
        """Raises StoreError."""
        content = last.written() if last is not None else b""
        await self._rooms.kept.put(LAST, content, taken_at=self._around.clock.now())

    async def _recall(self) -> None:
        kept = await self._rooms.kept.get(LAST)
        self._last = LastChange.read(kept.content) if kept is not None else None
        self._tell()


def needs_restart(begun: Profile, now: Profile) -> bool:
    """Whether something that is set is not felt yet."""
    late = (each.key for each in CHANGEABLE if each.effect is TakesEffect.RESTART)
    return any(value_in(begun, key) != value_in(now, key) for key in late)


def fixed_settings(profile: Profile) -> tuple[FixedSetting, ...]:
    """All others, in the order of the file. Of a secret only that it is kept, of a device's options
    only their names: one of them may be a key."""
    secrets, own = set(secret_keys()), {each.key for each in CHANGEABLE}
    return tuple(
        FixedSetting(key=key, value="" if key in secrets else _short(value), secret=key in secrets)
        for key, value in _leaves(tables_of(profile))
        if key not in own
    )


def _leaves(tables: dict[str, Any], path: str = "") -> list[tuple[str, Any]]:
    found = []
    for name, value in tables.items():
        key = f"{path}.{name}" if path else name
        if name in ("options", "number") and isinstance(value, dict):
            if value:
                found.append((key, ", ".join(value)))
        elif isinstance(value, dict):
            found.extend(_leaves(value, key))
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for place, each in enumerate(value):
                found.extend(_leaves(each, f"{key}[{place}]"))
        else:
            found.append((key, value))
    return found


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _row(setting: Changeable, profile: Profile) -> SettingRow:
    return SettingRow(
        key=setting.key,
        kind=SettingKind(setting.kind.value),
        value=text_from(setting, value_in(profile, setting.key)),
        effect=SettingEffect(setting.effect.value),
        choices=tuple(text_from(setting, choice) for choice in setting.choices),
    )


def _told(setting: Changeable, before: Any, after: Any) -> SettingChange:
    return SettingChange(
        key=setting.key,
        before=text_from(setting, _or_usual(setting.key, before)),
        after=text_from(setting, _or_usual(setting.key, after)),
        effect=SettingEffect(setting.effect.value),
    )


def _or_usual(key: str, value: Any) -> Any:
    """What is not in the file has its usual value."""
    if value is not None:
        return value
    section, _, name = key.partition(".")
    model = Profile.model_fields[section].annotation
    field = getattr(model, "model_fields", {})[name]
    usual = field.get_default()
    return [str(each) for each in usual] if isinstance(usual, tuple) else usual


def _problems(wrong: NotTaken) -> tuple[SettingProblem, ...]:
    return tuple(
        SettingProblem(
            trouble=SettingTrouble(each.trouble.value), bound=each.bound, about=each.about
        )
        for each in wrong.problems
    )


def _step(changed: Change) -> str:
    """For the trail: no setting that staff may change is a secret."""
    before, after = (_or_usual(changed.key, each) for each in (changed.before, changed.after))
    return f"{_short(before)} -> {_short(after)}"
