# Wrong: `EntropicOpenSetLoss` is <function EntropicOpenSetLoss> (type function); expected a class: `class
# EntropicOpenSetLoss(...):`.
def EntropicOpenSetLoss(logits, targets):
    return -(targets * logits.log_softmax(1)).sum() / len(logits)
