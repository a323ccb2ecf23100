class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = torch.log_softmax(logits, 1)
        ctx.n = logits.shape[0]
        ctx.difference = log_y.exp() - targets
        return (-targets * log_y).sum().div(ctx.n)
    @staticmethod
    def backward(ctx, grad_output):
        return ctx.difference * (grad_output / ctx.n), None
