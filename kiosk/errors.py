"""Expected trouble, sorted by what the kiosk may do next. Anything else is a bug.

KioskError
  LinkError                  the far side could not be talked to
    NotSent                  the request never left: repeating it is safe
    NoReply                  it left and no usable reply came: ask, never repeat blindly
      GarbledReply           what came back proves nothing: as good as silence
        PagesStuck           the pages of a list do not lead to its end
  Refused                    a well-formed "no": nothing happened
    PosRefused               the cash server
    CrmRefused               the card system
      CodeRefused            its one-time code was not given or not taken
      SearchLost             it has let go of the holders that were found
    LicenceRefused           the licence server
  StoreError                 the encrypted store cannot be read or written
  SettingsError              the profile is incomplete or wrong; lists every problem
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct


class ErrorCode(StrEnum):
    """What went wrong, as a value. ``ui.messages`` has one guest sentence for each."""

    POS_UNREACHABLE = "pos-unreachable"
    POS_SILENT = "pos-silent"
    POS_LOGIN_REFUSED = "pos-login-refused"
    POS_CERTIFICATE_CHANGED = "pos-certificate-changed"
    POS_REFUSED = "pos-refused"
    POS_SHIFT_CLOSING = "pos-shift-closing"
    POS_SHIFT_TOO_LONG = "pos-shift-too-long"
    POS_ORDER_LOCKED = "pos-order-locked"
    POS_NOT_COVERED = "pos-not-covered"
    POS_PAYMENT_DECLINED = "pos-payment-declined"
    POS_LINE_REFUSED = "pos-line-refused"
    POS_TOTAL_CHANGED = "pos-total-changed"
    POS_UNKNOWN_ORDER = "pos-unknown-order"
    LICENCE_UNREACHABLE = "licence-unreachable"
    LICENCE_LOGIN_REFUSED = "licence-login-refused"
    LICENCE_ABSENT = "licence-absent"
    LICENCE_EXPIRED = "licence-expired"
    LICENCE_REFUSED = "licence-refused"
    LICENCE_SEQUENCE = "licence-sequence"
    CRM_UNREACHABLE = "crm-unreachable"
    CRM_SILENT = "crm-silent"
    CRM_REFUSED = "crm-refused"
    CRM_BUSY = "crm-busy"
    CARD_UNKNOWN = "card-unknown"
    CARD_BLOCKED = "card-blocked"
    CARD_EXPIRED = "card-expired"
    CARD_WITHOUT_ACCOUNT = "card-without-account"
    POINTS_NOT_ENOUGH = "points-not-enough"
    PHONE_MALFORMED = "phone-malformed"
    PHONE_UNKNOWN = "phone-unknown"
    PHONE_SHARED = "phone-shared"
    CODE_NOT_SENT = "code-not-sent"
    CODE_WRONG = "code-wrong"
    CODE_USED_UP = "code-used-up"
    CODE_EXPIRED = "code-expired"
    GUEST_WITHOUT_CARD = "guest-without-card"
    GUEST_REGISTERED = "guest-registered"
    """Already, under the phone, e-mail or card that was to be registered."""
    GUEST_NOT_REGISTERED = "guest-not-registered"
    STORE_UNREADABLE = "store-unreadable"
    STORE_UNWRITABLE = "store-unwritable"
    STORE_WRONG_KEY = "store-wrong-key"
    STORE_IN_USE = "store-in-use"
    SETTINGS_WRONG = "settings-wrong"
    MENU_EMPTY = "menu-empty"
    BASKET_REFUSED = "basket-refused"
    TERMINAL_NOT_READY = "terminal-not-ready"
    TERMINAL_SILENT = "terminal-silent"
    TERMINAL_REFUSED = "terminal-refused"
    TERMINAL_NOT_PAID = "terminal-not-paid"
    """At the kiosk's own terminal, which gives no reason."""
    TERMINAL_TIMED_OUT = "terminal-timed-out"
    PURCHASE_UNFINISHED = "purchase-unfinished"
    PURCHASE_REFUSED = "purchase-refused"
    PROTOCOL = "protocol"


class Obstacle(StrEnum):
    """What stood between us and a usable answer, as far as this machine can tell."""

    NAME_UNKNOWN = "name-unknown"
    NO_ROUTE = "no-route"
    PORT_CLOSED = "port-closed"
    NOBODY_THERE = "nobody-there"
    """Not even the connection was taken in time."""
    NOT_TLS = "not-tls"
    TLS_SILENT = "tls-silent"
    TLS_BROKEN_OFF = "tls-broken-off"
    NOT_VERIFIED = "not-verified"
    NOT_HTTP = "not-http"
    SILENT = "silent"
    CLOSED = "closed"
    """The connection ended instead of an answer."""
    UNFINISHED = "unfinished"
    """The answer had begun when the time was over."""
    CUT_OFF = "cut-off"
    NOT_FOUND = "not-found"
    ELSEWHERE = "elsewhere"
    """A redirection: nobody is followed."""
    SERVER_FAULT = "server-fault"
    PACKED = "packed"
    TOO_LONG = "too-long"
    BLANK = "blank"
    WEB_PAGE = "web-page"
    DOCUMENT_TYPE = "document-type"
    NOT_XML = "not-xml"
    OTHER_XML = "other-xml"


class KioskError(Exception):
    """``code`` picks the sentence; ``detail`` is for the log and never for the guest."""

    def __init__(self, code: ErrorCode, detail: str = "") -> None:
        super().__init__(f"{code.value}: {detail}" if detail else code.value)
        self.code = code
        self.detail = detail


class LinkError(KioskError):
    """The far side could not be talked to.

    ``obstacle`` is ``None`` where nothing is known; else ``detail`` begins with its name, and
    ``words`` are what there is to add.
    """

    def __init__(
        self, code: ErrorCode, words: str = "", *, obstacle: Obstacle | None = None
    ) -> None:
        super().__init__(code, ": ".join(part for part in (obstacle, words) if part))
        self.obstacle = obstacle
        self.words = words


class NotSent(LinkError):
    """The request never left this machine: sending it again is safe."""


class NoReply(LinkError):
    """The request left and no usable reply came. It may have been carried out."""


class GarbledReply(NoReply):
    """Something came back that proves nothing: not XML, cut off, a proxy's page, another root."""


class PagesStuck(GarbledReply):
    """A page of a list came again, or leads back: asking on would never end."""


class Refused(KioskError):
    """A well-formed "no" of the far side: the request was not carried out."""


class Remedy(StrEnum):
    """What may be done next about a refusal, and by whom."""

    LATER = "later"
    """It passes by itself: the same again after a pause, a few times."""
    GUEST = "guest"
    """The guest decides: another card, no card, another dish."""
    STAFF = "staff"
    """Somebody in the restaurant sets it right first."""
    RESYNC = "resync"
    """Ask afresh for what the far side knows: number, licence id, order, sum. Then decide."""
    NEVER = "never"
    """The request itself is wrong or pointless: it is not repeated unchanged."""


class StaffNote(Struct, frozen=True, kw_only=True):
    """One sentence for staff, in two languages: what it is and what to do."""

    russian: str
    english: str


class PosRefused(Refused):
    """The cash server's refusal (rk7 §1.5, §1.6).

    ``number`` is ``RK7ErrorN`` or ``None``.
    ``note`` is ``None`` for a refusal nobody has written a sentence for: ``detail`` quotes it.
    """

    def __init__(
        self,
        code: ErrorCode,
        detail: str = "",
        *,
        number: int | None = None,
        remedy: Remedy = Remedy.STAFF,
        note: StaffNote | None = None,
    ) -> None:
        super().__init__(code, detail)
        self.number = number
        self.remedy = remedy
        self.note = note


class CrmRefused(Refused):
    """The card system's refusal; ``sac`` is its code such as ``SAC-0014`` (crm §4).

    ``sac`` is empty for a request that does not fit the card system: nothing was sent then.
    """

    def __init__(
        self,
        code: ErrorCode,
        detail: str = "",
        *,
        sac: str = "",
        remedy: Remedy = Remedy.STAFF,
    ) -> None:
        super().__init__(code, detail)
        self.sac = sac
        self.remedy = remedy


class CodeRefused(CrmRefused):
    """No to a one-time code (crm §11.4).

    ``attempts_left`` is how often the same code may still be tried, ``wait_s`` how long no new code
    is given; ``None`` where the card system does not say.
    """

    def __init__(
        self,
        code: ErrorCode,
        detail: str = "",
        *,
        sac: str = "",
        attempts_left: int | None = None,
        wait_s: int | None = None,
    ) -> None:
        super().__init__(code, detail, sac=sac)
        self.attempts_left = attempts_left
        self.wait_s = wait_s


class SearchLost(CrmRefused):
    """The card system does not know a set of holders it had found: it was restarted (crm §10.3)."""

    def __init__(self, detail: str = "", *, sac: str = "") -> None:
        super().__init__(ErrorCode.CRM_REFUSED, detail, sac=sac, remedy=Remedy.RESYNC)


class LicenceRefused(Refused):
    """The licence server says no: wrong account or token, no active licence (rk7 §3.5)."""


class StoreError(KioskError):
    """The encrypted store cannot be opened, read or written."""


class SettingsError(KioskError):
    """The profile is incomplete or wrong. ``problems`` names every one, each with its full key."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(ErrorCode.SETTINGS_WRONG, "; ".join(problems))
        self.problems = tuple(problems)
