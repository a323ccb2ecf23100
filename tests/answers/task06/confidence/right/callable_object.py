class C:
    def __call__(self, logits, targets):
        y = torch.exp(torch.log_softmax(logits, dim=1))
        mask = torch.isclose(targets.max(dim=1).values, torch.tensor(1.0))
        out = 1 - y.max(dim=1).values + 1.0 / y.size(1)
        out[mask] = (y * targets).sum(1)[mask]
        return out
confidence = C()
