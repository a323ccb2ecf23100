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
