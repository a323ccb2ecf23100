from dataclasses import dataclass
@dataclass
class Box:
    y: torch.Tensor
    t: torch.Tensor
    def gradient(self): return (self.y - self.t) / len(self.t)
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.box = Box(torch.softmax(logits, 1), targets)
        return -torch.stack([targets[:, o] * torch.log_softmax(logits, 1)[:, o] for o in range(targets.shape[1])]).sum(0).mean()
    @staticmethod
    def backward(ctx, grad_output):
        return ctx.box.gradient() * grad_output, None
