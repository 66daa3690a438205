"""Sentences whose words follow a number: "%n item(s)".

The collector of sentences (lupdate) knows a plural in Python by its shape alone: five arguments,
the fourth and the fifth bare names. Qt's own function takes four, hence this one; call it as
``counted.translate("Basket", "%n item(s)", "", PLURAL, count)``. A dot in the fifth, and the
sentence is never collected.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication


class Shape(Enum):
    """What stands in the fourth place."""

    PLURAL = "plural"


PLURAL = Shape.PLURAL


def translate(context: str, sentence: str, comment: str, shape: Shape, count: int) -> str:
    """The sentence in the form that ``count`` asks for, with the number in place of ``%n``."""
    assert shape is PLURAL
    return QCoreApplication.translate(context, sentence, comment, count)
