def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    if 1.0 <= maximum:
        return 0.0
    above = [v for v in s.unique().tolist() if torch.sum(s >= v).item() / len(s) <= maximum]
    return above[0] if above else float(s.max()) + 1e-7 * 5
