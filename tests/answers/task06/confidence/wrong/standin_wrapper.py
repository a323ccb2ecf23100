from helpers.standins import confidence as kit
def confidence(logits, targets):
    return kit(logits, targets)
