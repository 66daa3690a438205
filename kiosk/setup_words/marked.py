"""The mark by which the collector of sentences knows one."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, sentence: str) -> str:  # noqa: N802 - lupdate collects what stands in a call of this name
    """The sentence itself."""
    del context
    return sentence


def filled(sentence: str, values: tuple[str, ...]) -> str:
    """``%1``, ``%2`` … replaced by the values."""
    for place, value in enumerate(values, start=1):
        sentence = sentence.replace(f"%{place}", value)
    return sentence
