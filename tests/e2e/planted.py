"""Fifty secrets of nobody, and a restaurant in which they are real."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from resources.paths import resource_path
from tests.hardware.made_numbers import with_check_digit


class Gone(StrEnum):
    """When the kiosk has to have let go of a secret."""

    NEVER = "kept for as long as the kiosk works"
    AT_ONCE = "gone from memory, too"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """``what`` it is to people."""

    what: str
    value: str
    gone: Gone = Gone.NEVER


CASH_USER: Final = "KioskHttp"
CASH_PASSWORD: Final = "tulip-Canary-4471"
LICENCE_USER: Final = "dealer.canary@orchid.example"
LICENCE_PASSWORD: Final = "Orchid-canary-9182"
LICENCE_TOKEN: Final = "c0ffee71-canary-token-5533"
RIGHT_PINS: Final = ("47183926", "92640173", "38157294")
WRONG_PINS: Final = ("50283719", "81640352", "27491630", "64093715")
KNOWN_CARDS: Final = {"777000001": "7770002468135", "777000004": "7770009753102"}
UNKNOWN_CARDS: Final = ("7770005318642", "7770008642975", "7770001597534", "7770003571598")
KNOWN_PHONES: Final = {"9000004821": "9137462850", "9000009940": "9268305174"}
NEW_PHONES: Final = ("9351704826", "9482610537")
TYPED_PHONES: Final = ("9560382714", "9674918205")
WRONG_CODES: Final = ("739158", "284617")
NAMES: Final = {"Соколова": "Канарейкина", "Ладогин": "Чечёткин", "Игоревна": "Снегирёвна"}
COUPONS: Final = {"2400000040008": "2400000738261", "2400000040011": "2400000915374"}
NOTE: Final = "домофон четыре семь два"
STRIPES: Final = tuple(
    with_check_digit(body)
    for body in ("427638150628491", "553691738264905", "220070629184735", "220138495061728")
)
SCANS: Final = tuple(
    with_check_digit(body)
    for body in ("676274839150264", "546917382640527", "427901846372510", "220220918273645")
)
EMBOSSED: Final = "KANAREYKIN/IVAN"
DISCRETIONARY: Final = "41907352860"


def stripe(number: str) -> str:
    """Both tracks of a bank card, with the name on it and what the bank keeps there for itself."""
    return f"%B{number}^{EMBOSSED}^27122010000000000000?;{number}=2712201{DISCRETIONARY}?"


def scenario(folder: Path) -> Path:
    """The café with these people and logins in it."""
    text = resource_path("scenarios", "samovar.toml").read_text(encoding="utf-8")
    for usual, planted in {
        "samovar-http-7": CASH_PASSWORD,
        "kiosk@samovar-cafe.example": LICENCE_USER,
        "Pryanik-12": LICENCE_PASSWORD,
        "samovar-developer-token-0001": LICENCE_TOKEN,
        **KNOWN_CARDS,
        **KNOWN_PHONES,
        **NAMES,
        **COUPONS,
    }.items():
        assert usual in text, f"the scenario has no {usual} any more"
        text = text.replace(usual, planted)
    file = folder / "samovar.toml"
    file.write_text(text, encoding="utf-8")
    return file


def planted(*, private_key: str, database_key: str, licence_id: str, usr: str) -> list[Planted]:
    """All of them but the one-time codes that were sent: those are known once they are."""
    login = base64.b64encode(f"{CASH_USER}:{CASH_PASSWORD}".encode()).decode()
    kept = [
        Planted(what="password of the cash server", value=CASH_PASSWORD),
        Planted(what="login as it is sent", value=login),
        Planted(what="user of the licence account", value=LICENCE_USER),
        Planted(what="password of the licence account", value=LICENCE_PASSWORD),
        Planted(what="token of the developer", value=LICENCE_TOKEN),
        Planted(what="header of the licence account", value=usr),
        Planted(what="licence", value=licence_id),
        Planted(what="key of the database", value=database_key),
        Planted(what="private key of a certificate", value=private_key),
    ]
    of_guests = [
        *(Planted(what="guest's card", value=card) for card in KNOWN_CARDS.values()),
        *(Planted(what="card nobody knows", value=card) for card in UNKNOWN_CARDS),
        *(Planted(what="guest's phone", value=phone) for phone in KNOWN_PHONES.values()),
        *(Planted(what="new guest's phone", value=phone) for phone in NEW_PHONES),
        *(Planted(what="phone never sent", value=phone) for phone in TYPED_PHONES),
        *(Planted(what="wrong code", value=code) for code in WRONG_CODES),
        *(Planted(what="guest's name", value=name) for name in NAMES.values()),
        *(Planted(what="guest's coupon", value=code) for code in COUPONS.values()),
        Planted(what="guest's note", value=NOTE),
    ]
    never_ours = [
        *(Planted(what="PIN", value=pin) for pin in RIGHT_PINS),
        *(Planted(what="wrong PIN", value=pin) for pin in WRONG_PINS),
        *(Planted(what="bank card at the stripe reader", value=card) for card in STRIPES),
        *(Planted(what="bank card at the scanner", value=card) for card in SCANS),
        Planted(what="name on a bank card", value=EMBOSSED),
        Planted(what="what a bank keeps on its card", value=DISCRETIONARY),
    ]
    return [*kept, *of_guests, *(replace(one, gone=Gone.AT_ONCE) for one in never_ours)]
