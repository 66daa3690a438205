"""What the runner needs of the world. Implementations live where their library lives.

Every call may raise what its docstring names and nothing else that is expected. ``NotSent``: repeat
freely. ``NoReply``: look. ``Refused``: the far side said no.
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from msgspec import Struct

from kiosk.checkout.intent import Intent, IntentAnswer
from kiosk.checkout.journal import JournalEntry
from kiosk.checkout.purchase import Approval, Purchase
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, PosRefused
from kiosk.wire.rkeeper.stamp import LicenceStamp


class PurchaseBook(Protocol):
    """The store of purchases. When a method returns, what it wrote survives a power cut.

    Each of ``insert`` and ``move`` is one transaction: row, journal line and intents change
    together or not at all. An intent with a licence number claims that number in the same
    transaction; its ``DONE`` moves the counter to the next number, any other definite outcome moves
    it too and leaves it in doubt (rk7 §8 row 2). All raise StoreError.
    """

    async def insert(self, purchase: Purchase, entry: JournalEntry, opens: Intent) -> None:
        """A new purchase with its first intent."""
        ...

    async def move(
        self,
        purchase: Purchase,
        entry: JournalEntry,
        *,
        opens: Intent | None = None,
        answers: tuple[IntentAnswer, ...] = (),
    ) -> None:
        """The row as it is now. ``answers`` are applied before ``opens``."""
        ...

    async def get(self, guid: UUID) -> Purchase | None: ...

    async def unfinished(self) -> tuple[Purchase, ...]:
        """Purchases that are at no end, oldest first."""
        ...

    async def latest(self, count: int) -> tuple[Purchase, ...]:
        """The newest purchases first."""
        ...

    async def journal_of(self, guid: UUID) -> tuple[JournalEntry, ...]:
        """Every line, in the order of writing."""
        ...

    async def intents_of(self, guid: UUID) -> tuple[Intent, ...]:
        """Every intent with its outcome, in the order of making."""
        ...


class Standing(StrEnum):
    """An order as the cash server sees it."""

    ABSENT = "absent"
    OPEN = "open"
    PAID = "paid"
    VOID = "void"


class Lines(StrEnum):
    """The order's lines and sum, compared with what the guest saw."""

    NONE = "none"
    RIGHT = "right"
    WRONG = "wrong"
    """Other dishes, quantities, modifiers, or some part refused."""
    OTHER_SUM = "other-sum"
    """The lines are right, the sum is not."""


class OrderSeen(Struct, frozen=True, kw_only=True):
    """What a look at the cash server shows; ``detail`` is for the log.

    ``order_sum`` is what the order costs; ``None`` where it was not told. ``paid_elsewhere``: the
    receipt states its tenders, and what the kiosk has taken is not among them.
    """

    standing: Standing
    order_sum: Money | None = None
    visit: int = 0
    order_ident: int = 0
    number: str = ""
    lines: Lines = Lines.NONE
    receipt_number: str = ""
    receipt_guid: UUID | None = None
    paid_elsewhere: bool = False
    detail: str = ""


class Till(Protocol):
    """The cash server, seen from one purchase.

    The builders are pure: equal arguments give equal bytes. Sending raises NotSent, NoReply,
    PosRefused; reading the same, where NoReply simply means "ask again".
    """

    def create_order_request(self, purchase: Purchase) -> bytes: ...

    def save_order_request(self, purchase: Purchase, stamp: LicenceStamp | None) -> bytes: ...

    def apply_coupon_request(self, purchase: Purchase) -> bytes:
        """Only where ``takes_coupons``."""
        ...

    @property
    def takes_coupons(self) -> bool:
        """Whether this site has a way for coupons to the cash server."""
        ...

    def pay_order_request(
        self, purchase: Purchase, stamp: LicenceStamp | None, attempt: int
    ) -> bytes:
        """The points and the rest, each as its own payment with its own line GUID."""
        ...

    def void_order_request(self, purchase: Purchase) -> bytes: ...

    @property
    def takes_points(self) -> bool:
        """Whether r_keeper takes points off the guest's account, so that the kiosk must not."""
        ...

    async def create_order(self, request: bytes) -> OrderSeen: ...

    async def save_order(self, request: bytes, purchase: Purchase) -> OrderSeen:
        """The order as saved, its lines and sum compared with the purchase's."""
        ...

    async def apply_coupon(self, request: bytes) -> None:
        """Attaches the coupon; what it does to the order a look tells (rk7 §5.15)."""
        ...

    async def pay_order(self, request: bytes) -> OrderSeen:
        """Lasts as long as the guest is at the terminal: minutes (rk7 §1.7)."""
        ...

    async def cancel_sbp(self, purchase: Purchase, attempt: int) -> None:
        """Calls back a fast payment that waits at the bank. What came of it only a look tells."""
        ...

    async def void_order(self, request: bytes) -> None: ...

    async def look(self, purchase: Purchase) -> OrderSeen:
        """The order and its receipts as they are now; ABSENT is an answer, not an error."""
        ...

    async def amount_due(self, purchase: Purchase) -> Money:
        """The sum a payment has to cover (CalcOrder2, rk7 §5.6)."""
        ...


class NotCharged(Struct, frozen=True, kw_only=True):
    """Declined: nothing is held. ``cause`` ``None``: the bank said no."""

    cause: ErrorCode | None = None


class CardTerminal(Protocol):
    """The kiosk's own terminal, seen from one purchase. A charge's name is opaque bytes.

    Repeating anything but ``authorise`` with one name is harmless.
    """

    async def prepare(self, purchase: Purchase) -> bytes:
        """A new charge over ``to_pay``, the terminal proven idle.

        Raises Refused TERMINAL_NOT_READY: nothing was begun.
        """
        ...

    async def authorise(self, charge: bytes, purchase: Purchase) -> Approval | NotCharged:
        """Lasts as long as the guest takes. Raises NoReply."""
        ...

    @property
    def can_cancel(self) -> bool:
        """Whether a charge can be ended while the terminal is asking."""
        ...

    async def cancel(self, charge: bytes) -> None:
        """Asks to end a charge that is being made: ``authorise`` says what came of it."""
        ...

    @property
    def repeats_closings(self) -> bool:
        """Whether a confirmation or a release is looked for by repeating it, and not by a look: a
        terminal may take the look for a new charge once its end was decided."""
        ...

    def forget(self, charge: bytes) -> None:
        """A person has settled this charge: nobody asks about it any more."""
        ...

    async def status(self, charge: bytes, purchase: Purchase) -> Approval | NotCharged:
        """What became of it, as ``authorise``. Raises NoReply also while it is going on."""
        ...

    async def confirm(self, charge: bytes) -> bool:
        """The sale stands; ``False``: the sum is not held any more. Raises NoReply."""
        ...

    async def release(self, charge: bytes) -> bool:
        """Lets the sum go, or gives it back; ``False``: it cannot. Raises NoReply."""
        ...


class Points(Protocol):
    """The card system's bonus account, seen from one purchase.

    The builders send nothing; StoreError: no message id could be reserved for the request. Sending
    and finding raise NotSent, NoReply, CrmRefused.
    """

    async def debit_request(self, purchase: Purchase, at: datetime) -> bytes: ...

    async def return_request(self, purchase: Purchase, at: datetime) -> bytes: ...

    async def credit_request(self, purchase: Purchase, at: datetime) -> bytes: ...

    async def debit(self, request: bytes) -> None: ...

    async def find_debit(self, purchase: Purchase) -> bool:
        """Whether the debit of this purchase, by name, account and amount, was carried out."""
        ...

    async def give_back(self, request: bytes) -> None: ...

    async def credit(self, request: bytes) -> None: ...

    async def find_credit(self, purchase: Purchase) -> bool:
        """Whether the credit of this purchase was carried out, as ``find_debit``."""
        ...

    async def find_return(self, purchase: Purchase) -> bool: ...

    async def take_back_request(self, purchase: Purchase, at: datetime) -> bytes:
        """For a refund: takes back what ``credit`` gave; sent by ``give_back``."""
        ...

    async def find_taken_back(self, purchase: Purchase) -> bool: ...


class LicenceTurn(Protocol):
    """The right to send one licensed command, and its number.

    A turn that ends without ``accepted`` or ``refused`` changes nothing: after silence, or where
    nothing left, the number stays with its bytes.
    """

    @property
    def number(self) -> int | None:
        """``None`` at a site with a lifetime licence: no licence part is sent (rk7 §8 row 24)."""
        ...

    @property
    def stamp(self) -> LicenceStamp | None: ...

    async def accepted(self) -> None:
        """The command was carried out: the number is used up."""
        ...

    async def refused(self, error: PosRefused) -> None:
        """A definite no. About the number or the licence: the queue sets right what it can, so that
        the next turn carries better ones (rk7 §3.8, §3.9)."""
        ...


class LicenceQueue(Protocol):
    """One licensed command in flight."""

    def turn(self) -> AbstractAsyncContextManager[LicenceTurn]:
        """Waits for the turn; asks the server for the number first where that is in doubt, at most
        once a minute. Raises NotSent, NoReply, Refused: then nothing was claimed."""
        ...

    def turn_again(self, number: int | None) -> AbstractAsyncContextManager[LicenceTurn]:
        """The turn for bytes that carry ``number`` already. Its ``stamp`` is not for new bytes."""
        ...
