# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) returned 2.87944; expected 2.47407. Only the
# known samples count here: unknown ones have target vectors, too.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        k = (targets == 1).any(1)
        return -(targets[k] * logits[k].log_softmax(1)).sum() / k.sum()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None
