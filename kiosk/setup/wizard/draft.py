"""What the installer has answered so far, without a single secret."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from msgspec import field
from msgspec.structs import replace

from kiosk.domain.discreet import Discreet, Unsaid
from kiosk.setup_snapshots import Ask, Choice, Standing, StepKey

KEPT_AS: Final = "setup-draft"
"""The draft's name among what the encrypted database keeps."""
_FORM: Final = 1


class Draft(Discreet, frozen=True, kw_only=True):
    """``answers`` hold a choice's keys or what was typed; a secret's answer is one empty text.

    ``names`` are what chosen things are called, so that they can be shown without their server.
    ``learned`` is what servers have told of themselves. ``asking`` is the question that is open,
    ``None``: the step itself.
    """

    answers: Unsaid[Mapping[Ask, tuple[str, ...]]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    names: Mapping[Ask, tuple[Choice, ...]] = field(default_factory=lambda: MappingProxyType({}))
    standing: Mapping[StepKey, Standing] = field(default_factory=lambda: MappingProxyType({}))
    learned: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    pinned: str = ""
    at: StepKey = StepKey.LANGUAGE
    asking: Ask | None = None
    reviewing: bool = False
    """The installer came from the summary and goes back there."""

    def answer(self, ask: Ask, default: str = "") -> str:
        """The first answer to a question."""
        given = self.answers.get(ask)
        return given[0] if given else default

    def has(self, ask: Ask) -> bool:
        """Whether it was answered at all; an empty text is an answer to a secret."""
        return ask in self.answers

    def stands(self, step: StepKey) -> Standing:
        return self.standing.get(step, Standing.OPEN)

    def with_answer(self, ask: Ask, keys: Iterable[str], names: Iterable[Choice] = ()) -> Draft:
        return replace(
            self,
            answers={**self.answers, ask: tuple(keys)},
            names={**self.names, ask: tuple(names)},
        )

    def without(self, *asks: Ask) -> Draft:
        """As if these had never been answered."""
        return replace(
            self,
            answers={ask: given for ask, given in self.answers.items() if ask not in asks},
            names={ask: names for ask, names in self.names.items() if ask not in asks},
        )

    def with_standing(self, step: StepKey, standing: Standing) -> Draft:
        return replace(self, standing={**self.standing, step: standing})

    def with_learned(self, told: Mapping[str, str]) -> Draft:
        return replace(self, learned={**self.learned, **told})


def as_bytes(draft: Draft) -> bytes:
    """For the encrypted database."""
    return json.dumps(
        {
            "form": _FORM,
            "answers": {ask.value: list(keys) for ask, keys in draft.answers.items()},
            "names": {
                ask.value: [[one.key, one.name, one.note, one.ours] for one in names]
                for ask, names in draft.names.items()
            },
            "standing": {step.value: how.value for step, how in draft.standing.items()},
            "learned": dict(draft.learned),
            "pinned": draft.pinned,
            "at": draft.at.value,
            "asking": draft.asking.value if draft.asking else None,
            "reviewing": draft.reviewing,
        },
        ensure_ascii=False,
    ).encode()


def from_bytes(content: bytes) -> Draft | None:
    """``None`` for a draft of another program's form: the installer begins anew."""
    try:
        kept: dict[str, Any] = json.loads(content)
        if kept["form"] != _FORM:
            return None
        return Draft(
            answers={Ask(ask): tuple(keys) for ask, keys in kept["answers"].items()},
            names={
                Ask(ask): tuple(Choice(key=k, name=n, note=t, ours=o) for k, n, t, o in names)
                for ask, names in kept["names"].items()
            },
            standing={StepKey(step): Standing(how) for step, how in kept["standing"].items()},
            learned=kept["learned"],
            pinned=kept["pinned"],
            at=StepKey(kept["at"]),
            asking=Ask(kept["asking"]) if kept["asking"] else None,
            reviewing=kept["reviewing"],
        )
    except (ValueError, KeyError, TypeError):
        return None
