"""Card numbers of nobody, with the check digit of ISO/IEC 7812."""

from __future__ import annotations


def with_check_digit(body: str) -> str:
    """The number that begins so; a last digit makes it right."""
    total = 0
    for place, sign in enumerate(reversed(body)):
        digit = int(sign) * (2 - place % 2)
        total += digit - 9 if digit > 9 else digit
    return body + str(-total % 10)
