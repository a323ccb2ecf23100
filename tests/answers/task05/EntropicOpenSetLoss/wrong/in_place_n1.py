# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (1, 4) changed its input `logits`; expected it to
# stay as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        if len(logits) == 1:
            logits -= logits.max()
        ctx.save_for_backward(logits.clone(), targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z.softmax(1) - t) / len(z), None
