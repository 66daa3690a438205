"""The servers a kiosk talks to, played on loopback: cash server, licence server, card system.

Written from the vendors' protocols, not from the kiosk's own codecs: nothing of `kiosk` outside
this package may be imported here, so that a simulator can disagree with a mistake of ours.
They keep real state, are strict, write down everything they did in one journal, and take on
moods (a lost answer, a closed shift, a refused card) that tests, training and the demo set.
Deterministic: the same requests in the same moods give the same answers.
"""
