"""The support bundle: one archive with what an engineer asks for first, and a list of it.

Every page is redacted when it is made. Then all of them are searched for every secret this kiosk
knows, and a page in which one is found stays out.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from kiosk.checkout.purchase import Purchase
from kiosk.clock import Clock
from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.logs import Redaction
from kiosk.outward import bundle_pages, bundle_sales
from kiosk.outward.hidden import Search, of_guests, secrets_of
from kiosk.refunds.refund import Refund
from kiosk.settings.profile import Profile
from kiosk.storage.store import Store

CONTENTS: Final = "contents.txt"
FOLDER: Final = "support"
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
PURCHASES: Final = 100
REFUNDS: Final = 100
"""The newest so many are told."""


class Page(Discreet, frozen=True, kw_only=True):
    """One file of the archive; ``about`` says in a few words what it is."""

    name: str
    about: str
    content: Unsaid[bytes]


class Bundle(Struct, frozen=True, kw_only=True):
    """What goes out. ``withheld`` are pages that stayed out because a secret was found in them."""

    pages: tuple[Page, ...]
    withheld: tuple[str, ...]
    made_at: datetime

    @property
    def name(self) -> str:
        return f"samovar-support-{self.made_at:%Y%m%d-%H%M%S}.zip"

    @property
    def contents(self) -> str:
        """The list of contents, which is in the archive too."""
        rows = [
            f"Support bundle of a Samovar kiosk, {self.made_at:%Y-%m-%d %H:%M:%S %z}.",
            "Searched for every password, token, key and card this kiosk knows: none is in it.",
            "",
            *(
                f"{page.name:<24} {len(page.content):>9}  "
                f"{hashlib.sha256(page.content).hexdigest()[:16]}  {page.about}"
                for page in self.pages
            ),
            *(f"{name:<24} left out: a secret was found in it" for name in self.withheld),
        ]
        return "\n".join(rows) + "\n"

    def write(self, file: Path) -> None:
        """Readable by this account only; whole or not at all. Blocks. Raises OSError."""
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.new")
        try:
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with (
                os.fdopen(descriptor, "wb") as out,
                zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
            ):
                archive.writestr(self._entry(CONTENTS), self.contents)
                for page in self.pages:
                    archive.writestr(self._entry(page.name), page.content)
            draft.replace(file)
        except OSError:
            draft.unlink(missing_ok=True)
            raise

    def _entry(self, name: str) -> zipfile.ZipInfo:
        """A machine that has lost its clock is told of too: an archive has no day before 1980."""
        entry = zipfile.ZipInfo(name, max(_FIRST_DAY, self.made_at.timetuple()[:6]))
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        return entry


class Subject(Struct, frozen=True, kw_only=True):
    """The kiosk a bundle is made of. ``environment`` is the process's, for the database's key."""

    home: Path
    profile: Profile
    store: Store
    clock: Clock
    environment: Mapping[str, str]


async def make_bundle(subject: Subject, health: Mapping[str, Any]) -> Bundle:
    """All that is known of the kiosk and of nobody else; also beside, or in, a running one.

    ``health`` is what ``kiosk check --json`` prints, or as much of it as is known. Slow work is
    done in threads. Raises StoreError, SettingsError.
    """
    store, profile = subject.store, subject.profile
    latest = await store.purchases.latest(PURCHASES)
    refunds = await store.refunds.latest(REFUNDS)
    secrets = await secrets_of(profile, store, subject.home, subject.environment)
    secrets |= of_guests([*latest, *await _given_back(store, refunds)])
    redaction = Redaction()
    for secret in secrets:
        redaction.hide(secret)
    sales = await bundle_sales.traced_purchases(store, latest)
    returns = await bundle_sales.traced_refunds(store, refunds)
    counter = await store.licence.counter()
    made_at = subject.clock.now()

    def gathered() -> list[Page]:
        return [
            Page(name=name, about=about, content=text.encode())
            for name, about, text in (
                ("versions.json", "the kiosk, its libraries, the system", bundle_pages.versions()),
                ("health.json", "what the doctor says", bundle_pages.as_text(health, redaction)),
                (
                    "profile.toml",
                    "every setting; a secret is the name it has in the encrypted store",
                    bundle_pages.settings(profile, redaction),
                ),
                (
                    "purchases.json",
                    f"the newest {len(sales)} purchases, step by step, without their guests",
                    bundle_sales.purchases(sales, redaction),
                ),
                (
                    "refunds.json",
                    f"the newest {len(returns)} refunds, step by step, without whose and why",
                    bundle_sales.refunds(returns, redaction),
                ),
                ("licence.json", "the running number", bundle_pages.counter(counter)),
                ("starts.json", "how often it was started", bundle_pages.starts(subject.home)),
                ("home.txt", "files of the home: sizes and days", bundle_pages.home(subject.home)),
                ("units.txt", "its services as systemd sees them", bundle_pages.units(redaction)),
                ("journal.txt", "what systemd heard of them", bundle_pages.journal(redaction)),
                *bundle_pages.logs(subject.home, redaction),
            )
        ]

    pages = await asyncio.to_thread(gathered)
    search = Search(secrets)
    clean = await asyncio.to_thread(_without_secrets, pages, search)
    withheld = tuple(page.name for page in pages if page not in clean)
    return Bundle(pages=tuple(clean), withheld=withheld, made_at=made_at)


async def _given_back(store: Store, refunds: Iterable[Refund]) -> list[Purchase]:
    """What the refunds were given for, as far as it was sold here. Raises StoreError."""
    sold = [await store.purchases.get(one.purchase) for one in refunds if one.purchase]
    return [one for one in sold if one is not None]


def _without_secrets(pages: Iterable[Page], search: Search) -> list[Page]:
    return [page for page in pages if not search.finds(page.content)]
