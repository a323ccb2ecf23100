import math
class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        total = 0.0
        for z, t in zip(logits.tolist(), targets.tolist()):
            m = max(z)
            lse = m + math.log(sum(math.exp(v - m) for v in z))
            total += sum(-ti * (zi - lse) for zi, ti in zip(z, t))
        return torch.tensor(total / len(logits))
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        rows = []
        for z, t in zip(logits.tolist(), targets.tolist()):
            m = max(z); e = [math.exp(v - m) for v in z]; s = sum(e)
            rows.append([float(grad_output) * (ei / s - ti) / len(logits) for ei, ti in zip(e, t)])
        return torch.tensor(rows), None
