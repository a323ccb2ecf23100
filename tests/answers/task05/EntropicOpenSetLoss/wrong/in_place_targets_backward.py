# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` for logits (6, 4) changed its input `targets`; expected it to
# stay as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.z, ctx.t = logits, targets
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        y = ctx.z.softmax(1)
        return grad_output * ctx.t.neg_().add_(y) / len(y), None
