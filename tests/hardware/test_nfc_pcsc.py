"""Cards on a real smart-card service: what a guest's card becomes, and what never disturbs."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager

import pytest

from hardware.errors import BadDeviceSettings
from hardware.protocols import CardEvent, CardReader, CardSeen, HealthState, PaymentCardSeen
from hardware.registry import open_card_reader
from tests.hardware.patience import until
from tests.hardware.smart_card_service import READER, SmartCardService
from tests.hardware.virtual_card import (
    Applications,
    Mifare,
    Tag,
    held,
    text_record,
    uri_record,
)
