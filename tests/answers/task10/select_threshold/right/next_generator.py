def select_threshold(logits, maximum):
    scores = sorted(torch.softmax(logits, 1).amax(1).tolist())
    return next((s for s in scores if sum(v >= s for v in scores) <= maximum * len(scores)), scores[-1] + 1e-4)
