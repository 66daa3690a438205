"""Everything a face of the set-up may ask: what the installer did, never what should follow."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.setup_snapshots import Ask, StepKey


@dataclass(frozen=True, slots=True)
class QuestionOpened:
    """An answer is to be changed."""

    ask: Ask


@dataclass(frozen=True, slots=True)
class ChoiceTapped:
    """One of the choices of the question that is asked."""

    key: str


@dataclass(frozen=True, slots=True)
class EntryTyped:
    """What stands in the field now; it may be a password or a PIN."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class EntryConfirmed:
    """ "Next" on the page of a question."""


@dataclass(frozen=True, slots=True)
class CertificateTrusted:
    """ "The fingerprint matches": ``sha256`` is the one the page shows."""

    sha256: str


@dataclass(frozen=True, slots=True)
class ServersSought:
    """ "Find it in this network": nothing is sought before somebody asks."""


@dataclass(frozen=True, slots=True)
class Verified:
    """ "Check", or "check again"."""


@dataclass(frozen=True, slots=True)
class WorkCancelled:
    """Whatever is being checked or sought is not waited for any longer."""


@dataclass(frozen=True, slots=True)
class WentOn:
    """ "Next" on a step that is proven."""


@dataclass(frozen=True, slots=True)
class WentOnAnyway:
    """ "Go on without it": the summary will list the step."""


@dataclass(frozen=True, slots=True)
class WentBack:
    """To the question or step before; nothing is lost."""


@dataclass(frozen=True, slots=True)
class StepOpened:
    """A step of the summary."""

    step: StepKey


@dataclass(frozen=True, slots=True)
class AnotherPersonWanted:
    """One more person with a PIN."""


@dataclass(frozen=True, slots=True)
class CardTestWanted:
    """The next card at the chosen reader is to be shown."""


@dataclass(frozen=True, slots=True)
class ProfileExported:
    """The profile without secrets, for the next kiosk."""


@dataclass(frozen=True, slots=True)
class SetupFinished:
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
