"""What a face of the set-up shows: one immutable value, the same for a touchscreen and a terminal.

Everything said is a kind and its values; ``kiosk.setup_words`` has the words of each kind.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.domain.names import Language


class StepKey(StrEnum):
    """The steps, in the order in which they are taken."""

    LANGUAGE = "language"
    SERVER = "server"
    LOGIN = "login"
    RESTAURANT = "restaurant"
    SELLING = "selling"
    LICENCE = "licence"
    CARDS = "cards"
    DEVICES = "devices"
    LOOK = "look"
    STAFF = "staff"
    TRIAL = "trial"
    SUMMARY = "summary"


class Ask(StrEnum):
    """The questions. One with a dot that is a key of the profile is answered with its value."""

    LANGUAGE = "language"
    TIME_ZONE = "site.time_zone"
    HOST = "cash_server.host"
    PORT = "cash_server.port"
    USER = "cash_server.user"
    PASSWORD = "cash_server.password"
    NAME = "restaurant.name"
    STATION = "restaurant.station_id"
    CASHIER = "restaurant.cashier_id"
    WAITER = "restaurant.waiter_id"
    TABLE = "restaurant.table_id"
    EAT_IN = "order.eat_in"
    TAKE_AWAY = "order.take_away"
    ORDER_CATEGORY = "restaurant.order_category_id"
    WAYS = "payments.ways"
    CARD_TENDER = "restaurant.card_tender_id"
    TERMINAL_TENDER = "restaurant.terminal_tender_id"
    SBP_TENDER = "restaurant.sbp_tender_id"
    VOID_REASON = "restaurant.void_reason_id"
    LICENCE_KIND = "licence.kind"
    LICENCE_USER = "licence.user"
    LICENCE_PASSWORD = "licence.password"
    LICENCE_TOKEN = "licence.token"
    TOKEN_UNTIL = "licence.token_until"
    PRODUCT = "licence.product"
    LICENCE_URL = "licence.server_url"
    CARD_SYSTEM = "card_system.kind"
    CRM_URL = "cards.url"
    CRM_HOST = "cards.host"
    CRM_PORT = "cards.port"
    CRM_KEY = "card_system.crm5.key_code"
    CLASSIFIER = "cards.classifier"
    TEST_CARD = "cards.test_card"
    POINTS = "cards.debited_by"
    ACCOUNT_TYPE = "cards.bonus_account_type"
    BONUS_TENDER = "restaurant.bonus_tender_id"
    CARD_DRIVER = "restaurant.card_interface_id"
    READER = "devices.reader"
    PRINTER = "devices.printer"
    PRINTER_HOST = "devices.printer_host"
    TERMINAL_HOST = "devices.terminal_host"
    PANEL = "site.panel_inches"
    ORIENTATION = "site.orientation"
    LOWER_EDGE = "site.lower_edge_mm"
    LANGUAGES = "site.languages"
    THEME = "screen.theme"
    TEXT_SCALE = "screen.text_scale_percent"
    VOLUME = "screen.sound_volume"
    ROLE = "staff.role"
    PERSON = "staff.name"
    PIN = "staff.pin"
    DISH = "trial.dish"


class Entry(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SEVERAL = "several"
    TEXT = "text"
    DIGITS = "digits"
    SECRET = "secret"
    PIN = "pin"


class Standing(StrEnum):
    """How a step stands."""

    OPEN = "open"
    PROVEN = "proven"
    PASSED_OVER = "passed-over"
    """Gone on from although it is not proven."""


class FindingKind(StrEnum):
    """What a step can find."""

    TIME_THERE = "time-there"
    ANSWERS = "answers"
    ENCRYPTION = "encryption"
    CERTIFICATE_PINNED = "certificate-pinned"
    VERSION = "version"
    NET_NAME = "net-name"
    LOGGED_IN = "logged-in"
    MAY_READ = "may-read"
    RESTAURANT = "restaurant"
    SHIFT = "shift"
    NO_SHIFT = "no-shift"
    IN_DIRECTORY = "in-directory"
    REASON_FITS = "reason-fits"
    ANCHOR = "anchor"
    LICENCE_UNTIL = "licence-until"
    LICENCE_ENDLESS = "licence-endless"
    TOKEN_LEFT = "token-left"
    TAKEN_AT_TILL = "taken-at-till"
    NOT_ASKED_AT_TILL = "not-asked-at-till"
    NO_LICENCE_PART = "no-licence-part"
    LIFETIME = "lifetime"
    NO_CARD_SYSTEM = "no-card-system"
    CARD_SYSTEM = "card-system"
    TEST_CARD = "test-card"
    NO_TEST_CARD = "no-test-card"
    READER_READY = "reader-ready"
    CARD_READ = "card-read"
    PRINTED = "printed"
    SENT_TO_PRINTER = "sent-to-printer"
    TERMINAL_READY = "terminal-ready"
    SOUND_PLAYED = "sound-played"
    SOUND_SILENT = "sound-silent"
    NO_READER = "no-reader"
    NO_PRINTER = "no-printer"
    SMALLEST_TEXT = "smallest-text"
    TOUCH_SIZE = "touch-size"
    LOW_REACH = "low-reach"
    PERSON = "person"
    ORDER_MADE = "order-made"
    ORDER_VOID = "order-void"
    PROFILE_COMPLETE = "profile-complete"
    EXPORTED = "exported"


class ObstacleKind(StrEnum):
    """What can be wrong."""

    MISSING = "missing"
    NOT_AN_ADDRESS = "not-an-address"
    NOT_A_PORT = "not-a-port"
    NOT_A_WEB_ADDRESS = "not-a-web-address"
    NOT_A_DATE = "not-a-date"
    NOT_A_GUID = "not-a-guid"
    NOT_A_NUMBER = "not-a-number"
    NOT_A_HEIGHT = "not-a-height"
    TOO_LONG = "too-long"
    PIN_SHORT = "pin-short"
    PIN_GUESSED = "pin-guessed"
    PIN_TAKEN = "pin-taken"
    SAME_TENDER = "same-tender"
    NAME_UNKNOWN = "name-unknown"
    NO_ROUTE = "no-route"
    PORT_CLOSED = "port-closed"
    NOBODY_THERE = "nobody-there"
    NOT_TLS = "not-tls"
    NOT_VERIFIED = "not-verified"
    SILENT = "silent"
    SERVER_FAULT = "server-fault"
    OTHER_PROGRAM = "other-program"
    NOBODY_FOUND = "nobody-found"
    CERTIFICATE_NEW = "certificate-new"
    CERTIFICATE_CHANGED = "certificate-changed"
    LOGIN_REFUSED = "login-refused"
    RIGHT_MISSING = "right-missing"
    SHIFT_CLOSING = "shift-closing"
    SHIFT_TOO_LONG = "shift-too-long"
    REFUSED = "refused"
    NOT_READ_YET = "not-read-yet"
    ITEM_GONE = "item-gone"
    REASON_UNFIT = "reason-unfit"
    NOTHING_TO_CHOOSE = "nothing-to-choose"
    LICENCE_ACCOUNT = "licence-account"
    LICENCE_ABSENT = "licence-absent"
    LICENCE_ENDED = "licence-ended"
    TOKEN_ENDED = "token-ended"
    LICENCE_REFUSED = "licence-refused"
    CARDS_REFUSED = "cards-refused"
    CARDS_BUSY = "cards-busy"
    CARD_UNKNOWN = "card-unknown"
    DEVICE_SETTINGS = "device-settings"
    READER_MISSING = "reader-missing"
    NO_CARD_SHOWN = "no-card-shown"
    PRINTER_OFF = "printer-off"
    TERMINAL_OFF = "terminal-off"
    NO_DISH = "no-dish"
    ORDER_NOT_MADE = "order-not-made"
    ORDER_NOT_VOID = "order-not-void"
    STORE = "store"
    NOT_COMPLETE = "not-complete"
    CANCELLED = "cancelled"


class Finding(Struct, frozen=True, kw_only=True):
    """Something a step has found. ``values`` go into its words, ``figure`` stands beside them.

    ``doubtful``: it works, and should not stay so.
    """

    kind: FindingKind
    values: tuple[str, ...] = ()
    figure: str = ""
    doubtful: bool = False


class Obstacle(Struct, frozen=True, kw_only=True):
    """What keeps a step from being proven. ``detail`` is what the other side said, if anything."""

    kind: ObstacleKind
    values: tuple[str, ...] = ()
    detail: str = ""
    ask: Ask | None = None
    """The question whose answer is to be changed, where it is one."""


class Choice(Struct, frozen=True, kw_only=True):
    """``name`` is r_keeper's own, or with ``ours`` a sentence of ``setup_words``."""

    key: str
    name: str
    note: str = ""
    ours: bool = False


class ShownCertificate(Struct, frozen=True, kw_only=True):
    """``sha256`` is the one shown now, ``pinned`` the one believed so far, empty where none is.

    ``until`` is its last day as written in numbers, ``own``: issued by the server itself.
    """

    sha256: str
    pinned: str = ""
    until: str = ""
    own: bool = True

    @property
    def changed(self) -> bool:
        return bool(self.pinned) and self.pinned != self.sha256

    @property
    def trusted(self) -> bool:
        return self.pinned == self.sha256


class QuestionPart(Discreet, frozen=True, kw_only=True):
    """The question that is asked now. ``entry`` is what stands in the field."""

    ask: Ask
    how: Entry
    choices: tuple[Choice, ...] = ()
    chosen: frozenset[str] = frozenset()
    entry: Unsaid[str] = ""
    kept: bool = False
    """A secret is stored already: an empty field leaves it."""
    may_be_empty: bool = False
    seekable: bool = False
    """Its answer can be sought in the network."""
    obstacle: Obstacle | None = None


class AnswerPart(Struct, frozen=True, kw_only=True):
    """An answer that was given. ``names`` as in ``Choice``."""

    ask: Ask
    names: tuple[Choice, ...]
    secret: bool = False


class StepPart(Struct, frozen=True, kw_only=True):
    """One step of the way, and how it stands."""

    key: StepKey
    standing: Standing


class Work(StrEnum):
    """What goes on now."""

    READING = "reading"
    SEEKING = "seeking"
    CHECKING = "checking"
    WAITING_FOR_CARD = "waiting-for-card"
    BUYING = "buying"


class SetupSnapshot(Struct, frozen=True, kw_only=True):
    """The whole page. ``question`` ``None``: the step itself with what it found."""

    language: Language
    step: StepKey
    way: tuple[StepPart, ...]
    question: QuestionPart | None = None
    answers: tuple[AnswerPart, ...] = ()
    findings: tuple[Finding, ...] = ()
    obstacle: Obstacle | None = None
    certificate: ShownCertificate | None = None
    work: Work | None = None
    can_go_on: bool = False
    can_pass_over: bool = False
    can_go_back: bool = False
    can_test_card: bool = False
    finished: bool = False
    panel_inches: float = 24.0
    theme: str = "light"
    text_scale_percent: int = 100

    @property
    def place(self) -> int:
        """Of the step on its way, from 1."""
        return 1 + next(i for i, part in enumerate(self.way) if part.key is self.step)

    @property
    def following(self) -> StepKey | None:
        """What comes after this step."""
        keys = [part.key for part in self.way]
        after = keys[keys.index(self.step) + 1 :]
        return after[0] if after else None
