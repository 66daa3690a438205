"""The cash server as the purchase's till: commands built, sent and read (rk7 §5.3-§5.19, §6.9).

Implements ``ports.Till`` over ``clients.cash_server``. A look is GetOrder and, where money is
concerned, GetReceiptList: an order that says it is open while a receipt of it stands is paid.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Protocol
from uuid import UUID, uuid5

from msgspec import Struct, structs

from kiosk.checkout.comparison import compared
from kiosk.checkout.frozen import FrozenComponent, FrozenLine, FrozenModifier
from kiosk.checkout.ports import Lines, OrderSeen, Standing
from kiosk.checkout.purchase import Leg, Purchase
from kiosk.checkout.ways import PayWay
from kiosk.domain.money import Money
from kiosk.errors import ErrorCode, NoReply, PosRefused
from kiosk.wire.rkeeper.calculation import CalcOrder2
from kiosk.wire.rkeeper.envelope import decode, encode
from kiosk.wire.rkeeper.order_changes import SaveOrder, VoidOrder
from kiosk.wire.rkeeper.order_lines import (
    NewCombo,
    NewComponent,
    NewDish,
    NewLine,
    NewModifier,
    NewSession,
)
from kiosk.wire.rkeeper.order_payments import PrintCheck
from kiosk.wire.rkeeper.order_state import OrderState
from kiosk.wire.rkeeper.orders import CreateOrder, GetOrder
from kiosk.wire.rkeeper.payment import CancelSbpPay, PayOrder
from kiosk.wire.rkeeper.payment_lines import Payment, TerminalApproval
from kiosk.wire.rkeeper.personal_cards import ApplyPersonalCard
from kiosk.wire.rkeeper.receipts import GetReceiptList, Receipt
from kiosk.wire.rkeeper.refusals import InnerError
from kiosk.wire.rkeeper.stamp import LicenceStamp
from kiosk.wire.rkeeper.versions import Feature

PORTION: Final = 1000
"""r_keeper counts thousandths of a portion (rk7 §2.3)."""

PURCHASE_PROPERTY: Final = "KioskPurchase"
"""External property of the order that names the purchase: seen at the till, kept in GetOrder."""


class CashServer(Protocol):
    """The link (``clients.cash_server``)."""

    async def post(self, body: bytes, *, reply_timeout_s: float | None = None) -> bytes:
        """Raises NotSent, NoReply, PosRefused."""
        ...


class Understands(Protocol):
    """What the cash server's version understands (``clients.till_version``)."""

    async def has(self, feature: Feature) -> bool:
        """Raises NotSent, NoReply, PosRefused."""
        ...


class TillSettings(Struct, frozen=True, kw_only=True):
    """Who sells, at which station and table, for which tenders: ids of r_keeper's directories.

    ``coupon_interface_id`` is the card driver coupons are presented through; ``None``: none are.
    ``points_interface_id`` is the one r_keeper takes points through; ``None``: the kiosk does.
    ``manager_id`` is the employee a void is made in the name of. ``pay_timeout_s`` is how long a
    payment may take; the runner's ``Pace.payment_wait_s`` must not be less.
    """

    station_id: int
    table_id: int
    waiter_id: int
    cashier_id: int
    manager_id: int
    card_tender_id: int
    bonus_tender_id: int | None
    void_reason_id: int
    order_category_id: int | None = None
    terminal_tender_id: int | None = None
    """Tender for the kiosk's own terminal: one that no terminal of r_keeper's is bound to."""
    sbp_tender_id: int | None = None
    """Tender for fast payments by a bank's QR code, which r_keeper shows by its own driver."""
    coupon_interface_id: int | None = None
    points_interface_id: int | None = None
    coupon_by_code: bool = False
    """Present the code printed on a coupon instead of the card system's id."""
    pay_timeout_s: float = 150.0


class CashServerTill:
    """One kiosk's way to sell at one r_keeper station."""

    def __init__(self, server: CashServer, settings: TillSettings, version: Understands) -> None:
        self._server = server
        self._at = settings
        self._version = version

    def create_order_request(self, purchase: Purchase) -> bytes:
        return encode(
            CreateOrder(
                guid=purchase.guid,
                table_id=self._at.table_id,
                station_id=self._at.station_id,
                waiter_id=self._at.waiter_id,
                order_category_id=self._at.order_category_id,
                order_type_id=purchase.order.order_type_id,
                # SaveOrder has no place for a guest's words, the order's head has (rk7 §5.3).
                persistent_comment=purchase.order.note,
                external_props={PURCHASE_PROPERTY: str(purchase.guid)},
            )
        )

    def save_order_request(self, purchase: Purchase, stamp: LicenceStamp | None) -> bytes:
        packet = NewSession(
            lines=tuple(_line(line) for line in purchase.order.lines),
            guid=purchase.order.session_guid,
            station_id=self._at.station_id,
            author_id=self._at.waiter_id,
        )
        command = SaveOrder(
            order=purchase.guid, sessions=(packet,), lock_station_id=self._at.station_id
        )
        return encode(command, stamp)

    @property
    def takes_coupons(self) -> bool:
        return self._at.coupon_interface_id is not None

    def apply_coupon_request(self, purchase: Purchase) -> bytes:
        coupon, interface = purchase.coupon, self._at.coupon_interface_id
        assert coupon is not None, "nothing to apply"
        assert interface is not None, "no way for coupons to the cash server"
        return encode(
            ApplyPersonalCard(
                order=purchase.guid,
                station_id=self._at.station_id,
                interface_id=interface,
                card_code=coupon.code if self._at.coupon_by_code else coupon.id,
            )
        )

    @property
    def takes_points(self) -> bool:
        return self._at.points_interface_id is not None

    def pay_order_request(
        self, purchase: Purchase, stamp: LicenceStamp | None, attempt: int
    ) -> bytes:
        """Line GUIDs come from the order's GUID and the attempt: the same bytes every time."""
        payments = []
        if purchase.to_pay:
            payments.append(self._money_share(purchase, attempt))
        if purchase.bonus:
            payments.append(self._bonus_share(purchase, attempt))
        command = PayOrder(
            order=purchase.guid,
            station_id=self._at.station_id,
            cashier_id=self._at.cashier_id,
            payments=tuple(payments),
        )
        return encode(command, stamp)

    def void_order_request(self, purchase: Purchase) -> bytes:
        return encode(
            VoidOrder(
                order=purchase.guid,
                station_id=self._at.station_id,
                manager_id=self._at.manager_id,
                reason_id=self._at.void_reason_id,
            )
        )

    async def create_order(self, request: bytes) -> OrderSeen:
        created = decode(CreateOrder, await self._server.post(request))
        if created.order is None:
            return OrderSeen(
                standing=Standing.OPEN, visit=created.visit, order_ident=created.order_ident
            )
        return structs.replace(
            _head(created.order), visit=created.visit, order_ident=created.order_ident
        )

    async def save_order(self, request: bytes, purchase: Purchase) -> OrderSeen:
        saved = decode(SaveOrder, await self._server.post(request))
        if saved.faults:
            return structs.replace(
                _head(saved.order), lines=Lines.WRONG, detail=_faults(saved.faults)
            )
        return _with_lines(saved.order, purchase)

    async def apply_coupon(self, request: bytes) -> None:
        decode(ApplyPersonalCard, await self._server.post(request))

    async def pay_order(self, request: bytes) -> OrderSeen:
        reply = await self._server.post(request, reply_timeout_s=self._at.pay_timeout_s)
        paid = decode(PayOrder, reply)
        if not paid.receipts:
            raise NoReply(ErrorCode.POS_SILENT, "PayOrder: Ok, and no receipt")
        return structs.replace(
            _receipted(OrderSeen(standing=Standing.PAID), paid.receipts[0]), detail=paid.warning
        )

    async def cancel_sbp(self, purchase: Purchase, attempt: int) -> None:
        await self._server.post(encode(CancelSbpPay(sbp_guid=_sbp_guid(purchase, attempt))))

    async def void_order(self, request: bytes) -> None:
        decode(VoidOrder, await self._server.post(request))

    async def look(self, purchase: Purchase) -> OrderSeen:
        try:
            order = decode(GetOrder, await self._server.post(encode(GetOrder(order=purchase.guid))))
        except PosRefused as refusal:
            if refusal.code is not ErrorCode.POS_UNKNOWN_ORDER:
                raise
            seen = OrderSeen(standing=Standing.ABSENT)
        else:
            seen = structs.replace(
                _with_lines(order, purchase), paid_elsewhere=self._paid_elsewhere(order, purchase)
            )
        if seen.standing is Standing.VOID or seen.receipt_number:
            return seen
        if seen.standing is Standing.PAID or purchase.payment is not Leg.UNTOUCHED:
            return await self._with_receipt(purchase, seen)
        return seen

    async def amount_due(self, purchase: Purchase) -> Money:
        command = CalcOrder2(
            order=purchase.guid,
            station_id=self._at.station_id,
            cashier_id=self._at.cashier_id,
        )
        due = decode(CalcOrder2, await self._server.post(encode(command)))
        return Money(due.unpaid_sum)

    def _paid_elsewhere(self, order: OrderState, purchase: Purchase) -> bool:
        """Whether somebody else took payment for what the kiosk holds points or a charge for.

        Only tenders nobody but a kiosk states are a proof, and only where the receipt tells them
        all: the one of a station's card may be another than was asked for.
        """
        ours = set()
        if purchase.approval is not None:
            ours.add(self._at.terminal_tender_id)
        if purchase.points is Leg.DONE:
            ours.add(self._at.bonus_tender_id)
        stated = {payment.tender.id for r in order.receipts for payment in r.payments}
        return bool(ours and stated) and 0 not in stated and not ours & stated

    def _money_share(self, purchase: Purchase, attempt: int) -> Payment:
        """By the station's terminal, or stating what the kiosk's own has done (rk7 §6.2)."""
        if purchase.way is PayWay.SBP:
            assert self._at.sbp_tender_id is not None, "a fast payment without a tender for it"
            share = _share(purchase, attempt, self._at.sbp_tender_id, purchase.to_pay)
            return replace(share, sbp_guid=_sbp_guid(purchase, attempt))
        approval = purchase.approval
        if purchase.way is not PayWay.TERMINAL or approval is None:
            return _share(purchase, attempt, self._at.card_tender_id, purchase.to_pay)
        assert self._at.terminal_tender_id is not None, "a charge without a tender for it"
        share = _share(purchase, attempt, self._at.terminal_tender_id, purchase.to_pay)
        stated = TerminalApproval(
            approval_code=approval.approval_code,
            masked_card=approval.masked_card,
            card_brand=approval.card_brand,
            terminal_id=approval.terminal_id,
            transaction_number=approval.receipt_number,
            reference=approval.reference,
            slip=approval.slip,
        )
        return replace(share, approval=stated)

    def _bonus_share(self, purchase: Purchase, attempt: int) -> Payment:
        assert self._at.bonus_tender_id is not None, "points without a tender for them"
        share = _share(purchase, attempt, self._at.bonus_tender_id, purchase.bonus)
        if not purchase.points_by_till:
            return share
        assert self._at.points_interface_id is not None, "points without a card driver"
        return replace(
            share, card_code=purchase.card_number, interface_id=self._at.points_interface_id
        )

    async def _with_receipt(self, purchase: Purchase, seen: OrderSeen) -> OrderSeen:
        """What the list of receipts adds: a receipt that stands means that the order is paid."""
        if not await self._version.has(Feature.RECEIPT_LIST):
            return seen
        command = GetReceiptList(order=purchase.guid)
        try:
            receipts = decode(GetReceiptList, await self._server.post(encode(command)))
        except PosRefused as refusal:
            if refusal.code is not ErrorCode.POS_UNKNOWN_ORDER:
                raise
            return seen
        if not receipts.standing:
            return seen
        return _receipted(structs.replace(seen, standing=Standing.PAID), receipts.standing[0])


def _sbp_guid(purchase: Purchase, attempt: int) -> UUID:
    """Our own, so that the payment can be called back (rk7 §5.13)."""
    return uuid5(purchase.guid, f"fast payment {attempt}")


def _share(purchase: Purchase, attempt: int, tender_id: int, amount: Money) -> Payment:
    guid = uuid5(purchase.guid, f"payment {attempt}, tender {tender_id}")
    return Payment(tender_id=tender_id, amount=amount.minor, guid=guid)


def _line(line: FrozenLine) -> NewLine:
    quantity = line.quantity * PORTION
    if line.is_combo:
        return NewCombo(
            dish_id=line.dish_id,
            quantity=quantity,
            guid=line.guid,
            components=tuple(_component(component) for component in line.components),
        )
    return NewDish(
        dish_id=line.dish_id,
        quantity=quantity,
        guid=line.guid,
        modifiers=_modifiers(line.modifiers),
    )


def _component(component: FrozenComponent) -> NewComponent:
    return NewComponent(
        dish_id=component.dish_id,
        combo_modifier_id=component.combo_modifier_id,
        count=component.count,
        modifiers=_modifiers(component.modifiers),
    )


def _modifiers(modifiers: tuple[FrozenModifier, ...]) -> tuple[NewModifier, ...]:
    return tuple(NewModifier(modifier_id=m.modifier_id, count=m.count) for m in modifiers)


def _head(order: OrderState) -> OrderSeen:
    if order.deleted:
        standing = Standing.VOID
    elif order.is_paid:
        standing = Standing.PAID
    else:
        standing = Standing.OPEN
    seen = OrderSeen(
        standing=standing,
        order_sum=Money(order.order_sum),
        visit=order.visit,
        order_ident=order.order_ident,
        number=str(order.sequence_number) if order.sequence_number else order.name,
    )
    return _receipted(seen, order.receipts[0]) if order.receipts else seen


def _with_lines(order: OrderState, purchase: Purchase) -> OrderSeen:
    comparison = compared(purchase.order, order, purchase.order_sum)
    return structs.replace(_head(order), lines=comparison.lines, detail=comparison.detail)


def _receipted(seen: OrderSeen, receipt: PrintCheck | Receipt) -> OrderSeen:
    return structs.replace(seen, receipt_number=str(receipt.number), receipt_guid=receipt.guid)


def _faults(faults: tuple[InnerError, ...]) -> str:
    return "; ".join(f"{fault.text} {fault.faulty_part}".strip() for fault in faults)
