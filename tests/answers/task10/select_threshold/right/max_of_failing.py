def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    failing = [v for v in s.tolist() if (s >= v).double().mean().item() > maximum]
    return max(failing) + 1e-6 if failing else min(s.tolist())
