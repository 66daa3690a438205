"""Everything a screen of staff mode may ask about the kiosk itself."""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.house_snapshots import LogLevel


class LicenceRefreshed(Struct, frozen=True):
    """ "Refresh now"."""


class ComponentsOpened(Struct, frozen=True):
    """The libraries this kiosk is made of, and their licences."""


class RestartAsked(Struct, frozen=True):
    """ "Restart the kiosk"; done as soon as no purchase is on its way."""


class LogLevelChosen(Struct, frozen=True):
    """From which importance on lines are shown."""

    level: LogLevel


class LogWordsTyped(Discreet, frozen=True):
    """The words that are to stand in a line, so far."""

    words: Unsaid[str]


class NewestLinesAsked(Struct, frozen=True):
    """The log from its end, as it is now."""


class OlderLinesAsked(Struct, frozen=True):
    pass


class NewerLinesAsked(Struct, frozen=True):
    pass


class LogLineOpened(Struct, frozen=True):
    """One line, with all its fields."""

    key: str


class SettingOpened(Struct, frozen=True):
    """One setting, to be changed."""

    key: str


class SettingPut(Struct, frozen=True):
    """What the open setting is to be, so far: as ``SettingRow.value`` has it."""

    text: str


class SettingSaved(Struct, frozen=True):
    pass


class SettingUndone(Struct, frozen=True):
    """The last change is taken back."""


class DeviceOpened(Struct, frozen=True):
    """One device, to be tried."""

    key: str


class DeviceTried(Struct, frozen=True):
    """ "Try it": whatever the open device can show of itself."""


class VoiceTried(Struct, frozen=True):
    """The screen's own sentence is spoken, in two letters' language."""

    sentence: str
    language: str


class ScreenTestBegun(Struct, frozen=True):
    """Coloured fields, then points to touch, over the whole panel."""


class ScreenTestEnded(Struct, frozen=True):
    """So many of the points were touched."""

    touched: int
    points: int


HouseIntent = (
    LicenceRefreshed
    | ComponentsOpened
    | RestartAsked
    | LogLevelChosen
    | LogWordsTyped
    | NewestLinesAsked
    | OlderLinesAsked
    | NewerLinesAsked
    | LogLineOpened
    | SettingOpened
    | SettingPut
    | SettingSaved
    | SettingUndone
    | DeviceOpened
    | DeviceTried
    | VoiceTried
    | ScreenTestBegun
    | ScreenTestEnded
)
