"""What may be in nothing that leaves a kiosk, and the search that proves it."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from kiosk.checkout.purchase import Purchase
from kiosk.settings.profile import Profile
from kiosk.settings.values import secret_name
from kiosk.setup.licence_account import licence_account
from kiosk.setup.profile_secrets import ProfileSecrets
from kiosk.storage.key import find_key
from kiosk.storage.store import Store
from kiosk.wire.rkeeper.stamp import licence_anchor

SHORTEST: Final = 4
"""Digits or letters: anything shorter stands everywhere by chance."""
_A_CREDENTIAL: Final = 6
"""A classifier so long is kept like a password; a shorter one is the number of a kind of device."""


async def secrets_of(
    profile: Profile, store: Store, home: Path, environment: Mapping[str, str]
) -> frozenset[str]:
    """Every secret that this kiosk knows, in the forms it sends them in.

    The last day of the developer's token is kept like one and is none. Raises StoreError,
    SettingsError.
    """
    values = set()
    until = profile.licence.token_until
    for name in await store.secrets.names():
        if until is not None and name == secret_name(until):
            continue
        found = await store.secrets.get(name)
        if found is not None:
            values.add(found.reveal())
            if profile.cash_server.password and name == secret_name(profile.cash_server.password):
                login = f"{profile.cash_server.user}:{found.reveal()}"
                values.add(base64.b64encode(login.encode()).decode("ascii"))
    if not profile.licence.lifetime:
        account = await licence_account(profile.licence, ProfileSecrets(store).get)
        values.add(account.usr.value)
        anchor = licence_anchor(profile.licence.product, profile.restaurant.code)
        kept = await store.licence.kept(anchor)
        if kept is not None:
            values.add(kept.licence_id)
    crm = profile.card_system.chosen
    if crm is not None and len(crm.classifier) >= _A_CREDENTIAL:
        values.add(crm.classifier)
    key = find_key(home, environment)
    if key is not None:
        values.add(key.value.hex())
    return _worth_hiding(values)


def of_guests(purchases: Iterable[Purchase]) -> frozenset[str]:
    """What purchases hold of the guests who made them."""

    def told(purchase: Purchase) -> Iterator[str]:
        yield purchase.card_number
        yield purchase.account_number
        if purchase.coupon is not None:
            yield purchase.coupon.id
            yield purchase.coupon.code
        if purchase.approval is not None:
            yield purchase.approval.masked_card
            yield purchase.approval.slip

    return _worth_hiding(value for purchase in purchases for value in told(purchase))


def _worth_hiding(values: Iterable[str]) -> frozenset[str]:
    return frozenset(value for value in values if len(value) >= SHORTEST)


class Search:
    """Finds secrets in bytes, in every form in which a file might keep them."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._forms = [form for secret in secrets for form in _forms(secret)]

    def finds(self, content: bytes) -> bool:
        return any(form in content for form in self._forms)


def _forms(secret: str) -> Iterator[bytes]:
    plain = secret.encode()
    yield plain
    yield json.dumps(secret)[1:-1].encode("ascii")
    yield secret.encode("utf-16-le")
    yield plain.hex().encode("ascii")
    yield plain.hex().upper().encode("ascii")
    # At each of the three places where it may begin in base64; the ends depend on what is beside.
    for before in range(3):
        packed = base64.b64encode(b"\0" * before + plain)
        first = -(-before * 4 // 3)
        whole = packed[first : len(packed) // 4 * 4 - 4]
        if len(whole) >= SHORTEST * 2:
            yield whole
