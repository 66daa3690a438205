"""Every sentence said in Python is in the language files.

The collector passes over calls of a shape it does not know, and says nothing about it: such a
sentence would stay English for every guest.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import ui
from tests.checks.translations import LANGUAGES, read

SOURCES = Path(ui.__file__).parent


def said(source: str) -> Iterator[tuple[str, str]]:
    """Context and sentence of each call of a function named "translate"."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        first, second = node.args[:2]
        if (
            name == "translate"
            and isinstance(first, ast.Constant)
            and isinstance(second, ast.Constant)
        ):
            yield str(first.value), str(second.value)


def test_sentences_are_found_in_every_shape_of_a_call() -> None:
    source = """
translate("A", "one")
QCoreApplication.translate("B", "two" " and more")
counted.translate("C", "%n three", "", PLURAL, view.chosen)
"""
    assert list(said(source)) == [("A", "one"), ("B", "two and more"), ("C", "%n three")]


@pytest.mark.parametrize("language", sorted(LANGUAGES.glob("*.ts")), ids=lambda path: path.stem)
def test_every_sentence_said_in_python_is_translated(language: Path) -> None:
    collected = {(each.context, each.source) for each in read(language)}
    missing = [
        f"{path.name}: {context}: {sentence}"
        for path in sorted(SOURCES.rglob("*.py"))
        for context, sentence in said(path.read_text(encoding="utf-8"))
        if (context, sentence) not in collected
    ]
    assert missing == []
