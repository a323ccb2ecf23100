def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    best = scores.max().item() + 1e-5
    for score in scores.sort(descending=True).values.tolist():
        if (scores >= score).sum().item() / len(scores) > maximum:
            break
        best = score
    return best
