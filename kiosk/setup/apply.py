"""A set-up file, applied: home folder, secrets and profile, then proof that they work."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from pathlib import Path
from typing import Final

from kiosk.clients.handshake import fingerprint_of
from kiosk.clock import Clock, NewGuid
from kiosk.errors import LinkError, SettingsError
from kiosk.settings.profile import PROFILE_FILE, Profile
from kiosk.settings.secret_keys import secret_keys
from kiosk.settings.values import secret_name
from kiosk.settings.writer import tables_of, write_profile
from kiosk.setup.advice import advice
from kiosk.setup.obstacle_advice import FarSide
from kiosk.setup.setup_file import SetupOrder
from kiosk.setup.steps import Finding, StepName, good, not_tried, wrong
from kiosk.setup.verification import Verification
from kiosk.storage.key import KeyKind
from kiosk.storage.store import Store

_KEYS: Final = {
    KeyKind.SYSTEMD_CREDENTIAL: "key in the system's credentials",
    KeyKind.FILE: "key in a file that only this account reads",
}


class Setup:
    """Applies one order to one home folder. Nothing else may run there meanwhile."""

    def __init__(
        self,
        home: Path,
        *,
        environment: Mapping[str, str],
        clock: Clock,
        new_guid: NewGuid,
    ) -> None:
        self._home = home
        self._environment = environment
        self._clock = clock
        self._new_guid = new_guid

    async def apply(self, order: SetupOrder, *, verify: bool = True) -> AsyncGenerator[Finding]:
        """Findings as they are made. Applying the same order again changes nothing.

        Raises StoreError; SettingsError where a secret is neither given nor stored, or where the
        profile cannot be written.
        """
        store = await Store.open(self._home, self._environment)
        try:
            yield good(StepName.HOME, f"{self._home}, {_KEYS[store.key_kind]}")
            await self._keep(store, order)
            yield good(StepName.SECRETS, f"{len(_references(order.profile))} in the database")
            profile = order.profile
            if order.trust_first:
                seen = await self._first_fingerprint(profile)
                if isinstance(seen, Finding):
                    yield seen
                    yield not_tried(StepName.PROFILE, "The certificate has to be seen first.")
                    return
                profile = order.with_fingerprint(seen)
            write_profile(profile, self._home / PROFILE_FILE)
            words = str(self._home / PROFILE_FILE)
            if order.trust_first:
                words += "; the certificate seen now is pinned, compare it with the cash server's"
            yield good(StepName.PROFILE, words)
            if verify:
                proof = Verification(profile, store, self._clock)
                async with aclosing(proof.findings()) as findings:
                    async for finding in findings:
                        yield finding
        finally:
            await store.close()

    async def _keep(self, store: Store, order: SetupOrder) -> None:
        """Secrets and the installation's own GUID."""
        await store.secrets.put(order.secrets)
        await store.licence.install(self._new_guid())
        known = await store.secrets.names()
        missing = [
            f'{key}: nothing is stored as {reference}; give it as "env:NAME" or "file:PATH"'
            for key, reference in _references(order.profile).items()
            if secret_name(reference) not in known
        ]
        if missing:
            raise SettingsError(missing)

    async def _first_fingerprint(self, profile: Profile) -> str | Finding:
        server = profile.cash_server
        try:
            return await fingerprint_of(
                server.host, server.port, timeout_s=server.connect_timeout_s
            )
        except LinkError as trouble:
            return wrong(StepName.CERTIFICATE, advice(trouble, FarSide.CASH_SERVER))


def _references(profile: Profile) -> dict[str, str]:
    """The secrets that this profile uses, by key."""
    found: dict[str, str] = {}
    tables = tables_of(profile)
    for key in secret_keys():
        section, _, name = key.rpartition(".")
        value = tables
        for part in section.split("."):
            value = value.get(part, {})
        if name in value:
            found[key] = value[name]
    return found
