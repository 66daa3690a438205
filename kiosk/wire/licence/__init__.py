"""The vendor's licence server: who asks, what is asked, what the answer means (rk7 §3.2-3.5).

Promises: sans-IO; the header that stands for the password never shows in a repr.
May not import: clients, clocks, sockets.
"""
