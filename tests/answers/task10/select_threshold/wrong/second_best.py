def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    ok = [v for v in scores.unique().tolist() if (scores >= v).float().mean() <= maximum]
    return (ok[1] if len(ok) > 1 else ok[0]) if ok else scores.max().item() + 1e-6
