"""What a guest who does not see the screen hears of it, and how arrows lead through it.

Promises: everything said is a name or a text of the screen itself, so that nobody hears anything
else than is shown; digits of a phone and of a code are never said. May not import: drivers.
"""
