"""Answers: which are missing, which are usual, and what follows from a changed one. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.setup.wizard.draft import Draft
from kiosk.setup.wizard.questions import Choices, Question, Step
from kiosk.setup.wizard.steps import STEPS
from kiosk.setup_snapshots import Ask, Choice, Entry, ObstacleKind, Standing, StepKey

_ONLY_ONCE = frozenset({StepKey.STAFF, StepKey.SUMMARY})
"""Stand whatever else changes."""


def choices_of(question: Question, read: Mapping[Ask, Choices]) -> Choices | None:
    """What may be chosen; ``None``: it has not been read yet."""
    if question.choices:
        return question.choices
    if question.ask not in read:
        return None
    return (*question.extra, *read[question.ask])


def with_usual(step: Step, draft: Draft, read: Mapping[Ask, Choices]) -> Draft:
    """Sensible answers where nobody has answered yet and there is one."""
    for question in step.questions:
        # One answer may raise the next question, so each looks at the draft of now.
        if draft.has(question.ask) or not question.asked(draft):
            continue
        usual = question.usual(draft).split() if question.chosen else [question.usual(draft)]
        found = choices_of(question, read)
        if not usual and question.chosen and not question.choices and read.get(question.ask):
            usual = [question.read(read[question.ask], draft)]
        elif not usual and question.extra and found:
            usual = [question.extra[0].key]
        if usual and usual[0]:
            draft = answered(draft, question, usual, found or ())
    return draft


def answered(
    draft: Draft, question: Question, keys: Sequence[str], choices: Sequence[Choice]
) -> Draft:
    """With the answer and what is called so."""
    called = {choice.key: choice for choice in choices}
    names = [called.get(key, Choice(key=key, name=key)) for key in keys] if question.chosen else []
    return draft.with_answer(question.ask, keys, names)


def changed(before: Draft, after: Draft, step: StepKey) -> Draft:
    """``after``, with the steps opened anew that its changes touch."""
    if before.answers == after.answers and before.pinned == after.pinned:
        return after
    after = after.with_standing(step, Standing.OPEN)
    for other in STEPS.values():
        if step in other.needs and other.key not in _ONLY_ONCE:
            after = after.with_standing(other.key, Standing.OPEN)
    return after


def missing(step: Step, draft: Draft) -> Question | None:
    """The first question without an answer."""
    return next((each for each in step.asked(draft) if not draft.has(each.ask)), None)


def complete(step: Step, draft: Draft) -> bool:
    """Everything that has to be answered is."""
    return all(draft.has(each.ask) or each.optional for each in step.asked(draft))


def unfit(question: Question, text: str, *, kept: bool) -> ObstacleKind | None:
    """What is wrong with a typed answer. ``kept``: a secret is stored, and stays if empty."""
    if not text:
        return None if question.optional or kept else ObstacleKind.MISSING
    return question.fits(text)


def toggled(question: Question, chosen: Sequence[str], key: str) -> tuple[str, ...]:
    """After a tap on a choice; of several the one chosen first stays first."""
    if question.how is not Entry.SEVERAL:
        return (key,)
    if key in chosen:
        return tuple(each for each in chosen if each != key)
    return (*chosen, key)
