"""All examples; an action may have several."""

from __future__ import annotations

from tests.unit.wire.crm_examples import cards, directories, money, people

EXAMPLES = (*cards.EXAMPLES, *money.EXAMPLES, *people.EXAMPLES, *directories.EXAMPLES)
NAMES = [f"{type(example.action).__name__}-{n}" for n, example in enumerate(EXAMPLES)]
