# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 2.47366; expected 2.47407. Compare
# with the formula by hand, for one sample.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / (len(logits) + 1e-3)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None
