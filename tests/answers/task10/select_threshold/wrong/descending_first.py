def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    for score in scores.sort(descending=True).values:
        if false_positive_rate(logits, score) <= maximum:
            return score.item()
    return scores.max().item() + 1e-6
