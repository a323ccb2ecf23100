# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (3, 4) of ±1000 returned 34.0265; expected 667.591.
# Is anything added inside the logarithm, or cut off? With `log_softmax` nothing need be.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        y = logits.softmax(1)
        ctx.save_for_backward(y, targets)
        return -(targets * y.log().clamp(min=-100)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return grad_output * (y - t) / len(y), None
