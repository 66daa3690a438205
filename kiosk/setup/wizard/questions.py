"""What a step is, and what a question is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from kiosk.setup.wizard.draft import Draft
from kiosk.setup_snapshots import Ask, Choice, Entry, ObstacleKind, StepKey

Choices = tuple[Choice, ...]
Read = Mapping[Ask, Choices]
"""Choices that were read from a server or found at the machine, by question."""


class Question(Struct, frozen=True, kw_only=True):
    """One question of a step.

    ``choices`` are the kiosk's own; where there are none they are read by the step. ``usual`` is
    the answer nobody has to give, empty where somebody has to. ``read`` picks the usual one among
    choices that were read. ``asked`` says whether it arises at all, ``fits`` what is wrong with a
    text. ``optional``: it may be left empty.
    ``extra`` stand before choices that are read, such as "none".
    """

    ask: Ask
    how: Entry
    choices: Choices = ()
    usual: Callable[[Draft], str] = lambda _draft: ""
    read: Callable[[Choices, Draft], str] = lambda choices, _draft: choices[0].key
    asked: Callable[[Draft], bool] = lambda _draft: True
    fits: Callable[[str], ObstacleKind | None] = lambda _text: None
    optional: bool = False
    extra: Choices = ()

    @property
    def secret(self) -> bool:
        return self.how in (Entry.SECRET, Entry.PIN)

    @property
    def chosen(self) -> bool:
        """It is answered by choosing."""
        return self.how in (Entry.CHOICE, Entry.SEVERAL)


class Step(Struct, frozen=True, kw_only=True):
    """One step. ``needs`` are steps that have to stand before this one can; where an answer of one
    of them changes, this one is checked anew. ``may_be_passed_over``: the kiosk can do without its
    being proven, with ``may_stay_empty`` even without its answers."""

    key: StepKey
    questions: tuple[Question, ...]
    needs: tuple[StepKey, ...] = ()
    may_be_passed_over: bool = True
    may_stay_empty: bool = False

    def asked(self, draft: Draft) -> tuple[Question, ...]:
        """The questions that arise with these answers."""
        return tuple(question for question in self.questions if question.asked(draft))

    def question(self, ask: Ask) -> Question:
        return next(question for question in self.questions if question.ask is ask)


def ours(words: Mapping[str, str]) -> Choices:
    """Choices in the kiosk's own words."""
    return tuple(Choice(key=key, name=name, ours=True) for key, name in words.items())
