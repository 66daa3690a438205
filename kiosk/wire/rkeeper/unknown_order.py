"""Refusals that say an order is not there, and nothing else (rk7 §1.6, §5.7).

A purchase whose order is absent is sent again, so a sentence counts only where the order or the
visit itself is what was looked for: "Order type 5 not found" and "Station MID1 not found" are about
other things. Such a sentence is therefore matched from its beginning to its end.
"""

from __future__ import annotations

from typing import Final

# Which one: "{4E1D-…}", "№ 5", "with guid 4E1D", "7/5", "в визите 7".
_LED_TO_BY: Final = (
    r"№|#|с|со|with|in|of|в|из|the|this|given|указанн\w+|таким|visit|визит\w*|"
    r"id|ident|guid|number|no\.?|гуид\w*|идентификатор\w*|номер\w*"
)
_WHICH: Final = rf"(?:[\s:,=]+(?:{_LED_TO_BY}|[№#]?\s?[\"'«(]?\{{?[0-9A-F/-]{{1,40}}\}}?[\"'»)]?))*"
_BEGIN: Final = r"^\s*(?:UCSERR\(\d+\)\s*)?(?:(?:error|ошибка):\s*)?"
_END: Final = r"[\s.!]*$"
_ABSENT: Final = r"(?:is\s+|was\s+)?not\s+found"
_ABSENT_RU: Final = r"не\s+найден"
_THIS: Final = r"(?:(?:the|this|such|specified|requested|указанный|запрошенный|такой)\s+)?"


def _sentences(thing: str, russian_thing: str, collection: str) -> str:
    """The ways in which both languages say that ``thing`` is absent."""
    whole = (
        rf"{_THIS}{thing}{_WHICH}\s+{_ABSENT}{_WHICH}",
        rf"no\s+such\s+{thing}{_WHICH}",
        # The nominative only: "принтер для заказа 5" is a printer.
        rf"{_THIS}{russian_thing}{_WHICH}\s+{_ABSENT_RU}{_WHICH}",
        rf"{_ABSENT_RU}\s+{_THIS}{russian_thing}{_WHICH}",
        rf"{_ABSENT_RU}\s+элемент\s+\S+\s+в\s+коллекции\s+{collection}",
        rf"element\s+\S+\s+{_ABSENT}\s+in\s+collection\s+{collection}",
    )
    return f"{_BEGIN}(?:{'|'.join(whole)}){_END}"


ORDER_ABSENT: Final = _sentences("order", "заказ", "orders")
VISIT_ABSENT: Final = _sentences("visit", "визит", "visits")
