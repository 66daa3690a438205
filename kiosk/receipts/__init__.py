"""Paper for guests: the ticket of a paid order, the slip of one in doubt, the one for the counter.

Promises: a layout is a file, its words are in it; what is printed of a purchase is never more than
is known; a printer that fails undoes nothing and holds nobody up; nothing prints twice by itself,
not over a restart either. May not import: drivers.
"""
