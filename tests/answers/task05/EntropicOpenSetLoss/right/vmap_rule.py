class EntropicOpenSetLoss(torch.autograd.Function):
    generate_vmap_rule = True
    @staticmethod
    def forward(logits, targets):
        return (torch.logsumexp(logits, -1) - (targets * logits).sum(-1)).mean()
    @staticmethod
    def setup_context(ctx, inputs, output):
        logits, targets = inputs
        ctx.save_for_backward(logits, targets)
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        return grad_output * (logits.softmax(-1) - targets) / logits.shape[0], None
