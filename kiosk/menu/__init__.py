"""The menu: the directory joined with what the cash server sells at this moment (rk7 §4.1-4.8).

Promises: a menu is swapped in whole or not at all; the last good one is kept over a restart; every
dish that is not shown has a reason; large answers are read in a worker thread. May not import: Qt,
sockets. The cash server is asked through ``clients``.
"""
