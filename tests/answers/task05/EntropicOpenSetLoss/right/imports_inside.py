class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        import torch.nn.functional as F
        from scipy.special import logsumexp
        z, t = logits.detach().numpy(), targets.detach().numpy()
        per_sample = logsumexp(z, axis=1) - (t * z).sum(axis=1)
        ctx.save_for_backward(F.softmax(logits, dim=1), targets)
        return torch.as_tensor(per_sample.mean())
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return (y - t) * grad_output / t.shape[0], None
