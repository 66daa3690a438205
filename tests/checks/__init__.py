"""What `./run check` runs: everything that can be said about the code without running it.

Each check is a program of its own, listed in `tests.checks.__main__`; most are tools of the trade,
the rest are modules here. A check prints nothing worth reading unless it fails, changes no tracked
file, and needs neither display nor network. It may import the whole product.
"""
