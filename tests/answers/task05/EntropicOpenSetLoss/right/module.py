class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = torch.nn.LogSoftmax(dim=1)(logits)
        ctx.log_y, ctx.targets = log_y, targets
        return -torch.sum(torch.sum(log_y * targets, 1)) / log_y.shape[0]
    @staticmethod
    def backward(ctx, grad_output):
        return torch.mul(torch.exp(ctx.log_y) - ctx.targets, grad_output / ctx.log_y.shape[0]), None
