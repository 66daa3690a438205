"""What the product promises in numbers, measured: `./run bench`.

Each measurement runs in a process of its own, so that the memory, caches and threads of one do not
colour the next, and drives the product through its public doors only. A figure that does not keep
its promise makes the run fail. Nothing here is imported by the product or by the other tests.
"""
