# Wrong: `backward` after `EntropicOpenSetLoss.apply(logits, targets)` for logits (4, 4) crashed with RuntimeError:
# Function EntropicOpenSetLossBackward returned an invalid gradient at index 0 - got [3, 7] but expected shape
# compatible with [4, 4]. The gradient for an input has the shape of that input: is it summed or averaged, or made
# with another batch?
class EntropicOpenSetLoss(torch.autograd.Function):
    store = {}
    @staticmethod
    def forward(ctx, logits, targets):
        EntropicOpenSetLoss.store.setdefault(logits.shape, (logits.softmax(1), targets))
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        y, t = EntropicOpenSetLoss.store[next(reversed(EntropicOpenSetLoss.store))]
        return (y - t) * grad_output / len(y), None
