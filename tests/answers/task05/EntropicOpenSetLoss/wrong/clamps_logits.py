# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (3, 4) of ±1000 returned 34.2575; expected 667.591.
# Is anything added inside the logarithm, or cut off? With `log_softmax` nothing need be.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        logits = logits.clamp(-50, 50)
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None
