# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 14.8444; expected 2.47407. This is
# the sum over the batch: divide by N.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t), None
