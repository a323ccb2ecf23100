states = {}
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        states[logits.shape] = (logits.softmax(1), targets)
        ctx.key = logits.shape
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        y, t = states[ctx.key]
        return grad_output * (y - t) / len(y), None
