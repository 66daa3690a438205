"""One charge at a Vendotek terminal: its number, its bytes, and by what the terminal is known again
(vtk §A7, §A8). Pure: the key is all that is needed after a restart.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Self

from msgspec import Struct

from hardware.vendotek.messages import Name, VtkMessage, encode, message


class BadOperation(Exception):
    """A key that this driver has not made."""


class Fingerprint(Struct, frozen=True, kw_only=True):
    """By what one terminal is known from another. ``system`` and ``terminal_id`` are empty where
    the terminal has not told them."""

    address: str
    system: str = ""
    terminal_id: str = ""

    def contradicts(self, other: Fingerprint) -> bool:
        """Whether the two cannot be the same terminal."""
        return self.address != other.address or any(
            mine and theirs and mine != theirs
            for mine, theirs in (
                (self.system, other.system),
                (self.terminal_id, other.terminal_id),
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VtkOperation:
    """``request`` is what asks for it, first and again; ``timeout_s`` what the terminal had said
    its guests may take."""

    number: int
    amount: int
    timeout_s: int
    at: Fingerprint
    request: bytes = field(repr=False)

    def as_key(self) -> bytes:
        """``number:amount:`` and the rest as JSON."""
        rest = json.dumps(
            {
                "timeout": self.timeout_s,
                "at": [self.at.address, self.at.system, self.at.terminal_id],
                "request": self.request.hex(),
            }
        )
        return f"{self.number}:{self.amount}:{rest}".encode()

    @classmethod
    def from_key(cls, key: bytes) -> Self:
        """Raises BadOperation."""
        try:
            number, amount, rest = key.decode().split(":", 2)
            told = json.loads(rest)
            address, system, terminal_id = (str(part) for part in told["at"])
            return cls(
                number=int(number),
                amount=int(amount),
                timeout_s=int(told["timeout"]),
                at=Fingerprint(address=address, system=system, terminal_id=terminal_id),
                request=bytes.fromhex(told["request"]),
            )
        except (ValueError, KeyError, TypeError) as exc:
            raise BadOperation("a charge of another driver") from exc

    def finish(self, amount: int) -> VtkMessage:
        """FIN over all of it, or over nothing."""
        return message(Name.FINISH, number=self.number, amount=amount)

    @property
    def abort(self) -> VtkMessage:
        return message(Name.ABORT, number=self.number)


def new_operation(
    number: int,
    amount: int,
    *,
    timeout_s: int,
    at: Fingerprint,
    product: str = "",
    bank_host: int | None = None,
) -> VtkOperation:
    """``product`` is shown by terminals that can; anything but ASCII breaks some (vtk §A2)."""
    asked = message(
        Name.PAY,
        number=number,
        amount=amount,
        product=product.encode("ascii", errors="replace") or None,
        bank_host=bank_host,
    )
    return VtkOperation(
        number=number, amount=amount, timeout_s=timeout_s, at=at, request=encode(asked)
    )
