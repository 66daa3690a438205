"""Properties that cards and holders may have, with the values to choose from (crm §8.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kiosk.wire.crm.action import Action, Repeat
from kiosk.wire.crm.properties import PropertyKind, read_property_kinds
from kiosk.wire.documents import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class GetCardsPropertiesInfo(Action[tuple[PropertyKind, ...]]):
    """Properties of cards."""

    name: ClassVar = "Get cards properties info"
    root: ClassVar = "Properties"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[PropertyKind, ...]:
        return read_property_kinds(answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class GetHoldersPropertiesInfo(Action[tuple[PropertyKind, ...]]):
    """Properties of holders."""

    name: ClassVar = "Get holders properties info"
    root: ClassVar = "Properties"
    repeat: ClassVar = Repeat.FREELY

    def write_into(self, message: Element) -> None:
        """Takes no parameters."""

    @classmethod
    def read(cls, answer: Element) -> tuple[PropertyKind, ...]:
        return read_property_kinds(answer)
