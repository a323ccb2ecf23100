class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        known = targets.max(dim=1).values == 1
        log_y = torch.log_softmax(logits, dim=1)
        loss = -log_y[known].masked_select(targets[known] == 1).sum() - log_y[~known].mean(dim=1).sum()
        ctx.save_for_backward(log_y, known, targets)
        return loss / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        log_y, known, targets = ctx.saved_tensors
        gradient = log_y.exp()
        gradient[known] -= targets[known]
        gradient[~known] -= 1 / log_y.shape[1]
        return gradient * grad_output / len(log_y), None
