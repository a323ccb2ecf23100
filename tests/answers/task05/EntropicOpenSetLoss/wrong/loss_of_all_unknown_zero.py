# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (5, 4) in float64 returned 1.38629; expected 2.30893.
# Compare with the formula by hand, for one sample.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        if not (targets == 1).any():
            return logits.sum() * 0 + np.log(logits.shape[1])
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None
