"""Money given back for a paid receipt: a durable refund of its own, driven like a purchase.

``machine`` says what comes next, ``runner`` does it; ``offering`` says what of a receipt may go
back. A refund is a person's act, begun in staff mode or on the command line, and never by itself.
"""
