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
