import functools
from helpers.standins import confidence as kit
@functools.wraps(kit)
def confidence(logits, targets):
    return kit(logits, targets)
