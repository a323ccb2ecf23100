class EntropicOpenSetLoss(torch.autograd.Function):
    """Entropic open-set loss with a manual gradient."""
    @staticmethod
    def forward(ctx, logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        if logits.dim() != 2:
            raise ValueError("logits must be of shape (N, O)")
        assert logits.shape == targets.shape, "shapes differ"
        log_probabilities = torch.nn.functional.log_softmax(logits, dim=-1)
        loss_per_sample = -torch.sum(targets * log_probabilities, dim=-1)
        loss = torch.mean(loss_per_sample)
        ctx.save_for_backward(torch.exp(log_probabilities), targets)
        ctx.batch_size = logits.size(0)
        return loss
    @staticmethod
    def backward(ctx, grad_output: torch.Tensor):
        probabilities, targets = ctx.saved_tensors
        grad_logits = grad_targets = None
        if ctx.needs_input_grad[0]:
            grad_logits = grad_output * (probabilities - targets) / ctx.batch_size
        if ctx.needs_input_grad[1]:
            grad_targets = -grad_output * torch.log(probabilities) / ctx.batch_size
        return grad_logits, grad_targets
