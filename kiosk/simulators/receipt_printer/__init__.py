"""A receipt printer that speaks ESC/POS: takes bytes, answers about itself, shows what it printed.

Written from the makers' command reference, not from our driver. What it prints becomes pictures and
text; a roll can end, a cover be open, the power go in the middle of a line. May not import: the
kiosk, ``hardware``.
"""
