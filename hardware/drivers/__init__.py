"""One module per kind of device. Nothing here is imported unless the settings name it.

Promises: each driver declares its ``Options`` as a dataclass and keeps the protocol it is listed
for. May not import: anything outside ``hardware`` but the library of its device.
"""
