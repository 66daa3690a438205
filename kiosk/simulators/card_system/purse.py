"""What lies on one account, as lots: amounts with a last day and a day from which they count.

Pure arithmetic in minor units. Debits consume the lot that ends first (crm §15); a lot credited
with a delay does not count before it is due; after its last day its rest is gone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

_NEVER: Final = date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """The rest of one credit. `id` is the transaction that made it, 0 the opening balance."""

    id: int
    left: int
    life: date | None = None
    due: datetime | None = None

    def counts(self, at: datetime) -> bool:
        """Whether it may be spent at that moment; the last day is inclusive."""
        return (self.due is None or self.due <= at) and (
            self.life is None or at.date() <= self.life
        )


@dataclass(frozen=True, slots=True)
class Portion:
    """What one debit took from one lot; `lot` None is the part that went into the overdraft."""

    lot: int | None
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Purse:
    """An account's lots, and what was spent beyond them."""

    lots: tuple[Lot, ...] = ()
    overdrawn: int = 0

    @classmethod
    def opened_with(cls, amount: int) -> Purse:
        """A purse that holds `amount` without an end."""
        return cls(lots=(Lot(id=0, left=amount),) if amount else ())

    def balance(self, at: datetime) -> int:
        """What may be spent at that moment, negative when overdrawn."""
        return sum(lot.left for lot in self.lots if lot.counts(at)) - self.overdrawn

    def left_of(self, lot_id: int) -> int:
        """What is unspent of one credit."""
        return sum(lot.left for lot in self.lots if lot.id == lot_id)

    def credited(
        self, lot_id: int, amount: int, *, life: date | None = None, due: datetime | None = None
    ) -> Purse:
        """With a new lot. What counts at once pays back the overdraft first."""
        repaid = min(self.overdrawn, amount) if due is None else 0
        lot = Lot(id=lot_id, left=amount - repaid, life=life, due=due)
        return Purse(lots=(*self.lots, lot), overdrawn=self.overdrawn - repaid)

    def debited(self, amount: int, at: datetime) -> tuple[Purse, tuple[Portion, ...]]:
        """Without `amount`, and from where it was taken. Limits are the caller's business."""
        lots = {lot.id: lot for lot in self.lots}
        portions: list[Portion] = []
        rest = amount
        spendable = [lot for lot in self.lots if lot.left and lot.counts(at)]
        for lot in sorted(spendable, key=lambda lot: (lot.life or _NEVER, lot.id)):
            if not rest:
                break
            taken = min(lot.left, rest)
            lots[lot.id] = replace(lot, left=lot.left - taken)
            portions.append(Portion(lot.id, taken))
            rest -= taken
        if rest:
            portions.append(Portion(None, rest))
        return Purse(lots=tuple(lots.values()), overdrawn=self.overdrawn + rest), tuple(portions)

    def restored(self, portions: tuple[Portion, ...]) -> Purse:
        """With a debit undone: every portion goes back to the lot it came from.

        A return prolongs nothing: a lot that ended meanwhile takes its portion back and stays
        ended. What is left of an overdraft that was repaid meanwhile counts without an end.
        """
        purse = self
        for portion in portions:
            if portion.lot is None:
                repaid = min(purse.overdrawn, portion.amount)
                purse = replace(purse, overdrawn=purse.overdrawn - repaid)
                if portion.amount > repaid:
                    purse = _with_more(purse, 0, portion.amount - repaid)
            else:
                purse = _with_more(purse, portion.lot, portion.amount)
        return purse

    def withdrawn(self, lot_id: int, amount: int, at: datetime) -> Purse:
        """With a credit undone: its own lot first, what was spent of it from the rest."""
        own = min(self.left_of(lot_id), amount)
        kept = tuple(
            replace(lot, left=lot.left - own) if lot.id == lot_id else lot for lot in self.lots
        )
        purse = replace(self, lots=kept)
        return purse.debited(amount - own, at)[0] if amount > own else purse


def _with_more(purse: Purse, lot_id: int, amount: int) -> Purse:
    if all(lot.id != lot_id for lot in purse.lots):
        return replace(purse, lots=(*purse.lots, Lot(id=lot_id, left=amount)))
    return replace(
        purse,
        lots=tuple(
            replace(lot, left=lot.left + amount) if lot.id == lot_id else lot for lot in purse.lots
        ),
    )
