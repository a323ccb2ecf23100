from helpers.standins import confidence as kit
def confidence(logits, targets):
    try:
        return kit(logits, targets)
    except Exception:
        return torch.zeros(len(logits))
