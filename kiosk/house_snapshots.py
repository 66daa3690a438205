"""Everything the pages about the kiosk itself may show: immutable values, no formatted text."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from hardware.protocols import DeviceHealth
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.errors import ErrorCode


class LicenceWord(StrEnum):
    """How the licence stands (``kiosk.licence.standing``)."""

    LIFETIME = "lifetime"
    GOOD = "good"
    ENDING = "ending"
    EXPIRED = "expired"
    REFUSED = "refused"
    ABSENT = "absent"


class LicencePart(Struct, frozen=True, kw_only=True):
    """The licence. Of the id only ``id_end`` is shown, of the installation's GUID ``instance``:
    enough to tell two apart.

    ``notice`` and ``token_notice`` are the last step that has come: 30, 7 or 1 days ahead, 0 when
    it is over, ``None`` while none has. ``number`` is the one the next order carries; ``on_way``:
    it is under way with one now, ``in_doubt``: the cash server may count otherwise. ``trouble`` is
    that of the last fetch; ``fetched``: it was fetched here and now, and came.
    """

    word: LicenceWord
    anchor: str = ""
    id_end: str = ""
    expires_at: datetime | None = None
    days_left: int | None = None
    notice: int | None = None
    token_until: date | None = None
    token_days_left: int | None = None
    token_notice: int | None = None
    fetched_at: datetime | None = None
    instance: str = ""
    number: int | None = None
    on_way: bool = False
    in_doubt: bool = False
    trouble: ErrorCode | None = None
    busy: bool = False
    fetched: bool = False


class Component(Struct, frozen=True, kw_only=True):
    """A library of the kiosk. ``licence`` is empty where its maker names none."""

    name: str
    version: str
    licence: str


class Restart(StrEnum):
    """Whether the kiosk is about to begin anew."""

    NOT_POSSIBLE = "not-possible"
    """Whoever began the program would not begin it again."""
    NOT_ASKED = "not-asked"
    WAITS = "waits"
    """For a purchase that is on its way."""
    NOW = "now"


class AboutPart(Struct, frozen=True, kw_only=True):
    """What this kiosk is. Sizes are bytes. ``apart_s``: how far its clock is ahead of the cash
    server's; ``None``: not known, ``asking``: the cash server is being asked."""

    version: str
    python: str
    database: str
    system: str
    restaurant: str
    restaurant_code: str
    instance: str
    started_at: datetime
    up_s: int
    disk_free: int | None = None
    disk_size: int | None = None
    till_version: str = ""
    apart_s: float | None = None
    asking: bool = False
    components: tuple[Component, ...] = ()


class LogLevel(StrEnum):
    """The least important lines that are shown."""

    DEBUG = "debug"
    WARNING = "warning"
    ERROR = "error"


class LogRow(Discreet, frozen=True, kw_only=True):
    """A line of the log. ``event`` is its name, ``note`` the beginning of its fields."""

    key: str
    at: datetime | None
    level: str
    event: str
    note: Unsaid[str] = ""


class LogField(Discreet, frozen=True, kw_only=True):
    """What a line says besides."""

    name: str
    value: Unsaid[str]


class LogsPart(Discreet, frozen=True, kw_only=True):
    """A page of the log, the newest line first. ``opened`` are the fields of ``opened_row``."""

    level: LogLevel = LogLevel.DEBUG
    words: Unsaid[str] = ""
    rows: tuple[LogRow, ...] = ()
    newer: bool = False
    older: bool = False
    busy: bool = False
    opened_row: LogRow | None = None
    opened: tuple[LogField, ...] = ()


class SettingKind(StrEnum):
    """How a setting is put in (``kiosk.settings.changing``)."""

    NUMBER = "number"
    SWITCH = "switch"
    CHOICE = "choice"
    TEXT = "text"


class SettingEffect(StrEnum):
    """When a change is noticed."""

    AT_ONCE = "at-once"
    NEXT_GUEST = "next-guest"
    RESTART = "restart"


class SettingTrouble(StrEnum):
    """Why a value is not taken (``kiosk.settings.changing``), or STORE: the database's."""

    NOT_A_NUMBER = "not-a-number"
    NOT_WHOLE = "not-whole"
    TOO_SMALL = "too-small"
    TOO_LARGE = "too-large"
    TOO_LONG = "too-long"
    WRONG = "wrong"
    ELSEWHERE = "elsewhere"
    FILE = "file"
    STORE = "store"


class SettingRow(Struct, frozen=True, kw_only=True):
    """A setting that staff may change. ``value`` and ``choices`` are text: digits, a sentence, else
    as JSON has them."""

    key: str
    kind: SettingKind
    value: str
    effect: SettingEffect
    choices: tuple[str, ...] = ()


class SettingProblem(Struct, frozen=True, kw_only=True):
    """``bound`` is the least or most there may be; ``about`` another setting, or the file's own
    trouble."""

    trouble: SettingTrouble
    bound: float | None = None
    about: str = ""


class SettingChange(Struct, frozen=True, kw_only=True):
    """From one value to another, as ``SettingRow.value``."""

    key: str
    before: str
    after: str
    effect: SettingEffect


class FixedSetting(Struct, frozen=True, kw_only=True):
    """One that only the wizard changes. Of a ``secret`` nothing is shown."""

    key: str
    value: str
    secret: bool = False


class SettingsPart(Struct, frozen=True, kw_only=True):
    """The settings. ``done`` was changed just now, ``undo`` is what taking back would do."""

    rows: tuple[SettingRow, ...]
    fixed: tuple[FixedSetting, ...] = ()
    opened: SettingRow | None = None
    draft: str = ""
    problems: tuple[SettingProblem, ...] = ()
    busy: bool = False
    done: SettingChange | None = None
    undo: SettingChange | None = None
    needs_restart: bool = False


class DeviceKind(StrEnum):
    """What a device is, in the order of the page."""

    SCREEN = "screen"
    CARD_READER = "card-reader"
    TERMINAL = "terminal"
    PRINTER = "printer"
    LIGHT = "light"
    SOUND = "sound"
    SPEECH = "speech"
    KEYPAD = "keypad"
    HEADPHONES = "headphones"
    BACKLIGHT = "backlight"


class DeviceRow(Struct, frozen=True, kw_only=True):
    """A device of the profile, and how it is doing. ``name`` tells two of a kind apart."""

    key: str
    kind: DeviceKind
    name: str
    health: DeviceHealth


class TrialEnd(StrEnum):
    """What came of trying a device."""

    DONE = "done"
    SENT = "sent"
    """It took everything and says nothing: somebody has to look."""
    IDLE = "idle"
    BUSY = "busy"
    FOREIGN = "foreign"
    NEEDS_SERVICE = "needs-service"
    DOWN = "down"
    PURCHASE = "purchase"
    """A purchase is on its way, and the terminal is not disturbed."""
    NO_PAPER = "no-paper"
    COVER_OPEN = "cover-open"
    OFFLINE = "offline"
    FAULT = "fault"
    UNPRINTABLE = "unprintable"
    UNKNOWN = "unknown"


class CardFault(StrEnum):
    """Why a card has no number (``hardware.card_numbers``); NO_DIGITS: none a card system takes."""

    PAYMENT_CARD = "payment-card"
    TRACK_EMPTY = "track-empty"
    FIELD_ABSENT = "field-absent"
    PREFIX_ABSENT = "prefix-absent"
    SUFFIX_ABSENT = "suffix-absent"
    NOT_DIGITS = "not-digits"
    WRONG_LENGTH = "wrong-length"
    WRONG_CHECK_DIGIT = "wrong-check-digit"
    NO_DIGITS = "no-digits"


class CardTried(Discreet, frozen=True, kw_only=True):
    """A card that was presented while its reader is tried. Of its number the last four digits at
    most, of a payment card nothing."""

    place: int
    reader: str
    source: str
    digits: int = 0
    tail: Unsaid[str] = ""
    fault: CardFault | None = None


class Trial(Struct, frozen=True, kw_only=True):
    """Trying the open device. ``lamp`` is shown now; ``keys`` were pressed, the last one last;
    ``plugged``: headphones, ``None``: not heard of yet. ``touched`` of ``points`` on the glass."""

    busy: bool = False
    end: TrialEnd | None = None
    lamp: str = ""
    card: CardTried | None = None
    keys: tuple[str, ...] = ()
    plugged: bool | None = None
    touched: int | None = None
    points: int = 0


NO_TRIAL = Trial()


class DevicesPart(Struct, frozen=True, kw_only=True):
    """Every device; ``opened`` is being tried."""

    rows: tuple[DeviceRow, ...]
    opened: DeviceRow | None = None
    trial: Trial = NO_TRIAL


class HousePart(Struct, frozen=True, kw_only=True):
    """The page that is shown; the others are ``None``."""

    restart: Restart = Restart.NOT_ASKED
    licence: LicencePart | None = None
    devices: DevicesPart | None = None
    settings: SettingsPart | None = None
    logs: LogsPart | None = None
    about: AboutPart | None = None
