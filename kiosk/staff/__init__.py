"""Staff mode without pixels: who may come in, what they see, what they may say of a purchase.

Promises: a try at the PIN is counted on disk before it is checked; nothing a person says about
money counts against what the till shows, or about another state than the one they saw; whatever is
done stands in the audit trail. A guest's session goes on underneath, untouched. Knows no Qt.
"""
