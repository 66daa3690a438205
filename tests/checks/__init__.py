"""What `./run check` runs: everything that can be said about the code without running it.

Each check is a program of its own, listed in `tests.checks.__main__`; most are tools of the trade,
the rest are modules here. A check prints nothing worth reading unless it fails, changes no tracked
file, and needs neither display nor network; the one that asks the network says so where it cannot.
It may import the whole product.
"""

from typing import Final

UNASKED: Final = 75
"""The status of a check that could not be made here, which is told and fails nothing."""
