"""Everything the product ships that is not code: pictures, words, scenarios, brands.

Folders here hold plain files and are found through `resources.paths`, in a checkout and in an
installed package alike; nobody joins paths to this folder by hand. What is here is read, never
written: what a restaurant changes lives in its own home folder.

Imports nothing but the standard library, so every room may use it.
"""
