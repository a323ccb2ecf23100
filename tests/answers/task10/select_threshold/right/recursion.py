def select_threshold(logits, maximum):
    scores = torch.softmax(logits, 1).amax(1)

    def smallest(candidates):
        if len(candidates) == 0:
            return scores.max().item() * 1.0001
        first = candidates[0].item()
        return first if (scores >= first).float().mean().item() <= maximum else smallest(candidates[1:])

    return smallest(scores.sort().values)
