"""The restaurant of the crash runs: the café's scenario, and as many guests as there are runs.

Each guest has a card with points and one coupon, so that no run sees what another has spent.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kiosk.domain.guest import GuestCard
from resources.paths import resource_path

_FIRST: Final = 600_000
_GUEST: Final = """
[[card_system.card]]
code = "{card}"
issued = 2023-05-14
expires = 2036-05-31
holder_id = {place}
first_name = "Анна"
last_name = "Соколова"
middle_name = "Игоревна"
phone = "+7900{phone}"
birth = 1991-03-08
gender = "Female"

[[card_system.card.account]]
number = {account}
type_id = 5
level_id = 2
balance = 340

[[card_system.card.coupon]]
code = "{coupon}"
type_id = 24
until = 2036-05-31
"""
"""Type 24 of the scenario takes 150 roubles off any order."""


def guest(place: int) -> GuestCard:
    """The card of the guest in this run."""
    return GuestCard(number=str(778_000_000 + place))


def write_scenario(file: Path, guests: int) -> None:
    """The shipped scenario with so many guests more."""
    shipped = resource_path("scenarios", "samovar.toml").read_text(encoding="utf-8")
    head, mark, rest = shipped.partition("[[card_system.free_card]]")
    assert mark, "the scenario has cards without a holder"
    more = "".join(
        _GUEST.format(
            card=guest(place).number,
            place=_FIRST + place,
            phone=1_000_000 + place,
            account=_FIRST + place,
            coupon=2_400_001_000_000 + place,
        )
        for place in range(guests)
    )
    file.write_text(f"{head.rstrip()}\n{more}\n{mark}{rest}", encoding="utf-8")
