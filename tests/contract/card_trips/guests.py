"""Who and what the simulated card system knows, as the kiosk names it: numbers are texts."""

from __future__ import annotations

from typing import Final

ANNA: Final = "1"
PETER: Final = "2"
NOBODY: Final = "10000000999999"
ANNAS_CARD: Final = "777000001"
BLOCKED_CARD: Final = "777000002"
SLEEPING_CARD: Final = "777000003"
ANNULLED_CARD: Final = "777000004"
FREE_CARD: Final = "777000007"
PETERS_CARD: Final = "777000009"
NEW_PHONE: Final = "+79161234567"
NEW_MAIL: Final = "maria@example.org"
PASSWORD: Final = "Tulip_1878"
