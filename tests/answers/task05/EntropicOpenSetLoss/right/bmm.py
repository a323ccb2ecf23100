class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, *inputs):
        logits, targets = inputs
        log_y = logits - logits.logsumexp(dim=-1, keepdim=True)
        ctx.save_for_backward(log_y, targets)
        ctx.set_materialize_grads(False)
        return -torch.trace(log_y @ targets.T) / len(log_y)
    @staticmethod
    def backward(ctx, *grads):
        log_y, targets = ctx.saved_tensors
        return grads[0] * (log_y.exp() - targets) / len(log_y), None
