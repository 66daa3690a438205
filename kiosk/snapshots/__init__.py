"""Everything a screen may show: immutable values, no behaviour, no Qt, no formatted text.

One ``KioskSnapshot`` is published after every change; parts that did not change are the same
objects as before, so whoever shows one part compares it by identity. A part has a module of its
own. Sentences and formats are made in ``ui``.
"""
