class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        terms = torch.where(targets > 0, targets * logits.log_softmax(1), torch.zeros_like(logits))
        return terms.sum(1).neg().mean()
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        return torch.sub(torch.nn.Softmax(dim=1)(logits), targets).mul(grad_output).true_divide(logits.size(0)), None
