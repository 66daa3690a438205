"""Which cards a search means: the expression language of ``Card_Code`` (crm §10.2).

``at_least(1000) & less_than(5000) | masked("55*")``; ``~`` is "not". The language has no brackets
for grouping, so an expression is kept as alternatives, each of terms that hold together, and
whatever is combined is multiplied out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Self

_MASK = re.compile(r"[0-9?*]+", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTerm:
    """A range, a comparison or a mask as the language writes it, or its opposite."""

    written: str = field(repr=False)
    negated: bool = False

    def __str__(self) -> str:
        return f"not {self.written}" if self.negated else self.written


@dataclass(frozen=True, slots=True, kw_only=True)
class CardExpression:
    """``str`` gives what is sent. Card numbers do not show in a repr."""

    alternatives: tuple[tuple[CardTerm, ...], ...]

    def __or__(self, other: Self) -> Self:
        return type(self)(alternatives=self.alternatives + other.alternatives)

    def __and__(self, other: Self) -> Self:
        both = (mine + theirs for mine in self.alternatives for theirs in other.alternatives)
        return type(self)(alternatives=tuple(both))

    def __invert__(self) -> Self:
        opposite, *others = (self._opposite_of(terms) for terms in self.alternatives)
        for other in others:
            opposite = opposite & other
        return opposite

    def __str__(self) -> str:
        return " or ".join(" and ".join(map(str, terms)) for terms in self.alternatives)

    def _opposite_of(self, terms: tuple[CardTerm, ...]) -> Self:
        opposites = (CardTerm(written=t.written, negated=not t.negated) for t in terms)
        return type(self)(alternatives=tuple((term,) for term in opposites))


def between(
    first: int, last: int, *, with_first: bool = True, with_last: bool = True
) -> CardExpression:
    """Both ends belong to it unless said otherwise."""
    opening, closing = "[" if with_first else "(", "]" if with_last else ")"
    return _expression(f"{opening}{_number(first)}..{_number(last)}{closing}")


def at_least(number: int) -> CardExpression:
    return _expression(f">= {_number(number)}")


def more_than(number: int) -> CardExpression:
    return _expression(f"> {_number(number)}")


def at_most(number: int) -> CardExpression:
    return _expression(f"<= {_number(number)}")


def less_than(number: int) -> CardExpression:
    return _expression(f"< {_number(number)}")


def masked(mask: str) -> CardExpression:
    """Digits; ``?`` is one digit, ``*`` any run of them. Without either: exactly this card."""
    assert _MASK.fullmatch(mask), "a mask is digits, ? and *"
    return _expression(mask)


def _expression(written: str) -> CardExpression:
    return CardExpression(alternatives=((CardTerm(written=written),),))


def _number(number: int) -> int:
    assert number >= 0, "a card number is not negative"
    return number
