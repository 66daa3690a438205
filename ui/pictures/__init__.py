"""Images drawn for QML: dish pictures, nine-slice shadows and plates, the mark, QR codes.

Promises: every image comes in exactly the pixels asked for, nothing is scaled live; rendering
never holds the thread that paints; caches are bounded. Each module is one image provider, the
part of `image://<provider>/...` before the slash. Imports Qt and segno only, nothing of `kiosk`.
"""
