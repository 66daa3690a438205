"""Money as requests write it: payments and prepayments, each in one tender (rk7 §5.4, §5.11)."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from kiosk.wire.documents import Element
from kiosk.wire.rkeeper.attributes import put, put_ref, put_text
from kiosk.wire.rkeeper.line_states import TransactionState


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalApproval:
    """What a terminal outside r_keeper said: proof of a charge made already (rk7 §6.2)."""

    approval_code: str = ""
    masked_card: str = field(default="", repr=False)
    card_brand: str = ""
    terminal_id: str = ""
    transaction_number: str = ""
    reference: str = ""
    slip: str = field(default="", repr=False)

    def attributes(self) -> dict[str, object]:
        return {
            "cardCode": self.masked_card,
            "owner": self.card_brand,
            "authcode": self.approval_code,
            "authtype": "terminal",
            "TransactionStatus": TransactionState.CONFIRMED.value,
            "transactionNumber": self.transaction_number,
            "extIntegerInfo": self.terminal_id,
            "extTransactionInfo": self.reference,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One tender with its share of the sum, in minor units.

    ``card_code`` with ``interface_id`` pays from an account of the card system; ``approval`` tells
    of a charge on a terminal r_keeper does not know; ``terminal_number`` chooses among terminals of
    the station; ``sbp_guid`` names a fast payment, so that it can be cancelled. ``tip_amount`` is
    part of no price; ``tip_charge_id`` is the markup it is booked as.
    """

    tender_id: int
    amount: int
    guid: UUID
    seat: int | None = None
    card_code: str = field(default="", repr=False)
    interface_id: int | None = None
    sbp_guid: UUID | None = None
    terminal_number: str = ""
    terminal_layout_id: int | None = None
    tip_amount: int | None = None
    tip_charge_id: int | None = None
    approval: TerminalApproval | None = None

    def write_into(self, parent: Element) -> None:
        attributes: dict[str, object] = {
            "id": self.tender_id,
            "amount": self.amount,
            "cardCode": self.card_code,
            "line_guid": self.guid,
            "seat": self.seat,
            "sbpPayGuid": self.sbp_guid,
            "terminalNumber": self.terminal_number,
            "tipAmount": self.tip_amount,
        }
        if self.approval is not None:
            told = self.approval.attributes()
            attributes |= told | {"cardCode": self.card_code or told["cardCode"]}
        element = put(parent, "Payment", attributes)
        put_ref(element, "Interface", self.interface_id)
        put_ref(element, "TipCharge", self.tip_charge_id)
        put_ref(element, "TerminalMaket", self.terminal_layout_id)
        if self.approval is not None:
            put_text(element, "Slip", self.approval.slip)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPrepayment:
    """Money taken before the receipt, or with ``promised`` only announced (rk7 §6.4).

    ``reason_id`` is always sent: some servers demand it (rk7 §8 row 20).
    """

    tender_id: int
    amount: int
    reason_id: int
    guid: UUID | None = None
    promised: bool = False
    seat: int | None = None
    card_code: str = field(default="", repr=False)
    interface_id: int | None = None
    approval: TerminalApproval | None = None
    deleted: bool = False

    def write_into(self, parent: Element) -> None:
        attributes: dict[str, object] = {
            "id": self.tender_id,
            "amount": self.amount,
            "promised": self.promised or None,
            "cardCode": self.card_code,
            "line_guid": self.guid,
            "seat": self.seat,
            "deleted": self.deleted or None,
        }
        if self.approval is not None:
            told = self.approval.attributes()
            attributes |= told | {"cardCode": self.card_code or told["cardCode"]}
        element = put(parent, "Prepay", attributes)
        put_ref(element, "Interface", self.interface_id)
        put_ref(element, "Reason", self.reason_id)
