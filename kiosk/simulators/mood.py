"""The moods by name: every documented trouble a simulated server can be in."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class SimulatedServer(StrEnum):
    """Who is played. The values are the names used on the command line and in the journal."""

    CASH = "cash"
    LICENCE = "licence"
    CRM = "crm"


_EVERY: Final = frozenset(SimulatedServer)
_CASH: Final = frozenset({SimulatedServer.CASH})
_LICENCE: Final = frozenset({SimulatedServer.LICENCE})
_CRM: Final = frozenset({SimulatedServer.CRM})
_XML: Final = _CASH | _CRM


class Mood(StrEnum):
    """One documented trouble. `meaning` is a sentence for people, `servers` who can be in it.

    `transport` moods are of the connection, the others of the server's protocol. Some take a
    detail: `slow` a number of seconds, `endless-spaces` and `endless-header` megabytes,
    `sac-error` a code such as SAC-0044, `system-error` 400 to 404, `wrong-length` bytes.
    """

    _value_: str
    meaning: str
    servers: frozenset[SimulatedServer]
    transport: bool

    def __new__(
        cls,
        value: str,
        meaning: str,
        servers: frozenset[SimulatedServer],
        transport: bool = False,
    ) -> Mood:
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        member.servers = servers
        member.transport = transport
        return member

    # The connection: any server.
    LOSE_REQUEST = "lose-request", "closes the connection; the request is never seen", _EVERY, True
    LOSE_ANSWER = "lose-answer", "does the work, then closes without an answer", _EVERY, True
    NEVER_ANSWERS = "never-answers", "does the work, then says nothing and stays", _EVERY, True
    SLOW = "slow", "answers after a number of seconds (2 unless given)", _EVERY, True
    BYTE_BY_BYTE = "byte-by-byte", "sends the answer one byte at a time", _EVERY, True
    CLOSE_MID_ANSWER = "close-mid-answer", "sends half of the answer, then closes", _EVERY, True
    PROXY_PAGE = "proxy-page", "a proxy answers 502 with a page; the request is lost", _EVERY, True
    HTTP_500 = "http-500", "answers 500 with plain text; the request is lost", _EVERY, True
    EMPTY_BODY = "empty-body", "does the work, then answers 200 with nothing in it", _EVERY, True
    ENDLESS_SPACES = (
        "endless-spaces",
        "answers with megabytes of spaces (500 unless given); the request is lost",
        _EVERY,
        True,
    )
    ENTITY_BOMB = (
        "entity-bomb",
        "answers with a document whose entities grow without end; the request is lost",
        _EVERY,
        True,
    )

    # The cash server: the shift, orders and staff (rk7 §1.6).
    SHIFT_CLOSING = "shift-closing", "2172: the common shift is being closed right now", _CASH
    SHIFT_TOO_LONG = "shift-too-long", "2133: the shift is too old, new orders are refused", _CASH
    ORDER_LOCKED = "order-locked", "2219: the order is locked with another key", _CASH
    VISIT_LOCKED = "visit-locked", "2129: an order of the visit is locked", _CASH
    GUESTS_REQUIRED = "guests-required", "3444: the number of guests must not be zero", _CASH
    WRONG_PASSWORD = "wrong-password", "2102: a code or password is not accepted", _CASH
    ALREADY_REGISTERED = "already-registered", "2101: the employee is registered already", _CASH
    NO_RIGHT = "no-right", "the employee lacks the right for a change", _CASH
    FILE_MISSING = "file-missing", "702: a blob or layout is not there", _CASH
    WRONG_TOTAL = "wrong-total", "the order's sum differs from the sum of its lines", _CASH
    LINE_GUIDS_LOST = "line-guids-lost", "lines get other GUIDs than the client gave them", _CASH

    # Money (rk7 §1.6, §5.11-§5.15).
    NOT_COVERED = "not-covered", "3373: the payments do not cover the order", _CASH
    CARD_LIMIT = "card-limit", "2142: the personal limit of a card is exceeded", _CASH
    REASON_UNFIT = "reason-unfit", "3383: the reason lacks the flag for cancelling bills", _CASH
    AGE_CHECK = "age-check", "7287: the outside service could not verify the age", _CASH
    ALCOHOL_CONTROL = "alcohol-control", "8007: the alcohol control service refuses", _CASH
    PAYMENT_DECLINED = "payment-declined", "the payment driver of the station refuses", _CASH
    SBP_WAITING = "sbp-waiting", "an SBP payment stays at the bank, neither paid nor refused", _CASH
    CARD_SYSTEM_DOWN = "card-system-down", "3813: the card system behind the till fails", _CASH
    COUPON_REFUSED = "coupon-refused", "3813: the card system takes no coupon", _CASH
    COUPON_OTHER_SUM = "coupon-other-sum", "a coupon gives a rouble less than it should", _CASH
    DRIVER_UNREACHABLE = "driver-unreachable", "an outside driver cannot be reached", _CASH

    # The station and its printer (rk7 §1.4, §1.8).
    STATION_OFFLINE = "station-offline", "the station is off: forwarded commands fail", _CASH
    PRINTER_OUT_OF_PAPER = "printer-out-of-paper", "the printer refuses: no receipt, no pay", _CASH
    RECEIPT_NOT_PRINTED = "receipt-not-printed", "paid, but the paper has to be looked at", _CASH
    FISCAL_SHIFT_TOO_LONG = "fiscal-shift-too-long", "the fiscal shift is over 24 hours old", _CASH

    # Licences (rk7 §3.7-§3.8).
    BAD_ANCHOR = "bad-anchor", "Bad license anchor", _CASH
    LICENCE_EXPIRED = "licence-expired", "License check: the licence has expired", _CASH
    SEQUENCE_FORGOTTEN = "sequence-forgotten", "5304: the licence counter is lost", _CASH
    SEQUENCE_WRONG = "sequence-wrong", "5305: the number is not one that is taken", _CASH
    SEQUENCE_NOT_RAISED = "sequence-not-raised", "5310: the number must be increased", _CASH
    COUNTER_ANSWERS_NEXT = (
        "counter-answers-next",
        "asked for the counter, answers the next number instead of the last",
        _CASH,
    )
    EVICT_REPEAT_CACHE = (
        "evict-repeat-cache",
        "forgets the stored answer, so an identical repeat is not recognised",
        _CASH,
    )
    REFUSED_KEEPS_NUMBER = (
        "refused-keeps-number",
        "a refused licensed command does not use up its sequence number",
        _CASH,
    )

    # How answers are written (rk7 §1.1, §1.3, §1.5, §2.3).
    RESULT_NOT_WRITTEN = "result-not-written", "Result Writing Error: the work is done", _CASH
    EXECUTION_STARTED = "execution-started", "Execution Started: done, but not answered", _CASH
    BATCH_COMMAND_FAILS = "batch-command-fails", "one command of a batch fails by itself", _CASH
    BATCH_ROOT_FAILS = "batch-root-fails", "a failed command fails its batch's root too", _CASH
    ANSWERS_WRONG_CHARSET = (
        "answers-wrong-charset",
        "Russian texts under a charset header that does not fit the bytes",
        _XML,
    )
    UNKNOWN_PARTS = "unknown-parts", "answers hold elements and attributes nobody knows", _XML
    OTHER_SPELLING = "other-spelling", "names in the answer differ in letter case", _CASH
    SPARSE_ANSWER = "sparse-answer", "what is zero or empty is left out of the answer", _XML

    # The licence server (rk7 §3.5).
    WRONG_USER = "wrong-user", "401: the usr header is not accepted", _LICENCE
    NO_LICENCE = "no-licence", "an answer with an empty id: no active licence", _LICENCE
    EXPIRED = "expired", "a licence whose end is in the past", _LICENCE

    # The card system (crm §4.4, §9.4, §15).
    SAC_ERROR = "sac-error", "refuses with a code (SAC-9802 unless given)", _CRM
    IMPORT_RUNNING = "import-running", "SAC-9995: access denied for now", _CRM
    NOT_IDEMPOTENT = "not-idempotent", "executes a repeated transaction a second time", _CRM
    RESTARTED = "restarted", "has just begun anew: search sets, cursors and codes are lost", _CRM
    SYSTEM_ERROR = "system-error", "refuses with 400 to 404 (404 unless given) and no code", _CRM
    REFUSAL_AS_TEXT = "refusal-as-text", "CRM 7 refuses in plain text instead of XML", _CRM
    REFUSAL_AS_XML = "refusal-as-xml", "CRM 5 refuses in XML instead of plain text", _CRM
    DOCUMENT_FORMS = (
        "document-forms",
        "answers in the spellings the document prints, not in those seen on the wire",
        _CRM,
    )
    WITHOUT_CDATA = "without-cdata", "texts with brackets come without CDATA", _CRM

    # The text frame of CRM 5 (crm §1).
    NO_STATUS_LINE = "no-status-line", "a CRM 5 answer begins with its headers", _CRM
    NO_EMPTY_LINE = "no-empty-line", "a CRM 5 answer has no empty line after its status", _CRM
    LF_LINES = "lf-lines", "the lines of a CRM 5 answer end in LF alone", _CRM
    STALE_BYTES = "stale-bytes", "bytes of another answer follow a CRM 5 answer", _CRM
    WRONG_LENGTH = (
        "wrong-length",
        "Content-Length of a CRM 5 answer is off by so many bytes (-7 unless given)",
        _CRM,
    )
    ENDLESS_HEADER = (
        "endless-header",
        "a CRM 5 answer has megabytes of header (1024 unless given); the request is lost",
        _CRM,
    )
    UTF8_ANSWER = "utf8-answer", "CRM 5 answers in UTF-8 and says so in the document only", _CRM
