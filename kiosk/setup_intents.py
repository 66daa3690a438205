"""Everything a face of the set-up may ask: what the installer did, never what should follow."""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.setup_snapshots import Ask, StepKey


class QuestionOpened(Struct, frozen=True):
    """An answer is to be changed."""

    ask: Ask


class ChoiceTapped(Struct, frozen=True):
    """One of the choices of the question that is asked."""

    key: str


class EntryTyped(Discreet, frozen=True):
    """What stands in the field now; it may be a password or a PIN."""

    text: Unsaid[str]


class EntryConfirmed(Struct, frozen=True):
    """ "Next" on the page of a question."""


class CertificateTrusted(Struct, frozen=True):
    """ "The fingerprint matches": ``sha256`` is the one the page shows."""

    sha256: str


class ServersSought(Struct, frozen=True):
    """ "Find it in this network": nothing is sought before somebody asks."""


class Verified(Struct, frozen=True):
    """ "Check", or "check again"."""


class WorkCancelled(Struct, frozen=True):
    """Whatever is being checked or sought is not waited for any longer."""


class WentOn(Struct, frozen=True):
    """ "Next" on a step that is proven."""


class WentOnAnyway(Struct, frozen=True):
    """ "Go on without it": the summary will list the step."""


class WentBack(Struct, frozen=True):
    """To the question or step before; nothing is lost."""


class StepOpened(Struct, frozen=True):
    """A step of the summary."""

    step: StepKey


class AnotherPersonWanted(Struct, frozen=True):
    """One more person with a PIN."""


class CardTestWanted(Struct, frozen=True):
    """The next card at the chosen reader is to be shown."""


class ProfileExported(Struct, frozen=True):
    """The profile without secrets, for the next kiosk."""


class SetupFinished(Struct, frozen=True):
    """ "Start the kiosk"."""


SetupIntent = (
    QuestionOpened
    | ChoiceTapped
    | EntryTyped
    | EntryConfirmed
    | CertificateTrusted
    | ServersSought
    | Verified
    | WorkCancelled
    | WentOn
    | WentOnAnyway
    | WentBack
    | StepOpened
    | AnotherPersonWanted
    | CardTestWanted
    | ProfileExported
    | SetupFinished
)
