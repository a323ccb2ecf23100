# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) crashed with SystemExit: 1.
import sys
def confidence(logits, targets):
    sys.exit(1)
