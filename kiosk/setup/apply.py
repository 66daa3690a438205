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
from kiosk.settings.reader import read_profile
from kiosk.settings.secret_keys import secret_keys
from kiosk.settings.servers import CertificateCheck
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
    KeyKind.SEALED: "key sealed for this account of this machine",
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
        self._file = home / PROFILE_FILE
        self._environment = environment
        self._clock = clock
        self._new_guid = new_guid

    async def apply(self, order: SetupOrder, *, verify: bool = True) -> AsyncGenerator[Finding]:
        """Findings as they are made. Applying the same order again changes nothing.

        That holds for trust-first too: the certificate that this home has pinned for that cash
        server stays pinned, whatever is shown now. A new one is accepted by its fingerprint in the
        order.

        Raises StoreError; SettingsError where a secret is neither given nor stored, where the
        profile cannot be written, or where what it has pinned cannot be read.
        """
        store = await Store.open(self._home, self._environment)
        try:
            yield good(StepName.HOME, f"{self._home}, {_KEYS[store.key_kind]}")
            await self._keep(store, order)
            yield good(StepName.SECRETS, f"{len(_references(order.profile))} in the database")
            profile, words = order.profile, str(self._file)
            if order.trust_first and (pinned := self._pinned(profile)):
                profile = order.with_fingerprint(pinned)
                words += "; the certificate pinned before stays pinned"
            elif order.trust_first:
                seen = await self._first_fingerprint(profile)
                if isinstance(seen, Finding):
                    yield seen
                    yield not_tried(StepName.PROFILE, "The certificate has to be seen first.")
                    return
                profile = order.with_fingerprint(seen)
                words += "; the certificate seen now is pinned, compare it with the cash server's"
            write_profile(profile, self._file)
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

    def _pinned(self, wanted: Profile) -> str | None:
        """What this home has pinned for the same cash server. Raises SettingsError."""
        if not self._file.exists():
            return None
        try:
            known = read_profile(self._file).cash_server
        except SettingsError as unread:
            # Whatever stands there may be a pin: it is not replaced by what is shown now.
            words = (
                "cash_server.fingerprint: the profile of this home cannot be read, so what it has "
                "pinned is not known; write the fingerprint in place of trust-first"
            )
            raise SettingsError([words, *unread.problems]) from unread
        asked = wanted.cash_server
        if (known.host.lower(), known.port) != (asked.host.lower(), asked.port):
            return None
        return known.fingerprint if known.certificate is CertificateCheck.PINNED else None

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
