"""Everything a screen of staff mode may ask about the kiosk itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.house_snapshots import LogLevel


@dataclass(frozen=True, slots=True)
class LicenceRefreshed:
    """ "Refresh now"."""


@dataclass(frozen=True, slots=True)
class ComponentsOpened:
    """The libraries this kiosk is made of, and their licences."""


@dataclass(frozen=True, slots=True)
class RestartAsked:
    """ "Restart the kiosk"; done as soon as no purchase is on its way."""


@dataclass(frozen=True, slots=True)
class LogLevelChosen:
    """From which importance on lines are shown."""

    level: LogLevel


@dataclass(frozen=True, slots=True)
class LogWordsTyped:
    """The words that are to stand in a line, so far."""

    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewestLinesAsked:
    """The log from its end, as it is now."""


@dataclass(frozen=True, slots=True)
class OlderLinesAsked:
    pass


@dataclass(frozen=True, slots=True)
class NewerLinesAsked:
    pass


@dataclass(frozen=True, slots=True)
class LogLineOpened:
    """One line, with all its fields."""

    key: str


@dataclass(frozen=True, slots=True)
class SettingOpened:
    """One setting, to be changed."""

    key: str


@dataclass(frozen=True, slots=True)
class SettingPut:
    """What the open setting is to be, so far: as ``SettingRow.value`` has it."""

    text: str


@dataclass(frozen=True, slots=True)
class SettingSaved:
    pass


@dataclass(frozen=True, slots=True)
class SettingUndone:
    """The last change is taken back."""


@dataclass(frozen=True, slots=True)
class DeviceOpened:
    """One device, to be tried."""

    key: str


@dataclass(frozen=True, slots=True)
class DeviceTried:
    """ "Try it": whatever the open device can show of itself."""


@dataclass(frozen=True, slots=True)
class VoiceTried:
    """The screen's own sentence is spoken, in two letters' language."""

    sentence: str
    language: str


@dataclass(frozen=True, slots=True)
class ScreenTestBegun:
    """Coloured fields, then points to touch, over the whole panel."""


@dataclass(frozen=True, slots=True)
class ScreenTestEnded:
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
