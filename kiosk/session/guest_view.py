"""The guest as a screen may show them: card, points, coupons, and signing in. Pure."""

from __future__ import annotations

from kiosk.domain.basket import basket_total
from kiosk.domain.money import ZERO
from kiosk.errors import ErrorCode
from kiosk.session import favours
from kiosk.session.state import SessionState
from kiosk.session.steps import Surroundings
from kiosk.snapshots.loyalty import LoyaltyPart
from kiosk.snapshots.sign_in import SignInPart


def loyalty_part(state: SessionState, around: Surroundings) -> LoyaltyPart:
    """The card and what it may do for this basket. Only the first name ever leaves the session."""
    holder = state.holder
    account = holder.account if holder else None
    total = basket_total(state.basket, around.menu)
    discount = favours.discount(state, around.site, around.menu)
    rules = around.site.bonus_rules
    most = favours.most_bonus(state, around.site, around.menu)
    bonus = min(state.bonus, most) if state.bonus is not None else None
    return LoyaltyPart(
        state=state.card_state,
        offered=around.site.has_card_system,
        first_name=holder.first_name if holder else "",
        card_last_four=holder.card.last_four if holder else "",
        level=account.level if account else "",
        balance=account.balance if account else ZERO,
        most_percent=rules.most_percent,
        amounts=rules.offers(total - discount, account.balance) if account else (),
        bonus=bonus,
        total=total,
        to_pay=total - discount - (bonus or ZERO),
        trouble=state.card_trouble,
        by_phone=around.site.phone is not None,
        to_next_level=account.to_next_level if account else None,
        expiring=holder.expiring if holder else None,
        coupons=favours.coupon_views(state, around.site, around.menu),
        discount=discount,
    )


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
