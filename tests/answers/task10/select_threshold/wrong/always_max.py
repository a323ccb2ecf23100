def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    return scores.max().item() + 1e-6
