"""The guest as a screen may show them: card, points, coupons, and signing in. Pure."""

from __future__ import annotations

from kiosk.domain.basket import basket_total
from kiosk.domain.guest import Coupon
from kiosk.domain.menu import Menu
from kiosk.domain.money import ZERO
from kiosk.errors import ErrorCode
from kiosk.session.state import SessionState
from kiosk.session.steps import Surroundings, most_bonus
from kiosk.snapshots import CouponView, LoyaltyPart, SignInPart


def loyalty_part(state: SessionState, around: Surroundings) -> LoyaltyPart:
    """The card and what it may do for this basket. Only the first name ever leaves the session."""
    holder = state.holder
    account = holder.account if holder else None
    total = basket_total(state.basket, around.menu)
    rules = around.site.bonus_rules
    most = most_bonus(state, around)
    bonus = min(state.bonus, most) if state.bonus is not None else None
    return LoyaltyPart(
        state=state.card_state,
        offered=around.site.has_card_system,
        first_name=holder.first_name if holder else "",
        card_last_four=holder.card.last_four if holder else "",
        level=account.level if account else "",
        balance=account.balance if account else ZERO,
        most_percent=rules.most_percent,
        amounts=rules.offers(total, account.balance) if account else (),
        bonus=bonus,
        total=total,
        to_pay=total - (bonus or ZERO),
        trouble=state.card_trouble,
        by_phone=around.site.phone is not None,
        to_next_level=account.to_next_level if account else None,
        expiring=holder.expiring if holder else None,
        coupons=_coupons(holder.coupons, state, around.menu) if holder else (),
    )


def _coupons(
    coupons: tuple[Coupon, ...], state: SessionState, menu: Menu
) -> tuple[CouponView, ...]:
    """Those good for this basket first, in the card system's order."""
    ordered = {line.dish_id for line in state.basket.lines}
    codes = {dish.code for dish in menu.dishes.values() if dish.id in ordered}
    shown = [
        CouponView(
            coupon=coupon,
            fits=coupon.fits(codes),
            pictured=next((d for d in menu.dishes.values() if d.code in coupon.dish_codes), None),
        )
        for coupon in coupons
    ]
    return tuple(sorted(shown, key=lambda view: not view.fits))


def sign_in_part(state: SessionState, around: Surroundings) -> SignInPart | None:
    """The number while it is typed; once a code was sent, the code and the time it has."""
    entry, rules, now = state.sign_in, around.site.phone, around.now
    if entry is None or rules is None:
        return None
    if entry.sent is None:
        return SignInPart(
            prefix=rules.prefix,
            typed=entry.digits,
            digits=rules.digits,
            code_digits=rules.code_digits,
            code_letters=rules.code_letters,
            busy=entry.busy,
            again_in_s=entry.again_in_s(now),
            trouble=entry.trouble,
        )
    trouble = entry.trouble
    if entry.is_over(now) and trouble is not ErrorCode.CODE_USED_UP:
        trouble = ErrorCode.CODE_EXPIRED
    return SignInPart(
        prefix=rules.prefix,
        digits=rules.digits,
        last_two=entry.digits[-2:],
        code="" if entry.is_dead(now) else entry.code,
        code_digits=rules.code_digits,
        code_letters=rules.code_letters,
        busy=entry.busy,
        new_guest=entry.sent.new_guest,
        again_in_s=entry.again_in_s(now),
        valid_s=entry.valid_s(now),
        attempts_left=entry.attempts_left,
        trouble=trouble,
    )
