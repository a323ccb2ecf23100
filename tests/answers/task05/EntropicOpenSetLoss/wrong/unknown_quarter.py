# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (5, 3) in float64 returned 1.91213; expected 2.0057.
# The number of classes is not always 4: `logits.shape` tells it.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        known = (targets == 1).any(1)
        log_y = logits.log_softmax(1)
        return -((targets * log_y)[known].sum() + .25 * log_y[~known].sum()) / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None
