"""From a card's number to its holder (crm §8.1 "Get card info", §14 "card look-up")."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, Protocol, TypeVar

from kiosk.clock import Clock
from kiosk.domain.coupons import Coupon
from kiosk.domain.guest import BonusAccount, CardHolder, ExpiringPoints, GuestCard
from kiosk.domain.money import Money
from kiosk.errors import CrmRefused, ErrorCode, GarbledReply, NoReply
from kiosk.loyalty.coupons import usable_coupons
from kiosk.wire.crm.accounts import CardAccount
from kiosk.wire.crm.action import Action
from kiosk.wire.crm.cards import CardInfo, GetCardInfo
from kiosk.wire.crm.expiring_points import GetExpiringPoints
from kiosk.wire.crm.plastic import CardStatus
from kiosk.wire.crm.wishes import FOR_A_GREETING, AccountClass, CouponPage, Include

_A = TypeVar("_A")

_LAST: Final = 1 << 31
_MOST_COUPONS: Final = 10
_SOON: Final = timedelta(days=60)
"""Points that end later than this are not worth a hurry."""
_INCLUDE: Final = (*FOR_A_GREETING, Include.HOLDER_COUPON, Include.HOLDER_COUPON_AVAILABLE)


class CardSystem(Protocol):
    """The card system's link (``clients.crm_link``)."""

    async def ask(self, action: Action[_A]) -> _A:
        """Raises NotSent, NoReply, CrmRefused."""
        ...


class CardDesk:
    """Looks guests up. ``account_type`` is the site's bonus account; ``None``: points are not
    spent.
    """

    def __init__(self, system: CardSystem, clock: Clock, *, account_type: int | None) -> None:
        self._system = system
        self._clock = clock
        self._account_type = account_type

    async def look_up(self, card: GuestCard) -> CardHolder:
        """The holder of a card that can be used today.

        Raises CrmRefused with CARD_UNKNOWN, CARD_BLOCKED, CARD_EXPIRED or CARD_WITHOUT_ACCOUNT for
        a card that cannot, else what the link raises: always under a code of the card system, for
        the guest may go on without it.
        """
        try:
            info = await self._system.ask(
                GetCardInfo(
                    card=card.number, include=_INCLUDE, coupons=CouponPage(count=_MOST_COUPONS)
                )
            )
        except GarbledReply as garbled:
            raise NoReply(ErrorCode.CRM_SILENT, garbled.detail) from garbled
        self._check(info)
        account = self._bonus_account(info)
        if account is None and not info.accounts:
            raise CrmRefused(ErrorCode.CARD_WITHOUT_ACCOUNT, "the card has no account")
        return CardHolder(
            first_name=info.holder.first_name.strip() if info.holder else "",
            card=card,
            account=account,
            coupons=self._coupons(info),
        )

    async def expiring(self, account: BonusAccount) -> ExpiringPoints | None:
        """The points that end first within the next two months, those of one day together.

        Raises what the link raises.
        """
        today = self._clock.now().date()
        ask = GetExpiringPoints(
            account_number=account.number, first_day=today, last_day=today + _SOON
        )
        try:
            soonest_first = (await self._system.ask(ask)).points
        except GarbledReply as garbled:
            raise NoReply(ErrorCode.CRM_SILENT, garbled.detail) from garbled
        for points in soonest_first:
            # Never more than the balance: what was spent since may not be in the listing.
            left = min(points.left, account.balance.minor) // 100 * 100
            if points.last_day is not None and points.last_day >= today and left > 0:
                return ExpiringPoints(amount=Money(left), last_day=points.last_day)
        return None

    def _coupons(self, info: CardInfo) -> tuple[Coupon, ...]:
        holder = info.holder
        found = (person.coupons.coupons for person in info.people if person.holder == holder)
        return usable_coupons(next(found, ()), self._clock.now().date())

    def _check(self, info: CardInfo) -> None:
        if info.status == CardStatus.DELETED:
            raise CrmRefused(ErrorCode.CARD_UNKNOWN, "the card is deleted")
        # Also a status this program does not know: usable is what is said to be active (§14).
        if info.status != CardStatus.ACTIVE:
            raise CrmRefused(ErrorCode.CARD_BLOCKED, f"status {info.status}")
        if info.holder is None or info.holder.deleted:
            raise CrmRefused(ErrorCode.CARD_UNKNOWN, "the card belongs to nobody")
        today = self._clock.now().date()
        if info.valid_until is not None and today > info.valid_until:
            raise CrmRefused(ErrorCode.CARD_EXPIRED, f"valid until {info.valid_until}")
        if info.valid_from is not None and today < info.valid_from:
            raise CrmRefused(ErrorCode.CARD_BLOCKED, f"valid from {info.valid_from}")

    def _bonus_account(self, info: CardInfo) -> BonusAccount | None:
        """The account points may be taken from now; the lowest priority first, none last (§14)."""
        if self._account_type is None:
            return None
        usable = [account for account in info.accounts if self._usable(account)]
        usable.sort(key=lambda a: _LAST if a.debit_priority is None else a.debit_priority)
        if not usable:
            return None
        chosen = usable[0]
        return BonusAccount(
            number=chosen.number,
            type_id=chosen.type_id,
            balance=Money(max(0, chosen.balance)),
            level=chosen.level_name,
            to_next_level=_to_next_level(chosen),
        )

    def _usable(self, account: CardAccount) -> bool:
        return (
            account.active
            and account.debit_enabled
            and account.kind == AccountClass.BONUS
            and account.type_id == self._account_type
        )


def _to_next_level(account: CardAccount) -> Money | None:
    """Told by CRM offers alone (crm §6.2)."""
    away = account.extension.points_to_next_level if account.extension else None
    return Money(away) if away is not None and away > 0 else None
