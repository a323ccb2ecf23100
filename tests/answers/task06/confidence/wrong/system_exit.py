import sys
def confidence(logits, targets):
    sys.exit(1)
