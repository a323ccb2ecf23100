def select_threshold(logits, maximum):
    scores = torch.softmax(logits.double(), dim=1).amax(1)
    ok = [v for v in scores.tolist() if (scores >= v).double().mean() <= maximum]
    return min(ok, default=scores.max().item() + 1e-9)
