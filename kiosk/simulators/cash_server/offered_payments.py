"""Payments as requests offer them: `Payment`, `Prepay` and their details (rk7 §5.4, §5.11)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from kiosk.simulators.cash_server import parameters, refusals
from kiosk.simulators.cash_server.envelope import Element
from kiosk.simulators.cash_server.house import House
from kiosk.simulators.cash_server.order_access import referred
from kiosk.simulators.cash_server.order_lines import Prepayment, TransactionStatus
from kiosk.simulators.journal import masked_card
from kiosk.simulators.scenario import Tender, TenderKind

# Details of a payment that the till keeps and shows again.
_ECHOED: Final = (
    "owner",
    "authcode",
    "authtype",
    "TransactionStatus",
    "transactionNumber",
    "extIntegerInfo",
    "extTransactionInfo",
    "terminalNumber",
    "tipAmount",
    "sbpPayGuid",
)
_AT_THE_STATION: Final = (TenderKind.CARD, TenderKind.SBP)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedPayment:
    """One payment of a request; `sbp_guid` is None where the client gave none.

    `card` is set where the card system is to pay: a card with its interface (rk7 §6.6).
    """

    tender: Tender
    amount: int
    guid: str | None
    echoed: dict[str, str]
    authorised: bool
    card: str = field(repr=False)
    sbp_guid: str | None

    @property
    def needs_the_guest(self) -> bool:
        """Whether the station's own terminal runs a dialogue (rk7 §6.3)."""
        return self.tender.kind in _AT_THE_STATION and not self.authorised

    @property
    def of_sbp(self) -> bool:
        """Whether the bank confirms it after the guest has scanned a code (rk7 §6.5)."""
        return self.tender.kind is TenderKind.SBP and not self.authorised


def read_payment(house: House, source: Element) -> OfferedPayment:
    """A `Payment` or `Prepay`; a card number is kept masked, a slip only seen to be there."""
    tender = tender_of(house, source)
    interface = referred(house, source, "Interface", "DEVICES")
    echoed = {name: source.get(name, "") for name in _ECHOED if source.get(name) is not None}
    if (card := source.get("cardCode")) is not None:
        echoed["cardCode"] = masked_card(card)
    return OfferedPayment(
        tender=tender,
        amount=parameters.number(source, "amount"),
        guid=parameters.guid(source.get("line_guid")),
        echoed=echoed,
        authorised=bool(source.get("authcode")) or source.find("Slip") is not None,
        card="" if interface is None else source.get("cardCode", ""),
        sbp_guid=parameters.guid(source.get("sbpPayGuid")),
    )


def read_prepayment(house: House, source: Element, uni: int) -> Prepayment:
    """A `Prepay` of SaveOrder or TerminalAuthStart2, not yet in any order (rk7 §5.4, §5.14)."""
    offered = read_payment(house, source)
    if offered.amount <= 0:
        raise refusals.bad_integer(parameters.path_of(source), "amount", str(offered.amount))
    return Prepayment(
        tender=offered.tender,
        uni=uni,
        guid=offered.guid or "",
        amount=offered.amount,
        promised=parameters.flag(source, "promised"),
        reason=referred(house, source, "Reason", "DEPOSITCOLLECTREASONS"),
        echoed={n: v for n, v in offered.echoed.items() if n != "TransactionStatus"},
        status=TransactionStatus.CONFIRMED,
    )


def tender_of(house: House, source: Element) -> Tender:
    """The tender a payment names."""
    ident = house.directory.find("CURRENCIES", source).ident
    return next(tender for tender in house.scenario.tenders if tender.id == ident)
