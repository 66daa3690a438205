"""From what a reader read to the number the card system knows: the site's rules. Pure.

Every stage is kept, so that an installer sees where a card goes wrong; of a payment card there is
no stage at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from hardware.errors import BadDeviceSettings
from hardware.payment_cards import is_payment_card
from hardware.protocols import CardSeen


class CheckDigit(StrEnum):
    """How a number's last digit is proven."""

    NONE = "none"
    LUHN = "luhn"
    EAN = "ean"


class UidForm(StrEnum):
    """How a chip's own number is written down."""

    HEX = "hex"
    DECIMAL = "decimal"


class UidOrder(StrEnum):
    """Which byte of a chip's own number is written first."""

    AS_SENT = "as-sent"
    REVERSED = "reversed"


class Misfit(StrEnum):
    """Why there is no number."""

    PAYMENT_CARD = "payment-card"
    TRACK_EMPTY = "track-empty"
    FIELD_ABSENT = "field-absent"
    PREFIX_ABSENT = "prefix-absent"
    SUFFIX_ABSENT = "suffix-absent"
    NOT_DIGITS = "not-digits"
    WRONG_LENGTH = "wrong-length"
    WRONG_CHECK_DIGIT = "wrong-check-digit"


class StageName(StrEnum):
    """What is looked at, in this order. Stages that change nothing by the rules are left out."""

    READ = "read"
    TRACK = "track"
    FIELD = "field"
    UID = "uid"
    STRIPPED = "stripped"
    DIGITS = "digits"
    PADDED = "padded"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What the number looked like at one stage."""

    name: StageName
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardNumber:
    """A card read by the rules: a number, or why there is none."""

    number: str = field(default="", repr=False)
    misfit: Misfit | None = None
    stages: tuple[Stage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRules:
    """Where a site's number stands on its cards. As it is, all digits of what was read count.

    ``track`` 1 to 3, 0 for whatever was read; ``number_field`` counts from 1 between the track's
    separators (``^`` on track 1, ``=`` on 2 and 3), 0 is the whole track. ``prefix`` and ``suffix``
    must be there and are taken off. ``min_length`` to ``max_length`` digits are allowed at the end,
    after zeros are put before up to ``pad_to``. ``uid_bytes`` keeps that many bytes of a chip's own
    number, those sent first; 0 keeps all.
    """

    track: int = 0
    number_field: int = 0
    prefix: str = field(default="", repr=False)
    suffix: str = field(default="", repr=False)
    digits_only: bool = True
    """Letters and signs are dropped; else they belong to the number."""
    check_digit: CheckDigit = CheckDigit.NONE
    drop_check_digit: bool = False
    min_length: int = 1
    max_length: int = 64
    pad_to: int = 0
    uid_form: UidForm = UidForm.DECIMAL
    uid_order: UidOrder = UidOrder.AS_SENT
    uid_bytes: int = 0

    def __post_init__(self) -> None:
        """Raises BadDeviceSettings where the rules cannot be meant."""
        if self.track not in range(4):
            raise BadDeviceSettings(f"a card has tracks 1, 2 and 3; track {self.track} is none")
        if self.number_field < 0:
            raise BadDeviceSettings("number_field counts from 1; 0 is the whole track")
        if not 1 <= self.min_length <= self.max_length:
            raise BadDeviceSettings("min_length must be from 1 to max_length")
        if not 0 <= self.pad_to <= self.max_length:
            raise BadDeviceSettings("pad_to must be from 0 to max_length")
        if self.uid_bytes < 0:
            raise BadDeviceSettings("uid_bytes must be 0 or more")


def card_number(seen: CardSeen, rules: NumberRules) -> CardNumber:
    """The number on a card by ``rules``. A payment card gives none, whoever let it through."""
    if any(
        is_payment_card(read.encode("utf-8", "replace")) for read in (seen.number, *seen.tracks)
    ):
        return CardNumber(misfit=Misfit.PAYMENT_CARD)
    reading = _Reading(seen.number)
    try:
        _follow(reading, seen, rules)
    except _NoNumber as no:
        return CardNumber(misfit=no.misfit, stages=tuple(reading.stages))
    return CardNumber(number=reading.text, stages=tuple(reading.stages))


class _NoNumber(Exception):
    def __init__(self, misfit: Misfit) -> None:
        super().__init__(misfit.value)
        self.misfit = misfit


class _Reading:
    """The text on its way to a number."""

    def __init__(self, read: str) -> None:
        self.text = read
        self.stages = [Stage(name=StageName.READ, text=read)]

    def becomes(self, text: str, name: StageName) -> None:
        if text != self.text or name is StageName.NUMBER:
            self.stages.append(Stage(name=name, text=text))
        self.text = text


def _follow(reading: _Reading, seen: CardSeen, rules: NumberRules) -> None:
    uid_alone = bool(seen.uid) and seen.number == seen.uid.hex().upper()
    if uid_alone:
        reading.becomes(_uid(seen.uid, rules), StageName.UID)
    elif any(seen.tracks):
        _choose_on_tracks(reading, seen, rules)
    _strip(reading, rules)
    if not (uid_alone and rules.uid_form is UidForm.HEX):
        _keep_digits(reading, rules)
    _prove(reading, rules)


def _choose_on_tracks(reading: _Reading, seen: CardSeen, rules: NumberRules) -> None:
    track = rules.track
    if track:
        reading.becomes(seen.tracks[track - 1], StageName.TRACK)
        if not reading.text:
            raise _NoNumber(Misfit.TRACK_EMPTY)
    if rules.number_field:
        separator = "^" if reading.text == seen.tracks[0] else "="
        fields = reading.text.split(separator)
        if rules.number_field > len(fields):
            raise _NoNumber(Misfit.FIELD_ABSENT)
        reading.becomes(fields[rules.number_field - 1], StageName.FIELD)


def _uid(uid: bytes, rules: NumberRules) -> str:
    kept = uid[: rules.uid_bytes] if rules.uid_bytes else uid
    ordered = kept[::-1] if rules.uid_order is UidOrder.REVERSED else kept
    if rules.uid_form is UidForm.DECIMAL:
        return str(int.from_bytes(ordered))
    return ordered.hex().upper()


def _strip(reading: _Reading, rules: NumberRules) -> None:
    text = reading.text
    if not text.startswith(rules.prefix):
        raise _NoNumber(Misfit.PREFIX_ABSENT)
    text = text.removeprefix(rules.prefix)
    if not text.endswith(rules.suffix):
        raise _NoNumber(Misfit.SUFFIX_ABSENT)
    reading.becomes(text.removesuffix(rules.suffix), StageName.STRIPPED)


def _keep_digits(reading: _Reading, rules: NumberRules) -> None:
    if rules.digits_only:
        digits = "".join(sign for sign in reading.text if sign in "0123456789")
        reading.becomes(digits, StageName.DIGITS)


def _prove(reading: _Reading, rules: NumberRules) -> None:
    proof = _PROOFS[rules.check_digit]
    if not reading.text:
        raise _NoNumber(Misfit.NOT_DIGITS)
    if proof is not None:
        if not (reading.text.isascii() and reading.text.isdecimal()):
            raise _NoNumber(Misfit.NOT_DIGITS)
        if not proof(reading.text):
            raise _NoNumber(Misfit.WRONG_CHECK_DIGIT)
    if rules.drop_check_digit:
        reading.becomes(reading.text[:-1], StageName.STRIPPED)
    reading.becomes(reading.text.rjust(rules.pad_to, "0"), StageName.PADDED)
    if not rules.min_length <= len(reading.text) <= rules.max_length:
        raise _NoNumber(Misfit.WRONG_LENGTH)
    reading.becomes(reading.text, StageName.NUMBER)


def _luhn(digits: str) -> bool:
    total = 0
    for place, sign in enumerate(reversed(digits)):
        digit = int(sign) * (1 + place % 2)
        total += digit - 9 if digit > 9 else digit
    return total % 10 == 0


def _ean(digits: str) -> bool:
    return (
        sum(int(sign) * (1 + 2 * (place % 2)) for place, sign in enumerate(digits[::-1])) % 10 == 0
    )


_PROOFS: Final[Mapping[CheckDigit, Callable[[str], bool] | None]] = {
    CheckDigit.NONE: None,
    CheckDigit.LUHN: _luhn,
    CheckDigit.EAN: _ean,
}
