"""The value language of a search: masks, expressions over card numbers, dates with gaps.

Follows crm §10.2. Pure: a text becomes a predicate, or is refused with SAC-9992.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from kiosk.simulators.card_system.refusals import Refused

Fits = Callable[[str], bool]
FitsNumber = Callable[[int], bool]

_TOKEN: Final = re.compile(
    r"\s*(?:"
    r"(?P<word>and|or|not)\b"
    r"|(?P<open>[\[(])\s*(?P<low>\d+)\s*\.\.\s*(?P<high>\d+)\s*(?P<close>[\])])"
    r"|(?P<sign>>=|<=|>|<)\s*(?P<bound>\d+)"
    r"|(?P<mask>[\d?*]+)"
    r")",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MOST_TOKENS: Final = 200


def text_mask(mask: str) -> Fits:
    """`?` is one character, `*` any run; anchored at both ends, letter case apart."""
    pattern = "".join({"?": ".", "*": ".*"}.get(sign, re.escape(sign)) for sign in mask)
    # Runs of stars would make the pattern slow; one says the same.
    fits = re.compile(re.sub(r"(?:\.\*)+", ".*", pattern), re.IGNORECASE | re.DOTALL)
    return lambda text: fits.fullmatch(text) is not None


def digits_mask(mask: str) -> Fits:
    """As `text_mask`, with everything but digits, `?` and `*` left out on both sides."""
    fits = text_mask(re.sub(r"[^\d?*]", "", mask))
    return lambda text: fits(re.sub(r"\D", "", text))


def card_expression(text: str) -> FitsNumber:
    """`1?? and not *0 or [500..600) or >= 9000`: `and` binds tighter than `or`."""
    tokens = _tokens(text)
    terms: list[FitsNumber] = []
    while True:
        terms.append(_conjunction(tokens))
        if not tokens:
            return lambda number: any(term(number) for term in terms)
        _word(tokens, "or")


def _tokens(text: str) -> list[re.Match[str]]:
    """The tokens, last one first."""
    tokens: list[re.Match[str]] = []
    place = 0
    text = text.strip()
    while place < len(text):
        token = _TOKEN.match(text, place)
        if token is None or len(tokens) == _MOST_TOKENS:
            raise Refused("SAC-9992", "Card_Code")
        tokens.append(token)
        place = token.end()
    return tokens[::-1]


def _word(tokens: list[re.Match[str]], word: str) -> None:
    found = tokens.pop()["word"]
    if found is None or found.lower() != word:
        raise Refused("SAC-9992", "Card_Code")


def _conjunction(tokens: list[re.Match[str]]) -> FitsNumber:
    factors = [_factor(tokens)]
    while tokens and (tokens[-1]["word"] or "").lower() == "and":
        tokens.pop()
        factors.append(_factor(tokens))
    return lambda number: all(factor(number) for factor in factors)


def _factor(tokens: list[re.Match[str]]) -> FitsNumber:
    negated = bool(tokens) and (tokens[-1]["word"] or "").lower() == "not"
    if negated:
        tokens.pop()
    if not tokens or tokens[-1]["word"]:
        raise Refused("SAC-9992", "Card_Code")
    term = _term(tokens.pop())
    return (lambda number: not term(number)) if negated else term


def _term(token: re.Match[str]) -> FitsNumber:
    if token["mask"]:
        fits = text_mask(token["mask"])
        return lambda number: fits(str(number))
    if token["sign"]:
        bound = int(token["bound"])
        return {
            ">": lambda number: number > bound,
            ">=": lambda number: number >= bound,
            "<": lambda number: number < bound,
            "<=": lambda number: number <= bound,
        }[token["sign"]]
    low = int(token["low"]) + (token["open"] == "(")
    high = int(token["high"]) - (token["close"] == ")")
    return lambda number: low <= number <= high


def date_range(name: str, value: str | None, first: str | None, last: str | None) -> FitsDate:
    """One date, or everything between two; parts that are zero mean any (crm §10.2).

    A part that is zero in either bound is not compared; SAC-9992 when there is no date at all.
    """
    low, high = _parts(name, value or first), _parts(name, value or last)
    if low is None and high is None:
        raise Refused("SAC-9992", name)
    known = [part for part in range(3) if all(p is None or p[part] for p in (low, high))]

    def fits(day: date | None) -> bool:
        if day is None:
            return False
        parts = (day.year, day.month, day.day)
        given = tuple(parts[part] for part in known)
        return (low is None or tuple(low[part] for part in known) <= given) and (
            high is None or given <= tuple(high[part] for part in known)
        )

    return fits


FitsDate = Callable[[date | None], bool]


def _parts(name: str, text: str | None) -> tuple[int, int, int] | None:
    if not text:
        return None
    parts = _DATE.match(text)
    if parts is None or int(parts[2]) > 12 or int(parts[3]) > 31:
        raise Refused("SAC-9992", name)
    return int(parts[1]), int(parts[2]), int(parts[3])
